namespace GlassCity.Engine.Frame;

/// <summary>A pass in which several things take turns, each with a name and a time of its own.</summary>
public interface ITimedParts
{
    /// <summary>Whether the things are timed, each stretch for itself: waiting for each costs overlap.</summary>
    bool Timed { get; set; }

    /// <summary>Name and last milliseconds of each thing.</summary>
    IEnumerable<(string Name, double Milliseconds)> Times { get; }
}
