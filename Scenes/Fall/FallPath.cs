using System.Numerics;
using GlassCity.Engine.View;

namespace GlassCity.Scenes.Fall;

/// <summary>
/// The way one falls, in closed form: down past the veils, a little to and fro, looking down and ahead. Who has chosen comfort falls half as fast,
/// into the same dark, and hangs almost still beside it. Metres, seconds.
/// </summary>
public static class FallPath
{
    public const double BeginsSeconds = 252;
    public const double EndsSeconds = 262;

    /// <summary>Where it ends, world height: over the alley, far enough that it is dark.</summary>
    public const float LowestMetres = -252;

    /// <summary>Down from the horizon.</summary>
    public const float PitchRadians = -1.08f;

    private const float Duration = (float)(EndsSeconds - BeginsSeconds);
    private const float WayMetres = 212, CalmShare = 0.5f;

    // Of the mean speed: how much faster it is in the middle.
    private const float Swell = 0.28f;

    /// <summary>The eye; before its time it has not begun to fall, after it, it hangs over the alley.</summary>
    public static Pose At(double seconds, bool isCalm = false)
    {
        float u = Since(seconds), sway = isCalm ? 0.25f : 1;
        Vector3 place = new(
            sway * ((2.2f * MathF.Sin(0.62f * u)) + (0.7f * MathF.Sin((1.45f * u) + 0.8f))),
            LowestMetres + (WayMetres * (isCalm ? CalmShare : 1) * (1 - DownAt(u / Duration))),
            -206 - (0.9f * u) + (sway * 0.8f * MathF.Sin((0.9f * u) + 2)));
        Quaternion turn = Quaternion.CreateFromYawPitchRoll(sway * 0.16f * MathF.Sin((0.55f * u) + 0.4f), PitchRadians + (sway * 0.07f * MathF.Sin((0.71f * u) + 1)), 0);
        return new Pose(place, turn);
    }

    /// <summary>Metres a second, world, from the course itself and not from a frame before; outside its time, as at its nearer end.</summary>
    public static Vector3 VelocityAt(double seconds, bool isCalm = false)
    {
        const double step = 1.0 / 64;
        double from = Math.Clamp(seconds - step, BeginsSeconds, EndsSeconds - step), to = Math.Clamp(seconds + step, BeginsSeconds + step, EndsSeconds);
        return (At(to, isCalm).PositionWorld - At(from, isCalm).PositionWorld) / (float)(to - from);
    }

    /// <summary>What the wind does to a body beside its course: metres, world.</summary>
    public static Vector3 BuffetAt(double seconds, bool isCalm)
    {
        float u = Since(seconds), size = (isCalm ? 0.01f : 0.06f) * MathF.Min(u, 1) * MathF.Min(Duration - u, 1);
        return size * new Vector3(MathF.Sin(9.1f * u) + (0.5f * MathF.Sin((17.3f * u) + 1)), 0.6f * MathF.Sin((11.7f * u) + 2), MathF.Sin((8.3f * u) + 4) + (0.5f * MathF.Sin(15.1f * u)));
    }

    // Part of the way fallen at a part of the time; its speed is 1 - Swell * cos(2 pi x).
    private static float DownAt(float x) => x - (Swell * MathF.Sin(MathF.Tau * x) / MathF.Tau);

    private static float Since(double seconds) => (float)(Math.Clamp(seconds, BeginsSeconds, EndsSeconds) - BeginsSeconds);
}
