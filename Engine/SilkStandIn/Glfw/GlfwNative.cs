using System.Runtime.InteropServices;

namespace GlassCity.SilkStandIn;

/// <summary>The functions of GLFW 3.3 that are used, as https://www.glfw.org/docs/3.3/glfw3_8h.html declares them.</summary>
internal static unsafe partial class GlfwNative
{
    internal const string LibraryName = "libglfw.so.3";

    internal const int DontCare = -1;
    internal const int Press = 1;
    internal const int Release = 0;

    // Window hints and attributes.
    internal const int Iconified = 0x00020002;
    internal const int Visible = 0x00020004;
    internal const int Maximized = 0x00020008;
    internal const int DepthBits = 0x00021005;
    internal const int StencilBits = 0x00021006;
    internal const int ClientApi = 0x00022001;
    internal const int ContextVersionMajor = 0x00022002;
    internal const int ContextVersionMinor = 0x00022003;
    internal const int OpenGLForwardCompat = 0x00022006;
    internal const int OpenGLDebugContext = 0x00022007;
    internal const int OpenGLProfile = 0x00022008;

    // Values of the hints.
    internal const int NoApi = 0;
    internal const int OpenGLApi = 0x00030001;
    internal const int OpenGLEsApi = 0x00030002;
    internal const int OpenGLCoreProfile = 0x00032001;
    internal const int OpenGLCompatProfile = 0x00032002;

    // Input modes and their values.
    internal const int CursorInput = 0x00033001;
    internal const int RawMouseMotionInput = 0x00033005;
    internal const int CursorNormal = 0x00034001;
    internal const int CursorHidden = 0x00034002;
    internal const int CursorDisabled = 0x00034003;

    [LibraryImport(LibraryName, EntryPoint = "glfwInit")]
    internal static partial int Init();

    [LibraryImport(LibraryName, EntryPoint = "glfwTerminate")]
    internal static partial void Terminate();

    [LibraryImport(LibraryName, EntryPoint = "glfwGetError")]
    internal static partial int GetError(byte** description);

    [LibraryImport(LibraryName, EntryPoint = "glfwDefaultWindowHints")]
    internal static partial void DefaultWindowHints();

    [LibraryImport(LibraryName, EntryPoint = "glfwWindowHint")]
    internal static partial void WindowHint(int hint, int value);

