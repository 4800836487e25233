using System.CommandLine;
using System.Globalization;
using GlassCity.Engine;
using GlassCity.Engine.Sound;
using GlassCity.Engine.Time;
using GlassCity.Scenes.Show;
using GlassCity.Scenes.Sound;

namespace GlassCity.Scenes.Commands;

/// <summary>The dream's sound as a WAV file, from any moment to any other.</summary>
internal static class SoundCommand
{
    public static Command Create(Terminal terminal)
    {
        Option<string?> from = CommonOptions.Text("--from", "SECONDS", "the dream's time at the beginning (0)");
        Option<string?> to = CommonOptions.Text("--to", "SECONDS", "at the end (the dream's own)");
        Option<string?> path = CommonOptions.Text("--out", "FILE", "the WAV to write (sound/FROM-TO.wav)");
        Option<string?> format = CommonOptions.Text("--format", "float|24", "how samples are kept: 32 bit floating point, or 24 bit (float)");
        var headphones = new Option<bool>("--headphones") { Description = "for a head between two phones instead of a pair of loudspeakers" };
        Option<string?> flight = CommonOptions.Text("--flight", "FLIGHT", "whose way the ears go: a flight's name or file (film)");
        Option<string?> seed = CommonOptions.Seed();
        Option<string[]> only = CommonOptions.Subjects("--only", "nothing but this voice; may be repeated");
        Option<string[]> without = CommonOptions.Subjects("--without", "leave this voice out; may be repeated");
        var command = new Command("sound", "The dream's sound as a WAV file") { from, to, path, format, headphones, flight, seed, only, without };
        command.SetAction(parsed =>
        {
            double start = parsed.GetValue(from) is { } a ? Numbers.Seconds(a, "--from") : 0;
            double end = parsed.GetValue(to) is { } b ? Numbers.Seconds(b, "--to") : ShowTimes.DurationSeconds;
            if (end <= start)
            {
                throw new UserError(FormattableString.Invariant($"--from {start} --to {end}: the end must come after the beginning"), UserError.BadUsage);
            }

            ulong city = CommonOptions.ReadSeed(parsed.GetValue(seed));
            SoundScene scene = Soundscape.Of(city);
            Selection selection = CommonOptions.ReadSelection(parsed.GetValue(only), parsed.GetValue(without), Soundscape.NamesOf(scene));
            string name = parsed.GetValue(path) ?? Path.Combine("sound", string.Create(CultureInfo.InvariantCulture, $"{start}-{end}.wav"));
            var options = new SoundOptions(start, end, name, ReadFormat(parsed.GetValue(format)), parsed.GetValue(headphones) ? Ears.Headphones : Ears.Loudspeakers);
            var mixer = new SoundMixer(Soundscape.Select(scene, selection.Only, selection.Without), new FlightListener(Flights.Find(parsed.GetValue(flight) ?? "film").Path), options.Ears);
            double before = LiveClock.NowSeconds();
            using var stop = new StopSignals();
            SoundFacts? facts = SoundFile.Write(options, mixer, stop.Token);
            if (facts is not { } written)
            {
                terminal.Error.WriteLine("glasscity: stopped; nothing was written");
                return CommandLine.Interrupted;
            }

            double took = LiveClock.NowSeconds() - before;
            terminal.Error.WriteLine(FormattableString.Invariant($"{end - start:0.###} s of sound in {took:0.0} s ({took / (end - start):0.00} of its length), {written.Text}"));
            terminal.Out.WriteLine(name);
            return 0;
        });
        return command;
    }

    private static WavFormat ReadFormat(string? text) => text switch
    {
        null or "float" => WavFormat.Float,
        "24" => WavFormat.Bits24,
        _ => throw new UserError($"--format {Numbers.Quote(text)}: float or 24", UserError.BadUsage),
    };
}
