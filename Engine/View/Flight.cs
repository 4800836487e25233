namespace GlassCity.Engine.View;

/// <summary>A flight as it was read: its keys, its path and the mark of the bytes it came from.</summary>
/// <param name="Name">For people; the file's name without ending where the file states none.</param>
/// <param name="ConstantSpeed">Whether the key times are laid out anew by length.</param>
/// <param name="Keys">At least two, by rising time.</param>
/// <param name="Path">The smooth way through the keys.</param>
/// <param name="Sha256">Lower-case hex of the file's bytes: a film's manifest keeps it.</param>
public sealed record Flight(string Name, bool ConstantSpeed, IReadOnlyList<FlightKey> Keys, FlightPath Path, string Sha256)
{
    /// <summary>The dream's time at the flight's start: what moves in the picture is as old as when the flight was made.</summary>
    public double StartSeconds { get; init; }

    /// <summary>The times of keys at which a new shot begins; the first key's is none.</summary>
    public IReadOnlyList<double> Cuts { get; init; } = [];
}
