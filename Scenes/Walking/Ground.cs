using System.Numerics;
using GlassCity.Scenes.Bridge;
using GlassCity.Scenes.Planting;
using GlassCity.Scenes.Show;

namespace GlassCity.Scenes.Walking;

/// <summary>What a foot comes down on.</summary>
public enum Ground
{
    WetStone,
    Mercury,
    Earth,
}

/// <summary>What lies where.</summary>
internal static class Grounds
{
    private const float NearMetres = 0.4f;

    /// <summary>What one who stands at a place stands on.</summary>
    /// <param name="feetWorld">World metres.</param>
    /// <param name="seconds">Dream time.</param>
    public static Ground At(Vector3 feetWorld, double seconds)
    {
        Vector3 deck = BridgeCourse.Nearest(feetWorld);
        if (BridgeTimes.BearsTo(seconds) > 0 && MathF.Abs(deck.Z) < NearMetres && MathF.Abs(deck.Y) < BridgeCourse.HalfMetres)
        {
            return Ground.Mercury;
        }

        Vector3 away = feetWorld - StoryPlaces.Planting;
        return new Vector2(away.X, away.Z).Length() < PlantingTimes.CrackedMetres(seconds) ? Ground.Earth : Ground.WetStone;
    }
}
