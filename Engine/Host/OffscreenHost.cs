using Silk.NET.OpenGL;

namespace GlassCity.Engine.Host;

/// <summary>
/// A GL 4.5 core context that needs no display: a hardware device through EGL's device platform where there is one,
/// else Mesa's surfaceless software renderer. On Windows this host does not exist; a hidden window stands for it.
/// </summary>
public sealed class OffscreenHost : IDisposable
{
    private readonly nint _display;
    private readonly nint _context;
    private bool _disposed;

    private OffscreenHost(nint display, nint context, string platform)
    {
        _display = display;
        _context = context;
        Platform = platform;
        Gl = GL.GetApi(Egl.GetProcAddress);
    }

    /// <summary>The GL entry points of this context.</summary>
    public GL Gl { get; }

    /// <summary>"device" for hardware, "surfaceless" for Mesa without a device.</summary>
    public string Platform { get; }

    /// <summary>Creates a context and makes it current on the calling thread.</summary>
    /// <param name="debug">Ask for a context with debug output (KHR_debug messages arrive in any case where supported).</param>
    /// <exception cref="UserError">No EGL library, or no platform gives an OpenGL 4.5 core context.</exception>
    public static OffscreenHost Open(bool debug = false)
    {
        try
        {
            var reasons = new List<string>();
            if (Environment.GetEnvironmentVariable("LIBGL_ALWAYS_SOFTWARE") is not ("1" or "true"))
            {
                foreach (nint device in Egl.HardwareDevices())
                {
                    if (TryOpen(Egl.PlatformDevice, device, "device", debug, reasons) is { } hardware)
                    {
                        return hardware;
                    }
                }
            }

            return TryOpen(Egl.PlatformSurfaceless, 0, "surfaceless", debug, reasons)
                ?? throw new UserError("no OpenGL 4.5 without a display: " + string.Join("; ", reasons)
                    + ". Install Mesa's drivers (Debian: apt install libegl1 libegl-mesa0 libgl1-mesa-dri) or a GPU driver with EGL");
        }
        catch (DllNotFoundException)
        {
            throw new UserError("EGL is missing (libEGL.so.1): offscreen pictures need it. Debian: apt install libegl1 libegl-mesa0 libgl1-mesa-dri");
        }
        catch (EntryPointNotFoundException e)
        {
            throw new UserError($"this EGL library is too old (EGL 1.5 is needed): {e.Message}");
        }
    }

    public void Dispose()
    {
        if (_disposed)
        {
            return;
        }

        _disposed = true;
        _ = Egl.MakeCurrent(_display, 0, 0, 0);
        _ = Egl.DestroyContext(_display, _context);
        // The display is shared by every context of the process: it is not terminated here.
        Gl.Dispose();
    }

    private static OffscreenHost? TryOpen(int platform, nint native, string name, bool debug, List<string> reasons)
    {
        nint display = Egl.GetPlatformDisplay(platform, native, 0);
        if (display == 0 || Egl.Initialize(display, out _, out _) == 0)
        {
            reasons.Add($"EGL's {name} platform does not start (0x{Egl.GetError():X})");
            return null;
        }

        // No surface is ever made; EGL_DONT_CARE would still filter on window surfaces, hence the explicit 0.
        ReadOnlySpan<int> wanted = [Egl.SurfaceType, 0, Egl.RenderableType, Egl.OpenGlBit, Egl.None];
        if (Egl.BindApi(Egl.OpenGlApi) == 0 || Egl.ChooseConfig(display, wanted, out nint config, 1, out int count) == 0 || count == 0)
        {
            reasons.Add($"EGL's {name} platform has no OpenGL configuration");
            return null;
        }

        ReadOnlySpan<int> attributes =
        [
            Egl.ContextMajorVersion, 4, Egl.ContextMinorVersion, 5, Egl.ContextProfileMask, Egl.CoreProfileBit,
            Egl.ContextDebug, debug ? 1 : 0, Egl.None,
        ];
        nint context = Egl.CreateContext(display, config, 0, attributes);
        if (context == 0 || Egl.MakeCurrent(display, 0, 0, context) == 0)
        {
            reasons.Add($"EGL's {name} platform offers no OpenGL 4.5 core context (0x{Egl.GetError():X})");
            if (context != 0)
            {
                _ = Egl.DestroyContext(display, context);
            }

            return null;
        }

        return new OffscreenHost(display, context, name);
    }
}
