using GlassCity.Engine.Sound;
using Xunit;

namespace GlassCity.Tests.Sound;

public class ShapedNoiseTests
{
    private const int Block = SoundTime.Block;

    [Fact]
    public void All_ones_have_a_root_mean_square_of_one()
    {
        Assert.InRange(Hearing.Rms(Blocks(new ShapedNoise(3, new Band(0, 24_000)), 0, 400)), 0.97, 1.03);
    }

    [Theory]
    [InlineData(200, 400)]
    [InlineData(1000, 2000)]
    [InlineData(6000, 12_000)]
    public void A_band_has_its_share_of_power_and_little_lies_outside(double low, double high)
    {
        float[] heard = Blocks(new ShapedNoise(4, new Band(low, high)), 500, 400);
        double all = Hearing.Rms(heard) * Hearing.Rms(heard), inside = Hearing.BandPower(heard, low - 100, high + 100);
        Assert.InRange(all / ((high - low) / 24_000), 0.8, 1.25);
        Assert.InRange(inside / all, 0.98, 1.02);
    }

    [Fact]
    public void A_block_alone_is_the_block_in_the_whole_and_streams_differ()
    {
        var shape = new Band(300, 900);
        float[] whole = Blocks(new ShapedNoise(9, shape), 1000, 20);
        var other = new ShapedNoise(9, shape);
        foreach (int i in (ReadOnlySpan<int>)[19, 3, 4, 0, 11, 12])
        {
            Assert.Equal(whole[(i * Block)..((i + 1) * Block)], Blocks(other, 1000 + i, 1));
        }

        float[] stranger = Blocks(new ShapedNoise(10, shape), 1000, 20);
        double likeness = whole.Zip(stranger, (a, b) => (double)a * b).Sum() / (Hearing.Rms(whole) * Hearing.Rms(stranger) * whole.Length);
        Assert.InRange(likeness, -0.2, 0.2);
    }

    [Fact]
    public void It_adds_without_garbage()
    {
        var noise = new ShapedNoise(1, new Band(100, 8000));
        float[] into = new float[Block];
        noise.Add(0, into);
        long least = long.MaxValue;
        for (int round = 0; round < 4; round++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int i = 0; i < 20; i++)
            {
                noise.Add((round * 20) + i, into);
            }

            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.Equal(0, least);
    }

    private static float[] Blocks(ShapedNoise noise, long first, int count)
    {
        float[] heard = new float[count * Block];
        for (int i = 0; i < count; i++)
        {
            noise.Add(first + i, heard.AsSpan(i * Block, Block));
        }

        return heard;
    }

    private sealed class Band(double lowHertz, double highHertz) : INoiseShape
    {
        public void Shape(double seconds, Span<float> amplitudes)
        {
            for (int k = 0; k < amplitudes.Length; k++)
            {
                float hertz = ShapedNoise.HertzOf(k);
                amplitudes[k] = hertz >= lowHertz && hertz <= highHertz ? 1 : 0;
            }
        }
    }
}
