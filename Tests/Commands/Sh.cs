using System.Diagnostics;

namespace GlassCity.Tests.Commands;

/// <summary>Runs a line of POSIX shell.</summary>
internal static class Sh
{
    /// <param name="script">What `sh -c` reads.</param>
    /// <param name="path">PATH inside; the test's own when null.</param>
    public static (int Code, string Out, string Error) Run(string script, string? path = null)
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", script]) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        if (path is not null)
        {
            start.Environment["PATH"] = path;
        }
        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }
}
