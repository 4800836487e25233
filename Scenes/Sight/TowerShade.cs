using System.Numerics;
using GlassCity.Scenes.City;

namespace GlassCity.Scenes.Sight;

/// <summary>
/// How much of a thin light the towers let through from a place to an eye: by the boxes of their frusta, cell by cell along the way. For
/// threads, which nothing orders among the glass.
/// </summary>
public sealed class TowerShade
{
    /// <summary>What one body lets through.</summary>
    public const float Through = 0.34f;

    private const float Hidden = 0.03f;         // less is nothing
    private const float WidthShare = 0.92f;     // of the square about an outline: its corners are mostly cut

    private readonly CityPlan _plan;
    private readonly (int First, int Count)[] _towersOf;

    public TowerShade(CityPlan plan)
    {
        _plan = plan;
        _towersOf = new (int, int)[plan.Grid.Columns * plan.Grid.Rows];
        for (int i = 0; i < plan.Towers.Length; i++)
        {
            int cell = (plan.Towers[i].Row * plan.Grid.Columns) + plan.Towers[i].Column;
            _towersOf[cell] = (_towersOf[cell].Count == 0 ? i : _towersOf[cell].First, _towersOf[cell].Count + 1);
        }
    }

    /// <summary>0..1; 1 where no tower stands between.</summary>
    public float At(Vector3 eyeWorld, Vector3 placeWorld)
    {
        CityGrid grid = _plan.Grid;
        int column = grid.ColumnAt(eyeWorld.X), row = grid.RowAt(eyeWorld.Z), lastColumn = grid.ColumnAt(placeWorld.X), lastRow = grid.RowAt(placeWorld.Z);
        Vector3 way = placeWorld - eyeWorld;
        int stepColumn = way.X < 0 ? -1 : 1, stepRow = way.Z < 0 ? -1 : 1;
        float left = 1;
        // Amanatides and Woo 1987, "A fast voxel traversal algorithm for ray tracing", over cells of any spacing.
        for (int steps = Math.Abs(lastColumn - column) + Math.Abs(lastRow - row); steps >= 0 && left > Hidden; steps--)
        {
            bool isIn = column >= 0 && row >= 0 && column < grid.Columns && row < grid.Rows;
            left *= isIn ? OfCell((row * grid.Columns) + column, eyeWorld, way) : 1;
            float toColumn = column == lastColumn ? float.MaxValue : Along(Border(grid.BordersX, column, stepColumn), eyeWorld.X, way.X);
            float toRow = row == lastRow ? float.MaxValue : Along(Border(grid.BordersZ, row, stepRow), eyeWorld.Z, way.Z);
            (column, row) = toColumn < toRow ? (column + stepColumn, row) : (column, row + stepRow);
        }

        return left > Hidden ? left : 0;
    }

    private static float Border(int[] borders, int index, int step) => borders[Math.Clamp(step > 0 ? index + 1 : index, 0, borders.Length - 1)];

    private static float Along(float border, float from, float way) => MathF.Abs(way) < 1e-6f ? float.MaxValue : (border - from) / way;

    private float OfCell(int cell, Vector3 eye, Vector3 way)
    {
        float left = 1;
        (int first, int count) = _towersOf[cell];
        for (int i = first; i < first + count; i++)
        {
            Tower tower = _plan.Towers[i];
            if (Crosses(eye, way, tower.BoxMinWorld, tower.BoxMaxWorld))
            {
                bool isMet = false;
                for (int f = tower.FirstFrustum; f < tower.FirstFrustum + tower.FrustumCount && !isMet; f++)
                {
                    Frustum frustum = _plan.Frusta[f];
                    float middle = 0.5f * (frustum.BottomMetres + frustum.TopMetres), half = WidthShare * frustum.ScaleAt(middle) * MathF.Max(1, frustum.Outline.Z);
                    Vector2 centre = frustum.CentreAt(middle);
                    isMet = Crosses(eye, way, new(centre.X - half, frustum.BottomMetres, centre.Y - half), new(centre.X + half, frustum.TopMetres, centre.Y + half));
                }

                left *= isMet ? Through : 1;
            }
        }

        return left;
    }

    private static bool Crosses(Vector3 eye, Vector3 way, Vector3 low, Vector3 high)
    {
        Vector3 safe = new(Away(way.X), Away(way.Y), Away(way.Z)), a = (low - eye) / safe, b = (high - eye) / safe;
        Vector3 enters = Vector3.Min(a, b), leaves = Vector3.Max(a, b);
        float enter = MathF.Max(MathF.Max(enters.X, enters.Y), MathF.Max(enters.Z, 0)), leave = MathF.Min(MathF.Min(leaves.X, leaves.Y), MathF.Min(leaves.Z, 1));
        return enter < leave;
    }

    private static float Away(float way) => MathF.Abs(way) < 1e-6f ? 1e-6f : way;
}
