using System.Numerics;

namespace GlassCity.Scenes.City;

/// <summary>The way through the air that ends in a cell, if any.</summary>
/// <param name="X">-1 or 1: it leaves over the border at low or high x; else 0.</param>
/// <param name="Z">-1 or 1: it leaves over the border at low or high z; else 0.</param>
/// <param name="DeckMetres">Height of the deck's underside.</param>
internal readonly record struct CellWay(int X, int Z, float DeckMetres)
{
    private const float PodiumShape = 1.1f;     // at most so much wider than deep, or the other way

    public bool IsAny => X != 0 || Z != 0;

    /// <summary>Walls stand upright from here, under the bracket, to <see cref="PodiumMetres"/>, so that the bridge finds one.</summary>
    public float WallMetres => DeckMetres - Skybridges.BracketMetres;

    public float PodiumMetres => DeckMetres + Skybridges.DeckMetres + 1.2f;

    /// <summary>The tower's part of the cell, and the room it has there.</summary>
    public (CellPart Part, CellBox Room) Yard(CellBox cell)
    {
        if (!IsAny)
        {
            return (default, TowerShape.Less(cell, 2 * TowerShape.MarginMetres));
        }

        CellPart part = TowerPart(cell);
        CellBox own = part.Within(cell), less = TowerShape.Less(cell, TowerShape.MarginMetres);
        var room = new CellBox(MathF.Max(own.MinX, less.MinX), MathF.Min(own.MaxX, less.MaxX), MathF.Max(own.MinZ, less.MinZ), MathF.Min(own.MaxZ, less.MaxZ));
        // Not a slab: what is too much is taken from the sides on which no bridge stands.
        float width = room.MaxX - room.MinX, depth = room.MaxZ - room.MinZ;
        float spareX = X != 0 ? 0 : MathF.Max(0, width - (PodiumShape * depth)) / 2, spareZ = Z != 0 ? 0 : MathF.Max(0, depth - (PodiumShape * width)) / 2;
        return (part, new CellBox(room.MinX + spareX, room.MaxX - spareX, room.MinZ + spareZ, room.MaxZ - spareZ));
    }

    public CellPart TowerPart(CellBox cell) => new(Split(cell), -X, -Z);

    public CellPart StripPart(CellBox cell) => new(Split(cell), X, Z);

    private Vector2 Split(CellBox cell) => new(
        X > 0 ? cell.MaxX - Skybridges.StripMetres : cell.MinX + Skybridges.StripMetres,
        Z > 0 ? cell.MaxZ - Skybridges.StripMetres : cell.MinZ + Skybridges.StripMetres);
}

/// <summary>
/// Glass ways between towers, cut at the borders of cells: each half belongs to its cell, in a strip that a plane parts
/// from the tower it springs from, so that the drawing order stays exact.
/// </summary>
internal static class Skybridges
{
    public const float StripMetres = 6.5f;      // from a tower's wall to the border
    public const float DeckMetres = 3.4f;       // a storey: floor to roof
    public const float HalfWidthMetres = 1.7f;
    public const float BracketMetres = 3;      // under the deck, drawn back toward the wall
    private const float JointMetres = 0.02f;    // between what meets at a plane: less than a pixel

    /// <summary>The half of a bridge that springs from this cell's tower, with a bracket: two make a low arch.</summary>
    public static void BuildHalf(CellBox cell, CellWay way, Vector4 tower, List<Frustum> into, List<BuiltPart> parts)
    {
        CellPart part = way.StripPart(cell);
        CellBox strip = part.Within(cell);
        bool alongX = way.X != 0;
        float length = (0.5f * StripMetres) - JointMetres;
        Vector2 inward = new(way.X * -0.78f * length, way.Z * -0.78f * length);
        // Ring units measure along x.
        float ring = alongX ? length : HalfWidthMetres, depth = alongX ? HalfWidthMetres / length : length / HalfWidthMetres;
        float deck = way.DeckMetres;
        TowerShape.Straight(strip, strip.Centre, depth, TowerShape.Rectangle, Paint(tower, deck),
            [(deck - BracketMetres, ring * 0.22f, inward), (deck, ring, default), (deck + DeckMetres, ring, default)], into);
        parts.Add(new BuiltPart(part, 2, TowerFamily.Skybridge));
    }

    /// <summary>
    /// A piece that goes through a cell of the street from side to side: slim over the avenue, and over a canal with a spandrel
    /// drawn back to its bank, so that the whole is an arch and no bar.
    /// </summary>
    /// <param name="bank">On which side of the cell its bank is, -1 or 1; 0 over the avenue.</param>
    public static void BuildSpan(CellBox cell, int bank, float deck, Vector4 tower, List<Frustum> into, List<BuiltPart> parts)
    {
        const float spandrel = 7, slim = 2.2f;
        float half = (0.5f * (cell.MaxX - cell.MinX)) - JointMetres;
        var back = new Vector2(bank * 0.82f * half, 0);
        ReadOnlySpan<(float, float, Vector2)> over = [(deck, half, default), (deck + slim, half, default)];
        ReadOnlySpan<(float, float, Vector2)> withSpandrel = [(deck - spandrel, half * 0.16f, back), (deck, half, default), (deck + slim, half, default)];
        TowerShape.Straight(cell, cell.Centre, HalfWidthMetres / half, TowerShape.Rectangle, Paint(tower, deck), bank == 0 ? over : withSpandrel, into);
        parts.Add(new BuiltPart(default, bank == 0 ? 1 : 2, TowerFamily.Skybridge));
    }

    // Fewer veins than a tower: a bridge is a thin thing.
    private static Vector4 Paint(Vector4 tower, float deck) => tower with { X = MathF.Max(tower.X, deck + (2 * DeckMetres)), W = 0.7f * tower.W };
}
