using System.Numerics;
using System.Runtime.InteropServices;

namespace GlassCity.Scenes.Fracture;

/// <summary>A corner of a facet; the attributes of Shaders/fracture/shard.vert.</summary>
/// <param name="Place">In the whole pane, x and y; how deep behind its face, all in half heights; 0 on the shard's border, 1 within its bevel.</param>
/// <param name="Facet">Its normal in the shard's axes; the shard's number.</param>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct ShardVertex(Vector4 Place, Vector4 Facet);

/// <summary>Every shard as facets: a face, a bevel about it, sides as thick as the glass is, a back. Triangles, left about.</summary>
public static class ShardMesh
{
    /// <summary>Half heights.</summary>
    public const float ThickUnits = 0.028f, BevelDeepUnits = 0.009f, BevelWideUnits = 0.014f;

    // Of the tilt of a bevel's facets, for light: as if it were ground steeper than it is deep.
    private const float BevelSlope = 0.9f;

    // The bevel takes no more of a small shard than this.
    private const float MostOfShard = 0.34f;

    /// <summary>Of an edge: two facets of the bevel, two of the side, one of face and of back.</summary>
    public const int VerticesPerEdge = 18;

    public static ShardVertex[] Of(Shards shards)
    {
        var into = new List<ShardVertex>();
        for (int i = 0; i < shards.Count; i++)
        {
            Add(shards, i, into);
        }

        return [.. into];
    }

    private static void Add(Shards shards, int shard, List<ShardVertex> into)
    {
        int[] corners = shards.Cells.Cells[shard].Corners;
        Vector2 middle = shards.MiddleAt(shard);
        float inner = 1 - MathF.Min(BevelWideUnits / InRadius(shards.Cells, corners, middle), MostOfShard);
        for (int k = 0; k < corners.Length; k++)
        {
            Vector2 a = shards.Cells.Corners[corners[k]], b = shards.Cells.Corners[corners[(k + 1) % corners.Length]];
            Vector2 innerA = middle + ((a - middle) * inner), innerB = middle + ((b - middle) * inner);
            Vector2 along = b - a, outward = along.Length() > 0 ? Vector2.Normalize(new Vector2(along.Y, -along.X)) : Vector2.UnitX;
            Facet(Vector3.UnitZ, (middle, 0, 1), (innerA, 0, 1), (innerB, 0, 1));
            Vector3 bevel = Vector3.Normalize(new Vector3(outward * BevelSlope, 1));
            Facet(bevel, (a, BevelDeepUnits, 0), (b, BevelDeepUnits, 0), (innerB, 0, 1));
            Facet(bevel, (a, BevelDeepUnits, 0), (innerB, 0, 1), (innerA, 0, 1));
            Vector3 side = new(outward, 0);
            Facet(side, (a, BevelDeepUnits, 0), (a, ThickUnits, 0), (b, ThickUnits, 0));
            Facet(side, (a, BevelDeepUnits, 0), (b, ThickUnits, 0), (b, BevelDeepUnits, 0));
            Facet(-Vector3.UnitZ, (middle, ThickUnits, 1), (b, ThickUnits, 0), (a, ThickUnits, 0));
        }

        void Facet(Vector3 normal, (Vector2 Place, float Deep, float Rim) a, (Vector2 Place, float Deep, float Rim) b, (Vector2 Place, float Deep, float Rim) c)
        {
            foreach ((Vector2 place, float deep, float rim) in (ReadOnlySpan<(Vector2, float, float)>)[a, b, c])
            {
                into.Add(new ShardVertex(new Vector4(place, deep, rim), new Vector4(normal, shard)));
            }
        }
    }

    private static float InRadius(PaneCells cells, int[] corners, Vector2 middle)
    {
        float least = float.PositiveInfinity;
        for (int k = 0; k < corners.Length; k++)
        {
            Vector2 a = cells.Corners[corners[k]], along = cells.Corners[corners[(k + 1) % corners.Length]] - a;
            if (along.Length() > 1e-6f)
            {
                least = MathF.Min(least, MathF.Abs((along.X * (middle.Y - a.Y)) - (along.Y * (middle.X - a.X))) / along.Length());
            }
        }

        return least;
    }
}
