using System.Numerics;
using GlassCity.Engine.Shading;
using GlassCity.Engine.View;
using GlassCity.Scenes;
using GlassCity.Tests.Gpu;
using Xunit;

namespace GlassCity.Tests.Mender;

/// <summary>The stranger in the drawn picture.</summary>
public class MenderPictureTests
{
    private const int Width = 320, Height = 180;
    private const Parts Street = Parts.Sky | Parts.Ground | Parts.Lamps;

    private static FrameDescription FilmFrame(double seconds, Parts parts) =>
        new(seconds, 0, Flights.Find("film").Path.ViewAt(seconds, Width, Height), parts, true) { FixedGain = 1 };

    [Theory]
    [InlineData("low")]
    [InlineData("high")]
    public void It_covers_its_share_of_the_films_picture_and_goes_when_switched_off(string tier) => Drawing.With(1, Width, Height, picture =>
    {
        byte[] with = Drawing.Draw(picture, FilmFrame(68, Street | Parts.Figure)), without = Drawing.Draw(picture, FilmFrame(68, Street));
        Assert.InRange(Share(with, without), 0.015, 0.6);
        // Before it comes there is nothing to switch.
        Assert.Equal(Drawing.Draw(picture, FilmFrame(40, Street)), Drawing.Draw(picture, FilmFrame(40, Street | Parts.Figure)));
        Assert.Equal(without, Drawing.Draw(picture, FilmFrame(68, Street)));
    }, Quality.Find(tier));

    /// <summary>
    /// A cell that asks only what is near it draws what the whole would: at times of the film that show cloak, arms, hands and face,
    /// and from close by.
    /// </summary>
    [Theory]
    [InlineData("low")]
    [InlineData("high")]
    public void Cells_that_ask_only_what_is_near_draw_the_wholes_picture(string tier)
    {
        double[] times = [64, 68, 94, 130, 160, 177, 190, 197, 203, 205.6, 222, 234];
        const Parts asked = Street | Parts.Figure | Parts.Forge | Parts.Face;
        byte[][] listed = [], whole = [];
        static bool Lists(ShaderProgram program) => program.Defines.Any(define => define.StartsWith("FEW ", StringComparison.Ordinal));
        Drawing.With(1, Width, Height, picture =>
        {
            Assert.Contains(picture.Shaders.Programs, Lists);
            listed = [.. times.Select(t => Drawing.Draw(picture, FilmFrame(t, asked)))];
        }, Quality.Find(tier));
        Drawing.With(1, Width, Height, picture =>
        {
            Assert.DoesNotContain(picture.Shaders.Programs, Lists);
            whole = [.. times.Select(t => Drawing.Draw(picture, FilmFrame(t, asked)))];
        }, Quality.Find(tier) with { ListsFigure = false });
        for (int i = 0; i < times.Length; i++)
        {
            int differ = 0, most = 0;
            for (int at = 0; at < listed[i].Length; at += 4)
            {
                int off = Math.Max(Math.Abs(listed[i][at] - whole[i][at]), Math.Max(Math.Abs(listed[i][at + 1] - whole[i][at + 1]), Math.Abs(listed[i][at + 2] - whole[i][at + 2])));
                (differ, most) = (differ + (off > 0 ? 1 : 0), Math.Max(most, off));
            }

            Assert.True(differ <= 2 && most <= 1, $"{differ} pixels differ at {times[i]} s, by {most} at most");
        }
    }

    [Fact]
    public void Only_the_forge_makes_its_hands_glow() => Drawing.With(1, Width, Height, picture =>
    {
        // From where the stranger is a fifth of the picture's height.
        var view = new View(Pose.LookAt(new Vector3(3.95f, 1.6f, -207.6f), new Vector3(0.1f, 0.82f, -210.2f)), new Lens(0.73f, 0.1f), Width, Height);
        FrameDescription forge = FilmFrame(94, Street | Parts.Figure | Parts.Forge) with { View = view }, none = forge with { Parts = Street | Parts.Figure };
        byte[] hot = Drawing.Draw(picture, forge), cold = Drawing.Draw(picture, none);
        int glowing = 0;
        for (int i = 0; i < hot.Length; i += 4)
        {
            glowing += hot[i] > cold[i] + 80 ? 1 : 0;
        }

        Assert.InRange(glowing, 8, 2000);
        Assert.Equal(cold, Drawing.Draw(picture, none));
    });

    private static double Share(byte[] a, byte[] b)
    {
        int changed = 0;
        for (int i = 0; i < a.Length; i += 4)
        {
            changed += Math.Abs(a[i] - b[i]) + Math.Abs(a[i + 1] - b[i + 1]) + Math.Abs(a[i + 2] - b[i + 2]) >= 12 ? 1 : 0;
        }

        return changed * 4.0 / a.Length;
    }
}
