using System.Numerics;

namespace GlassCity.Scenes.Arc;

/// <summary>A constellation as it lies on the stones: what the arc lifts and makes as large as the sky.</summary>
public interface IStarGraph
{
    /// <summary>Its stars, metres from the middle of what lies there, y up from the stones.</summary>
    ReadOnlySpan<Vector3> Places { get; }

    /// <summary>Pairs of stars with a line between.</summary>
    ReadOnlySpan<(int From, int To)> Links { get; }

    /// <summary>How bright a star is, 0..1.</summary>
    float BrightnessOf(int star);
}
