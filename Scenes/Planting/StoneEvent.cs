using System.Numerics;
using GlassCity.Engine.Sound;
using GlassCity.Scenes.Garden;
using GlassCity.Scenes.Show;

namespace GlassCity.Scenes.Planting;

/// <summary>What stone does that is heard.</summary>
internal enum StoneDoes
{
    /// <summary>A crack runs by.</summary>
    Cracks,

    /// <summary>A plate comes loose.</summary>
    Heaves,

    /// <summary>A plate or crumb comes to rest.</summary>
    Lands,
}

/// <summary>One of the breaking ground's sounds.</summary>
/// <param name="Seconds">Dream time.</param>
/// <param name="Does">What it is.</param>
/// <param name="PlaceWorld">Metres.</param>
/// <param name="Hertz">The lowest tone of the stone.</param>
/// <param name="Level">1 is a whole plate's crack.</param>
internal readonly record struct StoneEvent(double Seconds, StoneDoes Does, Vector3 PlaceWorld, float Hertz, float Level)
{
    // Of a square plate with free edges: lambda of the first, 13.49, over 2 pi sqrt 12 (Leissa 1969, "Vibration of plates", NASA SP-160, table 4.62),
    // and of sound along a granite plate 4 km/s.
    private const float SlabMetresPerSecond = 13.49f / (MathF.Tau * 3.4641f) * 4000;

    /// <summary>All, by time: at the plates' and crumbs' own moments.</summary>
    public static StoneEvent[] All()
    {
        var events = new List<StoneEvent>();
        for (int i = 0; i < PlateCells.Count; i++)
        {
            Plate plate = PlateCells.All[i];
            Vector3 place = StoryPlaces.Planting + new Vector3(plate.Middle.X, 0, plate.Middle.Y);
            float side = 2 * plate.RadiusMetres, hertz = Math.Clamp(SlabMetresPerSecond * plate.ThicknessMetres / (side * side), 140, 2600), away = plate.Middle.Length();
            float near = 1 / (1 + (0.45f * away));
            // What breaks first is heard by all.
            events.Add(new(CrackSeconds(i), StoneDoes.Cracks, place, hertz, near * (PlateMotion.CrackedAtMetres(i) == 0 ? MathF.Max(Loud(i), 0.5f) : Loud(i))));
            if (PlateMotion.LiftMetres(i) > 0.01f)
            {
                events.Add(new(PlateMotion.StartsSeconds(i), StoneDoes.Heaves, place, hertz, 0.2f + (4 * PlateMotion.LiftMetres(i) * Loud(i + 100))));
            }

            if (PlateMotion.Falls(i))
            {
                // It strikes what is under it as it comes to rest.
                events.Add(new(201.75 + (0.12 * Noise.Uniform(0x570F, i)), StoneDoes.Lands, place - new Vector3(0, 0.8f, 0), MathF.Min(0.4f * hertz, 290), 0.7f));
            }

            if (PlateMotion.Thrown(i) > 0.1f)
            {
                events.Add(new(VineTimes.EruptsSeconds + (0.45 * away) + 0.02, StoneDoes.Cracks, place, hertz, 1.2f * PlateMotion.Thrown(i) * Loud(i + 200)));
                events.Add(new(VineTimes.EruptsSeconds + (0.45 * away) + 0.05, StoneDoes.Heaves, place, hertz, 0.7f * PlateMotion.Thrown(i)));
            }
        }

        for (int i = 0; i < PlateMotion.Crumbs; i++)
        {
            double lands = PlateMotion.CrumbTimes(i).LandsSeconds;
            Vector3 place = StoryPlaces.Planting + PlateMotion.CrumbAt(i, lands).MoveMetres;
            events.Add(new(lands, StoneDoes.Lands, place, Noise.Between(0x5710, i, 1900, 4200), 0.10f));
            // It hops once more.
            events.Add(new(lands + Noise.Between(0x5711, i, 0.06f, 0.16f), StoneDoes.Lands, place, Noise.Between(0x5712, i, 2000, 4600), 0.05f));
        }

        return [.. events.OrderBy(stone => stone.Seconds)];
    }

    // Few are loud: what breaks at once is heard, the rest crackles about it.
    private static float Loud(int number)
    {
        float chance = Noise.Uniform(0x570E, number), square = chance * chance;
        return 0.06f + (1.3f * square * square * square);
    }

    /// <summary>When the cracks have come to a plate, dream seconds.</summary>
    public static double CrackSeconds(int plate)
    {
        (double low, double high) = (PlantingTimes.FirstSeconds, 203);
        while (high - low > 1e-4)
        {
            double middle = 0.5 * (low + high);
            (low, high) = PlantingTimes.CrackedMetres(middle) < PlateMotion.CrackedAtMetres(plate) ? (middle, high) : (low, middle);
        }

        return high;
    }
}
