using System.Runtime.InteropServices;

namespace GlassCity.Engine.Host;

/// <summary>
/// The few EGL 1.5 entry points that an offscreen context needs (Khronos EGL 1.5 specification,
/// EGL_EXT_platform_device, EGL_EXT_device_enumeration, EGL_MESA_platform_surfaceless).
/// Silk.NET 2.x ships no EGL package.
/// </summary>
internal static partial class Egl
{
    public const int PlatformDevice = 0x313F;
    public const int PlatformSurfaceless = 0x31DD;
    public const int OpenGlApi = 0x30A2;
    public const int Extensions = 0x3055;
    public const int None = 0x3038;
    public const int SurfaceType = 0x3033;
    public const int RenderableType = 0x3040;
    public const int OpenGlBit = 0x0008;
    public const int ContextMajorVersion = 0x3098;
    public const int ContextMinorVersion = 0x30FB;
    public const int ContextProfileMask = 0x30FD;
    public const int CoreProfileBit = 1;
    public const int ContextDebug = 0x31B0;

    private const string Library = "libEGL.so.1";

    [LibraryImport(Library, EntryPoint = "eglGetProcAddress", StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint GetProcAddress(string name);

    [LibraryImport(Library, EntryPoint = "eglGetPlatformDisplay")]
    public static partial nint GetPlatformDisplay(int platform, nint nativeDisplay, nint attributes);

    [LibraryImport(Library, EntryPoint = "eglInitialize")]
    public static partial int Initialize(nint display, out int major, out int minor);

    [LibraryImport(Library, EntryPoint = "eglBindAPI")]
    public static partial int BindApi(int api);

    [LibraryImport(Library, EntryPoint = "eglChooseConfig")]
    public static partial int ChooseConfig(nint display, ReadOnlySpan<int> attributes, out nint config, int size, out int count);

    [LibraryImport(Library, EntryPoint = "eglCreateContext")]
    public static partial nint CreateContext(nint display, nint config, nint share, ReadOnlySpan<int> attributes);

    [LibraryImport(Library, EntryPoint = "eglMakeCurrent")]
    public static partial int MakeCurrent(nint display, nint draw, nint read, nint context);

    [LibraryImport(Library, EntryPoint = "eglDestroyContext")]
    public static partial int DestroyContext(nint display, nint context);

    [LibraryImport(Library, EntryPoint = "eglGetError")]
    public static partial int GetError();

    /// <summary>Devices offered through EGL_EXT_device_enumeration, software ones left out; empty when absent.</summary>
    public static unsafe List<nint> HardwareDevices()
    {
        var found = new List<nint>();
        var queryDevices = (delegate* unmanaged<int, nint*, int*, int>)GetProcAddress("eglQueryDevicesEXT");
        var queryString = (delegate* unmanaged<nint, int, nint>)GetProcAddress("eglQueryDeviceStringEXT");
        if (queryDevices == null || queryString == null)
        {
            return found;
        }

        const int most = 16;
        nint* devices = stackalloc nint[most];
        int count = 0;
        if (queryDevices(most, devices, &count) == 0)
        {
            return found;
        }

        for (int i = 0; i < count; i++)
        {
            string extensions = Marshal.PtrToStringUTF8(queryString(devices[i], Extensions)) ?? "";
            if (!extensions.Contains("EGL_MESA_device_software", StringComparison.Ordinal))
            {
                found.Add(devices[i]);
            }
        }

        return found;
    }
}
