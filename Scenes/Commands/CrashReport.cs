using System.Runtime.InteropServices;
using System.Text;

namespace GlassCity.Scenes.Commands;

/// <summary>The details of a fault of ours, kept off the screen.</summary>
internal static class CrashReport
{
    /// <returns>The one line to say: what went wrong, and where the details are.</returns>
    public static string Write(Exception fault, IReadOnlyList<string> args, string? folder = null)
    {
        string line = $"glasscity: unexpected: {OneLine(fault.Message)}";
        string path = Path.Combine(folder ?? Path.GetTempPath(), $"glasscity-report-{Environment.ProcessId}.txt");
        var text = new StringBuilder()
            .AppendLine("Please send this file with a word on what you did.")
            .AppendLine($"glasscity {typeof(CrashReport).Assembly.GetName().Version}, {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}, {RuntimeInformation.OSArchitecture}")
            .AppendLine("arguments: " + Shell.Line(args))
            .AppendLine(fault.ToString());
        try
        {
            File.WriteAllText(path, text.ToString());
            return $"{line} (details in {path})";
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            return $"{line} (no report: {OneLine(unwritable.Message)})";
        }
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Trim();
}
