namespace GlassCity.Tests.Judging;

/// <summary>A picture in linear light, sRGB primaries, rows from the top: three floats a pixel, 1 is the screen's white.</summary>
internal sealed record LinearPicture(int Width, int Height, float[] Rgb)
{
    /// <summary>From RGBA8 or RGB8, sRGB-coded.</summary>
    public static LinearPicture FromSrgb(int width, int height, ReadOnlySpan<byte> pixels)
    {
        int channels = pixels.Length / (width * height);
        float[] rgb = new float[width * height * 3];
        for (int i = 0; i < width * height; i++)
        {
            for (int channel = 0; channel < 3; channel++)
            {
                rgb[(i * 3) + channel] = ToLinear(pixels[(i * channels) + channel] / 255f);
            }
        }

        return new LinearPicture(width, height, rgb);
    }

    public LinearPicture Crop(int x, int y, int width, int height)
    {
        float[] rgb = new float[width * height * 3];
        for (int row = 0; row < height; row++)
        {
            Rgb.AsSpan((((y + row) * Width) + x) * 3, width * 3).CopyTo(rgb.AsSpan(row * width * 3));
        }

        return new LinearPicture(width, height, rgb);
    }

    private static float ToLinear(float c) => c <= 0.04045f ? c / 12.92f : MathF.Pow((c + 0.055f) / 1.055f, 2.4f);
}

/// <summary>One channel of a picture; beyond its rim the last value goes on.</summary>
internal sealed record Plane(int Width, int Height, float[] Values)
{
    /// <summary>Convolved by a kernel along rows and one along columns, both of odd length.</summary>
    public Plane Filtered(ReadOnlySpan<float> alongRow, ReadOnlySpan<float> alongColumn)
    {
        float[] across = new float[Values.Length], both = new float[Values.Length];
        int radius = alongRow.Length / 2;
        for (int y = 0; y < Height; y++)
        {
            for (int x = 0; x < Width; x++)
            {
                float sum = 0;
                for (int k = -radius; k <= radius; k++)
                {
                    sum += alongRow[radius - k] * Values[(y * Width) + Math.Clamp(x + k, 0, Width - 1)];
                }

                across[(y * Width) + x] = sum;
            }
        }

        radius = alongColumn.Length / 2;
        for (int y = 0; y < Height; y++)
        {
            Span<float> row = both.AsSpan(y * Width, Width);
            for (int k = -radius; k <= radius; k++)
            {
                ReadOnlySpan<float> from = across.AsSpan(Math.Clamp(y + k, 0, Height - 1) * Width, Width);
                for (int x = 0; x < row.Length; x++)
                {
                    row[x] += alongColumn[radius - k] * from[x];
                }
            }
        }

        return this with { Values = both };
    }
}
