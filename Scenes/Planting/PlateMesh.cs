using System.Numerics;
using System.Runtime.InteropServices;
using GlassCity.Scenes.City;

namespace GlassCity.Scenes.Planting;

/// <summary>A corner of the broken ground as it lay, metres from its middle.</summary>
/// <param name="LayAndPiece">Where; the number of its piece, -1 for what lies under them.</param>
/// <param name="MiddleAndEdge">Middle of its piece, x and z; metres to the piece's edge; its mean radius.</param>
/// <param name="NormalAndKind">Unit normal; 0 face, 1 broken side, 2 crumb, 3 earth.</param>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct PlateVertex(Vector4 LayAndPiece, Vector4 MiddleAndEdge, Vector4 NormalAndKind);

/// <summary>The plates' faces with a worn rim, then their broken sides, crumbs, and the earth under them.</summary>
public sealed class PlateMesh
{
    private const float WornMetres = 0.014f, WornDepthMetres = 0.012f;
    private readonly uint _earthRings, _earthSides;
    private readonly bool _isPlain;

    private readonly List<PlateVertex> _vertices = [];
    private readonly List<uint> _faces = [];
    private readonly List<uint> _sides = [];

    /// <param name="isPlain">Without worn rims and with a coarser dish: on software GL a small triangle costs as much as a larger one.</param>
    public PlateMesh(bool isPlain)
    {
        (_isPlain, _earthRings, _earthSides) = isPlain ? (true, 6u, 20u) : (false, 12u, 36u);
        for (int i = 0; i < PlateCells.All.Length; i++)
        {
            AddPlate(PlateCells.All[i], i);
        }

        for (int i = 0; i < PlateMotion.Crumbs; i++)
        {
            AddCrumb(PlateCells.Count + i);
        }

        AddEarth();
        (Vertices, FaceCount, Indices) = ([.. _vertices], _faces.Count, [.. _faces, .. _sides]);
    }

    public PlateVertex[] Vertices { get; }

    /// <summary>First the faces, then all else.</summary>
    public uint[] Indices { get; }

    public int FaceCount { get; }

    private void AddPlate(Plate plate, int piece)
    {
        int count = plate.Outline.Length;
        Vector4 Middle(float edge) => new(plate.Middle.X, plate.Middle.Y, edge, plate.RadiusMetres);
        float worn = MathF.Min(WornMetres, 0.2f * plate.RadiusMetres), keep = 1 - (worn / plate.RadiusMetres);
        var own = new SeedStream((ulong)piece, 4714);
        uint hub = Add(new(plate.Middle.X, 0, plate.Middle.Y), Vector3.UnitY, 0, plate.RadiusMetres);
        uint first = (uint)_vertices.Count;
        for (int i = 0; i < count; i++)
        {
            Vector2 at = plate.Outline[i], way = plate.Outline[(i + 1) % count] - plate.Outline[(i + count - 1) % count];
            Vector2 out_ = Vector2.Normalize(new(way.Y, -way.X)), inner = Vector2.Lerp(plate.Middle, at, keep);
            bool isBorder = at.Length() > PlantingTimes.RadiusMetres * 0.985f;
            float below = own.Between(0.80f, 0.97f), deep = plate.ThicknessMetres * own.Between(0.75f, 1.2f);
            Vector2 foot = Vector2.Lerp(plate.Middle, at, below);
            // A plain face is flat to its outline.
            Add(_isPlain ? new(at.X, 0, at.Y) : new(inner.X, 0, inner.Y), Vector3.UnitY, 0, _isPlain ? 0 : worn);
            // At the border nothing is broken: there the stones go on.
            Add(new(at.X, isBorder ? 0 : -WornDepthMetres, at.Y), isBorder ? Vector3.UnitY : Vector3.Normalize(new(out_.X * 0.75f, 0.66f, out_.Y * 0.75f)), 0, isBorder ? worn : 0);
            Add(new(at.X, _isPlain ? 0 : -WornDepthMetres, at.Y), new(out_.X, 0, out_.Y), 1, 0);
            Add(new(foot.X, -deep, foot.Y), Vector3.Normalize(new(out_.X, -0.35f, out_.Y)), 1, 0);
        }

        for (uint i = 0; i < count; i++)
        {
            uint a = first + (4 * i), b = first + (4 * ((i + 1) % (uint)count));
            _faces.AddRange([hub, b, a]);
            if (!_isPlain)
            {
                Quad(_faces, a, b, a + 1, b + 1);
            }

            Quad(_sides, a + 2, b + 2, a + 3, b + 3);
        }

        uint Add(Vector3 at, Vector3 normal, float kind, float edge) => this.Add(new(new(at, piece), Middle(edge), new(normal, kind)));
    }

    // An octahedron that no two corners of are alike.
    private void AddCrumb(int piece)
    {
        var own = new SeedStream((ulong)piece, 4715);
        uint first = (uint)_vertices.Count;
        ReadOnlySpan<Vector3> ways = [Vector3.UnitX, -Vector3.UnitX, Vector3.UnitY, -Vector3.UnitY, Vector3.UnitZ, -Vector3.UnitZ];
        foreach (Vector3 way in ways)
        {
            Add(new(new(way * own.Between(0.5f, 1), piece), new(0, 0, 0, 1), new(way, 2)));
        }

        foreach ((uint x, uint y, uint z) in (ReadOnlySpan<(uint, uint, uint)>)[(0, 2, 4), (1, 4, 2), (0, 5, 2), (1, 2, 5), (0, 4, 3), (1, 3, 4), (0, 3, 5), (1, 5, 3)])
        {
            _sides.AddRange([first + x, first + z, first + y]);
        }
    }

    // A dish: shallow under the border, deep in the middle.
    private void AddEarth()
    {
        uint first = (uint)_vertices.Count;
        for (uint ring = 0; ring <= _earthRings; ring++)
        {
            float share = (float)ring / _earthRings, away = PlantingTimes.RadiusMetres * 0.995f * MathF.Pow(share, 1.4f);
            for (uint side = 0; side < _earthSides; side++)
            {
                (float sine, float cosine) = MathF.SinCos(MathF.Tau * side / _earthSides);
                var own = new SeedStream((ring * _earthSides) + side, 4716);
                float rough = ring == 0 || ring == _earthRings ? 0 : own.Between(-0.05f, 0.05f) * share;
                float depth = (PlantingTimes.DepthMetres * MathF.Exp(-1.9f * away * away)) + (0.24f * (1 - (share * share * share))) + 0.02f;
                Add(new(new(cosine * away, rough - depth, sine * away, -1), new(0, 0, 0, 1), new(0, 1, 0, 3)));
            }
        }

        for (uint ring = 0; ring < _earthRings; ring++)
        {
            for (uint side = 0; side < _earthSides; side++)
            {
                uint a = first + (ring * _earthSides) + side, b = first + (ring * _earthSides) + ((side + 1) % _earthSides);
                Quad(_sides, a, b, a + _earthSides, b + _earthSides);
            }
        }
    }

    // From the inner or upper edge to the outer or lower one, seen from outside.
    private static void Quad(List<uint> into, uint a, uint b, uint outerA, uint outerB) => into.AddRange([a, b, outerA, b, outerB, outerA]);

    private uint Add(PlateVertex vertex)
    {
        _vertices.Add(vertex);
        return (uint)_vertices.Count - 1;
    }
}
