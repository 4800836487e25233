using CsCheck;
using GlassCity.Scenes;
using GlassCity.Scenes.Show;
using Xunit;

namespace GlassCity.Tests.Show;

public sealed class ShowTimesTests
{
    private static readonly Gen<double> AnyTime = Gen.Double[-5, ShowTimes.DurationSeconds + 30];

    [Fact]
    public void The_beats_follow_one_another_and_the_chapters_hold_them_all()
    {
        Assert.Equal(0, Beats.All[0].FromSeconds);
        for (int i = 1; i < Beats.All.Count; i++)
        {
            Assert.Equal(Beats.All[i - 1].ToSeconds, Beats.All[i].FromSeconds);
        }

        Assert.Equal(Beats.All[^1].ToSeconds, ShowTimes.DurationSeconds);
        Assert.Equal(["the city", "the mender", "the bridge", "the seed", "the fall", "the dawn"], ShowTimes.Chapters.Select(chapter => chapter.Title));
        Assert.Equal(Beats.All.Select(beat => beat.Act).Distinct(), ShowTimes.Chapters.Select(chapter => chapter.Act));
        Assert.All(Beats.All, beat => Assert.Single(ShowTimes.Chapters, chapter =>
            chapter.Act == beat.Act && chapter.FromSeconds <= beat.FromSeconds && chapter.ToSeconds >= beat.ToSeconds));
    }

    [Theory]
    [InlineData(-1, "I.1")]
    [InlineData(11.99, "I.1")]
    [InlineData(12, "I.2")]
    [InlineData(80, "II.2")]
    [InlineData(160, "III.2")]
    [InlineData(240, "IV.7")]
    [InlineData(1e9, "VI.4")]
    public void A_beat_begins_where_the_one_before_ends(double seconds, string id) => Assert.Equal(id, ShowTimes.BeatAt(seconds).Id);

    [Theory]
    [InlineData(0, 12, 0)]
    [InlineData(1, 12, 0)]
    [InlineData(12, 28, 0)]
    [InlineData(13.4, 28, 0)]
    [InlineData(13.6, 28, 12)]
    [InlineData(100, 112, 85)]
    [InlineData(240, 245, 236)]
    [InlineData(350, 345, 345)]
    [InlineData(345.5, 345, 330)]
    [InlineData(500, 345, 345)]
    public void Keys_lead_to_the_next_beat_to_this_ones_beginning_and_to_the_one_before(double seconds, double next, double previous) =>
        Assert.Equal((next, previous), (ShowTimes.NextSeconds(seconds), ShowTimes.PreviousSeconds(seconds)));

    [Fact]
    public void Struck_often_enough_they_lead_from_end_to_end_through_every_beat_both_ways()
    {
        double at = 0;
        foreach (Beat beat in Beats.All.Skip(1))
        {
            at = ShowTimes.NextSeconds(at);
            Assert.Equal(beat.FromSeconds, at);
        }

        Assert.Equal(ShowTimes.LastBeatSeconds, at);
        foreach (Beat beat in Beats.All.Reverse().Skip(1))
        {
            at = ShowTimes.PreviousSeconds(at);
            Assert.Equal(beat.FromSeconds, at);
        }
    }

    [Fact]
    public void Back_never_leads_on_and_on_leads_back_from_the_last_beat_alone() => AnyTime.Sample(seconds =>
    {
        Assert.True(ShowTimes.PreviousSeconds(seconds) <= Math.Max(0, seconds));
        Assert.True(ShowTimes.NextSeconds(seconds) > seconds || seconds >= ShowTimes.LastBeatSeconds);
    });

    [Fact]
    public void Every_beat_has_a_line_of_its_own_that_is_short()
    {
        Assert.Equal(Beats.All.Count, Beats.All.Select(beat => beat.Caption).Distinct().Count());
        Assert.All(Beats.All, beat => Assert.InRange(beat.Caption.Length, 10, 52));
    }

    [Fact]
    public void Its_line_comes_after_the_picture_stays_and_is_gone_before_the_next()
    {
        foreach (Beat beat in Beats.All)
        {
            double begins = beat.FromSeconds + CaptionTimes.WaitsSeconds, ends = CaptionTimes.EndsSeconds(beat);
            Assert.Equal((beat.Caption, 0f), CaptionTimes.At(beat.FromSeconds));
            Assert.Equal((beat.Caption, 0f), CaptionTimes.At(begins));
            Assert.Equal((beat.Caption, 1f), CaptionTimes.At(begins + CaptionTimes.FadeInSeconds));
            Assert.Equal((beat.Caption, 1f), CaptionTimes.At(ends - CaptionTimes.FadeOutSeconds));
            Assert.Equal((beat.Caption, 0f), CaptionTimes.At(ends));
            Assert.InRange(ends - begins, 3.5, 6);
            Assert.True(ends < beat.ToSeconds);
        }

        Assert.Equal(0, CaptionTimes.At(-3).Opacity);
        Assert.Equal(0, CaptionTimes.At(ShowTimes.DurationSeconds + 10).Opacity);
    }

    [Fact]
    public void It_fades_in_small_steps() => AnyTime.Sample(seconds =>
    {
        (string before, float low) = CaptionTimes.At(seconds);
        (string after, float high) = CaptionTimes.At(seconds + 0.02);
        Assert.InRange(Math.Abs(high - low), 0, 0.0501f);
        Assert.True(before == after || (low == 0 && high == 0));
    });
}
