namespace GlassCity.Scenes.Show;

/// <summary>Where the dream is at a time: in the city, or under it, where only memories are.</summary>
public static class Worlds
{
    /// <summary>Up to this moment, and at it, the picture is whole.</summary>
    public const double LeavesSeconds = 245;

    /// <summary>Up to this moment, and at it, one is under the city.</summary>
    public const double LandsSeconds = 305;

    // The lens, the eye's adaptation and one's own hands belong to no place.
    private const Parts Everywhere = Parts.Memories | Parts.Hands | Parts.Dither | Parts.Bloom | Parts.Exposure | Parts.Edges;

    // What has gone when one comes back: who bent over the stones gave all there was to give, and walls hold still again
    // (to draw them breathing costs half as much again).
    private const Parts Gone = Parts.Breath | Parts.Fracture | Parts.Fall | Parts.Bread | Parts.Galaxies | Parts.Figure | Parts.Face | Parts.Forge | Parts.Seed;

    /// <summary>Whether the city is left, where the dream is told.</summary>
    public static bool IsUnder(double seconds, Parts parts) =>
        seconds > LeavesSeconds && seconds <= LandsSeconds && (parts & Parts.Memories) != 0;

    /// <summary>What of some parts there is at a time.</summary>
    public static Parts PartsAt(double seconds, Parts parts) =>
        IsUnder(seconds, parts) ? parts & Everywhere
        : seconds > LandsSeconds && (parts & Parts.Memories) != 0 ? parts & ~Gone
        : parts & ~Parts.Memories;
}
