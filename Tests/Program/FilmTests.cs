using System.Security.Cryptography;
using GlassCity.Tests.Commands;
using Xunit;

namespace GlassCity.Tests.Programs;

/// <summary>Films by the whole program: exact, however they come to be.</summary>
[Collection(nameof(ProgramCollection))]
public sealed class FilmTests : IDisposable
{
    private static readonly string[] Short = ["record", "avenue", "--size", "160x90", "--fps", "24000/1001"];
    private static readonly Lazy<string[]> Reference = new(() =>
    {
        using var city = new Glasscity();
        city.Done([.. Short, "--frames", "6", "--out", "film"]);
        return Hashes(city.At("film"));
    });

    private readonly Glasscity _city = new();

    public void Dispose() => _city.Dispose();

    [Fact]
    public void Films_are_equal_bit_for_bit_and_a_frame_alone_is_the_films()
    {
        Assert.Equal(6, Reference.Value.Length);
        Assert.Equal(6, Reference.Value.Distinct().Count());
        Assert.Equal("a film" + Environment.NewLine, _city.Done([.. Short, "--frames", "6", "--out", "a film"]));
        Assert.Equal(Reference.Value, Hashes(_city.At("a film")));

        _city.Done([.. Short, "--frames", "4..4", "--out", "alone"]);
        Assert.Equal([Reference.Value[4]], Hashes(_city.At("alone")));
    }

    [Fact]
    public void One_thread_of_the_software_renderer_draws_the_same_bits()
    {
        _city.Environment["LP_NUM_THREADS"] = "1";
        _city.Done([.. Short, "--frames", "6", "--out", "film"]);
        Assert.Equal(Reference.Value, Hashes(_city.At("film")));
    }

    [Fact]
    public void Killed_and_resumed_it_is_the_same_film()
    {
        Assert.Equal(3, KillAndResume([.. Short, "--frames", "6", "--out", "film"], "film", kills: 3, mostFramesBetween: 1));
        Assert.Equal(Reference.Value, Hashes(_city.At("film")));
    }

    [Fact]
    public void A_stopped_film_says_how_to_go_on_and_that_line_does()
    {
        using Glasscity.Running running = _city.Start([.. Short, "--frames", "100", "--out", "a film"]);
        WaitForFrames(running, "a film", 2);
        running.Interrupt();
        (int code, string said, string error) = running.End();
        Assert.Equal((130, ""), (code, said));
        string line = error.TrimEnd().Split("go on with: ./glasscity ")[1];
        Assert.Contains("--resume", line, StringComparison.Ordinal);
        Assert.NotEmpty(Directory.GetFiles(_city.At("a film"), "*.png"));

        // The line as a shell reads it; another film is refused, the same one goes on.
        string[] words = Sh.Run($"for word in {line}; do printf '%s\\n' \"$word\"; done").Out.TrimEnd('\n').Split('\n');
        Assert.Contains("seed was 1 and is 2", _city.Refused(1, [.. words, "--seed", "2"]), StringComparison.Ordinal);
        using Glasscity.Running again = _city.Start(words);
        int before = FrameCount("a film");
        WaitForFrames(again, "a film", before + 1);
    }

