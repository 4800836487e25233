namespace GlassCity.Scenes.Interface;

/// <summary>Short messages that come and fade. Time is passed in: seconds of any clock that goes on while the dream is paused.</summary>
public sealed class Toasts
{
    /// <summary>So many are shown at once; an older one makes room.</summary>
    public const int Most = 3;

    public const double FadeInSeconds = 0.12;
    public const double HoldSeconds = 2.6;
    public const double FadeOutSeconds = 0.7;

    // A fade in steps: between two steps nothing is drawn anew.
    private const int FadeSteps = 12;

    private readonly List<(string Text, double Since)> _rows = [];

    public int Count => _rows.Count;

    /// <summary>Shows a message from now on. The same text again only starts its time anew.</summary>
    public void Say(string text, double nowSeconds)
    {
        for (int i = 0; i < _rows.Count; i++)
        {
            if (_rows[i].Text == text)
            {
                // Already to be seen: it does not fade in a second time.
                _rows[i] = (text, nowSeconds - FadeInSeconds);
                return;
            }
        }

        if (_rows.Count == Most)
        {
            _rows.RemoveAt(0);
        }

        _rows.Add((text, nowSeconds));
    }

    /// <summary>Lets go of what has faded.</summary>
    public void Update(double nowSeconds)
    {
        for (int i = _rows.Count - 1; i >= 0; i--)
        {
            double age = nowSeconds - _rows[i].Since;
            if (!(age < FadeInSeconds + HoldSeconds + FadeOutSeconds))
            {
                _rows.RemoveAt(i);
            }
        }
    }

    /// <summary>One message, the oldest first, and how much of it is to be seen: 0 to 1.</summary>
    public (string Text, float Opacity) At(int index, double nowSeconds)
    {
        (string text, double since) = _rows[index];
        double age = nowSeconds - since;
        double coming = age / FadeInSeconds, going = (FadeInSeconds + HoldSeconds + FadeOutSeconds - age) / FadeOutSeconds;
        double opacity = Math.Clamp(Math.Min(coming, going), 0, 1);
        return (text, (float)Math.Round(opacity * FadeSteps) / FadeSteps);
    }
}
