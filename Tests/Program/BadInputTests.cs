using GlassCity.Tests.Commands;
using Xunit;

namespace GlassCity.Tests.Programs;

/// <summary>What a person or a machine can get wrong, as the whole program answers it: one line and the right exit code.</summary>
[Collection(nameof(ProgramCollection))]
public sealed class BadInputTests : IDisposable
{
    private static readonly string[] Small = ["--size", "64x36", "--frames", "2"];
    private readonly Glasscity _city = new();

    public void Dispose() => _city.Dispose();

    [Theory]
    [InlineData(2, "16384", "still", "--at", "1", "--size", "40000x10")]
    [InlineData(2, "even", "record", "--size", "63x36", "--out", "x.mp4")]
    [InlineData(2, "in parts", "record", "--frames", "0..20000000")]
    [InlineData(2, "neither a shipped flight", "record", "avenu")]
    [InlineData(1, "there is no such folder", "record", "nirgends/flüg.json")]
    [InlineData(1, "/proc/x", "record", "--size", "64x36", "--frames", "2", "--out", "/proc/x")]
    [InlineData(1, "/proc/x.mp4", "record", "--size", "64x36", "--frames", "2", "--out", "/proc/x.mp4")]
    [InlineData(1, "/proc/x.png", "still", "--at", "1", "--size", "64x36", "--out", "/proc/x.png")]
    [InlineData(1, "/proc/x.png", "storyboard", "--size", "64x36", "--out", "/proc/x.png")]
    public void A_wrong_option_is_one_line(int code, string part, params string[] args)
    {
        Assert.Contains(part, _city.Refused(code, args), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(_city.Folder));
    }

    [Theory]
    [InlineData("", "cut short")]
    [InlineData("""{"keys":[{"t":0,"position":[0,2,0],""", "cut short")]
    [InlineData("not JSON", "not JSON")]
    [InlineData("""{"keys":[{"t":0,"position":[0,2,0],"look":[0,2,-9]}]}""", "at least 2")]
    [InlineData("""{"keys":[{"t":1,"position":[0,2,0],"look":[0,2,-9]},{"t":1,"position":[0,2,1],"look":[0,2,-9]}]}""", "times must rise")]
    [InlineData("""{"keys":[{"t":0,"position":[0,NaN,0],"look":[0,2,-9]},{"t":1,"position":[0,2,1],"look":[0,2,-9]}]}""", "not JSON")]
    [InlineData("""{"keys":[{"t":0,"position":[0,1e999,0],"look":[0,2,-9]},{"t":1,"position":[0,2,1],"look":[0,2,-9]}]}""", "each number lies within")]
    public void A_flight_file_that_is_none_is_one_line_with_its_name(string text, string part)
    {
        const string name = "mein flüg.json";
        File.WriteAllText(_city.At(name), text);
        string line = _city.Refused(1, ["record", name, .. Small]);
        Assert.StartsWith("glasscity: " + name, line, StringComparison.Ordinal);
        Assert.Contains(part, line, StringComparison.Ordinal);
    }

    [Fact]
    public void A_flight_of_ones_own_is_filmed_from_and_into_any_name()
    {
        File.WriteAllText(_city.At("mein flüg.json"),
            """{"keys":[{"t":0,"position":[0,2,0],"look":[0,2,-9]},{"t":0.125,"position":[0,3,-1],"look":[0,2,-9]}]}""");
        _city.Done("record", "mein flüg.json", "--size", "64x36");
        Assert.Equal(3, Directory.GetFiles(_city.At("films", "mein flüg"), "*.png").Length);
    }

    [Fact]
    public void A_full_disk_is_one_line_and_the_film_goes_on_when_there_is_room()
    {
        string disk = _city.At("disk");
        Directory.CreateDirectory(disk);
        Assert.SkipUnless(Sh.Run($"mount -t tmpfs -o size=16k tmpfs '{disk}'").Code == 0, "no right to mount a small disk");
        try
        {
            string[] film = ["record", "--size", "64x36", "--frames", "4", "--out", "disk/film"];
            string line = _city.Refused(1, film);
            Assert.Contains("disk/film", line, StringComparison.Ordinal);
            Assert.Contains("full", line, StringComparison.Ordinal);
            Sh.Run($"mount -o remount,size=4m '{disk}'");
            _city.Done([.. film, "--resume"]);
            Assert.Equal(4, Directory.GetFiles(Path.Combine(disk, "film"), "*.png").Length);
        }
        finally
        {
            Sh.Run($"umount '{disk}'");
        }
    }

