using System.Numerics;
using System.Runtime.InteropServices;

namespace GlassCity.Scenes.Lamps;

/// <summary>A corner of the streetlamp.</summary>
/// <param name="PlaceAndKind">Metres from the foot: toward the street, up, along it; then 0 for iron, 1 for the lantern's glass.</param>
/// <param name="NormalAndHalf">Unit normal; half the thickness of what it belongs to, metres, by which far lamps are kept a pixel wide.</param>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct LampVertex(Vector4 PlaceAndKind, Vector4 NormalAndHalf);

/// <summary>
/// A streetlamp of wrought iron: a slender turned post, an arm that swings out over the carriageway with a scroll beneath
/// it, and a six-sided lantern that hangs from its end. Three forms, by distance; triangles wind counter-clockwise outside.
/// </summary>
public sealed class LampMesh
{
    private const float Iron = 0;
    private const float Glass = 1;
    private const float Reach = City.Street.LampReachMetres;
    private const float Head = City.Street.LampHeightMetres;

    /// <summary>Radius of the post by height, from foot to finial, metres: plinth, ring, taper, collars.</summary>
    private static readonly Vector2[] PostProfile =
    [
        new(0.000f, 0.150f), new(0.160f, 0.140f), new(0.230f, 0.085f), new(0.700f, 0.075f), new(0.770f, 0.105f), new(0.840f, 0.062f),
        new(3.100f, 0.046f), new(3.160f, 0.075f), new(3.230f, 0.042f), new(5.560f, 0.030f), new(5.640f, 0.058f), new(5.820f, 0.004f),
    ];

    private static readonly Vector2[] PostProfileFar = [new(0, 0.13f), new(0.8f, 0.07f), new(5.75f, 0.025f)];

    private readonly List<LampVertex> _vertices = [];
    private readonly List<ushort> _indices = [];

    public LampMesh()
    {
        Near = Form(() =>
        {
            Lathe(PostProfile, default, 7, Iron, 1);
            Tube(Arm(9), 4);
            Tube(Scroll(13, Vector3.UnitX, 1), 3);
            Tube(Scroll(9, -Vector3.UnitX, 0.62f), 3, 0.020f);
            Tube([new(0, 3.66f, -0.30f), new(0, 3.66f, 0.30f)], 4, 0.018f);     // where the lighter's ladder leans
            Lantern(6);
        });
        Middle = Form(() =>
        {
            Lathe(PostProfileFar, default, 4, Iron, 1);
            Tube(Arm(5), 3);
            Lantern(4);
        });
        Far = Form(() =>
        {
            Lathe(PostProfileFar, default, 3, Iron, 1);
            Lathe([new(-0.30f, 0.15f), new(0.24f, 0.24f), new(0.44f, 0.02f)], new(Reach, Head, 0), 4, Glass, 1);
        });
    }

    public ReadOnlySpan<LampVertex> Vertices => CollectionsMarshal.AsSpan(_vertices);

    public ReadOnlySpan<ushort> Indices => CollectionsMarshal.AsSpan(_indices);

    /// <summary>Ranges of <see cref="Indices"/>: first, count.</summary>
    public (int First, int Count) Near { get; }

    public (int First, int Count) Middle { get; }

    public (int First, int Count) Far { get; }

    private (int First, int Count) Form(Action build)
    {
        int first = _indices.Count;
        build();
        return (first, _indices.Count - first);
    }

    /// <summary>The six panes in their frame, a roof with a finial, and the ring it hangs by.</summary>
    private void Lantern(int sides)
    {
        Vector3 middle = new(Reach, Head, 0);
        Lathe([new(-0.27f, 0.145f), new(0.21f, 0.225f)], middle, sides, Glass, 0);
        Lathe([new(-0.40f, 0.004f), new(-0.34f, 0.045f), new(-0.30f, 0.15f), new(-0.265f, 0.155f)], middle, sides, Iron, 0.4f);
        Lathe([new(0.19f, 0.20f), new(0.20f, 0.27f), new(0.25f, 0.26f), new(0.40f, 0.10f), new(0.47f, 0.035f), new(0.58f, 0.020f)], middle, sides, Iron, 0.4f);
        if (sides < 6)
        {
            return;
        }

        // Bars where the panes meet.
        for (int i = 0; i < sides; i++)
        {
            Vector3 way = Around(i, sides);
            Tube([middle + (way * 0.150f) + new Vector3(0, -0.28f, 0), middle + (way * 0.228f) + new Vector3(0, 0.21f, 0)], 3, 0.011f);
        }
    }

    private static Vector3[] Arm(int points)
    {
        var line = new Vector3[points];
        for (int i = 0; i < points; i++)
        {
            float part = i / (points - 1f), swing = part * MathF.PI;
            // Out of the post, up and over, and down into the lantern's ring.
            line[i] = new Vector3(Reach * 0.5f * (1 - MathF.Cos(swing)), 5.30f + (0.34f * MathF.Sin(swing)) + (0.24f * part), 0);
        }

        return line;
    }

