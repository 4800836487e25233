using GlassCity.Engine;
using GlassCity.Scenes.Commands;

namespace GlassCity.Scenes;

/// <summary>
/// How much is drawn, as plain numbers. A tier changes what a picture costs, never what is in the city: place, light and
/// time are the same in all of them.
/// </summary>
/// <param name="Name">Its name on the command line, in the menu and in the files.</param>
/// <param name="MostRows">Rows drawn at most; a larger picture is stretched from so many.</param>
/// <param name="SamplesPerSide">Each pixel is the mean of the square of this: 1 or 2.</param>
/// <param name="Motes">Motes of stardust. Fewer are brighter, so that the air keeps its light.</param>
/// <param name="MirrorDivisor">The mirrored view is this many times smaller, each way, than what is drawn.</param>
/// <param name="MirrorRings">Rings of cells around the eye whose towers wet stone mirrors.</param>
/// <param name="HazeMetres">How far lamps have haze about them.</param>
/// <param name="CityRings">Rings of cells around the eye whose towers are drawn; what lies beyond is drowned in air.</param>
/// <param name="MoteSlabs">Depths at which stardust is laid between the towers: 2 or 4.</param>
/// <param name="BloomDivisor">The largest level of the bloom is this many times smaller, each way, than what is drawn: 2 or 4.</param>
/// <param name="BloomLevels">Levels of the bloom, at most.</param>
/// <param name="WaterColumns">Points across a river.</param>
/// <param name="PlainGlass">
/// Shading for a processor that draws: glass with one look at the veins and no panes, two triangles to a frustum, and
/// cheaper curves where eight bits of the screen cannot tell.
/// </param>
public sealed record Quality(
    string Name, int MostRows, int SamplesPerSide, int Motes, int MirrorDivisor, int MirrorRings, float HazeMetres, int CityRings, int MoteSlabs,
    int BloomDivisor, int BloomLevels, int WaterColumns, bool PlainGlass)
{
    private const int NoLimit = 1 << 16;

    /// <summary>Side of a texel of the map of moonlight, metres.</summary>
    public float MoonlightTexelMetres { get; init; } = 1;

    /// <summary>From point to point along a river, metres at most.</summary>
    public float WaterRowMetres { get; init; } = 2;

    /// <summary>Whether a pass smooths edges: what samples leave of stairs, where the processor has time for it.</summary>
    public bool SmoothEdges { get; init; } = true;

    /// <summary>The grid of the air is this many times coarser, each way, than what is drawn.</summary>
    public int AirDivisor { get; init; } = 8;

    /// <summary>Part of the vines' nodes that is drawn, thick stems first.</summary>
    public float VineShare { get; init; } = 1;

    /// <summary>Florets of a far bloom of the breath, in groups of 64. Fewer are wider and brighter.</summary>
    public int FloretGroups { get; init; } = 4;

    /// <summary>Of the seed: rays a pixel, and colours that each take their own way through it.</summary>
    public (int Rays, int Colours) Gem { get; init; } = (1, 3);

    /// <summary>From point to point of a memory's surfaces, in the spacing that they are meant to have.</summary>
    public float MemoryCoarser { get; init; } = 1;

    /// <summary>Stars of each galaxy of the last breath. Fewer are brighter.</summary>
    public int GalaxyStars { get; init; } = 100_000;

    /// <summary>Whether a cell of the picture asks only those parts of the stranger that are near it, where the GPU can: the same picture for less.</summary>
    public bool ListsFigure { get; init; } = true;

    /// <summary>For software GL: 640x360 at 16:9.</summary>
    public static Quality Low { get; } = new("low", 360, 1, 48_000, 3, 6, 120, 13, 2, 4, 4, 7, PlainGlass: true) { MoonlightTexelMetres = 2, SmoothEdges = false, AirDivisor = 20, VineShare = 0.42f, MemoryCoarser = 2.12f, FloretGroups = 1, GalaxyStars = 16_000 };

    /// <summary>For graphics inside a processor.</summary>
    public static Quality Medium { get; } = new("medium", 720, 1, 200_000, 3, 12, NoLimit, NoLimit, 4, 2, 6, 13, PlainGlass: false) { VineShare = 0.8f, MemoryCoarser = 1.3f, FloretGroups = 3, GalaxyStars = 60_000 };

    /// <summary>The picture as it is meant; what stills and films take unless told otherwise.</summary>
    public static Quality High { get; } = new("high", NoLimit, 1, 300_000, 2, NoLimit, NoLimit, NoLimit, 4, 2, 8, 17, PlainGlass: false) { WaterRowMetres = 1, Gem = (4, 3) };

    /// <summary>Four samples a pixel and finer dust: for pictures that are kept.</summary>
    public static Quality Film { get; } = new("film", NoLimit, 2, 1_000_000, 2, NoLimit, NoLimit, NoLimit, 4, 2, 8, 17, PlainGlass: false) { WaterRowMetres = 1, Gem = (1, 7), FloretGroups = 8 };

    /// <summary>From the cheapest to the dearest.</summary>
    public static IReadOnlyList<Quality> All { get; } = [Low, Medium, High, Film];

    /// <exception cref="UserError">No tier has the name; names the nearest one.</exception>
    public static Quality Find(string? name, string option = "--quality")
    {
        foreach (Quality quality in All)
        {
            if (quality.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return quality;
            }
        }

        IEnumerable<string> names = All.Select(quality => quality.Name);
        throw new UserError(
            $"{option} {Engine.Time.Numbers.Quote(name)}: no such quality{Nearest.Hint(name ?? "", names)} (there are: {string.Join(", ", names)})",
            UserError.BadUsage);
    }

    /// <summary>The pixels that are drawn for a picture or window of a size; of its shape, to the nearest pixel.</summary>
    public (int WidthPixels, int HeightPixels) DrawnSize(int widthPixels, int heightPixels)
    {
        if (heightPixels <= MostRows)
        {
            return (widthPixels * SamplesPerSide, heightPixels * SamplesPerSide);
        }

        return (Math.Max(1, (int)Math.Round((double)widthPixels * MostRows / heightPixels)), MostRows);
    }
}
