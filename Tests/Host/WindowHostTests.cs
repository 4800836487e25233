using System.Numerics;
using GlassCity.Engine;
using GlassCity.Engine.Host;
using Silk.NET.Input;
using Silk.NET.Maths;
using Silk.NET.OpenGL;
using Xunit;

namespace GlassCity.Tests.Host;

/// <summary>Changes the environment of the whole process: nothing may run beside these.</summary>
[CollectionDefinition(nameof(WindowCollection), DisableParallelization = true)]
public sealed class WindowCollection;

/// <summary>A real window on an X server of its own, with input from outside.</summary>
[Collection(nameof(WindowCollection))]
public sealed class WindowHostTests
{
    private static readonly Vector2D<int> Screen = new(640, 480);

    [Fact]
    public void Without_a_display_the_error_names_both_variables()
    {
        using var change = new EnvironmentChange(("DISPLAY", null), ("WAYLAND_DISPLAY", null));

        Assert.False(WindowHost.DisplayLooksPresent());
        UserError error = Assert.Throws<UserError>(() => Open());
        AssertOneLineWith(error, "WAYLAND_DISPLAY", "neither DISPLAY");
    }

    [Fact]
    public void A_display_that_does_not_answer_is_named()
    {
        using var change = new EnvironmentChange(("DISPLAY", ":54321"), ("WAYLAND_DISPLAY", null));

        Assert.True(WindowHost.DisplayLooksPresent());
        UserError error = Assert.Throws<UserError>(() => Open());
        AssertOneLineWith(error, "DISPLAY=:54321", "WAYLAND_DISPLAY unset");
    }

    [Fact]
    public void A_window_draws_reads_input_changes_size_and_closes()
    {
        using var display = new PrivateDisplay(Screen.X, Screen.Y);
        using WindowHost host = Open();
        InputSnapshot input = default;

        CheckContext(host);
        PollUntil(host, ref input, _ => host.IsFocused);
        Assert.Equal(new Vector2D<int>(320, 200), input.FramebufferSize);
        CheckKeys(host);
        CheckMouse(host);
        CheckPointerTitleAndVsync(host);
        CheckPollAllocatesNothing(host);
        CheckFullscreen(host);

        Assert.False(host.IsClosing);
        host.Close();
        host.Poll(ref input);
        Assert.True(host.IsClosing && input.IsCloseAsked);
    }

    [Fact]
    public void A_second_window_opens_after_the_first_is_gone()
    {
        for (int i = 0; i < 2; i++)
        {
            // Each time on a server of its own: the first connection must have ended with its window.
            using var display = new PrivateDisplay(Screen.X, Screen.Y);
            using WindowHost host = WindowHost.Open("hidden", 64, 64, vsync: false, debugContext: false, visible: false);
            CheckContext(host, debugContext: false);
        }
    }

    private static WindowHost Open() => WindowHost.Open("Gläserne Stadt", 320, 200, vsync: true, debugContext: true);

    private static void AssertOneLineWith(UserError error, params string[] parts)
    {
        Assert.DoesNotContain('\n', error.Message);
        Assert.All(parts, part => Assert.Contains(part, error.Message, StringComparison.Ordinal));
        Assert.Equal(UserError.Failed, error.ExitCode);
    }

    private static void CheckContext(WindowHost host, bool debugContext = true)
    {
        GL gl = host.Gl;
        Version version = new(gl.GetInteger(GetPName.MajorVersion), gl.GetInteger(GetPName.MinorVersion));
        Assert.True(version >= new Version(4, 5), $"OpenGL {version}");
        var flags = (ContextFlagMask)gl.GetInteger(GetPName.ContextFlags);
        Assert.True(flags.HasFlag(ContextFlagMask.ForwardCompatibleBit));
        Assert.Equal(debugContext, flags.HasFlag(ContextFlagMask.DebugBit));
        Assert.Equal((int)ContextProfileMask.CoreProfileBit, gl.GetInteger(GetPName.ContextProfileMask));

        gl.ClearColor(0.2f, 0.4f, 0.6f, 1f);
        gl.Clear(ClearBufferMask.ColorBufferBit);
        Span<byte> pixel = stackalloc byte[4];
        gl.ReadPixels(5, 5, 1, 1, PixelFormat.Rgba, PixelType.UnsignedByte, pixel);
        Assert.Equal([51, 102, 153], pixel[..3].ToArray());
        host.Present();
        Assert.Equal(GLEnum.NoError, gl.GetError());
    }

