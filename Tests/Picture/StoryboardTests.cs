using CsCheck;
using GlassCity.Scenes;
using GlassCity.Scenes.Commands;
using GlassCity.Scenes.Films;
using GlassCity.Scenes.Interface;
using GlassCity.Tests.Commands;
using GlassCity.Tests.Gpu;
using SkiaSharp;
using Xunit;

namespace GlassCity.Tests.PictureOf;

public sealed class StoryboardTests : IDisposable
{
    private const int Width = 128;
    private const int Height = 72;

    private readonly string _folder = Directory.CreateTempSubdirectory("glass sheet é ").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_command_hands_over_beats_moments_and_place()
    {
        var runner = new FakeRunner();
        var said = new Said(runner, "storyboard", "--act", "i", "--per-beat", "3", "--size", "320x180", "--seed", "9", "--quality", "low", "--out", "a é.PNG");
        Assert.Equal((0, "a é.PNG" + Environment.NewLine), (said.Code, said.Out));
        var asked = Assert.IsType<StoryboardOptions>(Assert.Single(runner.Asked));
        Assert.Equal(Beats.All.Where(beat => beat.Id.StartsWith("I.", StringComparison.Ordinal)), asked.Beats);
        Assert.Equal((3, 9UL, new PictureSize(320, 180), Quality.Low), (asked.MomentsPerBeat, asked.Seed, asked.StillSize, asked.Quality));

        runner = new FakeRunner { WhyNoWindow = "no font here" };
        said = new Said(runner, "storyboard");
        Assert.Equal((0, Path.Combine("stills", "storyboard.png") + Environment.NewLine), (said.Code, said.Out));
        Assert.Contains("glasscity: no font here", said.Error, StringComparison.Ordinal);
        Assert.Equal((Beats.All, 1), (Assert.IsType<StoryboardOptions>(Assert.Single(runner.Asked)).Beats, 1));
    }

    [Fact]
    public void Moments_part_a_beat_evenly_and_one_is_its_middle()
    {
        Beat beat = Beats.Find("I.2");
        Assert.Equal(beat.MiddleSeconds, beat.MomentSeconds(0, 1));
        Assert.Equal([14, 18, 22, 26], Enumerable.Range(0, 4).Select(i => beat.MomentSeconds(i, 4)));
    }

    [Fact]
    public void Nothing_on_a_sheet_overlaps_and_all_of_it_lies_inside() =>
        Gen.Select(Gen.Int[1, 26], Gen.Int[1, 24], Gen.Int[1, 700], Gen.Int[1, 500]).Sample((beats, moments, width, height) =>
        {
            SheetLayout layout = SheetLayout.Of(beats, moments, width, height);
            var sheet = new PanelRect(0, 0, layout.WidthPixels, layout.HeightPixels);
            var rects = new List<PanelRect> { layout.HeadingRect };
            for (int beat = 0; beat < beats; beat++)
            {
                for (int moment = 0; moment < moments; moment++)
                {
                    PanelRect still = layout.StillRect(beat, moment, moments);
                    PanelRect caption = layout.CaptionRect(still, 0).Union(layout.CaptionRect(still, 1));
                    Assert.Equal(still, still.Snapped());
                    Assert.False(still.Overlaps(caption));
                    rects.Add(still.Union(caption));
                }
            }

            Assert.All(rects, rect => Assert.True(sheet.Inset(6, 6).Contains(rect), $"{rect} of {sheet}"));
            for (int i = 0; i < rects.Count; i++)
            {
                for (int j = 0; j < i; j++)
                {
                    Assert.False(rects[i].Overlaps(rects[j]), $"{rects[i]} {rects[j]}");
                }
            }
        }, iter: 60);

    [Fact]
    public void The_sheet_holds_each_beat_s_own_still_over_its_caption()
    {
        string path = Path.Combine(_folder, "new", "sheet.png");
        var options = new StoryboardOptions(Beats.OfAct("I"), 1, 1, new PictureSize(Width, Height), path, Quality.Low);
        GlThread.Run(() => new Runner().Storyboard(options, new NoProgress()));
        SheetLayout layout = options.Layout;
        byte[] sheet = Read(path, (int)layout.WidthPixels, (int)layout.HeightPixels);
        for (int i = 0; i < options.Beats.Count; i++)
        {
            string still = Path.Combine(_folder, "still.png");
            GlThread.Run(() => new Runner().Still(new StillOptions(options.Beats[i].MiddleSeconds, 1, options.StillSize, still, Selection.All, Quality.Low)));
            PanelRect place = layout.StillRect(i, 0, 1);
            Assert.Equal(Read(still, Width, Height), Part(sheet, layout, place));
            Assert.Contains(Part(sheet, layout, layout.CaptionRect(place, 0)), value => value is > 120 and < 255);
        }

        // Its rim is bare ground.
        Assert.All(Part(sheet, layout, new PanelRect(0, 0, layout.WidthPixels, 6)).Chunk(4), pixel => Assert.Equal([0x04, 0x06, 0x0C, 255], pixel));
    }

    private static byte[] Part(byte[] sheet, SheetLayout layout, PanelRect rect)
    {
        var part = new List<byte>();
        for (int y = (int)rect.Y; y < (int)(rect.Y + rect.Height); y++)
        {
            part.AddRange(sheet.AsSpan(((y * (int)layout.WidthPixels) + (int)rect.X) * 4, (int)rect.Width * 4));
        }

        return [.. part];
    }

    private static byte[] Read(string path, int width, int height)
    {
        using SKBitmap bitmap = SKBitmap.Decode(path);
        Assert.Equal((width, height), (bitmap.Width, bitmap.Height));
        using SKBitmap rgba = bitmap.Copy(SKColorType.Rgba8888);
        return rgba.Bytes;
    }

    private sealed class NoProgress : IFilmProgress
    {
        public void Begin(long framesTotal, long framesKept)
        {
        }

        public void FrameDone()
        {
        }

        public void Mixing(double share)
        {
        }

        public void Joining()
        {
        }
    }
}
