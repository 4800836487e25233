namespace GlassCity.Scenes.Live;

/// <summary>The hands that a person raises and lowers at will: how far they are up follows from when the key was last pressed.</summary>
internal sealed class LiveHands
{
    private const double MovingSeconds = 1.1;

    private bool _isUp;
    private float _from;
    private double _pressedSeconds = double.NegativeInfinity;

    /// <summary>The key was pressed: what is up goes down.</summary>
    /// <param name="nowSeconds">The wall's time.</param>
    /// <returns>Whether they now come up.</returns>
    public bool Press(double nowSeconds)
    {
        (_from, _isUp, _pressedSeconds) = (RaisedAt(nowSeconds), !_isUp, nowSeconds);
        return _isUp;
    }

    /// <summary>How far they are up, 0..1.</summary>
    public float RaisedAt(double nowSeconds)
    {
        float t = (float)Math.Clamp((nowSeconds - _pressedSeconds) / MovingSeconds, 0, 1);
        return float.Lerp(_from, _isUp ? 1 : 0, t * t * (3 - (2 * t)));
    }
}
