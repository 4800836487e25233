namespace GlassCity.Scenes.Show;

/// <summary>The acts of compassion that somebody in the dream can be near, in their order.</summary>
[Flags]
public enum Kindness
{
    None = 0,

    /// <summary>A wounded constellation is mended (II.1 to II.3).</summary>
    Mending = 1,

    /// <summary>The lamps' light feeds the stars (II.4 to II.6).</summary>
    Feeding = 2,

    /// <summary>A trail becomes a bridge that bears (III).</summary>
    Bridge = 4,

    /// <summary>A seed is given to the ground (IV).</summary>
    Seed = 8,

    /// <summary>A crust is shared (V.3).</summary>
    Bread = 16,

    /// <summary>A hand is held (V.4).</summary>
    Hand = 32,
    All = (1 << Kindnesses.Count) - 1,
}

/// <summary>How many there are: one for each bit of <see cref="Kindness"/>.</summary>
public static class Kindnesses
{
    public const int Count = 6;
}
