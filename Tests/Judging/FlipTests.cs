using GlassCity.Scenes.City;
using Xunit;

namespace GlassCity.Tests.Judging;

public class FlipTests
{
    private const int Width = 96;
    private const int Height = 64;

    [Fact]
    public void A_picture_does_not_differ_from_itself() => Assert.Equal(0, Flip.Mean(Gradient(), Gradient()));

    [Fact]
    public void Either_may_be_the_reference()
    {
        LinearPicture a = Gradient(), b = Noisy(Gradient(), 0.3f, 5);
        Assert.Equal(Flip.Mean(a, b), Flip.Mean(b, a), 1e-6);
    }

    [Fact]
    public void Black_against_white_is_near_the_end_of_the_scale()
    {
        // Lightness 100 of the 152 or so between green and blue: past the knee, short of 1.
        Assert.InRange(Flip.Mean(Flat(0, 0, 0), Flat(1, 1, 1)), 0.96, 0.99);
        Assert.Equal(1, Flip.Mean(Flat(0, 1, 0), Flat(0, 0, 1)), 1e-6);
    }

    [Fact]
    public void More_noise_is_more_difference()
    {
        double before = 0;
        foreach (float amount in (float[])[0.01f, 0.03f, 0.1f, 0.3f, 0.8f])
        {
            double now = Flip.Mean(Gradient(), Noisy(Gradient(), amount, 7));
            Assert.True(now > before * 1.1, $"{amount}: {now} after {before}");
            before = now;
        }
    }

    [Fact]
    public void What_lies_close_together_is_seen_together()
    {
        // A fine chequerboard is grey to the eye, a coarse one of the same pixels is not.
        LinearPicture grey = Flat(0.5f, 0.5f, 0.5f);
        double fine = Flip.Mean(grey, Chequers(1)), coarse = Flip.Mean(grey, Chequers(16));
        Assert.True(coarse > 1.25 * fine, $"fine {fine}, coarse {coarse}");
    }

    [Fact]
    public void A_thin_line_is_felt_where_it_is_and_not_far_off()
    {
        LinearPicture line = Flat(0.2f, 0.2f, 0.2f);
        for (int y = 0; y < Height; y++)
        {
            line.Rgb.AsSpan(((y * Width) + 48) * 3, 3).Fill(0.8f);
        }

        float[] map = Flip.Map(Flat(0.2f, 0.2f, 0.2f), line);
        Assert.InRange(map[(32 * Width) + 48], 0.4, 1);
        Assert.InRange(map[(32 * Width) + 10], 0, 1e-3);
    }

    [Fact]
    public void Pictures_of_two_sizes_are_not_compared() =>
        Assert.Throws<ArgumentException>(() => Flip.Mean(Flat(0, 0, 0), Flat(0, 0, 0).Crop(0, 0, 5, 5)));

    /// <summary>
    /// Figures of an implementation written apart from this one (double precision, kernels in two dimensions, not parted
    /// into rows and columns), on a picture of the suite against copies of it.
    /// </summary>
    [Theory]
    [InlineData("mirrored", 0.6985916)]
    [InlineData("shifted", 0.1071212)]
    [InlineData("dimmed", 0.3740446)]
    [InlineData("redder", 0.1924774)]
    public void It_agrees_with_another_implementation(string change, double expected)
    {
        LinearPicture a = Sample(), b = Changed(a, change);
        Assert.Equal(expected, Flip.Mean(a, b), 2e-5);
    }

    /// <summary>Bands, discs and lines in several colours, all by arithmetic, 8 bits a channel.</summary>
    private static LinearPicture Sample()
    {
        byte[] rgb = new byte[Width * Height * 3];
        for (int y = 0; y < Height; y++)
        {
            for (int x = 0; x < Width; x++)
            {
                int at = ((y * Width) + x) * 3;
                bool disc = ((x - 30) * (x - 30)) + ((y - 24) * (y - 24)) < 300, line = (x + (2 * y)) % 37 == 0;
                rgb[at] = (byte)(disc ? 220 : line ? 255 : x * 2);
                rgb[at + 1] = (byte)(disc ? 150 : line ? 250 : y * 3);
                rgb[at + 2] = (byte)(disc ? 70 : line ? 240 : 90 + (x * y % 50));
            }
        }

        return LinearPicture.FromSrgb(Width, Height, rgb);
    }

    private static LinearPicture Changed(LinearPicture a, string change)
    {
        float[] rgb = new float[a.Rgb.Length];
        for (int i = 0; i < rgb.Length; i++)
        {
            int pixel = i / 3, x = pixel % Width, y = pixel / Width, channel = i % 3;
            rgb[i] = change switch
            {
                "mirrored" => a.Rgb[(((y * Width) + Width - 1 - x) * 3) + channel],
                "shifted" => a.Rgb[(((y * Width) + Math.Max(x - 1, 0)) * 3) + channel],
                "dimmed" => a.Rgb[i] * 0.7f,
                _ => channel == 0 ? MathF.Min(1, a.Rgb[i] * 1.3f) : a.Rgb[i],
            };
        }

        return a with { Rgb = rgb };
    }

    private static LinearPicture Flat(float r, float g, float b)
    {
        float[] rgb = new float[Width * Height * 3];
        for (int i = 0; i < rgb.Length; i += 3)
        {
            (rgb[i], rgb[i + 1], rgb[i + 2]) = (r, g, b);
        }

        return new LinearPicture(Width, Height, rgb);
    }

    private static LinearPicture Gradient()
    {
        LinearPicture flat = Flat(0, 0, 0);
        for (int i = 0; i < flat.Rgb.Length; i++)
        {
            flat.Rgb[i] = (i / 3 % Width / (float)Width * 0.8f) + (0.05f * (i % 3));
        }

        return flat;
    }

    private static LinearPicture Chequers(int size)
    {
        LinearPicture flat = Flat(0, 0, 0);
        for (int i = 0; i < flat.Rgb.Length; i++)
        {
            int x = i / 3 % Width, y = i / 3 / Width;
            flat.Rgb[i] = ((x / size) + (y / size)) % 2;
        }

        return flat;
    }

    private static LinearPicture Noisy(LinearPicture picture, float amount, ulong seed)
    {
        var random = new SeedStream(seed, 1);
        return picture with { Rgb = [.. picture.Rgb.Select(value => Math.Clamp(value + ((random.Next() - 0.5f) * amount), 0, 1))] };
    }
}
