using System.Numerics;
using Silk.NET.Input;
using Silk.NET.Maths;
using Silk.NET.OpenGL;
using Silk.NET.Windowing;

namespace GlassCity.Engine.Host;

/// <summary>
/// A window with an OpenGL 4.5 core context and its input devices. It has no loop of its own: the caller polls, draws and
/// presents, always on the thread that opened it.
/// </summary>
public sealed class WindowHost : IDisposable
{
    private readonly IWindow _window;
    private readonly InputCollector _input;
    private bool _vsync;

    private WindowHost(IWindow window, bool vsync)
    {
        _window = window;
        _vsync = vsync;
        Gl = GL.GetApi(window);
        _input = new InputCollector(window.CreateInput());
        window.FocusChanged += OnFocusChanged;
        SetSwapInterval();
    }

    /// <summary>GL on the window's context, which is current on the thread that opened it.</summary>
    public GL Gl { get; }

    /// <summary>The window's size in pixels; 0 x 0 while it is minimized.</summary>
    public Vector2D<int> FramebufferSize => _window.FramebufferSize;

    /// <summary>Whether the window fills the screen.</summary>
    public bool IsFullscreen => _window.WindowState == WindowState.Fullscreen;

    /// <summary>Whether <see cref="Present"/> waits for the screen.</summary>
    public bool IsVsync => _vsync;

    /// <summary>Pixels to one unit of the screen's coordinates: 1 on an ordinary screen, a fraction above it on a scaled one.</summary>
    public float ContentScale => _window.Size is { X: > 0 } size ? (float)_window.FramebufferSize.X / size.X : 1f;

    /// <summary>Whether the user or <see cref="Close"/> asked the window to close.</summary>
    public bool IsClosing => _window.IsClosing;

    /// <summary>Whether the window has the keyboard; false until the system has said so at a poll.</summary>
    public bool IsFocused { get; private set; }

    /// <summary>Whether a window can be hoped for: a display is named in the environment, or the system always has one.</summary>
    public static bool DisplayLooksPresent() =>
        OperatingSystem.IsWindows() || IsNamed("DISPLAY") || IsNamed("WAYLAND_DISPLAY");

    /// <summary>Opens a window whose content is as large as asked, in the screen's own units.</summary>
    /// <param name="title">What the window's bar says.</param>
    /// <param name="widthPixels">At least 1; on a scaled screen the framebuffer is larger.</param>
    /// <param name="heightPixels">At least 1; on a scaled screen the framebuffer is larger.</param>
    /// <param name="vsync">Whether <see cref="Present"/> waits for the screen.</param>
    /// <param name="debugContext">Whether GL checks and reports every call.</param>
    /// <param name="visible">False for a context whose window never shows.</param>
    /// <exception cref="UserError">No display, no GLFW, or no OpenGL 4.5; the message says which.</exception>
    public static WindowHost Open(
        string title, int widthPixels, int heightPixels, bool vsync, bool debugContext, bool visible = true)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(widthPixels);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(heightPixels);
        if (!DisplayLooksPresent())
        {
            throw WindowErrors.NoDisplay();
        }

        WindowOptions options = WindowOptions.Default;
        options.Title = title;
        options.Size = new Vector2D<int>(widthPixels, heightPixels);
        options.IsVisible = visible;
        options.API = new GraphicsAPI(
            ContextAPI.OpenGL,
            ContextProfile.Core,
            ContextFlags.ForwardCompatible | (debugContext ? ContextFlags.Debug : ContextFlags.Default),
            new APIVersion(4, 5));

        // The picture is drawn into targets of its own; the window only shows it.
        options.PreferredDepthBufferBits = 0;
        options.PreferredStencilBufferBits = 0;

