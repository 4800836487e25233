using System.Numerics;
using System.Runtime.InteropServices;
using GlassCity.Scenes.City;

namespace GlassCity.Scenes.Planting;

/// <summary>A corner of the broken ground as it lay, metres from its middle.</summary>
/// <param name="LayAndPiece">Where; the number of its piece, -1 for what lies under them.</param>
/// <param name="MiddleAndEdge">Middle of its piece, x and z; metres to the piece's edge; its mean radius.</param>
/// <param name="NormalAndKind">Unit normal; 0 face, 1 broken side, 2 crumb, 3 earth, and a quarter more where a whole chip broke off.</param>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct PlateVertex(Vector4 LayAndPiece, Vector4 MiddleAndEdge, Vector4 NormalAndKind);

/// <summary>The plates' faces with a worn rim, then their broken sides, crumbs, and the earth under them.</summary>
public sealed class PlateMesh
{
    private const float WornMetres = 0.014f, WornDepthMetres = 0.012f;
    private const float ChipApartMetres = 0.05f;
    // What a stone stands on comes up with it: so far down, so that one looks into a crack along its walls.
    private const float RootMetres = 0.52f, OpensMetres = 2.6f;
    private readonly bool _isPlain;

    /// <summary>Plates that have all of their corners farther out never move; they only part by hairlines.</summary>
    public const float MovedMetres = 2.3f;

    private readonly List<PlateVertex> _vertices = [];
    private readonly List<uint> _faces = [];
    private readonly List<uint> _sides = [];

    /// <param name="isPlain">Without worn rims and chips and with a coarser pit: on software GL a small triangle costs as much as a larger one.</param>
    public PlateMesh(bool isPlain)
    {
        _isPlain = isPlain;
        AddPlates(moved: true);
        MovedFaceCount = _faces.Count;
        for (int i = 0; i < PlateMotion.Crumbs; i++)
        {
            AddCrumb(PlateCells.Count + i);
        }

        AddEarth(isPlain ? 8u : 16u, isPlain ? 20u : 44u);
        MovedSideCount = _sides.Count;
        AddPlates(moved: false);
        (Vertices, FaceCount, Indices) = ([.. _vertices], _faces.Count, [.. _faces, .. _sides]);
    }

    public PlateVertex[] Vertices { get; }

    /// <summary>First the faces, then all else.</summary>
    public uint[] Indices { get; }

    public int FaceCount { get; }

    /// <summary>Of the faces the first so many, and of all else: what is left when those that never move are the ground's again.</summary>
    public int MovedFaceCount { get; }

    public int MovedSideCount { get; }

    private static bool IsBorder(Vector2 at) => at.Length() > PlantingTimes.RadiusMetres * 0.985f;

    private void AddPlates(bool moved)
    {
        for (int i = 0; i < PlateCells.All.Length; i++)
        {
            if (Array.Exists(PlateCells.All[i].Outline, corner => corner.Length() < MovedMetres) == moved)
            {
                AddPlate(PlateCells.All[i], i);
            }
        }
    }

