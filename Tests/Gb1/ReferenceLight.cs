using System.Numerics;

namespace GlassCity.Tests.Gb1;

/// <summary>GB-1's bloom, film curve and sRGB, as a picture of the description.</summary>
internal static class ReferenceLight
{
    private sealed record Level(Vector3[] Texels, int Width, int Height)
    {
        public Vector3 this[int x, int y] => Texels[Math.Clamp(y, 0, Height - 1) * Width + Math.Clamp(x, 0, Width - 1)];

        /// <summary>Bilinear, clamped; u and v in texels, centres at halves.</summary>
        public Vector3 At(float u, float v)
        {
            float x = MathF.Floor(u - 0.5f), y = MathF.Floor(v - 0.5f);
            Vector3 low = Vector3.Lerp(this[(int)x, (int)y], this[(int)x + 1, (int)y], u - 0.5f - x);
            return Vector3.Lerp(low, Vector3.Lerp(this[(int)x, (int)y + 1], this[(int)x + 1, (int)y + 1], u - 0.5f - x), v - 0.5f - y);
        }
    }

    public static Vector3[] Finish(Vector3[] picture, int width, int height)
    {
        var source = new Level(picture, width, height);
        var levels = new List<Level> { Make(source, 1, (u, v) => Taps(new([.. picture.Select(Over)], width, height), u, v, 0.5f)) };
        for (int i = 1; i < 5; i++)
        {
            Level last = levels[^1];
            levels.Add(Make(last, 1, (u, v) => Taps(last, u, v, 1)));
        }

        for (int i = 4; i > 0; i--)
        {
            Level low = levels[i], high = levels[i - 1];
            for (int t = 0; t < high.Texels.Length; t++)
            {
                high.Texels[t] += Tent(low, (t % high.Width + 0.5f) * low.Width / high.Width, (t / high.Width + 0.5f) * low.Height / high.Height);
            }
        }

        Level bloom = levels[0];
        return [.. picture.Select((c, i) => Film(c + 0.6f * bloom.At((i % width + 0.5f) * bloom.Width / width, (i / width + 0.5f) * bloom.Height / height)))];
    }

    private static Level Make(Level source, int shift, Func<float, float, Vector3> at)
    {
        int width = Math.Max(1, source.Width >> shift), height = Math.Max(1, source.Height >> shift);
        var texels = new Vector3[width * height];
        for (int i = 0; i < texels.Length; i++)
        {
            texels[i] = at((i % width + 0.5f) * source.Width / width, (i / width + 0.5f) * source.Height / height);
        }

        return new(texels, width, height);
    }

    private static Vector3 Over(Vector3 c)
    {
        float most = Math.Max(c.X, Math.Max(c.Y, c.Z));
        return c * (Math.Max(most - 1, 0) / Math.Max(most, 1e-4f));
    }

    private static Vector3 Taps(Level source, float u, float v, float o) =>
        0.25f * (source.At(u - o, v - o) + source.At(u + o, v - o) + source.At(u - o, v + o) + source.At(u + o, v + o));

    private static Vector3 Tent(Level source, float u, float v)
    {
        Vector3 sum = default;
        for (int y = -1; y <= 1; y++)
        {
            for (int x = -1; x <= 1; x++)
            {
                sum += (2 - Math.Abs(x)) * (2 - Math.Abs(y)) / 16f * source.At(u + x, v + y);
            }
        }

        return sum;
    }

    private static Vector3 Film(Vector3 c) => new(Film(c.X), Film(c.Y), Film(c.Z));

    private static float Film(float x)
    {
        x = Math.Clamp(x * (2.51f * x + 0.03f) / (x * (2.43f * x + 0.59f) + 0.14f), 0, 1);
        return 255 * (x < 0.0031308f ? 12.92f * x : 1.055f * MathF.Pow(x, 1 / 2.4f) - 0.055f);
    }
}
