using System.Numerics;
using GlassCity.Engine.Time;
using GlassCity.Scenes.Mender;
using GlassCity.Scenes.Seed;

namespace GlassCity.Scenes.Gravity;

/// <summary>What shines in the stranger's breast while kindness has weight: where the seed came from, and of its colour, as the story's block has the seed's light.</summary>
public static class HeartLight
{
    /// <summary>Of the seed's own light in its hands.</summary>
    public const float Strength = 1.9f;

    // The sown seed goes out before the breast lights up: there is one such light, and it never leaps.
    private const float PassesOnMass = 0.3f;

    /// <summary>Middle of the light, world metres; its strength.</summary>
    /// <param name="seconds">Dream time.</param>
    /// <param name="sown">The seed's where it was sown.</param>
    public static Vector4 At(double seconds, Vector4 sown)
    {
        float mass = GravityTimes.MassAt(seconds);
        return mass <= 0 ? sown
            : mass < PassesOnMass ? sown with { W = sown.W * (1 - Tracks.Smooth(0, PassesOnMass, mass)) }
            : new(SeedPath.InChest(MenderPose.At(seconds)), Strength * Tracks.Smooth(PassesOnMass, 1, mass) * (float)HeartWave.LightAt(seconds));
    }
}
