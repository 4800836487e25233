using System.Numerics;

namespace GlassCity.Engine.View;

/// <summary>A pose that a flight passes at a time.</summary>
/// <param name="TimeSeconds">From the flight's start.</param>
/// <param name="PositionWorld">Metres.</param>
/// <param name="Orientation">View to world; normalised when read.</param>
/// <param name="FovYRadians">The vertical angle of view.</param>
public readonly record struct FlightKey(double TimeSeconds, Vector3 PositionWorld, Quaternion Orientation, float FovYRadians);

/// <summary>
/// A smooth flight through keyed poses: a function of time alone, the same bits in any order of asking. Position, turning
/// speed and angle of view are continuous, and so is the velocity. Between two keys at one place the eye holds still and
/// eases in and out. With constant speed the keys' places are passed, but at times that follow the length flown; a hold
/// keeps its own times. Immutable, so any thread may ask.
/// </summary>
public sealed class FlightPath
{
    private readonly float _nearMetres;
    private readonly FlightCurve _curve;
    private readonly FlightTurns _turns;
    private readonly FlightPace? _pace;
    private readonly double[] _timesSeconds;
    private readonly double[] _knotSlopes;
    private readonly double[] _fovsRadians;
    private readonly double[] _fovSlopes;
    private readonly FlightPath? _before;       // the shots up to this one
    private readonly FlightPath? _here;         // this shot alone, where there are shots before it

    /// <exception cref="ArgumentException">Fewer than two keys, times that do not rise, or numbers that are not finite.</exception>
    public FlightPath(ReadOnlySpan<FlightKey> keys, bool constantSpeed, float nearMetres = 0.1f)
    {
        Check(keys);
        var positions = new Vector3[keys.Length];
        var orientations = new Quaternion[keys.Length];
        _timesSeconds = new double[keys.Length];
        _fovsRadians = new double[keys.Length];
        for (int i = 0; i < keys.Length; i++)
        {
            _timesSeconds[i] = keys[i].TimeSeconds;
            positions[i] = keys[i].PositionWorld;
            orientations[i] = keys[i].Orientation;
            _fovsRadians[i] = keys[i].FovYRadians;
        }
        _nearMetres = nearMetres;
        _curve = new FlightCurve(positions);
        if (constantSpeed)
        {
            _pace = new FlightPace(_curve, _timesSeconds);
            _timesSeconds = _pace.TimesSeconds;
        }
        _turns = new FlightTurns(_timesSeconds, orientations);
        _knotSlopes = MonotoneCubic.Slopes(_timesSeconds, _curve.Knots);
        _fovSlopes = MonotoneCubic.Slopes(_timesSeconds, _fovsRadians);
    }

    private FlightPath(FlightPath before, FlightPath here)
    {
        (_before, _here, _nearMetres, _curve, _turns, _pace) = (before, here, here._nearMetres, here._curve, here._turns, here._pace);
        (_timesSeconds, _knotSlopes, _fovsRadians, _fovSlopes) = (here._timesSeconds, here._knotSlopes, here._fovsRadians, here._fovSlopes);
    }

    /// <summary>The time of the first key of the last shot; where nothing was cut, of the first key.</summary>
    public double CutSeconds => _timesSeconds[0];

    /// <summary>Shots one behind the other, each cut to at its first key's time: nothing is continuous over a cut.</summary>
    /// <exception cref="ArgumentException">No shot, or one that begins before the one before it has begun.</exception>
    public static FlightPath Cut(IReadOnlyList<FlightPath> shots)
    {
        if (shots.Count == 0)
        {
            throw new ArgumentException("a film needs at least one shot", nameof(shots));
        }

        FlightPath all = shots[0];
        foreach (FlightPath shot in shots.Skip(1))
        {
            all = shot.CutSeconds > all.CutSeconds ? new FlightPath(all, shot)
                : throw new ArgumentException($"a shot that begins at {shot.CutSeconds} s follows one that begins at {all.CutSeconds} s", nameof(shots));
        }

        return all;
    }

    /// <summary>The time of the last key.</summary>
    public double DurationSeconds => _timesSeconds[^1];

    /// <summary>The pose at a time; before the first key and after the last the eye stands there.</summary>
    public Pose At(double seconds)
    {
        if (ShotAt(seconds) is { } shot)
        {
            return shot.At(seconds);
        }

        (int segment, double u) = Find(seconds);
        return new Pose(_curve.At(segment, CurveFraction(segment, u)), _turns.At(segment, u));
    }

    public Lens LensAt(double seconds)
    {
        if (ShotAt(seconds) is { } shot)
        {
            return shot.LensAt(seconds);
        }

        (int i, double u) = Find(seconds);
        double fov = MonotoneCubic.At(
            u, _fovsRadians[i], _fovsRadians[i + 1], _fovSlopes[i], _fovSlopes[i + 1], _timesSeconds[i + 1] - _timesSeconds[i]);
        return new Lens((float)fov, _nearMetres);
    }

    public View ViewAt(double seconds, int widthPixels, int heightPixels) => new(At(seconds), LensAt(seconds), widthPixels, heightPixels);

    private FlightPath? ShotAt(double seconds) => _before is null ? null : seconds < CutSeconds ? _before : _here;

    // Time eases along the knots by a monotone cubic, so the velocity has no jump at a key and no segment is flown backwards.
    private double CurveFraction(int i, double u)
    {
        if (_pace is not null)
        {
            return _pace.FractionAt(i, u);
        }
        double width = _curve.Knots[i + 1] - _curve.Knots[i];
        if (width <= 0)
        {
            return 0;
        }
        double seconds = _timesSeconds[i + 1] - _timesSeconds[i];
        return Math.Clamp(MonotoneCubic.At(u, 0, width, _knotSlopes[i], _knotSlopes[i + 1], seconds) / width, 0, 1);
    }

    private (int Segment, double U) Find(double seconds)
    {
        int last = _timesSeconds.Length - 1;
        if (!(seconds > _timesSeconds[0]))
        {
            return (0, 0);
        }
        if (seconds >= _timesSeconds[last])
        {
            return (last - 1, 1);
        }
        int found = Array.BinarySearch(_timesSeconds, seconds);
        int segment = Math.Min(found < 0 ? ~found - 1 : found, last - 1);
        double width = _timesSeconds[segment + 1] - _timesSeconds[segment];
        return (segment, width > 0 ? (seconds - _timesSeconds[segment]) / width : 1);
    }

    private static void Check(ReadOnlySpan<FlightKey> keys)
    {
        if (keys.Length < 2)
        {
            throw new ArgumentException("a flight needs at least two keys", nameof(keys));
        }
        for (int i = 0; i < keys.Length; i++)
        {
            float length = keys[i].Orientation.Length();
            bool good = double.IsFinite(keys[i].TimeSeconds) && float.IsFinite(keys[i].PositionWorld.Length())
                && float.IsFinite(length) && length > 0 && keys[i].FovYRadians is > 0 and < float.Pi;
            if (!good || (i > 0 && keys[i].TimeSeconds <= keys[i - 1].TimeSeconds))
            {
                throw new ArgumentException($"key {i} is not a pose at a time later than the key before it", nameof(keys));
            }
        }
    }
}
