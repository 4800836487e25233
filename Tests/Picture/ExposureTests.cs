using System.Numerics;
using GlassCity.Engine.View;
using GlassCity.Scenes;
using GlassCity.Scenes.Screen;
using GlassCity.Tests.Gpu;
using Silk.NET.OpenGL;
using Xunit;

namespace GlassCity.Tests.PictureOf;

public class ExposureTests
{
    private const int Width = 640;
    private const int Height = 360;

    /// <summary>Flat pictures of known light: darker ones are lifted, brighter ones held back, by a step of two at most.</summary>
    [Fact]
    public void Known_pictures_have_known_gains() => Drawing.With(1, Width, Height, picture =>
    {
        float GainOf(float light, float spot = 0)
        {
            float[] scene = new float[Width * Height * 4];
            Array.Fill(scene, light);
            for (int i = 0; i < 20 * 20; i++)
            {
                scene.AsSpan(((((170 + (i / 20)) * Width) + 310 + (i % 20)) * 4), 3).Fill(Math.Max(light, spot));
            }

            picture.Picture.Stage.Scene.Colour.Upload<float>(scene, PixelFormat.Rgba, PixelType.Float);
            using var bloom = new BloomPass(picture.Picture.Stage);
            using var exposure = new ExposurePass(picture.Picture.Stage, bloom);
            bloom.Resize(Width, Height);
            FrameDescription frame = Drawing.AvenueFrame(0, Width, Height);
            bloom.Draw(frame);
            exposure.Draw(frame);
            return exposure.ReadGain();
        }

        float meant = MathF.Pow(2, -4.75f);
        Assert.InRange(GainOf(meant), 0.995f, 1.005f);
        Assert.InRange(GainOf(meant * 2), MathF.Pow(2, -MathF.Tanh(0.6f)) - 0.005f, MathF.Pow(2, -MathF.Tanh(0.6f)) + 0.005f);
        Assert.InRange(GainOf(meant / 2), MathF.Pow(2, MathF.Tanh(0.6f)) - 0.01f, MathF.Pow(2, MathF.Tanh(0.6f)) + 0.01f);
        Assert.InRange(GainOf(0), 1.9f, 2);
        Assert.InRange(GainOf(100), 0.55f, 0.58f);
        // A light of a six-hundredth of the picture moves it by less than a seventh, be it as bright as it may.
        Assert.InRange(GainOf(meant, spot: 1000), 0.86f, 1);
    });

    /// <summary>A turn toward the moon at 30 frames a second: the gain follows in small steps and does not swing.</summary>
    [Fact]
    public void A_turn_toward_the_moon_is_smooth() => Drawing.With(1, Width, Height, picture =>
    {
        Vector3 eye = new(1.5f, 1.65f, 60);
        var gains = new float[31];
        for (int n = 0; n < gains.Length; n++)
        {
            float turned = 1.2f * (1 - (n / 30f));
            var way = new Vector3(MathF.Sin(turned - 0.155f), 0.25f, -MathF.Cos(turned - 0.155f));
            var view = new View(Pose.LookAt(eye, eye + way), Lens.Default, Width, Height);
            picture.Picture.Draw(new FrameDescription(20 + (n / 30.0), n, view, Parts.All, true));
            gains[n] = picture.Picture.Exposure.ReadGain();
        }

        double[] steps = [.. Enumerable.Range(1, 30).Select(n => Math.Log2(gains[n] / gains[n - 1]))];
        TestContext.Current.SendDiagnosticMessage($"gain {gains[0]:0.000} to {gains[^1]:0.000}, steps at most {steps.Max(Math.Abs):0.000}");
        Assert.All(steps, step => Assert.InRange(step, -0.06, 0.06));
        // No step breaks off from those beside it.
        Assert.All(Enumerable.Range(1, 29), n => Assert.InRange(steps[n] - steps[n - 1], -0.035, 0.035));
    });

    [Fact]
    public void A_fixed_gain_is_taken_as_it_is() => Drawing.With(1, 64, 36, picture =>
    {
        FrameDescription frame = Drawing.AvenueFrame(6, 64, 36);
        picture.Picture.Draw(frame with { FixedGain = 0.7f });
        Assert.Equal(0.7f, picture.Picture.Exposure.ReadGain());
        picture.Picture.Draw(frame with { Parts = Parts.All & ~Parts.Exposure });
        Assert.Equal(1, picture.Picture.Exposure.ReadGain());
    });
}
