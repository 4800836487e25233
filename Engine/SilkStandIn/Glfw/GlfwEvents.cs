using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace GlassCity.SilkStandIn;

internal enum GlfwEventKind
{
    Focus,
    Key,
    MouseButton,
    CursorPosition,
    Scroll,
}

/// <summary>One call from GLFW: which key, button or focus (and its scancode and action), or a position or wheel.</summary>
internal readonly record struct GlfwEvent(
    GlfwEventKind Kind, int Code = 0, int Scancode = 0, int Action = 0, double X = 0, double Y = 0);

/// <summary>
/// GLFW's callbacks only write down what happened; the window raises its events after GLFW has returned. So no managed
/// exception ever crosses native code, and no handler runs inside GLFW.
/// </summary>
internal static unsafe class GlfwEvents
{
    private const int UsualEventsPerPoll = 256;

    private static readonly Dictionary<nint, List<GlfwEvent>> QueueOfWindow = [];

    /// <summary>From now on the window's events are kept in the list returned.</summary>
    internal static List<GlfwEvent> Listen(nint window)
    {
        var queue = new List<GlfwEvent>(UsualEventsPerPoll);
        QueueOfWindow.Add(window, queue);
        GlfwNative.SetWindowFocusCallback(window, &OnFocus);
        GlfwNative.SetKeyCallback(window, &OnKey);
        GlfwNative.SetMouseButtonCallback(window, &OnMouseButton);
        GlfwNative.SetCursorPosCallback(window, &OnCursorPosition);
        GlfwNative.SetScrollCallback(window, &OnScroll);
        return queue;
    }

    internal static void Forget(nint window) => QueueOfWindow.Remove(window);

    private static void Note(nint window, in GlfwEvent what)
    {
        if (QueueOfWindow.TryGetValue(window, out List<GlfwEvent>? queue))
        {
            queue.Add(what);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void OnFocus(nint window, int focused) => Note(window, new(GlfwEventKind.Focus, focused));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void OnKey(nint window, int key, int scancode, int action, int modifiers) =>
        Note(window, new(GlfwEventKind.Key, key, scancode, action));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void OnMouseButton(nint window, int button, int action, int modifiers) =>
        Note(window, new(GlfwEventKind.MouseButton, button, Action: action));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void OnCursorPosition(nint window, double x, double y) =>
        Note(window, new(GlfwEventKind.CursorPosition, X: x, Y: y));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void OnScroll(nint window, double x, double y) =>
        Note(window, new(GlfwEventKind.Scroll, X: x, Y: y));
}
