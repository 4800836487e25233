using System.Diagnostics;
using GlassCity.Tests.Commands;
using Xunit;

namespace GlassCity.Tests.Programs;

/// <summary>Runs of the whole program use every core: one after the other.</summary>
[CollectionDefinition(nameof(ProgramCollection))]
public sealed class ProgramCollection;

/// <summary>The built program as a process of its own, in a folder of its own with spaces and letters beyond ASCII.</summary>
internal sealed class Glasscity : IDisposable
{
    private const int PatienceSeconds = 180;
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "glasscity.dll");

    /// <summary>Where the program is started; removed at the end.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("a city żółć ").FullName;

    /// <summary>Variables to set, or to unset by null.</summary>
    public Dictionary<string, string?> Environment { get; } = new() { ["DISPLAY"] = null, ["WAYLAND_DISPLAY"] = null };

    public string At(params string[] parts) => Path.Combine([Folder, .. parts]);

    public Running Start(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. args])
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach ((string name, string? value) in Environment)
        {
            start.Environment[name] = value;
        }
        return new Running(Process.Start(start)!);
    }

    public (int Code, string Out, string Error) Run(params string[] args)
    {
        using Running running = Start(args);
        return running.End();
    }

    /// <summary>Runs and wants success.</summary>
    public string Done(params string[] args)
    {
        (int code, string said, string error) = Run(args);
        Assert.True(code == 0, $"exit code {code}: {error}");
        return said;
    }

    /// <summary>Runs and wants a refusal: one line on the error output, nothing on the other.</summary>
    public string Refused(int code, params string[] args)
    {
        (int actual, string said, string error) = Run(args);
        string line = Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => !line.StartsWith("filming ", StringComparison.Ordinal) && !line.StartsWith("mixing ", StringComparison.Ordinal));
        Assert.StartsWith("glasscity: ", line, StringComparison.Ordinal);
        Assert.DoesNotContain("glasscity: unexpected", line, StringComparison.Ordinal); // a fault of ours, not a refusal
        Assert.Equal((code, ""), (actual, said));
        return line;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    /// <summary>A started program, killed at the end if it still runs.</summary>
    internal sealed class Running(Process process) : IDisposable
    {
        private readonly Task<string> _out = process.StandardOutput.ReadToEndAsync();
        private readonly Task<string> _error = process.StandardError.ReadToEndAsync();

        public bool HasExited => process.HasExited;

        /// <summary>Memory in use, from Linux's own account; null once the program has ended.</summary>
        public double? ResidentMiB
        {
            get
            {
                try
                {
                    string? line = File.ReadLines($"/proc/{process.Id}/status").FirstOrDefault(line => line.StartsWith("VmRSS:", StringComparison.Ordinal));
                    return line is null ? null : double.Parse(line[6..^3], System.Globalization.CultureInfo.InvariantCulture) / 1024;
                }
                catch (IOException)
                {
                    return null;
                }
            }
        }

        /// <summary>As Ctrl+C does.</summary>
        public void Interrupt() => Assert.Equal(0, Sh.Run($"kill -INT {process.Id}").Code);

        /// <summary>SIGKILL: nothing in the program hears it.</summary>
        public void Kill() => process.Kill();

        public (int Code, string Out, string Error) End()
        {
            Assert.True(process.WaitForExit(PatienceSeconds * 1000), "the program does not end");
            return (process.ExitCode, _out.Result, _error.Result);
        }

        public void Dispose()
        {
            if (!process.HasExited)
            {
                process.Kill();
                process.WaitForExit();
            }
            process.Dispose();
        }
    }
}
