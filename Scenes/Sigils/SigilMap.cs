using System.Numerics;
using GlassCity.Scenes.Show;

namespace GlassCity.Scenes.Sigils;

/// <summary>
/// The six signs as a picture, three abreast: how far each place is from the nearest stroke, and when the pen came by there.
/// A place of the skin then knows its glow from one look. Within closed outlines ways are less than nothing: they are filled.
/// </summary>
internal static class SigilMap
{
    public const int SideTexels = 192;
    public const int Across = 3;
    public const int WidthTexels = SideTexels * Across;
    public const int HeightTexels = SideTexels * (Kindnesses.Count / Across);

    /// <summary>The square from -1 to 1 lies in the middle of this wide a one: glow goes past it.</summary>
    public const float HalfWidth = 1.3f;

    /// <summary>Pairs: distance, in the units of the paths; 0..1 along all the way of the pen.</summary>
    public static float[] Texels()
    {
        float[] texels = new float[WidthTexels * HeightTexels * 2];
        Parallel.For(0, Kindnesses.Count, index => Fill(texels, index));
        return texels;
    }

    private static void Fill(float[] texels, int index)
    {
        SigilPen pen = SigilPaths.Of(index);
        SigilStroke[] strokes = pen.Strokes;
        Range[] closed = [.. pen.Closed];
        int left = index % Across * SideTexels, low = index / Across * SideTexels;
        for (int row = 0; row < SideTexels; row++)
        {
            for (int column = 0; column < SideTexels; column++)
            {
                Vector2 at = ((new Vector2(column + 0.5f, row + 0.5f) / SideTexels * 2) - Vector2.One) * HalfWidth;
                (float distance, float length) = Nearest(strokes, at);
                int texel = 2 * (((low + row) * WidthTexels) + left + column);
                (texels[texel], texels[texel + 1]) = (IsWithin(strokes, closed, at) ? -distance : distance, length / pen.Length);
            }
        }
    }

    // By how often a way to the right crosses an outline (Shimrat 1962, "Algorithm 112: position of point relative to polygon").
    private static bool IsWithin(SigilStroke[] strokes, Range[] closed, Vector2 at)
    {
        foreach (Range range in closed)
        {
            bool isOdd = false;
            foreach (ref readonly SigilStroke stroke in strokes.AsSpan(range))
            {
                (Vector2 a, Vector2 b) = (stroke.From, stroke.To);
                isOdd ^= a.Y > at.Y != b.Y > at.Y && at.X < a.X + ((b.X - a.X) * (at.Y - a.Y) / (b.Y - a.Y));
            }

            if (isOdd)
            {
                return true;
            }
        }

        return false;
    }

    private static (float Distance, float Length) Nearest(SigilStroke[] strokes, Vector2 at)
    {
        (float least, float length) = (float.MaxValue, 0);
        foreach (ref readonly SigilStroke stroke in strokes.AsSpan())
        {
            Vector2 way = stroke.To - stroke.From, v = at - stroke.From;
            float h = Math.Clamp(Vector2.Dot(v, way) / Math.Max(way.LengthSquared(), 1e-9f), 0, 1), squared = (v - (way * h)).LengthSquared();
            if (squared < least)
            {
                (least, length) = (squared, float.Lerp(stroke.FromLength, stroke.ToLength, h));
            }
        }

        return (MathF.Sqrt(least), length);
    }
}
