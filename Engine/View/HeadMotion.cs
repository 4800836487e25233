using System.Numerics;

namespace GlassCity.Engine.View;

/// <summary>How the eye rides on the body: it follows steps and small moves softly, nods with the pace, leans into a sidestep.</summary>
internal struct HeadMotion
{
    private const float SoftPerSecond = 9;          // how fast the eye catches up
    private const float StrideMetres = 1.5f;        // two footfalls
    private const float NodMetres = 0.022f;
    private const float SwayMetres = 0.012f;
    private const float LeanRadians = 0.012f;       // at full speed sideways
    private const float FullSpeed = 3.2f;

    private Vector3 _lag;
    private float _stride;
    private float _pace;
    private float _lean;

    /// <summary>The body was moved at once; the eye stays behind and comes after.</summary>
    public void Behind(Vector3 movedMetres) => _lag -= movedMetres;

    public void Advance(float seconds, float speedOnFoot, float speedSideways)
    {
        float keep = MathF.Exp(-SoftPerSecond * seconds);
        _lag *= keep;
        _pace = Ease(_pace, Math.Clamp(speedOnFoot / FullSpeed, 0, 1.3f), keep);
        _lean = Ease(_lean, Math.Clamp(speedSideways / FullSpeed, -1, 1), keep);
        _stride = (_stride + (speedOnFoot * seconds / StrideMetres)) % 1;
    }

    /// <param name="feetWorld">The body's place.</param>
    /// <param name="yawRadians">To the right from -z.</param>
    /// <param name="pitchRadians">Up from the horizon.</param>
    /// <param name="isCalm">No nod, no sway, no lean; the soft steps stay.</param>
    public readonly Pose At(Vector3 feetWorld, float yawRadians, float pitchRadians, bool isCalm)
    {
        Vector3 eye = feetWorld + _lag + new Vector3(0, Body.EyeMetres, 0);
        float roll = 0;
        if (!isCalm)
        {
            (float sine, float cosine) = MathF.SinCos(yawRadians);
            float phase = MathF.Tau * _stride, sway = SwayMetres * _pace * MathF.Sin(phase);
            eye += new Vector3(cosine * sway, NodMetres * _pace * MathF.Cos(2 * phase), sine * sway);
            roll = -LeanRadians * _lean;
        }

        return new Pose(eye, Quaternion.CreateFromYawPitchRoll(-yawRadians, pitchRadians, roll));
    }

    private static float Ease(float from, float to, float keep) => to + ((from - to) * keep);
}
