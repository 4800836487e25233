namespace GlassCity.Tests.Judging;

/// <summary>FLIP's colours: the opponent space in which the eye's blur acts, and the uniform one in which it compares.</summary>
internal static class FlipColour
{
    // Rows of linear sRGB to XYZ under D65 (IEC 61966-2-1), to the digits that follow from its primaries.
    private static readonly double[] ToXyz =
    [
        0.41238656, 0.35759149, 0.18045049,
        0.21263682, 0.71518298, 0.07218020,
        0.01933062, 0.11919716, 0.95037259,
    ];

    private static readonly double[] FromXyz = Inverse(ToXyz);

    private static readonly double[] White = [ToXyz[0] + ToXyz[1] + ToXyz[2], ToXyz[3] + ToXyz[4] + ToXyz[5], ToXyz[6] + ToXyz[7] + ToXyz[8]];

    /// <summary>Contrast sensitivity as sums of bells: weight and width of each, for lightness, red-green, yellow-blue (the paper's table 1).</summary>
    private static readonly (double A, double B)[][] Sensitivity = [[(1, 0.0047)], [(1, 0.0053)], [(34.1, 0.04), (13.5, 0.025)]];

    private const double WidestBell = 0.04;

    /// <summary>YCxCz: lightness (-16 to 100), red-green, yellow-blue, all linear in light.</summary>
    public static Plane[] Opponent(LinearPicture picture)
    {
        int count = picture.Width * picture.Height;
        float[] y = new float[count], cx = new float[count], cz = new float[count];
        for (int i = 0; i < count; i++)
        {
            (double x, double yn, double z) = Times(ToXyz, Math.Clamp(picture.Rgb[i * 3], 0, 1), Math.Clamp(picture.Rgb[(i * 3) + 1], 0, 1), Math.Clamp(picture.Rgb[(i * 3) + 2], 0, 1));
            (x, yn, z) = (x / White[0], yn / White[1], z / White[2]);
            (y[i], cx[i], cz[i]) = ((float)((116 * yn) - 16), (float)(500 * (x - yn)), (float)(200 * (yn - z)));
        }

        return [new(picture.Width, picture.Height, y), new(picture.Width, picture.Height, cx), new(picture.Width, picture.Height, cz)];
    }

    /// <summary>Blurred as the eye blurs each channel, then L*, a*, b*, with colours paler where it is dark (Hunt): three floats a pixel.</summary>
    public static float[] AsSeen(Plane[] opponent)
    {
        Plane[] seen = [Blurred(opponent[0], 0), Blurred(opponent[1], 1), Blurred(opponent[2], 2)];
        float[] lab = new float[seen[0].Values.Length * 3];
        for (int i = 0; i < seen[0].Values.Length; i++)
        {
            double yn = (seen[0].Values[i] + 16.0) / 116, xn = yn + (seen[1].Values[i] / 500.0), zn = yn - (seen[2].Values[i] / 200.0);
            (double r, double g, double b) = Times(FromXyz, xn * White[0], yn * White[1], zn * White[2]);
            ToHuntLab(Math.Clamp(r, 0, 1), Math.Clamp(g, 0, 1), Math.Clamp(b, 0, 1), lab.AsSpan(i * 3, 3));
        }

        return lab;
    }

    /// <summary>City-block in lightness, Euclidean in colour (Abasi, Tehran and Fairchild 2020).</summary>
    public static double HyAb(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        double da = a[1] - b[1], db = a[2] - b[2];
        return Math.Abs(a[0] - b[0]) + Math.Sqrt((da * da) + (db * db));
    }

    /// <summary>Between pure green and pure blue: the largest there is.</summary>
    public static double LargestDifference()
    {
        Span<float> green = stackalloc float[3], blue = stackalloc float[3];
        ToHuntLab(0, 1, 0, green);
        ToHuntLab(0, 0, 1, blue);
        return HyAb(green, blue);
    }

    private static Plane Blurred(Plane plane, int channel)
    {
        int radius = (int)Math.Ceiling(3 * Math.Sqrt(WidestBell / (2 * Math.PI * Math.PI)) * Flip.PixelsPerDegree);
        float[] sum = new float[plane.Values.Length];
        double total = 0;
        foreach ((double a, double b) in Sensitivity[channel])
        {
            // One factor of the bell, its height's root in it, so that twice applied it is a sqrt(pi / b) exp(-pi^2 z / b).
            float[] bell = new float[(2 * radius) + 1];
            for (int i = -radius; i <= radius; i++)
            {
                double degrees = i / Flip.PixelsPerDegree;
                bell[i + radius] = (float)(Math.Sqrt(a * Math.Sqrt(Math.PI / b)) * Math.Exp(-Math.PI * Math.PI * degrees * degrees / b));
            }

            double side = bell.Sum(w => (double)w);
            total += side * side;
            float[] part = plane.Filtered(bell, bell).Values;
            for (int i = 0; i < sum.Length; i++)
            {
                sum[i] += part[i];
            }
        }

        for (int i = 0; i < sum.Length; i++)
        {
            sum[i] = (float)(sum[i] / total);
        }

        return plane with { Values = sum };
    }

    private static void ToHuntLab(double r, double g, double b, Span<float> lab)
    {
        (double x, double y, double z) = Times(ToXyz, r, g, b);
        (double fx, double fy, double fz) = (Curve(x / White[0]), Curve(y / White[1]), Curve(z / White[2]));
        double lightness = (116 * fy) - 16;
        (lab[0], lab[1], lab[2]) = ((float)lightness, (float)(0.01 * lightness * 500 * (fx - fy)), (float)(0.01 * lightness * 200 * (fy - fz)));
    }

    // CIE 15: a cube root with a straight foot.
    private static double Curve(double t)
    {
        const double d = 6.0 / 29;
        return t > d * d * d ? Math.Cbrt(t) : (t / (3 * d * d)) + (4.0 / 29);
    }

    private static (double X, double Y, double Z) Times(double[] m, double a, double b, double c) =>
        ((m[0] * a) + (m[1] * b) + (m[2] * c), (m[3] * a) + (m[4] * b) + (m[5] * c), (m[6] * a) + (m[7] * b) + (m[8] * c));

    private static double[] Inverse(double[] m)
    {
        double[] adjugate =
        [
            (m[4] * m[8]) - (m[5] * m[7]), (m[2] * m[7]) - (m[1] * m[8]), (m[1] * m[5]) - (m[2] * m[4]),
            (m[5] * m[6]) - (m[3] * m[8]), (m[0] * m[8]) - (m[2] * m[6]), (m[2] * m[3]) - (m[0] * m[5]),
            (m[3] * m[7]) - (m[4] * m[6]), (m[1] * m[6]) - (m[0] * m[7]), (m[0] * m[4]) - (m[1] * m[3]),
        ];
        double determinant = (m[0] * adjugate[0]) + (m[1] * adjugate[3]) + (m[2] * adjugate[6]);
        return [.. adjugate.Select(value => value / determinant)];
    }
}
