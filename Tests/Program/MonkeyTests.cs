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
    private const double MostGrowthMiB = 32;

    private static readonly string[] Held = ["w", "a", "s", "d", "Left", "Shift_L", "e", "q"];

    // Only the menu changes quality, films or quits: without these keys one run lasts, and its memory can be judged.
    private static readonly string[] Menu = ["Escape", "Escape", "Return", "Down", "Up", "Right"];

    private static readonly string[] Struck =
    [
        "f", "h", "p", "bracketleft", "bracketright", "comma", "period", "c", "k", "k", "k", "BackSpace", "l", "ctrl+s",
        "1", "2", "3", "4", "5", "6", "7", "8", "9", "0", "minus", "equal", "F1", "F2", "F3", "F4", "F5", "F6",
        "Next", "Prior", "Home", "End", "semicolon", "apostrophe", "apostrophe", "r", "t", "v",
        "Left", "Tab", "space", "F11", "F12", "x", "ctrl+c",
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
        long start = Environment.TickCount64, end = start + (long)(minutes * 60_000), middle = (start + end) / 2;
        int runs = 0;
        while (Environment.TickCount64 < middle)
        {
            // The menu's own Quit is a good end, too: then the monkey starts again.
            runs++;
            Run(city, typist, () => Play(random, typist, [.. Struck, .. Menu]), middle, []);
        }

        var memory = new List<double>();
        Run(city, typist, () => Play(random, typist, Struck), end, memory);
        int quarter = memory.Count / 4;
        double growth = quarter == 0 ? 0 : Median(memory[^quarter..]) - Median(memory[..quarter]);
        TestContext.Current.SendDiagnosticMessage($"{runs} runs with the menu; then one of {memory.Count} samples, whose memory grows by {growth:0.0} MiB");
        Assert.InRange(growth, double.NegativeInfinity, MostGrowthMiB);
    }

    /// <summary>Starts the program and plays until it ends or the time is over; then it must end well and have said nothing bad.</summary>
    private static void Run(Glasscity city, Typist typist, Action play, long endMilliseconds, List<double> memory)
    {
        using Glasscity.Running running = city.Start("--size", $"{WidthPixels}x{HeightPixels}");
        long start = Environment.TickCount64;
        Thread.Sleep(5000);
        while (Environment.TickCount64 < endMilliseconds && !running.HasExited)
        {
            play();
            if (Environment.TickCount64 - start > WarmSeconds * 1000 && running.ResidentMiB is { } resident)
            {
                memory.Add(resident);
            }
        }

        if (!running.HasExited)
        {
            Release(typist);
            typist.Do("key ctrl+q");
        }

        (int code, string _, string error) = running.End();
        Assert.True(code == 0, $"exit code {code}: {error}");
        Assert.DoesNotContain("graphics driver", error, StringComparison.Ordinal);
        Assert.DoesNotContain("unexpected", error, StringComparison.Ordinal);
    }

    private static void Play(Random random, Typist typist, string[] struck)
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
                typist.Do($"mousemove {random.Next(WidthPixels)} {random.Next(HeightPixels)}");
                typist.Do("click 1");
                break;
            default:
                typist.Do($"key {struck[random.Next(struck.Length)]}");
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

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
