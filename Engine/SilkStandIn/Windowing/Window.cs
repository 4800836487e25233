using GlassCity.SilkStandIn;

namespace Silk.NET.Windowing;

/// <summary>Where windows come from.</summary>
public static class Window
{
    /// <summary>Prepares a window; <see cref="IView.Initialize"/> opens it.</summary>
    /// <exception cref="PlatformNotSupportedException">GLFW 3 is not installed, or found no display.</exception>
    public static IWindow Create(WindowOptions options) => new GlfwWindow(options);
}
