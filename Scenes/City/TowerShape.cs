using System.Numerics;

namespace GlassCity.Scenes.City;

/// <summary>
/// Builds what stands in one cell. Whatever a family's law says, every ring is kept inside its cell or its part of it,
/// since the drawing order stands on it.
/// </summary>
internal static class TowerShape
{
    internal const float MarginMetres = 0.5f;
    internal const float Rectangle = 1.5f;   // a chamfer of sqrt 2 or more cuts nothing
    internal const float Hexagon = -1f;

    /// <summary>One ring of a tower under construction.</summary>
    internal readonly record struct Ring(float Y, float Half, Vector2 Offset);

    /// <summary>What all frusta of a tower share. Room: the cell, or its part, less a margin to its neighbours.</summary>
    internal readonly record struct Body(CellBox Room, Vector2 Centre, float Turn, float Depth, float Chamfer, Vector4 Tower);

    /// <param name="random">The cell's own stream.</param>
    /// <param name="cell">Where to build.</param>
    /// <param name="site">What, and how high.</param>
    /// <param name="way">The skybridge that ends in this cell, if any.</param>
    /// <param name="into">Frusta are added here.</param>
    /// <param name="parts">One row for each stack that was built: its part of the cell, how many frusta, of what family.</param>
    public static void Build(ref SeedStream random, CellBox cell, in Site site, CellWay way, List<Frustum> into, List<BuiltPart> parts)
    {
        var tower = new Vector4(site.HeightMetres, random.Next(), random.Below(3), random.Between(0.55f, 1.25f) * (site.IsHero ? 1.3f : 1));
        switch (site.Family)
        {
            case TowerFamily.Twin: PartedShapes.Twin(ref random, cell, tower, into, parts); return;
            case TowerFamily.Gate: PartedShapes.Gate(ref random, cell, tower, into, parts); return;
            case TowerFamily.Cluster: PartedShapes.Cluster(ref random, cell, tower, into, parts); return;
            case TowerFamily.Eye: PartedShapes.Eye(cell, tower, into, parts); return;
            default: break;
        }

        (CellPart part, CellBox room) = way.Yard(cell);
        float half = room.HalfMetres * random.Between(0.74f, 0.92f), turn = random.Between(-0.16f, 0.16f), foot = 0;
        Vector2 slack = new(room.MaxX - room.MinX - (2 * room.HalfMetres), room.MaxZ - room.MinZ - (2 * room.HalfMetres));
        Vector2 centre = room.Centre + (new Vector2(random.Between(-0.4f, 0.4f), random.Between(-0.4f, 0.4f)) * slack);
        float[] chamfers = [Rectangle, 1.30f, 1.18f, 1.02f, Hexagon];
        var body = new Body(room, centre, turn, random.Between(0.80f, 1.10f), chamfers[random.Below(chamfers.Length)], tower);
        int before = into.Count;
        if (way.IsAny)
        {
            // What bears a bridge stands on a block that reaches to the plane that parts the cell.
            foot = way.PodiumMetres;
            float depth = (room.MaxZ - room.MinZ) / (room.MaxX - room.MinX), wall = (0.5f * (room.MaxX - room.MinX)) - 0.001f;
            // It opens upward and its corners are cut, so that it is a crystal and no box.
            Straight(room, room.Centre, depth, 1.10f, tower, [(0, wall * 0.82f, default), (way.WallMetres, wall, default), (foot, wall, default)], into);
            body = body with { Centre = room.Centre };
            half = room.HalfMetres * random.Between(0.66f, 0.80f);
        }

        StackShapes.Build(ref random, body, site.Family, half, foot, into);
        parts.Add(new BuiltPart(part, into.Count - before, site.Family));
        if (way.IsAny)
        {
            Skybridges.BuildHalf(cell, way, tower, into, parts);
        }
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

    internal static void Stack(in Body body, ReadOnlySpan<Ring> rings, List<Frustum> into)
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

/// <summary>A stack just built: its part of the cell, how many frusta, of what family.</summary>
internal readonly record struct BuiltPart(CellPart Part, int Count, TowerFamily Family);
