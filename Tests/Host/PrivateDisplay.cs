using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace GlassCity.Tests.Host;

/// <summary>
/// An X server of our own without a screen (Xvfb), on a display number it finds free. While it lives, the process's
/// environment names it, and no other display; afterwards all is as before.
/// </summary>
internal sealed partial class PrivateDisplay : IDisposable
{
    private const int TerminateSignal = 15;

    private readonly Process server;
    private readonly EnvironmentChange change;

    /// <param name="widthPixels">Of its only screen.</param>
    /// <param name="heightPixels">Of its only screen.</param>
    /// <param name="framebufferFolder">Where the screen's memory is kept as the file Xvfb_screen0, if anywhere.</param>
    internal PrivateDisplay(int widthPixels, int heightPixels, string? framebufferFolder = null)
    {
        string keep = framebufferFolder is null ? "" : $" -fbdir \"{framebufferFolder}\"";
        server = Start("Xvfb", $"-displayfd 1 -nolisten tcp -screen 0 {widthPixels}x{heightPixels}x24{keep}");
        string number = server.StandardOutput.ReadLine()?.Trim() ?? throw new InvalidOperationException("Xvfb did not start");
        Name = ":" + int.Parse(number, CultureInfo.InvariantCulture);
        change = new EnvironmentChange(("DISPLAY", Name), ("WAYLAND_DISPLAY", null));
    }

    internal string Name { get; }

    /// <summary>Sends keys and mouse movements as a user would.</summary>
    internal static void Type(string xdotoolCommands)
    {
        using Process tool = Start("xdotool", xdotoolCommands);
        tool.WaitForExit();
        if (tool.ExitCode != 0)
        {
            throw new InvalidOperationException($"xdotool {xdotoolCommands}: {tool.StandardError.ReadToEnd()}");
        }
    }

    public void Dispose()
    {
        change.Dispose();

        // Asked to end, the server removes its lock and its socket; killed, it would leave them.
        _ = kill(server.Id, TerminateSignal);
        server.WaitForExit();
        server.Dispose();
    }

    private static Process Start(string program, string arguments) =>
        Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;

    [LibraryImport("libc")]
    private static partial int kill(int processId, int signal);
}

/// <summary>
/// Environment variables set (or unset: null) for this process, for native code too: .NET keeps a copy of its own that
/// GLFW and Mesa do not see. Disposing it puts the old values back.
/// </summary>
internal sealed partial class EnvironmentChange : IDisposable
{
    private readonly List<(string Name, string? Value)> before = [];

    internal EnvironmentChange(params (string Name, string? Value)[] changes)
    {
        foreach ((string name, string? value) in changes)
        {
            before.Add((name, Environment.GetEnvironmentVariable(name)));
            Set(name, value);
        }
    }

    public void Dispose()
    {
        foreach ((string name, string? value) in before)
        {
            Set(name, value);
        }
    }

    private static void Set(string name, string? value)
    {
        Environment.SetEnvironmentVariable(name, value);
        _ = value is null ? unsetenv(name) : setenv(name, value, 1);
    }

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int setenv(string name, string value, int overwrite);

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int unsetenv(string name);
}
