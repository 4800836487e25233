using System.Globalization;
using GlassCity.Tests.Host;
using Xunit;

namespace GlassCity.Tests.Programs;

/// <summary>Random input by a seed, as keys and mouse of a real window, in a GL context that reports every message.</summary>
[Collection(nameof(WindowCollection))]
public sealed class MonkeyTests
{
    private const int WidthPixels = 640;
    private const int HeightPixels = 360;
    private const int WarmSeconds = 120;
    private const double MostGrowthMiBAnHour = 24;

    // The menu's Quit is its last line. No key here goes up to it from the first one, and no left click falls so low: else
    // runs would end before their memory can be judged. Nor is Q struck: within one slow frame of Ctrl+S it means to quit.
    private const int LowestClickPixels = 200;

    private static readonly string[] Held = ["w", "a", "s", "d", "Left", "Shift_L", "e"];

    private static readonly string[] Struck =
    [
        "f", "h", "p", "bracketleft", "bracketright", "comma", "period", "c", "k", "k", "k", "BackSpace", "l", "ctrl+s",
        "1", "2", "3", "4", "5", "6", "7", "8", "9", "0", "minus", "equal", "F1", "F2", "F3", "F4", "F5", "F6",
        "Escape", "Escape", "Return", "Down", "Left", "Right", "Tab", "space", "F11", "F12", "x", "ctrl+c",
    ];

    [LongFact]
    public void Half_an_hour_of_random_input_ends_well_and_memory_stays_flat()
    {
        double minutes = double.Parse(Environment.GetEnvironmentVariable("GLASSCITY_MONKEY_MINUTES") ?? "30", CultureInfo.InvariantCulture);
        using var city = new Glasscity();
        using var display = new PrivateDisplay(WidthPixels, HeightPixels);
        city.Environment["DISPLAY"] = display.Name;
        city.Environment["GLASSCITY_GL_DEBUG"] = "1";
        city.Environment["HOME"] = city.Folder;
        city.Environment["XDG_CONFIG_HOME"] = city.Environment["XDG_DATA_HOME"] = city.Environment["XDG_STATE_HOME"] = null;
        var random = new Random(20);
        using var typist = new Typist();
        long end = Environment.TickCount64 + (long)(minutes * 60_000);
        var memory = new List<(int Run, double Hours, double MiB)>();
        int runs = 0;
        while (Environment.TickCount64 < end)
        {
            // The menu's own Quit is a good end, too: then the monkey starts again.
            runs++;
            using Glasscity.Running running = city.Start("--size", $"{WidthPixels}x{HeightPixels}");
            long start = Environment.TickCount64;
            Thread.Sleep(5000);
            while (Environment.TickCount64 < end && !running.HasExited)
            {
                Play(random, typist);
                long alive = Environment.TickCount64 - start;
                if (alive > WarmSeconds * 1000 && running.ResidentMiB is { } resident)
                {
                    memory.Add((runs, alive / 3_600_000.0, resident));
                }
            }

            if (!running.HasExited)
            {
                Release(typist);
                typist.Do("key ctrl+q");
            }

            (int code, string _, string error) = running.End();
            Assert.True(code == 0, $"run {runs}: exit code {code}: {error}");
            Assert.DoesNotContain("graphics driver", error, StringComparison.Ordinal);
            Assert.DoesNotContain("unexpected", error, StringComparison.Ordinal);
        }

        TestContext.Current.SendDiagnosticMessage($"{runs} runs, memory grows by {Slope(memory):0.0} MiB an hour over {memory.Count} samples");
        Assert.InRange(Slope(memory), double.NegativeInfinity, MostGrowthMiBAnHour);
    }

    private static void Play(Random random, Typist typist)
    {
        switch (random.Next(10))
        {
            case < 3:
                typist.Do($"keydown {Held[random.Next(Held.Length)]}");
                break;
            case < 5:
                typist.Do($"keyup {Held[random.Next(Held.Length)]}");
                break;
            case 5:
                typist.Do($"mousemove {random.Next(WidthPixels)} {random.Next(HeightPixels)}");
                typist.Do($"click {2 + random.Next(4)}");
                break;
            case 6:
                typist.Do($"mousemove {random.Next(WidthPixels)} {random.Next(LowestClickPixels)}");
                typist.Do("click 1");
                break;
            default:
                typist.Do($"key {Struck[random.Next(Struck.Length)]}");
                break;
        }

        Thread.Sleep(random.Next(10, 160));
    }

    private static void Release(Typist typist)
    {
        foreach (string key in Held)
        {
            typist.Do($"keyup {key}");
        }

        Thread.Sleep(300);
    }

    /// <summary>MiB an hour by least squares, each run about its own mean: where a run starts says nothing.</summary>
    private static double Slope(List<(int Run, double Hours, double MiB)> samples)
    {
        double sumXy = 0, sumXx = 1e-9;
        foreach (IGrouping<int, (int Run, double Hours, double MiB)> run in samples.GroupBy(s => s.Run))
        {
            double x = run.Average(s => s.Hours), y = run.Average(s => s.MiB);
            sumXy += run.Sum(s => (s.Hours - x) * (s.MiB - y));
            sumXx += run.Sum(s => (s.Hours - x) * (s.Hours - x));
        }

        return sumXy / sumXx;
    }
}
