using System.Numerics;

namespace GlassCity.Scenes.Mender;

/// <summary>
/// Drops that leave the cloak, fall and join what has pooled: each a function of the time alone. A drop swells where it
/// hangs, lets go, and falls from where its place was at that moment.
/// </summary>
public static class MenderDrips
{
    /// <summary>How many there are; a cheap picture shows the first half.</summary>
    public const int Count = 8;

    private const float Gravity = 9.81f, SwellShare = 0.55f, RadiusMetres = 0.015f, FallingMetres = 0.006f;

    /// <summary>Middle, world metres, and radius.</summary>
    public static Vector4 At(int drip, double seconds, in MenderPose now)
    {
        double period = 1.7 + (0.37 * drip), turns = (seconds / period) + (drip * 0.618);
        double share = turns - Math.Floor(turns);
        if (share < SwellShare)
        {
            float swell = (float)(share / SwellShare);
            Vector3 hangs = Source(drip, now);
            return new(hangs - new Vector3(0, 0.045f * swell * swell, 0), RadiusMetres * MathF.Sqrt(swell));
        }

        float falling = (float)((share - SwellShare) * period);
        Vector3 left = Source(drip, MenderPose.At(seconds - falling)) - new Vector3(0, 0.045f, 0);
        // It leaves slowly, as a thread that thins; what falls is less than what hung there: a drop and not a ball.
        float fallen = 0.12f * falling + (0.5f * Gravity * falling * falling * Math.Min(falling * 5, 1)), room = left.Y - 0.005f;
        float sunk = Math.Clamp((fallen - room) / 0.06f, 0, 1);
        return new(left with { Y = left.Y - Math.Min(fallen, room) }, float.Lerp(RadiusMetres, FallingMetres, MathF.Min(falling * 6, 1)) * (1 - sunk));
    }

    /// <summary>The lowest point of the cloth a drop hangs from.</summary>
    private static Vector3 Source(int drip, in MenderPose pose) => drip switch
    {
        0 => Tip(pose, Joint.LeftElbow),
        1 => Tip(pose, Joint.RightElbow),
        2 => pose[Joint.LeftElbow] - new Vector3(0, 0.09f, 0),
        3 => pose[Joint.RightElbow] - new Vector3(0, 0.09f, 0),
        4 => Tip(pose, Joint.LeftElbow) - (pose.Forward * 0.07f),
        5 => Tip(pose, Joint.RightElbow) - (pose.Forward * 0.07f),
        6 => Vector3.Lerp(pose[Joint.LeftHip], pose[Joint.LeftKnee], 0.7f) - new Vector3(0, 0.13f, 0),
        _ => Vector3.Lerp(pose[Joint.RightElbow], pose[Joint.RightWrist], 0.4f) - new Vector3(0, 0.09f, 0),
    };

    private static Vector3 Tip(in MenderPose pose, Joint elbow) => Sleeve.Of(pose[elbow], pose[elbow + 1], pose.Forward).Tip;
}
