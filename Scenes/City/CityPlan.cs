using System.Numerics;
using System.Runtime.InteropServices;

namespace GlassCity.Scenes.City;

/// <summary>
/// A stack of frusta (from foot to top, contiguous) that has a cell, or a part of one, to itself; and the box around it
/// for culling. Towers that share a cell follow each other. Skybridges are stacks too, whose foot hangs in the air.
/// </summary>
public readonly record struct Tower(
    int Column, int Row, CellPart Part, int FirstFrustum, int FrustumCount, Vector3 BoxMinWorld, Vector3 BoxMaxWorld, TowerFamily Family);

/// <summary>Which part of a cell: on which side (-1, 1) of the planes that part it at x and z; 0 where no plane does.</summary>
public readonly record struct CellPart(Vector2 SplitWorld, int SideX, int SideZ)
{
    /// <summary>How many of the parting planes lie between an eye and this part: the more, the earlier it is drawn.</summary>
    public int StepsFrom(Vector3 eyeWorld) =>
        (SideX * (eyeWorld.X - SplitWorld.X) < 0 ? 1 : 0) + (SideZ * (eyeWorld.Z - SplitWorld.Y) < 0 ? 1 : 0);

    /// <summary>The part's own rectangle within its cell.</summary>
    public CellBox Within(CellBox cell) => new(
        SideX > 0 ? SplitWorld.X : cell.MinX, SideX < 0 ? SplitWorld.X : cell.MaxX,
        SideZ > 0 ? SplitWorld.Y : cell.MinZ, SideZ < 0 ? SplitWorld.Y : cell.MaxZ);
}

/// <summary>
/// The city as load-time tables, all from the seed: an avenue runs along -z between two canals to a plaza; towers stand
/// in the cells on both sides, lower by the avenue, higher behind, so that the street has a sky.
/// </summary>
public sealed class CityPlan
{
    public const int AvenueHalfMetres = 12;     // 9 of carriageway, 3 of pavement
    public const int CanalWidthMetres = 10;
    public const int EdgeZMetres = 96;          // the city begins here; the dream starts at its edge
    public const int PlazaNearZMetres = -232;
    public const int PlazaFarZMetres = -300;
    public const int PlazaHalfMetres = 62;
    public const float EyeMetres = 150;
    private const int FarZMetres = -640;
    private const int TowerColumnsPerSide = 9;

    private readonly List<Tower> _towers = [];
    private readonly List<Frustum> _frusta = [];
    private readonly List<BuiltPart> _parts = [];
    private readonly SkywayPlan _ways;

    public CityPlan(ulong seed)
    {
        Seed = seed;
        Grid = new CityGrid(MakeBordersX(seed), MakeBordersZ(seed));
        _ways = new SkywayPlan(this);
        // By column: what was built there last.
        var families = new TowerFamily[Grid.Columns];
        Array.Fill(families, TowerFamily.Skybridge);
        for (int row = 0; row < Grid.Rows; row++)
        {
            for (int column = 0; column < Grid.Columns; column++)
            {
                AddCell(column, row, families);
            }
        }

        Towers = [.. _towers];
        Frusta = [.. _frusta];
    }

    public ulong Seed { get; }

    public CityGrid Grid { get; }

    public Tower[] Towers { get; }

    public Frustum[] Frusta { get; }

    /// <summary>The column of the avenue, in which lamps and their haze stand.</summary>
    public static int AvenueColumn => TowerColumnsPerSide + 1;

    /// <summary>The column of a canal, in which a river climbs.</summary>
    /// <param name="side">-1 for the canal on the left (-x), 1 for the one on the right.</param>
    public static int CanalColumn(int side) => AvenueColumn + side;

    public CellKind KindAt(int column, int row)
    {
        int fromCentre = column - (TowerColumnsPerSide + 1);
        if (fromCentre == 0)
        {
            return CellKind.Avenue;
        }

        if (Math.Abs(fromCentre) == 1)
        {
            return CellKind.Canal;
        }

        float z = 0.5f * (Grid.BordersZ[row] + Grid.BordersZ[row + 1]);
        float x = 0.5f * (Grid.BordersX[column] + Grid.BordersX[column + 1]);
        return z < PlazaNearZMetres && z > PlazaFarZMetres && MathF.Abs(x) < PlazaHalfMetres ? CellKind.Plaza : CellKind.Towers;
    }

