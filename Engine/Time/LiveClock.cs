using System.Diagnostics;

namespace GlassCity.Engine.Time;

/// <summary>
/// Maps the wall's time to the dream's: pause, speed, scrub. The only reader of the machine's clock. The dream's time is
/// an anchor plus elapsed time times speed, so rounding does not gather frame by frame; it never leaves 0 to its end.
/// </summary>
public sealed class LiveClock
{
    /// <summary>Longest step handed to movement: after a debugger's stop or a suspended laptop nobody flies through a wall.</summary>
    public const double LongestStepSeconds = 0.1;

    private readonly Func<double> _nowSeconds;
    private double _wallSeconds;
    private double _anchorWallSeconds;
    private double _anchorDreamSeconds;
    private double _speed = 1;
    private double _endSeconds = double.PositiveInfinity;
    private bool _paused;

    /// <param name="startSeconds">The dream's time at the start.</param>
    /// <param name="nowSeconds">A monotonic clock in seconds; the machine's own when null.</param>
    public LiveClock(double startSeconds = 0, Func<double>? nowSeconds = null)
    {
        _nowSeconds = nowSeconds ?? NowSeconds;
        _wallSeconds = _anchorWallSeconds = _nowSeconds();
        _anchorDreamSeconds = Math.Max(0, startSeconds);
        DreamSeconds = _anchorDreamSeconds;
    }

    /// <summary>The dream's time at the last <see cref="Tick"/> or <see cref="Scrub"/>.</summary>
    public double DreamSeconds { get; private set; }

    /// <summary>Wall seconds between the last two ticks, at most <see cref="LongestStepSeconds"/>: runs on while paused, for flying.</summary>
    public double StepSeconds { get; private set; }

    /// <summary>Dream seconds a wall second; negative runs backwards. Finite.</summary>
    public double Speed
    {
        get => _speed;
        set
        {
            if (!double.IsFinite(value))
            {
                throw new ArgumentOutOfRangeException(nameof(value));
            }
            Anchor(DreamSeconds);
            _speed = value;
        }
    }

    /// <summary>The dream's time stands still here; infinite where it has no end.</summary>
    public double EndSeconds
    {
        get => _endSeconds;
        set
        {
            _endSeconds = double.IsNaN(value) ? double.PositiveInfinity : Math.Max(0, value);
            Anchor(DreamSeconds);
        }
    }

    public bool Paused
    {
        get => _paused;
        set
        {
            Anchor(DreamSeconds);
            _paused = value;
        }
    }

    /// <summary>Seconds from an arbitrary moment, monotonic.</summary>
    public static double NowSeconds() => (double)Stopwatch.GetTimestamp() / Stopwatch.Frequency;

    /// <summary>Reads the machine's clock: once a frame, so that everything in the frame sees one time.</summary>
    public void Tick()
    {
        double now = _nowSeconds();
        StepSeconds = Math.Clamp(now - _wallSeconds, 0, LongestStepSeconds);
        _wallSeconds = now;
        if (_paused)
        {
            return;
        }
        double dream = _anchorDreamSeconds + (now - _anchorWallSeconds) * _speed;
        DreamSeconds = dream;
        if (dream < 0 || dream > _endSeconds)
        {
            Anchor(dream); // else the other way would first have to come back from beyond
        }
    }

    /// <summary>Jumps to a moment of the dream, paused or not.</summary>
    public void Scrub(double dreamSeconds) => Anchor(double.IsFinite(dreamSeconds) ? dreamSeconds : 0);

    private void Anchor(double dreamSeconds)
    {
        _anchorWallSeconds = _wallSeconds;
        DreamSeconds = _anchorDreamSeconds = Math.Clamp(dreamSeconds, 0, _endSeconds);
    }
}
