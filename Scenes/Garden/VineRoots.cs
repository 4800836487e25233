using System.Numerics;
using GlassCity.Scenes.City;
using GlassCity.Scenes.Show;

namespace GlassCity.Scenes.Garden;

/// <summary>The first stems: out of the cracks, up, over and down, each in an arc of its own; all others grow from them.</summary>
internal static class VineRoots
{
    public const int Count = 22;
    public const float NearestMetres = 0.28f;
    public const float FarthestMetres = 1.7f;

    private const float StepMetres = 0.075f;

    private const int MostSteps = 70;

    public static void Plant(ulong seed, VineColony colony)
    {
        var random = new SeedStream(seed, 0x726f6f74);
        for (int root = 0; root < Count; root++)
        {
            float angle = MathF.Tau * (root + (0.7f * random.Next())) / Count, away = float.Lerp(NearestMetres, FarthestMetres, random.Next() * random.Next());
            Vector3 outward = new(MathF.Cos(angle), 0, MathF.Sin(angle)), place = StoryPlaces.Planting + (outward * away);
            // Those that would stand in the way of one who walks keep low.
            bool isLow = VineBed.FromWayMetres(place + (outward * 1.5f)) < 2.0f;
            float rise = isLow ? random.Between(0.25f, 0.5f) : random.Between(0.5f, 1.35f), fall = isLow ? random.Between(1.6f, 2.4f) : random.Between(0.75f, 1.8f);
            float swing = random.Between(-0.9f, 0.9f), wave = random.Between(0, MathF.Tau);
            Vector3 way = Vector3.Normalize((outward * 0.55f) + new Vector3(0, rise, 0));
            int node = colony.Add(new(place with { Y = 0 }, -1, StepMetres, way, VineHold.Ground));
            for (int i = 0; i < MostSteps && (i < 6 || place.Y > 0.03f); i++)
            {
                Vector3 beside = new(-way.Z, 0, way.X);
                way = Vector3.Normalize(way - new Vector3(0, fall * StepMetres, 0) + (beside * (StepMetres * (swing + (1.7f * MathF.Sin((i * 0.42f) + wave))))));
                place += way * StepMetres;
                node = colony.Add(new(place, node, StepMetres, Vector3.UnitY, place.Y > 0.2f ? VineHold.Air : VineHold.Ground));
            }
        }
    }

}
