namespace GlassCity.Engine.Record;

/// <summary>
/// A canonical Huffman code over bytes and deflate's end-of-block sign, no code longer than <see cref="LongestBits"/>
/// (RFC 1951, 3.2.2). Codes are stored with their bits turned around, as deflate sends them.
/// </summary>
internal sealed class HuffmanCode
{
    public const int EndOfBlock = 256;
    public const int Symbols = 257;

    /// <summary>Four codes and a started byte fit in 64 bits: the writer flushes once for four symbols.</summary>
    public const int LongestBits = 13;

    private static readonly int[] Gaps = [132, 57, 23, 10, 4, 1];
    private readonly ulong[] _sorted = new ulong[Symbols];
    private readonly ulong[] _weights = new ulong[2 * Symbols];
    private readonly int[] _parents = new int[2 * Symbols];

    /// <summary>Bits of each symbol's code; 0 where the symbol does not occur.</summary>
    public byte[] Lengths { get; } = new byte[Symbols];

    /// <summary>Each symbol's code in the low bits, its length from bit 16 up.</summary>
    public uint[] Codes { get; } = new uint[Symbols];

    /// <param name="counts">How often each symbol occurs, at least two of them; halved in place while the code would grow too long.</param>
    public void Build(Span<uint> counts)
    {
        while (!TryLengths(counts))
        {
            foreach (ref uint count in counts)
            {
                count = (count + 1) / 2; // never to 0, so nothing loses its code
            }
        }
        Span<uint> next = stackalloc uint[LongestBits + 2];
        foreach (byte length in Lengths)
        {
            next[length + 1] += length == 0 ? 0u : 1u;
        }
        for (int bits = 2; bits <= LongestBits; bits++)
        {
            next[bits] = (next[bits - 1] + next[bits]) << 1;
        }
        for (int symbol = 0; symbol < Symbols; symbol++)
        {
            int length = Lengths[symbol];
            Codes[symbol] = length == 0 ? 0 : Reverse(next[length]++, length) | (uint)length << 16;
        }
    }

    private bool TryLengths(ReadOnlySpan<uint> counts)
    {
        Array.Clear(Lengths);
        int used = 0;
        for (int symbol = 0; symbol < Symbols; symbol++)
        {
            if (counts[symbol] > 0)
            {
                // Sorting by count, then symbol, makes the code a function of the counts alone.
                _sorted[used++] = (ulong)counts[symbol] << 16 | (uint)symbol;
            }
        }
        Sort(_sorted.AsSpan(0, used));
        Merge(used);
        // Parents stand behind their children, so depths are known from the root down.
        Span<byte> depths = stackalloc byte[2 * Symbols];
        for (int node = 2 * used - 3; node >= 0; node--)
        {
            depths[node] = (byte)(depths[_parents[node]] + 1);
            if (node < used)
            {
                if (depths[node] > LongestBits)
                {
                    return false;
                }
                Lengths[_sorted[node] & 0xffff] = depths[node];
            }
        }
        return true;
    }

    // Two queues: the leaves by weight and the inner nodes, which arise by weight.
    private void Merge(int leaves)
    {
        for (int i = 0; i < leaves; i++)
        {
            _weights[i] = _sorted[i] >> 16;
        }
        int leaf = 0;
        int inner = leaves;
        for (int node = leaves; node < 2 * leaves - 1; node++)
        {
            int first = Lightest(node);
            int second = Lightest(node);
            _weights[node] = _weights[first] + _weights[second];
            _parents[first] = _parents[second] = node;
        }

        int Lightest(int end) => leaf < leaves && (inner >= end || _weights[leaf] <= _weights[inner]) ? leaf++ : inner++;
    }

    // Shell's sort (gaps of Ciura 2001): the library's own allocates a comparison a call.
    private static void Sort(Span<ulong> values)
    {
        foreach (int gap in Gaps)
        {
            for (int i = gap; i < values.Length; i++)
            {
                ulong value = values[i];
                int at = i;
                for (; at >= gap && values[at - gap] > value; at -= gap)
                {
                    values[at] = values[at - gap];
                }
                values[at] = value;
            }
        }
    }

    private static uint Reverse(uint code, int length)
    {
        uint reversed = 0;
        for (int bit = 0; bit < length; bit++)
        {
            reversed = reversed << 1 | (code >> bit & 1);
        }
        return reversed;
    }
}
