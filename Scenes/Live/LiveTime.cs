using GlassCity.Engine.Time;
using GlassCity.Engine.View;
using GlassCity.Scenes.Controls;

namespace GlassCity.Scenes.Live;

/// <summary>
/// The dream's time in the window: flows at a pace either way, is held, scrubbed and stepped by keys, and stands at the
/// dream's end and while the menu is open.
/// </summary>
/// <param name="nowSeconds">The wall's clock in seconds; the machine's own when null.</param>
internal sealed class LiveTime(Func<double>? nowSeconds = null)
{
    /// <summary>Dream seconds a second while time is scrubbed by key.</summary>
    private const double ScrubSpeed = 6;

    /// <summary>What the step keys move time by: a film's frame.</summary>
    private const double FrameSeconds = 1 / 24.0;

    /// <summary>Frame numbers count the dream's time, so that held time holds the dither still, too.</summary>
    private const double FramesPerDreamSecond = 60;

    private readonly Func<double> _nowSeconds = nowSeconds ?? LiveClock.NowSeconds;
    private readonly LiveClock _clock = new(0, nowSeconds);
    private TimePace _paceBefore;
    private double _endBefore;
    private bool _wasHeld;
    private bool _wasHeldBeforeFlow;
    private bool _isMoved;
    private bool _wasMoved;

    public double DreamSeconds => _clock.DreamSeconds;

    public long FrameNumber => (long)(_clock.DreamSeconds * FramesPerDreamSecond);

    public bool IsHeld
    {
        get => _clock.Paused;
        set => _clock.Paused = value;
    }

    public TimePace Pace
    {
        get;
        set
        {
            field = value;
            _clock.Speed = value.Speed;
        }
    }

    /// <summary>Whether it came by itself to where it is from where it was a turn ago: not scrubbed, stepped or jumped.</summary>
    public bool HasFlowed => !_isMoved && !_wasMoved;

    /// <summary>Where the dream's time stops; infinite in the city without a story.</summary>
    public double EndSeconds
    {
        get => _clock.EndSeconds;
        set => _clock.EndSeconds = value;
    }

    /// <summary>Whether it has come to its end and would go on.</summary>
    public bool IsOver => _clock.DreamSeconds >= _clock.EndSeconds && !_clock.Paused && !Pace.IsBackwards;

    /// <summary>The wall's time at the last turn; runs on while the dream is held.</summary>
    public double NowSeconds { get; private set; } = (nowSeconds ?? LiveClock.NowSeconds)();

    /// <summary>Begins a turn of the loop.</summary>
    /// <returns>Seconds of the wall since the one before; a stall counts as <see cref="Walker.LongestStepSeconds"/>.</returns>
    public double Tick()
    {
        _clock.Tick();
        (_wasMoved, _isMoved) = (_isMoved, false);
        double before = NowSeconds;
        NowSeconds = _nowSeconds();
        return Math.Min(NowSeconds - before, Walker.LongestStepSeconds);
    }

    /// <summary>Obeys the keys that scrub time and step it.</summary>
    public void Move(in ControlState controls, double elapsedSeconds)
    {
        int step = Way(controls.Pressed, ControlAction.StepForward, ControlAction.StepBack);
        int scrub = Way(controls.Held, ControlAction.ScrubForward, ControlAction.ScrubBack);
        if (step != 0)
        {
            // To whole frames: as often on as back is where it was.
            _clock.Paused = true;
            MoveTo((Math.Round(_clock.DreamSeconds / FrameSeconds) + step) * FrameSeconds);
        }
        else if (scrub != 0)
        {
            MoveTo(_clock.DreamSeconds + (scrub * ScrubSpeed * elapsedSeconds));
        }
    }

    /// <summary>Obeys the keys that hold time, turn it and set its pace.</summary>
    public void Obey(ActionSet pressed, Action<string> say)
    {
        if (pressed.Contains(ControlAction.Pause))
        {
            IsHeld = !IsHeld;
            say(IsHeld ? "time is held" : "time flows");
        }

        TimePace asked = pressed.Contains(ControlAction.TimeSlower) ? Pace.Slower : Pace;
        asked = pressed.Contains(ControlAction.TimeFaster) ? asked.Faster : asked;
        asked = pressed.Contains(ControlAction.Reverse) ? asked.Reversed : asked;
        if (pressed.Contains(ControlAction.TimeSlower) || pressed.Contains(ControlAction.TimeFaster) || pressed.Contains(ControlAction.Reverse))
        {
            Pace = asked;
            say(asked.ToString());
        }
    }

    /// <summary>To a moment; held time stays held.</summary>
    public void JumpTo(double dreamSeconds) => MoveTo(dreamSeconds);

    /// <summary>The dream from its beginning, as it flows for whoever comes to it.</summary>
    public void Restart()
    {
        Pace = TimePace.Usual;
        _clock.Paused = false;
        MoveTo(0);
    }

    /// <summary>Flows from a moment as a flight needs it, beyond the dream's end if it must, until <see cref="EndFlow"/>.</summary>
    public void BeginFlow(double dreamSeconds)
    {
        (_paceBefore, _endBefore, _wasHeldBeforeFlow) = (Pace, EndSeconds, IsHeld);
        (Pace, EndSeconds, IsHeld) = (TimePace.Usual, double.PositiveInfinity, false);
        MoveTo(dreamSeconds);
    }

    /// <summary>Pace, end and hold are again what they were.</summary>
    public void EndFlow() => (Pace, EndSeconds, IsHeld) = (_paceBefore, _endBefore, _wasHeldBeforeFlow);

    /// <summary>Holds time until <see cref="EndPause"/>, which leaves it as it was found.</summary>
    public void BeginPause()
    {
        _wasHeld = _clock.Paused;
        _clock.Paused = true;
    }

    /// <summary>What was built since the last turn is no part of the dream.</summary>
    public void EndPause()
    {
        Tick();
        _clock.Paused = _wasHeld;
    }

    private void MoveTo(double dreamSeconds)
    {
        _clock.Scrub(dreamSeconds);
        _isMoved = true;
    }

    private static int Way(ActionSet asked, ControlAction on, ControlAction back) =>
        (asked.Contains(on) ? 1 : 0) - (asked.Contains(back) ? 1 : 0);
}
