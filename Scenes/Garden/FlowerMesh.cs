using System.Numerics;
using System.Runtime.InteropServices;
using GlassCity.Scenes.Score;

namespace GlassCity.Scenes.Garden;

/// <summary>A corner of a blade before it is bent; flowers.vert bends it.</summary>
/// <param name="Surface">Across -1..1, along 0..1, half the width there in flower radii, <see cref="BladeKind"/>.</param>
/// <param name="Root">Azimuth, radians; from the axis, length, both in flower radii; layer, 0 innermost .. 1 outermost.</param>
/// <param name="Curl">Shut lean and arc, open lean and arc.</param>
/// <param name="Form">Reflex, cup, ruffle, a number of its own 0..1.</param>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct BladeVertex(Vector4 Surface, Vector4 Root, Vector4 Curl, Vector4 Form);

/// <summary>All kinds of flowers as flat grids of triangles, each in four forms by their size on the screen.</summary>
public sealed class FlowerMesh
{
    public const int Forms = 4;

    /// <summary>Quads across and along a petal, and every how many-th stamen there is, by form: close, near, middle, far.</summary>
    private static readonly (int Across, int Along, int Stamens, int MostPetals)[] Grids = [(6, 12, 1, 99), (4, 7, 1, 99), (2, 3, 4, 16), (1, 2, 99, 6)];

    private readonly List<BladeVertex> _vertices = [];
    private readonly List<ushort> _indices = [];
    private readonly (int First, int Count)[] _ranges = new (int First, int Count)[Choir.Voices * Forms];

    public FlowerMesh()
    {
        for (int kind = 0; kind < Choir.Voices; kind++)
        {
            for (int form = 0; form < Forms; form++)
            {
                int first = _indices.Count;
                foreach (Blades blades in FlowerKinds.Of((Singer)kind).Parts)
                {
                    Add(blades, form);
                }

                _ranges[(kind * Forms) + form] = (first, _indices.Count - first);
            }
        }
    }

    public ReadOnlySpan<BladeVertex> Vertices => CollectionsMarshal.AsSpan(_vertices);

    public ReadOnlySpan<ushort> Indices => CollectionsMarshal.AsSpan(_indices);

    /// <summary>Where a kind's form lies in <see cref="Indices"/>. Form: 0 close, 1 near, 2 middle, 3 far.</summary>
    public (int First, int Count) RangeOf(Singer singer, int form) => _ranges[((int)singer * Forms) + form];

    private void Add(Blades blades, int form)
    {
        (int across, int along, int stamens, int most) = Grids[form];
        bool isThin = blades.Kind is BladeKind.Stamen, isLeaf = blades.Kind is BladeKind.Leaf, isStalk = blades.Kind is BladeKind.Stalk;
        if (isThin || isLeaf || isStalk)
        {
            (across, along) = (isLeaf && form < 2 ? 2 : 1, isStalk ? 1 : isThin ? 3 : form == 0 ? 8 : 5 - form);
        }

        bool isFar = form == Forms - 1;
        int every = isThin ? stamens : isStalk && isFar ? blades.Count : Math.Max(1, (blades.Count + most - 1) / most);
        if (isFar && blades.Kind is not (BladeKind.Petal or BladeKind.Stalk))
        {
            return;
        }

        // What is left out the others cover.
        float wider = every > 1 && !isThin && !isStalk ? MathF.Sqrt(every) : 1;
        // Of the farthest form the outer ones are seen.
        for (int n = every - 1; n < blades.Count; n += every)
        {
            Blade(blades, n, across, along, wider);
        }
    }

    private void Blade(Blades blades, int n, int across, int along, float wider)
    {
        // Vogel: equal areas, so that the n-th stands at the root of its number.
        float layer = blades.Count > 1 ? MathF.Sqrt((n + 0.5f) / blades.Count) : 1, azimuth = n * blades.StepTurns * MathF.Tau;
        float length = blades.InnerLength + ((blades.Length - blades.InnerLength) * layer);
        PetalCurl inner = blades.Inner, outer = blades.Outer;
        Vector4 curl = Vector4.Lerp(new(inner.ShutLean, inner.ShutArc, inner.OpenLean, inner.OpenArc), new(outer.ShutLean, outer.ShutArc, outer.OpenLean, outer.OpenArc), layer);
        Vector4 form = new(inner.Reflex + ((outer.Reflex - inner.Reflex) * layer), blades.Cup / length, blades.Ruffle, n * 0.618034f % 1);
        int start = _vertices.Count;
        for (int j = 0; j <= along; j++)
        {
            // Rows stand closer toward the tip, where the outline turns.
            float v = 1 - MathF.Pow(1 - (j / (float)along), 1.45f), half = blades.HalfWidth * wider * OutlineAt(blades.Outline, v) * length / blades.Length;
            for (int i = 0; i <= across; i++)
            {
                _vertices.Add(new BladeVertex(new((2f * i / across) - 1, v, half, (float)blades.Kind), new(azimuth, blades.RootRadius * layer, length, layer), curl, form));
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

    /// <summary>Half the width at a part of the length, 1 at the widest place.</summary>
    public static float OutlineAt(Vector2 powers, float v)
    {
        float widest = (powers.X + 0.03f) / (powers.X + powers.Y);
        return Raw(v) / Raw(Math.Clamp(widest, 0.02f, 0.98f));

        float Raw(float u) => MathF.Pow((u * 0.94f) + 0.06f, powers.X) * MathF.Pow(MathF.Max(1 - u, 0), powers.Y);
    }
}
