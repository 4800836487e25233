using System.Numerics;

namespace GlassCity.Scenes.Hands;

/// <summary>
/// The skin as triangles: surface nets over the distance field (S. Gibson, "Constrained elastic surface nets", 1998), each
/// corner then let down onto the surface itself. What light needs to know of the flesh is found here once.
/// </summary>
public sealed class HandMesh
{
    private const int BlockCells = 6;
    private static readonly Vector3 Least = new(-56, -HandSkeleton.ArmMillimetres - 3, -50), Most = new(90, 202, 42);

    private readonly float _cell;
    private readonly int _x, _y, _z;
    private readonly float[] _field;

    private HandMesh(float cellMillimetres)
    {
        _cell = cellMillimetres;
        Vector3 size = (Most - Least) / cellMillimetres;
        (_x, _y, _z) = (Rounded(size.X), Rounded(size.Y), Rounded(size.Z));
        _field = new float[(_x + 1) * (_y + 1) * (_z + 1)];
        FillNearSurface();
        (Vertices, Indices) = Weave();
    }

    public HandVertex[] Vertices { get; }

    public uint[] Indices { get; }

    public static HandMesh Make(float cellMillimetres) => new(cellMillimetres);

    private static int Rounded(float cells) => BlockCells * (int)MathF.Ceiling(cells / BlockCells);

    private int At(int x, int y, int z) => x + ((_x + 1) * (z + ((_z + 1) * y)));

    private Vector3 Node(int x, int y, int z) => Least + (new Vector3(x, y, z) * _cell);

    // Only blocks that the surface may cross are looked at; elsewhere a corner is as far inside or outside as its block's middle.
    private void FillNearSurface()
    {
        float reach = BlockCells * _cell * 0.5f * 1.7321f * 1.25f;
        Parallel.For(0, _y / BlockCells, by =>
        {
            int topRow = by == (_y / BlockCells) - 1 ? 1 : 0;
            for (int bz = 0; bz < _z; bz += BlockCells)
            {
                for (int bx = 0; bx < _x; bx += BlockCells)
                {
                    float middle = HandShape.Distance(Node(bx, by * BlockCells, bz) + new Vector3(BlockCells * _cell * 0.5f));
                    bool isNear = MathF.Abs(middle) < reach;
                    for (int y = by * BlockCells; y < ((by + 1) * BlockCells) + topRow; y++)
                    {
                        for (int z = bz; z <= bz + BlockCells; z++)
                        {
                            for (int x = bx; x <= bx + BlockCells; x++)
                            {
                                ref float node = ref _field[At(x, y, z)];
                                if (isNear)
                                {
                                    node = HandShape.Distance(Node(x, y, z));
                                }
                                else if (node == 0)
                                {
                                    node = middle;
                                }
                            }
                        }
                    }
                }
            }
        });
    }

    private (HandVertex[] Vertices, uint[] Indices) Weave()
    {
        int[] corners = new int[_field.Length];
        var places = new List<Vector3>();
        for (int y = 0; y < _y; y++)
        {
            for (int z = 0; z < _z; z++)
            {
                for (int x = 0; x < _x; x++)
                {
                    if (Crossing(x, y, z) is { } place)
                    {
                        places.Add(place);
                        corners[At(x, y, z)] = places.Count;
                    }
                }
            }
        }

        var indices = new List<uint>(places.Count * 6);
        for (int y = 1; y < _y; y++)
        {
            for (int z = 1; z < _z; z++)
            {
                for (int x = 1; x < _x; x++)
                {
                    bool isIn = _field[At(x, y, z)] < 0;
                    AddQuad(isIn, _field[At(x + 1, y, z)] < 0, corners, (x, y, z), (0, 1, 0), (0, 0, 1), indices);
                    AddQuad(isIn, _field[At(x, y + 1, z)] < 0, corners, (x, y, z), (0, 0, 1), (1, 0, 0), indices);
                    AddQuad(isIn, _field[At(x, y, z + 1)] < 0, corners, (x, y, z), (1, 0, 0), (0, 1, 0), indices);
                }
            }
        }

        var vertices = new HandVertex[places.Count];
        Parallel.For(0, vertices.Length, i => vertices[i] = HandSkin.Finish(places[i]));
        return (vertices, [.. indices]);
    }

    // The mean of where a cell's edges are crossed.
    private Vector3? Crossing(int x, int y, int z)
    {
        Span<float> d = stackalloc float[8];
        int inside = 0;
        for (int i = 0; i < 8; i++)
        {
            d[i] = _field[At(x + (i & 1), y + (i >> 1 & 1), z + (i >> 2))];
            inside += d[i] < 0 ? 1 : 0;
        }

        if (inside is 0 or 8)
        {
            return null;
        }

        Vector3 sum = default;
        int count = 0;
        for (int i = 0; i < 8; i++)
        {
            for (int axis = 1; axis < 8; axis <<= 1)
            {
                int j = i | axis;
                if (j != i && d[i] < 0 != d[j] < 0)
                {
                    float t = d[i] / (d[i] - d[j]);
                    sum += Vector3.Lerp(new(i & 1, i >> 1 & 1, i >> 2), new(j & 1, j >> 1 & 1, j >> 2), t);
                    count++;
                }
            }
        }

        return Node(x, y, z) + (sum / count * _cell);
    }

    private void AddQuad(bool isIn, bool isNextIn, int[] corners, (int X, int Y, int Z) at, (int X, int Y, int Z) u, (int X, int Y, int Z) v, List<uint> indices)
    {
        if (isIn == isNextIn)
        {
            return;
        }

        int a = corners[At(at.X, at.Y, at.Z)], b = corners[At(at.X - u.X, at.Y - u.Y, at.Z - u.Z)];
        int c = corners[At(at.X - u.X - v.X, at.Y - u.Y - v.Y, at.Z - u.Z - v.Z)], d = corners[At(at.X - v.X, at.Y - v.Y, at.Z - v.Z)];
        if (a == 0 || b == 0 || c == 0 || d == 0)
        {
            return;     // the arm's open end
        }

        (b, d) = isIn ? (b, d) : (d, b);
        foreach (int corner in (ReadOnlySpan<int>)[a, b, c, a, c, d])
        {
            indices.Add((uint)(corner - 1));
        }
    }
}
