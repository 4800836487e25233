using System.Numerics;
using GlassCity.Scenes.Bridge;
using GlassCity.Scenes.City;
using GlassCity.Scenes.Wounded;

namespace GlassCity.Scenes.Fall;

/// <summary>
/// What the veils carry: fragments of what was, from the top down. The city, the wounded stars and the bridge are drawn from their own data, the rest from
/// closed curves. Each lies in a box of 2 by 1.4 about its own middle.
/// </summary>
public static class FallMemories
{
    public const float HalfWidth = 1, HalfHeight = 0.7f;

    /// <summary>From the top down.</summary>
    public static Sketch[] Of(CityPlan plan) =>
        [.. new[] { Towers(plan), Stars(new Constellation(plan.Seed)), Lamps(), FallShapes.Hands(), FallShapes.Wings(), Bridge(), FallShapes.Seed(), FallShapes.Flower() }.Select(sketch => sketch.Fitted(HalfWidth, HalfHeight))];

    /// <summary>The street's first towers, as one sees them who comes to it.</summary>
    private static Sketch Towers(CityPlan plan)
    {
        var sketch = new Sketch();
        Vector3 eye = new(0, 14, 130);
        Span<Vector2> low = stackalloc Vector2[4], high = stackalloc Vector2[4];
        foreach (Tower tower in plan.Towers)
        {
            Vector3 middle = (tower.BoxMinWorld + tower.BoxMaxWorld) / 2;
            if (tower.Family == TowerFamily.Skybridge || MathF.Abs(middle.X) > 88 || middle.Z < -60)
            {
                continue;
            }

            for (int f = tower.FirstFrustum; f < tower.FirstFrustum + tower.FrustumCount; f++)
            {
                ref readonly Frustum frustum = ref plan.Frusta[f];
                frustum.HullAt(frustum.BottomMetres, low);
                frustum.HullAt(frustum.TopMetres, high);
                for (int i = 0; i < 4; i++)
                {
                    // Corners 0, 1, 3, 2 go about.
                    int next = i switch { 0 => 1, 1 => 3, 3 => 2, _ => 0 };
                    Seen(sketch, eye, At(low[i], frustum.BottomMetres), At(high[i], frustum.TopMetres), 1);
                    Seen(sketch, eye, At(high[i], frustum.TopMetres), At(high[next], frustum.TopMetres), 0.5f);
                }
            }
        }

        return sketch;

        static Vector3 At(Vector2 place, float y) => new(place.X, y, place.Y);
    }

    private static Sketch Stars(Constellation stars)
    {
        var sketch = new Sketch();
        foreach (StarLink link in stars.Links)
        {
            sketch.Line(stars.Shape[link.From], stars.Shape[link.To], 0.6f);
        }

        for (int i = 0; i < stars.Count; i++)
        {
            (Vector2 at, float size) = (stars.Shape[i], 0.05f + (0.05f * stars.Powers[i]));
            for (int ray = 0; ray < 4; ray++)
            {
                (float sine, float cosine) = MathF.SinCos(ray * MathF.PI / 4);
                sketch.Line(at - (size * new Vector2(cosine, sine)), at + (size * new Vector2(cosine, sine)), 3);
            }
        }

        return sketch;
    }

    /// <summary>Two rows of lamps that meet far off, each with its halo.</summary>
    private static Sketch Lamps()
    {
        var sketch = new Sketch();
        Vector3 eye = new(0, 2.2f, 96);
        foreach (Lamp lamp in Street.Lamps)
        {
            if (lamp.HeadWorld.Z > 84 || lamp.HeadWorld.Z < -70)
            {
                continue;
            }

            Seen(sketch, eye, lamp.FootWorld, lamp.FootWorld with { Y = lamp.HeadWorld.Y }, 0.5f);
            Seen(sketch, eye, lamp.FootWorld with { Y = lamp.HeadWorld.Y }, lamp.HeadWorld, 0.5f);
            for (int i = 0; i < 12; i++)
            {
                (float sine, float cosine) = MathF.SinCos(i * MathF.Tau / 12);
                (float sineAfter, float cosineAfter) = MathF.SinCos((i + 1) * MathF.Tau / 12);
                Seen(sketch, eye, lamp.HeadWorld + (0.8f * new Vector3(cosine, sine, 0)), lamp.HeadWorld + (0.8f * new Vector3(cosineAfter, sineAfter, 0)), 1);
                Seen(sketch, eye, lamp.HeadWorld, lamp.HeadWorld + (0.35f * new Vector3(cosine, sine, 0)), 2.2f);
            }
        }

        return sketch;
    }

    /// <summary>The bridge of mercury, from over its foot.</summary>
    private static Sketch Bridge()
    {
        var sketch = new Sketch();
        Vector3 eye = new(-22, 52, -196);
        ReadOnlySpan<BridgeStation> stations = BridgeCourse.Stations;
        for (int i = 4; i < stations.Length; i += 4)
        {
            (BridgeStation before, BridgeStation here) = (stations[i - 4], stations[i]);
            for (int side = -1; side <= 1; side++)
            {
                float half = side * BridgeCourse.HalfMetres;
                Seen(sketch, eye, before.DeckWorld + (before.AcrossWorld * half), here.DeckWorld + (here.AcrossWorld * half), side == 0 ? 0.4f : 1);
            }

            if (i % 16 == 0)
            {
                Seen(sketch, eye, here.DeckWorld - (here.AcrossWorld * BridgeCourse.HalfMetres), here.DeckWorld + (here.AcrossWorld * BridgeCourse.HalfMetres), 0.7f);
            }
        }

        return sketch;
    }

    // A line as an eye sees it that looks along -z.
    private static void Seen(Sketch sketch, Vector3 eye, Vector3 from, Vector3 to, float light)
    {
        (Vector3 a, Vector3 b) = (from - eye, to - eye);
        if (a.Z < -1 && b.Z < -1)
        {
            sketch.Line(new Vector2(a.X, a.Y) / -a.Z, new Vector2(b.X, b.Y) / -b.Z, light);
        }
    }
}
