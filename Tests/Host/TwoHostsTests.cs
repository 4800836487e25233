using GlassCity.Engine.Gpu;
using GlassCity.Engine.Host;
using GlassCity.Engine.Shading;
using GlassCity.Engine.Time;
using GlassCity.Scenes;
using GlassCity.Scenes.Commands;
using GlassCity.Scenes.Live;
using GlassCity.Scenes.Show;
using GlassCity.Tests.Gpu;
using Xunit;

namespace GlassCity.Tests.Host;

/// <summary>The host is a shell: window and offscreen draw one picture, and the window's loop leaves no garbage.</summary>
[Collection(nameof(WindowCollection))]
public class TwoHostsTests
{
    private const int Width = 320;
    private const int Height = 180;

    [Fact]
    public void Window_and_offscreen_draw_the_same_bits()
    {
        using var display = new PrivateDisplay(640, 480);
        FrameDescription frame = Drawing.AvenueFrame(9, Width, Height);
        byte[] inWindow = new byte[Width * Height * 4];
        GlThread.Run(() =>
        {
            using WindowHost host = WindowHost.Open("GlassCity", Width, Height, vsync: false, debugContext: true);
            using var device = new GpuDevice(host.Gl);
            using (var shaders = new ShaderLibrary(device, ShaderLibrary.FindRoot()))
            using (var picture = new Picture(device, shaders, 1, Quality.High))
            {
                picture.Resize(Width, Height);
                picture.Draw(frame);
                picture.Result.ReadRgba8(inWindow);
            }

            Assert.Empty(device.Messages.Serious);
            Assert.Empty(device.Ledger.Live);
        });
        Drawing.With(1, Width, Height, picture => Assert.Equal(Drawing.Draw(picture, frame), inWindow));
    }

    [Fact]
    public void The_windows_loop_leaves_no_garbage()
    {
        using var display = new PrivateDisplay(640, 480);
        GlThread.Run(() =>
        {
            WindowHost host = WindowHost.Open("GlassCity", Width, Height, vsync: false, debugContext: false);
            using var home = new PrivateHome();
            var said = new List<string>();
            var options = new WindowOptions(1, new PictureSize(Width, Height), WindowStart.Film, Quality.Low);
            using var window = new DreamWindow(host, options, Flights.Find("avenue").Path, (_, _, _) => throw new InvalidOperationException(), said.Add);
            // The first message comes and goes; then a caption stands, and the dream's time flows slowly enough for it to stay.
            double start = LiveClock.NowSeconds();
            for (int i = 0; i < 5 || LiveClock.NowSeconds() - start < 4; i++)
            {
                Assert.True(window.Step());
            }

            window.Time.Pace = TimePace.Usual.Slower.Slower;
            window.Time.JumpTo(CaptionTimes.WaitsSeconds + CaptionTimes.FadeInSeconds);
            for (int i = 0; i < 3; i++)
            {
                Assert.True(window.Step());
            }

            Assert.Equal(1, CaptionTimes.At(window.Time.DreamSeconds).Opacity);
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int i = 0; i < 20; i++)
            {
                Assert.True(window.Step());
            }

            Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
            Assert.Equal(1, CaptionTimes.At(window.Time.DreamSeconds).Opacity);
            Assert.Empty(said);
            Assert.Empty(window.Device.Messages.Serious);
        });
    }
}
