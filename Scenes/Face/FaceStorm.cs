using System.Numerics;
using GlassCity.Engine.Time;

namespace GlassCity.Scenes.Face;

/// <summary>
/// Lightning inside the storm that is the stranger's hair: one slow glow at a time, each in a slot of its own, so that it
/// never repeats within <see cref="SlotSeconds"/>. Below half of what WCAG 2.3.1 would let flash.
/// </summary>
public static class FaceStorm
{
    public const double SlotSeconds = 2.3;
    public const double RiseSeconds = 0.65;
    private const double FallSeconds = 1.15;

    /// <summary>When the lightning of a slot is brightest, dream seconds; how bright it is then, 0..1.</summary>
    public static (double Seconds, float Bright) PeakOf(int slot) =>
        ((slot * SlotSeconds) + (0.5 * FaceTimes.Chance(slot, 7)) + RiseSeconds, (float)(0.55 + (0.45 * FaceTimes.Chance(slot, 13))));

    /// <summary>The same as far as the hood shows it: while the face is what one looks at.</summary>
    public static Vector4 OnHoodAt(double seconds)
    {
        Vector4 glow = At(seconds);
        return glow with { W = glow.W * (1 - Tracks.Smooth(186, 188, seconds)) };
    }

    /// <summary>Where it glows, in the head's axes, metres; how bright, 0..1.</summary>
    public static Vector4 At(double seconds)
    {
        int slot = (int)Math.Floor(seconds / SlotSeconds);
        double into = seconds - (slot * SlotSeconds) - (0.5 * FaceTimes.Chance(slot, 7));
        double up = Math.Clamp(into / RiseSeconds, 0, 1), down = Math.Clamp((into - RiseSeconds) / FallSeconds, 0, 1);
        double bright = up * up * (3 - (2 * up)) * (1 - down) * (1 - down);
        // From one temple over the brow to the other: inside the cloud, behind its heads.
        double round = ((2 * FaceTimes.Chance(slot, 11)) - 1) * 1.7;
        Vector3 place = new(0.088f * (float)Math.Sin(round), 0.008f + (0.110f * (float)Math.Cos(round)), 0.034f);
        return new(place, (float)(bright * (0.55 + (0.45 * FaceTimes.Chance(slot, 13)))));
    }
}
