using System.Numerics;
using System.Runtime.InteropServices;

namespace GlassCity.Scenes.Bridge;

/// <summary>A point of the span's skin.</summary>
/// <param name="DeckAndWay">Middle of the deck there, world metres; metres of way.</param>
/// <param name="AcrossAndSlope">Level unit vector to the right; rise per metre.</param>
/// <param name="Section">Place in the section, right and up of the deck's middle, metres; its outward normal there.</param>
/// <param name="Girth">Metres around the section from the deck's middle, to the right; three unused.</param>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct SpanVertex(Vector4 DeckAndWay, Vector4 AcrossAndSlope, Vector4 Section, Vector4 Girth);

/// <summary>The span as rings of points, and a drop as a body of revolution; the vertex shaders give both their forms.</summary>
public static class BridgeMesh
{
    public const int DropRings = 13;
    public const int DropSides = 14;

    // Of the section's curve between two corners; a mirror shows a bend that comes all at once as a crease along the deck.
    private const uint Pieces = 3;

    // Corners of the right half of the section from the deck's middle to the lowest of the belly, metres: as a heavy liquid lies, with
    // a fat rounded lip that its surface tension holds.
    private static readonly Vector2[] HalfSection =
    [
        new(0, 0), new(0.6f, 0), new(1.05f, 0.005f), new(1.36f, 0.04f), new(1.56f, 0.105f), new(1.70f, 0.135f), new(1.83f, 0.115f), new(1.92f, 0.04f), new(1.95f, -0.07f),
        new(1.90f, -0.19f), new(1.74f, -0.31f), new(1.42f, -0.46f), new(1.0f, -0.62f), new(0.5f, -0.75f), new(0, -BridgeCourse.DepthMetres),
    ];

    /// <summary>Points around the section; the first and the last are one place, with the girth of either side.</summary>
    public static int Around => (2 * HalfPoints) - 1;

    private static int HalfPoints => ((HalfSection.Length - 1) * (int)Pieces) + 1;

    public static SpanVertex[] Vertices()
    {
        (Vector2 Place, Vector2 Normal, float Girth)[] section = Section();
        ReadOnlySpan<BridgeStation> stations = BridgeCourse.Stations;
        var made = new SpanVertex[stations.Length * section.Length];
        for (int i = 0, at = 0; i < stations.Length; i++)
        {
            BridgeStation s = stations[i];
            foreach ((Vector2 place, Vector2 normal, float girth) in section)
            {
                made[at++] = new SpanVertex(new(s.DeckWorld, s.WayMetres), new(s.AcrossWorld, s.Slope), new(place, normal.X, normal.Y), new(girth, 0, 0, 0));
            }
        }

        return made;
    }

    /// <summary>Triangles between every so many stations, the last one always among them; coarse ones go from corner to corner of the section.</summary>
    public static uint[] Indices(int everyStations, bool isCoarse)
    {
        int around = Around, last = BridgeCourse.Stations.Length - 1;
        var made = new List<uint>();
        for (int from = 0; from < last; from += everyStations)
        {
            AddBand(made, (uint)(from * around), (uint)(Math.Min(from + everyStations, last) * around), (uint)around, isCoarse ? Pieces : 1);
        }

        return [.. made];
    }

    /// <summary>Part of a drop's length from its head, turn about its axis as cosine and sine.</summary>
    public static Vector4[] DropVertices()
    {
        var made = new List<Vector4>();
        for (int ring = 0; ring <= DropRings; ring++)
        {
            for (int side = 0; side <= DropSides; side++)
            {
                (float sine, float cosine) = MathF.SinCos(MathF.Tau * side / DropSides);
                made.Add(new Vector4(0.5f - (0.5f * MathF.Cos(MathF.PI * ring / DropRings)), cosine, sine, 0));
            }
        }

        return [.. made];
    }

    public static uint[] DropIndices()
    {
        var made = new List<uint>();
        for (int ring = 0; ring < DropRings; ring++)
        {
            AddBand(made, (uint)(ring * (DropSides + 1)), (uint)((ring + 1) * (DropSides + 1)), DropSides + 1, 1);
        }

        return [.. made];
    }

    private static void AddBand(List<uint> into, uint from, uint to, uint around, uint every)
    {
        for (uint k = 0; k + every < around; k += every)
        {
            into.AddRange([from + k, from + k + every, to + k, from + k + every, to + k + every, to + k]);
        }
    }

    // Around from the belly's middle over the left lip, the deck and the right lip back to it.
    private static (Vector2 Place, Vector2 Normal, float Girth)[] Section()
    {
        var half = new (Vector2 Place, Vector2 Normal, float Girth)[HalfPoints];
        for (int k = 0; k < half.Length; k++)
        {
            (Vector2 place, Vector2 along) = Spline(k / (int)Pieces, k % (int)Pieces / (float)Pieces);
            float girth = k == 0 ? 0 : half[k - 1].Girth + Vector2.Distance(place, half[k - 1].Place);
            half[k] = (place, Vector2.Normalize(new(-along.Y, along.X)), girth);
        }

        var made = new (Vector2 Place, Vector2 Normal, float Girth)[Around];
        for (int i = 0; i < made.Length; i++)
        {
            (Vector2 place, Vector2 normal, float girth) = half[Math.Abs(i - half.Length + 1)];
            Vector2 side = i < half.Length - 1 ? new(-1, 1) : Vector2.One;
            made[i] = (place * side, normal * side, side.X * girth);
        }

        return made;
    }

    // A uniform cubic B-spline and its way, clockwise; beyond its ends the section is mirrored.
    private static (Vector2 Place, Vector2 Along) Spline(int first, float u)
    {
        float v = 1 - u;
        Vector2 a = Corner(first - 1), b = Corner(first), c = Corner(first + 1), d = Corner(first + 2);
        return (((v * v * v * a) + (((3 * u * u * u) - (6 * u * u) + 4) * b) + (((-3 * u * u * u) + (3 * u * u) + (3 * u) + 1) * c) + (u * u * u * d)) / 6,
            ((-v * v * a) + (((3 * u * u) - (4 * u)) * b) + (((-3 * u * u) + (2 * u) + 1) * c) + (u * u * d)) / 2);

        static Vector2 Corner(int i)
        {
            int last = HalfSection.Length - 1, k = i < 0 ? -i : i > last ? (2 * last) - i : i;
            return HalfSection[k] * new Vector2(k == i ? 1 : -1, 1);
        }
    }
}
