using System.Numerics;
using GlassCity.Scenes.City;
using GlassCity.Scenes.Show;

namespace GlassCity.Scenes.Garden;

/// <summary>Buds about the place of planting, until vines carry them.</summary>
public static class TemporaryBuds
{
    public static BudSite[] Of(ulong seed)
    {
        var random = new SeedStream(seed, 0x7B);
        var made = new BudSite[440];
        for (int i = 0; i < made.Length; i++)
        {
            float turn = random.Between(0, MathF.Tau), away = 0.5f + (9.5f * random.Next() * random.Next()), y = 0.12f + (3.2f * random.Next() * random.Next() * MathF.Min(away * 0.4f, 1));
            Vector3 outward = new(MathF.Cos(turn), 0, MathF.Sin(turn));
            made[i] = new BudSite(StoryPlaces.Planting + (outward * away) + new Vector3(0, y, 0), Vector3.Normalize(outward * random.Between(-0.3f, 1) + new Vector3(random.Between(-0.5f, 0.5f), 0.6f, random.Between(-0.5f, 0.5f))),
                207 + (away * 0.7), random.Between(0.055f, 0.14f), i);
        }

        return made;
    }
}
