using System.Numerics;

namespace GlassCity.Scenes.City;

/// <summary>
/// Drawing order of every frustum for one eye: exactly back to front on every ray. Cells fall in Manhattan distance from
/// the eye's cell; a cell that planes part comes in order of the planes between; inside a part the stack comes from its top down to the eye's level, then from its foot up to it.
/// </summary>
/// <remarks>
/// Why it is exact: a ray's horizontal projection never turns back, so each border it crosses adds one to the distance;
/// two cells of one distance share no ray; frusta of a stack are parted by horizontal planes, which a ray crosses away
/// from its eye. The order needs no depth, hence has no ties.
/// </remarks>
public sealed class CellOrder
{
    private readonly CityPlan _plan;
    private readonly int[] _ringCounts;
    private readonly bool[] _spansRing;

    public CellOrder(CityPlan plan)
    {
        _plan = plan;
        MostRings = plan.Grid.Columns + plan.Grid.Rows + 2;
        _ringCounts = new int[MostRings + 1];
        RingStarts = new int[MostRings + 1];
        _spansRing = new bool[MostRings + 1];
        Indices = new uint[plan.Frusta.Length];
    }

    /// <summary>Distances lie in 0 .. MostRings-1.</summary>
    public int MostRings { get; }

    /// <summary>
    /// Frusta of ring r are Indices[RingStarts[r] .. RingStarts[r] + RingCount(r)); the farthest ring comes first.
    /// </summary>
    public int[] RingStarts { get; }

    /// <summary>Frustum numbers in drawing order; only the first <see cref="Count"/> are of this frame.</summary>
    public uint[] Indices { get; }

    public int Count { get; private set; }

    public int RingCount(int ring) => _ringCounts[ring];

    /// <summary>Whether a bridge over the street is among a ring: then it is over the lamps' haze and under the rivers of its cells.</summary>
    public bool SpansStreet(int ring) => _spansRing[ring];

    /// <summary>Orders the towers for an eye. Allocates nothing.</summary>
    /// <param name="eyeWorld">The eye, metres.</param>
    /// <param name="visible">Says which towers may be seen; null for all.</param>
    public void Sort(Vector3 eyeWorld, ReadOnlySpan<bool> visible)
    {
        int eyeColumn = _plan.Grid.ColumnAt(eyeWorld.X), eyeRow = _plan.Grid.RowAt(eyeWorld.Z);
        Array.Clear(_ringCounts);
        Array.Clear(_spansRing);
        ReadOnlySpan<Tower> towers = _plan.Towers;
        for (int i = 0; i < towers.Length; i++)
        {
            if (visible.IsEmpty || visible[i])
            {
                int ring = Distance(in towers[i], eyeColumn, eyeRow);
                _ringCounts[ring] += towers[i].FrustumCount;
                _spansRing[ring] |= towers[i].Family == TowerFamily.Skybridge && Math.Abs(towers[i].Column - CityPlan.AvenueColumn) <= 1;
            }
        }

        Count = 0;
        for (int ring = MostRings - 1; ring >= 0; ring--)
        {
            RingStarts[ring] = Count;
            Count += _ringCounts[ring];
            _ringCounts[ring] = 0;
        }

        for (int first = 0, end; first < towers.Length; first = end)
        {
            end = first + 1;
            while (end < towers.Length && towers[end].Column == towers[first].Column && towers[end].Row == towers[first].Row)
            {
                end++;
            }

            for (int steps = 2; steps >= 0; steps--)
            {
                for (int i = first; i < end; i++)
                {
                    if ((visible.IsEmpty || visible[i]) && towers[i].Part.StepsFrom(eyeWorld) == steps)
                    {
                        int ring = Distance(in towers[i], eyeColumn, eyeRow);
                        Place(in towers[i], eyeWorld.Y, RingStarts[ring] + _ringCounts[ring]);
                        _ringCounts[ring] += towers[i].FrustumCount;
                    }
                }
            }
        }
    }

    private static int Distance(in Tower tower, int eyeColumn, int eyeRow) =>
        Math.Abs(tower.Column - eyeColumn) + Math.Abs(tower.Row - eyeRow);

    private void Place(in Tower tower, float eyeHeightMetres, int at)
    {
        int first = tower.FirstFrustum, last = first + tower.FrustumCount - 1;
        int level = first;
        while (level < last && _plan.Frusta[level].TopMetres <= eyeHeightMetres)
        {
            level++;
        }

        for (int i = last; i > level; i--)
        {
            Indices[at++] = (uint)i;
        }

        for (int i = first; i <= level; i++)
        {
            Indices[at++] = (uint)i;
        }
    }
}
