using GlassCity.Engine.Time;
using GlassCity.Engine.View;
using GlassCity.Scenes.Controls;

namespace GlassCity.Scenes.Live;

/// <summary>The dream's time in the window: flows, is held, scrubbed and stepped by keys, and stands while the menu is open.</summary>
internal sealed class LiveTime
{
    /// <summary>Dream seconds a second while time is scrubbed by key.</summary>
    private const double ScrubSpeed = 6;

    /// <summary>What the step keys move time by: a film's frame.</summary>
    private const double FrameSeconds = 1 / 24.0;

    /// <summary>Frame numbers count the dream's time, so that held time holds the dither still, too.</summary>
    private const double FramesPerDreamSecond = 60;

    private readonly LiveClock _clock = new();
    private bool _wasHeld;

    public double DreamSeconds => _clock.DreamSeconds;

    public long FrameNumber => (long)(_clock.DreamSeconds * FramesPerDreamSecond);

    public bool IsHeld
    {
        get => _clock.Paused;
        set => _clock.Paused = value;
    }

    /// <summary>The wall's time at the last turn; runs on while the dream is held.</summary>
    public double NowSeconds { get; private set; } = LiveClock.NowSeconds();

    /// <summary>Begins a turn of the loop.</summary>
    /// <returns>Seconds of the wall since the one before; a stall counts as <see cref="Walker.LongestStepSeconds"/>.</returns>
    public double Tick()
    {
        _clock.Tick();
        double before = NowSeconds;
        NowSeconds = LiveClock.NowSeconds();
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
            _clock.Scrub((Math.Round(_clock.DreamSeconds / FrameSeconds) + step) * FrameSeconds);
        }
        else if (scrub != 0)
        {
            _clock.Scrub(_clock.DreamSeconds + (scrub * ScrubSpeed * elapsedSeconds));
        }
    }

    public void FlowFrom(double dreamSeconds)
    {
        _clock.Paused = false;
        _clock.Scrub(dreamSeconds);
    }

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

    private static int Way(ActionSet asked, ControlAction on, ControlAction back) =>
        (asked.Contains(on) ? 1 : 0) - (asked.Contains(back) ? 1 : 0);
}
