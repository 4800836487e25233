using System.Numerics;

namespace GlassCity.Scenes.Face;

/// <summary>
/// Waves that cross the face, each carrying one season: the tiles on its crest turn to that season and back. The shader asks
/// the same of a tile's place (seasons.glsl, seasonOf); a wave is its way in turns a metre, and where it is now.
/// </summary>
public static class FaceSeasons
{
    /// <summary>Autumn's, winter's and summer's; spring is what they cross.</summary>
    public const int Waves = 3;

    // Turns a metre in the head's axes, and turns a second: a crest is 12 to 16 cm from the next, and goes 1 cm a second.
    private static readonly Vector4[] Ways =
    [
        new(-4.2f, 5.6f, 1.5f, 0.083f),
        new(2.6f, -6.4f, 2.0f, 0.071f),
        new(5.0f, 3.6f, -2.0f, 0.059f),
    ];

    /// <summary>Way of a wave and its phase, turns, 0..1.</summary>
    public static Vector4 At(int wave, double seconds)
    {
        Vector4 way = Ways[wave];
        double phase = (seconds * way.W) + (0.37 * wave);
        return way with { W = (float)(phase - Math.Floor(phase)) };
    }

    /// <summary>How far a place has turned to a wave's season, 0..1; rough: -1..1, what its tile adds of its own.</summary>
    public static float TurnedAt(int wave, double seconds, Vector3 place, float rough)
    {
        Vector4 way = At(wave, seconds);
        double height = Math.Sin(Math.Tau * (way.W - ((way.X * place.X) + (way.Y * place.Y) + (way.Z * place.Z)))) + (0.14 * rough);
        double u = Math.Clamp((height - CrestFrom) / (CrestTo - CrestFrom), 0, 1);
        return (float)(u * u * (3 - (2 * u)));
    }

    /// <summary>From where to where on a wave's flank tiles turn, its top being 1. CREST_FROM and CREST_TO in seasons.glsl.</summary>
    public const double CrestFrom = 0.74, CrestTo = 0.95;
}
