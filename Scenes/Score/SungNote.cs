namespace GlassCity.Scenes.Score;

/// <summary>Who sings, from high to low; two to a part.</summary>
public enum Singer
{
    Soprano1,
    Soprano2,
    Alto1,
    Alto2,
    Tenor1,
    Tenor2,
    Bass1,
    Bass2,
}

/// <summary>The four parts of a choir.</summary>
public enum Part
{
    Soprano,
    Alto,
    Tenor,
    Bass,
}

/// <summary>What a note is sung on.</summary>
public enum Vowel
{
    Ah,
    Eh,
    Ee,
    Oh,
    Oo,
    Mm,
}

/// <summary>A note of the score.</summary>
/// <param name="Singer">Who sings it.</param>
/// <param name="Vowel">What it is sung on.</param>
/// <param name="Midi">Pitch: 69 is the A of 440 Hz, a semitone a step.</param>
/// <param name="StartBeats">From the dream's beginning, quarter notes.</param>
/// <param name="LengthBeats">Quarter notes.</param>
/// <param name="Dynamic">How loud, 0..1: <see cref="Choir"/> says which mark is which.</param>
public readonly record struct SungNote(Singer Singer, Vowel Vowel, int Midi, double StartBeats, double LengthBeats, float Dynamic)
{
    public Part Part => PartOf(Singer);

    public double EndBeats => StartBeats + LengthBeats;

    /// <summary>Dream time.</summary>
    public double StartSeconds => TempoMap.SecondsAt(StartBeats);

    /// <summary>Dream time.</summary>
    public double EndSeconds => TempoMap.SecondsAt(EndBeats);

    /// <summary>Equal temperament.</summary>
    public double Hertz => 440 * Math.Pow(2, (Midi - 69) / 12.0);

    public static Part PartOf(Singer singer) => (Part)((int)singer / 2);
}
