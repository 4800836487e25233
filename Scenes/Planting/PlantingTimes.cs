using System.Numerics;
using GlassCity.Engine.Time;
using GlassCity.Scenes.Garden;
using GlassCity.Scenes.Mender;
using GlassCity.Scenes.Show;

namespace GlassCity.Scenes.Planting;

/// <summary>When the ground breaks, how far, and how much light is in it.</summary>
public static class PlantingTimes
{
    /// <summary>The first crack.</summary>
    public const double FirstSeconds = 198.8;

    /// <summary>Plates reach so far; the outermost only have hairlines between them.</summary>
    public const float RadiusMetres = 3.5f;

    /// <summary>How far down the pit goes, under where the seed comes to lie.</summary>
    private const float DepthMetres = 1.3f;

    private static readonly Track<float> Light = Tracks.Of("light in the ground", new TrackKey<float>(199.0, 0), new(201.2, 0.30f), new(203.3, 0.38f), new(204.6, 1),
        new(207.5, 0.85f), new(216, 0.62f), new(236, 0.48f));

    // While the seed goes down, the ground it goes into shines the more.
    private const float Wakes = 2.0f;

    private const double SettledSeconds = 216;

    /// <summary>How deep what lies under the plates is, so far from the middle.</summary>
    public static float EarthDepthMetres(float awayMetres)
    {
        const float around = 0.52f;
        float share = awayMetres / RadiusMetres;
        return (around * (1 - (share * share * share))) + 0.02f + ((DepthMetres - around) * (1 - Tracks.Smooth(0.20, 0.58, awayMetres)));
    }

    /// <summary>Whether the ground is no longer whole.</summary>
    public static bool IsBroken(in FrameDescription frame) => frame.Parts.Has(Parts.Planting) && frame.TimeSeconds > FirstSeconds;

    /// <summary>Whether all that moves lies within <see cref="PlateMesh.MovedMetres"/>, and vines over what cracks there are outside.</summary>
    public static bool IsSettled(in FrameDescription frame) => IsBroken(frame) && frame.TimeSeconds > SettledSeconds;

    /// <summary>How far from its middle the cracks have come.</summary>
    public static float CrackedMetres(double seconds) => RadiusMetres * Tracks.Smooth(FirstSeconds - 0.6, 202.2, seconds) * (seconds > FirstSeconds ? 1 : 0);

    /// <summary>Where, how far, and the light in the cracks: StoryBlock's Earth.</summary>
    public static Vector4 EarthAt(double seconds) => new(StoryPlaces.Planting.X, StoryPlaces.Planting.Z, CrackedMetres(seconds), Light.At(seconds) * (1 + (Wakes * Tracks.Smooth(200.0, 203.0, seconds) * (1 - Tracks.Smooth(205.0, 206.0, seconds)))));

    /// <summary>How far the plates have risen, 1 at their highest: they settle when the seed is in the ground.</summary>
    public static float RisenAt(double seconds, double startsSeconds) =>
        Tracks.Shape(Ease.Spring, (seconds - startsSeconds) / 1.7) * (1 - (0.55f * Tracks.Smooth(SeedHolding.LetGoSeconds + 0.4, 206.4, seconds)));

    /// <summary>How far the vines have thrown up what lies about the mouth, so far from it: 1 for good.</summary>
    public static float ThrownAt(double seconds, float awayMetres) => Tracks.Shape(Ease.Spring, (seconds - VineTimes.EruptsSeconds - (0.45 * awayMetres)) / 1.5);

    /// <summary>How far the plate that gives way has slid into the pit.</summary>
    public static float FallenAt(double seconds) => Tracks.Smooth(199.7, 202.0, seconds);
}
