using System.Security.Cryptography;
using GlassCity.Engine;
using GlassCity.Scenes;
using GlassCity.Tests.Gpu;
using Xunit;

namespace GlassCity.Tests.PictureOf;

public sealed class QualityTests : IDisposable
{
    private const int Width = 320;
    private const int Height = 180;

    private readonly string _folder = Directory.CreateTempSubdirectory("glass state é ").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    public static TheoryData<string> Names => [.. Quality.All.Select(quality => quality.Name)];

    [Fact]
    public void Qualities_are_found_by_name_and_a_slip_names_the_nearest()
    {
        Assert.All(Quality.All, quality => Assert.Same(quality, Quality.Find(quality.Name.ToUpperInvariant())));
        UserError e = Assert.Throws<UserError>(() => Quality.Find("hihg"));
        Assert.Equal((2, true, true), (e.ExitCode, e.Message.Contains("did you mean high?", StringComparison.Ordinal), e.Message.Contains("low, medium, high, film", StringComparison.Ordinal)));
        Assert.Throws<UserError>(() => Quality.Find(null));
    }

    [Theory]
    [InlineData("low", 1280, 720, 640, 360)]
    [InlineData("low", 1920, 1200, 576, 360)]
    [InlineData("low", 320, 180, 320, 180)]
    [InlineData("low", 1, 5000, 1, 360)]
    [InlineData("medium", 3840, 2160, 1280, 720)]
    [InlineData("high", 3840, 2160, 3840, 2160)]
    [InlineData("film", 1280, 720, 2560, 1440)]
    public void What_is_drawn_has_the_shape_of_what_is_shown(string name, int width, int height, int drawnWidth, int drawnHeight) =>
        Assert.Equal((drawnWidth, drawnHeight), Quality.Find(name).DrawnSize(width, height));

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_quality_draws_clean_numbers_and_the_same_again(string name) => Drawing.With(1, Width, Height, picture =>
    {
        Quality quality = Quality.Find(name);
        foreach (double seconds in (ReadOnlySpan<double>)[1, 17, 36])
        {
            FrameDescription frame = Drawing.AvenueFrame(seconds, Width, Height);
            byte[] first = Drawing.Draw(picture, frame);
            (int width, int height) = quality.DrawnSize(Width, Height);
            float[] texels = new float[width * height * 4];
            picture.Picture.Stage.Scene.ReadRgbaFloat(texels);
            Assert.DoesNotContain(texels, value => !float.IsFinite(value) || value < 0);
            Drawing.Draw(picture, Drawing.AvenueFrame(5, Width, Height));
            Assert.Equal(SHA256.HashData(first), SHA256.HashData(Drawing.Draw(picture, frame)));
        }
    }, Quality.Find(name));

    [Theory]
    [InlineData("low", 0.02)]
    [InlineData("medium", 0.006)]
    [InlineData("film", 0.006)]
    public void Every_quality_is_as_bright_as_high(string name, double most)
    {
        foreach (double seconds in (ReadOnlySpan<double>)[2, 10, 20, 30, 38])
        {
            double high = MedianLuma(seconds, Quality.High), other = MedianLuma(seconds, Quality.Find(name));
            Assert.True(Math.Abs(high - other) <= most, $"{name} at {seconds} s: median {other:0.000}, high {high:0.000}");
        }
    }

    [Fact]
    public void A_picture_larger_than_its_quality_is_stretched_to_the_size_asked_for()
    {
        byte[] large = [], small = [];
        Drawing.With(1, 1280, 720, picture => large = Drawing.Draw(picture, Drawing.AvenueFrame(6, 1280, 720)), Quality.Low);
        Drawing.With(1, 640, 360, picture => small = Drawing.Draw(picture, Drawing.AvenueFrame(6, 640, 360)), Quality.Low);
        // Twice as wide and high: each four pixels' mean is the small one's pixel, softened by its neighbours.
        double sum = 0;
        for (int y = 0; y < 360; y++)
        {
            for (int x = 0; x < 640; x++)
            {
                int at = ((2 * y * 1280) + (2 * x)) * 4;
                sum += Math.Abs(((large[at + 1] + large[at + 5] + large[at + (1280 * 4) + 1] + large[at + (1280 * 4) + 5]) / 4.0) - small[(((y * 640) + x) * 4) + 1]);
            }
        }

        Assert.InRange(sum / (640 * 360), 0, 2);
    }

