using System.Numerics;
using GlassCity.Scenes.City;
using GlassCity.Scenes.Planting;
using GlassCity.Scenes.Show;

namespace GlassCity.Scenes.Garden;

/// <summary>The first stems: out of the cracks, up, over and down, each in an arc of its own; all others grow from them.</summary>
internal static class VineRoots
{
    public const int Count = 34;
    public const float NearestMetres = 0.28f;
    public const float FarthestMetres = 1.7f;

    // They begin so far under the stones, in the dark of a crack.
    private const float DeepMetres = 0.15f;

    private const float StepMetres = 0.075f;
    private const float ApartMetres = 0.10f;
    private const int MostSteps = 70;
    private const int UprightSteps = 3;         // between the stones there is one way to go

    public static void Plant(ulong seed, VineColony colony)
    {
        var random = new SeedStream(seed, 0x726f6f74);
        List<Vector2> cracks = Cracks();
        for (int root = 0; root < Count; root++)
        {
            float angle = MathF.Tau * (root + (0.7f * random.Next())) / Count, away = float.Lerp(NearestMetres, FarthestMetres, random.Next() * random.Next());
            Vector3 outward = new(MathF.Cos(angle), 0, MathF.Sin(angle));
            Vector2 crack = TakeNearest(cracks, new Vector2(outward.X, outward.Z) * away);
            Vector3 place = StoryPlaces.Planting + new Vector3(crack.X, 0, crack.Y);
            // Those that would stand in the way of one who walks keep low.
            bool isLow = VineBed.FromWayMetres(place + (outward * 1.5f)) < 2.0f;
            float rise = isLow ? random.Between(0.25f, 0.5f) : random.Between(0.6f, 1.9f), fall = isLow ? random.Between(1.6f, 2.4f) : random.Between(0.6f, 1.7f);
            float swing = random.Between(-0.9f, 0.9f), wave = random.Between(0, MathF.Tau);
            Vector3 way = Vector3.Normalize((outward * 0.55f) + new Vector3(0, rise, 0));
            int node = colony.Add(new(place with { Y = -DeepMetres }, -1, StepMetres, Vector3.UnitY, VineHold.Ground));
            for (int i = 0; i < UprightSteps; i++)
            {
                node = colony.Add(new(place, node, StepMetres, Vector3.UnitY, VineHold.Ground));
                place += Vector3.Normalize(Vector3.Lerp(Vector3.UnitY, way, (i + 1f) / UprightSteps)) * StepMetres;
            }

            for (int i = 0; i < MostSteps && (i < 6 || place.Y > 0.03f); i++)
            {
                Vector3 beside = new(-way.Z, 0, way.X);
                way = Vector3.Normalize(way - new Vector3(0, (fall + (1.6f * MathF.Sin((i * 0.55f) + (3 * wave)))) * StepMetres, 0) + (beside * (StepMetres * (swing + (random.Between(1.5f, 3.2f) * MathF.Sin((i * 0.42f) + wave))))));
                place += way * StepMetres;
                node = colony.Add(new(place, node, StepMetres, Vector3.UnitY, place.Y > 0.2f ? VineHold.Air : VineHold.Ground));
            }
        }
    }

    /// <summary>Corners of the broken ground's plates, from its middle, x and z: there the cracks are widest.</summary>
    private static List<Vector2> Cracks()
    {
        List<Vector2> corners = [];
        foreach (Plate plate in PlateCells.All)
        {
            corners.AddRange(plate.Outline.Where(corner => corner.Length() is > 0.2f and < FarthestMetres + 0.3f));
        }

        return corners;
    }

    private static Vector2 TakeNearest(List<Vector2> cracks, Vector2 place)
    {
        Vector2 nearest = cracks.MinBy(crack => Vector2.DistanceSquared(crack, place));
        cracks.RemoveAll(crack => Vector2.Distance(crack, nearest) < ApartMetres);
        return nearest;
    }
}
