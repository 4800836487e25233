namespace GlassCity.Scenes.Score;

/// <summary>
/// How loud a voice is, in closed form: each note swells in, is held as loud as its mark says and dies away a little before
/// the next, so that a repeated pitch is heard as two.
/// </summary>
public static class VoiceEnvelope
{
    /// <summary>A note after a note.</summary>
    public const double AttackSeconds = 0.16;

    /// <summary>A note after a rest: a breath is let go.</summary>
    public const double FirstAttackSeconds = 0.34;

    public const double ReleaseSeconds = 0.26;

    /// <summary>It begins to die away so long before the next.</summary>
    private const double EarlySeconds = 0.075;

    /// <summary>A held note grows to its middle by this part.</summary>
    private const double Swell = 0.08;

    /// <summary>0 where it is silent; 1 would be as loud as one can sing.</summary>
    public static double At(Singer singer, double seconds)
    {
        double sum = 0;
        ReadOnlySpan<SungNote> notes = Choir.NotesOf(singer);
        for (int i = 0; i < notes.Length; i++)
        {
            double start = notes[i].StartSeconds, end = notes[i].EndSeconds;
            if (seconds <= start || seconds >= end - EarlySeconds + ReleaseSeconds)
            {
                continue;
            }

            bool isFirst = i == 0 || notes[i - 1].EndBeats < notes[i].StartBeats;
            double attack = Smooth((seconds - start) / (isFirst ? FirstAttackSeconds : AttackSeconds));
            double release = Smooth((seconds - end + EarlySeconds) / ReleaseSeconds);
            double along = Math.Clamp((seconds - start) / (end - start), 0, 1);
            sum += notes[i].Dynamic * attack * (1 - release) * (1 - Swell + (Swell * Math.Sin(Math.PI * along)));
        }

        return Math.Min(sum, 1);
    }

    /// <summary>When it first sings, dream seconds.</summary>
    public static double FirstSeconds(Singer singer) => Choir.NotesOf(singer)[0].StartSeconds;

    /// <summary>Seconds since its last note began; negative before the first.</summary>
    public static double SinceNoteSeconds(Singer singer, double seconds)
    {
        ReadOnlySpan<SungNote> notes = Choir.NotesOf(singer);
        int i = notes.Length - 1;
        while (i > 0 && notes[i].StartSeconds > seconds)
        {
            i--;
        }

        return seconds - notes[i].StartSeconds;
    }

    private static double Smooth(double u)
    {
        u = Math.Clamp(u, 0, 1);
        return u * u * (3 - (2 * u));
    }
}
