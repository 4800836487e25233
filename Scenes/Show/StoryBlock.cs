using System.Numerics;
using System.Runtime.InteropServices;
using GlassCity.Scenes.Arc;
using GlassCity.Scenes.Breath;
using GlassCity.Scenes.Chrysanthemums;
using GlassCity.Scenes.Creatures;
using GlassCity.Scenes.Dawn;
using GlassCity.Scenes.Gravity;
using GlassCity.Scenes.Mender;
using GlassCity.Scenes.Planting;
using GlassCity.Scenes.Resonance;
using GlassCity.Scenes.Seed;
using GlassCity.Scenes.Sight;
using GlassCity.Scenes.Wounded;

namespace GlassCity.Scenes.Show;

/// <summary>
/// Twin of the uniform block in Shaders/include/story.glsl (std140): what the story does to things that are not its own, as
/// light on stone, shadows and the hungry stars. All of it is nothing where the story's parts are off.
/// </summary>
/// <param name="Star">Middle of the wounded constellation, later of the healed one on its way, world metres; its glow on stone.</param>
/// <param name="LeftHand">World metres; temperature, kelvin, 0 where it does not glow.</param>
/// <param name="RightHand">As the left.</param>
/// <param name="Figure">The stranger's feet, world metres; height of what stands there, metres, 0 where nobody does.</param>
/// <param name="Mist">Silver mist: how dense, 0..1; how far it has crept, metres; seconds since it began; unused.</param>
/// <param name="Sky">How well the stars are fed, 0..1; three unused.</param>
/// <param name="Swarm">Middle of the winged creatures while they are one swarm, world metres; their light, 0..1.</param>
/// <param name="Seed">Middle of the seed, world metres; its light, 0 where there is none. Of the stranger's heart, while kindness has weight.</param>
/// <param name="Earth">Where the ground breaks, x and z, world metres; how far it is broken, metres; light in its cracks, 0..1.</param>
/// <param name="Breath">How far the city's walls swell, 0..1; phase of the wave, turns; from where it goes out, x and z, world metres.</param>
/// <param name="Pull">What kindness draws toward, x and z, world metres; its mass, 0..1, exactly 0 where nothing is bent; radius of its ring of light where it stands, metres.</param>
/// <param name="Sight">The verdant sight: how strong it is, 0..1, exactly 0 where one sees as ever; how far its wave has come from the eye, metres; two unused.</param>
/// <param name="Dawn">Toward the sun, world, unit length; how far the night has turned, 0..1, exactly 0 at night.</param>
/// <param name="Petals">From where the storm of petals lights wet stone, world metres; how much, 0..1, exactly 0 where there is none.</param>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct StoryBlock(Vector4 Star, Vector4 LeftHand, Vector4 RightHand, Vector4 Figure, Vector4 Mist, Vector4 Sky, Vector4 Swarm,
    Vector4 Seed, Vector4 Earth, Vector4 Breath, Vector4 Pull, Vector4 Sight, Vector4 Dawn, Vector4 Petals)
{
    /// <summary>Block binding of all shaders.</summary>
    public const uint Binding = 2;

    public static StoryBlock Of(in FrameDescription frame)
    {
        double t = frame.TimeSeconds;
        bool figure = frame.Parts.Has(Parts.Figure);
        bool forge = figure && frame.Parts.Has(Parts.Forge);
        MenderHands hands = MenderHands.At(t);
        return new StoryBlock(
            t > ArcPath.FirstSeconds && frame.Parts.Has(Parts.Arc) ? ArcPath.LightAt(t)
                : new(StoryPlaces.Wounded + new Vector3(0, 0.25f, 0), frame.Parts.Has(Parts.Wounded) ? WoundedTimes.GlowAt(t) : 0),
            new(hands.LeftWorld, forge ? hands.LeftKelvin : 0), new(hands.RightWorld, forge ? hands.RightKelvin : 0),
            figure ? MenderHands.FeetAndHeightAt(t) : Vector4.Zero,
            frame.Parts.Has(Parts.SilverMist) ? WoundedTimes.MistAt(t) : Vector4.Zero,
            new(frame.Parts.Has(Parts.Resonance) ? Feeding.FedAt(t) : 0, 0, 0, 0),
            frame.Parts.Has(Parts.Creatures) ? Flock.GlowAt(t) : Vector4.Zero,
            SeedOf(frame), PlantingTimes.IsBroken(frame) ? PlantingTimes.EarthAt(t) : Vector4.Zero,
            frame.Parts.Has(Parts.Breath) ? BreathTimes.At(t) : Vector4.Zero,
            frame.Parts.Has(Parts.Gravity) ? GravityTimes.At(t) : Vector4.Zero, SightTimes.At(frame), frame.Parts.Has(Parts.Dawn) ? DawnTimes.At(t) : Vector4.Zero,
            frame.Parts.Has(Parts.Petals) ? PetalTimes.LightAt(t) : Vector4.Zero);
    }

    private static Vector4 SeedOf(in FrameDescription frame)
    {
        double t = frame.TimeSeconds;
        Vector4 sown = frame.Parts.Has(Parts.Seed) ? SeedPath.GlowAt(t) : Vector4.Zero;
        return frame.Parts.Has(Parts.Gravity | Parts.Figure) ? HeartLight.At(t, sown) : sown;
    }
}
