using System.Numerics;

namespace GlassCity.Scenes.Memories;

/// <summary>A hand with its fingers: how it lies, and how far it is closed. Ways are unit length and square to each other.</summary>
/// <param name="Wrist">Where it begins.</param>
/// <param name="Fingers">The way they point when straight.</param>
/// <param name="Palm">The way the palm looks.</param>
/// <param name="Thumb">The side the thumb is on.</param>
/// <param name="LengthMetres">From wrist to the tip of the middle finger: 0.18 of a woman, 0.11 of a child of six.</param>
/// <param name="CurlRadians">By which each joint of a finger is bent toward the palm.</param>
public readonly record struct Hand(Vector3 Wrist, Vector3 Fingers, Vector3 Palm, Vector3 Thumb, float LengthMetres, float CurlRadians)
{
    /// <summary>How thick it is: 1 of grown-ups, less of who has starved, more of a small child.</summary>
    public float Thick { get; init; } = 1;

    /// <summary>By how much more each next finger is bent than the one before, from the first.</summary>
    public float FanRadians { get; init; }

    /// <summary>How far the thumb lies from the fingers, 0 beside them, 1 across.</summary>
    public float ThumbOpen { get; init; } = 0.6f;

    /// <summary>How far the thumb's joints bend over to the fingers' side, across what the palm holds: 0 beside it, 1 across.</summary>
    public float ThumbOver { get; init; }

    /// <summary>Middle of what lies on its fingers and palm.</summary>
    public Vector3 Hollow => Wrist + (Fingers * (0.55f * LengthMetres)) + (Palm * (0.14f * LengthMetres));

    /// <summary>The hand that points and looks two ways; what of the palm's way is not square to the fingers' is left out.</summary>
    /// <param name="isRight">Whose thumb is on the other side.</param>
    public static Hand Of(Vector3 wrist, Vector3 fingers, Vector3 palm, bool isRight, float lengthMetres, float curlRadians)
    {
        Vector3 along = Vector3.Normalize(fingers), looks = Vector3.Normalize(palm - (along * Vector3.Dot(palm, along)));
        Vector3 thumb = Vector3.Cross(along, looks) * (isRight ? 1 : -1);
        return new Hand(wrist, along, looks, thumb, lengthMetres, curlRadians);
    }

    public void AddTo(Sculptor to)
    {
        float size = LengthMetres, thick = Thick * size;
        ReadOnlySpan<float> lengths = [0.92f, 1, 0.94f, 0.76f];
        Vector3 heel = Wrist + (Fingers * (0.06f * size));
        for (int i = 0; i < 4; i++)
        {
            float across = 0.165f - (0.11f * i), arch = 0.03f * MathF.Abs(i - 1.4f);
            Vector3 at = Wrist + (Fingers * ((0.50f - arch) * size)) + (Thumb * (across * size)) - (Palm * (0.02f * size));
            to.Soft = 0.07f * size;
            to.Limb(heel + (Thumb * (0.6f * across * size)), at, 0.082f * thick, 0.058f * thick);
            Finger(to, at, size * lengths[i], thick * (i == 3 ? 0.88f : 1), CurlRadians + (i * FanRadians), Thumb * (0.05f * (1.5f - i)));
        }

        // The ball of the thumb lies in the palm; its joints bend beside it.
        Vector3 out_ = Vector3.Normalize((Fingers * (1 - (0.35f * ThumbOpen))) + (Thumb * (0.35f + (0.45f * ThumbOpen))) + (Palm * 0.35f));
        Vector3 root = Wrist + (Fingers * (0.10f * size)) + (Thumb * (0.12f * size)), middle = root + (out_ * (0.26f * size));
        Vector3 across_ = (Palm * 0.45f) - Thumb, next = Vector3.Normalize(out_ + (Fingers * 0.55f) + (across_ * ThumbOver)), tip = middle + (next * (0.18f * size));
        Vector3 end = tip + (Vector3.Normalize(next + (Fingers * 0.3f) - (((Thumb * 0.4f) + (Palm * 0.8f)) * ThumbOver)) * (0.13f * size));
        to.Soft = 0.05f * size;
        to.Limb(root, middle, 0.085f * thick, 0.058f * thick);
        to.Soft = 0.02f * size;
        to.Chain((middle, 0.058f * thick), (tip, 0.049f * thick), (end, 0.038f * thick));
    }

    private void Finger(Sculptor to, Vector3 knuckle, float length, float thick, float curl, Vector3 spread)
    {
        ReadOnlySpan<float> bones = [0.245f, 0.155f, 0.105f], radii = [0.054f, 0.048f, 0.043f, 0.034f];
        Vector3 at = knuckle, along = Vector3.Normalize(Fingers + spread);
        float bent = 0;
        for (int i = 0; i < bones.Length; i++)
        {
            bent += curl * (i == 0 ? 0.7f : 1);
            (float sine, float cosine) = MathF.SinCos(bent);
            Vector3 next = at + (((along * cosine) + (Palm * sine)) * (bones[i] * length));
            // Joints are a little wider than the bones between them; fingers touch and yet are four.
            to.Soft = (i == 0 ? 0.030f : 0.014f) * LengthMetres;
            Vector3 waist = Vector3.Lerp(at, next, 0.5f);
            to.Limb(at, waist, radii[i] * thick, 0.94f * radii[i + 1] * thick).Limb(waist, next, 0.94f * radii[i + 1] * thick, radii[i + 1] * thick);
            at = next;
        }
    }
}