    private static int[] MakeBordersX(ulong seed)
    {
        var random = new SeedStream(seed, 1);
        int half = TowerColumnsPerSide + 2;
        var borders = new int[(2 * half)];
        int middle = half - 1;
        borders[middle] = -AvenueHalfMetres;
        borders[middle + 1] = AvenueHalfMetres;
        for (int side = 0; side < 2; side++)
        {
            int at = AvenueHalfMetres;
            for (int i = 1; i < half; i++)
            {
                at += i == 1 ? CanalWidthMetres : 27 + random.Below(9);
                borders[side == 0 ? middle - i : middle + 1 + i] = side == 0 ? -at : at;
            }
        }

        return borders;
    }

    private static int[] MakeBordersZ(ulong seed)
    {
        var random = new SeedStream(seed, 2);
        var borders = new List<int> { EdgeZMetres };
        while (borders[^1] > FarZMetres)
        {
            int next = borders[^1] - 26 - random.Below(9);
            // The plaza's near and far edge are borders, so that it is cells and nothing else.
            foreach (int edge in (ReadOnlySpan<int>)[PlazaNearZMetres, PlazaFarZMetres])
            {
                next = next < edge + 14 && borders[^1] > edge ? edge : next;
            }

            borders.Add(next);
        }

        borders.Reverse();
        return [.. borders];
    }

    private void AddCell(int column, int row, TowerFamily[] families)
    {
        var random = new SeedStream(Seed, 1000UL + ((ulong)row * 256) + (ulong)column);
        int first = _frusta.Count;
        CellBox cell = CellAt(column, row);
        _parts.Clear();
        if (KindAt(column, row) == CellKind.Towers)
        {
            TowerFamily beside = column > 0 ? families[column - 1] : TowerFamily.Skybridge;
            Site site = Skyline.At(ref random, cell, Math.Abs(column - AvenueColumn) - 2, beside, families[column]);
            site = _ways.Settle(site, column, row);
            families[column] = site.Family;
            TowerShape.Build(ref random, cell, site, _ways.Of(column, row), _frusta, _parts);
        }
        else if (column == AvenueColumn && row == EyeRow)
        {
            TowerShape.Build(ref random, cell, new Site(TowerFamily.Eye, EyeMetres, true), default, _frusta, _parts);
        }
        else if (_ways.SpanDeckOf(column, row) is float deck)
        {
            Skybridges.BuildSpan(cell, Math.Sign(column - AvenueColumn), deck, new Vector4(deck, random.Next(), random.Below(3), 0.8f), _frusta, _parts);
        }

        foreach (BuiltPart built in _parts)
        {
            Dress(CollectionsMarshal.AsSpan(_frusta).Slice(first, built.Count), cell, column, built.Family);
            CellBox own = built.Part.Within(cell);
            Vector3 low = new(own.MinX, _frusta[first].BottomMetres, own.MinZ), high = new(own.MaxX, _frusta[first + built.Count - 1].TopMetres, own.MaxZ);
            _towers.Add(new Tower(column, row, built.Part, first, built.Count, low, high, built.Family));
            first += built.Count;
        }
    }

    private static void Dress(Span<Frustum> stack, CellBox cell, int column, TowerFamily family)
    {
        bool isParted = family is TowerFamily.Twin or TowerFamily.Gate or TowerFamily.Cluster or TowerFamily.Eye or TowerFamily.Skybridge;
        int fromAvenue = family == TowerFamily.Skybridge ? 1 : Math.Abs(column - AvenueColumn) - 2;
        VeinHeroes.Dress(stack, cell, fromAvenue, isParted);
    }

    internal CellBox CellAt(int column, int row) =>
        new(Grid.BordersX[column], Grid.BordersX[column + 1], Grid.BordersZ[row], Grid.BordersZ[row + 1]);

    /// <summary>The row just behind the plaza, where the Eye stands over the avenue.</summary>
    internal int EyeRow => Grid.RowAt(PlazaFarZMetres - 0.5f);
}

/// <summary>A cell's ground rectangle, metres.</summary>
public readonly record struct CellBox(float MinX, float MaxX, float MinZ, float MaxZ)
{
    public Vector2 Centre => new(0.5f * (MinX + MaxX), 0.5f * (MinZ + MaxZ));

    public float HalfMetres => 0.5f * MathF.Min(MaxX - MinX, MaxZ - MinZ);

    public bool Contains(Vector2 place) => place.X >= MinX && place.X <= MaxX && place.Y >= MinZ && place.Y <= MaxZ;
}
