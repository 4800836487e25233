using Silk.NET.Core.Contexts;
using Silk.NET.Maths;
using Silk.NET.Windowing;

namespace GlassCity.SilkStandIn;

/// <summary>A window over GLFW 3.</summary>
internal sealed class GlfwWindow : IWindow
{
    private readonly WindowOptions _options;
    private GlfwContext? _context;
    private List<GlfwEvent> _queue = [];
    private Vector2D<int> _windowedPosition;
    private Vector2D<int> _windowedSize;
    private string _title;
    private bool _usesLibrary;

    internal GlfwWindow(in WindowOptions options)
    {
        _options = options;
        _title = options.Title;
        GlfwLibrary.Start();
        _usesLibrary = true;
    }

    public event Action<bool>? FocusChanged;

    /// <summary>Each event of keyboard and mouse, for the input devices.</summary>
    internal event Action<GlfwEvent>? InputArrived;

    /// <summary>After all events of a poll were raised.</summary>
    internal event Action? Polled;

    /// <summary>GLFW's handle; 0 while the window is not open.</summary>
    internal nint Handle { get; private set; }

    public IGLContext? GLContext => _context;

    public Vector2D<int> FramebufferSize
    {
        get
        {
            GlfwNative.GetFramebufferSize(OpenHandle, out int width, out int height);
            return new Vector2D<int>(width, height);
        }
    }

    public Vector2D<int> Size
    {
        get
        {
            GlfwNative.GetWindowSize(OpenHandle, out int width, out int height);
            return new Vector2D<int>(width, height);
        }
    }

    public string Title
    {
        get => _title;
        set
        {
            _title = value;
            GlfwNative.SetWindowTitle(OpenHandle, value);
        }
    }

    public bool IsClosing
    {
        get => Handle == 0 || GlfwNative.WindowShouldClose(Handle) != 0;
        set => GlfwNative.SetWindowShouldClose(OpenHandle, value ? 1 : 0);
    }

    public WindowState WindowState
    {
        get => GlfwNative.GetWindowAttrib(OpenHandle, GlfwNative.Iconified) != 0 ? WindowState.Minimized
            : GlfwNative.GetWindowAttrib(Handle, GlfwNative.Maximized) != 0 ? WindowState.Maximized
            : GlfwNative.GetWindowMonitor(Handle) != 0 ? WindowState.Fullscreen
            : WindowState.Normal;
        set => ChangeState(WindowState, value);
    }

    private nint OpenHandle => Handle != 0 ? Handle : throw new InvalidOperationException("The window is not open.");

    public void Initialize()
    {
        if (Handle != 0)
        {
            return;
        }

        GlfwHints.Set(_options);
        Handle = GlfwNative.CreateWindow(_options.Size.X, _options.Size.Y, _title, 0, 0);
        if (Handle == 0)
        {
            throw new PlatformNotSupportedException($"GLFW opened no window, {GlfwLibrary.LastError()}");
        }

        _queue = GlfwEvents.Listen(Handle);
        _context = new GlfwContext(Handle, this);
        _context.MakeCurrent();
    }

    public void DoEvents()
    {
        _ = OpenHandle;
        GlfwNative.PollEvents();
        try
        {
            // By index: a handler may cause further events.
            for (int i = 0; i < _queue.Count; i++)
            {
                Raise(_queue[i]);
            }
        }
        finally
        {
            _queue.Clear();
        }

        Polled?.Invoke();
    }

    public void Close() => IsClosing = true;

    public void Dispose()
    {
        if (Handle != 0)
        {
            GlfwEvents.Forget(Handle);
            GlfwNative.DestroyWindow(Handle);
            Handle = 0;
            _context = null;
        }

        if (_usesLibrary)
        {
            _usesLibrary = false;
            GlfwLibrary.Stop();
        }
    }

    private void Raise(in GlfwEvent what)
    {
        if (what.Kind == GlfwEventKind.Focus)
        {
            FocusChanged?.Invoke(what.Code != 0);
        }
        else
        {
            InputArrived?.Invoke(what);
        }
    }

    private unsafe void ChangeState(WindowState from, WindowState to)
    {
        if (from == to)
        {
            return;
        }

        if (from == WindowState.Fullscreen)
        {
            GlfwNative.SetWindowMonitor(
                Handle, 0, _windowedPosition.X, _windowedPosition.Y, _windowedSize.X, _windowedSize.Y, GlfwNative.DontCare);
        }

        switch (to)
        {
            case WindowState.Minimized:
                GlfwNative.IconifyWindow(Handle);
                break;
            case WindowState.Maximized:
                GlfwNative.MaximizeWindow(Handle);
                break;
            case WindowState.Fullscreen:
                GlfwNative.GetWindowPos(Handle, out _windowedPosition.X, out _windowedPosition.Y);
                GlfwNative.GetWindowSize(Handle, out _windowedSize.X, out _windowedSize.Y);
                nint monitor = GlfwNative.GetPrimaryMonitor();
                if (monitor != 0)
                {
                    GlfwVideoMode* mode = GlfwNative.GetVideoMode(monitor);
                    GlfwNative.SetWindowMonitor(Handle, monitor, 0, 0, mode->Width, mode->Height, mode->RefreshRate);
                }

                break;
            default:
                GlfwNative.RestoreWindow(Handle);
                break;
        }
    }
}