    /// <summary>The spiral under the arm, or its smaller echo behind the post.</summary>
    private static Vector3[] Scroll(int points, Vector3 way, float size)
    {
        var line = new Vector3[points];
        for (int i = 0; i < points; i++)
        {
            float part = i / (points - 1f), turn = -1.45f + (part * 5.6f), radius = 0.30f * (1 - (0.72f * part));
            line[i] = (way * (size * (0.34f + (radius * MathF.Sin(turn))))) + new Vector3(0, 5.08f + (size * ((0.16f * part) - (radius * MathF.Cos(turn)))), 0);
        }

        return line;
    }

    private static Vector3 Around(int side, int sides)
    {
        float angle = side * MathF.Tau / sides;
        return new Vector3(MathF.Cos(angle), 0, MathF.Sin(angle));
    }

    /// <summary>A profile turned about the vertical. smooth: 1 for a round body, 0 for flat sides.</summary>
    private void Lathe(ReadOnlySpan<Vector2> profile, Vector3 at, int sides, float kind, float smooth)
    {
        for (int ring = 0; ring + 1 < profile.Length; ring++)
        {
            (float lowY, float lowR) = (profile[ring].X, profile[ring].Y);
            (float highY, float highR) = (profile[ring + 1].X, profile[ring + 1].Y);
            Vector2 slope = Vector2.Normalize(new Vector2(highY - lowY, lowR - highR));
            for (int side = 0; side < sides; side++)
            {
                Vector3 a = Around(side, sides), b = Around(side + 1, sides);
                Vector3 flat = Vector3.Normalize(a + b);
                Vector3 na = Normal(Vector3.Lerp(flat, a, smooth), slope), nb = Normal(Vector3.Lerp(flat, b, smooth), slope);
                Quad(
                    new(at + (a * lowR) + new Vector3(0, lowY, 0), na, kind, lowR), new(at + (b * lowR) + new Vector3(0, lowY, 0), nb, kind, lowR),
                    new(at + (a * highR) + new Vector3(0, highY, 0), na, kind, highR), new(at + (b * highR) + new Vector3(0, highY, 0), nb, kind, highR));
            }
        }
    }

    private static Vector3 Normal(Vector3 outward, Vector2 slope) => Vector3.Normalize((Vector3.Normalize(outward) * slope.X) + new Vector3(0, slope.Y, 0));

    /// <summary>A bar along a line that thins toward its end.</summary>
    private void Tube(ReadOnlySpan<Vector3> line, int sides, float halfMetres = 0.026f)
    {
        for (int i = 0; i + 1 < line.Length; i++)
        {
            float low = halfMetres * (1 - (0.35f * i / line.Length)), high = halfMetres * (1 - (0.35f * (i + 1) / line.Length));
            for (int side = 0; side < sides; side++)
            {
                Vector3 a = Beside(line, i, side, sides), b = Beside(line, i, side + 1, sides);
                Vector3 c = Beside(line, i + 1, side, sides), d = Beside(line, i + 1, side + 1, sides);
                Quad(new(line[i] + (a * low), a, Iron, low), new(line[i] + (b * low), b, Iron, low),
                    new(line[i + 1] + (c * high), c, Iron, high), new(line[i + 1] + (d * high), d, Iron, high));
            }
        }
    }

    private static Vector3 Beside(ReadOnlySpan<Vector3> line, int at, int side, int sides)
    {
        Vector3 along = Vector3.Normalize(line[Math.Min(at + 1, line.Length - 1)] - line[Math.Max(at - 1, 0)]);
        Vector3 right = Vector3.Normalize(Vector3.Cross(along, MathF.Abs(along.Z) > 0.9f ? Vector3.UnitX : Vector3.UnitZ));
        Vector3 up = Vector3.Cross(right, along);
        float angle = side * MathF.Tau / sides;
        return (right * MathF.Cos(angle)) + (up * MathF.Sin(angle));
    }

    private readonly record struct Corner(Vector3 Place, Vector3 Normal, float Kind, float Half);

    /// <summary>a, b on the lower edge, c above a, d above b; turned so that it winds with its normal.</summary>
    private void Quad(Corner a, Corner b, Corner c, Corner d)
    {
        int first = _vertices.Count;
        foreach (Corner corner in (ReadOnlySpan<Corner>)[a, b, c, d])
        {
            _vertices.Add(new LampVertex(new(corner.Place, corner.Kind), new(corner.Normal, corner.Half)));
        }

        Vector3 face = Vector3.Cross(b.Place - a.Place, c.Place - a.Place) + Vector3.Cross(b.Place - d.Place, c.Place - d.Place) * -1;
        bool outward = Vector3.Dot(face, a.Normal + b.Normal + c.Normal + d.Normal) > 0;
        foreach (int index in outward ? (ReadOnlySpan<int>)[0, 1, 2, 2, 1, 3] : [0, 2, 1, 1, 2, 3])
        {
            _indices.Add((ushort)(first + index));
        }
    }
}
