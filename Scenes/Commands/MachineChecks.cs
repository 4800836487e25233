using System.Runtime.InteropServices;
using GlassCity.Engine;
using GlassCity.Engine.Gpu;
using GlassCity.Engine.Host;
using GlassCity.Engine.Record;
using GlassCity.Engine.Sound;
using GlassCity.Scenes.Interface;

namespace GlassCity.Scenes.Commands;

/// <summary>Tries each part of the machine that the program leans on.</summary>
internal static class MachineChecks
{
    private static string DriverRemedy => OperatingSystem.IsWindows()
        ? "install the graphics card's own driver"
        : "Debian: apt install libegl1 libgl1-mesa-dri";

    public static DoctorReport All()
    {
        var checks = new List<Check>();
        bool films = Gpu(checks);
        checks.Add(Display());
        checks.Add(WindowLibrary());
        checks.Add(Font());
        checks.Add(Ffmpeg());
        checks.Add(Sound());
        if (!OperatingSystem.IsWindows())
        {
            checks.Add(Xvfb());
        }
        return new DoctorReport(films, checks);
    }

    /// <summary>The real thing: opens the context that films use.</summary>
    private static bool Gpu(List<Check> checks)
    {
        try
        {
            using HiddenHost host = HiddenHost.Open(debug: false);
            using var device = new GpuDevice(host.Gl);
            GpuFacts facts = device.Facts;
            checks.Add(new Check("offscreen", CheckState.Works, host.Platform));
            checks.Add(facts.IsSoftware
                ? new Check("GPU", CheckState.Lesser, facts.Renderer, "exact but slow: a GPU's own driver is much faster")
                : new Check("GPU", CheckState.Works, $"{facts.Renderer}, {facts.Vendor}"));
            checks.Add(new Check("OpenGL", CheckState.Works, facts.Version));
            checks.Add(new Check("largest picture", CheckState.Works, $"{facts.MaxTextureSizePixels} pixels a side"));
            return true;
        }
        catch (UserError error)
        {
            checks.Add(new Check("offscreen", CheckState.Missing, error.Message, DriverRemedy));
            return false;
        }
    }

    private static Check Display()
    {
        if (OperatingSystem.IsWindows())
        {
            return new Check("display", CheckState.Works, "Windows");
        }
        foreach (string variable in (ReadOnlySpan<string>)["WAYLAND_DISPLAY", "DISPLAY"])
        {
            if (Environment.GetEnvironmentVariable(variable) is { Length: > 0 } name)
            {
                return new Check("display", CheckState.Works, $"{variable}={name}");
            }
        }
        return new Check("display", CheckState.Lesser, "none", "films and stills need none; a window does");
    }

    private static Check WindowLibrary()
    {
#if SILK_PACKAGES
        return new Check("window", CheckState.Works, "Silk.NET.Windowing with its own GLFW");
#else
        if (!NativeLibrary.TryLoad("libglfw.so.3", out nint library))
        {
            return new Check("window", CheckState.Lesser, "GLFW 3 is missing (libglfw.so.3)", "Debian: apt install libglfw3");
        }
        string version = NativeLibrary.TryGetExport(library, "glfwGetVersionString", out nint function) ? VersionAt(function) : "3";
        NativeLibrary.Free(library);
        return new Check("window", CheckState.Works, $"GLFW {version.Split(' ', 2)[0]}");
#endif
    }

#if !SILK_PACKAGES
    // glfwGetVersionString: a static string, callable before glfwInit.
    private static unsafe string VersionAt(nint function) =>
        Marshal.PtrToStringUTF8(((delegate* unmanaged<nint>)function)()) ?? "3";
#endif

    /// <summary>Loads it as the window does, the drawing library with it.</summary>
    private static Check Font()
    {
        using PanelFonts? fonts = PanelFonts.Find();
        return fonts != null
            ? new Check("font", CheckState.Works, fonts.Path)
            : new Check("font", CheckState.Lesser, "none found", $"menu and help have no text without; {FontFiles.Remedy}");
    }

    private static Check Ffmpeg()
    {
        string remedy = $"PNG frames work without; {FilmJoiner.Remedy}";
        if (Tools.Find("ffmpeg") is not { } path)
        {
            return new Check("ffmpeg", CheckState.Lesser, "missing", remedy);
        }
        return Tools.FirstLine(path, "-version") is { } line
            ? new Check("ffmpeg", CheckState.Works, $"{line.Replace("ffmpeg version ", "", StringComparison.Ordinal).Split(' ', 2)[0]} ({path})")
            : new Check("ffmpeg", CheckState.Lesser, $"{path} does not start", remedy);
    }

    private static Check Sound()
    {
        try
        {
            return SoundDevice.Find() is { } device
                ? new Check("sound", CheckState.Works, $"OpenAL: {device}")
                : new Check("sound", CheckState.Lesser, "OpenAL Soft finds no device", "the window is silent without; WAV files need none");
        }
        catch (UserError error)
        {
            return new Check("sound", CheckState.Lesser, error.Message, "the window is silent without; WAV files need none");
        }
    }

    private static Check Xvfb() => Tools.Find("Xvfb") is { } path
        ? new Check("Xvfb", CheckState.Works, path)
        : new Check("Xvfb", CheckState.Lesser, "missing", "only the window's own tests need it");
}
