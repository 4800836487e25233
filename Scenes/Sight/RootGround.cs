using System.Numerics;
using GlassCity.Scenes.City;

namespace GlassCity.Scenes.Sight;

/// <summary>
/// The ground as roots know it: a lattice of places a step apart, each shifted a little, and how hard it is to grow through one. Streets
/// are soft, what bears a tower is hard, a canal's bed is between the two.
/// </summary>
internal sealed class RootGround
{
    public const float StepMetres = 3;
    public const int Columns = 64;
    public const int Rows = 80;

    /// <summary>What the network is known in, world metres; its texture covers it.</summary>
    public static readonly CellBox Area = new(-96, 96, -336, -96);

    private const float ShiftMetres = 1.25f;
    private const float StreetMetres = 2.5f;        // from the border of a cell: so far nothing stands
    private const float TowerHardness = 2.6f;
    private const float CanalHardness = 1.6f;

    private readonly Vector2[] _places = new Vector2[Columns * Rows];
    private readonly float[] _hardness = new float[Columns * Rows];

    public RootGround(CityPlan plan)
    {
        for (int i = 0; i < _places.Length; i++)
        {
            var own = new SeedStream(plan.Seed ^ 0x726f6f74, 9000UL + (ulong)i);
            Vector2 regular = new(Area.MinX + (StepMetres * ((i % Columns) + 0.5f)), Area.MinZ + (StepMetres * ((i / Columns) + 0.5f)));
            _places[i] = regular + (ShiftMetres * new Vector2(own.Between(-1, 1), own.Between(-1, 1)));
            // Squared: a few places are much softer than the others, and ways run together there.
            float chance = own.Next();
            _hardness[i] = HardnessAt(plan, _places[i]) * (0.45f + (1.7f * chance * chance));
        }
    }

    public ReadOnlySpan<Vector2> Places => _places;

    /// <summary>The place nearest to one in the area.</summary>
    public int Nearest(Vector2 place)
    {
        int column = (int)((place.X - Area.MinX) / StepMetres), row = (int)((place.Y - Area.MinZ) / StepMetres), best = -1;
        for (int r = Math.Max(row - 1, 0); r <= Math.Min(row + 1, Rows - 1); r++)
        {
            for (int c = Math.Max(column - 1, 0); c <= Math.Min(column + 1, Columns - 1); c++)
            {
                int at = (r * Columns) + c;
                best = best < 0 || Vector2.DistanceSquared(_places[at], place) < Vector2.DistanceSquared(_places[best], place) ? at : best;
            }
        }

        return best;
    }

    /// <summary>
    /// The easiest ways from a place to all others (Dijkstra 1959, "A note on two problems in connexion with graphs",
    /// doi:10.1007/BF01386390): from where each place is come to, -1 for the first; and all of them, near ones first.
    /// </summary>
    public (int[] From, List<int> Order) Ways(int first)
    {
        var from = new int[_places.Length];
        var cost = new float[_places.Length];
        var order = new List<int>(_places.Length);
        var queue = new PriorityQueue<int, float>();
        Array.Fill(cost, float.MaxValue);
        (from[first], cost[first]) = (-1, 0);
        queue.Enqueue(first, 0);
        while (queue.TryDequeue(out int at, out float least))
        {
            if (least > cost[at])
            {
                continue;
            }

            order.Add(at);
            int column = at % Columns, row = at / Columns;
            for (int r = Math.Max(row - 1, 0); r <= Math.Min(row + 1, Rows - 1); r++)
            {
                for (int c = Math.Max(column - 1, 0); c <= Math.Min(column + 1, Columns - 1); c++)
                {
                    int next = (r * Columns) + c;
                    float reached = least + (Vector2.Distance(_places[at], _places[next]) * 0.5f * (_hardness[at] + _hardness[next]));
                    if (reached < cost[next])
                    {
                        (from[next], cost[next]) = (at, reached);
                        queue.Enqueue(next, reached);
                    }
                }
            }
        }

        return (from, order);
    }

    private static float HardnessAt(CityPlan plan, Vector2 place)
    {
        CityGrid grid = plan.Grid;
        int column = Math.Clamp(grid.ColumnAt(place.X), 0, grid.Columns - 1), row = Math.Clamp(grid.RowAt(place.Y), 0, grid.Rows - 1);
        CellKind kind = plan.KindAt(column, row);
        if (kind != CellKind.Towers)
        {
            return kind == CellKind.Canal ? CanalHardness : 1;
        }

        CellBox cell = plan.CellAt(column, row);
        float inside = MathF.Min(MathF.Min(place.X - cell.MinX, cell.MaxX - place.X), MathF.Min(place.Y - cell.MinZ, cell.MaxZ - place.Y));
        return inside < StreetMetres ? 1 : TowerHardness;
    }
}
