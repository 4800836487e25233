using System.Runtime.InteropServices;

namespace GlassCity.Engine.Gpu;

/// <summary>
/// The C library's heap, told not to hand memory back between frames. Software renderers allocate and free megabytes a
/// frame; glibc returns each to the kernel at once and faults it in again: a fifth of a frame's processor time at 640x360.
/// </summary>
internal static partial class HeapHabits
{
    private const int TrimThreshold = -1;       // M_TRIM_THRESHOLD, M_TOP_PAD, M_MMAP_THRESHOLD of glibc's malloc.h
    private const int TopPad = -2;
    private const int MapThreshold = -3;
    private const int KeptBytes = 128 << 20;
    private const int StepBytes = 16 << 20;
    private const int LargestMapThresholdBytes = 32 << 20;  // glibc refuses more

    /// <summary>Affects the whole process, for good. Does nothing where the C library knows no such habits.</summary>
    public static void KeepFreedMemory()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        try
        {
            // Each answers 0 when refused: the frame is then as slow as before, and no less right.
            _ = MallocOption(TrimThreshold, KeptBytes);
            _ = MallocOption(TopPad, StepBytes);
            _ = MallocOption(MapThreshold, LargestMapThresholdBytes);
        }
        catch (Exception error) when (error is DllNotFoundException or EntryPointNotFoundException)
        {
            return;
        }
    }

    [LibraryImport("libc.so.6", EntryPoint = "mallopt")]
    private static partial int MallocOption(int option, int value);
}
