using System.Numerics;
using System.Runtime.InteropServices;

namespace GlassCity.Scenes.Creatures;

/// <summary>A corner of a creature, in wing spans; x to its right, y up, z where it looks.</summary>
/// <param name="PlaceAndKind">Of the body, from its middle; of a wing, from its hinge, x outward. Then the kind: 0 body, 1 fore wing, 2 hind wing, 3 wing case, 4 facet.</param>
/// <param name="NormalAndSide">Of body and facet, the unit normal and 0; of a wing, its hinge (x outward) and its side, -1 or 1.</param>
/// <param name="Surface">Of the body: how much it glows, how dark it is, its joints' coordinate, its radius in spans. Of a wing: part of the span, part of the chord from trailing to leading edge, chord over span, unused.</param>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct CreatureVertex(Vector4 PlaceAndKind, Vector4 NormalAndSide, Vector4 Surface);

/// <summary>
/// The body plans as triangles, each in two forms by distance, and the facet that all are born from. Of a form the left wings
/// come first, then the body, then the right ones: looked at from the right that is from far to near.
/// </summary>
public sealed class CreatureMesh
{
    public const int Plans = 5;

    private readonly List<CreatureVertex> _vertices = [];
    private readonly List<ushort> _indices = [];

    public CreatureMesh()
    {
        Near = new (int First, int Count)[Plans];
        Far = new (int First, int Count)[Plans];
        for (int plan = 0; plan < Plans; plan++)
        {
            Near[plan] = Form((BodyPlan)plan, isNear: true);
            Far[plan] = Form((BodyPlan)plan, isNear: false);
        }

        int first = _indices.Count;
        AddFacet();
        Facet = (first, _indices.Count - first);
    }

    public ReadOnlySpan<CreatureVertex> Vertices => CollectionsMarshal.AsSpan(_vertices);

    public ReadOnlySpan<ushort> Indices => CollectionsMarshal.AsSpan(_indices);

    /// <summary>Ranges of <see cref="Indices"/> by plan: first, count.</summary>
    public (int First, int Count)[] Near { get; }

    /// <summary>As <see cref="Near"/>, for creatures of few pixels.</summary>
    public (int First, int Count)[] Far { get; }

    public (int First, int Count) Facet { get; }

    private (int First, int Count) Form(BodyPlan plan, bool isNear)
    {
        int first = _indices.Count;
        AddWings(plan, -1, isNear);
        foreach (BodyPart part in CreatureBodies.Of(plan))
        {
            if (isNear || part.IsSeenFar)
            {
                Tube(part, isNear ? part.Sides : Math.Min(part.Sides, 4), isNear ? 1 : 2);
            }
        }

        AddWings(plan, 1, isNear);
        return (first, _indices.Count - first);
    }

    private void AddWings(BodyPlan plan, int side, bool isNear)
    {
        foreach (WingOutline wing in WingOutline.Of(plan))
        {
            int across = isNear ? wing.Steps : 3, chord = isNear ? 4 : 1, start = _vertices.Count;
            for (int i = 0; i <= across; i++)
            {
                float u = i / (float)across;
                (float low, float high) = wing.EdgesAt(u);
                for (int j = 0; j <= chord; j++)
                {
                    float v = j / (float)chord, z = low + ((high - low) * v);
                    // Glass that is blown, not cut: it bellies between its edges.
                    float belly = wing.Belly * MathF.Sin(MathF.PI * v) * (high - low);
                    _vertices.Add(new CreatureVertex(
                        new(u * wing.Span, belly, z, wing.Kind), new(wing.Hinge, side), new(u, v, (high - low) / wing.Span, 0)));
                }
            }

            for (int i = 0; i < across; i++)
            {
                for (int j = 0; j < chord; j++)
                {
                    Quad(start + (i * (chord + 1)) + j, start + ((i + 1) * (chord + 1)) + j);
                }
            }
        }
    }

    /// <summary>A body, limb or tail: rings along a line, one in so many.</summary>
    private void Tube(BodyPart part, int sides, int every)
    {
        ReadOnlySpan<BodyRing> rings = part.Rings;
        int start = _vertices.Count, count = 0;
        for (int i = 0; i < rings.Length; i++)
        {
            if (i % every != 0 && i != rings.Length - 1)
            {
                continue;
            }

            BodyRing ring = rings[i], before = rings[Math.Max(i - 1, 0)], after = rings[Math.Min(i + 1, rings.Length - 1)];
            Vector3 along = Vector3.Normalize(after.Middle - before.Middle);
            Vector3 right = Vector3.Normalize(Vector3.Cross(MathF.Abs(along.Y) > 0.9f ? Vector3.UnitZ : Vector3.UnitY, along)), up = Vector3.Cross(along, right);
            float slope = (before.Radius - after.Radius) / MathF.Max(Vector3.Distance(before.Middle, after.Middle), 1e-4f);
            for (int side = 0; side <= sides; side++)
            {
                (float sin, float cos) = MathF.SinCos(side * MathF.Tau / sides);
                Vector3 outward = (right * cos) + (up * sin);
                _vertices.Add(new CreatureVertex(
                    new(ring.Middle + (outward * ring.Radius), 0), new(Vector3.Normalize(outward + (along * slope)), 0), new(ring.Glow, ring.Dark, ring.Joint, ring.Radius)));
            }

            count++;
        }

        for (int i = 0; i + 1 < count; i++)
        {
            for (int side = 0; side < sides; side++)
            {
                Quad(start + (i * (sides + 1)) + side, start + ((i + 1) * (sides + 1)) + side);
            }
        }
    }

    private void Quad(int low, int high)
    {
        foreach (int index in (ReadOnlySpan<int>)[low, high, low + 1, low + 1, high, high + 1])
        {
            _indices.Add((ushort)index);
        }
    }

    /// <summary>A splinter of seven sides, flat faces, long and out of true.</summary>
    private void AddFacet()
    {
        const int sides = 5;
        Vector3 top = new(0.05f, 0.02f, 0.30f), bottom = new(-0.03f, 0, -0.24f);
        for (int side = 0; side < sides; side++)
        {
            Vector3 a = Rim(side), b = Rim((side + 1) % sides), c = Crown(side), d = Crown((side + 1) % sides);
            Flat(bottom, b, a);
            Flat(a, b, c);
            Flat(b, d, c);
            Flat(c, d, top);
        }

        static Vector3 Rim(int side) => new(0.115f * MathF.Cos(side * 1.2566f), 0.075f * MathF.Sin(side * 1.2566f), -0.06f + (0.025f * (side % 3)));
        static Vector3 Crown(int side) => new(0.085f * MathF.Cos((side * 1.2566f) + 0.5f), 0.060f * MathF.Sin((side * 1.2566f) + 0.5f), 0.10f + (0.02f * (side % 2)));
    }

    private void Flat(Vector3 a, Vector3 b, Vector3 c)
    {
        Vector3 normal = Vector3.Normalize(Vector3.Cross(b - a, c - a));
        normal = Vector3.Dot(normal, a + b + c) < 0 ? -normal : normal;
        foreach (Vector3 corner in (ReadOnlySpan<Vector3>)[a, b, c])
        {
            _indices.Add((ushort)_vertices.Count);
            _vertices.Add(new CreatureVertex(new(corner, 4), new(normal, 0), Vector4.Zero));
        }
    }
}
