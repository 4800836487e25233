using System.Diagnostics;

namespace GlassCity.Tests.Host;

/// <summary>Keys and mouse as a user's, through one xdotool that reads its orders line by line: thousands cost no processes.</summary>
internal sealed class Typist : IDisposable
{
    private readonly Process _tool = Process.Start(new ProcessStartInfo("xdotool", "-") { RedirectStandardInput = true, RedirectStandardError = true })!;

    public void Do(string xdotoolCommand)
    {
        _tool.StandardInput.WriteLine(xdotoolCommand);
        _tool.StandardInput.Flush();
    }

    public void Dispose()
    {
        _tool.StandardInput.Close();
        if (!_tool.WaitForExit(10_000))
        {
            _tool.Kill();
            _tool.WaitForExit();
        }

        _tool.Dispose();
    }
}
