using GlassCity.Engine.Gpu;
using GlassCity.Engine.Shading;

namespace GlassCity.Scenes.Live;

/// <summary>What goes wrong while the window runs: a shader edit that fails, a message of the driver. Each is told once.</summary>
/// <param name="device">The window's.</param>
/// <param name="shaders">The window's.</param>
/// <param name="tell">Told in lines.</param>
internal sealed class LiveReports(GpuDevice device, ShaderLibrary shaders, Action<string> tell) : IDisposable
{
    private readonly ShaderWatch _watch = new(shaders.Root);
    private string? _shownError;
    private int _shownMessages;

    /// <summary>Tells what failed at the start.</summary>
    public void Begin()
    {
        if ((_shownError = shaders.LastError) is { } broken)
        {
            tell(broken);
        }
    }

    /// <summary>Builds what an edit changed. Allocates nothing while nothing is edited.</summary>
    public void Reload()
    {
        if (!_watch.TakeChange())
        {
            return;
        }

        shaders.ReloadChanged();
        if (shaders.LastError != _shownError)
        {
            _shownError = shaders.LastError;
            tell(_shownError ?? "shaders are well again");
        }
    }

    public void TellMessages()
    {
        IReadOnlyList<string> serious = device.Messages.Serious;
        for (; _shownMessages < serious.Count; _shownMessages++)
        {
            tell($"the graphics driver reports {serious[_shownMessages]}");
        }
    }

    public void Dispose() => _watch.Dispose();
}
