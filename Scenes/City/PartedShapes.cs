using System.Numerics;

namespace GlassCity.Scenes.City;

/// <summary>
/// Silhouettes of several stacks in one cell, parted by upright planes: each stack keeps to its own part, so that the
/// drawing order stays exact. What seems to join two of them meets at the plane.
/// </summary>
internal static class PartedShapes
{
    private const float JointMetres = 0.02f;    // between what meets at a plane: less than a pixel

    /// <summary>Two shafts of unlike height and a bridge high between them.</summary>
    public static void Twin(ref SeedStream random, CellBox cell, Vector4 tower, List<Frustum> into, List<BuiltPart> parts)
    {
        bool alongX = random.Next() < 0.5f;
        float height = MathF.Max(tower.X, 56), lower = height * random.Between(0.78f, 0.92f);
        float floor = height * random.Between(0.46f, 0.60f), roof = floor + random.Between(5, 8);
        bool firstIsTall = random.Next() < 0.5f;
        float girth = random.Between(0.74f, 0.86f);
        for (int side = -1; side <= 1; side += 2)
        {
            (CellPart part, CellBox room) = Half(cell, alongX, side);
            float top = side < 0 == firstIsTall ? height : lower;
            float half = room.HalfMetres * girth;
            // The bridge reaches from the shaft's far side to the plane.
            float outer = (alongX ? room.Centre.X - cell.Centre.X : room.Centre.Y - cell.Centre.Y) * side;
            float reach = (outer + half - JointMetres) * 0.5f, shift = -side * (outer - reach - JointMetres);
            Vector2 toward = alongX ? new(shift, 0) : new(0, shift);
            float wide = alongX ? reach : half * 0.62f, deep = alongX ? half * 0.62f : reach;
            Vector4 own = tower with { X = height };
            int before = into.Count;
            TowerShape.Straight(room, room.Centre, 1, 1.24f, own, [(0, half, default), (floor, half * 0.95f, default)], into);
            TowerShape.Straight(room, room.Centre, deep / wide, TowerShape.Rectangle, own, [(floor, wide, toward), (roof, wide, toward)], into);
            TowerShape.Straight(room, room.Centre, 1, 1.24f, own, [(roof, half * 0.90f, default), (top, half * 0.56f, default)], into);
            parts.Add(new BuiltPart(part, into.Count - before, TowerFamily.Twin));
        }
    }

    /// <summary>A gate: two legs that lean together and meet in a lintel.</summary>
    public static void Gate(ref SeedStream random, CellBox cell, Vector4 tower, List<Frustum> into, List<BuiltPart> parts)
    {
        bool alongX = random.Next() < 0.5f;
        float height = MathF.Max(tower.X, 48), spring = height * random.Between(0.52f, 0.66f), lintel = height * random.Between(0.76f, 0.84f);
        for (int side = -1; side <= 1; side += 2)
        {
            (CellPart part, CellBox room) = Half(cell, alongX, side);
            float span = alongX ? room.MaxX - room.MinX : room.MaxZ - room.MinZ;
            float other = (alongX ? room.MaxZ - room.MinZ : room.MaxX - room.MinX) * 0.36f;
            Vector2 toward = alongX ? new(-side, 0) : new(0, -side);
            float leg = span * 0.24f, depth = alongX ? other / leg : leg / other, ring = alongX ? leg : other;
            float cap = (span * 0.5f) - JointMetres, capDepth = alongX ? other / cap : cap / other, capRing = alongX ? cap : other;
            Vector4 own = tower with { X = height };
            int before = into.Count;
            // The legs keep their own half: outward at the foot, by the plane at the lintel.
            TowerShape.Straight(room, room.Centre, depth, TowerShape.Rectangle, own,
                [(0, ring, toward * -(span * 0.24f)), (spring, ring * 0.92f, toward * (span * 0.02f)), (lintel, ring * 0.92f, toward * (span * 0.26f))], into);
            TowerShape.Straight(room, room.Centre, capDepth, TowerShape.Rectangle, own, [(lintel, capRing * 0.96f, toward * (cap * 0.04f)), (height, capRing * 0.70f, toward * (cap * 0.30f))], into);
            parts.Add(new BuiltPart(part, into.Count - before, TowerFamily.Gate));
        }
    }

    /// <summary>Three or four needles of unlike height.</summary>
    public static void Cluster(ref SeedStream random, CellBox cell, Vector4 tower, List<Frustum> into, List<BuiltPart> parts)
    {
        float height = MathF.Max(tower.X, 64);
        Vector2 split = cell.Centre + new Vector2(random.Between(-2, 2), random.Between(-2, 2));
        int left = random.Below(5);     // 4: none is left out
        int tallest = (left + 1 + random.Below(3)) % 4;
        for (int quarter = 0; quarter < 4; quarter++)
        {
            if (quarter == left)
            {
                continue;
            }

            var part = new CellPart(split, (quarter & 1) == 0 ? -1 : 1, (quarter & 2) == 0 ? -1 : 1);
            CellBox room = TowerShape.Less(part.Within(cell), TowerShape.MarginMetres);
            float top = height * (quarter == tallest ? 1 : random.Between(0.62f, 0.88f)), half = room.HalfMetres * random.Between(0.72f, 0.96f);
            float shoulder = top * random.Between(0.62f, 0.80f);
            int before = into.Count;
            TowerShape.Straight(room, room.Centre, 1, quarter % 2 == 0 ? TowerShape.Hexagon : 1.04f, tower with { X = height },
                [(0, half * 0.86f, default), (shoulder, half * 0.62f, default), (top, half * 0.03f, default)], into);
            parts.Add(new BuiltPart(part, into.Count - before, TowerFamily.Cluster));
        }
    }

    /// <summary>
    /// Two bows over a way: apart at the ground, farther apart above, together at a point. It fills its cell's width, and
    /// leaves the way between its feet open.
    /// </summary>
    public static void Eye(CellBox cell, Vector4 tower, List<Frustum> into, List<BuiltPart> parts)
    {
        float height = tower.X, span = 0.5f * (cell.MaxX - cell.MinX);
        for (int side = -1; side <= 1; side += 2)
        {
            (CellPart part, CellBox room) = Half(cell, alongX: true, side);
            Vector2 middle = new(cell.Centre.X, room.Centre.Y);
            int before = into.Count;
            TowerShape.Straight(room, middle, 2.1f, 1.25f, tower,
            [
                (0, span * 0.17f, At(0.76f)), (height * 0.22f, span * 0.15f, At(0.80f)), (height * 0.52f, span * 0.14f, At(0.72f)),
                (height * 0.76f, span * 0.12f, At(0.46f)), (height * 0.90f, span * 0.09f, At(0.20f)), (height, span * 0.01f, At(0.015f)),
            ], into);
            parts.Add(new BuiltPart(part, into.Count - before, TowerFamily.Eye));

            Vector2 At(float part) => new(side * span * part, 0);
        }
    }

    private static (CellPart Part, CellBox Room) Half(CellBox cell, bool alongX, int side)
    {
        var part = new CellPart(cell.Centre, alongX ? side : 0, alongX ? 0 : side);
        CellBox own = part.Within(cell), less = TowerShape.Less(own, TowerShape.MarginMetres);
        // No margin toward the plane, where bridges meet.
        return (part, new CellBox(
            alongX && side > 0 ? own.MinX : less.MinX, alongX && side < 0 ? own.MaxX : less.MaxX,
            !alongX && side > 0 ? own.MinZ : less.MinZ, !alongX && side < 0 ? own.MaxZ : less.MaxZ));
    }
}
