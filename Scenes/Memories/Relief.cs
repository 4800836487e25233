using System.Numerics;

namespace GlassCity.Scenes.Memories;

public enum ReliefKind
{
    /// <summary>Waves along a way, bent a little: folds of cloth, ribs under skin.</summary>
    Waves,

    /// <summary>Lumps of no direction: plaster, earth, a crust.</summary>
    Rough,
}

/// <summary>What lifts a solid's surface and lets it sink again.</summary>
/// <param name="Kind">Which.</param>
/// <param name="HeightMetres">By how much, up and down; 0 is none.</param>
/// <param name="Way">Waves: radians for each metre of way. Rough: the same in its length alone.</param>
/// <param name="Bend">Waves: radians by which they wander.</param>
public readonly record struct Relief(ReliefKind Kind, float HeightMetres, Vector3 Way, float Bend = 0)
{
    // A wandering wave is steeper than a straight one; the share by which it wanders is this of its own pace, for a bend of 1.
    private const float Wanders = 0.31f;

    private readonly float _pace = Way.Length();
    private readonly Vector3 _aside = Wanders * (new Vector3(Way.Z, Way.X, Way.Y) + (0.4f * Way));
    private readonly float _share = 1 / (1 + (HeightMetres * Way.Length() * (Kind == ReliefKind.Waves ? 1 + (1.4f * Wanders * Bend) : RoughSlope)));

    // The steepest that lumps are, for a height and a pace of 1.
    private const float RoughSlope = 1.9f;

    public static Relief Waves(float heightMetres, Vector3 radiansPerMetre, float bend = 0) => new(ReliefKind.Waves, heightMetres, radiansPerMetre, bend);

    public static Relief Rough(float heightMetres, float radiansPerMetre) => new(ReliefKind.Rough, heightMetres, new(radiansPerMetre, 0, 0));

    /// <summary>What is left of a distance's growth, so that with the relief on it, it still grows no faster than the way.</summary>
    public float Share => _share;

    /// <summary>A distance with the relief on it, made so that it still grows no faster than the way.</summary>
    public float Over(float distance, Vector3 place)
    {
        if (Kind == ReliefKind.Waves)
        {
            float wander = Bend != 0 ? Bend * Wave(Vector3.Dot(_aside, place)) : 0;
            return (distance - (HeightMetres * Wave(Vector3.Dot(Way, place) + wander))) * _share;
        }

        // Waves of ways that never fall together: no two places are alike, and no table is looked up.
        Vector3 a = place * _pace;
        float lumps = (Wave(a.X + (1.3f * Wave(a.Z * 0.53f))) * Wave(a.Y + (0.9f * a.Z))) + (0.5f * Wave((1.9f * a.Z) - (1.3f * a.X) + (0.7f * a.Y)));
        return (distance - (0.66f * HeightMetres * lumps)) * _share;
    }

    // A sine within a thousandth, of two parabolas: a third of the library's price, and the same bits everywhere.
    private static float Wave(float radians)
    {
        float turns = radians * (1 / MathF.Tau);
        turns -= MathF.Round(turns);
        float rough = (8 * turns) - (16 * turns * MathF.Abs(turns));
        return rough + (0.225f * ((rough * MathF.Abs(rough)) - rough));
    }
}
