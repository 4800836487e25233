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

    // The right half of the section from the deck's middle to the lowest of the belly, metres: as a heavy liquid lies, with
    // a fat rounded lip that its surface tension holds.
    private static readonly Vector2[] HalfSection =
    [
        new(0, 0), new(0.6f, 0), new(1.05f, 0.005f), new(1.36f, 0.04f), new(1.56f, 0.105f), new(1.70f, 0.135f), new(1.83f, 0.115f), new(1.92f, 0.04f), new(1.95f, -0.07f),
        new(1.90f, -0.19f), new(1.74f, -0.31f), new(1.42f, -0.46f), new(1.0f, -0.62f), new(0.5f, -0.75f), new(0, -BridgeCourse.DepthMetres),
    ];

    /// <summary>Points around the section; the first and the last are one place, with the girth of either side.</summary>
    public static int Around => (2 * HalfSection.Length) - 1;

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

    /// <summary>Triangles between every so many stations, the last one always among them.</summary>
    public static uint[] Indices(int everyStations)
    {
        int around = Around, last = BridgeCourse.Stations.Length - 1;
        var made = new List<uint>();
        for (int from = 0; from < last; from += everyStations)
        {
            AddBand(made, (uint)(from * around), (uint)(Math.Min(from + everyStations, last) * around), (uint)around);
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
            AddBand(made, (uint)(ring * (DropSides + 1)), (uint)((ring + 1) * (DropSides + 1)), DropSides + 1);
        }

        return [.. made];
    }

    private static void AddBand(List<uint> into, uint from, uint to, uint around)
    {
        for (uint k = 0; k + 1 < around; k++)
        {
            into.AddRange([from + k, from + k + 1, to + k, from + k + 1, to + k + 1, to + k]);
        }
    }

    // Around from the belly's middle over the left lip, the deck and the right lip back to it.
    private static (Vector2 Place, Vector2 Normal, float Girth)[] Section()
    {
        int half = HalfSection.Length;
        var made = new (Vector2 Place, Vector2 Normal, float Girth)[Around];
        for (int i = 0; i < made.Length; i++)
        {
            int k = Math.Abs(i - half + 1);
            Vector2 before = HalfSection[Math.Max(k - 1, 0)], after = HalfSection[Math.Min(k + 1, half - 1)];
            // At the middles the section goes straight on to the other side.
            before = k == 0 ? after * new Vector2(-1, 1) : before;
            after = k == half - 1 ? before * new Vector2(-1, 1) : after;
            Vector2 along = Vector2.Normalize(after - before);
            float girth = 0;
            for (int n = 1; n <= k; n++)
            {
                girth += Vector2.Distance(HalfSection[n - 1], HalfSection[n]);
            }

            float side = i < half - 1 ? -1 : 1;
            made[i] = (HalfSection[k] * new Vector2(side, 1), new Vector2(-along.Y * side, along.X), side * girth);
        }

        return made;
    }
}
