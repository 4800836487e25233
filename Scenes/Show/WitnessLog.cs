using GlassCity.Engine.View;

namespace GlassCity.Scenes.Show;

/// <summary>
/// Who looked at what: a log of a walk through the dream, from which follows which kindnesses it passed by. It keeps the moments
/// that were lived through and those at which a kindness was in sight, each once: walked again, backwards or held still, a walk
/// is the same walk.
/// </summary>
public sealed class WitnessLog
{
    /// <summary>From moment to moment of the log.</summary>
    public const double StepSeconds = 0.25;

    /// <summary>Who looked so long has seen it; who was there so long and did not has passed it by.</summary>
    public const double SeenSeconds = 2;

    // A screen's corner is so far from its middle.
    private const float ConeDegrees = 42;
    private const int Least = (int)(SeenSeconds / StepSeconds);
    private static readonly int Steps = (int)Math.Ceiling(ShowTimes.DurationSeconds / StepSeconds) + 1;

    private readonly bool[] _isLived = new bool[Kindnesses.Count * Steps];
    private readonly bool[] _isSeen = new bool[Kindnesses.Count * Steps];
    private readonly int[] _lived = new int[Kindnesses.Count];
    private readonly int[] _seen = new int[Kindnesses.Count];

    /// <summary>Which kindnesses were passed by. What happened while nobody was there, as where time was jumped over, is not among them.</summary>
    public Kindness Missed
    {
        get
        {
            Kindness missed = Kindness.None;
            for (int i = 0; i < Kindnesses.Count; i++)
            {
                missed |= _lived[i] >= Least && _seen[i] < Least ? (Kindness)(1 << i) : Kindness.None;
            }

            return missed;
        }
    }

    /// <summary>The number of the moment that a time belongs to.</summary>
    public static int StepAt(double seconds) => (int)Math.Clamp(Math.Floor(seconds / StepSeconds), 0, Steps - 1);

    /// <summary>What a flight passes by, looked at from moment to moment.</summary>
    public static Kindness MissedOn(FlightPath path, double startSeconds)
    {
        var log = new WitnessLog();
        double end = Math.Min(startSeconds + path.DurationSeconds, ShowTimes.DurationSeconds);
        for (int step = StepAt(startSeconds); step <= StepAt(end); step++)
        {
            // The moment's middle: a cut is at one of its ends.
            double seconds = (step + 0.5) * StepSeconds;
            log.Look(step, path.At(seconds - startSeconds));
        }

        return log.Missed;
    }

    /// <summary>One moment, lived through with an eye somewhere.</summary>
    public void Look(int step, in Pose eye)
    {
        for (int i = 0; i < KindnessPlaces.Count; i++)
        {
            ref readonly KindnessPlace place = ref KindnessPlaces.At(i);
            double seconds = (step + 0.5) * StepSeconds;
            if (seconds >= place.FromSeconds && seconds < place.ToSeconds)
            {
                Mark(step, place.Kind, place.IsInSight(eye, ConeDegrees));
            }
        }
    }

    /// <summary>One moment, seen through the film's own camera, which looks away from nothing.</summary>
    public void LookAsFilm(int step)
    {
        for (int i = 0; i < KindnessPlaces.Count; i++)
        {
            ref readonly KindnessPlace place = ref KindnessPlaces.At(i);
            double seconds = (step + 0.5) * StepSeconds;
            if (seconds >= place.FromSeconds && seconds < place.ToSeconds)
            {
                Mark(step, place.Kind, isSeen: true);
            }
        }
    }

    private void Mark(int step, int kind, bool isSeen)
    {
        int at = (kind * Steps) + step;
        _lived[kind] += _isLived[at] ? 0 : 1;
        _isLived[at] = true;
        if (isSeen)
        {
            _seen[kind] += _isSeen[at] ? 0 : 1;
            _isSeen[at] = true;
        }
    }
}
