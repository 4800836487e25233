using GlassCity.Engine.Sound;
using GlassCity.Scenes.Chrysanthemums;
using GlassCity.Scenes.Face;
using GlassCity.Scenes.Fall;
using GlassCity.Scenes.Forge;
using GlassCity.Scenes.Fracture;
using GlassCity.Scenes.Galaxies;
using GlassCity.Scenes.Memories.Bread;
using GlassCity.Scenes.Mender;
using GlassCity.Scenes.Rivers;
using GlassCity.Scenes.Show;
using Xunit;

namespace GlassCity.Tests.Sound;

public class WindVoicesTests
{
    /// <summary>Each voice: a time at which it sounds, and one at which it must not.</summary>
    public static TheoryData<string, double, double> Moments => new()
    {
        { "rivers", 36, 250 }, { "low-breath", 66, 30 }, { "embers", 92, 120 }, { "season-wind", 178, 100 }, { "thunder", 184, 172 }, { "shatter", 245.4, 244.9 },
        { "fall-wind", 257, 251 }, { "lost-voices", 257, 240 }, { "rubble", 265, 250 }, { "long-breath", 287, 296 }, { "exhale", 331.5, 320 }, { "petal-wind", 342, 353 },
    };

    [Theory]
    [MemberData(nameof(Moments))]
    public void A_block_alone_is_the_block_in_its_order_and_costs_no_memory(string name, double sounds, double rests)
    {
        long first = WindListening.IndexAt(sounds);
        WindListening inOrder = new(Make(name)), alone = new(Make(name));
        for (long k = first - 30; k < first; k++)
        {
            inOrder.Zonal(WindListening.BlockOf(k));
        }

        SoundBlock block = WindListening.BlockOf(first), before = WindListening.BlockOf(first - 3);
        float[] asked = inOrder.Zonal(block).ToArray();
        Assert.Contains(asked, sample => sample != 0);
        Assert.Equal(asked, alone.Zonal(block).ToArray());
        // Backwards, too.
        float[] earlier = alone.Zonal(before).ToArray();
        Assert.Equal(earlier, inOrder.Zonal(before).ToArray());
        Assert.Equal(asked, inOrder.Zonal(block).ToArray());
        Assert.DoesNotContain(alone.Zonal(WindListening.BlockOf(WindListening.IndexAt(rests))).ToArray(), sample => sample != 0);

        long least = long.MaxValue;
        for (int round = 0; round < 3; round++)
        {
            long now = GC.GetAllocatedBytesForCurrentThread();
            inOrder.Zonal(block);
            inOrder.Zonal(before);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - now);
        }

