using GlassCity.Engine;
using GlassCity.Engine.Record;

namespace GlassCity.Scenes.Films;

/// <summary>One picture as a PNG that says what it shows.</summary>
internal static class StillFile
{
    /// <summary>What a picture depends on, beside the program itself.</summary>
    public static KeyValuePair<string, string>[] Text(string renderer, ulong seed, in FrameDescription frame, Quality quality) =>
    [
        new("Software", "GlassCity"), new("Renderer", renderer), new("Seed", $"{seed}"),
        new("Time", FormattableString.Invariant($"{frame.TimeSeconds} s")), new("Quality", quality.Name), new("Parts", PartNames.Line(frame.Parts)),
        new("Effects", frame.Effects is { OnCount: > 0 } on ? on.Text : "none"),
    ];

    /// <summary>Writes it whole or not at all, and its folder where that is missing.</summary>
    /// <param name="path">Ends in .png.</param>
    /// <param name="widthPixels">Of the picture.</param>
    /// <param name="heightPixels">Of the picture.</param>
    /// <param name="rgba8TopDown">Rows from the top.</param>
    /// <param name="text">From <see cref="Text"/>.</param>
    /// <exception cref="UserError">The place cannot be written; the message says why.</exception>
    public static void Write(string path, int widthPixels, int heightPixels, byte[] rgba8TopDown, KeyValuePair<string, string>[] text)
    {
        MakeFolder(path);
        AtomicFile.Write(path, new PngEncoder().Encode(widthPixels, heightPixels, rgba8TopDown, text));
    }

    /// <summary>Whether it could be written, asked before pictures are drawn for it; makes its folder where that is missing.</summary>
    /// <exception cref="UserError">It could not; the message says why.</exception>
    public static void Probe(string path)
    {
        MakeFolder(path);
        AtomicFile.Probe(path);
    }

    private static void MakeFolder(string path)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        }
        catch (Exception e) when (AtomicFile.IsDiskTrouble(e))
        {
            throw AtomicFile.Explain(path, "written", e);
        }
    }
}
