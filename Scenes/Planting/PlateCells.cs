using System.Numerics;
using GlassCity.Scenes.City;

namespace GlassCity.Scenes.Planting;

/// <summary>A plate of the broken ground as it lay before: metres from the middle, x and z.</summary>
/// <param name="Outline">Counter-clockwise from x to z, not closed.</param>
/// <param name="Middle">Its centroid.</param>
/// <param name="RadiusMetres">Mean of its corners' ways from the middle.</param>
/// <param name="ThicknessMetres">From its face to where it broke off.</param>
public sealed record Plate(Vector2[] Outline, Vector2 Middle, float RadiusMetres, float ThicknessMetres);

/// <summary>
/// The ground about the place of planting, broken: Voronoi's cells about points that lie closer to the middle, their edges
/// broken once more. The cell of the middle itself is the mouth of the hole.
/// </summary>
public static class PlateCells
{
    /// <summary>Plates there are, the mouth left out.</summary>
    public const int Count = 66;

    /// <summary>Corners of the border, which is a circle nearly.</summary>
    public const int BorderCorners = 28;

    // Shorter ones stay straight.
    private const float EdgeMetres = 0.16f;
    private const ulong Stream = 4711;

    public static Plate[] All { get; } = Make();

    /// <summary>A corner of the border.</summary>
    public static Vector2 Border(int corner, float radiusMetres)
    {
        (float sine, float cosine) = MathF.SinCos(MathF.Tau * corner / BorderCorners);
        return new Vector2(cosine, sine) * radiusMetres;
    }

    private static Plate[] Make()
    {
        // The same for all cities: where the stones break is the story's.
        var own = new SeedStream(0, Stream);
        var sites = new Vector2[Count + 1];
        for (int i = 1; i <= Count; i++)
        {
            float away = PlantingTimes.RadiusMetres * MathF.Pow((i - 0.25f) / (Count + 1.5f), 0.78f), turn = (2.39996f * i) + own.Between(-0.30f, 0.30f);
            (float sine, float cosine) = MathF.SinCos(turn);
            sites[i] = new Vector2(cosine, sine) * (away * own.Between(0.93f, 1.07f));
        }

        var plates = new Plate[Count];
        for (int i = 1; i <= Count; i++)
        {
            List<Vector2> cell = [];
            for (int corner = 0; corner < BorderCorners; corner++)
            {
                cell.Add(Border(corner, PlantingTimes.RadiusMetres));
            }

            for (int other = 0; other <= Count; other++)
            {
                cell = other == i ? cell : Cut(cell, (sites[i] + sites[other]) * 0.5f, sites[other] - sites[i]);
            }

            Vector2[] outline = Break(cell);
            Vector2 middle = Centroid(outline);
            plates[i - 1] = new(outline, middle, outline.Average(corner => Vector2.Distance(corner, middle)), own.Between(0.10f, 0.17f));
        }

        return plates;
    }

    // Keeps what lies against the way.
    private static List<Vector2> Cut(List<Vector2> cell, Vector2 through, Vector2 way)
    {
        List<Vector2> kept = [];
        for (int i = 0; i < cell.Count; i++)
        {
            Vector2 a = cell[i], b = cell[(i + 1) % cell.Count];
            float fromA = Vector2.Dot(a - through, way), fromB = Vector2.Dot(b - through, way);
            if (fromA <= 0)
            {
                kept.Add(a);
            }

            if (fromA < 0 != fromB < 0)
            {
                kept.Add(Vector2.Lerp(a, b, fromA / (fromA - fromB)));
            }
        }

        return kept;
    }

    // Stone does not break straight: an edge's middle lies aside by a number of the edge's own, the same for both its plates.
    private static Vector2[] Break(List<Vector2> cell)
    {
        List<Vector2> broken = [];
        for (int i = 0; i < cell.Count; i++)
        {
            Vector2 a = cell[i], b = cell[(i + 1) % cell.Count], way = b - a;
            float length = way.Length();
            if (length < 1e-4f)
            {
                continue;
            }

            broken.Add(a);
            bool isBorder = MathF.Min(a.Length(), b.Length()) > PlantingTimes.RadiusMetres * 0.985f;
            if (length > EdgeMetres && !isBorder)
            {
                // By the edge as it lies, not as it is walked; rounding does not part what two plates make of one place.
                float sign = way.X + (0.37f * way.Y) > 0 ? 1 : -1;
                broken.Add(Aside(Vector2.Lerp(a, b, 0.36f), way * sign));
                broken.Add(Aside(Vector2.Lerp(a, b, 0.64f), way * sign));
            }
        }

        return [.. broken];
    }

    private static Vector2 Aside(Vector2 at, Vector2 way) => at + (new Vector2(-way.Y, way.X) * (0.085f * MathF.Sin((at.X * 31.7f) + (at.Y * 47.3f))));

    private static Vector2 Centroid(Vector2[] outline)
    {
        Vector2 sum = Vector2.Zero;
        float area = 0;
        for (int i = 0; i < outline.Length; i++)
        {
            Vector2 a = outline[i], b = outline[(i + 1) % outline.Length];
            float cross = (a.X * b.Y) - (a.Y * b.X);
            (sum, area) = (sum + ((a + b) * cross), area + cross);
        }

        return sum / (3 * area);
    }
}
