using System.Numerics;
using GlassCity.Engine.View;
using GlassCity.Scenes.City;

namespace GlassCity.Scenes.Walking;

/// <summary>A convex solid's planes in the table of all, and the box around the feet that would touch it.</summary>
internal readonly record struct Solid(int FirstPlane, int PlaneCount, Vector3 LowWorld, Vector3 HighWorld);

/// <summary>Builds the tables of <see cref="CitySolids"/>: solids in the order of their cells, then the water.</summary>
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
                AddTower(plan, plan.Towers[tower++]);
            }

            AddLamps(grid, row, column);
        }

        FirstOfCell[^1] = FirstWater = Solids.Count;
        AddWater(-1);
        AddWater(1);
    }

    public List<Plane> Planes { get; } = [];

    public List<Solid> Solids { get; } = [];

    public int[] FirstOfCell { get; }

    public int FirstWater { get; }

    private void AddTower(CityPlan plan, in Tower tower)
    {
        Vector3 room = new(2 * Body.RadiusMetres, 0, 2 * Body.RadiusMetres);
        for (int i = tower.FirstFrustum; i < tower.FirstFrustum + tower.FrustumCount; i++)
        {
            Frustum frustum = plan.Frusta[i];
            int first = Planes.Count;
            FrustumSolid.AddPlanes(frustum, Planes);
            // The cell's box holds the frustum; twice the radius covers the mitred corners.
            Vector3 low = tower.BoxMinWorld with { Y = frustum.BottomMetres - Body.HeightMetres };
            Vector3 high = tower.BoxMaxWorld with { Y = frustum.TopMetres };
            Solids.Add(new Solid(first, Planes.Count - first, low - room, high + room));
        }
    }

    private void AddLamps(CityGrid grid, int row, int column)
    {
        Vector3 room = new(2 * Body.RadiusMetres, 0, 2 * Body.RadiusMetres);
        foreach (Lamp lamp in Street.Posts)
        {
            if (grid.RowAt(lamp.FootWorld.Z) == row && grid.ColumnAt(lamp.FootWorld.X) == column)
            {
                Plane[] planes = ConvexSolid.Post(lamp.FootWorld, Street.LampPostRadiusMetres, Street.LampHeightMetres);
                Add(planes, lamp.FootWorld - room - new Vector3(0, Body.HeightMetres, 0), lamp.FootWorld + room + new Vector3(0, Street.LampHeightMetres, 0));
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
        Vector3 room = new(Body.RadiusMetres, Body.HeightMetres, Body.RadiusMetres);
        Add(ConvexSolid.Box(low, high), low - room, high + room);
    }

    private void Add(Plane[] planes, Vector3 low, Vector3 high)
    {
        Solids.Add(new Solid(Planes.Count, planes.Length, low, high));
        Planes.AddRange(planes);
    }
}
