using System.Numerics;
using GlassCity.Engine.Time;
using GlassCity.Scenes.Mender;
using GlassCity.Scenes.Show;

namespace GlassCity.Scenes.Face;

/// <summary>What the stranger's face does, as functions of dream time: its hood, lids, gaze, breath, and the frost on its jaw.</summary>
public static class FaceTimes
{
    /// <summary>Before this the hood is shut over a shadow, as it has been from the first.</summary>
    public const double FirstSeconds = 170.5;

    /// <summary>A lid goes down and comes up again in this: three times a waking human's.</summary>
    public const double BlinkSeconds = 0.95;

    // One blink in each slot of time, at a place in it that the slot chooses.
    private const double BlinkSlotSeconds = 7.3;

    private const float LidsSquintAtMost = 0.12f;

    private static readonly Track<float> Hood = Tracks.Of("stranger's hood",
        new TrackKey<float>(FirstSeconds, 0), new(174.4, 0.12f), new(178.2, 1), new(186, 1), new(190, 0.8f));

    // Over the place of planting: the eyes of who stands there, and the seed while it goes down.
    private static readonly Track<float> WatchedMetres = Tracks.Of("what the stranger watches",
        new TrackKey<float>(198, 1.64f), new(201, 0.1f), new(208, 0.2f), new(211, 1.64f));

    /// <summary>0 shut, 1 drawn back and wide; a little lower after the face has been seen.</summary>
    public static float HoodAt(double seconds) => seconds <= FirstSeconds ? 0 : Hood.At(seconds);

    /// <summary>Whether there is anything to draw.</summary>
    public static bool IsThere(double seconds) => seconds > FirstSeconds;

    /// <summary>How far lids are down, 0..1.</summary>
    public static float BlinkAt(double seconds)
    {
        double slot = Math.Floor(seconds / BlinkSlotSeconds), into = seconds - (slot * BlinkSlotSeconds);
        double begins = 0.6 + ((BlinkSlotSeconds - BlinkSeconds - 1.2) * Chance((int)slot, 0x51));
        double u = (into - begins) / BlinkSeconds;
        // Down fast, up slowly.
        double shut = u < 0.36 ? Smooth(0, 0.36, u) : 1 - Smooth(0.42, 1, u);
        double weary = 0.5 + (0.5 * Math.Sin(Math.Tau * seconds / 11.3));
        return (float)Math.Max(shut, LidsSquintAtMost * weary);
    }

    /// <summary>-1 has breathed out, 1 in; the chest's own breath.</summary>
    public static float BreathAt(double seconds) => (float)Math.Sin(Math.Tau * Math.IEEERemainder(seconds / 4.6, 1));

    /// <summary>How far frost has grown up the jaw, 0..1: it comes while the face is looked at, and withdraws as the seed warms it.</summary>
    public static float FrostAt(double seconds) => (0.30f
        + (0.62f * Tracks.Smooth(173, 184, seconds)) - (0.45f * Tracks.Smooth(186, 197, seconds))) + (0.06f * (float)Math.Sin(Math.Tau * seconds / 19));

    /// <summary>The way an eye looks, in the head's axes (left, up, ahead): to whoever stands where the seed will go, with a little life.</summary>
    /// <param name="seconds">Dream time.</param>
    /// <param name="eye">Its middle in the head's axes, metres.</param>
    public static Vector3 GazeAt(double seconds, Vector3 eye)
    {
        var pose = MenderPose.At(seconds);
        Vector3 to = StoryPlaces.Planting with { Y = WatchedMetres.At(seconds) } - pose[Joint.Head];
        Vector3 left = Vector3.Cross(pose.Crown, pose.Look);
        Vector3 local = new Vector3(Vector3.Dot(to, left), Vector3.Dot(to, pose.Crown), Vector3.Dot(to, pose.Look)) - eye;
        // Eyes turn about a third of a right angle; beyond, the head would.
        float ahead = MathF.Max(local.Z, 0.4f);
        float wander = (float)Math.Sin(Math.Tau * seconds / 8.7), drift = (float)Math.Sin((Math.Tau * seconds / 5.9) + 1);
        float aside = (local.X / ahead) + (0.035f * wander * MathF.Abs(wander)), up = (local.Y / ahead) + (0.020f * drift);
        return Vector3.Normalize(new(MostTurn * MathF.Tanh(aside / MostTurn), MostTurn * MathF.Tanh(up / MostTurn), 1));
    }

    /// <summary>Tangent of how far an eye turns.</summary>
    public const float MostTurn = 0.5f;

    internal static double Chance(int number, uint salt)
    {
        uint state = (unchecked((uint)number) * 747796405u) + 2891336453u + (salt * 277803737u);
        uint word = ((state >> (int)((state >> 28) + 4)) ^ state) * 277803737u;
        return (((word >> 22) ^ word) >> 8) / 16777216.0;
    }

    private static double Smooth(double from, double to, double at)
    {
        double u = Math.Clamp((at - from) / (to - from), 0, 1);
        return u * u * (3 - (2 * u));
    }
}
