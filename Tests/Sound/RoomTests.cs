using GlassCity.Engine.Sound;
using Xunit;

namespace GlassCity.Tests.Sound;

/// <summary>What comes back: from a room, and from walls.</summary>
public class RoomTests
{
    private const int Block = SoundTime.Block;

    [Fact]
    public void A_room_answers_with_the_sum_that_defines_convolution()
    {
        float[] left = Random(1, 1500), right = Random(2, 1500), sent = Random(3, 6 * Block);
        sent.AsSpan(2 * Block, Block).Clear();
        var room = new Room(left, right);
        float[] heardLeft = new float[sent.Length], heardRight = new float[sent.Length];
        for (int k = 0; k < 6; k++)
        {
            ReadOnlySpan<float> before = k == 0 ? new float[Block] : sent.AsSpan((k - 1) * Block, Block);
            room.Give(k, before, sent.AsSpan(k * Block, Block));
            room.Add(k, heardLeft.AsSpan(k * Block, Block), heardRight.AsSpan(k * Block, Block));
        }

        for (int i = 0; i < sent.Length; i += 7)
        {
            (double l, double r) = (0, 0);
            for (int j = 0; j < Math.Min(1500, i + 1); j++)
            {
                l += (double)left[j] * sent[i - j];
                r += (double)right[j] * sent[i - j];
            }

            Assert.Equal(l, heardLeft[i], 2e-4);
            Assert.Equal(r, heardRight[i], 2e-4);
        }
    }

    [Fact]
    public void A_response_begins_late_dies_away_sooner_where_it_is_high_and_has_energy_one()
    {
        float[] response = new RoomResponse(2, 0.04, 2.4, 0.8, 0.4).Make(7);
        Assert.Equal(96_000, response.Length);
        Assert.DoesNotContain(response[..1920], sample => sample != 0);
        Assert.Equal(1, response.Sum(sample => (double)sample * sample), 1e-4);
        // From the fifth of a second at 0.2 s to that at 1 s, in decibels: 60 over the time to a thousandth.
        Assert.InRange(Fall(100, 160), 60 * 0.8 / 2.4 * 0.7, 60 * 0.8 / 2.4 * 1.4);
        Assert.InRange(Fall(6500, 9500), 60 * 0.8 / 0.8 * 0.8, 60 * 0.8 / 0.8 * 1.2);

        double Fall(double low, double high) => 10 * Math.Log10(
            Hearing.BandPower(response.AsSpan(9_600, 12_288), low, high) / Hearing.BandPower(response.AsSpan(48_000, 12_288), low, high));
    }

    [Fact]
    public void A_wall_gives_back_a_sound_at_its_delay_and_from_its_side()
    {
        float[] history = new float[Echoes.Blocks * Block], mono = new float[Block], zonal = new float[SoundBus.Orders * Block];
        int first = history.Length - Block;
        history[first - 4700] = 1;
        Echo echo = new(4800.25f / SoundTime.Rate, 0.5f, 0.8f);
        Echoes.Add(history, [echo], [echo], mono, zonal);
        // 4800.25 samples behind -4700: three quarters of it in sample 100, a quarter in 101.
        Assert.Equal(0.5 * 0.75, zonal[100], 1e-3);
        Assert.Equal(0.5 * 0.25, zonal[101], 1e-3);
        Assert.Equal(0.8 * zonal[100], zonal[Block + 100], 1e-5);
        Assert.Equal(2, zonal.AsSpan(0, Block).ToArray().Count(sample => Math.Abs(sample) > 1e-6));
    }

    private static float[] Random(uint stream, int count) => [.. Enumerable.Range(0, count).Select(i => (2 * Noise.Uniform(stream, i)) - 1)];
}
