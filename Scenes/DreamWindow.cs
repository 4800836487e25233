using GlassCity.Engine.Gpu;
using GlassCity.Engine.Host;
using GlassCity.Engine.Shading;
using GlassCity.Engine.Time;
using GlassCity.Engine.View;
using Silk.NET.Input;

namespace GlassCity.Scenes;

/// <summary>
/// The dream in a window: one loop that polls, draws the flight at the dream's time and presents. Esc or the window's
/// own close leaves; F11 fills the screen; P holds the time.
/// </summary>
internal sealed class DreamWindow : IDisposable
{
    /// <summary>Software GL draws a quarter of the pixels and stretches them: a picture that moves is worth more there.</summary>
    private const int SoftwareDivisor = 2;
    private const double ReloadEverySeconds = 0.5;

    private readonly WindowHost host;
    private readonly GpuDevice device;
    private readonly ShaderLibrary shaders;
    private readonly Picture picture;
    private readonly PresentPass present;
    private readonly LiveClock clock = new();
    private readonly FlightPath flight;
    private readonly int divisor;
    private InputSnapshot input;
    private int widthPixels;
    private int heightPixels;
    private double nextReloadSeconds;
    private string? shownError;

    /// <param name="host">An open window; this disposes it.</param>
    /// <param name="seed">The city.</param>
    /// <param name="flight">The way of the camera.</param>
    public DreamWindow(WindowHost host, ulong seed, FlightPath flight)
    {
        this.host = host;
        this.flight = flight;
        device = new GpuDevice(host.Gl);
        shaders = new ShaderLibrary(device, ShaderLibrary.FindRoot());
        picture = new Picture(device, shaders, seed);
        present = new PresentPass(device);
        divisor = device.Facts.IsSoftware ? SoftwareDivisor : 1;
    }

    public GpuDevice Device => device;

    /// <summary>Frames shown so far.</summary>
    public long FramesShown { get; private set; }

    /// <summary>Runs until the window is left or <paramref name="stop"/> is set.</summary>
    /// <param name="complain">Told of a shader edit that fails, once each.</param>
    /// <param name="stop">Leaves the window.</param>
    public void Run(Action<string> complain, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested && Step())
        {
            Reload(complain);
        }
    }

    /// <summary>One turn of the loop. Allocates nothing while the window keeps its size.</summary>
    /// <returns>False when the window is to close.</returns>
    public bool Step()
    {
        host.Poll(ref input);
        if (input.IsCloseAsked || input.KeysPressed.Contains(Key.Escape))
        {
            return false;
        }

        if (input.KeysPressed.Contains(Key.F11))
        {
            host.ToggleFullscreen();
        }

        if (input.KeysPressed.Contains(Key.P))
        {
            clock.Paused = !clock.Paused;
        }

        clock.Tick();
        (int width, int height) = (input.FramebufferSize.X, input.FramebufferSize.Y);
        if (width > 0 && height > 0)
        {
            Draw(width, height);
        }

        host.Present();
        return true;
    }

    public void Dispose()
    {
        picture.Dispose();
        shaders.Dispose();
        device.Dispose();
        host.Dispose();
    }

    private void Draw(int width, int height)
    {
        int drawnWidth = Math.Max(1, width / divisor), drawnHeight = Math.Max(1, height / divisor);
        if ((drawnWidth, drawnHeight) != (widthPixels, heightPixels))
        {
            picture.Resize(drawnWidth, drawnHeight);
            (widthPixels, heightPixels) = (drawnWidth, drawnHeight);
        }

        // The flight goes round: its end is held a moment, then it starts again.
        double seconds = clock.DreamSeconds % (flight.DurationSeconds + 2);
        var frame = new FrameDescription(clock.DreamSeconds, FramesShown, flight.ViewAt(seconds, drawnWidth, drawnHeight), Parts.All, false);
        picture.Draw(frame);
        present.Draw(picture.Result, width, height);
        FramesShown++;
    }

    private void Reload(Action<string> complain)
    {
        double now = LiveClock.NowSeconds();
        if (now < nextReloadSeconds)
        {
            return;
        }

        nextReloadSeconds = now + ReloadEverySeconds;
        shaders.ReloadChanged();
        if (shaders.LastError != shownError)
        {
            shownError = shaders.LastError;
            complain(shownError ?? "shaders are well again");
        }
    }
}