    [LibraryImport(LibraryName, EntryPoint = "glfwCreateWindow", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial nint CreateWindow(int width, int height, string title, nint monitor, nint share);

    [LibraryImport(LibraryName, EntryPoint = "glfwDestroyWindow")]
    internal static partial void DestroyWindow(nint window);

    [LibraryImport(LibraryName, EntryPoint = "glfwWindowShouldClose")]
    internal static partial int WindowShouldClose(nint window);

    [LibraryImport(LibraryName, EntryPoint = "glfwSetWindowShouldClose")]
    internal static partial void SetWindowShouldClose(nint window, int value);

    [LibraryImport(LibraryName, EntryPoint = "glfwSetWindowTitle", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial void SetWindowTitle(nint window, string title);

    [LibraryImport(LibraryName, EntryPoint = "glfwGetWindowPos")]
    internal static partial void GetWindowPos(nint window, out int x, out int y);

    [LibraryImport(LibraryName, EntryPoint = "glfwGetWindowSize")]
    internal static partial void GetWindowSize(nint window, out int width, out int height);

    [LibraryImport(LibraryName, EntryPoint = "glfwGetFramebufferSize")]
    internal static partial void GetFramebufferSize(nint window, out int width, out int height);

    [LibraryImport(LibraryName, EntryPoint = "glfwIconifyWindow")]
    internal static partial void IconifyWindow(nint window);

    [LibraryImport(LibraryName, EntryPoint = "glfwRestoreWindow")]
    internal static partial void RestoreWindow(nint window);

    [LibraryImport(LibraryName, EntryPoint = "glfwMaximizeWindow")]
    internal static partial void MaximizeWindow(nint window);

    [LibraryImport(LibraryName, EntryPoint = "glfwGetWindowAttrib")]
    internal static partial int GetWindowAttrib(nint window, int attribute);

    [LibraryImport(LibraryName, EntryPoint = "glfwGetPrimaryMonitor")]
    internal static partial nint GetPrimaryMonitor();

    [LibraryImport(LibraryName, EntryPoint = "glfwGetVideoMode")]
    internal static partial GlfwVideoMode* GetVideoMode(nint monitor);

    [LibraryImport(LibraryName, EntryPoint = "glfwGetWindowMonitor")]
    internal static partial nint GetWindowMonitor(nint window);

    [LibraryImport(LibraryName, EntryPoint = "glfwSetWindowMonitor")]
    internal static partial void SetWindowMonitor(
        nint window, nint monitor, int x, int y, int width, int height, int refreshRate);

    [LibraryImport(LibraryName, EntryPoint = "glfwPollEvents")]
    internal static partial void PollEvents();

    [LibraryImport(LibraryName, EntryPoint = "glfwSetWindowFocusCallback")]
    internal static partial nint SetWindowFocusCallback(nint window, delegate* unmanaged[Cdecl]<nint, int, void> callback);

    [LibraryImport(LibraryName, EntryPoint = "glfwSetKeyCallback")]
    internal static partial nint SetKeyCallback(
        nint window, delegate* unmanaged[Cdecl]<nint, int, int, int, int, void> callback);

    [LibraryImport(LibraryName, EntryPoint = "glfwSetMouseButtonCallback")]
    internal static partial nint SetMouseButtonCallback(
        nint window, delegate* unmanaged[Cdecl]<nint, int, int, int, void> callback);

    [LibraryImport(LibraryName, EntryPoint = "glfwSetCursorPosCallback")]
    internal static partial nint SetCursorPosCallback(
        nint window, delegate* unmanaged[Cdecl]<nint, double, double, void> callback);

    [LibraryImport(LibraryName, EntryPoint = "glfwSetScrollCallback")]
    internal static partial nint SetScrollCallback(
        nint window, delegate* unmanaged[Cdecl]<nint, double, double, void> callback);

    [LibraryImport(LibraryName, EntryPoint = "glfwGetInputMode")]
    internal static partial int GetInputMode(nint window, int mode);

    [LibraryImport(LibraryName, EntryPoint = "glfwSetInputMode")]
    internal static partial void SetInputMode(nint window, int mode, int value);

    [LibraryImport(LibraryName, EntryPoint = "glfwGetCursorPos")]
    internal static partial void GetCursorPos(nint window, out double x, out double y);

    [LibraryImport(LibraryName, EntryPoint = "glfwRawMouseMotionSupported")]
    internal static partial int RawMouseMotionSupported();

    [LibraryImport(LibraryName, EntryPoint = "glfwGetGamepadState")]
    internal static partial int GetGamepadState(int slot, GlfwGamepadState* state);

    [LibraryImport(LibraryName, EntryPoint = "glfwMakeContextCurrent")]
    internal static partial void MakeContextCurrent(nint window);

    [LibraryImport(LibraryName, EntryPoint = "glfwGetCurrentContext")]
    internal static partial nint GetCurrentContext();

    [LibraryImport(LibraryName, EntryPoint = "glfwSwapBuffers")]
    internal static partial void SwapBuffers(nint window);

    [LibraryImport(LibraryName, EntryPoint = "glfwSwapInterval")]
    internal static partial void SwapInterval(int interval);

    [LibraryImport(LibraryName, EntryPoint = "glfwGetProcAddress", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial nint GetProcAddress(string name);
}

/// <summary>GLFWvidmode: screen coordinates, bits and hertz.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct GlfwVideoMode
{
    internal int Width;
    internal int Height;
    internal int RedBits;
    internal int GreenBits;
    internal int BlueBits;
    internal int RefreshRate;
}

/// <summary>GLFWgamepadstate: 15 buttons in <see cref="Silk.NET.Input.ButtonName"/>'s order, then 6 axes.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct GlfwGamepadState
{
    internal const int ButtonCount = 15;
    internal const int AxisCount = 6;

    internal fixed byte Buttons[ButtonCount];
    internal fixed float Axes[AxisCount];
}