    private static void CheckKeys(WindowHost host)
    {
        InputSnapshot input = default;
        PrivateDisplay.Type("keydown w");
        PollUntil(host, ref input, s => s.KeysPressed.Contains(Key.W));
        Assert.Equal(KeySet.Of(Key.W), input.KeysHeld);
        host.Poll(ref input);
        Assert.Equal(KeySet.Of(Key.W), input.KeysHeld);
        Assert.True(input.KeysPressed.IsEmpty);

        PrivateDisplay.Type("keyup w key Escape");
        PollUntil(host, ref input, s => s.KeysPressed.Contains(Key.Escape));
        Assert.True(input.KeysHeld.IsEmpty);
    }

    private static void CheckMouse(WindowHost host)
    {
        InputSnapshot input = default;

        // From a corner, so that a jump to the middle would show.
        PrivateDisplay.Type("mousemove 52 52 mousemove 51 53");
        Gather(host);
        host.CaptureMouse(true);
        Assert.Equal(Vector2.Zero, Gather(host));

        // The system may or may not tell of the jump itself: the first movement is dropped, or seen as it is.
        PrivateDisplay.Type("mousemove_relative 31 17");
        Assert.Contains(Gather(host), new[] { Vector2.Zero, new Vector2(31, 17) });
        PrivateDisplay.Type("mousemove_relative 7 5");
        Assert.Equal(new Vector2(7, 5), Gather(host));

        PrivateDisplay.Type("mousedown 3");
        PollUntil(host, ref input, s => s.MouseButtonsPressed.Contains(MouseButton.Right));
        Assert.True(input.MouseButtonsHeld.Contains(MouseButton.Right));
        PrivateDisplay.Type("mouseup 3 click 4 click 4");
        PollUntil(host, ref input, s => s.WheelNotches.Y > 0);
        Assert.Equal(default, input.MouseButtonsHeld);
        host.CaptureMouse(false);
    }

    private static void CheckPointerTitleAndVsync(WindowHost host)
    {
        InputSnapshot input = default;
        PrivateDisplay.Type("mousemove 30 40 mousemove 50 60");
        PollUntil(host, ref input, s => s.PointerPixels == new Vector2(50, 60));
        host.CaptureMouse(true);
        host.Poll(ref input);
        Assert.Null(input.PointerPixels);
        host.CaptureMouse(false);
        host.Poll(ref input);
        Assert.NotNull(input.PointerPixels);
        Assert.Equal(1f, host.ContentScale);

        host.SetTitle("Gläserner Mond");
        host.SetTitle("Gläserner Mond");
        PrivateDisplay.Type("search --name \"Gläserner Mond\"");
        foreach (bool isOn in new[] { false, true })
        {
            host.SetVsync(isOn);
            Assert.Equal(isOn, host.IsVsync);
            host.Present();
            Assert.Equal(GLEnum.NoError, host.Gl.GetError());
        }
    }

    private static void CheckPollAllocatesNothing(WindowHost host)
    {
        InputSnapshot input = default;
        host.Poll(ref input);
        PrivateDisplay.Type("mousemove 20 20 mousemove 40 30 click 1 key a click 4");
        long before = GC.GetAllocatedBytesForCurrentThread();
        KeySet pressed = default;
        for (int i = 0; i < 1000; i++)
        {
            host.Poll(ref input);
            pressed |= input.KeysPressed;
        }

        long after = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(0, after - before);
        Assert.True(pressed.Contains(Key.A));
    }

    private static void CheckFullscreen(WindowHost host)
    {
        InputSnapshot input = default;
        host.ToggleFullscreen();
        PollUntil(host, ref input, s => s.FramebufferSize == Screen);
        Assert.True(host.IsFullscreen);
        host.Present();
        host.ToggleFullscreen();
        PollUntil(host, ref input, s => s.FramebufferSize == new Vector2D<int>(320, 200));
        Assert.False(host.IsFullscreen);
    }

    private static Vector2 Gather(WindowHost host)
    {
        const int Polls = 20;
        InputSnapshot input = default;
        Vector2 sum = default;
        for (int i = 0; i < Polls; i++)
        {
            host.Poll(ref input);
            sum += input.MouseDeltaPixels;
            Thread.Sleep(5);
        }

        return sum;
    }

    private static void PollUntil(WindowHost host, ref InputSnapshot input, Func<InputSnapshot, bool> isSeen)
    {
        const int MostPolls = 500;
        for (int i = 0; i < MostPolls; i++)
        {
            host.Poll(ref input);
            if (isSeen(input))
            {
                return;
            }

            Thread.Sleep(10);
        }

        Assert.Fail($"not seen within {MostPolls} polls: {input}");
    }
}
