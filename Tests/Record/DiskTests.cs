using System.Diagnostics;
using GlassCity.Engine;
using GlassCity.Engine.Record;
using GlassCity.Engine.View;
using Xunit;

namespace GlassCity.Tests.Recording;

public sealed class DiskTests : IDisposable
{
    private const string NoRight = "no right to mount a small disk";
    private readonly string _root = Directory.CreateTempSubdirectory("disk ").FullName;
    private readonly bool _mounts;

    public DiskTests() => _mounts = OperatingSystem.IsLinux() && Mount("-t", "tmpfs", "-o", "size=40k", "tmpfs", _root);

    public void Dispose()
    {
        if (_mounts)
        {
            Run("umount", _root);
        }
        Directory.Delete(_root, recursive: true);
    }

    [Fact]
    public void A_full_disk_names_the_file_leaves_no_half_frame_and_the_film_goes_on()
    {
        Assert.SkipUnless(_mounts, NoRight);
        string film = Path.Combine(_root, "film");
        UserError error = Assert.Throws<UserError>(() => Films.Record(film, resume: false));
        Assert.Contains(film, error.Message, StringComparison.Ordinal);
        Assert.Contains("full", error.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(film, "*.tmp"));
        Mount("-o", "remount,size=1m", _root);
        FilmReport report = Films.Record(film, resume: true);
        Assert.True(report.IsComplete);
        Assert.InRange(report.Total, 1, 19);
    }

    [Fact]
    public void A_device_that_is_always_full_is_called_full()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "/dev/full is Linux's");
        IOException full = Assert.ThrowsAny<IOException>(() =>
        {
            using var device = new FileStream("/dev/full", FileMode.Open, FileAccess.Write, FileShare.ReadWrite, 0);
            device.Write([1]);
        });
        Assert.Contains("full", AtomicFile.Explain("/dev/full", "written", full).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_read_only_disk_is_named()
    {
        Assert.SkipUnless(_mounts, NoRight);
        Assert.True(Mount("-o", "remount,ro", _root));
        IsNamed(_root);
    }

    [Fact]
    public void A_place_that_takes_no_new_files_even_from_root_is_named()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "/proc is Linux's");
        IsNamed("/proc/self");
    }

    [Fact]
    public void A_name_too_long_or_with_a_nul_is_explained()
    {
        Assert.Throws<UserError>(() => AtomicFile.Write(Path.Combine(_root, new string('n', 400)), [1]));
        Assert.Throws<UserError>(() => AtomicFile.Write(_root + "/a\0b", [1]));
        Assert.Throws<UserError>(() => Films.Record("", resume: false));
    }

    private static void IsNamed(string place)
    {
        string film = Path.Combine(place, "film");
        UserError error = Assert.Throws<UserError>(() => Films.Record(film, resume: false));
        Assert.StartsWith(film, error.Message, StringComparison.Ordinal);
        Assert.Throws<UserError>(() => AtomicFile.Write(Path.Combine(place, "x"), [1]));
        Flight flight = FlightFile.Parse("""{"keys":[{"t":0,"position":[0,2,0],"look":[0,2,-9]},{"t":1,"position":[0,3,0],"look":[0,0,1]}]}""", "f");
        Assert.Throws<UserError>(() => FlightFile.Save(Path.Combine(place, "f.json"), flight));
    }

    private static bool Mount(params string[] arguments) => Run("mount", arguments);

    private static bool Run(string program, params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
