using System.Runtime.InteropServices;
using GlassCity.Engine.Record;
using GlassCity.Scenes;
using GlassCity.Tests.Gpu;
using SkiaSharp;
using Xunit;

namespace GlassCity.Tests.Goldens;

/// <summary>
/// Pictures kept beside this file, drawn again: at most 0.02 % of the pixels may differ by more than 2/255 (processors
/// round differently). A missing picture fails; a failure leaves what was drawn, and where it differs, in Tests/out.
/// GLASSCITY_WRITE_GOLDENS=1 draws them anew: look at each before it is kept.
/// </summary>
public class GoldenTests
{
    private const int MostSteps = 2;
    private const double MostShare = 0.0002;

    private static string Folder => Path.Combine(Repository.Root, "Tests", "goldens");

    [Theory]
    [InlineData("avenue", 6.0, 960, 540, "")]
    [InlineData("above", 36.0, 640, 360, "")]
    [InlineData("sky", 6.0, 320, 180, "sky")]
    [InlineData("ground", 6.0, 320, 180, "ground,sky,reflections")]
    [InlineData("towers", 12.0, 320, 180, "towers")]
    [InlineData("veins", 12.0, 320, 180, "veins")]
    [InlineData("river", 15.0, 320, 180, "river,sky")]
    [InlineData("stardust", 6.0, 320, 180, "stardust")]
    [InlineData("lamps", 6.0, 320, 180, "lamps")]
    [InlineData("haze", 6.0, 320, 180, "haze")]
    public void The_picture_is_as_it_was(string name, double seconds, int width, int height, string only) =>
        Compare(name, Drawing.AvenueFrame(seconds, width, height, only.Length == 0 ? Parts.All : PartNames.Select(only.Split(','), [])));

    [Theory]
    [InlineData("II.1")]
    [InlineData("II.2")]
    [InlineData("II.3")]
    [InlineData("II.4")]
    [InlineData("II.5")]
    [InlineData("II.6")]
    [InlineData("III.1")]
    [InlineData("III.2")]
    [InlineData("IV.1")]
    [InlineData("IV.2")]
    [InlineData("IV.3")]
    [InlineData("IV.4")]
    [InlineData("IV.5")]
    [InlineData("IV.6")]
    [InlineData("IV.7")]
    [InlineData("V.3")]
    public void A_beat_of_the_story_is_as_it_was(string id)
    {
        const int width = 480, height = 270;
        double seconds = Beats.Find(id).MiddleSeconds;
        Compare("beat " + id, new FrameDescription(seconds, 0, Flights.Find("film").Path.ViewAt(seconds, width, height), Parts.All, true));
    }

    private static void Compare(string name, FrameDescription frame)
    {
        (int width, int height) = (frame.View.WidthPixels, frame.View.HeightPixels);
        Drawing.With(1, width, height, picture =>
        {
            byte[] actual = Drawing.Draw(picture, frame);
            string path = Path.Combine(Folder, name + ".png");
            if (Environment.GetEnvironmentVariable("GLASSCITY_WRITE_GOLDENS") == "1")
            {
                File.WriteAllBytes(path, new PngEncoder().Encode(width, height, actual).ToArray());
                return;
            }

            Assert.True(File.Exists(path), $"{path} is missing: draw it with GLASSCITY_WRITE_GOLDENS=1, look at it, keep it");
            byte[] expected = Read(path, width, height);
            int wrong = 0, most = 0;
            byte[] difference = new byte[actual.Length];
            for (int i = 0; i < actual.Length; i += 4)
            {
                int here = 0;
                for (int channel = 0; channel < 3; channel++)
                {
                    here = Math.Max(here, Math.Abs(actual[i + channel] - expected[i + channel]));
                    difference[i + channel] = (byte)Math.Min(255, Math.Abs(actual[i + channel] - expected[i + channel]) * 20);
                }

                wrong += here > MostSteps ? 1 : 0;
                most = Math.Max(most, here);
            }

            double share = wrong / (double)(width * height);
            if (share > MostShare)
            {
                Keep(name + ".actual.png", width, height, actual);
                Keep(name + ".difference.png", width, height, difference);
            }

            Assert.True(share <= MostShare, $"{name}: {share:P3} of the pixels differ by more than {MostSteps}, by {most} at most; see Tests/out");
        });
    }

    private static byte[] Read(string path, int width, int height)
    {
        using SKBitmap bitmap = SKBitmap.Decode(path, new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Unpremul));
        return MemoryMarshal.AsBytes(bitmap.GetPixelSpan()).ToArray();
    }

    private static void Keep(string name, int width, int height, byte[] pixels)
    {
        string folder = Directory.CreateDirectory(Path.Combine(Repository.Root, "Tests", "out")).FullName;
        File.WriteAllBytes(Path.Combine(folder, name), new PngEncoder().Encode(width, height, pixels).ToArray());
    }
}
