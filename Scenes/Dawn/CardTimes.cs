using GlassCity.Engine.Time;

namespace GlassCity.Scenes.Dawn;

/// <summary>When words come into the last picture: first the constellation's name beside it, then the closing card.</summary>
public static class CardTimes
{
    public const double NameSeconds = 354.8;
    public const double CardSeconds = 356.9;

    public static float NameAt(double seconds) => Tracks.Smooth(NameSeconds, NameSeconds + 1.4, seconds);

    public static float CardAt(double seconds) => Tracks.Smooth(CardSeconds, CardSeconds + 1.3, seconds);
}
