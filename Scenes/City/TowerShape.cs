using System.Numerics;

namespace GlassCity.Scenes.City;

/// <summary>
/// Silhouettes: each family is a law for half-width, centre and turn by height, cut into frusta. Whatever the law says,
/// every ring is kept inside its cell, since the drawing order stands on it.
/// </summary>
internal static class TowerShape
{
    private const float MarginMetres = 0.5f;
    private const float Rectangle = 1.5f;   // a chamfer of sqrt 2 or more cuts nothing
    private const float Hexagon = -1f;

    /// <summary>One ring of a tower under construction.</summary>
    private readonly record struct Ring(float Y, float Half, Vector2 Offset);

    /// <summary>What all frusta of a tower share.</summary>
    private readonly record struct Body(CellBox Cell, Vector2 Centre, float Turn, float Depth, float Chamfer, Vector4 Tower);

    public static void Build(ref SeedStream random, CellBox cell, int fromAvenue, List<Frustum> into)
    {
        // Low by the street, high behind; a few landmarks anywhere.
        float height = random.Between(38, 74) + (random.Next() * MathF.Min(fromAvenue, 3) * 26);
        if (random.Next() < 0.14f)
        {
            height = random.Between(130, 218);
        }

        float half = cell.HalfMetres * random.Between(0.60f, 0.80f);
        Vector2 centre = cell.Centre + new Vector2(random.Between(-1.2f, 1.2f), random.Between(-1.2f, 1.2f));
        float depth = random.Between(0.78f, 1.12f), turn = random.Between(-0.16f, 0.16f);
        float[] chamfers = [Rectangle, 1.30f, 1.18f, 1.02f, Hexagon];
        float chamfer = chamfers[random.Below(chamfers.Length)];
        var tower = new Vector4(height, random.Next(), random.Below(3), random.Between(0.55f, 1.25f));
        var body = new Body(cell, centre, turn, depth, chamfer, tower);
        switch (random.Below(6))
        {
            case 0: Spire(ref random, body, half, height, into); break;
            case 1: Stepped(ref random, body, half, height, into); break;
            case 2: Leaning(ref random, body, half, height, into); break;
            case 3: Crown(ref random, body, half, height, into); break;
            case 4: Turned(ref random, body, half, height, into); break;
            default: Needle(ref random, body, half, height, into); break;
        }
    }

    /// <summary>Three gentle tapers and a long point.</summary>
    private static void Spire(ref SeedStream random, in Body body, float half, float height, List<Frustum> into)
    {
        float waist = random.Between(0.62f, 0.78f);
        Stack(body, [new(0, half, default), new(height * 0.42f, half * 0.93f, default), new(height * 0.70f, half * waist, default),
            new(height * 0.84f, half * 0.34f, default), new(height, half * 0.03f, default)], into);
    }

    /// <summary>Setbacks: each block stands straight on a wider one.</summary>
    private static void Stepped(ref SeedStream random, in Body body, float half, float height, List<Frustum> into)
    {
        int blocks = 3 + random.Below(2);
        float y = 0, width = half;
        for (int i = 0; i < blocks; i++)
        {
            float top = i == blocks - 1 ? height : y + (height - y) * random.Between(0.36f, 0.56f);
            Vector2 offset = new(random.Between(-1, 1) * (half - width) * 0.5f, random.Between(-1, 1) * (half - width) * 0.5f);
            Stack(body, [new(y, width, offset), new(top, width * 0.975f, offset)], into);
            y = top;
            width *= random.Between(0.66f, 0.80f);
        }
    }

    /// <summary>A shaft that leans, then straightens.</summary>
    private static void Leaning(ref SeedStream random, in Body body, float half, float height, List<Frustum> into)
    {
        float angle = random.Between(0, MathF.Tau), reach = half * 0.42f;
        Vector2 lean = new(MathF.Cos(angle) * reach, MathF.Sin(angle) * reach);
        Stack(body, [new(0, half * 0.86f, lean * -0.55f), new(height * 0.55f, half * 0.74f, lean * 0.45f),
            new(height * 0.9f, half * 0.60f, lean * 0.75f), new(height, half * 0.20f, lean * 0.75f)], into);
    }

