using System.Globalization;
using System.Text.Json;
using GlassCity.Engine;
using GlassCity.Engine.Time;
using GlassCity.Scenes.Commands;
using GlassCity.Scenes.Gb1;
using Xunit;

namespace GlassCity.Tests.Commands;

public class CommandTests
{
    [Fact]
    public void Still_hands_over_what_was_asked_and_names_the_file()
    {
        var runner = new FakeRunner();
        var said = new Said(runner, "still", "--at", "1.5", "--seed", "42", "--size", "640x360", "--out", "a b é.png", "--without", "sky", "--without", "towers");

        Assert.Equal(("", 0), (said.Error, said.Code));
        Assert.Equal("a b é.png" + Environment.NewLine, said.Out);
        var asked = Assert.IsType<StillOptions>(Assert.Single(runner.Asked));
        Assert.Equal((1.5, 42UL, new PictureSize(640, 360)), (asked.AtSeconds, asked.Seed, asked.Size));
        Assert.Empty(asked.Selection.Only);
        Assert.Equal(["sky", "towers"], asked.Selection.Without);
    }

    [Fact]
    public void Only_is_handed_over()
    {
        var runner = new FakeRunner();
        _ = new Said(runner, "still", "--at", "0", "--only", "towers");

        var asked = Assert.IsType<StillOptions>(Assert.Single(runner.Asked));
        Assert.Equal(["towers"], asked.Selection.Only);
        Assert.Empty(asked.Selection.Without);
    }

