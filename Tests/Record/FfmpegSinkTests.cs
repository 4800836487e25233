using System.Diagnostics;
using System.Runtime.Versioning;
using GlassCity.Engine;
using GlassCity.Engine.Record;
using GlassCity.Engine.Time;
using Xunit;

namespace GlassCity.Tests.Recording;

// Needs ffmpeg, which the launcher installs; its absence fails these tests rather than hiding them.
[SupportedOSPlatform("linux")]
public sealed class FfmpegSinkTests : IDisposable
{
    private static readonly FilmFormat Format = new(64, 36, new FrameRate(24000, 1001));
    private static readonly long[] Plan = [.. Enumerable.Range(100, 30).Select(i => (long)i)];
    private readonly string _root = Directory.CreateTempSubdirectory("ffmpeg żółć ").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void A_lossless_film_gives_back_every_pixel_in_order()
    {
        string path = Path.Combine(_root, "a film.mkv");
        Record(path, Plan);
        byte[] raw = Ffmpeg("-i", path, "-f", "rawvideo", "-pix_fmt", "rgb24", "-");
        byte[] wanted = [.. Plan.SelectMany(frame => NumberedSource.Frame(Format, frame).Where((_, i) => i % 4 != 3))];
        Assert.True(wanted.AsSpan().SequenceEqual(raw));
        Assert.Equal([path], Directory.GetFiles(_root));
    }

    [Fact]
    public void An_mp4_has_its_frames_and_the_same_bytes_twice()
    {
        string first = Path.Combine(_root, "1.mp4");
        string second = Path.Combine(_root, "2.mp4");
        Record(first, Plan);
        Record(second, Plan);
        Assert.Equal(File.ReadAllBytes(first), File.ReadAllBytes(second));
        Assert.Equal(30 * 64 * 36 * 3, Ffmpeg("-i", first, "-f", "rawvideo", "-pix_fmt", "rgb24", "-").Length);
        Assert.Contains("exists", Assert.Throws<UserError>(() => new FfmpegSink(first)).Message, StringComparison.Ordinal);
        Assert.Throws<UserError>(() => new FfmpegSink(Path.Combine(_root, "3.gif")));
    }

    [Fact]
    public void A_film_stopped_on_wish_leaves_a_playable_part()
    {
        string path = Path.Combine(_root, "part.mp4");
        using var stop = new CancellationTokenSource();
        using var sink = new FfmpegSink(path);
        var source = new NumberedSource(Format) { Before = frame => { if (frame == 110) { stop.Cancel(); } } };
        FilmReport report = new FilmRecorder(source, sink, Format).Run(Plan, stop.Token);
        Assert.Equal(11, report.Done);
        Assert.Equal([sink.PartPath], Directory.GetFiles(_root));
        Assert.Equal(11 * 64 * 36 * 3, Ffmpeg("-i", sink.PartPath, "-f", "rawvideo", "-pix_fmt", "rgb24", "-").Length);
    }

    [Fact]
    public void A_missing_encoder_is_named_with_its_package()
    {
        using var sink = new FfmpegSink(Path.Combine(_root, "x.mp4"), "ffmpeg-that-is-nowhere");
        UserError error = Assert.Throws<UserError>(() => new FilmRecorder(new NumberedSource(Format), sink, Format).Run(Plan));
        Assert.Contains("package ffmpeg", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("head -c 20000 >/dev/null; echo 'disk on fire' >&2; exit 3", "disk on fire")] // dies in the middle
    [InlineData("echo 'no such codec' >&2; exit 1", "no such codec")] // dies at once
    [InlineData("cat >/dev/null; echo 'cannot finish' >&2; exit 1", "cannot finish")] // dies after the last frame
    [InlineData("head -c 20000 >/dev/null; kill -9 $$", "137")]
    public void A_dying_encoder_ends_the_film_with_its_last_words(string script, string words)
    {
        string program = Script(script);
        using var sink = new FfmpegSink(Path.Combine(_root, "x.mp4"), program);
        UserError error = Assert.Throws<UserError>(() => new FilmRecorder(new NumberedSource(Format), sink, Format).Run(Plan));
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
        Assert.Equal([program], Directory.GetFiles(_root));
    }

    [Fact]
    public void An_unwritable_place_is_ffmpegs_own_last_line()
    {
        UserError error = Assert.Throws<UserError>(() => Record(Path.Combine(_root, "nowhere", "x.mp4"), Plan));
        Assert.Contains("No such file", error.Message, StringComparison.Ordinal);
    }

    private static void Record(string path, long[] plan)
    {
        using var sink = new FfmpegSink(path);
        Assert.True(new FilmRecorder(new NumberedSource(Format), sink, Format).Run(plan).IsComplete);
    }

    private string Script(string body)
    {
        string path = Path.Combine(_root, "encoder");
        File.WriteAllText(path, "#!/bin/sh\n" + body + "\n");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return path;
    }

    private static byte[] Ffmpeg(params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo("ffmpeg", ["-loglevel", "error", .. arguments]) { RedirectStandardOutput = true })!;
        using var bytes = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(bytes);
        process.WaitForExit();
        return bytes.ToArray();
    }
}
