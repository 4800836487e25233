using GlassCity.Engine.Effects;
using GlassCity.Engine.View;
using GlassCity.Scenes.Fracture;
using GlassCity.Scenes.Show;

namespace GlassCity.Scenes;

/// <summary>
/// What can be switched off, by the name it has on the command line. Sky, ground, lamps, reflections, stardust and bloom are
/// passes of that name, as are exposure, edges, figure, face, arc, bridge, fracture and fall; towers, river and haze are groups inside the pass "city", as are wounded,
/// silver-mist, forge and creatures; veins, air, mist, dither and resonance are terms inside shaders or of the lamps' light.
/// </summary>
[Flags]
public enum Parts : ulong
{
    None = 0,
    Veins = 1,
    Reflections = 2,
    Dither = 4,
    Bloom = 8,
    Air = 16,
    Sky = 32,
    Ground = 64,
    Towers = 128,
    River = 256,
    Stardust = 512,
    Lamps = 1024,
    Haze = 2048,
    Mist = 4096,
    Exposure = 8192,
    Edges = 16384,
    Figure = 1 << 15,
    Wounded = 1 << 16,
    SilverMist = 1 << 17,
    Forge = 1 << 18,
    Creatures = 1 << 19,
    Resonance = 1 << 20,
    Arc = 1 << 21,
    Bridge = 1 << 22,
    Face = 1 << 23,
    Seed = 1 << 24,
    Planting = 1 << 25,
    Vines = 1 << 26,
    Flowers = 1 << 27,
    Breath = 1 << 28,
    Gravity = 1 << 29,
    Fracture = 1UL << 30,
    Fall = 1UL << 31,
    Bread = 1UL << 32,
    Galaxies = 1UL << 33,
    Hands = 1UL << 34,
    Sigils = 1UL << 35,
    Eyes = 1UL << 36,
    Sight = 1UL << 37,
    Petals = 1UL << 38,
    Dawn = 1UL << 39,

    /// <summary>What there is where the city is not: while any of these is on, the dream leaves the city for them.</summary>
    Memories = Fracture | Fall | Bread | Galaxies | Sigils,

    /// <summary>What only the dream has: in the city without a story these are off.</summary>
    Story = Figure | Wounded | SilverMist | Forge | Creatures | Resonance | Arc | Bridge
        | Face | Seed | Planting | Vines | Flowers | Breath | Gravity
        | Memories | Eyes | Sight | Petals | Dawn,
    All = (1UL << 40) - 1,
}

/// <summary>One frame as one value: all that a picture depends on, beside the load-time tables of its seed.</summary>
/// <param name="TimeSeconds">Dream time.</param>
/// <param name="FrameNumber">Chooses the dither's noise; nothing else of the scene may depend on it (an effect may: ISF's FRAMEINDEX).</param>
/// <param name="View">The eye.</param>
/// <param name="Parts">What is on.</param>
/// <param name="RowsFromTop">Whether the finished picture's first row is its top, as files want it.</param>
/// <param name="Effects">The full-screen effects that are on; null is none.</param>
/// <param name="StepSeconds">From a frame to the next where a film's rate fixes it, else 0; only effects may read it.</param>
public readonly record struct FrameDescription(double TimeSeconds, long FrameNumber, View View, Parts Parts, bool RowsFromTop,
    EffectSettings? Effects = null, double StepSeconds = 0)
{
    /// <summary>What the authored exposure is multiplied by; 0: what the picture itself asks for (1 without <see cref="Parts.Exposure"/>).</summary>
    public float FixedGain { get; init; }

    /// <summary>Where the walker last set foot, for what ripples under steps; films have nobody's.</summary>
    public StepLog Steps { get; init; }

    /// <summary>The eye at the moment the picture broke; without one it is the film's.</summary>
    public BrokenSight Broken { get; init; }

    /// <summary>Whether one falls slowly and steadily, for who has chosen comfort.</summary>
    public bool IsCalm { get; init; }

    /// <summary>How far whoever has the eye raises their hands at will, 0..1; films leave them to the story.</summary>
    public float HandsRaised { get; init; }

    /// <summary>Which kindnesses the walker passed by; films passed by none.</summary>
    public Kindness Missed { get; init; }

    /// <summary>How far a hand has opened the verdant sight, 0..1; in films nobody's hand does.</summary>
    public float SightByHand { get; init; }

    /// <summary>Whether the city is by itself, without the story: what a hand brings of it then knows nothing of the story's times.</summary>
    public bool IsUntold { get; init; }

    /// <summary>Which ones the walker saw.</summary>
    public Kindness Witnessed => Kindness.All & ~Missed;
}

public static class PartsExtensions
{
    /// <summary>Whether all of some parts are on. (Enum.HasFlag boxes where it is not optimised.)</summary>
    public static bool Has(this Parts parts, Parts some) => (parts & some) == some;
}
