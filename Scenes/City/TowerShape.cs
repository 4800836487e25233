using System.Numerics;

namespace GlassCity.Scenes.City;

/// <summary>
/// Silhouettes: each family is a law for half-width, centre and turn by height, cut into frusta. Whatever the law says,
/// every ring is kept inside its cell, since the drawing order stands on it.
/// </summary>
internal static class TowerShape
{
    internal const float MarginMetres = 0.5f;
    internal const float Rectangle = 1.5f;   // a chamfer of sqrt 2 or more cuts nothing
    internal const float Hexagon = -1f;

    /// <summary>One ring of a tower under construction.</summary>
    private readonly record struct Ring(float Y, float Half, Vector2 Offset);

    /// <summary>What all frusta of a tower share. Room: the cell, or its part, less a margin to its neighbours.</summary>
    private readonly record struct Body(CellBox Room, Vector2 Centre, float Turn, float Depth, float Chamfer, Vector4 Tower);

    /// <param name="random">The cell's own stream.</param>
    /// <param name="cell">Where to build.</param>
    /// <param name="fromAvenue">Columns between the cell and the canal.</param>
    /// <param name="into">Frusta are added here.</param>
    /// <param name="parts">One row for each stack that was built: its part of the cell, and how many frusta.</param>
    public static void Build(ref SeedStream random, CellBox cell, int fromAvenue, List<Frustum> into, List<(CellPart Part, int Count)> parts)
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
        var body = new Body(Less(cell, MarginMetres), centre, turn, depth, chamfer, tower);
        int before = into.Count;
        switch (random.Below(15))
        {
            case 0 or 1: Spire(ref random, body, half, height, into); break;
            case 2 or 3: Stepped(ref random, body, half, height, into); break;
            case 4 or 5: Leaning(ref random, body, half, height, into); break;
            case 6: Crown(ref random, body, half, height, into); break;
            case 7: Turned(ref random, body, half, height, into); break;
            case 8 or 9: Needle(ref random, body, half, height, into); break;
            case 10: Bud(ref random, body, half, height, into); break;
            case 11: Sail(ref random, body, half, height, into); break;
            case 12: PartedShapes.Twin(ref random, cell, tower, into, parts); return;
            case 13: PartedShapes.Gate(ref random, cell, tower, into, parts); return;
            default: PartedShapes.Cluster(ref random, cell, tower, into, parts); return;
        }

        parts.Add((default, into.Count - before));
    }

    /// <summary>A rectangle drawn in on all sides.</summary>
    internal static CellBox Less(CellBox box, float metres) => new(box.MinX + metres, box.MaxX - metres, box.MinZ + metres, box.MaxZ - metres);

    /// <summary>One straight-sided stack in a room: rings as (height, half-width, shift of the centre).</summary>
    internal static void Straight(CellBox room, Vector2 centre, float depth, float chamfer, Vector4 tower,
        ReadOnlySpan<(float Y, float Half, Vector2 Offset)> rings, List<Frustum> into)
    {
        var body = new Body(room, centre, 0, depth, chamfer, tower);
        for (int i = 0; i + 1 < rings.Length; i++)
        {
            into.Add(Fit(body, new(rings[i].Y, rings[i].Half, rings[i].Offset), new(rings[i + 1].Y, rings[i + 1].Half, rings[i + 1].Offset)));
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
        int blocks = 4;
        float step = random.Between(0.09f, 0.20f) * (random.Next() < 0.5f ? -1 : 1);
        for (int i = 0; i < blocks; i++)
        {
            float bottom = height * i / blocks, top = height * (i + 1) / blocks;
            float width = half * (0.90f - (0.11f * i));
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

    /// <summary>A bud: narrow at its foot, swelling, and drawn to a point.</summary>
    private static void Bud(ref SeedStream random, in Body body, float half, float height, List<Frustum> into)
    {
        float swell = random.Between(0.30f, 0.44f);
        Stack(body with { Chamfer = Hexagon }, [new(0, half * 0.58f, default), new(height * swell, half * 1.02f, default),
            new(height * (swell + 0.26f), half * 0.86f, default), new(height * 0.90f, half * 0.30f, default), new(height, half * 0.02f, default)], into);
    }

    /// <summary>A thin blade bent like a sail in wind.</summary>
    private static void Sail(ref SeedStream random, in Body body, float half, float height, List<Frustum> into)
    {
        bool across = random.Next() < 0.5f;
        float belly = half * random.Between(0.24f, 0.36f) * (random.Next() < 0.5f ? -1 : 1);
        // Ring units measure along x: a blade across it is drawn wide or deep.
        float depth = across ? 0.36f : 2.5f, width = half * (across ? 1 : 0.4f);
        Vector2 toward = across ? new(0, belly) : new(belly, 0);
        Stack(body with { Depth = depth, Chamfer = Rectangle }, [new(0, width * 0.80f, -toward), new(height * 0.34f, width, toward * 0.5f),
            new(height * 0.68f, width * 0.82f, toward), new(height, width * 0.20f, toward * 0.35f)], into);
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
            if (Inside(frustum, body.Room))
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

    private static bool Inside(in Frustum frustum, CellBox room)
    {
        Span<Vector2> corners = stackalloc Vector2[8];
        frustum.HullAt(frustum.BottomMetres, corners);
        frustum.HullAt(frustum.TopMetres, corners[4..]);
        foreach (Vector2 corner in corners)
        {
            if (!room.Contains(corner))
            {
                return false;
            }
        }

        return true;
    }
}
