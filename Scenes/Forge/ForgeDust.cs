using System.Numerics;
using GlassCity.Scenes.Discs;
using GlassCity.Scenes.Mender;
using GlassCity.Scenes.Show;

namespace GlassCity.Scenes.Forge;

/// <summary>
/// The fallen stardust that the hands gather: each mote lies on the stones, then rises in a spiral into a palm. Twin of
/// Shaders/stardust/gather.comp; the first few hundred are drawn as discs, large enough to take on the hands' colour.
/// </summary>
public static class ForgeDust
{
    /// <summary>It lies there from this time on.</summary>
    public const double FallsSeconds = 56;

    /// <summary>The first mote rises.</summary>
    public const double FirstSeconds = 84;

    /// <summary>The last has gone into the hands.</summary>
    public const double EndsSeconds = LastSeconds + 4.8;

    /// <summary>So many are discs, not points.</summary>
    public const int Discs = 360;

    private const double LastSeconds = 96.5;
    private const double ShutterSeconds = 1 / 96.0;
    private static readonly Vector3 Cold = new(0.791f, 0.831f, 1.000f), Hot = new(1.0f, 0.42f, 0.10f);

    /// <summary>Whether there is any dust at a time.</summary>
    public static bool IsAt(double seconds) => seconds > FallsSeconds - 3 && seconds < EndsSeconds;

    /// <summary>How far a mote has come, 0 on the stones .. 1 in the palm, and where it is, world metres.</summary>
    /// <param name="mote">Its number.</param>
    /// <param name="seed">The city's.</param>
    /// <param name="seconds">Dream time.</param>
    /// <param name="hands">At that time.</param>
    public static (float Gathered, Vector3 PlaceWorld) At(uint mote, ulong seed, double seconds, in MenderHands hands)
    {
        (float a, float b, float c, float d) = ChanceOf(mote, seed);
        float away = 0.5f + (9.5f * c * MathF.Sqrt(c)), within = (((a * 5) % 1) * 2) - 1;
        double born = FirstSeconds + ((LastSeconds - FirstSeconds) * ((0.75 * b) + (0.25 * c)));
        float s = (float)Math.Clamp((seconds - born) / (2.6 + (2.2 * d)), 0, 1);
        float e = s * s * (3 - (2 * s)), left = 1 - e, arm = (MathF.Floor(a * 5) + 0.5f + (0.5f * within * MathF.Abs(within))) * 0.2f;
        float turn = (MathF.Tau * arm) - (1.1f * MathF.Log2(0.4f + away)) + (3.5f * e) + (7 * e * e);
        Vector3 palm = (mote & 1) == 0 ? hands.LeftWorld : hands.RightWorld;
        float radius = (away * left * left) + (0.045f * e * (1 - (0.7f * e)));
        Vector3 place = Vector3.Lerp(StoryPlaces.Wounded, palm, e);
        return (s, new Vector3(
            place.X + (MathF.Cos(turn) * radius),
            0.012f + ((palm.Y - 0.012f) * e) + ((0.05f + (0.75f * d * d)) * e * left * 2.2f),
            place.Z + (MathF.Sin(turn) * radius)));
    }

    /// <summary>When a mote leaves the stones, and when it is in the palm. Dream seconds.</summary>
    public static (double Rises, double Gathered) TimesOf(uint mote, ulong seed)
    {
        (_, float b, float c, float d) = ChanceOf(mote, seed);
        double born = FirstSeconds + ((LastSeconds - FirstSeconds) * ((0.75 * b) + (0.25 * c)));
        return (born, born + 2.6 + (2.2 * d));
    }

    /// <summary>Adds those that are discs.</summary>
    public static void Gather(in FrameDescription frame, ulong seed, DiscList into)
    {
        double t = frame.TimeSeconds;
        if (!IsAt(t) || Vector3.DistanceSquared(frame.View.Pose.PositionWorld, StoryPlaces.Wounded) > 40 * 40)
        {
            return;
        }

        MenderHands hands = MenderHands.At(t), before = MenderHands.At(t - ShutterSeconds);
        for (uint n = 0; n < Discs; n++)
        {
            (float gathered, Vector3 place) = At(n, seed, t, hands);
            if (gathered <= 0 || gathered >= 1)
            {
                continue;
            }

            Vector3 streak = place - At(n, seed, t - ShutterSeconds, before).PlaceWorld;
            float ends = Math.Min(gathered * 8, 1) * Math.Min((1 - gathered) * 12, 1), warm = gathered * gathered;
            into.Add(place, 0.0025f + (0.003f * (n % 7 / 7f)), Vector3.Lerp(Cold * 1.6f, Hot * 9, warm * warm) * ends, 0, streak);
        }
    }

    private static (float A, float B, float C, float D) ChanceOf(uint mote, ulong seed)
    {
        uint h = Hash(mote ^ ((((uint)(seed ^ (seed >> 32))) * 2654435761u) + 77u));
        return (Unit(h), Unit(Hash(h + 1)), Unit(Hash(h + 2)), Unit(Hash(h + 3)));
    }

    // PCG, as in Shaders/include/hash.glsl.
    private static uint Hash(uint v)
    {
        uint state = (v * 747796405u) + 2891336453u;
        uint word = ((state >> (int)((state >> 28) + 4)) ^ state) * 277803737u;
        return (word >> 22) ^ word;
    }

    private static float Unit(uint h) => (h >> 8) * (1f / 16777216f);
}