    [Fact]
    public void Fly_opens_a_window_for_flying_and_says_where_none_can_be()
    {
        var runner = new FakeRunner();
        Assert.Equal(0, new Said(runner, "fly", "--seed", "7", "--size", "640x360").Code);
        Assert.Equal(new WindowOptions(7, new PictureSize(640, 360), WindowStart.Flying, null), Assert.Single(runner.Asked));

        var said = new Said(new FakeRunner { WhyNoWindow = "no display" }, "fly");
        Assert.Equal(1, said.Code);
        Assert.Contains("fly: no window here (no display)", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_and_file_names_ignore_the_culture()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            // The build is culture-invariant, so no named culture exists here; a comma made by hand does.
            var comma = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            comma.NumberFormat.NumberDecimalSeparator = ",";
            comma.NumberFormat.NumberGroupSeparator = ".";
            CultureInfo.CurrentCulture = comma;
            var runner = new FakeRunner();
            _ = new Said(runner, "still", "--at", "1.5");
            var asked = Assert.IsType<StillOptions>(Assert.Single(runner.Asked));
            Assert.Equal((1.5, Path.Combine("stills", "at-1.5.png")), (asked.AtSeconds, asked.Out));
            Assert.Contains("12.50 ms", new Said(runner, "bench", "gb1").Out, StringComparison.Ordinal);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("record FLIGHT", null, "films/my flight")]
    [InlineData("record FLIGHT --frames 120", "0..119", "films/my flight")]
    [InlineData("record FLIGHT --frames 77..77 --out here", "77..77", "here")]
    [InlineData("record FLIGHT --format mp4", null, "films/my flight.mp4")]
    [InlineData("record FLIGHT --out here.MP4", null, "here.MP4")]
    public void Record_reads_frames_and_place(string line, string? frames, string place)
    {
        using var flight = new TempFlight();
        var runner = new FakeRunner();
        var said = new Said(runner, BadUsageTests.Words(line, flight));

        Assert.Equal(0, said.Code);
        Assert.Equal(place + Environment.NewLine, said.Out);
        var asked = Assert.IsType<RecordOptions>(Assert.Single(runner.Asked));
        Assert.Equal(frames, asked.Frames is { } range ? $"{range.First}..{range.Last}" : null);
        Assert.Equal(place.EndsWith(".mp4", StringComparison.OrdinalIgnoreCase) ? FilmFormat.Mp4 : FilmFormat.Png, asked.Format);
        Assert.Equal((new FrameRate(24, 1), PictureSize.Default, false), (asked.Rate, asked.Size, asked.Resume));
    }

    [Fact]
    public void A_stopped_film_leaves_with_130_and_a_line_to_paste()
    {
        using var flight = new TempFlight();
        var runner = new FakeRunner { StopsAfter = 37 };
        var said = new Said(runner, "record", flight.Path, "--fps", "24000/1001");

        Assert.Equal(130, said.Code);
        Assert.Contains("37 of 240 frames", said.Error, StringComparison.Ordinal);
        Assert.Contains($"./glasscity record '{flight.Path}' --fps 24000/1001 --resume", said.Error, StringComparison.Ordinal);
        Assert.Empty(said.Out);
    }

    [Fact]
    public void With_a_window_the_dream_films_nothing()
    {
        var runner = new FakeRunner();
        var said = new Said(runner, "--seed", "two words", "--size", "800x600");

        Assert.Equal(("", "", 0), (said.Out, said.Error, said.Code));
        var asked = Assert.IsType<WindowOptions>(Assert.Single(runner.Asked));
        Assert.Equal((Numbers.Seed("two words"), new PictureSize(800, 600)), (asked.Seed, asked.Size));
    }

    [Fact]
    public void Without_a_window_the_dream_films_ten_seconds_and_says_so()
    {
        var runner = new FakeRunner { WhyNoWindow = "no display" };
        var said = new Said(runner);

        Assert.Equal(0, said.Code);
        Assert.Contains("no display", said.Error, StringComparison.Ordinal);
        var film = Assert.IsType<RecordOptions>(runner.Asked[1]);
        Assert.Equal(10, film.Frames!.Value.Count / film.Rate.FramesPerSecond);
        Assert.Equal(film.Out + Environment.NewLine, said.Out);
    }

    [Fact]
    public void Bench_prints_one_object_with_the_workloads_own_names()
    {
        var runner = new FakeRunner();
        var said = new Said(runner, "bench", "gb1", "--w", "320", "--h", "200", "--n", "8", "--p", "1000", "--f", "3", "--out", "my frames", "--json");

        Assert.Equal<object>([new Gb1Options(320, 200, 8, 1000, 3, 3), "my frames"], runner.Asked);
        using JsonDocument json = JsonDocument.Parse(said.Out);
        Assert.Equal(
            ["renderer", "W", "H", "N", "P", "F", "median_ms", "p95_ms", "min_ms", "record_fps"],
            json.RootElement.EnumerateObject().Select(member => member.Name));
        Assert.Equal("a \"renderer\"", json.RootElement.GetProperty("renderer").GetString());
        Assert.Equal(12.5, json.RootElement.GetProperty("median_ms").GetDouble());
    }

    [Fact]
    public void Bench_without_a_folder_keeps_no_frames()
    {
        var runner = new FakeRunner();
        _ = new Said(runner, "bench", "gb1");

        Assert.Equal<object>([new Gb1Options(1280, 720, 32, 100_000, 60, 60), ""], runner.Asked);
    }

    [Fact]
    public void Bench_stardust_draws_a_million_unless_told_otherwise()
    {
        var runner = new FakeRunner();
        Assert.Contains("ratio                10.00", new Said(runner, "bench", "stardust").Out, StringComparison.Ordinal);
        using JsonDocument json = JsonDocument.Parse(new Said(runner, "bench", "stardust", "--w", "64", "--h", "32", "--p", "9", "--f", "2", "--json").Out);

        Assert.Equal<object>([new Gb1Options(Particles: 1_000_000, Frames: 20, RecordFrames: 20), new Gb1Options(64, 32, 32, 9, 2, 2)], runner.Asked);
        Assert.Equal(
            ["renderer", "W", "H", "P", "F", "carry_ms", "summed_ms", "points_ms", "ratio"],
            json.RootElement.EnumerateObject().Select(member => member.Name));
    }

    /// <summary>SIGTERM, taken as Ctrl+C is: a shell starts what runs beside it deaf to Ctrl+C.</summary>
    [Fact]
    public void A_bench_told_to_stop_ends_with_130_and_no_figures()
    {
        string folder = Path.Combine(Path.GetTempPath(), "gb1-stop-" + Guid.NewGuid().ToString("N"));
        string program = $"dotnet '{Path.Combine(AppContext.BaseDirectory, "glasscity.dll")}'";
        (int code, string said, string error) = Sh.Run(
            $"{program} bench gb1 --w 64 --h 36 --p 100 --f 1000000 --json --out {folder} & id=$!; "
            + $"while [ ! -d {folder} ] && kill -0 $id; do sleep 0.1; done; kill -TERM $id; wait $id");

        Assert.Equal((130, "", "glasscity: bench gb1: stopped, nothing measured\n"), (code, said, error));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void What_the_person_can_mend_is_one_line_with_its_own_exit_code()
    {
        var said = new Said(new FakeRunner { Fault = new UserError("stills: not writable; choose another --out") }, "still", "--at", "1");

        Assert.Equal(1, said.Code);
        Assert.Equal("glasscity: stills: not writable; choose another --out" + Environment.NewLine, said.Error);
    }

    [Fact]
    public void A_fault_of_ours_is_one_line_and_a_report()
    {
        var said = new Said(new FakeRunner { Fault = new InvalidOperationException("first\nsecond") }, "still", "--at", "1", "--out", "a b.png");

        Assert.Equal(1, said.Code);
        Assert.StartsWith("glasscity: unexpected: first second (details in ", said.Error, StringComparison.Ordinal);
        string path = said.Error.Split("(details in ")[1].TrimEnd().TrimEnd(')');
        string report = File.ReadAllText(path);
        File.Delete(path);
        Assert.Contains("arguments: still --at 1 --out 'a b.png'", report, StringComparison.Ordinal);
        Assert.Contains(nameof(FakeRunner), report, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_that_cannot_be_written_is_said_too()
    {
        string line = CrashReport.Write(new InvalidOperationException("x"), [], "/no/such/folder");

        Assert.StartsWith("glasscity: unexpected: x (no report: ", line, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', line);
    }

    [Theory]
    [InlineData("--help", "still")]
    [InlineData("record --help", "--resume")]
    [InlineData("still --at oops --help", "--without")]
    [InlineData("--version", "0.")]
    public void Help_and_version_are_no_failure(string line, string part)
    {
        var said = new Said(new FakeRunner(), line.Split(' '));

        Assert.Equal((0, ""), (said.Code, said.Error));
        Assert.Contains(part, said.Out, StringComparison.Ordinal);
    }

    /// <summary>The program as a person starts it: a GL context made in this process would outlive the question.</summary>
    [Fact]
    public void Doctor_tells_the_truth_about_films()
    {
        (int code, string said, string error) = Sh.Run($"dotnet '{Path.Combine(AppContext.BaseDirectory, "glasscity.dll")}' doctor --json");

        Assert.Equal("", error);
        using JsonDocument json = JsonDocument.Parse(said);
        Assert.Equal(code == 0, json.RootElement.GetProperty("films").GetBoolean());
        Assert.Contains(json.RootElement.GetProperty("checks").EnumerateArray(), check => check.GetProperty("name").GetString() == "ffmpeg");
        JsonElement font = json.RootElement.GetProperty("checks").EnumerateArray().Single(check => check.GetProperty("name").GetString() == "font");
        Assert.Equal("works", font.GetProperty("state").GetString(), ignoreCase: true);
        Assert.True(File.Exists(font.GetProperty("finding").GetString()));
    }
}
