using System.Buffers.Binary;
using System.Runtime.Intrinsics;
using System.Text;

namespace GlassCity.Engine.Record;

/// <summary>
/// RGBA8 pictures to RGB8 PNG files (W3C PNG, third edition): every row filtered by "Up", Huffman codes alone, marked as
/// sRGB, with text about where the picture came from. The same pixels and text are the same bytes, everywhere. Keeps its
/// buffers and allocates nothing from the second picture of a size on; one thread at a time.
/// </summary>
public sealed class PngEncoder
{
    private const int HeadBytes = 8 + 25 + 13; // signature, IHDR, sRGB
    private readonly HuffmanDeflate _deflate = new();
    private byte[] _filtered = [];
    private byte[] _file = [];

    /// <summary>Encodes one picture. The result is this object's own buffer and holds until the next call.</summary>
    /// <param name="widthPixels">At least 1.</param>
    /// <param name="heightPixels">At least 1.</param>
    /// <param name="rgba8TopDown">The top row first, tightly packed; alpha is dropped.</param>
    /// <param name="text">Keywords (1 to 79 printable ASCII characters) and their text: tEXt where it is ASCII, too, else iTXt in UTF-8.</param>
    /// <exception cref="ArgumentException">The pixels are not width * height * 4 bytes, or a keyword is no keyword.</exception>
    public ReadOnlySpan<byte> Encode(
        int widthPixels, int heightPixels, ReadOnlySpan<byte> rgba8TopDown, ReadOnlySpan<KeyValuePair<string, string>> text = default)
    {
        if (widthPixels < 1 || heightPixels < 1 || rgba8TopDown.Length != (long)widthPixels * heightPixels * 4)
        {
            throw new ArgumentException($"{rgba8TopDown.Length} bytes are not {widthPixels}x{heightPixels} pixels of RGBA", nameof(rgba8TopDown));
        }
        int filteredBytes = checked(heightPixels * (1 + widthPixels * 3));
        int textBytes = 0;
        foreach (KeyValuePair<string, string> pair in text)
        {
            textBytes += 12 + 8 + 79 + Encoding.UTF8.GetMaxByteCount(pair.Value.Length);
        }
        // Slack: the filter stores whole vectors and the bit writer whole words.
        Grow(ref _filtered, filteredBytes + 16);
        Grow(ref _file, HeadBytes + textBytes + 12 + HuffmanDeflate.Bound(filteredBytes) + 12);
        FilterUp(widthPixels, heightPixels, rgba8TopDown, _filtered);

        int at = PutHead(widthPixels, heightPixels);
        foreach (KeyValuePair<string, string> pair in text)
        {
            at = PutText(at, pair.Key, pair.Value);
        }
        int length = _deflate.Compress(_filtered.AsSpan(0, filteredBytes), _file.AsSpan(at + 8));
        at = PutChunk(at, "IDAT"u8, length);
        at = PutChunk(at, "IEND"u8, 0);
        return _file.AsSpan(0, at);
    }

    private static void FilterUp(int widthPixels, int heightPixels, ReadOnlySpan<byte> rgba, Span<byte> filtered)
    {
        int rowBytes = widthPixels * 4;
        var dropAlpha = Vector128.Create((byte)0, 1, 2, 4, 5, 6, 8, 9, 10, 12, 13, 14, 255, 255, 255, 255);
        int to = 0;
        for (int row = 0; row < heightPixels; row++)
        {
            ReadOnlySpan<byte> pixels = rgba.Slice(row * rowBytes, rowBytes);
            ReadOnlySpan<byte> above = row > 0 ? rgba.Slice((row - 1) * rowBytes, rowBytes) : default;
            filtered[to++] = 2;
            int from = 0;
            for (; from <= rowBytes - 16; from += 16, to += 12)
            {
                var difference = Vector128.Create(pixels.Slice(from, 16));
                difference -= row > 0 ? Vector128.Create(above.Slice(from, 16)) : default;
                Vector128.Shuffle(difference, dropAlpha).CopyTo(filtered[to..]);
            }
            for (; from < rowBytes; from += 4)
            {
                for (int channel = 0; channel < 3; channel++)
                {
                    filtered[to++] = (byte)(pixels[from + channel] - (row > 0 ? above[from + channel] : 0));
                }
            }
        }
    }

    private int PutHead(int widthPixels, int heightPixels)
    {
        Span<byte> file = _file;
        ReadOnlySpan<byte> signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10];
        signature.CopyTo(file);
        Span<byte> header = file[16..];
        BinaryPrimitives.WriteInt32BigEndian(header, widthPixels);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], heightPixels);
        header[8] = 8; // bits a channel
        header[9] = 2; // RGB
        header[10..13].Clear(); // deflate, the five filters, not interlaced
        int at = PutChunk(8, "IHDR"u8, 13);
        file[at + 8] = 0; // perceptual
        return PutChunk(at, "sRGB"u8, 1);
    }

    private int PutText(int at, string keyword, string text)
    {
        if (keyword.Length is < 1 or > 79 || !IsPrintableAscii(keyword))
        {
            throw new ArgumentException($"\"{keyword}\" is no PNG keyword", nameof(keyword));
        }
        Span<byte> data = _file.AsSpan(at + 8);
        int length = Encoding.UTF8.GetBytes(keyword, data); // ASCII by the check above
        data[length++] = 0;
        if (IsPrintableAscii(text))
        {
            length += Encoding.UTF8.GetBytes(text, data[length..]);
            return PutChunk(at, "tEXt"u8, length);
        }
        data.Slice(length, 4).Clear(); // not compressed, no language, no translated keyword
        length += 4;
        length += Encoding.UTF8.GetBytes(text, data[length..]);
        return PutChunk(at, "iTXt"u8, length);
    }

    // By hand: until it is compiled hot, the library's range search boxes its vectors.
    private static bool IsPrintableAscii(string text)
    {
        foreach (char c in text)
        {
            if (c is < ' ' or > '~')
            {
                return false;
            }
        }
        return true;
    }

    // The chunk's data already lies behind its head.
    private int PutChunk(int at, ReadOnlySpan<byte> type, int length)
    {
        Span<byte> chunk = _file.AsSpan(at);
        BinaryPrimitives.WriteInt32BigEndian(chunk, length);
        type.CopyTo(chunk[4..]);
        BinaryPrimitives.WriteUInt32BigEndian(chunk[(8 + length)..], Checksums.Crc32(0, chunk.Slice(4, 4 + length)));
        return at + 12 + length;
    }

    private static void Grow(ref byte[] buffer, int bytes)
    {
        if (buffer.Length < bytes)
        {
            buffer = GC.AllocateUninitializedArray<byte>(bytes);
        }
    }
}
