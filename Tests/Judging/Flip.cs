namespace GlassCity.Tests.Judging;

/// <summary>
/// LDR-FLIP: how large a difference seems to one who flips between two pictures. Andersson, Nilsson, Akenine-Möller,
/// Oskarsson, Åström, Fairchild 2020, "FLIP: A Difference Evaluator for Alternating Images", HPG
/// (doi.org/10.1145/3406183), at the paper's viewing distance: 0.7 m from a 0.7 m wide screen of 3840 pixels, 67 pixels a
/// degree. Values from 0 (none) to 1.
/// </summary>
internal static class Flip
{
    public const double PixelsPerDegree = 0.7 * 3840 / 0.7 * Math.PI / 180;

    private const double ColourExponent = 0.7;
    private const double FeatureExponent = 0.5;
    private const double LinearShare = 0.4;       // of the largest colour difference...
    private const double LinearRange = 0.95;      // ...is spread over so much of the scale
    private const double FeatureWidthDegrees = 0.082;

    /// <summary>The mean over all pixels: the figure that the paper pools by.</summary>
    public static double Mean(LinearPicture reference, LinearPicture test)
    {
        double sum = 0;
        float[] map = Map(reference, test);
        foreach (float value in map)
        {
            sum += value;
        }

        return sum / map.Length;
    }

    /// <summary>One value a pixel.</summary>
    public static float[] Map(LinearPicture reference, LinearPicture test)
    {
        if ((reference.Width, reference.Height) != (test.Width, test.Height))
        {
            throw new ArgumentException($"{reference.Width}x{reference.Height} against {test.Width}x{test.Height}", nameof(test));
        }

        Plane[] a = FlipColour.Opponent(reference), b = FlipColour.Opponent(test);
        float[] colour = ColourDifference(FlipColour.AsSeen(a), FlipColour.AsSeen(b));
        float[] feature = FeatureDifference(a[0], b[0]);
        for (int i = 0; i < colour.Length; i++)
        {
            colour[i] = (float)Math.Pow(colour[i], 1 - feature[i]);
        }

        return colour;
    }

    private static float[] ColourDifference(float[] a, float[] b)
    {
        double most = Math.Pow(FlipColour.LargestDifference(), ColourExponent), knee = LinearShare * most;
        float[] difference = new float[a.Length / 3];
        for (int i = 0; i < difference.Length; i++)
        {
            double power = Math.Pow(FlipColour.HyAb(a.AsSpan(i * 3, 3), b.AsSpan(i * 3, 3)), ColourExponent);
            difference[i] = (float)(power < knee ? LinearRange / knee * power : LinearRange + ((power - knee) / (most - knee) * (1 - LinearRange)));
        }

        return difference;
    }

    /// <summary>Edges and points that one picture has and the other has not.</summary>
    private static float[] FeatureDifference(Plane a, Plane b)
    {
        float[] edges = Apart(a, b, isPoint: false), points = Apart(a, b, isPoint: true);
        for (int i = 0; i < edges.Length; i++)
        {
            edges[i] = (float)Math.Pow(Math.Max(edges[i], points[i]) / Math.Sqrt(2), FeatureExponent);
        }

        return edges;
    }

    private static float[] Apart(Plane a, Plane b, bool isPoint)
    {
        float[] strengthA = Strength(a, isPoint), strengthB = Strength(b, isPoint);
        for (int i = 0; i < strengthA.Length; i++)
        {
            strengthA[i] = Math.Abs(strengthA[i] - strengthB[i]);
        }

        return strengthA;
    }

    /// <summary>Length of the gradient (edges) or of the second derivatives (points) of lightness, blurred as the eye does.</summary>
    private static float[] Strength(Plane lightness, bool isPoint)
    {
        double deviation = 0.5 * FeatureWidthDegrees * PixelsPerDegree;
        int radius = (int)Math.Ceiling(3 * deviation);
        float[] bell = new float[(2 * radius) + 1], slope = new float[bell.Length];
        for (int i = -radius; i <= radius; i++)
        {
            double g = Math.Exp(-i * i / (2 * deviation * deviation));
            bell[i + radius] = (float)g;
            slope[i + radius] = (float)(isPoint ? ((i * i / (deviation * deviation)) - 1) * g : -i * g);
        }

        // What is above zero sums to 1 and what is below to -1, over the two-dimensional kernel.
        float bellSum = bell.Sum(), above = slope.Where(w => w > 0).Sum() * bellSum, below = -slope.Where(w => w < 0).Sum() * bellSum;
        slope = [.. slope.Select(w => w > 0 ? w / above : w / below)];
        Plane x = lightness.Filtered(slope, bell), y = lightness.Filtered(bell, slope);
        float[] strength = new float[x.Values.Length];
        for (int i = 0; i < strength.Length; i++)
        {
            // The opponent channel runs to 100 and begins at -16.
            strength[i] = MathF.Sqrt((x.Values[i] * x.Values[i]) + (y.Values[i] * y.Values[i])) / 116;
        }

        return strength;
    }
}