    [Theory]
    [InlineData(20, 0, 0, "high", "20.0 ms at high")]
    [InlineData(41, 30, 0, "medium", "41.0 ms at high, 30.0 ms at medium")]
    [InlineData(41, 34, 5, "low", "5.0 ms at low")]
    [InlineData(410, 340, 90, "low", "90.0 ms at low")]
    [InlineData(double.NaN, double.NaN, double.NaN, "low", "at low")]
    public void A_window_gets_the_best_that_is_fast_enough(double high, double medium, double low, string chosen, string why)
    {
        QualityChoice choice = QualityChooser.Choose(null, null, isSoftware: false, quality => quality.Name switch { "high" => high, "medium" => medium, _ => low });
        Assert.Equal(chosen, choice.Quality.Name);
        Assert.Contains(why, choice.Why, StringComparison.Ordinal);
        Assert.Equal($"quality {chosen} ({choice.Why}); --quality NAME or the menu changes it", choice.Line);
    }

    [Fact]
    public void Nothing_is_measured_when_the_answer_is_known()
    {
        static double Never(Quality quality) => throw new InvalidOperationException(quality.Name);
        Assert.Same(Quality.Film, QualityChooser.Choose(Quality.Film, Quality.Low, true, Never).Quality);
        Assert.Same(Quality.Medium, QualityChooser.Choose(null, Quality.Medium, true, Never).Quality);
        Assert.Same(Quality.Low, QualityChooser.Choose(null, null, true, Never).Quality);
    }

    [Fact]
    public void A_measurement_takes_time_and_leaves_nothing_behind() => Drawing.With(1, 64, 36, picture =>
    {
        int live = picture.Device.Ledger.Live.Count(), programs = picture.Shaders.Programs.Count;
        double milliseconds = QualityMeasure.MedianMs(picture.Device, picture.Shaders, 1, 64, 36, Quality.Low);
        Assert.InRange(milliseconds, 0.01, 60_000);
        Assert.Equal((live, programs), (picture.Device.Ledger.Live.Count(), picture.Shaders.Programs.Count));
    });

    [Fact]
    public void A_window_s_quality_is_found_once_and_what_is_asked_for_is_not_remembered() => Drawing.With(1, 64, 36, picture =>
    {
        var memory = new QualityMemory(Path.Combine(_folder, "quality.json"));
        QualityChoice Choose(Quality? asked) => QualityMeasure.ForWindow(picture.Device, picture.Shaders, 1, 64, 36, asked, memory);
        string renderer = picture.Device.Facts.Identity;
        Assert.Same(Quality.Film, Choose(Quality.Film).Quality);
        Assert.Null(memory.Find(renderer));
        Quality first = Choose(null).Quality;
        Assert.Same(first, memory.Find(renderer));
        Assert.Equal(new QualityChoice(first, "as found before"), Choose(null));
    });

    [Fact]
    public void What_was_found_is_remembered_for_each_renderer()
    {
        var memory = new QualityMemory(Path.Combine(_folder, "a", "quality.json"));
        Assert.Null(memory.Find("one"));
        memory.Remember("one", Quality.Medium);
        memory.Remember("two \"é", Quality.Low);
        Assert.Equal((Quality.Medium, Quality.Low, null), (memory.Find("one"), memory.Find("two \"é"), memory.Find("three")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"one\": \"low\"")]
    [InlineData("[1, 2]")]
    [InlineData("null")]
    [InlineData("{\"one\": 3}")]
    [InlineData("{\"one\": \"splendid\"}")]
    public void A_damaged_memory_is_none_and_is_written_over(string text)
    {
        string path = Path.Combine(_folder, "quality.json");
        File.WriteAllText(path, text);
        var memory = new QualityMemory(path);
        Assert.Null(memory.Find("one"));
        memory.Remember("one", Quality.High);
        Assert.Same(Quality.High, memory.Find("one"));
    }

    [Fact]
    public void A_memory_that_cannot_be_written_is_no_failure()
    {
        string file = Path.Combine(_folder, "no folder");
        File.WriteAllText(file, "");
        foreach (QualityMemory memory in (QualityMemory[])[new(null), new(Path.Combine(file, "quality.json"))])
        {
            memory.Remember("one", Quality.High);
            Assert.Null(memory.Find("one"));
        }
    }

    private static double MedianLuma(double seconds, Quality quality)
    {
        byte[] pixels = [];
        Drawing.With(1, Width, Height, picture => pixels = Drawing.Draw(picture, Drawing.AvenueFrame(seconds, Width, Height)), quality);
        double[] luma = new double[Width * Height];
        for (int i = 0; i < luma.Length; i++)
        {
            luma[i] = ((0.2126 * pixels[i * 4]) + (0.7152 * pixels[(i * 4) + 1]) + (0.0722 * pixels[(i * 4) + 2])) / 255;
        }

        Array.Sort(luma);
        return luma[luma.Length / 2];
    }
}
