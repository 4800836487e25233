using GlassCity.Engine;
using GlassCity.Engine.Record;
using GlassCity.Engine.View;
using GlassCity.Scenes.Fracture;
using GlassCity.Scenes.Show;

namespace GlassCity.Scenes.Films;

/// <summary>One picture as a PNG that says what it shows.</summary>
internal static class StillFile
{
    /// <summary>What a picture depends on, beside the program itself. What the log holds is named only where it is not the film's.</summary>
    public static KeyValuePair<string, string>[] Text(string renderer, ulong seed, in FrameDescription frame, Quality quality) =>
    [
        new("Software", "GlassCity"), new("Renderer", renderer), new("Seed", $"{seed}"),
        new("Time", FormattableString.Invariant($"{frame.TimeSeconds} s")), new("Quality", quality.Name), new("Parts", PartNames.Line(frame.Parts)),
        new("Effects", frame.Effects is { OnCount: > 0 } on ? on.Text : "none"),
        .. Log(frame),
    ];

    private static List<KeyValuePair<string, string>> Log(in FrameDescription frame)
    {
        List<KeyValuePair<string, string>> lines = [];
        void Add(bool isOther, string name, FormattableString text)
        {
            if (isOther)
            {
                lines.Add(new(name, FormattableString.Invariant(text)));
            }
        }

        StepLog steps = frame.Steps;
        string Step(int i) => FormattableString.Invariant($"{steps[i].X} {steps[i].Y} {steps[i].Z} at {steps[i].W} s");
        (Pose pose, Lens lens) = (frame.Broken.Pose, frame.Broken.Lens);
        Add(frame.Missed != Kindness.None, "Missed", $"{frame.Missed}");
        Add(frame.HandsRaised != 0, "HandsRaised", $"{frame.HandsRaised}");
        Add(frame.SightByHand != 0, "SightByHand", $"{frame.SightByHand}");
        Add(frame.Steps.Count > 0, "Steps", $"{string.Join(", ", Enumerable.Range(0, frame.Steps.Count).Select(Step))}");
        Add(frame.IsCalm, "IsCalm", $"{frame.IsCalm}");
        Add(frame.IsUntold, "IsUntold", $"{frame.IsUntold}");
        Add(frame.Broken != default && frame.Broken != BrokenSight.Film, "Broken", $"{pose.PositionWorld} {pose.Orientation.X} {pose.Orientation.Y} {pose.Orientation.Z} {pose.Orientation.W} {lens.FovYRadians} {lens.NearMetres}");
        return lines;
    }

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
