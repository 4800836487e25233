using System.Numerics;

namespace GlassCity.Scenes.Gravity;

/// <summary>
/// How mass reshapes space, at one moment: first along x and along z, each by itself and keeping its order, so that streets
/// draw in; then all that is upright leans to one point high over the mass, as if seen from under it. Twin of
/// Shaders/include/bend.glsl.
/// </summary>
/// <remarks>
/// Neither undoes the drawing order. The first keeps the cells' borders planes along x and z. The second is a projective map
/// (homogeneous weight 1 + y / height of that point): it takes lines to lines and planes to planes, so what lies in order on
/// every ray before it does so after it, and a frustum between level rings stays one. It leaves the ground where it is.
/// </remarks>
/// <param name="PlaceWorld">Of the mass, x and z, metres.</param>
/// <param name="Mass">0..1; 0 moves nothing.</param>
public readonly record struct Bend(Vector2 PlaceWorld, float Mass)
{
    /// <summary>By how much wider the street near the mass was, in parts of what it is now.</summary>
    public const float Gather = 0.58f;

    /// <summary>How far that reaches, metres: there it moves things most, and beyond ever less.</summary>
    public const float ReachMetres = 62;

    /// <summary>1 over the height of the point to which all leans, metres.</summary>
    public const float Lean = 1f / 265;

    private const int Steps = 5;

    public bool IsNone => Mass == 0;

    /// <summary>Where a place of the straight city comes to lie.</summary>
    public Vector3 Of(Vector3 straight)
    {
        float keep = KeepAt(straight.Y);
        Vector2 level = Gathered(new Vector2(straight.X, straight.Z)) - PlaceWorld;
        return new Vector3(PlaceWorld.X + (level.X * keep), straight.Y * keep, PlaceWorld.Y + (level.Y * keep));
    }

    /// <summary>The place of the straight city that lies here now.</summary>
    public Vector3 Straight(Vector3 bent)
    {
        if (IsNone)
        {
            return bent;
        }

        float grow = 1 / (1 - (bent.Y * Mass * Lean));
        Vector2 off = (new Vector2(bent.X, bent.Z) - PlaceWorld) * grow;
        Vector2 level = PlaceWorld + off + (off * new Vector2(Share(off.X), Share(off.Y)));
        return new Vector3(level.X, bent.Y * grow, level.Y);
    }

    /// <summary>What is left of lengths at a height.</summary>
    public float KeepAt(float straightYMetres) => 1 / (1 + (straightYMetres * Mass * Lean));

    /// <summary>The ground of it: each of x and z drawn in by itself.</summary>
    public Vector2 Gathered(Vector2 straight) =>
        IsNone ? straight : PlaceWorld + new Vector2(Gathered(straight.X - PlaceWorld.X), Gathered(straight.Y - PlaceWorld.Y));

    /// <summary>The level box about what a box becomes.</summary>
    public (Vector3 Low, Vector3 High) BoxOf(Vector3 low, Vector3 high)
    {
        Vector3 least = new(float.PositiveInfinity), most = new(float.NegativeInfinity);
        for (int corner = 0; corner < 8; corner++)
        {
            Vector3 at = Of(new((corner & 1) == 0 ? low.X : high.X, (corner & 2) == 0 ? low.Y : high.Y, (corner & 4) == 0 ? low.Z : high.Z));
            (least, most) = (Vector3.Min(least, at), Vector3.Max(most, at));
        }

        return (least, most);
    }

    private float Share(float bent) => Gather * Mass / (1 + (bent * bent * (1 / (ReachMetres * ReachMetres))));

    // The inverse of bent + bent * Share(bent), whose slope is never under 1 - Gather / 8 (Newton; three steps from here are enough).
    private float Gathered(float straight)
    {
        float bent = straight / (1 + Share(straight));
        for (int i = 0; i < Steps; i++)
        {
            float share = Share(bent), w = bent * bent * (1 / (ReachMetres * ReachMetres));
            bent -= (bent + (bent * share) - straight) / (1 + (share * (1 - w) / (1 + w)));
        }

        return bent;
    }
}
