using System.Numerics;

namespace GlassCity.Scenes.Memories;

/// <summary>What a solid is; the factories of <see cref="Solid"/> say how each is measured.</summary>
public enum SolidKind
{
    Limb, Ball, Box, Rod,
}

/// <summary>
/// One solid of a sculpture, as a signed distance: below 0 inside, metres. Outside it is never more than the way to the surface, so
/// that a step of that length cannot miss it. Shapes after Quilez, iquilezles.org/articles/distfunctions; derived anew here, since
/// a limb keeps what depends on it alone.
/// </summary>
public readonly record struct Solid
{
    public SolidKind Kind { get; private init; }

    /// <summary>A limb's or rod's first end; the middle of the others.</summary>
    public Vector3 From { get; private init; }

    /// <summary>A limb's or rod's way, unit length; half the size of the others.</summary>
    public Vector3 Size { get; private init; }

    public float LengthMetres { get; private init; }

    /// <summary>At the first end.</summary>
    public float RadiusMetres { get; private init; }

    /// <summary>At the other end; how round the edges of a box or rod are.</summary>
    public float EndRadiusMetres { get; private init; }

    /// <summary>A limb's slope toward its axis: sine and cosine.</summary>
    private Vector2 Slope { get; init; }

    /// <summary>From the sculpture's axes to the solid's own.</summary>
    public Quaternion ToOwn { get; private init; }

    /// <summary>What roughens it.</summary>
    public Relief Relief { get; init; }

    /// <summary>Metres within which it melts into what its form has so far; 0: with an edge.</summary>
    public float SoftMetres { get; init; }

    /// <summary>Whether it is taken away from what its form has so far.</summary>
    public bool Carves { get; init; }

    /// <summary>Which part's motion it follows, 0 .. <see cref="Sculpture.MostParts"/> - 1; 0 by custom stands still.</summary>
    public int Part { get; init; }

    /// <summary>Metres over which points near it still follow it, beside other parts: its skin.</summary>
    public float SkinMetres { get; init; }

    /// <summary>Which of the memory's tones it has, 0 .. 15.</summary>
    public int Tone { get; init; }

    /// <summary>What is drawn on it.</summary>
    public Pattern Pattern { get; init; }

    /// <summary>Middle of a ball that holds it.</summary>
    public Vector3 Middle => Kind is SolidKind.Limb or SolidKind.Rod ? From + (Size * (0.5f * LengthMetres)) : From;

    /// <summary>Radius of that ball, relief included.</summary>
    public float ReachMetres => Relief.HeightMetres + Kind switch
    {
        SolidKind.Limb => (0.5f * LengthMetres) + MathF.Max(RadiusMetres, EndRadiusMetres),
        SolidKind.Rod => MathF.Sqrt((0.25f * LengthMetres * LengthMetres) + (RadiusMetres * RadiusMetres)),
        SolidKind.Ball => MathF.Max(Size.X, MathF.Max(Size.Y, Size.Z)),
        _ => Size.Length(),
    };

    /// <summary>Metres of distance for each metre of way, at most: a ball's grows the faster the flatter it is.</summary>
    public float MostSlope => Kind == SolidKind.Ball ? MathF.Max(Size.X, MathF.Max(Size.Y, Size.Z)) / MathF.Min(Size.X, MathF.Min(Size.Y, Size.Z)) : 1;

    /// <summary>Metres of distance for each metre of way from the ball that holds it, at least.</summary>
    public float LeastSlope => 1 / MostSlope * (Relief.HeightMetres > 0 ? Relief.Share : 1);

    /// <summary>A round cone: two balls and what is stretched over them.</summary>
    public static Solid Limb(Vector3 from, Vector3 to, float radiusMetres, float endRadiusMetres)
    {
        Vector3 way = to - from;
        // Where one ball holds the other there is no cone: then the way is long enough for the larger one alone.
        float length = MathF.Max(way.Length(), MathF.Abs(radiusMetres - endRadiusMetres) + 1e-4f);
        way = way.LengthSquared() > 0 ? Vector3.Normalize(way) : Vector3.UnitY;
        float sine = (radiusMetres - endRadiusMetres) / length;
        return Make(SolidKind.Limb, from, way) with { LengthMetres = length, RadiusMetres = radiusMetres, EndRadiusMetres = endRadiusMetres, Slope = new(sine, MathF.Sqrt(1 - (sine * sine))) };
    }

    /// <summary>A ball squeezed to three radii.</summary>
    public static Solid Ball(Vector3 middle, Vector3 radiiMetres, Quaternion turn) =>
        Make(SolidKind.Ball, middle, radiiMetres) with { ToOwn = Quaternion.Conjugate(turn) };

    public static Solid Ball(Vector3 middle, float radiusMetres) => Ball(middle, new(radiusMetres), Quaternion.Identity);

    /// <param name="middle">Its middle.</param>
    /// <param name="halfMetres">Half its size along its own axes, edges included.</param>
    /// <param name="turn">From its own axes to the sculpture's.</param>
    /// <param name="roundMetres">Radius of its edges.</param>
    public static Solid Box(Vector3 middle, Vector3 halfMetres, Quaternion turn, float roundMetres) =>
        Make(SolidKind.Box, middle, halfMetres) with { ToOwn = Quaternion.Conjugate(turn), EndRadiusMetres = roundMetres };

    public static Solid Box(Vector3 middle, Vector3 halfMetres, float roundMetres = 0.004f) => Box(middle, halfMetres, Quaternion.Identity, roundMetres);

    /// <summary>A cylinder with round edges.</summary>
    public static Solid Rod(Vector3 from, Vector3 to, float radiusMetres, float roundMetres) =>
        Make(SolidKind.Rod, from, Vector3.Normalize(to - from)) with { LengthMetres = Vector3.Distance(from, to), RadiusMetres = radiusMetres, EndRadiusMetres = roundMetres };

    /// <summary>Metres to its surface, negative inside.</summary>
    public float DistanceAt(Vector3 place) => DistanceAt(place, float.MaxValue);

    /// <summary>The same where it is less than a bound; elsewhere anything that is not.</summary>
    public float DistanceAt(Vector3 place, float below)
    {
        float distance = Kind switch
        {
            SolidKind.Limb => ToLimb(place - From),
            SolidKind.Rod => ToRod(place - From),
            SolidKind.Ball => ToBall(Vector3.Transform(place - From, ToOwn)),
            _ => ToBox(Vector3.Transform(place - From, ToOwn)),
        };
        return Relief.HeightMetres > 0 && (distance - Relief.HeightMetres) * Relief.Share < below ? Relief.Over(distance, place) : distance;
    }

    private static Solid Make(SolidKind kind, Vector3 from, Vector3 size) =>
        new() { Kind = kind, From = from, Size = size, ToOwn = Quaternion.Identity, SoftMetres = 0.01f, SkinMetres = 0.025f };

    private float ToLimb(Vector3 off)
    {
        float along = Vector3.Dot(off, Size), aside = MathF.Sqrt(MathF.Max(off.LengthSquared() - (along * along), 0));
        // In the half plane through the axis the cone's slope says which ball, or the cone, is near.
        (float sine, float cosine) = (Slope.X, Slope.Y);
        float foot = (along * cosine) - (aside * sine);
        if (foot < 0)
        {
            return MathF.Sqrt((along * along) + (aside * aside)) - RadiusMetres;
        }

        float past = along - LengthMetres;
        return foot > LengthMetres * cosine
            ? MathF.Sqrt((past * past) + (aside * aside)) - EndRadiusMetres
            : (aside * cosine) + (along * sine) - RadiusMetres;
    }

    private float ToRod(Vector3 off)
    {
        float along = Vector3.Dot(off, Size), aside = MathF.Sqrt(MathF.Max(off.LengthSquared() - (along * along), 0));
        float half = 0.5f * LengthMetres;
        float x = aside - RadiusMetres + EndRadiusMetres, y = MathF.Abs(along - half) - half + EndRadiusMetres;
        float outX = MathF.Max(x, 0), outY = MathF.Max(y, 0);
        return MathF.Sqrt((outX * outX) + (outY * outY)) + MathF.Min(MathF.Max(x, y), 0) - EndRadiusMetres;
    }

    private float ToBall(Vector3 off)
    {
        Vector3 scaled = off / Size;
        float far = scaled.Length(), steep = (scaled / Size).Length();
        // The first term of the way to the surface; at the very middle it is nothing over nothing.
        return steep < 1e-3f ? -MathF.Min(Size.X, MathF.Min(Size.Y, Size.Z)) : far * (far - 1) / steep;
    }

    private float ToBox(Vector3 off)
    {
        Vector3 q = Vector3.Abs(off) - Size + new Vector3(EndRadiusMetres);
        return Vector3.Max(q, Vector3.Zero).Length() + MathF.Min(MathF.Max(q.X, MathF.Max(q.Y, q.Z)), 0) - EndRadiusMetres;
    }
}
