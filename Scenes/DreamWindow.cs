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
    private readonly WindowHost _host;
    private readonly GpuDevice _device;
    private readonly ShaderLibrary _shaders;
    private readonly ShaderWatch _watch;
    private readonly Picture _picture;
    private readonly PresentPass _present;
    private readonly LiveClock _clock = new();
    private readonly FlightPath _flight;
    private InputSnapshot _input;
    private int _widthPixels;
    private int _heightPixels;
    private string? _shownError;

    /// <param name="host">An open window; this disposes it.</param>
    /// <param name="seed">The city.</param>
    /// <param name="flight">The way of the camera.</param>
    /// <param name="quality">Null lets the renderer decide.</param>
    public DreamWindow(WindowHost host, ulong seed, FlightPath flight, Quality? quality = null)
    {
        _host = host;
        _flight = flight;
        try
        {
            _device = new GpuDevice(host.Gl);
            _shaders = new ShaderLibrary(_device, ShaderLibrary.FindRoot());
            _watch = new ShaderWatch(_shaders.Root);
            _picture = new Picture(_device, _shaders, seed, quality ?? (_device.Facts.IsSoftware ? Quality.Low : Quality.High));
        }
        catch
        {
            // The context takes with it what was made in it.
            _watch?.Dispose();
            host.Dispose();
            throw;
        }

        _present = new PresentPass(_device);
    }

    public GpuDevice Device => _device;

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
        _host.Poll(ref _input);
        if (_input.IsCloseAsked || _input.KeysPressed.Contains(Key.Escape))
        {
            return false;
        }

        if (_input.KeysPressed.Contains(Key.F11))
        {
            _host.ToggleFullscreen();
        }

        if (_input.KeysPressed.Contains(Key.P))
        {
            _clock.Paused = !_clock.Paused;
        }

        _clock.Tick();
        (int width, int height) = (_input.FramebufferSize.X, _input.FramebufferSize.Y);
        if (width > 0 && height > 0)
        {
            Draw(width, height);
        }

        _host.Present();
        return true;
    }

    public void Dispose()
    {
        _watch.Dispose();
        _picture.Dispose();
        _shaders.Dispose();
        _device.Dispose();
        _host.Dispose();
    }

    private void Draw(int width, int height)
    {
        if ((width, height) != (_widthPixels, _heightPixels))
        {
            _picture.Resize(width, height);
            (_widthPixels, _heightPixels) = (width, height);
        }

        // The flight goes round: its end is held a moment, then it starts again.
        double seconds = _clock.DreamSeconds % (_flight.DurationSeconds + 2);
        var frame = new FrameDescription(_clock.DreamSeconds, FramesShown, _flight.ViewAt(seconds, width, height), Parts.All, false);
        _picture.Draw(frame);
        _present.Draw(_picture.Result, width, height);
        FramesShown++;
    }

    /// <summary>Builds what an edit changed. Allocates nothing while nothing is edited.</summary>
    internal void Reload(Action<string> complain)
    {
        if (!_watch.TakeChange())
        {
            return;
        }

        _shaders.ReloadChanged();
        if (_shaders.LastError != _shownError)
        {
            _shownError = _shaders.LastError;
            complain(_shownError ?? "shaders are well again");
        }
    }
}
