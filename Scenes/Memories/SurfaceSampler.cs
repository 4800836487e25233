using System.Numerics;

namespace GlassCity.Scenes.Memories;

/// <summary>
/// Points spread evenly over a form's surface, the same for the same numbers on any count of threads. Space about the surface is cut into
/// cells by halving what the field says may hold it; each cell throws one point, which slides down the gradient to the surface
/// and stays if it came no farther than half a cell (so that slanted surfaces get as many as straight ones) and nobody is
/// nearer than two thirds of the spacing (so that there are neither clumps nor holes: Bridson 2007, doi:10.1145/1278780.1278807).
/// </summary>
/// <param name="field">What is sampled.</param>
/// <param name="form">Which of its forms.</param>
/// <param name="spacingMetres">From point to point.</param>
/// <param name="salt">Another for each seed.</param>
public sealed class SurfaceSampler(SculptureField field, int form, float spacingMetres, uint salt)
{
    private const float NearestOfSpacing = 0.64f;
    private const int LeafCells = 2, ListedLevels = 2, Log2OfRooms = 17;      // cells along a leaf; the smallest halving whose list is made anew
    private const uint SecondThrow = 0x9e3779b9;

    /// <summary>Farther from the surface than this no point is left, as the field measures.</summary>
    public const float MostOffMetres = 0.0007f;

    private readonly float _cell = 0.72f * spacingMetres;
    private readonly List<Vector3> _found = [];
    private readonly List<int> _nextIn = [];
    private readonly int[] _firstIn = new int[1 << Log2OfRooms];    // by a hash of the room; 0 is none, so one more than the point
    private Vector3 _low, _high;

    /// <summary>The points, in the order of their cells.</summary>
    public List<Vector3> Find()
    {
        (Vector3 low, Vector3 high) = field.Sculpture.Forms[form].Bounds();
        (_low, _high) = (low - new Vector3(spacingMetres), high + new Vector3(spacingMetres));
        Vector3 size = _high - _low;
        int levels = (int)MathF.Ceiling(MathF.Log2(MathF.Max(size.X, MathF.Max(size.Y, size.Z)) / (LeafCells * _cell)));
        Visit(0, 0, 0, Math.Max(levels, 0), field.Of(form));
        return _found;
    }

    private void Visit(int x, int y, int z, int level, ReadOnlySpan<int> among)
    {
        float side = LeafCells * _cell * (1 << level), reach = side * 0.866f;
        Vector3 corner = _low + (new Vector3(x, y, z) * side), middle = corner + new Vector3(0.5f * side);
        if (corner.X > _high.X || corner.Y > _high.Y || corner.Z > _high.Z)
        {
            return;
        }

        Span<int> list = stackalloc int[level >= ListedLevels ? among.Length : 0];
        ReadOnlySpan<int> near = level >= ListedLevels ? list[..field.Near(among, middle, reach + _cell, list)] : among;
        if (near.Length == 0 || MathF.Abs(field.DistanceAt(middle, near)) > reach + (0.5f * _cell))
        {
            return;
        }

        for (int child = 0; child < 8; child++)
        {
            (int cx, int cy, int cz) = ((2 * x) + (child & 1), (2 * y) + ((child >> 1) & 1), (2 * z) + (child >> 2));
            if (level > 0)
            {
                Visit(cx, cy, cz, level - 1, near);
            }
            else
            {
                if (!Throw(cx, cy, cz, near, salt))
                {
                    // Where one slid into a crease or past its cell another may not: a second throw closes most of the holes that are left.
                    Throw(cx, cy, cz, near, salt ^ SecondThrow);
                }
            }
        }
    }

    // Whether a point was found on the surface, be it kept or too near another.
    private bool Throw(int x, int y, int z, ReadOnlySpan<int> among, uint salted)
    {
        uint hash = PointHash.Of(x, y, z, salted);
        Vector3 off = new(PointHash.Unit(hash), PointHash.Unit(PointHash.Of(hash + 1)), PointHash.Unit(PointHash.Of(hash + 2)));
        Vector3 from = _low + ((new Vector3(x, y, z) + off) * _cell), place = from;
        float distance = field.DistanceAt(place, among);
        if (MathF.Abs(distance) > 0.87f * _cell)
        {
            return true;
        }

        if (MathF.Abs(distance) > 0.5f * _cell)
        {
            return false;
        }

        float step = 0.2f * _cell;
        Vector3 gradient = new Vector3(field.DistanceAt(place + new Vector3(step, 0, 0), among) - distance,
            field.DistanceAt(place + new Vector3(0, step, 0), among) - distance, field.DistanceAt(place + new Vector3(0, 0, step), among) - distance) / step;
        gradient /= MathF.Max(gradient.LengthSquared(), 0.05f);
        place -= gradient * distance;
        place -= gradient * field.DistanceAt(place, among);
        bool isOn = Vector3.DistanceSquared(place, from) <= 0.25f * _cell * _cell && MathF.Abs(field.DistanceAt(place, among)) < MostOffMetres;
        if (isOn)
        {
            Keep(place);
        }

        return isOn;
    }

    private void Keep(Vector3 place)
    {
        float nearest = NearestOfSpacing * spacingMetres;
        Vector3 at = (place - _low) / nearest;
        (int x, int y, int z) = ((int)MathF.Floor(at.X), (int)MathF.Floor(at.Y), (int)MathF.Floor(at.Z));
        for (int i = 0; i < 27; i++)
        {
            for (int other = _firstIn[Room(x - 1 + (i % 3), y - 1 + (i / 3 % 3), z - 1 + (i / 9))] - 1; other >= 0; other = _nextIn[other] - 1)
            {
                if (Vector3.DistanceSquared(_found[other], place) < nearest * nearest)
                {
                    return;
                }
            }
        }

        ref int first = ref _firstIn[Room(x, y, z)];
        _nextIn.Add(first);
        _found.Add(place);
        first = _found.Count;
    }

    // Rooms that share a number only cost a look more (the primes: Teschner et al. 2003, "Optimized Spatial Hashing").
    private static int Room(int x, int y, int z) => (int)((((uint)x * 73856093u) ^ ((uint)y * 19349663u) ^ ((uint)z * 83492791u)) * 2654435769u >> (32 - Log2OfRooms));
}
