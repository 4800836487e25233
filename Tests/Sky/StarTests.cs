using System.Numerics;
using GlassCity.Engine.View;
using GlassCity.Scenes;
using GlassCity.Scenes.Sky;
using GlassCity.Tests.Gpu;
using Silk.NET.OpenGL;
using Xunit;

namespace GlassCity.Tests.Sky;

public class StarTests
{
    private const int Width = 320;
    private const int Height = 180;

    [Fact]
    public void Faint_stars_are_many_and_bright_ones_few_and_all_are_above()
    {
        Star[] stars = StarField.Make(5);
        Assert.Equal(StarField.Count, stars.Length);
        Assert.All(stars, star => Assert.InRange(star.DirectionAndPower.Y, 0.02f, 1));
        // A magnitude fainter is 0.34 decades dimmer here, and there are 3.2 times as many.
        double fewer = stars.Count(star => star.DirectionAndPower.W > 0.05f), more = stars.Count(star => star.DirectionAndPower.W > 0.05f / MathF.Pow(10, 0.34f));
        Assert.InRange(more / fewer, 2.6, 3.9);
        Assert.Equal(stars, StarField.Make(5));
        Assert.NotEqual(stars, StarField.Make(6));
    }

    /// <summary>A slow turn, an eighth of a pixel a frame: the sum of all stars' light stays, so none flickers by its place among the pixels.</summary>
    [Fact]
    public void A_turn_makes_no_star_flicker() => Drawing.With(1, Width, Height, picture =>
    {
        var sums = new List<double>();
        for (int step = 0; step < 16; step++)
        {
            sums.Add(Light(picture, step / 8.0, openSky: 1));
        }

        double spread = (sums.Max() - sums.Min()) / sums.Average();
        Assert.True(sums[0] > 0.5, $"light {sums[0]}");
        Assert.True(spread < 0.02, $"the stars' light varies by {spread:P2}");
    });

    [Fact]
    public void No_star_shines_where_no_sky_is_left() => Drawing.With(1, Width, Height, picture => Assert.Equal(0, Light(picture, 0, openSky: 0)));

    /// <summary>The sum of the stars' light over the picture's middle, on black that is open sky by some part.</summary>
    private static double Light(OffscreenPicture picture, double turnedPixels, float openSky)
    {
        double angle = turnedPixels * Lens.Default.FovYRadians / Height;
        var way = new Vector3((float)Math.Sin(angle), 1.2f, -(float)Math.Cos(angle));
        var view = new View(Pose.LookAt(Vector3.UnitY, Vector3.UnitY + way), Lens.Default, Width, Height);
        var frame = new FrameDescription(3, 0, view, Parts.Sky, true);
        picture.Picture.Draw(frame);
        Stage stage = picture.Picture.Stage;
        stage.Scene.Clear();
        picture.Device.Gl.ClearNamedFramebuffer(stage.Scene.Handle, BufferKind.Color, 0, stackalloc float[] { 0, 0, 0, openSky });
        stage.Ring.BeginFrame();
        stage.Ring.BindUniform(FrameBlock.Binding, FrameBlock.Of(frame, 1));
        using (var stars = new StarsPass(stage))
        {
            stars.Draw(frame);
        }

        stage.Ring.EndFrame();
        float[] texels = new float[Width * Height * 4];
        stage.Scene.ReadRgbaFloat(texels);
        double sum = 0;
        for (int i = 1; i < texels.Length; i += 4)
        {
            sum += texels[i];
        }

        return sum;
    }
}
