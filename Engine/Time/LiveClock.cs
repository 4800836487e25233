using System.Diagnostics;

namespace GlassCity.Engine.Time;

public sealed class LiveClock
{
    public static double NowSeconds() => Stopwatch.GetTimestamp() / (double)Stopwatch.Frequency;
}
