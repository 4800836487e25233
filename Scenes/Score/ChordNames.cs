using System.Numerics;

namespace GlassCity.Scenes.Score;

/// <summary>Names what sounds together, as a musician would: "A minor, first inversion".</summary>
public static class ChordNames
{
    private static readonly string[] Pitches = ["C", "C sharp", "D", "D sharp", "E", "F", "F sharp", "G", "G sharp", "A", "A sharp", "B"];

    private static readonly string[] Inversions = ["", ", first inversion", ", second inversion", ", third inversion"];

    /// <summary>Semitones over the root. What comes first is preferred where two fit alike.</summary>
    private static readonly (string Name, int[] Steps)[] Kinds =
    [
        (" major", [0, 4, 7]), (" minor", [0, 3, 7]), (" diminished", [0, 3, 6]), (" dominant seventh", [0, 4, 7, 10]), (" minor seventh", [0, 3, 7, 10]),
        (" major seventh", [0, 4, 7, 11]), (" half-diminished seventh", [0, 3, 6, 10]), (" suspended fourth", [0, 5, 7]), (" seventh with suspended fourth", [0, 5, 7, 10]),
    ];

    /// <summary>What the choir sings at a dream time; one pitch alone by its name, silence as "".</summary>
    public static string At(double seconds)
    {
        int set = 0, lowest = int.MaxValue;
        for (int i = 0; i < Choir.Voices; i++)
        {
            if (Choir.At((Singer)i, seconds) is { } note)
            {
                set |= 1 << (note.Midi % 12);
                lowest = Math.Min(lowest, note.Midi);
            }
        }

        return Of(set, lowest % 12);
    }

    /// <summary>Names a set of pitches.</summary>
    /// <param name="set">A bit for each that sounds, from C up.</param>
    /// <param name="bass">The lowest, semitones over C.</param>
    public static string Of(int set, int bass)
    {
        if (BitOperations.PopCount((uint)set) <= 1)
        {
            return set == 0 ? "" : Pitches[BitOperations.Log2((uint)set)];
        }

        (int best, string name) = (int.MaxValue, "");
        for (int kind = 0; kind < Kinds.Length; kind++)
        {
            for (int root = 0; root < 12; root++)
            {
                int chord = 0;
                foreach (int step in Kinds[kind].Steps)
                {
                    chord |= 1 << ((root + step) % 12);
                }

                // What sounds and is no note of it counts double, what it lacks single, a root that is lacking most of all.
                int strange = (2 * BitOperations.PopCount((uint)(set & ~chord))) + BitOperations.PopCount((uint)(chord & ~set)) + ((set >> root & 1) == 0 ? 3 : 0);
                int inversion = Array.FindIndex(Kinds[kind].Steps, step => (root + step) % 12 == bass);
                strange = (strange * 4) + (inversion < 0 ? 3 : Math.Min(inversion, 1));
                if (strange < best)
                {
                    (best, name) = (strange, Pitches[root] + Kinds[kind].Name + Inversions[Math.Max(inversion, 0)]);
                }
            }
        }

        return name;
    }
}
