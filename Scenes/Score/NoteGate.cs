namespace GlassCity.Scenes.Score;

/// <summary>
/// When a voice's notes sound, and how strong each is, as a thing that has weight can follow the score. A note
/// that follows at once is a step to the other strength, not a new beginning.
/// </summary>
public static class NoteGate
{
    /// <summary>What eases from one strength to the next takes so long.</summary>
    public const double EaseSeconds = 0.17;

    /// <summary>As one breathes in before one sings: so that the middle of the step falls on the note.</summary>
    public const double LeadSeconds = 0.085;

    /// <summary>The note's own strength while it is held, 0 in rests, without the score's jumps.</summary>
    public static double EasedAt(Singer singer, double seconds)
    {
        // What has wholly passed adds nothing: one voice's notes follow one another.
        ReadOnlySpan<SungNote> notes = Choir.NotesOf(singer);
        int first = 0, past = notes.Length;
        while (first < past)
        {
            int middle = (first + past) / 2;
            (first, past) = (seconds + LeadSeconds - notes[middle].EndSeconds) / EaseSeconds >= 1 ? (middle + 1, past) : (first, middle);
        }

        double sum = 0;
        foreach (ref readonly SungNote note in notes[first..])
        {
            double begins = (seconds + LeadSeconds - note.StartSeconds) / EaseSeconds;
            if (begins <= 0)
            {
                break;
            }

            sum += note.Dynamic * (Smooth(begins) - Smooth((seconds + LeadSeconds - note.EndSeconds) / EaseSeconds));
        }

        return sum;
    }

    private static double Smooth(double u)
    {
        u = Math.Clamp(u, 0, 1);
        return u * u * (3 - (2 * u));
    }
}
