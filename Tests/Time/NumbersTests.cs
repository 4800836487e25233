using System.Globalization;
using CsCheck;
using GlassCity.Engine;
using GlassCity.Engine.Time;
using Xunit;

namespace GlassCity.Tests.Timing;

public sealed class NumbersTests
{
    [Theory]
    [InlineData("95", 95)]
    [InlineData("1.5", 1.5)]
    [InlineData("0", 0)]
    [InlineData(".5", 0.5)]
    public void Seconds_are_read(string text, double seconds) => Assert.Equal(seconds, Numbers.Seconds(text));

    [Theory]
    [InlineData("1,5", "point")]
    [InlineData("NaN", "not a number")]
    [InlineData("nan", "not a number")]
    [InlineData("Infinity", "not a number")]
    [InlineData("1e999", "not a number")]
    [InlineData("-1", "negative")]
    [InlineData("-0", "negative")]
    [InlineData("", "not a number")]
    [InlineData("12 s", "not a number")]
    [InlineData(null, "not a number")]
    public void Bad_seconds_are_refused_with_the_reason(string? text, string reason) =>
        Refused(() => Numbers.Seconds(text, "--at"), "--at", reason);

    [Fact]
    public void Endless_digits_are_not_infinity() => Refused(() => Numbers.Seconds(new string('9', 400)), "--at", "not a number");

    [Fact]
    public void A_locale_with_decimal_commas_changes_nothing()
    {
        // The build is culture-invariant, so named cultures do not exist; a culture made by hand still has its own comma.
        var commas = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        commas.NumberFormat.NumberDecimalSeparator = ",";
        commas.NumberFormat.NumberGroupSeparator = ".";
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = commas;
        try
        {
            Assert.Equal("1,5", 1.5.ToString());
            Assert.Equal(1.5, Numbers.Seconds("1.5"));
            Refused(() => Numbers.Seconds("1,5"), "--at", "point");
            Assert.Equal((1280, 720), Numbers.Size("1280x720"));
            Assert.Equal("24000/1001", FrameRate.Parse("24000/1001").ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Sizes_are_read_within_the_limit() => Gen.Select(Gen.Int[-5, 300], Gen.Int[-5, 300], Gen.Int[1, 256]).Sample((w, h, limit) =>
    {
        string text = $"{w}x{h}";
        if (w >= 1 && h >= 1 && w <= limit && h <= limit)
        {
            Assert.Equal((w, h), Numbers.Size(text, limit));
        }
        else
        {
            Refused(() => Numbers.Size(text, limit), "--size", "");
        }
    });

    [Theory]
    [InlineData("1280")]
    [InlineData("x720")]
    [InlineData("1280x")]
    [InlineData("1280x720x3")]
    [InlineData("1280 x 720")]
    [InlineData("1280×720")]
    [InlineData("1.5x2")]
    [InlineData("+5x5")]
    [InlineData("99999999999x1")]
    [InlineData("")]
    [InlineData(null)]
    public void Junk_sizes_are_refused(string? text) => Refused(() => Numbers.Size(text), "--size", "");

    [Fact]
    public void A_number_is_its_own_seed() => Gen.ULong.Sample(seed => Assert.Equal(seed, Numbers.Seed(seed.ToString(CultureInfo.InvariantCulture))));

    [Theory] // FNV-1a 64's published vectors
    [InlineData("a", 0xaf63dc4c8601ec8c)]
    [InlineData("foobar", 0x85944171f73967e8)]
    public void Words_are_hashed_by_the_stated_hash(string words, ulong seed) => Assert.Equal(seed, Numbers.Seed(words));

    [Fact]
    public void Words_of_any_script_and_numbers_too_long_are_words()
    {
        Assert.NotEqual(Numbers.Seed("móż"), Numbers.Seed("moz"));
        Assert.NotEqual(Numbers.Seed("99999999999999999999"), Numbers.Seed("99999999999999999998"));
        Refused(() => Numbers.Seed(""), "--seed", "words");
    }

    [Fact]
    public void A_refusal_is_one_line_whatever_the_text() => Gen.String.Sample(text =>
    {
        UserError error = Assert.Throws<UserError>(() => Numbers.Size(text + "\n\u001b!"));
        Assert.DoesNotContain(error.Message, char.IsControl);
        Assert.True(error.Message.Length < 200);
    });

    private static void Refused<T>(Func<T> parse, string option, string reason)
    {
        UserError error = Assert.Throws<UserError>(() => { parse(); });
        Assert.Equal(UserError.BadUsage, error.ExitCode);
        Assert.StartsWith(option, error.Message, StringComparison.Ordinal);
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }
}
