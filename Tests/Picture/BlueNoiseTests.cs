using GlassCity.Scenes.Screen;
using Xunit;

namespace GlassCity.Tests.PictureOf;

public class BlueNoiseTests
{
    private const int Side = BlueNoise.SideTexels;

    [Fact]
    public void Every_rank_is_given_once() => Assert.Equal(Enumerable.Range(0, Side * Side), BlueNoise.Ranks().Order());

    [Fact]
    public void The_noise_is_triangular_and_means_nothing()
    {
        float[] texels = BlueNoise.TriangularRgba();
        double mean = 0, square = 0;
        for (int i = 0; i < texels.Length; i += 4)
        {
            mean += texels[i];
            square += texels[i] * texels[i];
        }

        Assert.InRange(mean / (Side * Side), -1e-3, 1e-3);
        Assert.InRange(square / (Side * Side), 0.166, 0.167); // a triangle's variance on [-1, 1]: 1/6
    }

    /// <summary>Means over 4 x 4 texels differ from 0 far less than white noise's do: 1/6 of a step squared, over 16.</summary>
    [Fact]
    public void It_has_no_coarse_grain()
    {
        float[] texels = BlueNoise.TriangularRgba();
        double variance = 0;
        for (int y = 0; y < Side; y++)
        {
            for (int x = 0; x < Side; x++)
            {
                double mean = 0;
                for (int k = 0; k < 16; k++)
                {
                    mean += texels[(((((y + (k / 4)) % Side) * Side) + ((x + (k % 4)) % Side)) * 4) + 1] / 16;
                }

                variance += mean * mean / (Side * Side);
            }
        }

        Assert.True(variance < 0.2 / 6 / 16, $"variance of means {variance:0.00000} against {1.0 / 6 / 16:0.00000} of white noise");
    }
}
