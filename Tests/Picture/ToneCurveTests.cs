using System.Runtime.InteropServices;
using GlassCity.Engine.Gpu;
using GlassCity.Engine.Shading;
using GlassCity.Engine.View;
using GlassCity.Scenes;
using GlassCity.Scenes.Screen;
using GlassCity.Tests.Gpu;
using SkiaSharp;
using Xunit;

namespace GlassCity.Tests.PictureOf;

/// <summary>
/// One frame through every tone curve, each at the exposure that gives the same median. GLASSCITY_WRITE_RESULTS=1 redraws
/// Tests/results/tone-curves.png: from left to right AgX, Khronos Neutral, ACES and the stand-in for Tony McMapface; above 20 s,
/// below 36 s.
/// </summary>
public class ToneCurveTests
{
    private const int Width = 640;
    private const int Height = 360;
    private const int Curves = 4;
    private const double MedianLuma = 0.105;

    [Fact]
    public void The_same_frames_through_four_curves() => Drawing.With(1, Width, Height, picture =>
    {
        double[] times = [20, 36];
        byte[] sheet = new byte[Width * Curves * Height * times.Length * 4];
        var looks = new Look[Curves];
        for (int curve = 0; curve < Curves; curve++)
        {
            ShaderProgram program = picture.Shaders.Load($"tone {curve}", ["include/screen.vert", "tone/tone.frag"], "SAMPLES 1", $"CURVE {curve}");
            for (int row = 0; row < times.Length; row++)
            {
                byte[] pixels = DrawAtMedian(picture, program, times[row]);
                looks[curve] = looks[curve].Plus(pixels);
                Assert.InRange(Median(pixels), MedianLuma - 0.01, MedianLuma + 0.01);
                for (int y = 0; y < Height; y++)
                {
                    pixels.AsSpan(y * Width * 4, Width * 4).CopyTo(sheet.AsSpan(((((row * Height) + y) * Curves) + curve) * Width * 4));
                }
            }

            picture.Shaders.Unload(program);
        }

        if (Environment.GetEnvironmentVariable("GLASSCITY_WRITE_RESULTS") == "1")
        {
            Write(sheet, Width * Curves, Height * times.Length);
        }

        // AgX, which the picture is drawn with: more between dark and bright than Neutral, less burnt out than ACES, in colour.
        TestContext.Current.SendDiagnosticMessage(string.Join("; ", looks));
        Assert.True(looks[0].Contrast > 1.1 * looks[1].Contrast);
        Assert.True(looks[0].Burnt < 0.8 * looks[2].Burnt);
        Assert.True(looks[0].Saturation > 0.4);
    });

    private static byte[] DrawAtMedian(OffscreenPicture picture, ShaderProgram program, double seconds)
    {
        View view = Flights.Find("film").Path.ViewAt(seconds, Width, Height);
        byte[] pixels = new byte[Width * Height * 4];
        float low = 0.1f, high = 8;
        for (int i = 0; i < 12; i++)
        {
            float gain = MathF.Sqrt(low * high);
            var frame = new FrameDescription(seconds, 0, view, Parts.All & ~(Parts.Dither | Parts.Edges | Parts.Stardust), true) { FixedGain = gain };
            picture.Picture.Draw(frame);
            RenderTarget final = picture.Picture.Result;
            final.Bind();
            new RenderState(Blend.None, DepthUse.Off).Apply(picture.Device.Gl);
            picture.Picture.Tone.Draw(frame, program, lumaInAlpha: false, upright: false);
            final.ReadRgba8(pixels);
            (low, high) = Median(pixels) < MedianLuma ? (gain, high) : (low, gain);
        }

        TestContext.Current.SendDiagnosticMessage($"{seconds} s: exposure {TonePass.Exposure * low:0.000}");
        return pixels;
    }

    private static double Luma(ReadOnlySpan<byte> pixel) => ((0.2126 * pixel[0]) + (0.7152 * pixel[1]) + (0.0722 * pixel[2])) / 255;

    private static double Median(byte[] pixels)
    {
        var luma = new List<double>(pixels.Length / 4);
        for (int i = 0; i < pixels.Length; i += 4)
        {
            luma.Add(Luma(pixels.AsSpan(i, 3)));
        }

        luma.Sort();
        return luma[luma.Count / 2];
    }

    private static void Write(byte[] pixels, int width, int height)
    {
        using var whole = new SKBitmap(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        Marshal.Copy(pixels, 0, whole.GetPixels(), pixels.Length);
        using SKBitmap small = whole.Resize(new SKImageInfo(1024, 1024 * height / width, SKColorType.Rgba8888, SKAlphaType.Opaque), new SKSamplingOptions(SKCubicResampler.Mitchell));
        using SKData png = small.Encode(SKEncodedImageFormat.Png, 100);
        string folder = Directory.CreateDirectory(Path.Combine(Repository.Root, "Tests", "results")).FullName;
        using FileStream file = File.Create(Path.Combine(folder, "tone-curves.png"));
        png.SaveTo(file);
    }

    /// <param name="Saturation">Mean of 1 - least / most over the pixels whose brightest channel is above 0.35, coded; sum of the frames' halves.</param>
    /// <param name="Contrast">Brightest hundredth over the darkest tenth, coded; likewise.</param>
    /// <param name="Burnt">Share of the pixels above 0.7 in luma; likewise.</param>
    private readonly record struct Look(double Saturation, double Contrast, double Burnt)
    {
        public Look Plus(byte[] pixels)
        {
            double sum = 0;
            int count = 0;
            var luma = new List<double>();
            for (int i = 0; i < pixels.Length; i += 4)
            {
                int most = Math.Max(pixels[i], Math.Max(pixels[i + 1], pixels[i + 2])), least = Math.Min(pixels[i], Math.Min(pixels[i + 1], pixels[i + 2]));
                luma.Add(Luma(pixels.AsSpan(i, 3)));
                sum += most > 90 ? 1 - (least / (double)most) : 0;
                count += most > 90 ? 1 : 0;
            }

            luma.Sort();
            return new(Saturation + (sum / count / 2), Contrast + (luma[luma.Count * 99 / 100] / luma[luma.Count / 10] / 2),
                Burnt + (luma.Count(l => l > 0.7) / (double)luma.Count / 2));
        }
    }
}
