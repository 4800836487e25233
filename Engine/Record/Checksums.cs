using System.Buffers.Binary;
using System.Runtime.Intrinsics;

namespace GlassCity.Engine.Record;

/// <summary>The two checksums of a PNG: CRC-32 of chunks (ISO 3309) and Adler-32 of the zlib stream (RFC 1950).</summary>
internal static class Checksums
{
    private const uint AdlerBase = 65521;
    private const int Lanes = 32;

    // As many rounds as keep the second sum inside 16 bits: 255 * 21 * 20 / 2 < 65536.
    private const int AdlerRounds = 21;

    private static readonly uint[] CrcTable = MakeCrcTable();

    /// <summary>Continues a CRC; 0 begins one.</summary>
    public static uint Crc32(uint crc, ReadOnlySpan<byte> bytes)
    {
        uint[] table = CrcTable;
        crc = ~crc;
        // Eight bytes a round (Kounavis and Berry 2005, "slicing by 8").
        for (; bytes.Length >= 8; bytes = bytes[8..])
        {
            uint low = BinaryPrimitives.ReadUInt32LittleEndian(bytes) ^ crc;
            uint high = BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
            crc = table[(7 * 256) + (byte)low] ^ table[(6 * 256) + (byte)(low >> 8)]
                ^ table[(5 * 256) + (byte)(low >> 16)] ^ table[(4 * 256) + (low >> 24)]
                ^ table[(3 * 256) + (byte)high] ^ table[(2 * 256) + (byte)(high >> 8)]
                ^ table[256 + (byte)(high >> 16)] ^ table[high >> 24];
        }
        foreach (byte value in bytes)
        {
            crc = table[(byte)(crc ^ value)] ^ (crc >> 8);
        }
        return ~crc;
    }

    /// <summary>Continues an Adler-32; 1 begins one.</summary>
    public static uint Adler32(uint adler, ReadOnlySpan<byte> bytes)
    {
        ulong a = adler & 0xffff;
        ulong b = adler >> 16;
        Span<ushort> sums = stackalloc ushort[Lanes];
        Span<ushort> prefixes = stackalloc ushort[Lanes];
        for (; bytes.Length >= Lanes * AdlerRounds; bytes = bytes[(Lanes * AdlerRounds)..])
        {
            (Vector256<ushort> sum0, Vector256<ushort> sum1) = (default, default);
            (Vector256<ushort> prefix0, Vector256<ushort> prefix1) = (default, default);
            for (int round = 0; round < AdlerRounds; round++)
            {
                prefix0 += sum0;
                prefix1 += sum1;
                (Vector256<ushort> low, Vector256<ushort> high) = Vector256.Widen(Vector256.Create(bytes.Slice(round * Lanes, Lanes)));
                sum0 += low;
                sum1 += high;
            }
            sum0.CopyTo(sums);
            sum1.CopyTo(sums[16..]);
            prefix0.CopyTo(prefixes);
            prefix1.CopyTo(prefixes[16..]);
            b += a * Lanes * AdlerRounds;
            for (int lane = 0; lane < Lanes; lane++)
            {
                a += sums[lane];
                b += (ulong)(Lanes * prefixes[lane]) + (ulong)((Lanes - lane) * sums[lane]);
            }
            a %= AdlerBase;
            b %= AdlerBase;
        }
        foreach (byte value in bytes)
        {
            a += value;
            b += a;
        }
        return (uint)((b % AdlerBase) << 16 | a % AdlerBase);
    }

    private static uint[] MakeCrcTable()
    {
        var table = new uint[8 * 256];
        for (uint i = 0; i < 256; i++)
        {
            uint crc = i;
            for (int bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xedb88320 : crc >> 1;
            }
            table[i] = crc;
        }
        for (int i = 256; i < table.Length; i++)
        {
            table[i] = (table[i - 256] >> 8) ^ table[(byte)table[i - 256]];
        }
        return table;
    }
}
