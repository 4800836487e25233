using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace GlassCity.Engine.Sound;

/// <summary>
/// Keeps sound libraries from writing to our error output: where a machine has no sound card, OpenAL Soft and ALSA below it print a dozen lines, and we
/// say the same in one.
/// </summary>
internal static partial class Quiet
{
    private const string LogLevel = "ALSOFT_LOGLEVEL";

    /// <summary>Before OpenAL is loaded: it reads its environment then. Whoever set a level keeps it.</summary>
    public static void BeforeOpenAl()
    {
        if (OperatingSystem.IsWindows() || Environment.GetEnvironmentVariable(LogLevel) is not null)
        {
            return;
        }

        // .NET's own copy of the environment is not seen by native code.
        _ = SetNative(LogLevel, "0", 1);
        SilenceAlsa();
    }

    // snd_lib_error_set_handler takes a function of (file, line, function, error, format, ...): one that looks at none of them serves.
    private static unsafe void SilenceAlsa()
    {
        if (NativeLibrary.TryLoad("libasound.so.2", out nint alsa) && NativeLibrary.TryGetExport(alsa, "snd_lib_error_set_handler", out nint set))
        {
            ((delegate* unmanaged<nint, int>)set)((nint)(delegate* unmanaged[Cdecl]<nint, int, nint, int, nint, void>)&Nothing);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Nothing(nint file, int line, nint function, int error, nint format)
    {
    }

    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetNative(string name, string value, int overwrite);
}
