using System.Diagnostics;
using System.Runtime.Versioning;
using GlassCity.Engine;
using GlassCity.Engine.Record;
using GlassCity.Engine.Time;
using Xunit;

namespace GlassCity.Tests.Recording;

// Needs ffmpeg, which the launcher installs; its absence fails these tests rather than hiding them.
[SupportedOSPlatform("linux")]
public sealed class FilmJoinerTests : IDisposable
{
    private static readonly FilmFormat Format = new(64, 36, new FrameRate(24000, 1001));
    private readonly string _root = Directory.CreateTempSubdirectory("ffmpeg żółć %d ").FullName;

    private string Frames => Path.Combine(_root, "frames");

    private string Film => Path.Combine(_root, "a film.mp4");

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void The_film_has_its_frames_in_order_and_the_same_bytes_twice()
    {
        Draw(first: 999_990, count: 30); // names of six and of seven digits
        Assert.True(new FilmJoiner(Film, Format, "ffmpeg").Join(Frames, 999_990, CancellationToken.None));
        Assert.Equal([Film], Directory.GetFiles(_root));
        Assert.Empty(Directory.GetFiles(Frames, "*.tmp"));
        byte[] raw = Ffmpeg("-i", Film, "-f", "rawvideo", "-pix_fmt", "gray", "-");
        Assert.Equal(30 * 64 * 36, raw.Length);
        for (int i = 0; i < 30; i++)
        {
            Assert.InRange(raw[i * 64 * 36 + 1000], Luma(i) - 3, Luma(i) + 3);
        }
        byte[] before = File.ReadAllBytes(Film);
        File.Delete(Film);
        new FilmJoiner(Film, Format, "ffmpeg").Join(Frames, 999_990, CancellationToken.None);
        Assert.Equal(before, File.ReadAllBytes(Film));
    }

    [Fact]
    public void What_stands_in_the_way_is_said_before_filming()
    {
        Assert.Contains("apt install ffmpeg", Assert.Throws<UserError>(() => new FilmJoiner(Film, Format, null)).Message, StringComparison.Ordinal);
        UserError odd = Assert.Throws<UserError>(() => new FilmJoiner(Film, Format with { WidthPixels = 63 }, "ffmpeg"));
        Assert.Contains("even", odd.Message, StringComparison.Ordinal);
        Assert.Equal(UserError.BadUsage, odd.ExitCode);
    }

    [Fact]
    public void A_wish_to_stop_ends_the_encoder_and_leaves_the_frames()
    {
        Draw(0, 2);
        using var stop = new CancellationTokenSource(200);
        Assert.False(new FilmJoiner(Film, Format, Script("exec sleep 60")).Join(Frames, 0, stop.Token));
        Assert.Equal(2, Directory.GetFiles(Frames).Length);
        Assert.False(File.Exists(Film));
    }

    [Theory]
    [InlineData("echo 'disk on fire' >&2; exit 3", "disk on fire")]
    [InlineData("exit 1", "without a word")]
    [InlineData("kill -9 $$", "137")]
    public void A_dying_encoder_is_told_with_its_last_words_and_how_to_go_on(string script, string words)
    {
        Draw(0, 2);
        var joiner = new FilmJoiner(Film, Format, Script(script));
        UserError error = Assert.Throws<UserError>(() => { joiner.Join(Frames, 0, CancellationToken.None); });
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
        Assert.Contains("--resume", error.Message, StringComparison.Ordinal);
        Assert.Equal(2, Directory.GetFiles(Frames).Length);
        Assert.False(File.Exists(Film));
    }

    [Fact]
    public void A_file_that_came_meanwhile_is_not_overwritten()
    {
        Draw(0, 2);
        File.WriteAllText(Film, "mine");
        Assert.Throws<UserError>(() => { new FilmJoiner(Film, Format, "ffmpeg").Join(Frames, 0, CancellationToken.None); });
        Assert.Equal("mine", File.ReadAllText(Film));
    }

    // Each frame one grey, so that its number can be read back through the lossy codec.
    private static byte Luma(int i) => (byte)(20 + i * 7);

    private void Draw(int first, int count)
    {
        Directory.CreateDirectory(Frames);
        var rgba = new byte[Format.FrameBytes];
        for (int i = 0; i < count; i++)
        {
            Array.Fill(rgba, Luma(i));
            File.WriteAllBytes(Path.Combine(Frames, FilmFolder.FrameName(first + i)), new PngEncoder().Encode(64, 36, rgba));
        }
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
        // ffmpeg spreads the luma to full range on the way to grey, as players do.
        using Process process = Process.Start(new ProcessStartInfo("ffmpeg", ["-loglevel", "error", .. arguments]) { RedirectStandardOutput = true })!;
        using var bytes = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(bytes);
        process.WaitForExit();
        return bytes.ToArray();
    }
}