    [Theory]
    [InlineData("exec 1>&2; echo 'Unknown encoder libx264'; exit 1", "Unknown encoder libx264")]
    [InlineData(null, "apt install ffmpeg")]
    public void Without_a_working_ffmpeg_no_frame_is_lost(string? script, string part)
    {
        Directory.CreateDirectory(_city.At("tools"));
        File.CreateSymbolicLink(_city.At("tools", "dotnet"), Sh.Run("readlink -f \"$(command -v dotnet)\"").Out.Trim());
        string[] film = ["record", .. Small, "--out", "x.mp4"];
        if (script is not null)
        {
            File.WriteAllText(_city.At("tools", "ffmpeg"), "#!/bin/sh\n" + script + "\n");
            Sh.Run($"chmod 755 '{_city.At("tools", "ffmpeg")}'");
        }
        _city.Environment["PATH"] = _city.At("tools");
        (int code, _, string error) = _city.Run(film);
        Assert.Equal(1, code);
        Assert.Contains(part, error, StringComparison.Ordinal);
        Assert.False(File.Exists(_city.At("x.mp4")));
        // Missing, it is said before a frame is drawn; broken, the frames wait for the next try.
        Assert.Equal(script is not null, Directory.Exists(_city.At("x.mp4.frames")));
        _city.Environment.Remove("PATH");
        _city.Done([.. film, "--resume"]);
        Assert.True(File.Exists(_city.At("x.mp4")));
        Assert.False(Directory.Exists(_city.At("x.mp4.frames")));
    }

    [Fact]
    public void A_shader_that_does_not_compile_is_named_with_its_line()
    {
        Sh.Run($"cp -r '{GlassCity.Engine.Shading.ShaderLibrary.FindRoot()}' '{_city.At("shaders")}'");
        string broken = _city.At("shaders", "sky", "sky.frag");
        int lines = File.ReadAllLines(broken).Length;
        File.AppendAllText(broken, "float broken = undeclared;\n");
        _city.Environment["GLASSCITY_SHADERS"] = _city.At("shaders");
        string line = _city.Refused(1, "still", "--at", "1", "--size", "64x36", "--out", "x.png");
        Assert.Contains($"sky/sky.frag:{lines + 1}:", line, StringComparison.Ordinal);
        Assert.Contains("undeclared", line, StringComparison.Ordinal);

        _city.Environment["GLASSCITY_SHADERS"] = _city.At("nowhere");
        Assert.Contains("GLASSCITY_SHADERS", _city.Refused(1, "still", "--at", "1", "--out", "x.png"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("MESA_GL_VERSION_OVERRIDE", "3.3")]
    [InlineData("GALLIUM_DRIVER", "softpipe")]
    [InlineData("__EGL_VENDOR_LIBRARY_DIRS", "/nonexistent")] // an EGL without any driver
    public void A_machine_without_OpenGL_4_5_is_told_what_to_install(string variable, string value)
    {
        _city.Environment["LIBGL_ALWAYS_SOFTWARE"] = "1";
        _city.Environment[variable] = value;
        string line = _city.Refused(1, "still", "--at", "1", "--size", "64x36", "--out", "x.png");
        Assert.Contains("no OpenGL 4.5", line, StringComparison.Ordinal);
        Assert.Contains("apt install", line, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(_city.Folder));
    }

    [Theory]
    [InlineData(null, "no display")]
    [InlineData(":54321", "DISPLAY=:54321")]
    public void Where_no_window_opens_it_says_why_begins_to_film_and_can_be_stopped(string? display, string why)
    {
        _city.Environment["DISPLAY"] = display;
        using Glasscity.Running running = _city.Start("--size", "320x180");
        while (!Directory.Exists(_city.At("films", "avenue.mp4.frames")))
        {
            Assert.False(running.HasExited, "no film was begun");
            Thread.Sleep(5);
        }
        running.Interrupt();
        (int code, _, string error) = running.End();
        Assert.Equal(130, code);
        Assert.StartsWith("No window here (", error, StringComparison.Ordinal);
        Assert.Contains(why, error.Split('\n')[0], StringComparison.Ordinal);
        Assert.Contains("go on with: ./glasscity record avenue ", error, StringComparison.Ordinal);
    }
}