    /// <summary>A slender stem that opens into a crown.</summary>
    private static void Crown(ref SeedStream random, in Body body, float half, float height, List<Frustum> into)
    {
        float stem = random.Between(0.62f, 0.72f);
        Stack(body, [new(0, half, default), new(height * 0.14f, half * stem, default), new(height * 0.72f, half * stem * 0.92f, default),
            new(height * 0.90f, half * 1.02f, default), new(height * 0.94f, half * 0.98f, default), new(height, half * 0.42f, default)], into);
    }

    /// <summary>Blocks of one plan, each turned against the one below.</summary>
    private static void Turned(ref SeedStream random, in Body body, float half, float height, List<Frustum> into)
    {
        int blocks = 5;
        float step = random.Between(0.09f, 0.20f) * (random.Next() < 0.5f ? -1 : 1);
        for (int i = 0; i < blocks; i++)
        {
            float bottom = height * i / blocks, top = height * (i + 1) / blocks;
            float width = half * (0.90f - (0.09f * i));
            Stack(body with { Turn = body.Turn + (step * i) }, [new(bottom, width, default), new(top, width * 0.96f, default)], into);
        }
    }

    /// <summary>A low broad base and a blade that rises out of it.</summary>
    private static void Needle(ref SeedStream random, in Body body, float half, float height, List<Frustum> into)
    {
        Vector2 offset = new(random.Between(-0.2f, 0.2f) * half, random.Between(-0.2f, 0.2f) * half);
        Stack(body, [new(0, half, default), new(height * 0.16f, half * 0.92f, default)], into);
        Stack(body, [new(height * 0.16f, half * 0.56f, offset), new(height * 0.62f, half * 0.50f, offset),
            new(height * 0.93f, half * 0.22f, offset), new(height, half * 0.02f, offset)], into);
    }

    private static void Stack(in Body body, ReadOnlySpan<Ring> rings, List<Frustum> into)
    {
        for (int i = 0; i + 1 < rings.Length; i++)
        {
            into.Add(Fit(body, rings[i], rings[i + 1]));
        }
    }

    /// <summary>A frustum between two rings, narrowed until both lie inside the cell.</summary>
    private static Frustum Fit(in Body body, Ring low, Ring high)
    {
        for (float shrink = 1; ; shrink *= 0.94f)
        {
            Frustum frustum = Make(body, low with { Half = low.Half * shrink }, high with { Half = high.Half * shrink });
            if (Inside(frustum, body.Cell))
            {
                return frustum;
            }
        }
    }

    private static Frustum Make(in Body body, Ring low, Ring high)
    {
        float rise = high.Y - low.Y;
        Vector2 shift = (high.Offset - low.Offset) / rise;
        return new Frustum
        {
            CentreAndHeights = new(body.Centre + low.Offset, low.Y, high.Y),
            ScaleAndShift = new(low.Half, (high.Half - low.Half) / rise, shift.X, shift.Y),
            Outline = new(MathF.Cos(body.Turn), MathF.Sin(body.Turn), body.Depth, body.Chamfer),
            Tower = body.Tower,
        };
    }

    private static bool Inside(in Frustum frustum, CellBox cell)
    {
        var inner = new CellBox(cell.MinX + MarginMetres, cell.MaxX - MarginMetres, cell.MinZ + MarginMetres, cell.MaxZ - MarginMetres);
        Span<Vector2> corners = stackalloc Vector2[8];
        frustum.HullAt(frustum.BottomMetres, corners);
        frustum.HullAt(frustum.TopMetres, corners[4..]);
        foreach (Vector2 corner in corners)
        {
            if (!inner.Contains(corner))
            {
                return false;
            }
        }

        return true;
    }
}
