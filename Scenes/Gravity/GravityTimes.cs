using System.Numerics;
using GlassCity.Engine.Time;
using GlassCity.Scenes.Mender;
using GlassCity.Scenes.Show;

namespace GlassCity.Scenes.Gravity;

/// <summary>When kindness has weight, and where: it comes with the beat, is whole when the act ends, and lets go as what follows breaks the picture.</summary>
public static class GravityTimes
{
    public const double BeginsSeconds = 236;
    public const double FullSeconds = 241;

    /// <summary>To here all is bent, so that what breaks at this moment breaks a bent world.</summary>
    public const double ReleasesSeconds = Worlds.LeavesSeconds;

    /// <summary>From here on the world is straight.</summary>
    public const double StraightSeconds = 246.5;

    /// <summary>Where the stranger stands by then, x and z: one place, or the city would follow each shift of weight.</summary>
    public static Vector2 PlaceWorld { get; } = PlaceAt(FullSeconds);

    /// <summary>0 before it and after it, exactly; 1 between.</summary>
    public static float MassAt(double seconds) =>
        seconds is <= BeginsSeconds or >= StraightSeconds ? 0
        : Tracks.Smooth(BeginsSeconds, FullSeconds, seconds) * (1 - Tracks.Smooth(ReleasesSeconds, StraightSeconds, seconds));

    /// <summary>Its place, x and z; its mass; the radius of its ring of light where it stands, metres, from LensSight.RingFromMetres away.</summary>
    public static Vector4 At(double seconds)
    {
        float mass = MassAt(seconds);
        return mass <= 0 ? Vector4.Zero : new Vector4(PlaceWorld, mass, LensSight.RingMetres * MathF.Sqrt(mass));
    }

    private static Vector2 PlaceAt(double seconds)
    {
        Vector4 feet = MenderHands.FeetAndHeightAt(seconds);
        return new Vector2(feet.X, feet.Z);
    }
}
