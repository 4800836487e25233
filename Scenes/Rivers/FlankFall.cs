using System.Numerics;
using GlassCity.Scenes.City;

namespace GlassCity.Scenes.Rivers;

/// <summary>A sheet of water that leaves a canal at its far quay and climbs up beside a tower's flank.</summary>
/// <param name="Side">-1 for the canal on the left (-x), 1 for the one on the right.</param>
/// <param name="CellRow">The row of cells that holds all of it.</param>
/// <param name="MiddleZMetres">World z of its foot's middle.</param>
/// <param name="HalfMetres">Half its width at the foot.</param>
/// <param name="TopMetres">Height at which its last thread ends.</param>
/// <param name="Turn">Radians: where in its swing it stands, so that no two are alike.</param>
public readonly record struct FlankFall(int Side, int CellRow, float MiddleZMetres, float HalfMetres, float TopMetres, float Turn)
{
    private const float FootXMetres = 21.49f;
    private const float RowMetres = 2;
    private const float SwingMetres = 1.3f;
    private const float SpareMetres = 0.3f;     // to the cell's borders

    /// <summary>Middle of the sheet at a height, world metres.</summary>
    public Vector3 MiddleAt(float yMetres)
    {
        float swing = SwingMetres * ((0.7f * MathF.Sin((yMetres * 0.10f) + Turn)) + (0.3f * MathF.Sin((yMetres * 0.27f) + (2 * Turn)))) * Math.Clamp(yMetres / 9, 0, 1);
        float outward = 0.06f * Math.Clamp(yMetres / 4, 0, 1);
        return new Vector3(Side * (FootXMetres + outward), yMetres, MiddleZMetres + swing);
    }

    /// <summary>The sheet's rows from its foot, just under the canal's surface, to its top.</summary>
    public RiverRow[] MakeRows()
    {
        var rows = new RiverRow[(int)MathF.Ceiling(TopMetres / RowMetres) + 1];
        for (int i = 0; i < rows.Length; i++)
        {
            float part = i / (rows.Length - 1f), y = (TopMetres * part) - 0.2f;
            float foam = 1.15f * MathF.Exp(-MathF.Pow(MathF.Max(y, 0) / 2.6f, 1.3f));
            rows[i] = new RiverRow(
                new(MiddleAt(y), (200 * Turn) + y),
                new(0, 0, Side, HalfMetres * (1 - (0.45f * part)) * (0.84f + (0.16f * MathF.Sin((y * 0.17f) + (3 * Turn))))),
                new(0.25f, foam, 0.75f, 0.12f + (0.88f * MathF.Pow(part, 1.8f))));
        }

        return rows;
    }

    /// <summary>The seed's falls: most undivided towers by a canal that are high enough, none on a footbridge.</summary>
    public static FlankFall[] MakeAll(CityPlan plan)
    {
        var falls = new List<FlankFall>();
        foreach (Tower tower in plan.Towers)
        {
            int fromCanal = tower.Column - plan.Grid.ColumnAt(0);
            // No one wall stands behind a fall where stacks share a cell; and the bridge over the avenue has its cells to itself.
            if (Math.Abs(fromCanal) != 2 || tower.Family is TowerFamily.Twin or TowerFamily.Gate or TowerFamily.Cluster or TowerFamily.Skybridge || tower.Part.SideX != 0)
            {
                continue;
            }

            int side = Math.Sign(fromCanal);
            var random = new SeedStream(plan.Seed, 77_000UL + ((ulong)tower.Row * 2) + (side > 0 ? 1UL : 0));
            float chance = random.Next(), half = random.Between(1.5f, 3), z = random.Between(-2.5f, 2.5f) + (0.5f * (tower.BoxMinWorld.Z + tower.BoxMaxWorld.Z));
            float top = Math.Clamp(tower.BoxMaxWorld.Y * random.Between(0.70f, 0.95f), 24, 70);
            var fall = new FlankFall(side, tower.Row, z, half, top, random.Between(0, MathF.Tau));
            if (chance < 0.80f && tower.BoxMaxWorld.Y > 34 && z > CityPlan.PlazaNearZMetres - 40 && fall.IsClear(plan.Grid))
            {
                falls.Add(fall);
            }
        }

        return [.. falls];
    }

    private bool IsClear(CityGrid grid)
    {
        float reach = HalfMetres + SwingMetres + SpareMetres;
        bool clear = MiddleZMetres - reach > grid.BordersZ[CellRow] && MiddleZMetres + reach < grid.BordersZ[CellRow + 1];
        foreach (Footbridge bridge in Street.Footbridges)
        {
            clear &= bridge.Side != Side || MathF.Abs(bridge.MiddleZMetres - MiddleZMetres) > bridge.HalfMetres + reach;
        }

        return clear;
    }
}
