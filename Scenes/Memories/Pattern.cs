using System.Numerics;

namespace GlassCity.Scenes.Memories;

public enum PatternKind
{
    Plain,

    /// <summary>Courses of bricks and the mortar between them.</summary>
    Bricks,

    /// <summary>Fields of lighter and darker: dust, wear.</summary>
    Worn,
}

/// <summary>How light a solid is from place to place, 0..1 of its tone: what is too fine to sculpt.</summary>
/// <param name="Kind">Which.</param>
/// <param name="ScaleMetres">Length of a brick; size of a field.</param>
public readonly record struct Pattern(PatternKind Kind, float ScaleMetres)
{
    /// <param name="place">Metres.</param>
    /// <param name="normal">Unit length.</param>
    public float ShadeAt(Vector3 place, Vector3 normal) => Kind switch
    {
        PatternKind.Bricks => Bricks(place, normal) * (0.35f + (0.65f * Worn(place, 5 * ScaleMetres))),
        PatternKind.Worn => 0.35f + (0.65f * Worn(place, ScaleMetres)),
        _ => 1,
    };

    private float Bricks(Vector3 place, Vector3 normal)
    {
        float along = (MathF.Abs(normal.X) > MathF.Abs(normal.Z) ? place.Z : place.X) / ScaleMetres, up = place.Y / (0.32f * ScaleMetres);
        int course = (int)MathF.Floor(up);
        along += 0.5f * (course & 1);
        int brick = (int)MathF.Floor(along);
        float edge = MathF.Min(MathF.Min(along - brick, brick + 1 - along), 0.32f * MathF.Min(up - course, course + 1 - up));
        // Mortar lies deeper and took the soot.
        float own = PointHash.Unit(PointHash.Of(brick, course, 7, 0));
        return edge < 0.035f ? 0.30f : 0.60f + (0.40f * own);
    }

    private static float Worn(Vector3 place, float size)
    {
        Vector3 p = place * (MathF.Tau / size);
        float sum = MathF.Sin(p.X + (2 * MathF.Sin(p.Y * 0.37f))) + MathF.Sin((p.Y * 0.83f) + (2 * MathF.Sin(p.Z * 0.41f))) + MathF.Sin((p.Z * 0.91f) + (2 * MathF.Sin(p.X * 0.29f)));
        return Math.Clamp(0.5f + (sum / 4), 0, 1);
    }
}
