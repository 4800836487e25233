using System.Numerics;
using GlassCity.Engine.View;
using GlassCity.Scenes.Fall;
using GlassCity.Scenes.Fracture;
using GlassCity.Scenes.Show;

namespace GlassCity.Scenes.Live;

/// <summary>
/// A person's eye under the city, where there is no ground to stand on: it goes where the film's goes, looks where it likes, and drifts aside as far as
/// it is steered. What was steered and looked lasts to the next cut.
/// </summary>
internal sealed class UnderEye
{
    /// <summary>Farthest from the film's way, metres: while one falls, and where there is something to be near.</summary>
    public const float MostMetres = 4, MostNearMetres = 0.8f;

    private const float Speed = 3, EaseRate = 2.5f;     // metres a second; 1 / second
    private const float MostPitchRadians = 1.2f;

    private Vector3 _offset;
    private Vector3 _velocity;
    private Vector2 _look;
    private Beat? _beat;

    /// <summary>As one comes there.</summary>
    public void Begin() => (_offset, _velocity, _look, _beat) = (default, default, default, null);

    /// <summary>Goes on by some seconds of the wall.</summary>
    public void Step(in WalkerInput input, double seconds, double dreamSeconds, in Pose film)
    {
        Beat beat = ShowTimes.BeatAt(dreamSeconds);
        if (beat != _beat)
        {
            Begin();
            _beat = beat;
        }

        WalkerInput asked = input.Sound();
        _look = new Vector2(MathF.IEEERemainder(_look.X + asked.TurnRadians.X, MathF.Tau), Math.Clamp(_look.Y + asked.TurnRadians.Y, -MostPitchRadians, MostPitchRadians));
        Pose own = At(film);
        Vector3 wanted = ((own.RightWorld * asked.Move.X) + (own.ForwardWorld * asked.Move.Y) + (Vector3.UnitY * asked.Climb)) * Speed;
        float whole = (float)Math.Clamp(seconds, 0, Walker.LongestStepSeconds);
        _velocity = wanted + ((_velocity - wanted) * MathF.Exp(-EaseRate * whole));
        _offset += _velocity * whole;
        float most = dreamSeconds <= FallPath.EndsSeconds ? MostMetres : MostNearMetres;
        if (_offset.Length() > most)
        {
            _offset *= most / _offset.Length();
            _velocity = default;
        }
    }

    public Pose At(in Pose film) => new(
        film.PositionWorld + _offset,
        Quaternion.Normalize(Quaternion.CreateFromAxisAngle(Vector3.UnitY, -_look.X) * film.Orientation * Quaternion.CreateFromAxisAngle(Vector3.UnitX, _look.Y)));

    /// <summary>The way itself: from where the picture broke as the film's eye goes from there, then the film's, with the wind of the fall; with comfort, slower and steadier.</summary>
    public static Pose WayAt(FlightPath film, double dreamSeconds, in BrokenSight broken, bool isCalm)
    {
        Pose now = film.At(dreamSeconds);
        if (dreamSeconds <= FractureTimes.EndsSeconds)
        {
            return FromBroken(film, now, broken.OrFilms.Pose);
        }

        if (dreamSeconds > FallPath.EndsSeconds)
        {
            return now;
        }

        now = isCalm ? FallPath.At(dreamSeconds, true) : now;
        return now with { PositionWorld = now.PositionWorld + FallPath.BuffetAt(dreamSeconds, isCalm) };
    }

    // The film's eye only sinks, goes ahead and bows: another's does so from its own place and way, to the same bow.
    private static Pose FromBroken(FlightPath film, in Pose now, in Pose broken)
    {
        Pose from = film.At(Worlds.LeavesSeconds), to = film.At(FractureTimes.EndsSeconds);
        float bows = PitchOf(from) - PitchOf(to), share = Math.Clamp((PitchOf(from) - PitchOf(now)) / bows, 0, 1);
        Quaternion turn = Quaternion.CreateFromAxisAngle(Vector3.UnitY, YawOf(broken) - YawOf(from));
        Quaternion bowed = Quaternion.CreateFromYawPitchRoll(YawOf(broken), PitchOf(to), 0);
        return new Pose(
            broken.PositionWorld + Vector3.Transform(now.PositionWorld - from.PositionWorld, turn),
            share > 0 ? Quaternion.Slerp(broken.Orientation, bowed, share) : broken.Orientation);
    }

    private static float YawOf(in Pose pose) => MathF.Atan2(-pose.RightWorld.Z, pose.RightWorld.X);

    private static float PitchOf(in Pose pose) => MathF.Asin(Math.Clamp(pose.ForwardWorld.Y, -1, 1));
}
