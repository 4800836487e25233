using System.Numerics;
using GlassCity.Engine.View;
using GlassCity.Scenes.Walking;

namespace GlassCity.Scenes.Live;

/// <summary>Notes the steps of whoever walks on the ground, at the next sample that the sound can still put them into.</summary>
/// <param name="log">Told of each.</param>
internal sealed class LiveFootsteps(WalkerStepLog log)
{
    private const float WalkMetres = 0.75f;

    // Who runs steps farther, and more often all the same.
    private const float RunMetres = 1.15f;

    private const float AsideMetres = 0.1f;

    // Farther in one frame nobody walks: that was a fall, a landing, a jump in time.
    private const float MostMetres = 2;

    private Vector3 _before;
    private float _way;
    private float _foot = 1;

    /// <summary>One turn of the loop.</summary>
    /// <param name="eye">Whose body it is.</param>
    /// <param name="nextSample">Negative: nothing is heard.</param>
    /// <param name="dreamSeconds">What there is to walk on.</param>
    public void Update(Eye eye, long nextSample, double dreamSeconds)
    {
        Walker walker = eye.Walker;
        Vector3 feet = walker.FeetWorld, moved = feet - _before;
        _before = feet;
        float way = new Vector2(moved.X, moved.Z).Length();
        if (eye.Holder != EyeHolder.Person || walker.IsFlying || way > MostMetres)
        {
            _way = 0;
            return;
        }

        _way += way;
        float step = walker.VelocityWorld.Length() > (Walker.WalkSpeed + Walker.RunSpeed) / 2 ? RunMetres : WalkMetres;
        if (!walker.IsOnGround)
        {
            // Landing is a step at once.
            _way = step;
        }
        else if (_way >= step)
        {
            (_way, _foot) = (MathF.Min(_way - step, step / 2), -_foot);
            if (nextSample >= 0)
            {
                Vector3 right = new(MathF.Cos(walker.YawRadians), 0, MathF.Sin(walker.YawRadians));
                Vector3 place = feet + (right * (AsideMetres * _foot));
                log.Add(nextSample, place, Grounds.At(place, dreamSeconds));
            }
        }
    }
}
