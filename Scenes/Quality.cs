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
/// <param name="BloomLevels">Halvings of the bloom, at most.</param>
/// <param name="PlainGlass">
/// Glass for a processor that draws: one surface and one look at the veins, no panes; half-precision work where eight bits
/// of the screen cannot tell. Towers far away are drawn whole, one body each.
/// </param>
public sealed record Quality(
    string Name, int MostRows, int SamplesPerSide, int Motes, int MirrorDivisor, int MirrorRings, int BloomLevels, bool PlainGlass)
{
    private const int NoLimit = 1 << 16;

    /// <summary>For software GL: 640x360 at 16:9.</summary>
    public static Quality Low { get; } = new("low", 360, 1, 100_000, 3, 6, 4, PlainGlass: true);

    /// <summary>For graphics inside a processor.</summary>
    public static Quality Medium { get; } = new("medium", 720, 1, 200_000, 3, 12, 5, PlainGlass: false);

    /// <summary>The picture as it is meant; what stills and films take unless told otherwise.</summary>
    public static Quality High { get; } = new("high", NoLimit, 1, 300_000, 2, NoLimit, 6, PlainGlass: false);

    /// <summary>Four samples a pixel and finer dust: for pictures that are kept.</summary>
    public static Quality Film { get; } = new("film", NoLimit, 2, 1_000_000, 2, NoLimit, 6, PlainGlass: false);

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
