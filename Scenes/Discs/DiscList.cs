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

    private readonly RingSorted<LightDisc> _discs = new(grid, Most);
    private Vector3 _eye;

    public int Count => _discs.Count;

    public void Clear(Vector3 eyeWorld)
    {
        _eye = eyeWorld;
        _discs.Clear(eyeWorld, MostRings - 1);
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
        if (grid.RingOf(placeWorld, _eye) < MostRings)
        {
            _discs.Add(placeWorld, new LightDisc(new(placeWorld, radiusMetres), new(light, moonShare), new(streakMetres, 0)));
        }
    }

    /// <summary>Writes all discs, ring 0 first; then <see cref="Ring"/> says where each ring's lie.</summary>
    public void Sort(Span<LightDisc> into) => _discs.Sort(into);

    public (int First, int Count) Ring(int ring) => _discs.Ring(ring);
}
