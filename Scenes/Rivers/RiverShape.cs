namespace GlassCity.Scenes.Rivers;

/// <summary>The character of one river: where it lifts, how high and how steeply it goes, how it sways and rolls.</summary>
/// <param name="Side">-1 for the canal on the left (-x), 1 for the one on the right.</param>
/// <param name="LiftZMetres">World z at which the middle of the water leaves the bed.</param>
/// <param name="FarZMetres">World z at which the last thread of it ends.</param>
/// <param name="TopMetres">Height there.</param>
/// <param name="Steepness">Power of the climb: 1 is a straight ramp, which from the street looks level; more sweeps up along its whole length.</param>
/// <param name="AirHalfMetres">Half its width in the air.</param>
/// <param name="SwayMetres">How far its middle swings to each side, low over its bed.</param>
/// <param name="HighSwayMetres">How much farther it swings at its top, where it is narrow.</param>
/// <param name="SwayPerMetre">Radians of that swing for each metre of z.</param>
/// <param name="RollRadians">How far it leans about its own way.</param>
/// <param name="RollPerMetre">Radians of that lean's wave for each metre of z.</param>
/// <param name="WayMetres">Where its way begins to count, so that two rivers carry different waves.</param>
public sealed record RiverShape(
    int Side, float LiftZMetres, float FarZMetres, float TopMetres, float Steepness, float AirHalfMetres,
    float SwayMetres, float HighSwayMetres, float SwayPerMetre, float RollRadians, float RollPerMetre, float WayMetres)
{
    /// <summary>Distance of the water's middle from the avenue's.</summary>
    public const float MiddleXMetres = 16.95f;

    /// <summary>Half the width of the water in its bed.</summary>
    public const float BedHalfMetres = 3.9f;

    /// <summary>A broad slow one on the right that lifts early; a narrow restless one on the left.</summary>
    public static IReadOnlyList<RiverShape> All { get; } =
    [
        new(1, 34, -190, 340, 2.5f, 2.9f, 0.55f, 1.3f, 0.034f, 0.18f, 0.019f, 0),
        new(-1, -40, -262, 320, 2.2f, 2.3f, 0.85f, 1.5f, 0.045f, 0.26f, 0.029f, 700),
    ];
}
