using GlassCity.Engine;
using GlassCity.Engine.Sound;

namespace GlassCity.Tests.Sound;

/// <summary>A device that keeps what it is given, and plays it on a clock that a test sets.</summary>
internal sealed class LiveRecorder(Func<double> nowSeconds, int mostSeconds = 20) : ISoundOutput
{
    private readonly float[] _all = new float[2 * SoundTime.Rate * mostSeconds];
    private int _count;
    private double _startedAt = double.NaN;
    private int _playedFrom;
    private bool _isResting = true;

    public string Name => "recorder";

    public bool IsLost { get; set; }

    public bool IsDisposed { get; private set; }

    public int Free => LiveSound.Buffers - ((Waiting + LiveSound.Buffer - 1) / LiveSound.Buffer);

    public int Waiting { get; private set; }

    public long Underruns { get; private set; }

    /// <summary>All that came, left and right in turn.</summary>
    public ReadOnlySpan<float> All => _all.AsSpan(0, _count);

    public void Queue(ReadOnlySpan<float> stereo)
    {
        stereo.CopyTo(_all.AsSpan(_count));
        _count += stereo.Length;
        Waiting += stereo.Length / 2;
        _isResting = false;
        if (double.IsNaN(_startedAt) && Free == 0)
        {
            (_startedAt, _playedFrom) = (nowSeconds(), (_count / 2) - Waiting);
        }
    }

    public void Poll()
    {
        if (double.IsNaN(_startedAt))
        {
            return;
        }

        int played = _playedFrom + (int)((nowSeconds() - _startedAt) * SoundTime.Rate);
        Waiting = Math.Max(0, (_count / 2) - played);
        if (Waiting == 0)
        {
            Underruns += _isResting ? 0 : 1;
            (_startedAt, _isResting) = (double.NaN, true);
        }
    }

    public void Rest() => _isResting = true;

    public void Dispose() => IsDisposed = true;
}

/// <summary>The sound's turns, a few milliseconds apart, with a window that tells it each frame what is so.</summary>
internal sealed class LiveBench
{
    private const double TurnSeconds = 0.004, FrameSeconds = 1 / 30.0;

    private readonly Latest<SoundMoment> _told = new();
    private double _frameAt, _before = 100;

    public LiveBench(SoundScene scene, IListener film, Func<ISoundOutput>? open = null) =>
        Player = new SoundPlayer(_ => scene, film, _told, open ?? (() => Output = new LiveRecorder(() => Now)), () => Now);

    public SoundPlayer Player { get; }

    public LiveRecorder Output { get; set; } = null!;

    public double Now { get; set; } = 100;

    public double Dream { get; set; } = 10;

    public double Pace { get; set; } = 1;

    public bool IsHeld { get; set; }

    public bool IsOn { get; set; } = true;

    public bool IsFilm { get; set; } = true;

    public SoundLevels Levels { get; set; } = SoundLevels.Full;

    public Listener Ear { get; set; } = new(default, System.Numerics.Vector3.UnitX, -System.Numerics.Vector3.UnitZ);

    public void Run(double seconds)
    {
        for (double until = Now + seconds; Now < until;)
        {
            // What mixing takes, a test's voice may add.
            Now += TurnSeconds;
            Dream += IsHeld ? 0 : (Now - _before) * Pace;
            _before = Now;
            if (Now >= _frameAt)
            {
                _frameAt = Now + FrameSeconds;
                _told.Write(new SoundMoment(default, Dream, Now, Pace, IsHeld, 360, Ear, IsFilm, Levels, IsOn));
            }

            Player.Turn();
        }
    }

    public static UserError Missing => new("OpenAL Soft is missing; Debian: apt install libopenal1");
}
