using System.Globalization;
using System.Text.RegularExpressions;
using GlassCity.Engine.Sound;
using GlassCity.Engine.Time;
using GlassCity.Scenes;
using GlassCity.Scenes.Show;
using GlassCity.Scenes.Sound;
using GlassCity.Tests.Commands;
using Xunit;

namespace GlassCity.Tests.Sound;

/// <summary>The whole sound, measured as broadcasters do (EBU R 128, ITU-R BS.1770) by ffmpeg, which the launcher installs.</summary>
public sealed partial class LoudnessTests : IDisposable
{
    // The garden sings and the city breathes: among the loudest of the dream.
    private const double ExcerptFrom = 222, ExcerptTo = 230;

    private readonly string _path = Path.Combine(Directory.CreateTempSubdirectory("loudness ").FullName, "x.wav");

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_path)!, recursive: true);

    [Fact]
    public void An_excerpt_keeps_the_limits()
    {
        (double loudness, double ratio) = Measured(ExcerptFrom, ExcerptTo);
        // On a shared machine another test may run meanwhile: the whole dream alone holds the mixer to its half.
        Assert.InRange(ratio, 0, 2);
        Assert.InRange(loudness, -19, -14);
    }

    [LongFact]
    public void The_dream_is_as_loud_as_it_should_be()
    {
        (double loudness, double ratio) = Measured(0, ShowTimes.DurationSeconds);
        Assert.InRange(loudness, -19.5, -16.5);
        Assert.InRange(ratio, 0, 0.5);
    }

    private (double Loudness, double Ratio) Measured(double from, double to)
    {
        long first = SoundTime.SampleAt(from), count = SoundTime.SampleAt(to) - first;
        double before = LiveClock.NowSeconds();
        var mixer = new SoundMixer(Soundscape.Of(1), new FlightListener(Flights.Find("film")), Ears.Loudspeakers);
        SoundFacts facts = SoundFile.Write(_path, WavFormat.Float, mixer, first, count, CancellationToken.None)!.Value;
        double ratio = (LiveClock.NowSeconds() - before) / (to - from);

        string said = Sh.Run($"ffmpeg -hide_banner -nostats -i '{_path}' -af ebur128=peak=true -f null - 2>&1").Out;
        (double loudness, double peak) = (Last(Integrated(), said), Last(TruePeak(), said));
        TestContext.Current.TestOutputHelper!.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{from}-{to} s: {loudness:0.0} LUFS, true peak {peak:0.0} dBTP, {facts.Text}, mixed in {ratio:0.00} of its length"));
        Assert.Equal(0, facts.Clipped);
        Assert.InRange(facts.Mean, -1e-4, 1e-4);
        Assert.True(peak <= -1, $"{peak} dBTP");
        return (loudness, ratio);
    }

    private static double Last(Regex what, string said) => double.Parse(what.Matches(said)[^1].Groups[1].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"I:\s+(-?[\d.]+) LUFS")]
    private static partial Regex Integrated();

    [GeneratedRegex(@"Peak:\s+(-?[\d.]+) dBFS")]
    private static partial Regex TruePeak();
}
