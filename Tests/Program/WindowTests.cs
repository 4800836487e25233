using System.Buffers.Binary;
using System.Numerics;
using GlassCity.Engine.View;
using GlassCity.Scenes.Interface;
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
    public void The_window_shows_a_picture_that_changes_and_ctrl_q_leaves_it()
    {
        using var live = new Live();
        Wait(live.Running, () => live.Differing(live.First, live.Screen()) > WidthPixels * HeightPixels / 100, "the picture stands still");
        live.Leave();
    }

    [Fact]
    public void Held_for_two_seconds_w_walks_down_the_avenue_and_the_flight_dropped_there_is_saved_played_and_filmed()
    {
        using var live = new Live();
        live.Type("key w");                     // takes the eye from the film
        Thread.Sleep(1500);
        live.Type("key k", "keydown w");
        Thread.Sleep(2000);
        live.Type("keyup w");
        Thread.Sleep(1500);
        live.Type("key k", "key ctrl+s");
        Wait(live.Running, () => File.Exists(live.FlightPath), "no flight is saved");

        Flight flight = FlightFile.Load(live.FlightPath);
        Vector3 way = flight.Keys[1].PositionWorld - flight.Keys[0].PositionWorld;
        Assert.InRange(way.Z, -9, -4);
        Assert.InRange(MathF.Abs(way.X), 0, 2);
        Assert.InRange(MathF.Abs(way.Y), 0, 0.1f);

        // Held time holds all but the eye: what changes now is the flight.
        Thread.Sleep(4500);
        byte[] stands = live.Screen();
        live.Type("key l");
        Wait(live.Running, () => live.Differing(stands, live.Screen()) > WidthPixels * HeightPixels / 20, "the flight is not played");
        Thread.Sleep(3000);

        live.Type("key Escape", "key Down", "key Return");
        string film = live.City.At("films", "flight-1.mp4");
        Wait(live.Running, () => File.Exists(film) && !Directory.Exists(film + ".frames"), "no film is made", 4);
        live.Leave("filmed: ");
    }

    [Fact]
    public void A_toggle_key_changes_the_picture_and_pressed_again_it_is_the_same_to_the_bit()
    {
        using var live = new Live();
        live.Type("key p");
        byte[] before = live.AtRest();
        foreach (string key in (string[])["7", "8", "F2"])      // veins, river, ink
        {
            live.Type($"key {key}");
            Assert.InRange(live.Differing(before, live.AtRest()), WidthPixels * HeightPixels / 200, int.MaxValue);
            live.Type($"key {key}");
            Assert.Equal(0, live.Differing(before, live.AtRest()));
        }

        live.Leave();
    }

    [Fact]
    public void The_menu_opens_on_escape_holds_the_time_and_quits_by_mouse()
    {
        using var live = new Live();
        live.Type("key Escape");
        byte[] menu = live.AtRest();
        Thread.Sleep(1000);
        Assert.Equal(0, live.Differing(menu, live.Screen()));
        live.Type("key Escape");
        Wait(live.Running, () => live.Differing(menu, live.Screen()) > WidthPixels * HeightPixels / 20, "the menu stays");
        live.Type("key Escape");
        _ = live.AtRest();

        // Quit is the last line of the page.
        MenuLayout layout = MenuLayout.Of(LiveMenuLines, LiveMenuLines, PanelMetrics.Of(WidthPixels, HeightPixels));
        PanelRect quit = layout.Row(LiveMenuLines - 1);
        for (int i = 0; i < 12; i++)
        {
            live.Type($"mousemove {WidthPixels / 2} {(int)(quit.Y + (quit.Height / 2))}", "click 5");
        }

        live.Type("click 1");
        (int code, string said, string error) = live.Running.End();
        Assert.Equal((0, ""), (code, said));
        Assert.DoesNotContain("graphics driver", error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_help_names_every_part_with_its_time_and_a_chosen_effect_is_there_at_the_next_start()
    {
        using var live = new Live();
        live.Type("key p", "key F6", "key h");
        Thread.Sleep(2500);
        Assert.InRange(live.Differing(live.First, live.Screen()), WidthPixels * HeightPixels / 10, int.MaxValue);
        live.Leave();
        string settings = File.ReadAllText(live.City.At(".config", "glasscity", "settings.json"));
        Assert.Contains("\"grain\": \"\"", settings, StringComparison.Ordinal);
    }

    [Fact]
    public void Keys_jump_to_the_next_beat_and_back_to_the_same_picture_to_the_bit()
    {
        using var live = new Live();
        live.Type("key p", "key Home");
        byte[] first = live.AtRest();
        live.Type("key Next");
        byte[] next = live.AtRest();
        Assert.InRange(live.Differing(first, next), WidthPixels * HeightPixels / 20, int.MaxValue);
        live.Type("key Prior");
        Assert.Equal(0, live.Differing(first, live.AtRest()));
        live.Leave();
    }

    [Fact]
    public void A_beats_caption_lies_in_the_lower_middle_and_nowhere_else_and_its_key_takes_it_away()
    {
        using var live = new Live();
        live.Type("key Home");
        Thread.Sleep(2200);
        live.Type("key p");
        byte[] with = live.AtRest();
        live.Type("key b");
        byte[] without = live.AtRest();
        PanelRect room = HudLayout.Of(PanelMetrics.Of(WidthPixels, HeightPixels), false, false).Caption;
        int rowBytes = with.Length / HeightPixels;
        int[] rows = [.. Enumerable.Range(0, with.Length).Where(i => with[i] != without[i]).Select(i => i / rowBytes)];
        Assert.InRange(rows.Length, 200, int.MaxValue);
        Assert.InRange(rows.Min(), (int)room.Y, (int)room.Bottom);
        Assert.InRange(rows.Max(), (int)room.Y, (int)room.Bottom);
        live.Type("key b");
        Assert.Equal(0, live.Differing(with, live.AtRest()));
        live.Type("key b");
        live.Leave();
        string settings = File.ReadAllText(live.City.At(".config", "glasscity", "settings.json"));
        Assert.Contains("\"captions\": false", settings, StringComparison.Ordinal);
    }

    [Fact]
    public void At_its_end_the_dream_asks_how_to_go_on_lets_one_linger_and_begins_again_in_another_city()
    {
        using var live = new Live();
        live.Type("key apostrophe", "key apostrophe", "key End");       // 4x: 4.5 s of the last beat
        Thread.Sleep(8000);
        byte[] card = live.AtRest();
        live.Type("key Escape");
        byte[] last = live.AtRest();
        Assert.InRange(live.Differing(card, last), WidthPixels * HeightPixels / 2, int.MaxValue);

        live.Type("key End");
        Wait(live.Running, () => live.Differing(card, live.Screen()) == 0, "the card does not come again");
        Thread.Sleep(1500);
        live.Type("key Return");
        Wait(live.Running, () => live.Differing(card, live.Screen()) > WidthPixels * HeightPixels / 2, "the card stays");
        Thread.Sleep(4000);     // the new city is said first, then it grows; keys wait until it is there
        live.Leave("this city's seed is 10451216379200822465");
    }

    /// <summary>Lines of the menu's first page.</summary>
    private const int LiveMenuLines = 16;

    /// <summary>The program in a window of its own screen, with a home of its own, in a context that reports every message.</summary>
    private sealed class Live : IDisposable
    {
        private const int RestMilliseconds = 4500;

        private readonly PrivateDisplay _display;
        private readonly Typist _typist;

        public Live()
        {
            City = new Glasscity();
            _display = new PrivateDisplay(WidthPixels, HeightPixels, City.Folder);
            City.Environment["DISPLAY"] = _display.Name;
            City.Environment["GLASSCITY_GL_DEBUG"] = "1";
            City.Environment["ALSOFT_DRIVERS"] = "null";
            City.Environment["HOME"] = City.Folder;
            City.Environment["XDG_CONFIG_HOME"] = City.Environment["XDG_DATA_HOME"] = City.Environment["XDG_STATE_HOME"] = null;
            Running = City.Start("--size", $"{WidthPixels}x{HeightPixels}");
            _typist = new Typist();
            Wait(Running, () => (First = Screen()).Distinct().Count() > 32, "no picture appears");
        }

        public Glasscity City { get; }

        public Glasscity.Running Running { get; }

        public byte[] First { get; private set; } = [];

        public string FlightPath => City.At(".local", "share", "glasscity", "flights", "flight-1.json");

        public void Type(params ReadOnlySpan<string> commands)
        {
            foreach (string command in commands)
            {
                _typist.Do(command);
                Thread.Sleep(250);
            }
        }

        public byte[] Screen() => WindowTests.Screen(City);

        public int Differing(byte[] a, byte[] b) => WindowTests.Differing(a, b);

        /// <summary>The screen once it has stood still for longer than a message does.</summary>
        public byte[] AtRest()
        {
            byte[] last = Screen();
            long since = Environment.TickCount64, start = since;
            while (Environment.TickCount64 - since < RestMilliseconds)
            {
                Assert.True(Environment.TickCount64 - start < Patience.TotalMilliseconds, "the picture does not come to rest");
                Thread.Sleep(100);
                byte[] now = Screen();
                if (WindowTests.Differing(last, now) > 0)
                {
                    (last, since) = (now, Environment.TickCount64);
                }
            }

            return last;
        }

        public void Leave(string saying = "")
        {
            Type("key ctrl+q");
            (int code, string said, string error) = Running.End();
            Assert.Equal((0, ""), (code, said));
            Assert.Contains(saying, error, StringComparison.Ordinal);
            Assert.DoesNotContain("graphics driver", error, StringComparison.Ordinal);
            Assert.DoesNotContain("unexpected", error, StringComparison.Ordinal);
        }

        public void Dispose()
        {
            _typist.Dispose();
            Running.Dispose();
            _display.Dispose();
            City.Dispose();
        }
    }

    internal static void Wait(Glasscity.Running running, Func<bool> until, string fault, int patiences = 1)
    {
        long start = Environment.TickCount64;
        while (!until())
        {
            Assert.False(running.HasExited, running.HasExited ? running.End().Error : "");
            Assert.True(Environment.TickCount64 - start < patiences * Patience.TotalMilliseconds, fault);
            Thread.Sleep(50);
        }
    }

    // An X window dump (XWDFile.h): big-endian words, of which the first is the header's length and the 20th the number
    // of colours between header and pixels.
    internal static byte[] Screen(Glasscity city)
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
