using GlassCity.Engine;
using GlassCity.Engine.Effects;
using GlassCity.Engine.Gpu;
using GlassCity.Engine.Host;
using GlassCity.Engine.Record;
using GlassCity.Engine.Shading;
using GlassCity.Engine.Time;
using GlassCity.Engine.View;
using GlassCity.Scenes.Commands;
using GlassCity.Scenes.Controls;
using GlassCity.Scenes.Interface;
using GlassCity.Scenes.Settings;
using GlassCity.Scenes.Walking;
using Silk.NET.Input;

namespace GlassCity.Scenes.Live;

/// <summary>
/// The dream in a window: one loop that polls, moves the eye, draws and presents. What keys ask for is done here, in one
/// place; who has the eye, what is chosen, what is written and what is filmed each have a file of their own beside this.
/// </summary>
internal sealed class DreamWindow : IMenuWindow, IDisposable
{
    /// <summary>Dream seconds a second while time is scrubbed by key.</summary>
    private const double ScrubSpeed = 6;

    /// <summary>What the step keys move time by: a film's frame.</summary>
    private const double FrameSeconds = 1 / 24.0;

    /// <summary>Frame numbers count the dream's time, so that held time holds the dither still, too.</summary>
    private const double FramesPerDreamSecond = 60;

    private readonly WindowHost _host;
    private readonly WindowOptions _options;
    private readonly Action<string> _complain;
    private readonly GpuDevice _device;
    private readonly ShaderLibrary _shaders;
    private readonly ShaderWatch _watch;
    private readonly PresentPass _present;
    private readonly PanelPass _panel;
    private readonly PanelList _panelList = new();
    private readonly LiveClock _clock;
    private readonly LiveSettings _settings;
    private readonly ControlReader _controls;
    private readonly LiveFlights _flights;
    private readonly LiveHud _hud;
    private readonly LiveMenu _menuPages;
    private readonly Menu _menu;
    private readonly MenuControls _menuControls = new();
    private readonly Eye _eye;
    private readonly QualityMemory _memory = QualityMemory.OfUser();
    private Picture _picture;
    private Quality _quality;
    private string _qualityAsked;
    private InputSnapshot _input;
    private (int Width, int Height) _size;
    private double _nowSeconds;
    private string? _shownError;
    private int _shownMessages;
    private bool _wasPaused;
    private bool _fullscreenApplied;
    private bool _hasMouse;
    private bool _wasFocused;
    private bool _mouseIsFree;
    private bool _isLeft;

    /// <param name="host">An open window; this disposes it.</param>
    /// <param name="options">The city, who has the eye first, the quality asked for.</param>
    /// <param name="film">The way of the film's camera.</param>
    /// <param name="record">Films on the calling thread, for flights made by hand.</param>
    /// <param name="complain">Told, in lines, of what is wrong and of what outlives the window.</param>
    public DreamWindow(WindowHost host, WindowOptions options, FlightPath film,
        Func<RecordOptions, IFilmProgress, CancellationToken, FilmResult> record, Action<string> complain)
    {
        (_host, _options, _complain) = (host, options, complain);
        try
        {
            _device = new GpuDevice(host.Gl);
            _shaders = new ShaderLibrary(_device, ShaderLibrary.FindRoot());
            _watch = new ShaderWatch(_shaders.Root);
            _settings = new LiveSettings(new SettingsFile(UserFolders.OfThisUser.SettingsFile, complain), EffectCatalog.Load(_shaders.Root));
            _qualityAsked = _settings.Chosen.Quality;
            _quality = Choose(options.Quality?.Name ?? _qualityAsked, tell: true);
            _picture = new Picture(_device, _shaders, options.Seed, _quality);
            _panel = new PanelPass(_device, _shaders);
        }
        catch
        {
            // The context takes with it what was made in it.
            _watch?.Dispose();
            host.Dispose();
            throw;
        }

        _present = new PresentPass(_device);
        if (_panel.Complaint is { } missing)
        {
            complain(missing);
        }

        _controls = new ControlReader(_settings.Bindings) { IsMouseLooking = false };
        _flights = new LiveFlights(options.Seed, record, Say, complain);
        _hud = new LiveHud(_settings);
        _menuPages = new LiveMenu(_settings, _flights, this);
        _menu = new Menu(_menuPages.Root);
        _eye = new Eye(new Walker(new CitySolids(_picture.Plan)), film, options.Start);
        _fullscreenApplied = host.IsFullscreen;
        Apply();
        if ((_shownError = _shaders.LastError) is { } broken)
        {
            complain(broken);
        }

        _clock = new LiveClock(); // what loading took is no part of the dream
        _nowSeconds = LiveClock.NowSeconds();
        Say($"{_settings.Bindings.TextOf(ControlAction.Help)} help    {_settings.Bindings.TextOf(ControlAction.Menu)} menu");
    }

