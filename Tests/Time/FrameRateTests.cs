using CsCheck;
using GlassCity.Engine;
using GlassCity.Engine.Time;
using Xunit;

namespace GlassCity.Tests.Timing;

public sealed class FrameRateTests
{
    private static readonly Gen<FrameRate> Rates =
        Gen.Select(Gen.Int[1, 1001], Gen.Int[1, 1000]).Select((d, n) => new FrameRate(checked(d * n), d));

    [Fact]
    public void Text_and_rate_are_one() => Rates.Sample(rate => Assert.Equal(rate, FrameRate.Parse(rate.ToString())));

    [Fact]
    public void Fractions_are_reduced() => Gen.Select(Gen.Int[1, 60], Gen.Int[1, 30], Gen.Int[1, 1000]).Sample((n, d, k) =>
    {
        if (n < d)
        {
            return;
        }
        Assert.Equal(new FrameRate(n, d), new FrameRate(n * k, d * k));
    });

    [Theory]
    [InlineData("24000/1001", 24000, 1001)]
    [InlineData("48/2", 24, 1)]
    [InlineData("1000", 1000, 1)]
    [InlineData("1", 1, 1)]
    public void Good_text_is_read(string text, int numerator, int denominator)
    {
        FrameRate rate = FrameRate.Parse(text);
        Assert.Equal((numerator, denominator), (rate.Numerator, rate.Denominator));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("1001")]
    [InlineData("1/2")]
    [InlineData("24/0")]
    [InlineData("-24")]
    [InlineData("29.97")]
    [InlineData("29,97")]
    [InlineData("24/1/1")]
    [InlineData(" 24")]
    [InlineData("NaN")]
    [InlineData("99999999999")]
    public void Bad_text_is_refused_with_the_way_out(string? text)
    {
        UserError error = Assert.Throws<UserError>(() => FrameRate.Parse(text));
        Assert.Equal(UserError.BadUsage, error.ExitCode);
        Assert.Contains("24000/1001", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Times_rise_and_whole_seconds_are_exact() => Gen.Select(Rates, Gen.Long[0, 1_000_000]).Sample((rate, n) =>
    {
        Assert.True(new FrameTime(n + 1, rate).Seconds > new FrameTime(n, rate).Seconds);
        Assert.Equal(n * (double)rate.Denominator, new FrameTime(n * rate.Numerator, rate).Seconds);
    });

    [Fact]
    public void A_film_holds_the_frames_that_start_before_its_end() => Gen.Select(Rates, Gen.Double[0, 5000]).Sample((rate, seconds) =>
    {
        var clock = new FixedClock(rate);
        long count = clock.FramesIn(seconds);
        Assert.True(clock.At(count).Seconds >= seconds);
        Assert.True(count == 0 || clock.At(count - 1).Seconds < seconds);
        Assert.Equal(Math.Min(count, 900_000), clock.FramesIn(clock.At(Math.Min(count, 900_000)).Seconds));
    });
}
