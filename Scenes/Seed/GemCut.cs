namespace GlassCity.Scenes.Seed;

/// <summary>The kinds of facet of a round brilliant, from the crown down. As FAMILIES in Shaders/seed/gem.glsl.</summary>
public enum GemFamily
{
    Table, Star, Kite, UpperGirdle, Girdle, LowerGirdle, Pavilion,
}

/// <summary>What the facets of a family share.</summary>
/// <param name="Sine">Of the angle between the axis and the facets' normals.</param>
/// <param name="Cosine">Of it; below 0 under the girdle.</param>
/// <param name="Offset">From the middle of the girdle to the facets' planes, in radii of the girdle.</param>
/// <param name="Count">Facets, even around the axis.</param>
/// <param name="FirstStep">Azimuth of the first, in 32nds of a turn.</param>
public readonly record struct GemFamilyPlane(double Sine, double Cosine, double Offset, int Count, int FirstStep);

/// <summary>One facet: outward unit normal, axis up along y, and the distance of its plane from the middle of the girdle, in radii.</summary>
public readonly record struct GemFacet(GemFamily Family, GemVector Normal, double Offset);

/// <summary>
/// A round brilliant of 57 facets and a girdle of 16: table, 8 stars, 8 kites, 16 upper and 16 lower girdle facets, 8 pavilion
/// mains. Crown and pavilion as Tolkowsky has them ("Diamond Design", 1919: 34.5 and 40.75 degrees), the table a little wider, star
/// and lower girdle facets as cutters make them today (GIA, "Estimating a Cut Grade": 50 and 77 percent). Facets meet in points, so each
/// angle follows from those that are given.
/// </summary>
public static class GemCut
{
    /// <summary>Of the girdle. An egg rather than a jewel: it fills the palm.</summary>
    public const float RadiusMetres = 0.036f;

    public const double CrownDegrees = 34.5, PavilionDegrees = 40.75;
    public const double TablePart = 0.56;           // of the width, from corner to corner
    public const double StarPart = 0.50;            // of the way from the table's edge to the girdle
    public const double LowerPart = 0.77;           // of the way from the girdle to the culet
    public const double HalfGirdle = 0.02;          // of its thickness, in radii

    /// <summary>Facets of all families.</summary>
    public const int FacetCount = 73;

    /// <summary>Families, and so vectors in the shader's block.</summary>
    public const int FamilyCount = 7;

    /// <summary>32nds of a turn: the azimuths of all facets.</summary>
    public const int Steps = 32;

    private static readonly GemFamilyPlane[] Made = Make();

    /// <summary>By <see cref="GemFamily"/>.</summary>
    public static ReadOnlySpan<GemFamilyPlane> Families => Made;

    /// <summary>Height of the table over the girdle's middle, in radii.</summary>
    public static double TableHeight => Made[(int)GemFamily.Table].Offset;

    /// <summary>Depth of the culet under the girdle's middle, in radii.</summary>
    public static double CuletDepth => HalfGirdle + Math.Tan(PavilionDegrees * Math.PI / 180);

    /// <summary>All facets.</summary>
    /// <param name="swell">What each family's planes are pushed out by, as a part of their distance; empty is none.</param>
    public static GemFacet[] Facets(ReadOnlySpan<double> swell = default)
    {
        var facets = new GemFacet[FacetCount];
        int at = 0;
        for (int family = 0; family < FamilyCount; family++)
        {
            GemFamilyPlane plane = Made[family];
            for (int i = 0; i < plane.Count; i++)
            {
                (double sine, double cosine) = Math.SinCos((plane.FirstStep + (i * Steps / plane.Count)) * Math.Tau / Steps);
                facets[at++] = new((GemFamily)family, new(plane.Sine * cosine, plane.Cosine, plane.Sine * sine), plane.Offset * (1 + (swell.IsEmpty ? 0 : swell[family])));
            }
        }

        return facets;
    }

    private static GemFamilyPlane[] Make()
    {
        double crown = CrownDegrees * Math.PI / 180, pavilion = PavilionDegrees * Math.PI / 180;
        double eighth = Math.Cos(Math.PI / 8), sixteenth = Math.Cos(Math.PI / 16);
        double table = HalfGirdle + ((1 - TablePart) * Math.Tan(crown));
        // A star's tip: where two kites meet, part of the way out over a corner of the girdle.
        double edge = TablePart * eighth, tip = edge + (StarPart * (1 - edge)), tipHeight = HalfGirdle + ((1 - (tip * eighth)) * Math.Tan(crown));
        // A lower girdle facet's tip: where two mains meet, near the culet.
        double low = 1 - LowerPart, lowDepth = HalfGirdle + ((1 - (low * eighth)) * Math.Tan(pavilion));
        double star = Math.Atan((table - tipHeight) / (tip - edge)), upper = Math.Atan((tipHeight - HalfGirdle) / (sixteenth * (1 - tip)));
        double lower = Math.Atan((lowDepth - HalfGirdle) / (sixteenth * (1 - low)));
        return
        [
            new(0, 1, table, 1, 0),
            Through(star, edge, table, 8, 2),
            Through(crown, 1, HalfGirdle, 8, 0),
            Through(upper, sixteenth, HalfGirdle, 16, 1),
            new(1, 0, sixteenth, 16, 1),
            Through(lower, sixteenth, HalfGirdle, 16, 1) with { Cosine = -Math.Cos(lower) },
            Through(pavilion, 1, HalfGirdle, 8, 0) with { Cosine = -Math.Cos(pavilion) },
        ];
    }

    // So tilted, through a place so far out and so high; what lies under the girdle is its mirror image.
    private static GemFamilyPlane Through(double tilt, double radius, double height, int count, int firstStep) =>
        new(Math.Sin(tilt), Math.Cos(tilt), (Math.Sin(tilt) * radius) + (Math.Cos(tilt) * height), count, firstStep);
}
