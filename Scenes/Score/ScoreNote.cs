namespace GlassCity.Scenes.Score;

/// <summary>Who plays.</summary>
public enum Instrument
{
    /// <summary>Struck glass; rings on.</summary>
    Bells,

    /// <summary>Rubbed glass.</summary>
    Harmonica,

    /// <summary>A few strings and glass that slide from note to note.</summary>
    RisingLine,
    Violins1,
    Violins2,
    Violas,
    Celli,
    Basses,

    /// <summary>A music box's melody.</summary>
    BoxUpper,

    /// <summary>A music box's accompaniment.</summary>
    BoxLower,

    /// <summary>A low bowl of glass, struck as a sign burns itself in.</summary>
    Sigils,
}

/// <summary>A note that an instrument plays.</summary>
/// <param name="Instrument">Who.</param>
/// <param name="Beat">The dream's beat in whose passage it is written.</param>
/// <param name="Midi">Pitch: 69 is the A of 440 Hz, a semitone a step.</param>
/// <param name="StartSeconds">Dream time.</param>
/// <param name="EndSeconds">Dream time at which it is let go; what was struck rings on.</param>
/// <param name="From">How loud it begins, 0..1.</param>
/// <param name="To">How loud it ends.</param>
/// <param name="IsMeant">Its clash with others is meant.</param>
public readonly record struct ScoreNote(
    Instrument Instrument, string Beat, int Midi, double StartSeconds, double EndSeconds, float From, float To, bool IsMeant)
{
    public double StartBeats => TempoMap.BeatsAt(StartSeconds);

    public double EndBeats => TempoMap.BeatsAt(EndSeconds);

    public double LengthSeconds => EndSeconds - StartSeconds;

    /// <summary>Equal temperament.</summary>
    public double Hertz => HertzOf(Midi);

    public bool IsStrings => Instrument is >= Instrument.Violins1 and <= Instrument.Basses;

    public static double HertzOf(double midi) => 440 * Math.Pow(2, (midi - 69) / 12);

    /// <summary>How loud it is at a time, before the instrument's own attack and release.</summary>
    public double DynamicAt(double seconds) => From + ((To - From) * Math.Clamp((seconds - StartSeconds) / LengthSeconds, 0, 1));
}
