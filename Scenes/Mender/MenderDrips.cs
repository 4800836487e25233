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

    private const float Gravity = 9.81f, SwellShare = 0.55f, RadiusMetres = 0.015f;

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
        // It leaves slowly, as a thread that thins.
        float fallen = 0.12f * falling + (0.5f * Gravity * falling * falling * Math.Min(falling * 5, 1)), room = left.Y - 0.005f;
        float sunk = Math.Clamp((fallen - room) / 0.06f, 0, 1);
        return new(left with { Y = left.Y - Math.Min(fallen, room) }, RadiusMetres * (1 - sunk));
    }

    /// <summary>The lowest point of the cloth a drop hangs from.</summary>
    private static Vector3 Source(int drip, in MenderPose pose) => drip switch
    {
        0 => SleeveTip(pose[Joint.LeftElbow], pose[Joint.LeftWrist]),
        1 => SleeveTip(pose[Joint.RightElbow], pose[Joint.RightWrist]),
        2 => pose[Joint.LeftElbow] - new Vector3(0, 0.09f, 0),
        3 => pose[Joint.RightElbow] - new Vector3(0, 0.09f, 0),
        4 => SleeveTip(pose[Joint.LeftElbow], pose[Joint.LeftWrist]) - (pose.Forward * 0.07f),
        5 => SleeveTip(pose[Joint.RightElbow], pose[Joint.RightWrist]) - (pose.Forward * 0.07f),
        6 => Vector3.Lerp(pose[Joint.LeftHip], pose[Joint.LeftKnee], 0.7f) - new Vector3(0, 0.13f, 0),
        _ => Vector3.Lerp(pose[Joint.RightElbow], pose[Joint.RightWrist], 0.4f) - new Vector3(0, 0.09f, 0),
    };

    /// <summary>Where a sleeve hangs to, below its wrist.</summary>
    public static Vector3 SleeveTip(Vector3 elbow, Vector3 wrist)
    {
        Vector3 cuff = Vector3.Lerp(elbow, wrist, 0.80f), way = (wrist - elbow) / Bone.Forearm;
        // A sleeve that hangs straight down is no longer than its arm; a level one falls far below it.
        float level = MathF.Sqrt(MathF.Max(1 - (way.Y * way.Y), 0));
        Vector3 tip = cuff - new Vector3(0, 0.04f + (0.14f * level), 0);
        return tip with { Y = MathF.Max(tip.Y, 0.03f) };
    }
}