        Assert.Equal(0, least);
    }

    [Fact]
    public void Bubbles_glide_up_from_Minnaerts_pitch()
    {
        float[] samples = new float[4 * SoundTime.Block];
        for (int k = 0; k < 4; k++)
        {
            Bubble.Add(samples.AsSpan(k * SoundTime.Block, SoundTime.Block), k * SoundTime.Block, 0, 600, 0.5, 0.03, 1);
        }

        // Zeros upward: 600 Hz at first, half as high again after one decay.
        double[] zeros = [.. Enumerable.Range(1, samples.Length - 1).Where(i => samples[i - 1] < 0 && samples[i] >= 0).Select(i => i - (samples[i] / (double)(samples[i] - samples[i - 1])))];
        Assert.InRange(SoundTime.Rate / (zeros[1] - zeros[0]), 600, 660);
        double late = zeros.First(zero => zero > 0.03 * SoundTime.Rate), next = zeros.First(zero => zero > late);
        Assert.InRange(SoundTime.Rate / (next - late), 880, 940);
    }

    [Fact]
    public void The_strangers_breath_goes_out_as_its_chest_sinks()
    {
        for (double t = 61; t < 80; t += 0.05)
        {
            (float draws, float gives, _) = LowBreathVoice.At(t);
            double part = (t / Postures.BreathSeconds) % 1;
            Assert.True(part is > 0.24 and < 0.80 || gives == 0);
            Assert.True(part is > 0.79 or < 0.24 || draws == 0);
        }
    }

    [Fact]
    public void Thunder_comes_as_late_as_its_lightning_is_far()
    {
        for (int slot = 74; slot < 81; slot++)
        {
            (double lightning, float bright) = FaceStorm.PeakOf(slot);
            Assert.Equal(bright, FaceStorm.At(lightning).W, 4);
            (double heard, float metres) = ThunderVoice.HeardOf(slot);
            Assert.Equal(metres / 340, heard - lightning, 3);
            Assert.InRange(metres, 850, 1900);
        }

        var thunder = new WindListening(new ThunderVoice());
        double near = ThunderVoice.HeardOf(78).Seconds;
        Assert.True(thunder.Rms(near + 0.1, near + 0.8) > 2 * thunder.Rms(near - 0.8, near - 0.1));
    }

    [Fact]
    public void The_pane_breaks_at_its_moment_and_then_there_is_silence()
    {
        var shatter = new WindListening(new ShatterVoice(1));
        Assert.True(shatter.Rms(Worlds.LeavesSeconds, Worlds.LeavesSeconds + 0.2) > 0.1);
        Assert.True(shatter.Rms(249, FractureTimes.EndsSeconds) < 0.002);
        Assert.Equal(0, shatter.Rms(251.4, FractureTimes.EndsSeconds));
    }

    [Fact]
    public void A_veils_rush_is_loudest_as_one_falls_through_its_height()
    {
        var wind = new WindListening(new FallWindVoice());
        for (int veil = 2; veil < 6; veil++)
        {
            double at = FallWindVoice.CrossesAt(veil), next = FallWindVoice.CrossesAt(veil + 1);
            Assert.Equal(FallVeils.MiddleOf(veil).Y, FallPath.At(at).PositionWorld.Y, 1);
            Assert.True(wind.BandRms(at, 2500, 9000, 8192) > 1.15 * wind.BandRms((at + next) / 2, 2500, 9000, 8192), $"veil {veil}");
        }
    }

    [Fact]
    public void Each_seasons_wind_is_its_own()
    {
        // Autumn about 172, spring about 175, summer about 177, winter about 181 have the face's middle.
        Assert.True(SeasonWindVoice.SeasonsAt(171.8).X > 0.5f && SeasonWindVoice.SeasonsAt(177.2).Z > 0.5f && SeasonWindVoice.SeasonsAt(181).Y > 0.5f && SeasonWindVoice.SeasonsAt(174.8).W > 0.5f);
        var wind = new WindListening(new SeasonWindVoice());
        Assert.True(wind.BandRms(177.2, 70, 300) > 1.6 * wind.BandRms(181, 70, 300));
        Assert.True(wind.BandRms(181, 7000, 12_000) > 1.5 * wind.BandRms(177.2, 7000, 12_000));
    }

    [Fact]
    public void A_last_breath_opens_upward_and_is_still_at_the_end()
    {
        var breath = new WindListening(new LongBreathVoice());
        Assert.True(breath.BandRms(290, 4000, 9000) > 2 * breath.BandRms(280, 4000, 9000));
        Assert.True(breath.BandRms(290, 100, 500) < 0.5 * breath.BandRms(282.6, 100, 500));
        Assert.True(breath.Rms(294.8, 295) < 0.02 * breath.Rms(287, 288));
    }

    private static IVoice Make(string name) => name switch
    {
        "rivers" => new RiverVoice(1),
        "low-breath" => new LowBreathVoice(),
        "embers" => new EmberVoice(1),
        "season-wind" => new SeasonWindVoice(),
        "thunder" => new ThunderVoice(),
        "shatter" => new ShatterVoice(1),
        "fall-wind" => new FallWindVoice(),
        "lost-voices" => new LostVoices(),
        "rubble" => new RubbleVoice(),
        "long-breath" => new LongBreathVoice(),
        "exhale" => new ExhaleVoice(),
        _ => new PetalWindVoice(1),
    };
}
