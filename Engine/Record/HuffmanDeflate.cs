using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace GlassCity.Engine.Record;

/// <summary>
/// A zlib stream (RFC 1950, 1951) of Huffman codes alone, without searching for repeats: dithered pictures hold none worth
/// their time. Beside .NET's zlib it allocates nothing and is the same bytes on every version.
/// </summary>
internal sealed class HuffmanDeflate
{
    // Small enough that sky and towers get codes of their own, large enough that the code's 140 bytes do not show.
    private const int BlockBytes = 128 * 1024;

    private readonly HuffmanCode _code = new();
    private readonly uint[] _counts = new uint[4 * 256];
    private readonly uint[] _blockCounts = new uint[HuffmanCode.Symbols];

    /// <summary>The most bytes that <see cref="Compress"/> writes for so many.</summary>
    public static int Bound(int bytes) => checked(bytes + bytes / 4 + 256 * (bytes / BlockBytes + 1) + 64);

    /// <summary>Writes the whole stream and returns its length.</summary>
    public int Compress(ReadOnlySpan<byte> source, Span<byte> target)
    {
        target[0] = 0x78; // deflate, 32 KiB window
        target[1] = 0x01; // the fastest kind; makes the pair a multiple of 31
        var bits = new BitWriter(target[2..]);
        for (int start = 0; start < source.Length; start += BlockBytes)
        {
            ReadOnlySpan<byte> block = source.Slice(start, Math.Min(BlockBytes, source.Length - start));
            Count(block);
            _code.Build(_blockCounts);
            WriteHeader(ref bits, last: start + block.Length == source.Length);
            WriteSymbols(ref bits, block);
        }
        int length = 2 + bits.Finish();
        BinaryPrimitives.WriteUInt32BigEndian(target[length..], Checksums.Adler32(1, source));
        return length + 4;
    }

    // Four tables, or equal neighbours wait for one another's store.
    private void Count(ReadOnlySpan<byte> block)
    {
        Array.Clear(_counts);
        ref uint counts = ref MemoryMarshal.GetArrayDataReference(_counts);
        ReadOnlySpan<uint> words = MemoryMarshal.Cast<byte, uint>(block);
        foreach (uint word in words)
        {
            Unsafe.Add(ref counts, (nuint)(byte)word)++;
            Unsafe.Add(ref counts, 256 + (nuint)(byte)(word >> 8))++;
            Unsafe.Add(ref counts, 512 + (nuint)(byte)(word >> 16))++;
            Unsafe.Add(ref counts, 768 + (nuint)(word >> 24))++;
        }
        foreach (byte value in block[(words.Length * 4)..])
        {
            _counts[value]++;
        }
        for (int i = 0; i < 256; i++)
        {
            _blockCounts[i] = _counts[i] + _counts[256 + i] + _counts[512 + i] + _counts[768 + i];
        }
        _blockCounts[HuffmanCode.EndOfBlock] = 1;
    }

    // A dynamic block: 257 literal lengths and one distance length of 0 (none is used). The lengths' own code gives 4 bits to
    // each of 0..15: 140 bytes a block, not worth packing.
    private void WriteHeader(ref BitWriter bits, bool last)
    {
        bits.Put(last ? 1u : 0u, 1);
        bits.Put(2, 2);
        bits.Put(0, 5);
        bits.Put(0, 5);
        bits.Put(19 - 4, 4);
        for (int i = 0; i < 19; i++)
        {
            bits.Put(i < 3 ? 0u : 4u, 3); // the order of RFC 1951 begins with 16, 17, 18
            bits.Flush();
        }
        foreach (byte length in _code.Lengths)
        {
            PutLength(ref bits, length);
        }
        PutLength(ref bits, 0);

        static void PutLength(ref BitWriter bits, byte length)
        {
            uint turned = (uint)((length & 1) << 3 | (length & 2) << 1 | (length & 4) >> 1 | (length & 8) >> 3);
            bits.Put(turned, 4);
            bits.Flush();
        }
    }

    private void WriteSymbols(ref BitWriter bits, ReadOnlySpan<byte> block)
    {
        ref uint codes = ref MemoryMarshal.GetArrayDataReference(_code.Codes);
        ReadOnlySpan<uint> words = MemoryMarshal.Cast<byte, uint>(block);
        BitWriter writer = bits; // a local copy stays in registers
        foreach (uint word in words)
        {
            writer.PutCode(Unsafe.Add(ref codes, (nuint)(byte)word));
            writer.PutCode(Unsafe.Add(ref codes, (nuint)(byte)(word >> 8)));
            writer.PutCode(Unsafe.Add(ref codes, (nuint)(byte)(word >> 16)));
            writer.PutCode(Unsafe.Add(ref codes, (nuint)(word >> 24)));
            writer.Flush();
        }
        foreach (byte value in block[(words.Length * 4)..])
        {
            writer.PutCode(_code.Codes[value]);
            writer.Flush();
        }
        writer.PutCode(_code.Codes[HuffmanCode.EndOfBlock]);
        writer.Flush();
        bits = writer;
    }

    // Bits from the lowest up. Between flushes at most 57 may be put.
    private ref struct BitWriter(Span<byte> target)
    {
        private readonly Span<byte> _target = target;
        private ulong _bits;
        private int _count;
        private int _at;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Put(uint value, int count)
        {
            _bits |= (ulong)value << _count;
            _count += count;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void PutCode(uint code) => Put(code & 0xffff, (int)(code >> 16));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Flush()
        {
            BinaryPrimitives.WriteUInt64LittleEndian(_target[_at..], _bits);
            int bytes = _count >> 3;
            _at += bytes;
            _bits >>= bytes << 3;
            _count &= 7;
        }

        public int Finish()
        {
            Flush();
            return _at + (_count + 7) / 8;
        }
    }
}
