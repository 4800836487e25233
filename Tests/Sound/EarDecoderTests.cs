using System.Numerics;
using GlassCity.Engine.Sound;
using Xunit;

namespace GlassCity.Tests.Sound;

public class EarDecoderTests
{
    private const int Block = SoundTime.Block;
    private const double HeadMetres = 0.0875, MetresPerSecond = 343;
    private static readonly EarDecoder Head = new(Ears.Headphones), Pair = new(Ears.Loudspeakers);

    [Fact]
    public void A_pair_of_loudspeakers_has_the_same_power_for_every_direction_and_one_side_alone_at_the_side()
    {
        for (int degrees = -90; degrees <= 90; degrees += 5)
        {
            (float[] left, float[] right) = Heard(Pair, degrees);
            double power = ((double)left[0] * left[0]) + ((double)right[0] * right[0]);
            Assert.InRange(10 * Math.Log10(power), -1, 1);
            Assert.Equal(degrees > 0, left[0] > right[0] + 1e-6f);
        }

        (float[] near, float[] far) = Heard(Pair, 90);
        Assert.True(Math.Abs(far[0]) < 0.2 * near[0]);
    }

    /// <summary>Kuhn 1977, "Model for the interaural time differences in the azimuthal plane", doi:10.1121/1.381498: 3 a sin / c where the head is small.</summary>
    [Theory]
    [InlineData(30)]
    [InlineData(60)]
    [InlineData(90)]
    [InlineData(-45)]
    public void Low_tones_come_later_to_the_far_ear_by_Kuhns_law(int degrees)
    {
        (float[] left, float[] right) = Heard(Head, degrees);
        foreach (double hertz in (ReadOnlySpan<double>)[150, 200, 300])
        {
            double later = Complex.Divide(Hearing.At(left, hertz), Hearing.At(right, hertz)).Phase / (Math.Tau * hertz);
            double kuhn = 3 * HeadMetres / MetresPerSecond * Math.Sin(degrees * Math.PI / 180);
            Assert.InRange(later / kuhn, 0.9, 1.1);
        }
    }

    [Fact]
    public void From_all_around_every_pitch_comes_as_strongly()
    {
        for (double hertz = 100; hertz <= 12_000; hertz *= 1.122)
        {
            Assert.InRange(10 * Math.Log10(DiffusePower(hertz)), -1.5, 1.5);
        }
    }

    [Fact]
    public void The_head_shades_high_tones_from_the_far_ear()
    {
        (float[] left, float[] right) = Heard(Head, 60);
        Assert.InRange(Shade(left, right, 4000), 6, 40);
        Assert.InRange(Shade(left, right, 200), -0.5, 2);
        (left, right) = Heard(Head, 0);
        Assert.Equal(left, right);

        static double Shade(float[] near, float[] far, double hertz) => Hearing.Decibels(Hearing.At(near, hertz).Magnitude / Hearing.At(far, hertz).Magnitude);
    }

    /// <summary>The bright spot: behind a ball all ways round it are as long.</summary>
    [Fact]
    public void On_the_ears_axis_itself_the_far_ear_is_less_in_the_shade()
    {
        (_, float[] aside) = Heard(Head, 60);
        (_, float[] axis) = Heard(Head, 90);
        Assert.True(Hearing.At(axis, 1500).Magnitude > Hearing.At(aside, 1500).Magnitude);
    }

    [Fact]
    public void What_comes_from_the_right_is_what_came_from_the_left_with_the_ears_changed()
    {
        (float[] left, float[] right) = Heard(Head, 40);
        (float[] left2, float[] right2) = Heard(Head, -40);
        Assert.Equal(left, right2);
        Assert.Equal(right, left2);
    }

    private static double DiffusePower(double hertz)
    {
        // Even shares of the sphere are even steps of the cosine; both ears lie on its axis.
        const int steps = 60;
        double sum = 0;
        for (int i = 0; i < steps; i++)
        {
            (float[] left, float[] right) = Heard(Head, Math.Asin(-1 + (2 * (i + 0.5) / steps)) * 180 / Math.PI);
            double l = Hearing.At(left, hertz).Magnitude, r = Hearing.At(right, hertz).Magnitude;
            sum += ((l * l) + (r * r)) / steps;
        }

        return sum;
    }

    // The answer to one sample of 1 from so many degrees to the left of the front.
    private static (float[] Left, float[] Right) Heard(EarDecoder decoder, double degrees)
    {
        float[] legendre = new float[SoundBus.Orders], zonal = new float[SoundBus.Orders * Block], silence = new float[SoundBus.Orders * Block];
        SoundBus.Legendre((float)Math.Sin(degrees * Math.PI / 180), legendre);
        for (int n = 0; n < SoundBus.Orders; n++)
        {
            zonal[n * Block] = legendre[n];
        }

        float[] left = new float[2 * Block], right = new float[2 * Block];
        decoder.Add(silence, zonal, left.AsSpan(0, Block), right.AsSpan(0, Block));
        decoder.Add(zonal, silence, left.AsSpan(Block), right.AsSpan(Block));
        return (left, right);
    }
}
