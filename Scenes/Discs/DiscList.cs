using System.Numerics;
using System.Runtime.InteropServices;
using GlassCity.Scenes.City;

namespace GlassCity.Scenes.Discs;

/// <summary>A small soft light, as instances read it.</summary>
/// <param name="PlaceAndRadius">World metres.</param>
/// <param name="Light">Radiance in its middle; what share of it is the moon's, which may not reach it.</param>
/// <param name="Streak">From its middle to its head along its motion, world metres; the fourth is unused.</param>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct LightDisc(Vector4 PlaceAndRadius, Vector4 Light, Vector4 Streak);

/// <summary>
/// The small lights near the eye, by the ring of the cell that each floats in, so that they are drawn between the towers
/// as everything translucent is. Cleared and filled anew for each frame; allocates nothing after its making.
/// </summary>
public sealed class DiscList(CityGrid grid)
{
    /// <summary>Lights in cells farther than this are left out: nothing that is a disc and no point is so far.</summary>
    public const int MostRings = 8;
    public const int Most = 3072;

    private readonly LightDisc[] _discs = new LightDisc[Most];
    private readonly byte[] _rings = new byte[Most];
    private readonly int[] _starts = new int[MostRings + 1];
    private int _count;
    private int _eyeColumn;
    private int _eyeRow;

    public int Count => _starts[MostRings];

    public void Clear(Vector3 eyeWorld)
    {
        (_count, _eyeColumn, _eyeRow) = (0, grid.ColumnAt(eyeWorld.X), grid.RowAt(eyeWorld.Z));
        Array.Clear(_starts);
    }

    /// <summary>Adds a light that stands still against its size.</summary>
    public void Add(Vector3 placeWorld, float radiusMetres, Vector3 light) => Add(placeWorld, radiusMetres, light, 0, Vector3.Zero);

    /// <summary>Adds a light, up to <see cref="Most"/>.</summary>
    /// <param name="placeWorld">Its middle, world metres.</param>
    /// <param name="radiusMetres">Half its width.</param>
    /// <param name="light">Radiance in its middle.</param>
    /// <param name="moonShare">What share of its light fails where the moon's does not come.</param>
    /// <param name="streakMetres">From its middle to its head along its motion.</param>
    public void Add(Vector3 placeWorld, float radiusMetres, Vector3 light, float moonShare, Vector3 streakMetres)
    {
        int ring = Math.Abs(grid.ColumnAt(placeWorld.X) - _eyeColumn) + Math.Abs(grid.RowAt(placeWorld.Z) - _eyeRow);
        if (ring < MostRings && _count < Most)
        {
            _discs[_count] = new LightDisc(new(placeWorld, radiusMetres), new(light, moonShare), new(streakMetres, 0));
            _rings[_count++] = (byte)ring;
        }
    }

    /// <summary>Writes all discs, ring 0 first; then <see cref="Ring"/> says where each ring's lie.</summary>
    public void Sort(Span<LightDisc> into)
    {
        for (int i = 0; i < _count; i++)
        {
            _starts[_rings[i] + 1]++;
        }

        for (int ring = 0; ring < MostRings; ring++)
        {
            _starts[ring + 1] += _starts[ring];
        }

        Span<int> next = stackalloc int[MostRings];
        _starts.AsSpan(0, MostRings).CopyTo(next);
        for (int i = 0; i < _count; i++)
        {
            into[next[_rings[i]]++] = _discs[i];
        }
    }

    public (int First, int Count) Ring(int ring) => ring < MostRings ? (_starts[ring], _starts[ring + 1] - _starts[ring]) : (0, 0);
}
