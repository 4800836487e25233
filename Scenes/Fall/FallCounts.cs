namespace GlassCity.Scenes.Fall;

/// <summary>How many lights the fall is made of. Fewer are brighter, so that it keeps its light.</summary>
/// <param name="PointsOfVeil">Points of the picture that a veil carries.</param>
/// <param name="Filaments">Threads in the wind about the eye.</param>
/// <param name="Motes">Dust that streaks by.</param>
/// <param name="VeilDivisor">Veils are drawn so many times smaller, each way.</param>
public readonly record struct FallCounts(int PointsOfVeil, int Filaments, int Motes, int VeilDivisor)
{
    public const int PointsOfFilament = 64;

    public static FallCounts Full { get; } = new(9000, 420, 9000, 3);

    private static FallCounts Few { get; } = new(2600, 130, 2600, 4);

    public static FallCounts Of(Quality quality) => quality.PlainGlass ? Few : Full;

    /// <summary>With comfort a third of what streaks by is left, and it is not made up for.</summary>
    public FallCounts For(bool isCalm) => isCalm ? this with { Filaments = Filaments / 3, Motes = Motes / 3 } : this;
}
