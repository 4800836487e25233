using System.Numerics;
using GlassCity.Engine.View;
using GlassCity.Scenes.City;

namespace GlassCity.Scenes.Walking;

/// <summary>A convex solid's planes in the table of all, and the box around the feet that would touch it.</summary>
internal readonly record struct Solid(int FirstPlane, int PlaneCount, Vector3 LowWorld, Vector3 HighWorld);

/// <summary>What a solid is made from, to be made again where the city has moved.</summary>
/// <param name="Frustum">Its number in the plan; -1 for a post or water.</param>
/// <param name="Tower">Number of the frustum's tower.</param>
/// <param name="Low">A post's foot, or the least corner of water, in the straight city.</param>
/// <param name="High">The greatest corner of water.</param>
internal readonly record struct SolidSource(int Frustum, int Tower, Vector3 Low, Vector3 High);

/// <summary>Builds the tables of <see cref="CellSolids"/>: solids in the order of their cells, then the water.</summary>
internal sealed class SolidBuilder
{
    private const float FarMetres = 10_000;     // beyond every border

    public SolidBuilder(CityPlan plan)
    {
        CityGrid grid = plan.Grid;
        FirstOfCell = new int[(grid.Rows * grid.Columns) + 1];
        int tower = 0;
        for (int cell = 0; cell + 1 < FirstOfCell.Length; cell++)
        {
            FirstOfCell[cell] = Solids.Count;
            (int row, int column) = (cell / grid.Columns, cell % grid.Columns);
            // The plan lists its towers in this order; some cells are parted among several.
            while (tower < plan.Towers.Length && plan.Towers[tower].Row == row && plan.Towers[tower].Column == column)
            {
                AddTower(plan, tower++);
            }

            AddLamps(grid, row, column);
        }

        FirstOfCell[^1] = FirstWater = Solids.Count;
        AddWater(-1);
        AddWater(1);
    }

    public List<Plane> Planes { get; } = [];

    public List<Solid> Solids { get; } = [];

    public List<SolidSource> Sources { get; } = [];

    public int[] FirstOfCell { get; }

    public int FirstWater { get; }

    private void AddTower(CityPlan plan, int number)
    {
        Tower tower = plan.Towers[number];
        Span<Plane> planes = stackalloc Plane[FrustumSolid.MostPlanes];
        for (int i = tower.FirstFrustum; i < tower.FirstFrustum + tower.FrustumCount; i++)
        {
            int count = FrustumSolid.WritePlanes(plan.Frusta[i], planes);
            Solids.Add(FrustumSolid.Of(Planes.Count, count, plan.Frusta[i], tower.BoxMinWorld, tower.BoxMaxWorld));
            Sources.Add(new SolidSource(i, number, default, default));
            Planes.AddRange(planes[..count]);
        }
    }

    private void AddLamps(CityGrid grid, int row, int column)
    {
        foreach (Lamp lamp in Street.Posts)
        {
            if (grid.RowAt(lamp.FootWorld.Z) == row && grid.ColumnAt(lamp.FootWorld.X) == column)
            {
                Plane[] planes = ConvexSolid.Post(lamp.FootWorld, Street.LampPostRadiusMetres, Street.LampHeightMetres);
                Solids.Add(AroundPost(Planes.Count, planes.Length, lamp.FootWorld));
                Sources.Add(new SolidSource(-1, -1, lamp.FootWorld, default));
                Planes.AddRange(planes);
            }
        }
    }

    /// <summary>A canal, cut by its footbridges.</summary>
    private void AddWater(int side)
    {
        var bridges = new List<Footbridge>();
        foreach (Footbridge bridge in Street.Footbridges)
        {
            if (bridge.Side == side)
            {
                bridges.Add(bridge);
            }
        }

        bridges.Sort((a, b) => b.MiddleZMetres.CompareTo(a.MiddleZMetres));
        float near = FarMetres;
        foreach (Footbridge bridge in bridges)
        {
            AddBasin(side, bridge.MiddleZMetres + bridge.HalfMetres, near);
            near = bridge.MiddleZMetres - bridge.HalfMetres;
        }

        AddBasin(side, -FarMetres, near);
    }

    private void AddBasin(int side, float lowZ, float highZ)
    {
        float from = side * Street.QuayMetres, to = side * Street.FarQuayMetres;
        Vector3 low = new(MathF.Min(from, to), -1, lowZ), high = new(MathF.Max(from, to), CitySolids.WaterWallMetres, highZ);
        Plane[] planes = ConvexSolid.Box(low, high);
        Solids.Add(AroundWater(Planes.Count, planes.Length, low, high));
        Sources.Add(new SolidSource(-1, -1, low, high));
        Planes.AddRange(planes);
    }

    internal static Solid AroundPost(int firstPlane, int count, Vector3 foot)
    {
        Vector3 room = new(2 * Body.RadiusMetres, 0, 2 * Body.RadiusMetres);
        return new Solid(firstPlane, count, foot - room - new Vector3(0, Body.HeightMetres, 0), foot + room + new Vector3(0, Street.LampHeightMetres, 0));
    }

    internal static Solid AroundWater(int firstPlane, int count, Vector3 low, Vector3 high)
    {
        Vector3 room = new(Body.RadiusMetres, Body.HeightMetres, Body.RadiusMetres);
        return new Solid(firstPlane, count, low - room, high + room);
    }
}
