namespace GlassCity.Scenes.Interface;

/// <summary>Something that is shown and hidden softly, on a clock that is passed in.</summary>
public sealed class Fade
{
    public const double Seconds = 0.35;

    // Between two steps nothing is drawn anew.
    private const int Steps = 12;

    private double _sinceSeconds = double.NegativeInfinity;

    public bool IsShown { get; private set; }

    /// <summary>Begins to come or to go; half way it turns where it is.</summary>
    public void Show(bool isShown, double nowSeconds)
    {
        if (isShown != IsShown)
        {
            double left = 1 - Math.Clamp((nowSeconds - _sinceSeconds) / Seconds, 0, 1);
            (IsShown, _sinceSeconds) = (isShown, nowSeconds - (left * Seconds));
        }
    }

    /// <summary>How much of it is to be seen: 0 to 1.</summary>
    public float OpacityAt(double nowSeconds)
    {
        double done = Math.Clamp((nowSeconds - _sinceSeconds) / Seconds, 0, 1);
        return (float)Math.Round((IsShown ? done : 1 - done) * Steps) / Steps;
    }
}
