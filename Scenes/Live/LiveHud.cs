using GlassCity.Scenes.Controls;
using GlassCity.Scenes.Interface;

namespace GlassCity.Scenes.Live;

/// <summary>What is written over the picture: help, the table of what is drawn with its milliseconds, status, messages.</summary>
internal sealed class LiveHud
{
    /// <summary>Numbers are renewed this often: ones that change each frame cannot be read.</summary>
    private const double RenewSeconds = 0.5;

    private readonly LiveSettings _settings;
    private readonly (string Name, string Keys)[] _rows;
    private readonly HudContent _content = new();
    private readonly HudText _text = new();
    private readonly Toasts _toasts = new();
    private double _sinceSeconds;
    private int _frames;
    private double _framesPerSecond;
    private double _frameMilliseconds;

    public LiveHud(LiveSettings settings)
    {
        _settings = settings;
        _rows = [.. settings.Actions.Names.Skip(ActionTable.FirstToggle).Select((_, i) =>
        {
            int action = ActionTable.FirstToggle + i;
            return (settings.Actions.ToggledName(action), settings.Bindings.TextOf(action));
        })];
        FillHelp(settings.Bindings);
    }

    /// <summary>Whether help and table are shown.</summary>
    public bool IsOpen
    {
        get => _content.ShowsHelp;
        set => _content.ShowsHelp = value;
    }

    public void Say(string text, double nowSeconds) => _toasts.Say(text, nowSeconds);

    /// <summary>What the story has to say.</summary>
    public HudContent Content => _content;

    /// <summary>Counts a frame that was shown.</summary>
    public void CountFrame(double nowSeconds)
    {
        _frames++;
        double seconds = nowSeconds - _sinceSeconds;
        if (seconds >= RenewSeconds)
        {
            (_framesPerSecond, _frameMilliseconds) = (_frames / seconds, seconds * 1000 / _frames);
            (_frames, _sinceSeconds) = (0, nowSeconds);
            IsStale = true;
        }
    }

    /// <summary>Whether the table waits for new numbers.</summary>
    public bool IsStale { get; private set; }

    /// <summary>Renews the table. Allocates, hence twice a second and only while it is shown.</summary>
    /// <param name="times">Name and milliseconds of what was timed.</param>
    public void Fill(IEnumerable<(string Name, double Milliseconds)> times)
    {
        IsStale = false;
        var measured = new Dictionary<string, double>();
        foreach ((string name, double milliseconds) in times)
        {
            measured[name] = milliseconds;
        }

        _content.Passes.Clear();
        foreach ((string name, string keys) in _rows)
        {
            bool isOn = _settings.IsOn(name);
            _content.Passes.Add(new PassRow(name, keys, isOn, isOn && measured.TryGetValue(name, out double time) ? time : double.NaN));
        }
    }

    /// <summary>Status line and progress of this frame.</summary>
    public void Tell(in FrameDescription frame, bool isPaused, Quality quality, string mode, FilmJob? film, double lampOrder)
    {
        (int drawnWidth, int drawnHeight) = quality.DrawnSize(frame.View.WidthPixels, frame.View.HeightPixels);
        _content.Status = IsOpen
            ? new HudStatus(frame.TimeSeconds, isPaused, _framesPerSecond, _frameMilliseconds, quality.Name, drawnWidth, drawnHeight, mode, frame.View.Pose.PositionWorld) { LampOrder = lampOrder }
            : null;
        _content.Progress = film is null ? null
            : new HudProgress(film.Options.Out, film.FramesTotal == 0 || film.IsJoining ? double.NaN : (double)film.FramesDone / film.FramesTotal);
    }

    /// <param name="withHelp">False while a menu lies over it.</param>
    public void Draw(PanelList into, double nowSeconds, bool withHelp)
    {
        bool isOpen = IsOpen;
        _content.ShowsHelp = isOpen && withHelp;
        _text.Draw(_content, _toasts, nowSeconds, into);
        IsOpen = isOpen;
    }

    private void FillHelp(KeyBindings keys)
    {
        void Heading(string text) => _content.Help.Add(new HelpRow("", text));
        void Row(string meaning, params ControlAction[] actions) =>
            _content.Help.Add(new HelpRow(string.Join(' ', actions.Select(action => First(keys.TextOf(action)))), meaning));
        Heading("Being there");
        Row("walk", ControlAction.Forward, ControlAction.Left, ControlAction.Back, ControlAction.Right);
        _content.Help.Add(new HelpRow("Mouse", "look around"));
        Row("jump", ControlAction.Jump);
        Row("run, fly fast", ControlAction.Run);
        Row("fly, or walk again", ControlAction.Fly);
        Row("down, up in flight", ControlAction.Down, ControlAction.Up);
        Row("speed of flight, or wheel", ControlAction.Slower, ControlAction.Faster);
        Row("the film's camera, and back", ControlAction.Camera);
        Heading("Time");
        Row("hold time", ControlAction.Pause);
        Row("back, on", ControlAction.ScrubBack, ControlAction.ScrubForward);
        Row("one frame back, on", ControlAction.StepBack, ControlAction.StepForward);
        Row("slower, faster", ControlAction.TimeSlower, ControlAction.TimeFaster);
        Row("backwards", ControlAction.Reverse);
        Row("beat before, next beat", ControlAction.PreviousBeat, ControlAction.NextBeat);
        Row("first beat, last beat", ControlAction.FirstBeat, ControlAction.LastBeat);
        Row("timeline", ControlAction.Timeline);
        Row("captions", ControlAction.Captions);
        Row("sound", ControlAction.Sound);
        Row("your hands", ControlAction.Hands);
        Row("see differently", ControlAction.Sight);
        Heading("Flights");
        Row("drop a key", ControlAction.DropKey);
        Row("take the last one back", ControlAction.TakeBack);
        Row("play the flight", ControlAction.Play);
        Row("save it", ControlAction.Save);
        Heading("Window");
        Row("menu: film, effects, quality", ControlAction.Menu);
        Row("this help", ControlAction.Help);
        Row("fill the screen", ControlAction.Fullscreen);
        Row("keep this picture", ControlAction.Screenshot);
        Row("quit", ControlAction.Quit);
    }

    private static string First(string keys)
    {
        int or = keys.IndexOf(" or ", StringComparison.Ordinal);
        return or < 0 ? keys : keys[..or];
    }
}