        return Open(options, vsync);
    }

    /// <summary>Takes in all events since the last poll and says what they come to. Allocates nothing.</summary>
    public void Poll(ref InputSnapshot into)
    {
        _window.DoEvents();
        _input.MoveInto(ref into);
        into.FramebufferSize = _window.FramebufferSize;
        into.PointerPixels = PointerPixels(into.FramebufferSize);
        into.IsCloseAsked = _window.IsClosing;
    }

    /// <summary>
    /// Hides the cursor and turns the mouse into pure movement (raw where offered), or gives it back. The cursor jumps
    /// then: the first position told afterwards is where counting starts, and no movement.
    /// </summary>
    public void CaptureMouse(bool isCaptured) => _input.CaptureMouse(isCaptured);

    /// <summary>Between a window and the whole main screen at its present resolution.</summary>
    public void ToggleFullscreen()
    {
        if (_window.WindowState == WindowState.Maximized)
        {
            // A window that stays maximized while it fills the screen would not be known as fullscreen.
            _window.WindowState = WindowState.Normal;
        }

        _window.WindowState = IsFullscreen ? WindowState.Normal : WindowState.Fullscreen;

        // Some drivers forget the interval when the window moves to another screen mode.
        SetSwapInterval();
    }

    /// <summary>Whether <see cref="Present"/> waits for the screen, from now on. A driver may be set to overrule it.</summary>
    public void SetVsync(bool isOn)
    {
        _vsync = isOn;
        SetSwapInterval();
    }

    /// <summary>Changes what the window's bar says.</summary>
    public void SetTitle(string title)
    {
        // Asking the system each frame for what it already shows would cost a round trip.
        if (_window.Title != title)
        {
            _window.Title = title;
        }
    }

    /// <summary>Shows what was drawn into the window's framebuffer.</summary>
    public void Present() => _window.GLContext!.SwapBuffers();

    /// <summary>Asks the window to close; it stays open until it is disposed.</summary>
    public void Close() => _window.Close();

    public void Dispose()
    {
        _window.FocusChanged -= OnFocusChanged;
        _input.Dispose();
        Gl.Dispose();
        _window.Dispose();
    }

    private static WindowHost Open(in WindowOptions options, bool vsync)
    {
        IWindow window;
        try
        {
            RegisterPlatforms();
            window = Window.Create(options);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            throw WindowErrors.NoPlatform(fault);
        }

        try
        {
            window.Initialize();
            return new WindowHost(window, vsync).Checked();
        }
        catch (Exception fault) when (fault is not (UserError or OutOfMemoryException))
        {
            window.Dispose();
            throw WindowErrors.NoContext(fault.Message);
        }
    }

    // Reflection would find these by itself, but not in a trimmed or ahead-of-time compiled program.
    private static void RegisterPlatforms()
    {
#if SILK_PACKAGES
        Silk.NET.Windowing.Glfw.GlfwWindowing.RegisterPlatform();
        Silk.NET.Input.Glfw.GlfwInput.RegisterPlatform();
#endif
    }

    private static bool IsNamed(string variable) => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(variable));

    private WindowHost Checked()
    {
        int major = Gl.GetInteger(GetPName.MajorVersion);
        int minor = Gl.GetInteger(GetPName.MinorVersion);
        if (major > 4 || (major == 4 && minor >= 5))
        {
            return this;
        }

        string found = $"{Gl.GetStringS(StringName.Renderer)} offers {major}.{minor}";
        Dispose();
        throw WindowErrors.NoContext(found);
    }

    private Vector2? PointerPixels(Vector2D<int> framebufferSize)
    {
        Vector2D<int> size = _window.Size;
        return size.X <= 0 || size.Y <= 0 || framebufferSize.X <= 0 || framebufferSize.Y <= 0 || _input.Pointer() is not { } at
            ? null
            : at * new Vector2((float)framebufferSize.X / size.X, (float)framebufferSize.Y / size.Y);
    }

    // Silk.NET applies the option of the same name in its own loop only.
    private void SetSwapInterval() => _window.GLContext!.SwapInterval(_vsync ? 1 : 0);

    private void OnFocusChanged(bool isFocused)
    {
        IsFocused = isFocused;
        if (!isFocused)
        {
            _input.LetGo();
        }
    }
}
