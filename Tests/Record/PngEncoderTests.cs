using System.IO.Compression;
using System.Text;
using CsCheck;
using GlassCity.Engine.Record;
using SkiaSharp;
using Xunit;

namespace GlassCity.Tests.Recording;

public sealed class PngEncoderTests
{
    private static readonly Gen<(int W, int H, byte[] Rgba)> Pictures = Gen.Select(Gen.Int[1, 70], Gen.Int[1, 40], Gen.Int[0, 3]).SelectMany((w, h, kind) =>
        Gen.Byte.Array[w * h * 4].Select(noise => (w, h, Shape(noise, kind))));

    [Fact]
    public void Another_decoder_reads_the_same_pixels()
    {
        Pictures.Sample(picture =>
        {
            byte[] png = new PngEncoder().Encode(picture.W, picture.H, picture.Rgba, [new("Seed", "7"), new("Place", "Łódź")]).ToArray();
            SameAs(picture.W, picture.H, picture.Rgba, png);
        }, iter: 150);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 300)]
    [InlineData(300, 1)]
    [InlineData(333, 517)] // several blocks with a ragged end
    public void Odd_sizes_and_several_blocks_are_read_back(int w, int h)
    {
        var noise = new byte[w * h * 4];
        new Random(5).NextBytes(noise);
        var encoder = new PngEncoder();
        foreach (int kind in new[] { 0, 1, 2, 3 })
        {
            byte[] rgba = Shape(noise, kind);
            SameAs(w, h, rgba, encoder.Encode(w, h, rgba).ToArray());
        }
    }

    [Fact]
    public void Counts_that_want_long_codes_still_decode()
    {
        // Fibonacci counts make the deepest of all Huffman trees: 22 bits here, cut to the writer's limit.
        var bytes = new List<byte>();
        (int a, int b) = (1, 1);
        for (int value = 0; value < 22; value++)
        {
            bytes.AddRange(Enumerable.Repeat((byte)value, a));
            (a, b) = (b, a + b);
        }
        byte[] source = [.. bytes];
        var target = new byte[HuffmanDeflate.Bound(source.Length)];
        int length = new HuffmanDeflate().Compress(source, target);
        using var inflate = new ZLibStream(new MemoryStream(target, 0, length), CompressionMode.Decompress);
        using var result = new MemoryStream();
        inflate.CopyTo(result);
        Assert.Equal(source, result.ToArray());
    }

    [Fact]
    public void Noise_stays_within_the_stated_bound() => Gen.Byte.Array[1, 5000].Sample(source =>
    {
        var target = new byte[HuffmanDeflate.Bound(source.Length)];
        int length = new HuffmanDeflate().Compress(source, target);
        using var inflate = new ZLibStream(new MemoryStream(target, 0, length), CompressionMode.Decompress);
        using var result = new MemoryStream();
        inflate.CopyTo(result); // checks the Adler-32, too
        Assert.Equal(source, result.ToArray());
    });

    [Fact]
    public void Checksums_are_the_published_ones()
    {
        Assert.Equal(0xcbf43926u, Checksums.Crc32(0, "123456789"u8));
        Assert.Equal(0x11e60398u, Checksums.Adler32(1, "Wikipedia"u8));
        byte[] ones = [.. Enumerable.Repeat((byte)255, 100_000)];
        (uint a, uint b) = (1, 0);
        foreach (byte value in ones)
        {
            a = (a + value) % 65521;
            b = (b + a) % 65521;
        }
        Assert.Equal(b << 16 | a, Checksums.Adler32(1, ones));
        Assert.Equal(Checksums.Crc32(0, ones), Checksums.Crc32(Checksums.Crc32(0, ones.AsSpan(0, 333)), ones.AsSpan(333)));
    }

    [Fact]
    public void Text_and_colour_space_are_stored_and_the_bytes_repeat()
    {
        var encoder = new PngEncoder();
        byte[] rgba = Shape(new byte[64 * 64 * 4], 1);
        byte[] first = encoder.Encode(64, 64, rgba, [new("Renderer", "llvmpipe"), new("Name", "Zażółć")]).ToArray();
        encoder.Encode(2, 1, new byte[8]);
        Assert.Equal(first, encoder.Encode(64, 64, rgba, [new("Renderer", "llvmpipe"), new("Name", "Zażółć")]));
        string text = Encoding.UTF8.GetString(first);
        Assert.Contains("sRGB", text, StringComparison.Ordinal);
        Assert.Contains("tEXtRenderer\0llvmpipe", text, StringComparison.Ordinal);
        Assert.Contains("iTXtName\0\0\0\0\0Zażółć", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_steady_encoder_allocates_nothing()
    {
        var encoder = new PngEncoder();
        byte[] rgba = Shape(new byte[320 * 180 * 4], 1);
        KeyValuePair<string, string>[] text = [new("Seed", "7")];
        for (int i = 0; i < 40; i++)
        {
            encoder.Encode(320, 180, rgba, text);
        }
        long before = GC.GetAllocatedBytesForCurrentThread();
        encoder.Encode(320, 180, rgba, text);
        encoder.Encode(320, 180, rgba, text);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void What_is_no_picture_is_refused()
    {
        var encoder = new PngEncoder();
        Assert.Throws<ArgumentException>(() => { encoder.Encode(2, 2, new byte[15]); });
        Assert.Throws<ArgumentException>(() => { encoder.Encode(0, 2, []); });
        Assert.Throws<ArgumentException>(() => { encoder.Encode(1, 1, new byte[4], [new("", "x")]); });
        Assert.Throws<ArgumentException>(() => { encoder.Encode(1, 1, new byte[4], [new("żywe", "x")]); });
    }

    // 0: noise; 1: a dithered slope; 2: one colour; 3: mostly black with a few sparks.
    internal static byte[] Shape(byte[] noise, int kind)
    {
        var rgba = new byte[noise.Length];
        for (int i = 0; i < rgba.Length; i++)
        {
            rgba[i] = kind switch
            {
                0 => noise[i],
                1 => (byte)(i / 64 + (noise[i] & 1)),
                2 => (byte)(40 * (i % 4)),
                _ => noise[i] > 250 ? noise[i] : (byte)0,
            };
        }
        return rgba;
    }

    private static void SameAs(int w, int h, byte[] rgba, byte[] png)
    {
        using SKBitmap bitmap = SKBitmap.Decode(png, new SKImageInfo(w, h, SKColorType.Rgba8888, SKAlphaType.Unpremul));
        Assert.NotNull(bitmap);
        ReadOnlySpan<byte> pixels = bitmap.GetPixelSpan();
        for (int i = 0; i < rgba.Length; i++)
        {
            Assert.Equal(i % 4 == 3 ? 255 : rgba[i], pixels[i]);
        }
    }
}
