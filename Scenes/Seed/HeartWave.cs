namespace GlassCity.Scenes.Seed;

/// <summary>
/// The heart's beat as a wave of pressure: a steep rise to the first lobe (lub), a notch as the valve shuts, a second, lower lobe (dub),
/// and a long fall. Each lobe is a bell, as pulse waves are taken apart (Rubins 2008, "Finger and ear photoplethysmogram
/// waveform analysis by fitting with Gaussians", doi:10.1007/s11517-008-0406-z), steeper before its peak than after it. From lub to dub
/// it is the time that the left ventricle ejects: 413 - 1.7 a minute's beats, in ms (Weissler, Harris, Schoenfeld 1968,
/// "Systolic time intervals in heart failure in man", doi:10.1161/01.CIR.37.2.149).
/// </summary>
public static class HeartWave
{
    public const double BeatsPerMinute = 66;

    /// <summary>From lub to lub.</summary>
    public const double PeriodSeconds = 60 / BeatsPerMinute;

    /// <summary>From lub's peak to dub's.</summary>
    public const double LubToDubSeconds = (413 - (1.7 * BeatsPerMinute)) / 1000;

    /// <summary>What light falls by between two beats, as a part of its most: it beats and does not flash.</summary>
    public const double LightDips = 0.08;

    // A lub's peak falls on this moment of the dream, and so on all a whole number of periods away from it.
    private const double FirstSeconds = 185.5;

    private const double DubHeight = 0.58;
    private const double Rises = 0.055, Falls = 0.105;      // widths of a bell before and after its peak, seconds

    /// <summary>How far the heart is swollen, 0..1, at a time of the dream.</summary>
    public static double At(double seconds)
    {
        double since = seconds - FirstSeconds;
        since -= Math.Floor(since / PeriodSeconds) * PeriodSeconds;
        // What is left of the beat before, and what comes of the next one.
        double sum = 0;
        for (int beat = -1; beat <= 1; beat++)
        {
            double from = since - (beat * PeriodSeconds);
            sum += Bell(from) + (DubHeight * Bell(from - LubToDubSeconds));
        }

        return Math.Min(sum, 1);
    }

    /// <summary>The lub whose beat holds a time, dream seconds; the others lie whole periods away.</summary>
    public static double LubAt(double seconds) =>
        FirstSeconds + (Math.Floor((seconds - FirstSeconds) / PeriodSeconds) * PeriodSeconds);

    /// <summary>The seed's light at a time, as a part of its most.</summary>
    public static double LightAt(double seconds) => 1 - LightDips + (LightDips * At(seconds));

    private static double Bell(double from)
    {
        double u = from / (from < 0 ? Rises : Falls);
        return Math.Exp(-u * u);
    }
}
