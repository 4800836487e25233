using Silk.NET.Core.Contexts;
using Silk.NET.Core.Loader;

namespace GlassCity.SilkStandIn;

/// <summary>The GL context of a window. It lives and ends with the window.</summary>
internal sealed class GlfwContext(nint window, IGLContextSource source) : IGLContext
{
    public nint Handle => window;

    public IGLContextSource Source => source;

    public bool IsCurrent => GlfwNative.GetCurrentContext() == window;

    public void MakeCurrent() => GlfwNative.MakeContextCurrent(window);

    public void SwapBuffers() => GlfwNative.SwapBuffers(window);

    public void SwapInterval(int interval) => GlfwNative.SwapInterval(interval);

    public void Clear()
    {
        if (IsCurrent)
        {
            GlfwNative.MakeContextCurrent(0);
        }
    }

    public nint GetProcAddress(string proc, int? slot = null) =>
        TryGetProcAddress(proc, out nint address, slot) ? address : throw new SymbolLoadingException(proc);

    public bool TryGetProcAddress(string proc, out nint addr, int? slot = null)
    {
        addr = GlfwNative.GetProcAddress(proc);
        return addr != 0;
    }

    public void Dispose()
    {
    }
}
