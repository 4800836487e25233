using System.Numerics;

namespace GlassCity.Scenes.Memories;

/// <summary>A sculpture's distance on a coarse grid, where anything is within a reach: a look there costs the same however much stands about.</summary>
public sealed class CoarseField
{
    /// <summary>From one place of the grid to the next.</summary>
    public const float SideMetres = 0.085f;

    private const int LeafLevel = 2;        // halvings left at which a block is filled place by place

    private readonly SculptureField _field;
    private readonly float _reach;
    private readonly Vector3 _low;
    private readonly int _wide, _tall, _deep;
    private readonly float[] _distances;

    private CoarseField(SculptureField field, float reachMetres)
    {
        (_field, _reach) = (field, reachMetres);
        (Vector3 low, Vector3 high) = (new(SculptureField.Far), new(-SculptureField.Far));
        foreach (Form form in field.Sculpture.Forms)
        {
            (Vector3 formLow, Vector3 formHigh) = form.Bounds();
            (low, high) = (Vector3.Min(low, formLow), Vector3.Max(high, formHigh));
        }

        _low = low - new Vector3(reachMetres);
        Vector3 size = (high - low + new Vector3(2 * reachMetres)) / SideMetres;
        (_wide, _tall, _deep) = ((int)size.X + 2, (int)size.Y + 2, (int)size.Z + 2);
        _distances = new float[_wide * _tall * _deep];
        Array.Fill(_distances, reachMetres);
    }

    /// <summary>Fills the grid.</summary>
    /// <param name="field">Whose.</param>
    /// <param name="reachMetres">Beyond this all distances are this.</param>
    public static CoarseField Of(SculptureField field, float reachMetres)
    {
        var grid = new CoarseField(field, reachMetres);
        int blocks = 1 << LeafLevel, slabs = (grid._deep + blocks - 1) / blocks;
        // A slab of blocks each: nobody writes where another does.
        Parallel.For(0, slabs, slab =>
        {
            for (int y = 0; y < grid._tall; y += blocks)
            {
                for (int x = 0; x < grid._wide; x += blocks)
                {
                    grid.FillBlock(x, y, slab * blocks, blocks);
                }
            }
        });
        return grid;
    }

    /// <summary>Metres to the nearest surface, between the grid's places; inside negative.</summary>
    public float DistanceAt(Vector3 place)
    {
        Vector3 at = Vector3.Clamp((place - _low) / SideMetres, Vector3.Zero, new(_wide - 1.001f, _tall - 1.001f, _deep - 1.001f));
        (int x, int y, int z) = ((int)at.X, (int)at.Y, (int)at.Z);
        (float fx, float fy, float fz) = (at.X - x, at.Y - y, at.Z - z);
        int i = (((z * _tall) + y) * _wide) + x, up = _wide, deeper = _wide * _tall;
        return Mix(Mix(Row(i, fx), Row(i + up, fx), fy), Mix(Row(i + deeper, fx), Row(i + deeper + up, fx), fy), fz);
    }

    private static float Mix(float a, float b, float share) => a + ((b - a) * share);

    private float Row(int i, float share) => Mix(_distances[i], _distances[i + 1], share);

    private void FillBlock(int x, int y, int z, int side)
    {
        Vector3 middle = _low + (SideMetres * (new Vector3(x, y, z) + new Vector3(0.5f * (side - 1))));
        Span<int> list = stackalloc int[_field.Solids.Length];
        ReadOnlySpan<int> near = list[.._field.Near(_field.All, middle, _reach + (0.866f * SideMetres * side), list)];
        for (int dz = 0; near.Length > 0 && dz < side && z + dz < _deep; dz++)
        {
            for (int dy = 0; dy < side && y + dy < _tall; dy++)
            {
                for (int dx = 0; dx < side && x + dx < _wide; dx++)
                {
                    Vector3 place = _low + (SideMetres * new Vector3(x + dx, y + dy, z + dz));
                    _distances[((((z + dz) * _tall) + y + dy) * _wide) + x + dx] = MathF.Min(_field.DistanceAt(place, near), _reach);
                }
            }
        }
    }
}
