using Silk.NET.OpenGL;

namespace GlassCity.Engine.Host;

/// <summary>
/// A context for pictures without a window: EGL where it exists, on Windows a window that never shows.
/// </summary>
public sealed class HiddenHost : IDisposable
{
    private readonly IDisposable _owner;

    private HiddenHost(IDisposable owner, GL gl, string platform) => (_owner, Gl, Platform) = (owner, gl, platform);

    /// <summary>The entry points of a context that is current on the thread that opened it.</summary>
    public GL Gl { get; }

    /// <summary>How the context came to be, for the record beside a film.</summary>
    public string Platform { get; }

    /// <exception cref="UserError">No way to OpenGL 4.5; the message says what to install.</exception>
    public static HiddenHost Open(bool debug)
    {
        if (OperatingSystem.IsWindows())
        {
            WindowHost window = WindowHost.Open("GlassCity", 64, 64, vsync: false, debug, visible: false);
            return new HiddenHost(window, window.Gl, "hidden window");
        }

        OffscreenHost offscreen = OffscreenHost.Open(debug);
        return new HiddenHost(offscreen, offscreen.Gl, $"EGL {offscreen.Platform}");
    }

    public void Dispose() => _owner.Dispose();
}
