using System.Globalization;
using GlassCity.Engine.Sound;
using GlassCity.Scenes;
using GlassCity.Scenes.Sound;
using Xunit;

namespace GlassCity.Tests.Sound;

/// <summary>Every beat of the dream is heard: from the film's ears, in its window and band, by the whole mix with its voices and without.</summary>
public class SoundRowTests
{
    private const ulong Seed = 1;

    private static readonly Lazy<IReadOnlyList<string>> Names = new(() => Soundscape.NamesOf(Soundscape.Of(Seed)));

    public static TheoryData<string> Ids => [.. Beats.All.Select(beat => beat.Id)];

    [Fact]
    public void Every_beat_has_one_row_whose_window_lies_in_it()
    {
        Assert.Equal(Beats.All.Select(beat => beat.Id), SoundRows.All.Select(row => row.Beat));
        foreach (SoundRow row in SoundRows.All)
        {
            Beat beat = Beats.Find(row.Beat);
            Assert.True(row.FromSeconds >= beat.FromSeconds && row.ToSeconds <= beat.ToSeconds && row.ToSeconds - row.FromSeconds >= 1, row.Beat);
            Assert.True(row.LowHertz > 0 && row.HighHertz > 1.5 * row.LowHertz && row.HighHertz <= 20_000, row.Beat);
            Assert.NotEmpty(row.Voices);
        }
    }

    [Fact]
    public void Every_name_is_a_voice_once_and_every_voice_has_a_row()
    {
        Assert.Equal(Names.Value.Distinct(StringComparer.Ordinal), Names.Value);
        Assert.Equal(SoundRows.All.SelectMany(row => row.Voices).Concat(SoundRows.Beside).Distinct().Order(StringComparer.Ordinal), Names.Value.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_beat_is_heard(string id)
    {
        SoundRow row = SoundRows.All.Single(row => row.Beat == id);
        string[] missing = [.. row.Voices.Except(Names.Value)];
        Assert.True(missing.Length == 0, $"{id}: no voice {string.Join(", ", missing)}");

        (float[] left, float[] right) = Mixed(row, []);
        if (row.IsQuiet)
        {
            double level = Hearing.Decibels(Math.Max(Hearing.Rms(left), Hearing.Rms(right)));
            Assert.True(level is < SoundRows.QuietDecibels and > -100, $"{id}: {level:0.0} dBFS");
            return;
        }

        (float[] leftWithout, float[] rightWithout) = Mixed(row, row.Voices);
        double more = 10 * Math.Log10(Power(left, right) / Math.Max(Power(leftWithout, rightWithout), 1e-20));
        string said = string.Create(CultureInfo.InvariantCulture, $"{id}: {more:0.0} dB, {row.LowHertz}-{row.HighHertz} Hz, {row.FromSeconds}-{row.ToSeconds} s");
        TestContext.Current.SendDiagnosticMessage(said);
        Assert.True(more >= SoundRows.LeastDecibels, said);

        double Power(float[] l, float[] r) => Hearing.BandPower(l, row.LowHertz, row.HighHertz) + Hearing.BandPower(r, row.LowHertz, row.HighHertz);
    }

    private static (float[] Left, float[] Right) Mixed(SoundRow row, string[] without)
    {
        var mixer = new SoundMixer(Soundscape.Select(Soundscape.Of(Seed), [], without), new FlightListener(Flights.Find("film")), Ears.Loudspeakers);
        float[] stereo = new float[2 * (int)((row.ToSeconds - row.FromSeconds) * SoundTime.Rate)];
        mixer.Read(SoundTime.SampleAt(row.FromSeconds), stereo);
        return ([.. stereo.Where((_, i) => i % 2 == 0)], [.. stereo.Where((_, i) => i % 2 == 1)]);
    }
}
