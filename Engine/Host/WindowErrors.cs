namespace GlassCity.Engine.Host;

/// <summary>Why no window opened, in one line each.</summary>
internal static class WindowErrors
{
    // How Silk.NET begins when the window library is there but cannot start. Whatever else it says of the platform,
    // in several wordings, means that the library could not be loaded.
    private const string StartFailed = "GLFW Init failed";

    internal static UserError NoDisplay() => new(
        "No display: neither DISPLAY nor WAYLAND_DISPLAY is set. Start this from a desktop session, or film without a window.");

    internal static UserError NoPlatform(Exception fault) =>
        fault is PlatformNotSupportedException && !fault.Message.StartsWith(StartFailed, StringComparison.Ordinal)
            ? new UserError("No window: the library GLFW 3 is missing. Install the package libglfw3.")
            : new UserError(
                $"No window on {Named("DISPLAY")}, {Named("WAYLAND_DISPLAY")}: {OneLine(fault.Message)}. "
                + "Check that this display runs and lets you in.");

    internal static UserError NoContext(string reason) => new(
        $"No window with OpenGL 4.5: {OneLine(reason)}. Update the graphics driver, or install Mesa's (libgl1-mesa-dri).");

    private static string Named(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value ? $"{variable}={value}" : $"{variable} unset";

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").TrimEnd('.', ' ');
}
