using GlassCity.Engine.Effects;
using GlassCity.Engine.Gpu;
using GlassCity.Engine.Host;
using GlassCity.Engine.Shading;
using GlassCity.Engine.View;
using GlassCity.Scenes.Commands;
using GlassCity.Scenes.Controls;
using GlassCity.Scenes.Interface;
using GlassCity.Scenes.Settings;
using GlassCity.Scenes.Walking;

namespace GlassCity.Scenes.Live;

/// <summary>
/// The dream in a window: one loop that polls, obeys, moves the eye, draws and presents. Time, eye, mouse, picture, flights,
/// menu, overlay and reports each have a file of their own beside this one.
/// </summary>
internal sealed partial class DreamWindow : IMenuWindow, IDisposable
{
    private readonly WindowHost _host;
    private readonly Action<string> _complain;
    private readonly GpuDevice _device;
    private readonly ShaderLibrary _shaders;
    private readonly LiveReports _reports;
    private readonly LivePicture _picture;
    private readonly PanelPass _panel;
    private readonly PanelList _panelList = new();
    private readonly LiveSettings _settings;
    private readonly ControlReader _controls;
    private readonly LiveMouse _mouse;
    private readonly LiveFlights _flights;
    private readonly LiveHud _hud;
    private readonly LiveMenu _menuPages;
    private readonly Menu _menu;
    private readonly MenuControls _menuControls = new();
    private readonly LiveStory _story = new();
    private readonly LiveEnd _end;
    private readonly FlightPath _film;
    private LiveLog _log = new();
    private CitySolids _solids;
    private Eye _eye;
    private readonly LiveTime _time;
    private readonly Action<string> _say;
    private readonly LiveEars _ears;
    private readonly Action<string> _tell;
    private InputSnapshot _input;
    private bool _fullscreenApplied;
    private bool _isLeft;

    /// <param name="host">An open window; this disposes it.</param>
    /// <param name="options">The city, who has the eye first, the quality asked for.</param>
    /// <param name="film">The way of the film's camera.</param>
    /// <param name="record">Films on the calling thread, for flights made by hand.</param>
    /// <param name="complain">Told, in lines, of what is wrong and of what outlives the window.</param>
    public DreamWindow(WindowHost host, WindowOptions options, FlightPath film,
        Func<RecordOptions, IFilmProgress, CancellationToken, FilmResult> record, Action<string> complain)
    {
        (_host, _complain, _film, _say, _tell) = (host, complain, film, Say, Tell);
        try
        {
            _device = new GpuDevice(host.Gl);
            _shaders = new ShaderLibrary(_device, ShaderLibrary.FindRoot());
            _reports = new LiveReports(_device, _shaders, Tell);
            _settings = new LiveSettings(new SettingsFile(UserFolders.OfThisUser.SettingsFile, complain), EffectCatalog.Load(_shaders.Root));
            _hud = new LiveHud(_settings);
            _picture = new LivePicture(_device, _shaders, options, _settings.Chosen.Quality, Tell);
            _panel = new PanelPass(_device, _shaders);
        }
        catch
        {
            // The context takes with it what was made in it.
            _reports?.Dispose();
            host.Dispose();
            throw;
        }

        _controls = new ControlReader(_settings.Bindings) { IsMouseLooking = false };
        _mouse = new LiveMouse(host);
        _flights = new LiveFlights(options.Seed, record, _say, complain);
        _menuPages = new LiveMenu(_settings, _flights, this);
        _menu = new Menu(_menuPages.Root);
        _end = new LiveEnd(Dream);
        _solids = new CitySolids(_picture.Picture.Plan);
        _eye = NewEye(options.Start);
        _fullscreenApplied = host.IsFullscreen;
        Apply();
        TellStart();
        _time = new LiveTime(); // what loading took is no part of the dream
        _story.Begin(options.Start == WindowStart.Film, _time, _eye);
        _ears = new LiveEars(film, complain);
        Say($"{_settings.Bindings.TextOf(ControlAction.Help)} help    {_settings.Bindings.TextOf(ControlAction.Menu)} menu");
    }

    public GpuDevice Device => _device;

