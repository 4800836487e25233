using System.Numerics;
using System.Runtime.InteropServices;

namespace GlassCity.Engine.Sound;

/// <summary>How a sound stands in the world at an edge of a block; between two edges it goes straight from one to the other.</summary>
/// <param name="PlaceWorld">Metres.</param>
/// <param name="Gain">Factor on its samples, at <paramref name="NearMetres"/>.</param>
/// <param name="NearMetres">Nearer than this it grows no louder; farther it falls with the distance.</param>
/// <param name="Street">Share of it that the street's walls give back; falls with the distance's root.</param>
/// <param name="Deep">As <paramref name="Street"/>, of the endless room under the city.</param>
public readonly record struct Placing(Vector3 PlaceWorld, float Gain, float NearMetres = 1, float Street = 0.25f, float Deep = 0);

/// <summary>
/// What one block's voices are added up in. Directions are kept as zonal harmonics about the axis through the ears, Legendre
/// polynomials of the cosine between that axis and the source: all that two ears on a sphere can tell apart is in them, and
/// one decoder makes of them a pair of loudspeakers, another a head (<see cref="EarDecoder"/>). Beside them two mono sends feed the rooms.
/// </summary>
public sealed class SoundBus
{
    /// <summary>Zonal channels: orders 0..7, enough for a head up to 4.4 kHz (ka = 7).</summary>
    public const int Orders = 8;

    private const int Block = SoundTime.Block;
    private const int Scratches = 8;

    private static readonly float[] Rising = [.. Enumerable.Range(0, Block).Select(i => (float)i / Block)];

    private readonly float[] _zonal = new float[Orders * Block];
    private readonly float[] _street = new float[Block];
    private readonly float[] _deep = new float[Block];
    private readonly float[] _scratch = new float[Scratches * Block];
    private SoundBlock _block;

    /// <summary>What the whole voice is multiplied by at the block's first sample, and behind its last.</summary>
    public (float Before, float After) Fader { get; set; } = (1, 1);

    /// <summary>Channel after channel, a block each.</summary>
    public ReadOnlySpan<float> Zonal => _zonal;

    public ReadOnlySpan<float> Street => _street;

    public ReadOnlySpan<float> Deep => _deep;

    /// <summary>The block that is filled.</summary>
    public ref readonly SoundBlock Filled => ref _block;

    public void Begin(in SoundBlock block)
    {
        _block = block;
        Array.Clear(_zonal);
        Array.Clear(_street);
        Array.Clear(_deep);
    }

    /// <summary>A block of zeros for a voice's own use until the next voice is asked.</summary>
    /// <param name="index">0..7.</param>
    public Span<float> Scratch(int index)
    {
        Span<float> scratch = _scratch.AsSpan(index * Block, Block);
        scratch.Clear();
        return scratch;
    }

    /// <summary>Adds a sound that has a place.</summary>
    /// <param name="mono">A block of samples.</param>
    /// <param name="before">How it stands at the first of them.</param>
    /// <param name="after">How it stands behind the last.</param>
    public void Place(ReadOnlySpan<float> mono, in Placing before, in Placing after)
    {
        (float direct0, float room0, float left0) = Seen(before, _block.Before);
        (float direct1, float room1, float left1) = Seen(after, _block.After);
        direct0 *= Fader.Before;
        direct1 *= Fader.After;
        AddZonal(mono, left0, direct0, left1, direct1);
        Ramp(mono, _street, room0 * before.Street * Fader.Before, room1 * after.Street * Fader.After);
        Ramp(mono, _deep, room0 * before.Deep * Fader.Before, room1 * after.Deep * Fader.After);
    }

    /// <summary>Adds a sound that stands still in the world and keeps its level.</summary>
    public void Place(ReadOnlySpan<float> mono, in Placing placing) => Place(mono, placing, placing);

    /// <summary>Adds a sound that turns with the head and has no distance.</summary>
    /// <param name="mono">A block of samples.</param>
    /// <param name="left">Where: 1 at the left ear, 0 in the middle plane, -1 at the right ear.</param>
    /// <param name="before">Gain at the first sample.</param>
    /// <param name="after">Gain behind the last.</param>
    /// <param name="street">Share that the street gives back.</param>
    /// <param name="deep">Share that the deep gives back.</param>
    public void Surround(ReadOnlySpan<float> mono, float left, float before, float after, float street = 0, float deep = 0)
    {
        (before, after) = (before * Fader.Before, after * Fader.After);
        AddZonal(mono, left, before, left, after);
        Ramp(mono, _street, before * street, after * street);
        Ramp(mono, _deep, before * deep, after * deep);
    }

    private static (float Direct, float Room, float Left) Seen(in Placing placing, in Listener listener)
    {
        Vector3 way = placing.PlaceWorld - listener.PlaceWorld;
        float distance = way.Length(), near = placing.NearMetres / MathF.Max(distance, placing.NearMetres);
        // Within arm's reach a source is no direction any more: it comes from all around.
        float left = distance > 1e-4f ? -Vector3.Dot(way, listener.RightWorld) / MathF.Max(distance, 0.15f) : 0;
        return (placing.Gain * near, placing.Gain * MathF.Sqrt(near), Math.Clamp(left, -1, 1));
    }

    private void AddZonal(ReadOnlySpan<float> mono, float left0, float gain0, float left1, float gain1)
    {
        if (gain0 == 0 && gain1 == 0)
        {
            return;
        }

        Span<float> before = stackalloc float[Orders], after = stackalloc float[Orders];
        Legendre(left0, before);
        Legendre(left1, after);
        for (int n = 0; n < Orders; n++)
        {
            Ramp(mono, _zonal.AsSpan(n * Block, Block), before[n] * gain0, after[n] * gain1);
        }
    }

    /// <summary>P0..P7 of a cosine (Bonnet's recursion).</summary>
    internal static void Legendre(float x, Span<float> into)
    {
        (into[0], into[1]) = (1, x);
        for (int n = 1; n + 1 < into.Length; n++)
        {
            into[n + 1] = ((((2 * n) + 1) * x * into[n]) - (n * into[n - 1])) / (n + 1);
        }
    }

    internal static void Ramp(ReadOnlySpan<float> from, Span<float> into, float before, float after)
    {
        if (before == 0 && after == 0)
        {
            return;
        }

        ReadOnlySpan<Vector<float>> source = MemoryMarshal.Cast<float, Vector<float>>(from), rise = MemoryMarshal.Cast<float, Vector<float>>((ReadOnlySpan<float>)Rising);
        Span<Vector<float>> sum = MemoryMarshal.Cast<float, Vector<float>>(into);
        var (start, slope) = (new Vector<float>(before), new Vector<float>(after - before));
        for (int i = 0; i < sum.Length; i++)
        {
            sum[i] += source[i] * (start + (slope * rise[i]));
        }
    }
}
