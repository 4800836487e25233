using System.Numerics;

namespace GlassCity.Scenes.City;

/// <summary>
/// Instances by the ring of the cell that each floats in, as <see cref="IRingLayer"/> wants them; beyond the last ring that is
/// drawn they are of it. Cleared and filled anew for each view; allocates nothing after its making.
/// </summary>
/// <param name="grid">The cells.</param>
/// <param name="most">More are left out.</param>
/// <typeparam name="T">An instance.</typeparam>
public sealed class RingSorted<T>(CityGrid grid, int most)
    where T : unmanaged
{
    private readonly T[] _items = new T[most];
    private readonly byte[] _rings = new byte[most];
    private readonly int[] _starts = new int[grid.Columns + grid.Rows + 4];
    private readonly int[] _next = new int[grid.Columns + grid.Rows + 4];
    private int _column;
    private int _row;
    private int _lastRing;

    public int Count { get; private set; }

    /// <param name="eyeWorld">The eye, metres.</param>
    /// <param name="lastRing">The farthest that is drawn.</param>
    public void Clear(Vector3 eyeWorld, int lastRing)
    {
        (Count, _column, _row, _lastRing) = (0, grid.ColumnAt(eyeWorld.X), grid.RowAt(eyeWorld.Z), Math.Min(lastRing, _starts.Length - 2));
        Array.Clear(_starts);
    }

    public void Add(Vector3 placeWorld, in T item)
    {
        if (Count < _items.Length)
        {
            int ring = Math.Abs(grid.ColumnAt(placeWorld.X) - _column) + Math.Abs(grid.RowAt(placeWorld.Z) - _row);
            _rings[Count] = (byte)Math.Min(ring, _lastRing);
            _items[Count++] = item;
        }
    }

    /// <summary>Writes all, ring 0 first; then <see cref="Ring"/> says where each ring's lie.</summary>
    public void Sort(Span<T> into)
    {
        for (int i = 0; i < Count; i++)
        {
            _starts[_rings[i] + 1]++;
        }

        for (int ring = 1; ring < _starts.Length; ring++)
        {
            _starts[ring] += _starts[ring - 1];
        }

        _starts.CopyTo(_next, 0);
        for (int i = 0; i < Count; i++)
        {
            into[_next[_rings[i]]++] = _items[i];
        }
    }

    public (int First, int Count) Ring(int ring) => ring + 1 < _starts.Length ? (_starts[ring], _starts[ring + 1] - _starts[ring]) : (0, 0);
}
