using System.Buffers.Binary;
using GlassCity.Tests.Host;
using Xunit;

namespace GlassCity.Tests.Programs;

/// <summary>The program's window on an X server of its own, whose screen is read from its memory.</summary>
[Collection(nameof(WindowCollection))]
public sealed class WindowTests
{
    private const int WidthPixels = 320;
    private const int HeightPixels = 240;
    private const int BytesPerColourRow = 12;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public void The_window_shows_a_picture_that_changes_and_escape_leaves_it()
    {
        using var city = new Glasscity();
        using var display = new PrivateDisplay(WidthPixels, HeightPixels, city.Folder);
        city.Environment["DISPLAY"] = display.Name;
        using Glasscity.Running running = city.Start("--size", $"{WidthPixels}x{HeightPixels}");

        byte[] first = [];
        Wait(running, () => (first = Screen(city)).Distinct().Count() > 32, "no picture appears");
        Wait(running, () => Differing(first, Screen(city)) > WidthPixels * HeightPixels / 100, "the picture stands still");
        PrivateDisplay.Type("key Escape");
        (int code, string said, string error) = running.End();
        Assert.Equal((0, "", ""), (code, said, error));
    }

    private static void Wait(Glasscity.Running running, Func<bool> until, string fault)
    {
        long start = Environment.TickCount64;
        while (!until())
        {
            Assert.False(running.HasExited, running.HasExited ? running.End().Error : "");
            Assert.True(Environment.TickCount64 - start < Patience.TotalMilliseconds, fault);
            Thread.Sleep(50);
        }
    }

    // An X window dump (XWDFile.h): big-endian words, of which the first is the header's length and the 20th the number
    // of colours between header and pixels.
    private static byte[] Screen(Glasscity city)
    {
        byte[] dump = File.ReadAllBytes(city.At("Xvfb_screen0"));
        int header = BinaryPrimitives.ReadInt32BigEndian(dump);
        int colours = BinaryPrimitives.ReadInt32BigEndian(dump.AsSpan(19 * sizeof(int)));
        return dump[(header + colours * BytesPerColourRow)..];
    }

    private static int Differing(byte[] a, byte[] b)
    {
        int count = 0;
        for (int i = 0; i < a.Length; i++)
        {
            count += a[i] == b[i] ? 0 : 1;
        }
        return count;
    }
}
