using GlassCity.Engine.Effects;
using GlassCity.Engine.Sound;
using GlassCity.Engine.Time;
using GlassCity.Engine.View;

namespace GlassCity.Scenes.Commands;

internal readonly record struct PictureSize(int WidthPixels, int HeightPixels)
{
    public static PictureSize Default => new(1280, 720);

    public override string ToString() => FormattableString.Invariant($"{WidthPixels}x{HeightPixels}");
}

/// <summary>Which subjects are drawn: all (both empty), only some, or all without some.</summary>
internal sealed record Selection(IReadOnlyList<string> Only, IReadOnlyList<string> Without)
{
    public static Selection All { get; } = new([], []);
}

/// <summary>Frames First to Last, both drawn.</summary>
internal readonly record struct FrameRange(long First, long Last)
{
    public long Count => Last - First + 1;
}

internal enum FilmFormat
{
    Png,
    Mp4,
}

/// <summary>Who has the eye when a window opens.</summary>
internal enum WindowStart
{
    /// <summary>The film's camera, until a key takes the eye from it.</summary>
    Film,

    /// <summary>The person, flying.</summary>
    Flying,
}

/// <param name="Seed">The city.</param>
/// <param name="Size">Of the window's client area, or of the film that stands in for it.</param>
/// <param name="Start">Who has the eye first.</param>
/// <param name="Quality">Null: what this renderer was found to be good for.</param>
internal sealed record WindowOptions(ulong Seed, PictureSize Size, WindowStart Start, Quality? Quality);

/// <param name="AtSeconds">The dream's time; finite, not negative.</param>
/// <param name="Out">The PNG file to write.</param>
/// <param name="Effects">The effects that are on; null is none.</param>
internal sealed record StillOptions(
    double AtSeconds, ulong Seed, PictureSize Size, string Out, Selection Selection, Quality Quality, EffectSettings? Effects = null);

/// <param name="Beats">At least one.</param>
/// <param name="MomentsPerBeat">At least 1.</param>
/// <param name="StillSize">Of each still.</param>
/// <param name="Out">The PNG file to write.</param>
internal sealed record StoryboardOptions(
    IReadOnlyList<Beat> Beats, int MomentsPerBeat, ulong Seed, PictureSize StillSize, string Out, Quality Quality)
{
    public Films.SheetLayout Layout => Films.SheetLayout.Of(Beats.Count, MomentsPerBeat, StillSize.WidthPixels, StillSize.HeightPixels);
}

/// <param name="Flight">The way of the camera, read and whole.</param>
/// <param name="Frames">Null films the flight to its end.</param>
/// <param name="Out">A folder for PNG frames, or an MP4 file.</param>
/// <param name="Resume">Frames that are there and whole are kept.</param>
/// <param name="Effects">The effects that are on; null is none.</param>
/// <param name="Ears">Whom the film's sound is for; null leaves it out.</param>
internal sealed record RecordOptions(
    Flight Flight, FrameRange? Frames, FrameRate Rate, PictureSize Size, string Out, FilmFormat Format,
    bool Resume, ulong Seed, Selection Selection, Quality Quality, EffectSettings? Effects = null, Ears? Ears = Ears.Loudspeakers);