    private void AddPlate(Plate plate, int piece)
    {
        (Vector2 At, float Chip)[] rim = Rim(plate, piece);
        int count = rim.Length;
        float worn = MathF.Min(WornMetres, 0.2f * plate.RadiusMetres), keep = 1 - (worn / plate.RadiusMetres);
        var own = new SeedStream((ulong)piece, 4714);
        uint hub = Add(new(plate.Middle.X, 0, plate.Middle.Y), Vector3.UnitY, 0, plate.RadiusMetres), first = (uint)_vertices.Count, apart = _isPlain ? 1u : 2u;
        // By corner, then level: the stone's top and foot, its bed, the earth that hangs under it.
        int levels = plate.Middle.Length() > OpensMetres ? 2 : _isPlain ? 3 : 4;
        var wall = new Vector3[count * levels];
        for (int i = 0; i < count; i++)
        {
            (Vector2 at, float chip) = rim[i];
            Vector2 way = rim[(i + 1) % count].At - rim[(i + count - 1) % count].At, out_ = Vector2.Normalize(new(way.Y, -way.X)), inner = Vector2.Lerp(plate.Middle, at, keep);
            // A plain face is flat to its outline.
            Add(_isPlain ? new(at.X, 0, at.Y) : new(inner.X, 0, inner.Y), Vector3.UnitY, 0.25f * chip, _isPlain ? 0 : worn);
            if (!_isPlain)
            {
                // At the border nothing is broken: there the stones go on.
                bool isBorder = IsBorder(at);
                Add(new(at.X, isBorder ? 0 : -WornDepthMetres, at.Y), isBorder ? Vector3.UnitY : Vector3.Normalize(new(out_.X * 0.75f, 0.66f, out_.Y * 0.75f)), 0.25f * chip, isBorder ? worn : 0);
            }

            float stone = plate.ThicknessMetres * own.Between(0.70f, 0.95f), root = RootMetres * own.Between(0.8f, 1.15f);
            float top = _isPlain ? 0 : WornDepthMetres;
            ReadOnlySpan<float> depths = levels == 4 ? [top, stone, stone + own.Between(0.03f, 0.07f), root] : [top, stone, root];
            ReadOnlySpan<float> kept = levels == 4 ? [1, own.Between(0.93f, 1), own.Between(0.80f, 0.95f), own.Between(0.55f, 0.75f)] : [1, own.Between(0.92f, 1), own.Between(0.55f, 0.75f)];
            for (int level = 0; level < levels; level++)
            {
                Vector2 there = Vector2.Lerp(plate.Middle, at, kept[level]);
                wall[(i * levels) + level] = new(there.X, -depths[level], there.Y);
            }
        }

        for (uint i = 0; i < count; i++)
        {
            uint next = (i + 1) % (uint)count, a = first + (apart * i), b = first + (apart * next);
            _faces.AddRange([hub, b, a]);
            if (!_isPlain)
            {
                Quad(_faces, a, b, a + 1, b + 1);
            }

            for (int level = 0; level + 1 < levels; level++)
            {
                // Broken in facets: each has its own corners and one normal.
                Vector3 p = wall[((int)i * levels) + level], q = wall[((int)next * levels) + level], r = wall[((int)i * levels) + level + 1], s = wall[((int)next * levels) + level + 1];
                Vector3 normal = Vector3.Normalize(Vector3.Cross(s - p, r - q));
                uint corner = Add(p, normal, 1 + (0.25f * rim[i].Chip), 0);
                Add(q, normal, 1 + (0.25f * rim[next].Chip), 0);
                Add(r, normal, 1 + (0.25f * rim[i].Chip), 0);
                Add(s, normal, 1 + (0.25f * rim[next].Chip), 0);
                Quad(_sides, corner, corner + 1, corner + 2, corner + 3);
            }
        }

        uint Add(Vector3 at, Vector3 normal, float kind, float edge) => this.Add(new(new(at, piece), new(plate.Middle.X, plate.Middle.Y, edge, plate.RadiusMetres), new(normal, kind)));
    }

    // The outline, and between its corners places where more or less has chipped off, 0..1.
    private (Vector2 At, float Chip)[] Rim(Plate plate, int piece)
    {
        var own = new SeedStream((ulong)piece, 4718);
        List<(Vector2, float)> rim = [];
        for (int i = 0; i < plate.Outline.Length; i++)
        {
            Vector2 a = plate.Outline[i], b = plate.Outline[(i + 1) % plate.Outline.Length];
            rim.Add((a, 0));
            int parts = _isPlain || IsBorder(a) || IsBorder(b) || plate.Middle.Length() > OpensMetres ? 1 : (int)(Vector2.Distance(a, b) / ChipApartMetres);
            for (int part = 1; part < parts; part++)
            {
                float chip = own.Next();
                rim.Add((Vector2.Lerp(a, b, (part + own.Between(-0.3f, 0.3f)) / parts), chip * chip));
            }
        }

        return [.. rim];
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

    // A pit under the mouth whose walls fall steeply, and what the stones lay on about it.
    private void AddEarth(uint rings, uint sides)
    {
        uint first = (uint)_vertices.Count;
        for (uint ring = 0; ring <= rings; ring++)
        {
            float share = (float)ring / rings, away = PlantingTimes.RadiusMetres * 0.995f * MathF.Pow(share, 1.9f);
            for (uint side = 0; side < sides; side++)
            {
                (float sine, float cosine) = MathF.SinCos(MathF.Tau * side / sides);
                var own = new SeedStream((ring * sides) + side, 4716);
                float rough = ring == 0 || ring == rings ? 0 : own.Between(-0.06f, 0.06f) * MathF.Min(6 * share, 1), slope = (PlantingTimes.EarthDepthMetres(away + 0.02f) - PlantingTimes.EarthDepthMetres(MathF.Max(away - 0.02f, 0))) / 0.04f;
                Vector3 normal = Vector3.Normalize(new(cosine * slope, 1, sine * slope));
                Add(new(new(cosine * (away + rough), rough - PlantingTimes.EarthDepthMetres(away), sine * (away + rough), -1), new(0, 0, 0, 1), new(normal, 3)));
            }
        }

        for (uint ring = 0; ring < rings; ring++)
        {
            for (uint side = 0; side < sides; side++)
            {
                uint a = first + (ring * sides) + side, b = first + (ring * sides) + ((side + 1) % sides);
                Quad(_sides, a, b, a + sides, b + sides);
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
