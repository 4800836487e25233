using System.Runtime.InteropServices;

namespace GlassCity.Engine.Sound;

/// <summary>
/// Asks the system to run this thread before others: a sound's thread needs little, but soon. On Linux .NET's own priorities do nothing; a niceness can be
/// one thread's there. Where it is refused (it takes rights) the queue alone must last.
/// </summary>
internal static partial class Haste
{
    private const int OneThread = 0, Calling = 0, Niceness = -11;

    public static void Take()
    {
        Thread.CurrentThread.Priority = ThreadPriority.Highest;
        if (OperatingSystem.IsLinux())
        {
            _ = SetPriority(OneThread, Calling, Niceness);
        }
    }

    [LibraryImport("libc", EntryPoint = "setpriority")]
    private static partial int SetPriority(int which, int who, int niceness);
}