    [Fact]
    public void An_mp4_is_joined_from_its_frames_even_after_a_stop()
    {
        string[] film = [.. Short, "--frames", "7..18", "--out", "ein Film.mp4"];
        using (Glasscity.Running running = _city.Start(film))
        {
            WaitForFrames(running, "ein Film.mp4.frames", 2);
            running.Interrupt();
            Assert.Equal(130, running.End().Code);
        }
        Assert.False(File.Exists(_city.At("ein Film.mp4")));
        Assert.Equal("ein Film.mp4" + Environment.NewLine, _city.Done([.. film, "--resume"]));
        Assert.Equal([_city.At("ein Film.mp4")], Directory.GetFileSystemEntries(_city.Folder));

        string facts = Sh.Run(
            "ffprobe -v error -count_frames -show_entries stream=codec_name,width,height,pix_fmt,color_space,r_frame_rate,nb_read_frames "
            + $"-of default=nw=1 '{_city.At("ein Film.mp4")}'").Out;
        foreach (string fact in (string[])["codec_name=h264", "width=160", "height=90", "pix_fmt=yuv420p", "color_space=bt709", "r_frame_rate=24000/1001", "nb_read_frames=12"])
        {
            Assert.Contains(fact + "\n", facts, StringComparison.Ordinal);
        }
        Assert.Contains("already exists", _city.Refused(1, film), StringComparison.Ordinal);

        // A whole film is done; whatever lies in a folder of that name is left alone.
        string kept = Path.Combine(Directory.CreateDirectory(_city.At("ein Film.mp4.frames")).FullName, "frame_000007.png");
        File.WriteAllText(kept, "hours of work");
        (int code, string said, string error) = _city.Run([.. film, "--resume"]);
        Assert.Equal((0, "ein Film.mp4" + Environment.NewLine), (code, said));
        Assert.Equal("all 12 frames were there: the film is complete" + Environment.NewLine, error);
        Assert.True(File.Exists(kept));
    }

    [LongFact]
    public void A_hundred_and_twenty_frames_are_the_same_twice_alone_on_one_thread_and_after_twenty_kills()
    {
        string[] film = ["record", "avenue", "--size", "320x180", "--frames", "120", "--out"];
        _city.Done([.. film, "first"]);
        string[] wanted = Hashes(_city.At("first"));
        Assert.Equal(120, wanted.Length);
        _city.Done([.. film, "second"]);
        Assert.Equal(wanted, Hashes(_city.At("second")));
        _city.Done("record", "avenue", "--size", "320x180", "--frames", "77..77", "--out", "alone");
        Assert.Equal([wanted[77]], Hashes(_city.At("alone")));
        Assert.Equal(20, KillAndResume([.. film, "killed"], "killed", kills: 20, mostFramesBetween: 6));
        Assert.Equal(wanted, Hashes(_city.At("killed")));
        _city.Environment["LP_NUM_THREADS"] = "1";
        _city.Done([.. film, "one thread"]);
        Assert.Equal(wanted, Hashes(_city.At("one thread")));
    }

    [LongFact]
    public void Without_a_display_it_films_ten_seconds_and_says_where()
    {
        (int code, string said, string error) = _city.Run("--size", "64x36");
        Assert.Equal((0, Path.Combine("films", "avenue.mp4") + Environment.NewLine), (code, said));
        Assert.StartsWith("No window here (no display: DISPLAY and WAYLAND_DISPLAY are not set)", error, StringComparison.Ordinal);
        Assert.Contains("nb_read_frames=240\n", Sh.Run(
            $"ffprobe -v error -count_frames -show_entries stream=nb_read_frames -of default=nw=1 '{_city.At("films", "avenue.mp4")}'").Out, StringComparison.Ordinal);
    }

    // The number of kills that met a running program.
    private int KillAndResume(string[] film, string folder, int kills, int mostFramesBetween)
    {
        var random = new Random(7);
        int met = 0;
        for (int i = 0; i < kills; i++)
        {
            using Glasscity.Running running = _city.Start([.. film, "--resume"]);
            WaitForFrames(running, folder, FrameCount(folder) + random.Next(mostFramesBetween + 1));
            Thread.Sleep(random.Next(30));
            met += running.HasExited ? 0 : 1;
            running.Kill();
            running.End();
        }
        _city.Done([.. film, "--resume"]);
        return met;
    }

    private void WaitForFrames(Glasscity.Running running, string folder, int count)
    {
        while (FrameCount(folder) < count)
        {
            Assert.False(running.HasExited, running.HasExited ? running.End().Error : "");
            Thread.Sleep(5);
        }
    }

    private int FrameCount(string folder) =>
        Directory.Exists(_city.At(folder)) ? Directory.GetFiles(_city.At(folder), "frame_*.png").Length : 0;

    private static string[] Hashes(string film)
    {
        string[] names = Directory.GetFiles(film, "*.png");
        Array.Sort(names, StringComparer.Ordinal);
        return [.. names.Select(name => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(name))))];
    }
}
