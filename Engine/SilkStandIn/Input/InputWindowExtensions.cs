using GlassCity.SilkStandIn;
using Silk.NET.Windowing;

namespace Silk.NET.Input;

/// <summary>From a window to its input devices.</summary>
public static class InputWindowExtensions
{
    /// <summary>The input devices of an open window; dispose them before it.</summary>
    /// <exception cref="InvalidOperationException">The window is not open.</exception>
    /// <exception cref="NotSupportedException">The view is not one of this library's windows.</exception>
    public static IInputContext CreateInput(this IView view) =>
        view is GlfwWindow window
            ? new GlfwInputContext(window)
            : throw new NotSupportedException("Couldn't find a suitable input platform for this view.");
}
