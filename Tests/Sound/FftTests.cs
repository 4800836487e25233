using GlassCity.Engine.Sound;
using Xunit;

namespace GlassCity.Tests.Sound;

public class FftTests
{
    [Theory]
    [InlineData(16)]
    [InlineData(64)]
    [InlineData(1024)]
    public void A_spectrum_is_the_sum_that_defines_it(int length)
    {
        float[] samples = [.. Enumerable.Range(0, length).Select(i => (2 * Noise.Uniform(7, i)) - 1)];
        var fft = new Fft(length);
        float[] re = new float[fft.Bins], im = new float[fft.Bins], back = new float[length];
        fft.Forward(samples, re, im);
        for (int k = 0; k < fft.Bins; k++)
        {
            (double cos, double sin) = (0, 0);
            for (int i = 0; i < length; i++)
            {
                (double s, double c) = Math.SinCos(-Math.Tau * i * k / length);
                (cos, sin) = (cos + (samples[i] * c), sin + (samples[i] * s));
            }

            Assert.Equal(cos, re[k], 1e-4);
            Assert.Equal(sin, im[k], 1e-4);
        }

        fft.Inverse(re, im, back);
        for (int i = 0; i < length; i++)
        {
            Assert.Equal(samples[i], back[i], 1e-5);
        }
    }
}
