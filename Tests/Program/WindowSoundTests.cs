using System.Globalization;
using System.Text.RegularExpressions;
using GlassCity.Tests.Host;
using Xunit;

namespace GlassCity.Tests.Programs;

/// <summary>The window's sound on OpenAL's device that plays into nothing, at its own pace.</summary>
[Collection(nameof(WindowCollection))]
public sealed partial class WindowSoundTests
{
    [Fact]
    public void The_window_is_heard_from_its_first_moments_on() => Assert.InRange(Play(12, 0).Sounded, 2, 30);

    [LongFact]
    public void Ten_minutes_beside_two_busy_threads_break_off_nowhere()
    {
        (double sounded, int underruns) = Play(600, 2);
        Assert.InRange(sounded, 540, 630);
        Assert.Equal(0, underruns);
    }

    private static (double Sounded, int Underruns) Play(int seconds, int busyThreads)
    {
        using var city = new Glasscity();
        using var display = new PrivateDisplay(320, 240, city.Folder);
        city.Environment["DISPLAY"] = display.Name;
        city.Environment["HOME"] = city.Folder;
        city.Environment["XDG_CONFIG_HOME"] = city.Environment["XDG_DATA_HOME"] = city.Environment["XDG_STATE_HOME"] = null;
        city.Environment["ALSOFT_DRIVERS"] = "null";
        city.Environment["GLASSCITY_SOUND_DEBUG"] = "1";
        using var stop = new CancellationTokenSource();
        Thread[] busy = [.. Enumerable.Range(0, busyThreads).Select(_ => new Thread(() =>
        {
            while (!stop.IsCancellationRequested)
            {
            }
        }))];
        Array.ForEach(busy, thread => thread.Start());
        using Glasscity.Running running = city.Start("--size", "320x240", "--quality", "low");
        WindowTests.Wait(running, () => WindowTests.Screen(city).Distinct().Count() > 32, "no picture appears", 2);
        using var typist = new Typist();
        for (int gone = 0; gone < seconds; gone += 300)
        {
            // The dream is shorter than ten minutes.
            Thread.Sleep(1000 * Math.Min(300, seconds - gone));
            if (gone + 300 < seconds)
            {
                typist.Do("key Home");
            }
        }

        typist.Do("key ctrl+q");
        string error = running.End().Error;
        stop.Cancel();
        Array.ForEach(busy, thread => thread.Join());
        Match said = Summary().Match(error);
        Assert.True(said.Success, error);
        return (double.Parse(said.Groups[1].Value, CultureInfo.InvariantCulture), int.Parse(said.Groups[2].Value, CultureInfo.InvariantCulture));
    }

    [GeneratedRegex(@"sound: ([\d.]+) s played, [\d.]+ s of mixing, (\d+) underruns")]
    private static partial Regex Summary();
}
