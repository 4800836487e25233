using System.ComponentModel;
using System.Diagnostics;

namespace GlassCity.Scenes.Commands;

/// <summary>Other programs that help: where they are and what they call themselves.</summary>
internal static class Tools
{
    /// <returns>The first executable file of that name on PATH, or null.</returns>
    public static string? Find(string name)
    {
        string file = OperatingSystem.IsWindows() ? name + ".exe" : name;
        foreach (string folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator))
        {
            string path = Path.Combine(folder, file);
            if (folder.Length > 0 && File.Exists(path) && MayRun(path))
            {
                return path;
            }
        }
        return null;
    }

    /// <returns>The first line a program prints, or null when it does not start.</returns>
    public static string? FirstLine(string path, string argument)
    {
        try
        {
            var start = new ProcessStartInfo(path, [argument]) { RedirectStandardOutput = true, RedirectStandardError = true };
            using Process process = Process.Start(start)!;
            process.ErrorDataReceived += static (_, _) => { };
            process.BeginErrorReadLine();
            string? line = process.StandardOutput.ReadLine();
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? line : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private static bool MayRun(string path) => OperatingSystem.IsWindows()
        || (File.GetUnixFileMode(path) & (UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute)) != 0;
}
