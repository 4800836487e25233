using GlassCity.Scenes.Controls;
using GlassCity.Scenes.Sight;

namespace GlassCity.Scenes.Live;

/// <summary>The verdant sight in somebody's own hand: opened and closed by a key, in the city alone at any time, in the dream once it has been shown.</summary>
internal sealed class LiveSight
{
    /// <summary>Seconds of the clock on the wall, not of the dream, from closed to open.</summary>
    public const double EaseSeconds = 2;

    private bool _isAsked;
    private double _share;

    /// <summary>For <see cref="FrameDescription.SightByHand"/>.</summary>
    public float Amount => (float)(_share * _share * (3 - (2 * _share)));

    /// <summary>What is on: with the sight, where a hand has it open and nobody switched it off.</summary>
    /// <param name="told">The parts of the story as it is told.</param>
    /// <param name="chosen">The parts that are switched on.</param>
    public Parts Of(Parts told, Parts chosen) => _share > 0 ? told | (chosen & Parts.Sight) : told;

    public void Update(bool isTold, double dreamSeconds, double elapsedSeconds)
    {
        bool isOpen = _isAsked && IsShown(isTold, dreamSeconds);
        _share = Math.Clamp(_share + ((isOpen ? elapsedSeconds : -elapsedSeconds) / EaseSeconds), 0, 1);
    }

    /// <param name="pressed">Since the frame before.</param>
    /// <param name="chosen">The parts that are switched on.</param>
    /// <param name="isTold">Whether the story is.</param>
    /// <param name="dreamSeconds">Dream time.</param>
    /// <param name="say">Told what is so from now on.</param>
    public void Obey(ActionSet pressed, Parts chosen, bool isTold, double dreamSeconds, Action<string> say)
    {
        if (!pressed.Contains(ControlAction.Sight))
        {
            return;
        }

        if (!chosen.Has(Parts.Sight))
        {
            _isAsked = false;
            say("the verdant sight is off: its part is");
            return;
        }

        bool isShown = IsShown(isTold, dreamSeconds), dreamHasIt = isTold && SightTimes.At(dreamSeconds, 0).X > 0;
        _isAsked = isShown && !_isAsked;
        say(!isShown ? "nobody has shown you yet how to see so"
            : _isAsked ? dreamHasIt ? "the verdant sight: yours to keep" : "the verdant sight"
            : dreamHasIt ? "sight as ever, once the dream has seen" : "sight as ever");
    }

    private static bool IsShown(bool isTold, double dreamSeconds) => !isTold || dreamSeconds >= SightTimes.OpensSeconds;
}
