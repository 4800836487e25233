using System.Numerics;
using System.Runtime.CompilerServices;

namespace GlassCity.Scenes.Garden;

/// <summary>
/// Attractors by cells of a uniform grid, hashed (Teschner et al. 2003, "Optimized Spatial Hashing for Collision Detection of
/// Deformable Objects"): whoever asks for a place's neighbours gets those of 27 cells, and now and then a stranger.
/// </summary>
internal sealed class AttractorGrid
{
    private const int Buckets = 1 << 14;

    private readonly float _perMetre;
    private readonly int[] _first = new int[Buckets + 1];
    private readonly int[] _count = new int[Buckets];
    private readonly int[] _items;

    /// <param name="attractors">What there is to find.</param>
    /// <param name="cellMetres">No one asks farther than this.</param>
    public AttractorGrid(ReadOnlySpan<VineAttractor> attractors, float cellMetres)
    {
        _perMetre = 1 / cellMetres;
        _items = new int[attractors.Length];
        int[] bucketOf = new int[attractors.Length];
        for (int i = 0; i < attractors.Length; i++)
        {
            bucketOf[i] = BucketOf(CellOf(attractors[i].PlaceWorld));
            _count[bucketOf[i]]++;
        }

        for (int bucket = 0; bucket < Buckets; bucket++)
        {
            _first[bucket + 1] = _first[bucket] + _count[bucket];
            _count[bucket] = 0;
        }

        for (int i = 0; i < attractors.Length; i++)
        {
            _items[_first[bucketOf[i]] + _count[bucketOf[i]]++] = i;
        }
    }

    /// <summary>The buckets of the 27 cells around a place, none twice.</summary>
    public int Around(Vector3 placeWorld, Span<int> buckets)
    {
        (int x, int y, int z) = CellOf(placeWorld);
        int found = 0;
        for (int cell = 0; cell < 27; cell++)
        {
            int bucket = BucketOf((x + (cell % 3) - 1, y + (cell / 3 % 3) - 1, z + (cell / 9) - 1));
            if (_count[bucket] > 0 && !buckets[..found].Contains(bucket))
            {
                buckets[found++] = bucket;
            }
        }

        return found;
    }

    public ReadOnlySpan<int> Items(int bucket) => _items.AsSpan(_first[bucket], _count[bucket]);

    /// <summary>Takes one out of its bucket; the last one there takes its place.</summary>
    public void Remove(int bucket, int at)
    {
        int last = _first[bucket] + --_count[bucket];
        _items[_first[bucket] + at] = _items[last];
    }

    private (int X, int Y, int Z) CellOf(Vector3 place) =>
        ((int)MathF.Floor(place.X * _perMetre), (int)MathF.Floor(place.Y * _perMetre), (int)MathF.Floor(place.Z * _perMetre));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int BucketOf((int X, int Y, int Z) cell) => ((cell.X * 73856093) ^ (cell.Y * 19349663) ^ (cell.Z * 83492791)) & (Buckets - 1);
}
