namespace GlassCity.Engine.View;

/// <summary>
/// When a flight of constant speed is where. Between two holds (neighbouring keys at one place) the key times are laid out
/// anew by length along the curve; the holds and the ends keep their own times.
/// </summary>
internal sealed class FlightPace
{
    private const int Steps = 16;
    private readonly FlightCurve _curve;
    private readonly double[] _lengths; // metres from the segment's start to each of its steps, Steps + 1 a segment

    public FlightPace(FlightCurve curve, ReadOnlySpan<double> keyTimesSeconds)
    {
        _curve = curve;
        int segments = keyTimesSeconds.Length - 1;
        _lengths = new double[segments * (Steps + 1)];
        for (int segment = 0; segment < segments; segment++)
        {
            for (int step = 0; step < Steps; step++)
            {
                int at = segment * (Steps + 1) + step;
                _lengths[at + 1] = _lengths[at] + curve.Length(segment, (double)step / Steps, (step + 1.0) / Steps);
            }
        }
        TimesSeconds = keyTimesSeconds.ToArray();
        for (int first = 0; first < segments;)
        {
            int end = first;
            double length = 0;
            while (end < segments && curve.Knots[end + 1] > curve.Knots[end])
            {
                length += SegmentLength(end++);
            }
            LayOut(first, end, length);
            first = Math.Max(end, first + 1);
        }
    }

    /// <summary>The time of each key on this flight, never falling.</summary>
    public double[] TimesSeconds { get; }

    /// <summary>The fraction of the segment's knot interval at which <paramref name="share"/> of its length has been flown.</summary>
    public double FractionAt(int segment, double share)
    {
        double wanted = share * SegmentLength(segment);
        ReadOnlySpan<double> lengths = _lengths.AsSpan(segment * (Steps + 1), Steps + 1);
        if (share <= 0 || wanted <= 0)
        {
            return share >= 1 ? 1 : 0;
        }
        if (share >= 1)
        {
            return 1;
        }
        int found = lengths.BinarySearch(wanted);
        int step = Math.Clamp(found < 0 ? ~found - 1 : found, 0, Steps - 1);
        double from = (double)step / Steps;
        double low = from;
        double high = (step + 1.0) / Steps;
        double u = low + (high - low) * (wanted - lengths[step]) / Math.Max(lengths[step + 1] - lengths[step], double.Epsilon);
        // Newton, kept inside a shrinking bracket: three rounds reach a micrometre where the curve is tame.
        for (int round = 0; round < 6; round++)
        {
            double miss = lengths[step] + _curve.Length(segment, from, u) - wanted;
            (low, high) = miss > 0 ? (low, u) : (u, high);
            double next = u - miss / _curve.Speed(segment, u);
            u = next >= low && next <= high ? next : (low + high) / 2;
        }
        return u;
    }

    private double SegmentLength(int segment) => _lengths[segment * (Steps + 1) + Steps];

    private void LayOut(int first, int end, double lengthMetres)
    {
        double start = TimesSeconds[first];
        double duration = TimesSeconds[end] - start;
        double flown = 0;
        for (int key = first + 1; key < end; key++)
        {
            flown += SegmentLength(key - 1);
            TimesSeconds[key] = start + duration * (flown / lengthMetres);
        }
    }
}
