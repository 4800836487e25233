namespace GlassCity.Engine.View;

/// <summary>
/// Smooth interpolation that never overshoots its values: cubic Hermite with Fritsch and Butland's slopes (1984, "A method
/// for constructing local monotone piecewise cubic interpolants"). Flat neighbours stay flat.
/// </summary>
internal static class MonotoneCubic
{
    /// <param name="x">Never falling.</param>
    /// <param name="y">The values to pass.</param>
    public static double[] Slopes(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var slopes = new double[x.Length];
        for (int i = 0; i < x.Length; i++)
        {
            int before = Math.Max(i - 1, 0);
            int after = Math.Min(i + 1, x.Length - 1);
            double widthBefore = x[i] - x[before];
            double widthAfter = x[after] - x[i];
            double riseBefore = widthBefore > 0 ? (y[i] - y[before]) / widthBefore : 0;
            double riseAfter = widthAfter > 0 ? (y[after] - y[i]) / widthAfter : 0;
            // The ends simply take their only neighbour's rise; a peak or a flat side forces 0.
            slopes[i] = i == 0 ? riseAfter
                : i == x.Length - 1 ? riseBefore
                : riseBefore * riseAfter <= 0 ? 0
                : 3 * (widthBefore + widthAfter)
                    / ((2 * widthAfter + widthBefore) / riseBefore + (widthAfter + 2 * widthBefore) / riseAfter);
        }
        return slopes;
    }

    /// <summary>Cubic Hermite at <paramref name="u"/> in 0..1; the ends are met exactly.</summary>
    public static double At(double u, double y0, double y1, double slope0, double slope1, double width)
    {
        double v = 1 - u;
        return v * v * (1 + 2 * u) * y0 + u * u * (1 + 2 * v) * y1 + u * v * (v * slope0 - u * slope1) * width;
    }
}
