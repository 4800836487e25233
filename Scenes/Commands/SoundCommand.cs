using System.CommandLine;
using System.Globalization;
using GlassCity.Engine;
using GlassCity.Engine.Sound;
using GlassCity.Engine.Time;
using GlassCity.Engine.View;
using GlassCity.Scenes.Show;
using GlassCity.Scenes.Sound;

namespace GlassCity.Scenes.Commands;

/// <summary>The dream's sound as a WAV file, from any moment to any other.</summary>
internal static class SoundCommand
{
    public static Command Create(Terminal terminal)
    {
        Option<string?> from = CommonOptions.Text("--from", "SECONDS", "the dream's time at the beginning (the flight's start)");
        Option<string?> to = CommonOptions.Text("--to", "SECONDS", "the dream's time at the end (the flight's end)");
        Option<string?> path = CommonOptions.Text("--out", "FILE", "the WAV to write (sound/FROM-TO.wav)");
        Option<string?> format = CommonOptions.Text("--format", "float|24", "how samples are kept: 32 bit floating point, or 24 bit (float)");
        Option<bool> headphones = CommonOptions.Headphones();
        Option<string?> flight = CommonOptions.Text("--flight", "FLIGHT", "whose way the ears go: a flight's name or file (film)");
        Option<string?> seed = CommonOptions.Seed();
        Option<string[]> only = CommonOptions.Subjects("--only", "nothing but this voice; may be repeated (a name that is none lists them all)");
        Option<string[]> without = CommonOptions.Subjects("--without", "leave this voice out; may be repeated");
        var command = new Command("sound", "The dream's sound as a WAV file: any moment of it alone, the same to the bit as in the whole")
        {
            from, to, path, format, headphones, flight, seed, only, without,
        };
        command.SetAction(parsed =>
        {
            Flight way = Flights.Find(parsed.GetValue(flight) ?? "film");
            (double start, double end) = ReadSpan(parsed.GetValue(from), parsed.GetValue(to), way);
            SoundScene scene = Soundscape.Of(CommonOptions.ReadSeed(parsed.GetValue(seed)));
            Selection selection = CommonOptions.ReadSelection(parsed.GetValue(only), parsed.GetValue(without), Soundscape.NamesOf(scene), "voice");
            string name = ReadOut(parsed.GetValue(path), string.Create(CultureInfo.InvariantCulture, $"{start}-{end}"));
            WavFormat kind = ReadFormat(parsed.GetValue(format));
            Ears ears = parsed.GetValue(headphones) ? Ears.Headphones : Ears.Loudspeakers;
            double before = LiveClock.NowSeconds();
            using var stop = new StopSignals();
            long first = SoundTime.SampleAt(start), count = SoundTime.SampleAt(end) - first;
            SoundFacts? facts = FilmProgress.Watch(terminal, progress =>
            {
                progress.Mixing(0);
                var mixer = new SoundMixer(Soundscape.Select(scene, selection.Only, selection.Without), new FlightListener(way), ears);
                return SoundFile.Write(name, kind, mixer, first, count, stop.Token, progress.Mixing);
            });
            if (facts is not { } written)
            {
                terminal.Error.WriteLine("glasscity: sound: stopped, nothing written");
                return CommandLine.Interrupted;
            }

            (double took, double length) = (LiveClock.NowSeconds() - before, (double)count / SoundTime.Rate);
            terminal.Error.WriteLine(FormattableString.Invariant($"{length:0.###} s of sound in {took:0.0} s ({took / length:0.00} of its length), {written.Text}"));
            terminal.Out.WriteLine(name);
            return 0;
        });
        return command;
    }

    private static (double Start, double End) ReadSpan(string? from, string? to, Flight way)
    {
        double start = from is null ? way.StartSeconds : Inside(Numbers.Seconds(from, "--from"), "--from");
        double end = to is null
            ? Math.Clamp(way.StartSeconds + way.Path.DurationSeconds, 0, ShowTimes.DurationSeconds)
            : Inside(Numbers.Seconds(to, "--to"), "--to");
        return SoundTime.SampleAt(end) > SoundTime.SampleAt(start)
            ? (start, end)
            : throw new UserError(
                FormattableString.Invariant($"--from {start} --to {end}: the end must come after the beginning{(to is null ? " (it is the flight's own; give one by --to)" : "")}"),
                UserError.BadUsage);
    }

    private static double Inside(double seconds, string option) => seconds <= ShowTimes.DurationSeconds
        ? seconds
        : throw new UserError(FormattableString.Invariant($"{option} {seconds}: the dream ends at {ShowTimes.DurationSeconds} s"), UserError.BadUsage);

    private static string ReadOut(string? path, string name) => path switch
    {
        null => Path.Combine("sound", name + ".wav"),
        _ when path.EndsWith(".wav", StringComparison.OrdinalIgnoreCase) => path,
        _ => throw new UserError($"--out {Numbers.Quote(path)}: the sound is a WAV file; let the name end in .wav", UserError.BadUsage),
    };

    private static WavFormat ReadFormat(string? text) => text switch
    {
        null or "float" => WavFormat.Float,
        "24" => WavFormat.Bits24,
        _ => throw new UserError($"--format {Numbers.Quote(text)}: float or 24", UserError.BadUsage),
    };
}
