using System.Numerics;
using GlassCity.Scenes;
using GlassCity.Scenes.City;
using GlassCity.Scenes.Dawn;
using GlassCity.Scenes.Interface;
using GlassCity.Scenes.Show;
using GlassCity.Tests.Gpu;
using Xunit;

namespace GlassCity.Tests.Dawn;

public class DawnTests
{
    private const int Width = 160;
    private const int Height = 90;

    [Fact]
    public void Before_it_there_is_none_of_it()
    {
        foreach (double t in (ReadOnlySpan<double>)[0, 200, 344.999, 345])
        {
            FrameDescription frame = FrameAt(t);
            Assert.Equal(Vector4.Zero, StoryBlock.Of(frame).Dawn);
            Assert.Equal(0, DawnTimes.LiftAt(frame));
            Assert.Equal(1, DawnTimes.LampKeptAt(Street.Posts[3].FootWorld, frame));
            Assert.Equal(1, DawnTimes.NightKeptAt(t));
            Assert.Equal(1, DawnTimes.VeinsKeptAt(t));
        }

        Assert.Equal(Vector4.Zero, StoryBlock.Of(FrameAt(355) with { Parts = Parts.All & ~Parts.Dawn }).Dawn);
        Assert.Equal(0, DawnTimes.LiftAt(FrameAt(355) with { Parts = Parts.All & ~Parts.Dawn }));
    }

    [Fact]
    public void The_sun_only_rises_and_the_night_only_goes()
    {
        DawnSky sky = new();
        (Vector4 dawn, DawnBlock light) before = (Vector4.Zero, DawnBlock.Night);
        for (double t = 345.25; t <= 360; t += 0.25)
        {
            Vector4 dawn = StoryBlock.Of(FrameAt(t)).Dawn;
            DawnBlock light = sky.BlockAt(t);
            Assert.Equal(1, new Vector3(dawn.X, dawn.Y, dawn.Z).Length(), 1e-5f);
            Assert.True(t < 345.5 || dawn.Y > before.dawn.Y, $"{t}");
            Assert.True(dawn.W > before.dawn.W && light.Above.W <= before.light.Above.W && light.Ahead.W <= before.light.Ahead.W, $"{t}");
            // The bright part of the sky draws in to the sun while all of it brightens: nothing falls by more than a breath.
            Assert.True(light.Above.X >= 0.95f * before.light.Above.X && light.Ahead.X >= 0.95f * before.light.Ahead.X && light.Sun.W >= before.light.Sun.W, $"{t}: {light}, {before.light}");
            Assert.True(light.Ahead.X > light.Behind.X, "the sun's side is the bright one");
            before = (dawn, light);
        }

        Assert.Equal(3, DawnTimes.SunDegreesAt(360), 1e-4f);
        Assert.True(before.light.Above.X > 2 * sky.BlockAt(350).Above.X && before.light.Sun.W > 1);
    }

    /// <summary>The ramp's ends and middles are the colours that a dawn has here.</summary>
    [Theory]
    [InlineData(0, 0x2B, 0x23, 0x50)]
    [InlineData(1 / 3f, 0x7A, 0x4B, 0x7A)]
    [InlineData(2 / 3f, 0xF2, 0xA0, 0x7B)]
    [InlineData(1, 0xFF, 0xE3, 0xB0)]
    public void The_sky_has_the_dawn_s_colours(float share, int red, int green, int blue)
    {
        Vector3 colour = DawnGrade.RampAt(share);
        Assert.Equal(red, Coded(colour.X), 1.5f);
        Assert.Equal(green, Coded(colour.Y), 1.5f);
        Assert.Equal(blue, Coded(colour.Z), 1.5f);
    }

    [Fact]
    public void Lamps_go_down_from_the_sun_s_side_and_all_are_low_by_the_end()
    {
        Assert.True(DawnTimes.LampKeptAt(new(10, 0, 90), FrameAt(351)) < DawnTimes.LampKeptAt(new(10, 0, -250), FrameAt(351)));
        foreach (Lamp lamp in Street.Posts)
        {
            Assert.InRange(DawnTimes.LampKeptAt(lamp.FootWorld, FrameAt(359)), 0.01f, 0.1f);
        }
    }

    [Fact]
    public void A_night_without_the_part_is_the_night_to_the_bit_and_the_dawn_any_frame_alone() => Drawing.With(1, Width, Height, picture =>
    {
        byte[] Draw(double t, Parts parts) => [.. Drawing.Draw(picture, FrameAt(t) with { Parts = parts })];
        byte[] last = Draw(359, Parts.All), early = Draw(347, Parts.All), night = Draw(344.9, Parts.All);
        Assert.Equal(night, Draw(344.9, Parts.All & ~Parts.Dawn));
        Assert.NotEqual(early, Draw(347, Parts.All & ~Parts.Dawn));
        Assert.Equal(last, Draw(359, Parts.All));
        Assert.Equal(early, Draw(347, Parts.All));
        Assert.NotEqual(last, [.. Drawing.Draw(picture, FrameAt(359) with { Missed = Kindness.Bread })]);
        Assert.Equal(last, Draw(359, Parts.All));
        Assert.Equal(night, Draw(344.9, Parts.All));
    }, Quality.Low);

    [Fact]
    public void Words_are_ink_and_without_letters_there_is_still_the_line()
    {
        (byte[] ink, int width, int height) = Inscription.Paint(null, [new("seed", 20, 0.1f, 24), new("", 60, 0, 10)]);
        Assert.Equal(width * height, ink.Length);
        float line = ink.Sum(at => at / 255f);
        Assert.InRange(line, 50, 130);
        using var fonts = PanelFonts.Find();
        if (fonts is not null)
        {
            // A face's thin letters of 24 pixels: four of them are more than a touch.
            (ink, _, _) = Inscription.Paint(fonts, [new("seed", 20, 0.1f, 24), new("", 60, 0, 10)]);
            Assert.True(ink.Sum(at => at / 255f) > line + 20, $"{ink.Sum(at => at / 255f)} after {line}");
        }

        Assert.Equal(0, CardTimes.NameAt(352.5));
        Assert.Equal(1, CardTimes.CardAt(359.9));
    }

    private static FrameDescription FrameAt(double t) => new(t, 0, Flights.Find("film").Path.ViewAt(t, Width, Height), Parts.All, true);

    private static float Coded(float linear) => 255 * (linear <= 0.0031308f ? 12.92f * linear : (1.055f * MathF.Pow(linear, 1 / 2.4f)) - 0.055f);
}
