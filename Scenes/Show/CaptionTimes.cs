namespace GlassCity.Scenes.Show;

/// <summary>What is said at a moment of the dream, and how much of it is to be seen: a function of time, forwards and backwards alike.</summary>
public static class CaptionTimes
{
    /// <summary>After the beat began: the picture has the first word.</summary>
    public const double WaitsSeconds = 1;

    public const double FadeInSeconds = 0.8;
    public const double FadeOutSeconds = 1.2;

    // Gone by the beat's middle, or after six seconds; in a short beat no sooner than it can be read.
    private const double LongestSeconds = 6;
    private const double ShortestSeconds = 3.5;

    // A fade in steps: between two steps nothing is drawn anew.
    private const int FadeSteps = 20;

    /// <summary>Dream time at which a beat's caption is gone.</summary>
    public static double EndsSeconds(Beat beat) => beat.FromSeconds + Math.Min(
        WaitsSeconds + LongestSeconds, Math.Max(WaitsSeconds + ShortestSeconds, beat.MiddleSeconds - beat.FromSeconds));

    public static (string Text, float Opacity) At(double seconds)
    {
        Beat beat = ShowTimes.BeatAt(seconds);
        double coming = (seconds - beat.FromSeconds - WaitsSeconds) / FadeInSeconds, going = (EndsSeconds(beat) - seconds) / FadeOutSeconds;
        double opacity = Math.Clamp(Math.Min(coming, going), 0, 1);
        return (beat.Caption, (float)Math.Round(opacity * FadeSteps) / FadeSteps);
    }
}
