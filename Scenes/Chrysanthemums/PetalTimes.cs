using System.Numerics;
using GlassCity.Engine.Time;
using GlassCity.Scenes.Show;

namespace GlassCity.Scenes.Chrysanthemums;

/// <summary>When the breath is drawn out, when its blooms form and burst, and when the last petal has gone. Seconds of dream time.</summary>
public static class PetalTimes
{
    public const double BreathesSeconds = 330;

    /// <summary>The first bloom bursts.</summary>
    public const double BurstsSeconds = 337.4;

    /// <summary>From here on there are none; LAST in petal.glsl.</summary>
    public const double LastSeconds = 350.2;

    private const double ThinsSeconds = 344.5;

    /// <summary>Where the breath leaves whoever breathes it, world metres; MOUTH in petal.glsl.</summary>
    public static readonly Vector3 Mouth = StoryPlaces.Landing + new Vector3(0, 1.50f, -0.2f);

    /// <summary>What the storm winds about, x and z, world metres; STORM_AXIS in storm.glsl.</summary>
    public static readonly Vector2 StormAxis = new(-3.2f, -231);

    /// <summary>The way one breathes.</summary>
    public static readonly Vector3 Ahead = Vector3.Normalize(new(0.02f, 0.09f, -1));

    public static bool IsAt(in FrameDescription frame) =>
        frame.Parts.Has(Parts.Petals) && frame.TimeSeconds > BreathesSeconds && frame.TimeSeconds < LastSeconds;

    /// <summary>The warm light that they lay on wet stone: from where, world metres, and how much, 0..1; exactly 0 where there are none.</summary>
    public static Vector4 LightAt(double seconds)
    {
        double blooms = 0.55 * Tracks.Smooth(332, 337, seconds), storm = 0.45 * Tracks.Smooth(337.5, 341, seconds);
        double left = (1 - Tracks.Smooth(ThinsSeconds, LastSeconds, seconds)) * (seconds > BreathesSeconds ? 1 : 0);
        float rises = (float)Tracks.Smooth(338, 348, seconds);
        return new(StormAxis.X, 4 + (30 * rises), StormAxis.Y + (6 * (1 - rises)), (float)((blooms + storm) * left));
    }
}