    /// <summary>The dream's time here.</summary>
    public LiveTime Time => _time;

    /// <summary>Frames shown so far.</summary>
    public long FramesShown { get; private set; }

    bool IMenuWindow.IsFullscreen => _host.IsFullscreen;

    /// <summary>Runs until the window is left or <paramref name="stop"/> is set.</summary>
    public void Run(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested && Step())
        {
        }
    }

    /// <summary>One turn of the loop. Allocates nothing while nothing is pressed or edited and the window keeps its size.</summary>
    /// <returns>False when the window is to close.</returns>
    public bool Step()
    {
        _host.Poll(ref _input);
        _reports.Reload();
        double elapsed = _time.Tick();
        _isLeft |= _input.IsCloseAsked;
        BeginWhatIsDue();
        _mouse.Update(_input, _eye.Holder == EyeHolder.Person, _menu.IsOpen || _end.IsOpen);
        _controls.IsMouseLooking = _mouse.IsCaptured;
        (int width, int height) = (_input.FramebufferSize.X, _input.FramebufferSize.Y);
        PanelMetrics metrics = PanelMetrics.Of(Math.Max(1, width), Math.Max(1, height), _host.ContentScale, _settings.Chosen.TextScale);
        ControlState controls = _controls.Read(_input, elapsed);
        _isLeft |= controls.Pressed.Contains(ControlAction.Quit);
        _end.Update(_time);
        if (_end.IsOpen)
        {
            _end.Use(_menuControls.Read(_input, elapsed), _time.NowSeconds, metrics);
        }
        else if (_menu.IsOpen)
        {
            UseMenu(controls, elapsed, metrics);
        }
        else
        {
            _time.Move(controls, elapsed);
            BearOrLetFall();
            _eye.Parts = _story.Of(_settings.Parts);
            _eye.Step(Drawn(controls), elapsed, _time.DreamSeconds, _settings.Chosen.Lens);
            _log.Update(_eye, _time, _settings.Chosen.Lens);
            Obey(controls.Pressed);
        }

        _ears.Update(_eye, _time, _settings.Chosen, _picture.Seed, _story.IsTold, _tell);
        _flights.Update(_eye, _time);
        _log.Pass(_story.IsTold, _time.DreamSeconds, elapsed);
        if (width > 0 && height > 0)
        {
            Draw(width, height, metrics);
            _host.Present();
        }
        else
        {
            Thread.Sleep(20); // minimized: nothing to draw, and nothing to wait for
        }

        return !_isLeft;
    }

    /// <summary>Takes over what was chosen, as far as it shows at once.</summary>
    public void Apply()
    {
        UserSettings chosen = _settings.Chosen;
        if (chosen.Fullscreen != _fullscreenApplied)
        {
            // Not against what the window is: a manager that took it out of fullscreen is not fought at each slider's step.
            _fullscreenApplied = chosen.Fullscreen;
            if (chosen.Fullscreen != _host.IsFullscreen)
            {
                _host.ToggleFullscreen();
            }
        }

        if (chosen.VSync != _host.IsVsync)
        {
            _host.SetVsync(chosen.VSync);
        }

        _controls.Feel = chosen.Feel;
        _eye.Walker.IsCalm = chosen.Comfort;
    }

    void IMenuWindow.CloseMenu() => _menu.Close();

    void IMenuWindow.Quit() => _isLeft = true;

    public void Dispose()
    {
        _ears.Dispose();
        _flights.Dispose();
        _settings.Save();
        _reports.Dispose();
        _panel.Dispose();
        _picture.Dispose();
        _shaders.Dispose();
        _device.Dispose();
        _host.Dispose();
    }

    private void Say(string text) => _hud.Say(text, _time?.NowSeconds ?? 0);

    /// <summary>On the picture, and where it outlives it.</summary>
    private void Tell(string line)
    {
        _complain(line);
        Say(line);
    }

    private void TellStart()
    {
        if (!_picture.Choice.IsAsked)
        {
            _complain(_picture.Choice.Line);
        }

        if (_panel.Complaint is { } missing)
        {
            _complain(missing);
        }

        _reports.Begin();
    }
}
