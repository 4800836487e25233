using System.Numerics;
using GlassCity.Engine.View;

namespace GlassCity.Scenes.Live;

/// <summary>Where an eye is and how wide it sees.</summary>
internal readonly record struct Sight(Pose Pose, Lens Lens)
{
    /// <summary>A part of the way to another, 0 to 1: straight in place, the short way round in turn.</summary>
    public Sight To(in Sight other, float share) => new(
        new Pose(Vector3.Lerp(Pose.PositionWorld, other.Pose.PositionWorld, share), Quaternion.Slerp(Pose.Orientation, other.Pose.Orientation, share)),
        new Lens(float.Lerp(Lens.FovYRadians, other.Lens.FovYRadians, share), float.Lerp(Lens.NearMetres, other.Lens.NearMetres, share)));
}

/// <summary>
/// The eye as it changes hands. To the film it goes from where it was towards where the camera is by then, so that a cut on
/// the way moves it by no more than its share. To a person it goes as an offset that fades: steps and turns are felt at once.
/// </summary>
/// <param name="From">Where the eye was.</param>
/// <param name="To">Where whoever takes it was at that moment.</param>
/// <param name="FollowsSteps">Whether a person takes it.</param>
internal readonly record struct EyeBlend(Sight From, Sight To, bool FollowsSteps)
{
    public const double Seconds = 1.2;

    /// <summary>Where the eye is.</summary>
    /// <param name="now">Of whoever has it now.</param>
    /// <param name="sinceSeconds">It changed hands.</param>
    public Sight At(in Sight now, double sinceSeconds)
    {
        float x = (float)Math.Clamp(sinceSeconds / Seconds, 0, 1), gone = x * x * (3 - (2 * x));
        if (!FollowsSteps)
        {
            return From.To(now, gone);
        }

        // In the eye's own axes: what is left of the turn turns along with the head.
        Quaternion toFrom = Quaternion.Conjugate(To.Pose.Orientation) * From.Pose.Orientation;
        Quaternion left = Quaternion.Slerp(Quaternion.Identity, toFrom, 1 - gone);
        return new Sight(
            new Pose(now.Pose.PositionWorld + ((From.Pose.PositionWorld - To.Pose.PositionWorld) * (1 - gone)), Quaternion.Normalize(now.Pose.Orientation * left)),
            now.Lens with { FovYRadians = now.Lens.FovYRadians + ((From.Lens.FovYRadians - To.Lens.FovYRadians) * (1 - gone)) });
    }
}
