using System.Diagnostics;
using GlassCity.Engine.Time;
using GlassCity.Scenes.Flashes;
using Xunit;

namespace GlassCity.Tests.Flashes;

public class FlashCostTests
{
    private const int Width = 640;
    private const int Height = 360;
    private static readonly FrameRate Thirty = new(30, 1);

    [Fact]
    public void Frames_leave_no_garbage()
    {
        byte[][] frames = Frames();
        var analyser = new FlashAnalyser(Width, Height, Thirty, 0, 60);
        for (int i = 0; i < 4; i++)
        {
            analyser.Add(frames[i % 2]); // what is made once is made here
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 40; i++)
        {
            analyser.Add(frames[i % 2]);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    /// <summary>Of the arithmetic alone, in processor time of this process: every place flashes all the time, which costs most.</summary>
    [LongFact]
    public void It_reads_at_least_four_times_as_fast_as_the_film_plays()
    {
        byte[][] frames = Frames();
        var analyser = new FlashAnalyser(Width, Height, Thirty, 0, 600);
        double best = double.MaxValue;
        for (int round = 0; round < 10; round++)
        {
            TimeSpan before = Process.GetCurrentProcess().TotalProcessorTime;
            for (int i = 0; i < 30; i++)
            {
                analyser.Add(frames[i % 2]);
            }

            best = Math.Min(best, (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds);
        }

        Assert.True(best < 0.25, $"{best / 30 * 1000:0.00} ms a frame");
    }

    private static byte[][] Frames()
    {
        byte[] dark = new byte[Width * Height * 4], bright = new byte[Width * Height * 4];
        new Random(1).NextBytes(bright);
        return [dark, bright];
    }
}
