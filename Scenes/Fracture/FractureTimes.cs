using GlassCity.Scenes.Show;

namespace GlassCity.Scenes.Fracture;

/// <summary>When the picture breaks: a crack runs from one point to the corners, the shards hang, then they fall.</summary>
public static class FractureTimes
{
    public const double EndsSeconds = 252;

    /// <summary>The crack's whole way, seconds.</summary>
    public const float CrackSeconds = 0.8f;

    // It starts fast and tires: power of what is left of its time.
    private const float Tires = 1.7f;

    // From the blow to the corner that is farthest from it, and a little more.
    private const float FarUnits = 2.4f;

    public static bool IsSeen(in FrameDescription frame) =>
        frame.Parts.Has(Parts.Fracture) && frame.TimeSeconds > Worlds.LeavesSeconds && frame.TimeSeconds <= EndsSeconds;

    /// <summary>Seconds after the blow at which the crack has come so far; twin of arrival() in Shaders/fracture/shard.glsl.</summary>
    /// <param name="awayUnits">From the blow, in half heights of the pane.</param>
    public static float ArrivesAfter(float awayUnits) => CrackSeconds * (1 - MathF.Pow(MathF.Max(1 - (awayUnits / FarUnits), 0), 1 / Tires));

    /// <summary>The picture that broke, as a frame of its own: all that the shards' light depends on, and so the key under which it is kept.</summary>
    public static FrameDescription Whole(in FrameDescription frame, Parts asked) => new(
        Worlds.LeavesSeconds, 0, frame.Broken.OrFilms.At(frame.View.WidthPixels, frame.View.HeightPixels),
        Worlds.PartsAt(Worlds.LeavesSeconds, asked) & ~(Parts.Dither | Parts.Bloom | Parts.Exposure | Parts.Edges), false)
    {
        Steps = frame.Steps,
        Missed = frame.Missed,
        SightByHand = frame.SightByHand,
    };
}
