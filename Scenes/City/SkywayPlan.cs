namespace GlassCity.Scenes.City;

/// <summary>
/// Where towers are joined through the air: in pairs along both sides of the avenue, now and then behind them, and once,
/// under the climbing rivers, across the avenue itself. A cell bears one bridge at most.
/// </summary>
internal sealed class SkywayPlan
{
    /// <summary>Underside of the bridge over the avenue: over the lamps' haze, and under both rivers where they cross it.</summary>
    public const float SpanDeckMetres = 34;

    /// <summary>Some z inside the row of the bridge over the avenue.</summary>
    private const float SpanZMetres = -192;

    private static readonly TowerFamily[] OnPodiums =
        [TowerFamily.Spire, TowerFamily.Onion, TowerFamily.Crown, TowerFamily.Stair, TowerFamily.Twisted, TowerFamily.Pagoda];

    private readonly CellWay[,] _ways;
    private readonly int _spanRow;

    public SkywayPlan(CityPlan plan)
    {
        var random = new SeedStream(plan.Seed, 3);
        CityGrid grid = plan.Grid;
        _ways = new CellWay[grid.Columns, grid.Rows];
        _spanRow = grid.RowAt(SpanZMetres);
        for (int side = -1; side <= 1; side += 2)
        {
            int column = CityPlan.AvenueColumn + (2 * side);
            _ways[column, _spanRow] = new CellWay(-side, 0, SpanDeckMetres);
            for (int row = grid.Rows - 2 - (side > 0 ? 0 : 1); row > 0; row -= 2 + random.Below(2))
            {
                float deck = random.Between(11.5f, 21);
                Join(plan, column, row, deck);
            }
        }

        for (int i = 0; i < grid.Columns * grid.Rows / 24; i++)
        {
            Join(plan, random.Below(grid.Columns), random.Below(grid.Rows), random.Between(16, 30));
        }
    }

    public CellWay Of(int column, int row) => _ways[column, row];

    /// <summary>Height of the deck that goes through a cell of the street; null for none.</summary>
    public float? SpanDeckOf(int column, int row) =>
        row == _spanRow && Math.Abs(column - CityPlan.AvenueColumn) <= 1 ? SpanDeckMetres : null;

    /// <summary>A cell's site, fit to bear its bridge.</summary>
    public Site Settle(Site site, int column, int row)
    {
        CellWay way = _ways[column, row];
        if (!way.IsAny)
        {
            return site;
        }

        if (site.Family is TowerFamily.Twin or TowerFamily.Gate or TowerFamily.Cluster)
        {
            site = site with { Family = OnPodiums[(column + (3 * row)) % OnPodiums.Length] };
        }

        float rise = site.Family == TowerFamily.Terrace ? 7 : 30;
        return site with { HeightMetres = MathF.Max(site.HeightMetres, way.PodiumMetres + rise) };
    }

    /// <summary>A bridge from a cell to the one in the row before, where neither bears one yet.</summary>
    private void Join(CityPlan plan, int column, int row, float deck)
    {
        if (row > 0 && plan.KindAt(column, row) == CellKind.Towers && plan.KindAt(column, row - 1) == CellKind.Towers
            && !_ways[column, row].IsAny && !_ways[column, row - 1].IsAny)
        {
            _ways[column, row] = new CellWay(0, -1, deck);
            _ways[column, row - 1] = new CellWay(0, 1, deck);
        }
    }
}
