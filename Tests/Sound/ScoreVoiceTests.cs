using System.Numerics;
using GlassCity.Engine.Sound;
using GlassCity.Scenes;
using GlassCity.Scenes.Score;
using GlassCity.Scenes.Sigils;
using Xunit;

namespace GlassCity.Tests.Sound;

public class ScoreVoiceTests
{
    /// <summary>Moments at which something of each is in the midst.</summary>
    public static TheoryData<string, double> Moments => new()
    {
        { "music", 30 }, { "music", 55 }, { "music", 190 }, { "rising-line", 144 }, { "music-box", 269.9 }, { "sigil-strikes", 300.4 }, { "inverted-theme", 322 }, { "final-chord", 355 },
    };

    [Theory]
    [MemberData(nameof(Moments))]
    public void A_block_alone_is_the_block_in_its_row(string name, double seconds)
    {
        ScoreVoice voice = ScoreVoice.Of(name);
        long block = SoundTime.BlockOf((long)(seconds * SoundTime.Rate));
        float[] alone = Zonal(voice, block);
        Assert.Contains(alone, sample => MathF.Abs(sample) > 1e-4f);
        float[][] row = [.. Enumerable.Range(0, 5).Select(i => Zonal(voice, block + 2 - i))];
        Assert.Equal(alone, row[2]);
    }

    [Theory]
    [MemberData(nameof(Moments))]
    public void Nothing_is_allocated(string name, double seconds)
    {
        ScoreVoice voice = ScoreVoice.Of(name);
        long block = SoundTime.BlockOf((long)(seconds * SoundTime.Rate));
        var bus = new SoundBus();
        long least = long.MaxValue;
        for (int round = 0; round < 4; round++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int i = 0; i < 20; i++)
            {
                Fill(voice, bus, block + i);
            }

            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.Equal(0, least);
    }

    /// <summary>At a block's edge the samples bend no more than they do within blocks: no clicks where blocks, notes and slides meet.</summary>
    [Theory]
    [InlineData("rising-line", 142, 148)]
    [InlineData("rising-line", 152.4, 153.4)]
    [InlineData("inverted-theme", 322, 325)]
    [InlineData("final-chord", 357.5, 360)]
    public void It_goes_on_without_a_break(string name, double from, double to)
    {
        ScoreVoice voice = ScoreVoice.Of(name);
        (float a, float b, float atEdges, float within) = (0, 0, 0, 0);
        long first = SoundTime.BlockOf((long)(from * SoundTime.Rate));
        for (long block = first; block < to * SoundTime.Rate / SoundTime.Block; block++)
        {
            float[] zonal = Zonal(voice, block);
            for (int i = 0; i < SoundTime.Block; i++)
            {
                float bend = block == first ? 0 : MathF.Abs(zonal[i] - (2 * b) + a);
                (a, b) = (b, zonal[i]);
                (atEdges, within) = i < 2 ? (MathF.Max(atEdges, bend), within) : (atEdges, MathF.Max(within, bend));
            }
        }

        Assert.True(within > 1e-4f && atEdges < 1.2f * within, $"{atEdges} at edges, {within} within");
    }

    [Fact]
    public void Subjects_are_silent_outside_their_beats()
    {
        foreach ((string name, string beat, double rings) in (ReadOnlySpan<(string, string, double)>)[
            ("rising-line", "III.1", 8), ("music-box", "V.3", 9), ("sigil-strikes", "V.5", 22), ("inverted-theme", "VI.2", 2.5), ("final-chord", "VI.4", 0)])
        {
            ScoreVoice voice = ScoreVoice.Of(name);
            Assert.False(voice.IsHeard(0, Beats.Find(beat).FromSeconds - 0.1), name);
            Assert.False(voice.IsHeard(Beats.Find(beat).ToSeconds + rings, 400), name);
            Assert.True(voice.IsHeard(Beats.Find(beat).MiddleSeconds, Beats.Find(beat).MiddleSeconds + 0.01), name);
        }

        Assert.False(ScoreVoice.Of("music").IsHeard(Beats.Find("V.1").FromSeconds + 2, Beats.Find("V.4").FromSeconds));
        Assert.All(Zonal(ScoreVoice.Of("final-chord"), SoundTime.BlockOf(360 * SoundTime.Rate) - 1), sample => Assert.InRange(MathF.Abs(sample), 0, 1e-4f));
    }

    /// <summary>Each sign's pitch is the strongest of the semitones about it while it is drawn.</summary>
    [Fact]
    public void Each_sign_has_its_own_pitch()
    {
        ScoreNote[] strikes = Score.NotesOf(Instrument.Sigils);
        for (int i = 0; i < strikes.Length; i++)
        {
            double at = SigilTimes.BeginsSeconds(i), pitch = Power("sigil-strikes", at + 0.05, at + 0.5, strikes[i].Hertz);
            Assert.True(pitch > 30 * Power("sigil-strikes", at + 0.05, at + 0.5, strikes[i].Hertz * Math.Pow(2, 1 / 12.0)), $"sign {i}");
            Assert.True(pitch > 30 * Power("sigil-strikes", at - 0.5, at - 0.05, strikes[i].Hertz), $"sign {i} before");
        }
    }

    [Fact]
    public void The_line_has_risen_by_three_octaves_when_the_bridge_begins()
    {
        Assert.True(Power("rising-line", 135.1, 135.6, 164.8) > 5 * Power("rising-line", 135.1, 135.6, 174.6));
        Assert.True(Power("rising-line", 152.3, 153.3, 1318.5) > 20 * Power("rising-line", 152.3, 153.3, 1244.5));
    }

    // Of a frequency between two times, Hann's window.
    private static double Power(string name, double from, double to, double hertz)
    {
        ScoreVoice voice = ScoreVoice.Of(name);
        long first = SoundTime.BlockOf((long)(from * SoundTime.Rate)), last = SoundTime.BlockOf((long)(to * SoundTime.Rate));
        long count = (last - first) * SoundTime.Block;
        (double re, double im) = (0, 0);
        for (long block = first; block < last; block++)
        {
            float[] zonal = Zonal(voice, block);
            for (int i = 0; i < SoundTime.Block; i++)
            {
                long n = ((block - first) * SoundTime.Block) + i;
                double window = 1 - Math.Cos(Math.Tau * n / count);
                (double sin, double cos) = Math.SinCos(Math.Tau * hertz * n / SoundTime.Rate);
                (re, im) = (re + (zonal[i] * cos * window), im + (zonal[i] * sin * window));
            }
        }

        return ((re * re) + (im * im)) / ((double)count * count);
    }

    private static float[] Zonal(ScoreVoice voice, long block)
    {
        var bus = new SoundBus();
        Fill(voice, bus, block);
        return bus.Zonal.ToArray();
    }

    private static void Fill(ScoreVoice voice, SoundBus bus, long number)
    {
        var still = new Listener(Vector3.Zero, Vector3.UnitX, -Vector3.UnitZ);
        var block = new SoundBlock(number, still, still);
        bus.Begin(block);
        if (voice.IsHeard(block.StartSeconds, block.EndSeconds))
        {
            voice.Add(block, bus);
        }
    }
}
