using System.Runtime.InteropServices;

namespace GlassCity.SilkStandIn;

/// <summary>Starts and stops the system's GLFW 3.3 or later; it runs while any window needs it.</summary>
internal static class GlfwLibrary
{
    private static int _users;

    /// <summary>One more user; the first starts the library.</summary>
    /// <exception cref="PlatformNotSupportedException">The library is missing or found no display.</exception>
    internal static void Start(string libraryName = GlfwNative.LibraryName)
    {
        if (_users == 0)
        {
            if (!NativeLibrary.TryLoad(libraryName, out _))
            {
                // The words that Silk.NET uses when no platform can be loaded.
                throw new PlatformNotSupportedException(
                    $"Couldn't find a suitable window platform. ({libraryName} is not installed)");
            }

            if (GlfwNative.Init() == 0)
            {
                throw new PlatformNotSupportedException($"GLFW Init failed, {LastError()}");
            }
        }

        _users++;
    }

    /// <summary>One user less; the last stops the library, so that its connection to the display ends.</summary>
    internal static void Stop()
    {
        if (--_users == 0)
        {
            GlfwNative.Terminate();
        }
    }

    /// <summary>What GLFW says of the last call on this thread that failed.</summary>
    internal static unsafe string LastError()
    {
        byte* description = null;
        int code = GlfwNative.GetError(&description);
        string text = Marshal.PtrToStringUTF8((nint)description) ?? "no reason given";
        return $"0x{code:X}: {text}";
    }
}
