using Silk.NET.Core.Contexts;
using Silk.NET.Maths;

namespace Silk.NET.Windowing;

/// <summary>A surface with a GL context and events. All members belong to the thread that called <see cref="Initialize"/>.</summary>
public interface IView : IGLContextSource, IDisposable
{
    /// <summary>True when the window got the keyboard, false when it lost it.</summary>
    event Action<bool>? FocusChanged;

    /// <summary>Size in pixels, for viewports.</summary>
    Vector2D<int> FramebufferSize { get; }

    /// <summary>Opens the window and makes its context current on this thread.</summary>
    void Initialize();

    /// <summary>Takes in what the system has to tell since the last call, and raises the events.</summary>
    void DoEvents();

    /// <summary>Asks the window to close; it stays open until it is disposed.</summary>
    void Close();
}

/// <summary>What of a window may be changed while it is open.</summary>
public interface IWindowProperties
{
    /// <summary>Size of the content in screen coordinates, which on a scaled screen are not pixels.</summary>
    Vector2D<int> Size { get; }

    /// <summary>What the window's bar says.</summary>
    string Title { get; set; }

    WindowState WindowState { get; set; }
}

/// <summary>A window on a desktop.</summary>
public interface IWindow : IWindowProperties, IView
{
    /// <summary>Whether the window was asked to close, by the user or by <see cref="IView.Close"/>.</summary>
    bool IsClosing { get; set; }
}
