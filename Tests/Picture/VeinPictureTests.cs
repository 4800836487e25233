using System.Numerics;
using GlassCity.Engine.View;
using GlassCity.Scenes;
using GlassCity.Tests.Gpu;
using Xunit;

namespace GlassCity.Tests.PictureOf;

/// <summary>The veins' light in the drawn picture, linear, before bloom and tone: with veins less without.</summary>
public class VeinPictureTests
{
    private const Parts Glass = Parts.Sky | Parts.Towers;

    /// <summary>Towers across the canal, so that at the largest size veins are read from the finest level.</summary>
    private static FrameDescription Frame(double seconds, int width, int height, Parts parts, float yawRadians = 0)
    {
        Vector3 eye = new(4, 6, -20);
        var way = Vector3.Transform(new Vector3(34, 14, -30), Quaternion.CreateFromAxisAngle(Vector3.UnitY, yawRadians));
        return new(seconds, 0, new View(Pose.LookAt(eye, eye + way), new Lens(0.9f, 0.1f), width, height), parts, true);
    }

    private static float[] Linear(OffscreenPicture picture, in FrameDescription frame)
    {
        float[] texels = new float[frame.View.WidthPixels * frame.View.HeightPixels * 4];
        picture.Picture.Draw(frame);
        picture.Picture.Stage.Scene.ReadRgbaFloat(texels);
        return texels;
    }

    private static double MeanVeins(int width, int height, Quality quality)
    {
        double sum = 0;
        Drawing.With(1, width, height, picture =>
        {
            float[] with = Linear(picture, Frame(9, width, height, Glass | Parts.Veins)), without = Linear(picture, Frame(9, width, height, Glass));
            sum = with.Zip(without, (a, b) => (double)a - b).Sum() / (width * height);
        }, quality);
        return sum;
    }

    [Theory]
    [InlineData("high")]
    [InlineData("low")]
    public void Veins_keep_their_light_when_pixels_grow_fourfold(string tier)
    {
        Quality quality = Quality.Find(tier);
        double near = MeanVeins(640, 360, quality), far = MeanVeins(160, 90, quality);
        Assert.True(near > 0.002, $"{near}");
        Assert.InRange(far / near, 0.90, 1.10);
    }

    [Fact]
    public void A_move_of_a_fraction_of_a_pixel_changes_the_veins_by_a_fraction() => Drawing.With(1, 320, 180, picture =>
    {
        const float pixel = 0.9f / 180;
        float[] first = Linear(picture, Frame(9, 320, 180, Glass | Parts.Veins)), whole = Linear(picture, Frame(9, 320, 180, Glass | Parts.Veins, pixel));
        double full = Change(first, whole), most = 0;
        float[] before = first;
        for (int step = 1; step <= 8; step++)
        {
            float[] after = Linear(picture, Frame(9, 320, 180, Glass | Parts.Veins, step * pixel / 8));
            most = Math.Max(most, Change(before, after));
            before = after;
        }

        // An eighth of the way is an eighth of the change, or little more where a line turns back; a dash that pops is all of it.
        Assert.True(most < 0.26 * full, $"{most / full:0.000} of a whole pixel's change");
    });

    [Fact]
    public void Veins_never_look_the_same_twice_within_forty_seconds() => Drawing.With(1, 160, 90, picture =>
    {
        var frames = new List<float[]>();
        for (int second = 0; second <= 40; second++)
        {
            frames.Add(Linear(picture, Frame(second, 160, 90, Glass | Parts.Veins)));
        }

        double usual = frames.Skip(1).Zip(frames, Change).Average(), least = double.MaxValue;
        for (int early = 0; early < frames.Count; early++)
        {
            for (int late = early + 4; late < frames.Count; late++)
            {
                least = Math.Min(least, Change(frames[early], frames[late]));
            }
        }

        Assert.True(usual > 0);
        Assert.True(least > 0.8 * usual, $"{least / usual:0.00} of what a second changes");
    });

    [Fact]
    public void The_street_takes_the_veins_light_and_breathes_with_it() => Drawing.With(1, 160, 90, picture =>
    {
        // No towers: what is seen is stone alone.
        var view = new View(Pose.LookAt(new Vector3(2, 3, -20), new Vector3(26, 0, -40)), new Lens(0.9f, 0.1f), 160, 90);
        var lit = new List<double>();
        for (int second = 0; second < 40; second += 2)
        {
            float[] with = Linear(picture, new(second, 0, view, Parts.Ground | Parts.Veins, true)), without = Linear(picture, new(second, 0, view, Parts.Ground, true));
            double red = 0, green = 0;
            for (int i = 0; i < with.Length; i += 4)
            {
                Assert.True(with[i + 1] >= without[i + 1] - 1e-4f);
                red += with[i] - without[i];
                green += with[i + 1] - without[i + 1];
            }

            Assert.True(green > 4 * red, "the light is teal");
            lit.Add(green);
        }

        Assert.InRange(lit.Max() / lit.Min(), 1.05, 2.2);
    });

    private static double Change(float[] a, float[] b) => a.Zip(b, (x, y) => (double)Math.Abs(x - y)).Sum();
}
