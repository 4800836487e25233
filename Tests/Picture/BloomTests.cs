using GlassCity.Engine.Gpu;
using GlassCity.Scenes;
using GlassCity.Scenes.Screen;
using GlassCity.Tests.Gpu;
using Silk.NET.OpenGL;
using Xunit;

namespace GlassCity.Tests.PictureOf;

/// <summary>A light of one pixel that creeps by eighths of a pixel glows steadily: the sum of its glow stays.</summary>
public class BloomTests
{
    private const int Width = 640;
    private const int Height = 360;
    private const int Steps = 40;
    private const float Emitter = 30;       // radiance over a night of 0.01

    public static TheoryData<string> Tiers => [.. Quality.All.Select(quality => quality.Name)];

    [Theory]
    [MemberData(nameof(Tiers))]
    public void A_creeping_light_does_not_pulse(string tier)
    {
        Quality quality = Quality.Find(tier);
        Drawing.With(1, Width, Height, picture =>
        {
            Stage stage = picture.Picture.Stage;
            int width = stage.Scene.WidthPixels, height = stage.Scene.HeightPixels;
            using var bloom = new BloomPass(stage);
            bloom.Resize(width, height);
            var sums = new double[Steps];
            for (int step = 0; step < Steps; step++)
            {
                float[] scene = Light(width, height, (width / 2) + (step / 8f), (height / 2) + (step * 3 % 8 / 8f) + (step / 8));
                stage.Scene.Colour.Upload<float>(scene, PixelFormat.Rgba, PixelType.Float);
                bloom.Draw(Drawing.AvenueFrame(0, Width, Height, Parts.Bloom));
                sums[step] = Sum(picture.Device, bloom.Result, 0.01 * bloom.SumOfShares);
            }

            double spread = (sums.Max() - sums.Min()) / sums.Average();
            TestContext.Current.SendDiagnosticMessage($"{tier}: glow varies by {spread:P2}");
            Assert.True(spread < 0.05, $"{tier}: the glow of a creeping light varies by {spread:P1}");

            // The bad cases: one look in the middle of each step, and boxes weighed by their brightness.
            Assert.True(Spread(step => OneLook(Emitter, step)) > 0.5);
            Assert.True(Spread(step => Weighed(Emitter, step)) > 0.5);
        }, quality);
    }

    /// <summary>A square light of one pixel at a place, each pixel by how much of it is covered.</summary>
    private static float[] Light(int width, int height, float x, float y)
    {
        float[] scene = new float[width * height * 4];
        for (int i = 0; i < scene.Length; i++)
        {
            scene[i] = 0.01f;
        }

        int left = (int)x, low = (int)y;
        for (int corner = 0; corner < 4; corner++)
        {
            int px = left + (corner & 1), py = low + (corner >> 1);
            float cover = (1 - Math.Abs(px - x)) * (1 - Math.Abs(py - y));
            scene.AsSpan(((py * width) + px) * 4, 3).Fill(0.01f + (Emitter * cover));
        }

        return scene;
    }

    /// <summary>The light of the texture above the night's own.</summary>
    private static unsafe double Sum(GpuDevice device, GpuTexture texture, double night)
    {
        float[] texels = new float[texture.WidthPixels * texture.HeightPixels * 4];
        fixed (float* pointer = texels)
        {
            device.Gl.GetTextureImage(texture.Handle, 0, PixelFormat.Rgba, PixelType.Float, (uint)(texels.Length * sizeof(float)), pointer);
        }

        double sum = 0;
        for (int i = 1; i < texels.Length; i += 4)
        {
            sum += texels[i] - night;
        }

        return sum;
    }

    private static double Spread(Func<float, double> sumAt)
    {
        double[] sums = [.. Enumerable.Range(0, Steps).Select(step => sumAt(step / 8f))];
        return (sums.Max() - sums.Min()) / sums.Average();
    }

    /// <summary>Every second pixel of a row alone.</summary>
    private static double OneLook(float light, float at)
    {
        int left = (int)at;
        float here = light * (1 - (at - left)), next = light - here;
        return (left % 2 == 0 ? here : next) + 0.0001;
    }

    /// <summary>Pairs of a row, weighed by 1 / (1 + brightness) against their neighbours, as Karis weighs.</summary>
    private static double Weighed(float light, float at)
    {
        int left = (int)at;
        float here = light * (1 - (at - left)), next = light - here;
        static double One(double pair) => pair / (1 + pair) / ((1 / (1 + pair)) + 1);
        return left % 2 == 0 ? One((here + next) / 2) : One(here / 2) + One(next / 2);
    }
}
