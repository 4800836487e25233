namespace GlassCity.Scenes.Gb1;

/// <summary>What many timings come to.</summary>
internal static class Timing
{
    /// <summary>The middle one, or the mean of the middle two. Sorts the values in place.</summary>
    public static double Median(double[] values)
    {
        Array.Sort(values);
        int middle = values.Length / 2;
        return values.Length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }

    /// <summary>To the hundredths that a timing is good for.</summary>
    public static double Round(double value) => Math.Round(value, 2);
}
