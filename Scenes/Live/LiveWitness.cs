using GlassCity.Engine.View;
using GlassCity.Scenes.Show;

namespace GlassCity.Scenes.Live;

/// <summary>Notes what whoever has the window's eye looks at, moment by moment of the dream.</summary>
internal sealed class LiveWitness
{
    // Time that moved on by more between two frames was jumped over, not lived through.
    private const int MostSteps = 8;

    private const int Nowhere = -1 - MostSteps;

    private readonly WitnessLog _log = new();
    private int _before = Nowhere;

    /// <summary>Which kindnesses were passed by.</summary>
    public Kindness Missed { get; private set; }

    /// <summary>One turn of the loop.</summary>
    /// <param name="eye">Where it is.</param>
    /// <param name="isFilm">Whether it is the film's.</param>
    /// <param name="dreamSeconds">The dream's time.</param>
    /// <param name="hasFlowed">Whether time came there by itself: who scrubs or steps it lives through nothing.</param>
    public void Update(in Pose eye, bool isFilm, double dreamSeconds, bool hasFlowed)
    {
        if (!hasFlowed)
        {
            _before = Nowhere;
            return;
        }

        int step = WitnessLog.StepAt(dreamSeconds), from = Math.Abs(step - _before) <= MostSteps ? _before : step;
        if (step == _before)
        {
            return;
        }

        int way = Math.Sign(step - from);
        for (int at = from + way; ; at += way)
        {
            if (isFilm)
            {
                _log.LookAsFilm(at);
            }
            else
            {
                _log.Look(at, eye);
            }

            if (at == step)
            {
                break;
            }
        }

        (_before, Missed) = (step, _log.Missed);
    }
}
