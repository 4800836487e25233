using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.Intrinsics;

namespace GlassCity.Scenes.Gb1;

/// <summary>
/// PNG files at the least cost a frame: RGB, each row less the one above it (the Up filter), deflate by codes alone. One of
/// these serves one thread; its buffers are made once.
/// </summary>
public sealed class Gb1Png : IDisposable
{
    private static readonly uint[][] Crc = MakeCrc();

    // Stars and veins hold few repeats: codes alone make a smaller file than the fastest search for repeats, in the same time.
    private static readonly ZLibCompressionOptions CodesAlone = new() { CompressionLevel = 1, CompressionStrategy = ZLibCompressionStrategy.HuffmanOnly };

    private readonly int widthPixels;
    private readonly int heightPixels;
    private readonly byte[] filtered;
    private readonly MemoryStream file;

    public Gb1Png(int widthPixels, int heightPixels)
    {
        (this.widthPixels, this.heightPixels) = (widthPixels, heightPixels);
        filtered = new byte[heightPixels * (1 + widthPixels * 3)];
        file = new MemoryStream(filtered.Length / 2);
    }

    /// <summary>The file's bytes, good until the next call.</summary>
    /// <param name="rgba8">Rows from the bottom one up, as GL gives them; alpha is left out.</param>
    public ReadOnlySpan<byte> Encode(ReadOnlySpan<byte> rgba8)
    {
        Filter(rgba8);
        file.SetLength(0);
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, widthPixels);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], heightPixels);
        header[8] = 8;    // bits
        header[9] = 2;    // RGB; then deflate, adaptive filters, no interlace: 0
        int start = Begin("IHDR"u8);
        file.Write(header);
        End(start);
        start = Begin("IDAT"u8);
        using (var deflate = new ZLibStream(file, CodesAlone, leaveOpen: true))
        {
            deflate.Write(filtered);
        }

        End(start);
        End(Begin("IEND"u8));
        return file.GetBuffer().AsSpan(0, (int)file.Length);
    }

    public void Dispose() => file.Dispose();

    private void Filter(ReadOnlySpan<byte> rgba8)
    {
        int stride = widthPixels * 4, row = 1 + widthPixels * 3;
        for (int y = 0; y < heightPixels; y++)
        {
            ReadOnlySpan<byte> here = rgba8.Slice((heightPixels - 1 - y) * stride, stride);
            Span<byte> to = filtered.AsSpan(y * row, row);
            to[0] = y == 0 ? (byte)0 : (byte)2;
            if (y == 0)
            {
                Pack(here, to[1..]);
            }
            else
            {
                PackDifference(here, rgba8.Slice((heightPixels - y) * stride, stride), to[1..]);
            }
        }
    }

    private static void Pack(ReadOnlySpan<byte> rgba, Span<byte> rgb)
    {
        for (int i = 0, o = 0; i < rgba.Length; i += 4, o += 3)
        {
            (rgb[o], rgb[o + 1], rgb[o + 2]) = (rgba[i], rgba[i + 1], rgba[i + 2]);
        }
    }

    private static void PackDifference(ReadOnlySpan<byte> rgba, ReadOnlySpan<byte> above, Span<byte> rgb)
    {
        int i = 0, o = 0;
        // Four pixels at a time: subtract, drop every fourth byte, store 16 of which the last 4 are written over by the next.
        var pick = Vector128.Create((byte)0, 1, 2, 4, 5, 6, 8, 9, 10, 12, 13, 14, 255, 255, 255, 255);
        for (; i + 16 <= rgba.Length && o + 16 <= rgb.Length; i += 16, o += 12)
        {
            var difference = Vector128.Create(rgba.Slice(i, 16)) - Vector128.Create(above.Slice(i, 16));
            Vector128.CopyTo(Vector128.Shuffle(difference, pick), rgb[o..]);
        }

        for (; i < rgba.Length; i += 4, o += 3)
        {
            rgb[o] = (byte)(rgba[i] - above[i]);
            rgb[o + 1] = (byte)(rgba[i + 1] - above[i + 1]);
            rgb[o + 2] = (byte)(rgba[i + 2] - above[i + 2]);
        }
    }

    /// <summary>Writes a chunk's room for its length, and its name.</summary>
    private int Begin(ReadOnlySpan<byte> name)
    {
        int start = (int)file.Position;
        file.Write([0, 0, 0, 0]);
        file.Write(name);
        return start;
    }

    /// <summary>Fills in the length and adds the checksum of name and data.</summary>
    private void End(int start)
    {
        int length = (int)file.Position - start - 8;
        BinaryPrimitives.WriteInt32BigEndian(file.GetBuffer().AsSpan(start), length);
        Span<byte> sum = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(sum, Crc32(file.GetBuffer().AsSpan(start + 4, length + 4)));
        file.Write(sum);
    }

    // CRC-32 of PNG (polynomial EDB88320 reflected), eight bytes a step over eight tables (Kounavis and Berry 2005).
    private static uint Crc32(ReadOnlySpan<byte> bytes)
    {
        uint crc = uint.MaxValue;
        while (bytes.Length >= 8)
        {
            uint low = crc ^ BinaryPrimitives.ReadUInt32LittleEndian(bytes), high = BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
            crc = Crc[7][low & 255] ^ Crc[6][(low >> 8) & 255] ^ Crc[5][(low >> 16) & 255] ^ Crc[4][low >> 24]
                ^ Crc[3][high & 255] ^ Crc[2][(high >> 8) & 255] ^ Crc[1][(high >> 16) & 255] ^ Crc[0][high >> 24];
            bytes = bytes[8..];
        }

        foreach (byte b in bytes)
        {
            crc = (crc >> 8) ^ Crc[0][(crc ^ b) & 255];
        }

        return ~crc;
    }

    private static uint[][] MakeCrc()
    {
        var tables = new uint[8][];
        for (int t = 0; t < 8; t++)
        {
            tables[t] = new uint[256];
            for (uint i = 0; i < 256; i++)
            {
                uint c = t == 0 ? i : tables[t - 1][i];
                for (int bit = 0; bit < 8; bit++)
                {
                    c = (c & 1) != 0 ? (c >> 1) ^ 0xEDB88320 : c >> 1;
                }

                tables[t][i] = c;
            }
        }

        return tables;
    }
}
