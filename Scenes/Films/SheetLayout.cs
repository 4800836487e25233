using GlassCity.Scenes.Interface;

namespace GlassCity.Scenes.Films;

/// <summary>Where things lie on a contact sheet, in whole pixels from its top left corner: a heading, then stills of one size, each over its caption.</summary>
/// <param name="Columns">Stills in a row.</param>
/// <param name="Rows">Rows of stills.</param>
/// <param name="StillWidthPixels">Of each still.</param>
/// <param name="StillHeightPixels">Of each still.</param>
internal readonly record struct SheetLayout(int Columns, int Rows, int StillWidthPixels, int StillHeightPixels)
{
    /// <summary>Sides that a picture may have: what a still may, too.</summary>
    public const int MostSidePixels = 16384;

    /// <summary>Two copies of a sheet lie in memory while it is made: 4 bytes a pixel each.</summary>
    public const long MostPixels = 100_000_000;

    private const int MostColumns = 6;

    /// <summary>Beats side by side, about as many down as across; of several moments each has a row to itself, or more.</summary>
    public static SheetLayout Of(int beats, int momentsPerBeat, int stillWidthPixels, int stillHeightPixels)
    {
        int columns = momentsPerBeat > 1 ? Math.Min(momentsPerBeat, MostColumns) : Math.Min((int)Math.Ceiling(Math.Sqrt(beats)), MostColumns);
        int rows = momentsPerBeat > 1 ? beats * RowsFor(momentsPerBeat, columns) : RowsFor(beats, columns);
        return new SheetLayout(columns, rows, stillWidthPixels, stillHeightPixels);
    }

    /// <summary>Size of text; small, since the stills are what is looked at.</summary>
    public float Em => Math.Clamp(StillWidthPixels / 40f, 6, 24);

    public long WidthPixels => (2 * Margin) + ((long)Columns * StillWidthPixels) + ((Columns - 1) * Gap);

    public long HeightPixels => (2 * Margin) + Heading + ((long)Rows * (StillHeightPixels + Caption)) + ((Rows - 1) * Gap);

    public bool IsTooLarge => Math.Max(WidthPixels, HeightPixels) > MostSidePixels || WidthPixels * HeightPixels > MostPixels;

    public PanelRect HeadingRect => new(Margin, Margin, WidthPixels - (2 * Margin), Heading - (int)Em);

    private int Gap => (int)(1.6f * Em);

    private int Margin => (int)(2.4f * Em);

    private int Heading => (int)(3.4f * Em);

    private int Caption => (int)(3.4f * Em);

    /// <summary>A still's place.</summary>
    /// <param name="beat">From 0.</param>
    /// <param name="moment">Of the beat, from 0.</param>
    /// <param name="momentsPerBeat">As given to <see cref="Of"/>.</param>
    public PanelRect StillRect(int beat, int moment, int momentsPerBeat)
    {
        int row = momentsPerBeat > 1 ? (beat * RowsFor(momentsPerBeat, Columns)) + (moment / Columns) : beat / Columns;
        int column = momentsPerBeat > 1 ? moment % Columns : beat % Columns;
        return new PanelRect(Margin + (column * (StillWidthPixels + Gap)), Margin + Heading + (row * (StillHeightPixels + Caption + Gap)), StillWidthPixels, StillHeightPixels);
    }

    /// <summary>One of the two lines under a still.</summary>
    public PanelRect CaptionRect(PanelRect still, int line) =>
        new(still.X, still.Y + still.Height + (0.6f * Em) + (line * 1.4f * Em), still.Width, 1.4f * Em);

    private static int RowsFor(int stills, int columns) => (stills + columns - 1) / columns;
}
