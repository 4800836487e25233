using System.Numerics;
using System.Runtime.InteropServices;

namespace GlassCity.Scenes.Chrysanthemums;

/// <summary>A petal before it is bent: flat grids of triangles, by how large it is on the screen. petals.vert bends them.</summary>
public sealed class PetalMesh
{
    public const int Forms = 3;

    /// <summary>Quads across and along: small, near, close.</summary>
    private static readonly (int Across, int Along)[] Grids = [(2, 3), (4, 6), (6, 12)];

    private readonly List<Vector4> _vertices = [];
    private readonly List<ushort> _indices = [];
    private readonly (int First, int Count)[] _ranges = new (int First, int Count)[Forms];

    public PetalMesh()
    {
        for (int form = 0; form < Forms; form++)
        {
            int first = _indices.Count;
            Add(Grids[form].Across, Grids[form].Along);
            _ranges[form] = (first, _indices.Count - first);
        }
    }

    /// <summary>Across -1..1 and along 0..1; two unused.</summary>
    public ReadOnlySpan<Vector4> Vertices => CollectionsMarshal.AsSpan(_vertices);

    public ReadOnlySpan<ushort> Indices => CollectionsMarshal.AsSpan(_indices);

    /// <summary>Where a form lies in <see cref="Indices"/>.</summary>
    public (int First, int Count) RangeOf(int form) => _ranges[form];

    private void Add(int across, int along)
    {
        int start = _vertices.Count;
        for (int j = 0; j <= along; j++)
        {
            // Rows stand closer toward the tip, where the outline turns.
            float v = 1 - MathF.Pow(1 - (j / (float)along), 1.5f);
            for (int i = 0; i <= across; i++)
            {
                _vertices.Add(new((2f * i / across) - 1, v, 0, 0));
            }
        }

        for (int j = 0; j < along; j++)
        {
            for (int i = 0; i < across; i++)
            {
                int at = start + (j * (across + 1)) + i, above = at + across + 1;
                foreach (int corner in (ReadOnlySpan<int>)[at, at + 1, above, above, at + 1, above + 1])
                {
                    _indices.Add((ushort)corner);
                }
            }
        }
    }
}