    public GpuDevice Device => _device;

    /// <summary>Frames shown so far.</summary>
    public long FramesShown { get; private set; }

    bool IMenuWindow.IsFullscreen => _host.IsFullscreen;

    /// <summary>Runs until the window is left or <paramref name="stop"/> is set.</summary>
    public void Run(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested && Step())
        {
            Reload();
        }
    }

    /// <summary>One turn of the loop. Allocates nothing while nothing is pressed and the window keeps its size.</summary>
    /// <returns>False when the window is to close.</returns>
    public bool Step()
    {
        _host.Poll(ref _input);
        _clock.Tick();
        double now = LiveClock.NowSeconds(), elapsed = Math.Min(now - _nowSeconds, Walker.LongestStepSeconds);
        _nowSeconds = now;
        _isLeft |= _input.IsCloseAsked;
        KeepMouse();
        (int width, int height) = (_input.FramebufferSize.X, _input.FramebufferSize.Y);
        PanelMetrics metrics = PanelMetrics.Of(Math.Max(1, width), Math.Max(1, height), _host.ContentScale);
        ControlState controls = _controls.Read(_input, elapsed);
        if (_menu.IsOpen)
        {
            _isLeft |= controls.Pressed.Contains(ControlAction.Quit);
            if (controls.Pressed.Contains(ControlAction.Menu) && !_input.KeysPressed.Contains(Key.Escape))
            {
                _menu.Close(); // Esc goes back a page, the menu's own key leaves it
            }

            _menu.Update(_menuControls.Read(_input, elapsed), metrics);
            if (!_menu.IsOpen)
            {
                MenuClosed();
            }
        }
        else
        {
            Obey(controls, elapsed);
        }

        _flights.Update();
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

    /// <summary>Builds what an edit changed. Allocates nothing while nothing is edited.</summary>
    internal void Reload()
    {
        if (!_watch.TakeChange())
        {
            return;
        }

        _shaders.ReloadChanged();
        if (_shaders.LastError != _shownError)
        {
            _shownError = _shaders.LastError;
            string line = _shownError ?? "shaders are well again";
            _complain(line);
            Say(line);
        }
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
        _flights.Dispose();
        _settings.Save();
        _watch.Dispose();
        _panel.Dispose();
        _picture.Dispose();
        _shaders.Dispose();
        _device.Dispose();
        _host.Dispose();
    }

    private void Say(string text) => _hud.Say(text, _nowSeconds);

    /// <summary>The mouse belongs to the eye while the person has it, and to the pointer else; Esc and a lost focus free it.</summary>
    private void KeepMouse()
    {
        _mouseIsFree |= _hasMouse && _wasFocused && !_host.IsFocused;
        _wasFocused = _host.IsFocused;
        if (_mouseIsFree && !_menu.IsOpen && _input.MouseButtonsPressed != default)
        {
            _mouseIsFree = false;
        }

        bool wanted = _eye.Holder == EyeHolder.Person && !_menu.IsOpen && !_mouseIsFree;
        if (wanted != _hasMouse)
        {
            _host.CaptureMouse(wanted);
            _hasMouse = _controls.IsMouseLooking = wanted;
        }
    }

    private void Obey(in ControlState controls, double elapsedSeconds)
    {
        MoveTime(controls, elapsedSeconds);
        _eye.Step(controls, elapsedSeconds, _clock.DreamSeconds);
        if (!controls.Pressed.IsEmpty)
        {
            ObeyPresses(controls.Pressed);
        }
    }

    private void MoveTime(in ControlState controls, double elapsedSeconds)
    {
        double scrub = (controls.Held.Contains(ControlAction.ScrubForward) ? 1 : 0) - (controls.Held.Contains(ControlAction.ScrubBack) ? 1 : 0);
        double step = (controls.Pressed.Contains(ControlAction.StepForward) ? 1 : 0) - (controls.Pressed.Contains(ControlAction.StepBack) ? 1 : 0);
        if (step != 0)
        {
            // To whole frames: as often on as back is where it was.
            _clock.Paused = true;
            _clock.Scrub((Math.Round(_clock.DreamSeconds / FrameSeconds) + step) * FrameSeconds);
        }
        else if (scrub != 0)
        {
            _clock.Scrub(_clock.DreamSeconds + (scrub * ScrubSpeed * elapsedSeconds));
        }
    }

    private void ObeyPresses(ActionSet pressed)
    {
        if (pressed.Contains(ControlAction.Quit))
        {
            _isLeft = true;
        }

        if (pressed.Contains(ControlAction.Menu))
        {
            OpenMenu();
        }

        if (pressed.Contains(ControlAction.Help))
        {
            _hud.IsOpen = !_hud.IsOpen;
        }

        if (pressed.Contains(ControlAction.Pause))
        {
            _clock.Paused = !_clock.Paused;
            Say(_clock.Paused ? "time is held" : "time flows");
        }

        if (pressed.Contains(ControlAction.Fullscreen))
        {
            _settings.Chosen = _settings.Chosen with { Fullscreen = !_host.IsFullscreen };
            Apply();
        }

        if (pressed.Contains(ControlAction.Screenshot))
        {
            KeepPicture();
        }

        ObeyFlightKeys(pressed);
        for (int action = ActionTable.FirstToggle; action < _settings.Actions.Count; action++)
        {
            if (pressed.Contains(action))
            {
                string name = _settings.Actions.ToggledName(action);
                _settings.Set(name, !_settings.IsOn(name));
                Say($"{name} {(_settings.IsOn(name) ? "on" : "off")}");
            }
        }
    }

    private void ObeyFlightKeys(ActionSet pressed)
    {
        if (pressed.Contains(ControlAction.Camera))
        {
            _eye.SwapCamera(_clock.DreamSeconds);
            Say(_eye.Holder == EyeHolder.Film ? "the film's camera" : "your own eyes");
        }

        if (pressed.Contains(ControlAction.DropKey))
        {
            (Pose pose, Lens lens) = _eye.At(_clock.DreamSeconds, _settings.Chosen.Lens);
            _flights.Drop(pose, lens, _clock.DreamSeconds);
        }

        if (pressed.Contains(ControlAction.TakeBack))
        {
            _flights.TakeBack();
        }

        if (pressed.Contains(ControlAction.Play))
        {
            Play();
        }

        if (pressed.Contains(ControlAction.Save))
        {
            _flights.Save();
        }
    }

    private void Play()
    {
        if (_eye.Holder == EyeHolder.Flight)
        {
            _eye.EndFlight();
            return;
        }

        if (_flights.ToPlay() is { } flight)
        {
            _clock.Paused = false;
            _clock.Scrub(flight.StartSeconds);
            _eye.Play(flight);
        }
    }

    private void OpenMenu()
    {
        _wasPaused = _clock.Paused;
        _clock.Paused = true;
        _menuPages.Fill(_picture.Effects.Documents);
        _menu.Open();
    }

    private void MenuClosed()
    {
        _settings.Save();
        _mouseIsFree = false;
        string asked = _settings.Chosen.Quality;
        if (asked != _qualityAsked)
        {
            _qualityAsked = asked;
            Swap(() => Choose(asked, tell: false));
        }

        _clock.Tick();
        _clock.Paused = _wasPaused;
        _nowSeconds = LiveClock.NowSeconds();
    }

    /// <summary>Another quality's picture; the one at hand stays where the other cannot be built.</summary>
    private void Swap(Func<Quality> choose)
    {
        try
        {
            Quality quality = choose();
            if (quality != _quality)
            {
                var next = new Picture(_device, _shaders, _options.Seed, quality);
                _picture.Dispose();
                (_picture, _quality, _size) = (next, quality, default);
                Say($"quality {quality.Name}");
            }
        }
        catch (UserError error)
        {
            Say(error.Message);
            _complain(error.Message);
        }
    }

    private Quality Choose(string name, bool tell)
    {
        Quality? asked = name == UserSettings.AutoQuality ? null : Quality.Find(name);
        QualityChoice choice = QualityMeasure.ForWindow(_device, _shaders, _options.Seed, _options.Size.WidthPixels, _options.Size.HeightPixels, asked, _memory);
        if (tell && asked is null)
        {
            _complain(choice.Line);
        }

        return choice.Quality;
    }

    private void KeepPicture()
    {
        if (_size == default)
        {
            return; // nothing is drawn yet
        }

        RenderTarget picture = _picture.Result;
        int rowBytes = picture.WidthPixels * 4;
        byte[] pixels = new byte[rowBytes * picture.HeightPixels], upright = new byte[pixels.Length];
        picture.ReadRgba8(pixels);
        for (int row = 0; row < picture.HeightPixels; row++)
        {
            pixels.AsSpan(row * rowBytes, rowBytes).CopyTo(upright.AsSpan((picture.HeightPixels - 1 - row) * rowBytes));
        }

        string path = DreamCommand.FreeName(Path.Combine("stills", "window.png"));
        try
        {
            Directory.CreateDirectory("stills");
            AtomicFile.Write(path, new PngEncoder().Encode(picture.WidthPixels, picture.HeightPixels, upright, [new("Software", "GlassCity")]));
            Say($"kept: {path}");
        }
        catch (UserError error)
        {
            Say(error.Message);
        }
        catch (Exception fault) when (AtomicFile.IsDiskTrouble(fault))
        {
            Say(AtomicFile.Explain(path, "written", fault).Message);
        }
    }

    private void Draw(int width, int height, in PanelMetrics metrics)
    {
        if ((width, height) != _size && !Fit(width, height))
        {
            return;
        }

        (Pose pose, Lens lens) = _eye.At(_clock.DreamSeconds, _settings.Chosen.Lens);
        long number = (long)(_clock.DreamSeconds * FramesPerDreamSecond);
        _picture.Timed = _hud.IsOpen;
        _picture.Draw(new FrameDescription(_clock.DreamSeconds, number, new View(pose, lens, width, height), _settings.Parts, false, _settings.Effects));
        _present.Draw(_picture.Result, width, height);
        FramesShown++;
        _hud.CountFrame(_nowSeconds);
        if (_hud.IsOpen && _hud.IsStale)
        {
            _hud.Fill(_picture.Times);
        }

        (int drawnWidth, int drawnHeight) = _quality.DrawnSize(width, height);
        _hud.Tell(_clock.DreamSeconds, _clock.Paused, _quality.Name, drawnWidth, drawnHeight, _eye.Mode, pose.PositionWorld, _flights.Job);
        _panelList.Begin(metrics);
        _hud.Draw(_panelList, _nowSeconds, withHelp: !_menu.IsOpen);
        MenuView.Draw(_menu, _panelList);
        _panel.Draw(_panelList);
        TellMessages();
    }

    /// <summary>Makes the picture as large as the window needs; where that is too large for the GPU, in a smaller quality from the next frame on.</summary>
    private bool Fit(int width, int height)
    {
        try
        {
            _picture.Resize(width, height);
            _size = (width, height);
            return true;
        }
        catch (UserError error) when (_quality != Quality.Low)
        {
            Say(error.Message);
            _complain(error.Message);
            Swap(() => _quality == Quality.Film ? Quality.High : _quality == Quality.High ? Quality.Medium : Quality.Low);
            return false;
        }
    }

    private void TellMessages()
    {
        IReadOnlyList<string> serious = _device.Messages.Serious;
        for (; _shownMessages < serious.Count; _shownMessages++)
        {
            _complain($"the graphics driver reports {serious[_shownMessages]}");
        }
    }
}
