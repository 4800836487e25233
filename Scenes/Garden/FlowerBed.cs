using System.Numerics;
using GlassCity.Scenes.City;
using GlassCity.Scenes.Score;
using GlassCity.Scenes.Show;

namespace GlassCity.Scenes.Garden;

/// <summary>All flowers of a seed. High buds sing high, low ones low, as far as chance lets them; each voice has as many buds as any other.</summary>
public sealed class FlowerBed
{
    /// <summary>About the place of planting a bud's stalk carries more than one: so many, up to so far, metres.</summary>
    private static readonly (float Metres, int Sprays)[] Crowds = [(16, 2), (float.MaxValue, 1)];

    private readonly Flower[] _flowers;

    public FlowerBed(ulong seed, IReadOnlyList<BudSite> buds)
    {
        float[] ranks = new float[buds.Count];
        int[] order = [.. Enumerable.Range(0, buds.Count)];
        for (int i = 0; i < buds.Count; i++)
        {
            float height = buds[i].PlaceWorld.Y / (buds[i].PlaceWorld.Y + 1.2f);
            ranks[i] = height + (1.1f * new SeedStream(seed ^ 0x5106, (ulong)buds[i].Number).Next());
        }

        Array.Sort(ranks, order);
        var made = new List<Flower>();
        for (int i = 0; i < order.Length; i++)
        {
            var singer = (Singer)(Choir.Voices - 1 - (i * Choir.Voices / order.Length));
            BudSite bud = buds[order[i]];
            float away = Vector2.Distance(new(bud.PlaceWorld.X, bud.PlaceWorld.Z), new(StoryPlaces.Planting.X, StoryPlaces.Planting.Z));
            int sprays = Array.Find(Crowds, crowd => away < crowd.Metres).Sprays;
            for (int spray = 0; spray < sprays; spray++)
            {
                made.Add(new Flower(bud, singer, spray, seed));
            }
        }

        _flowers = [.. made];
    }

    public ReadOnlySpan<Flower> Flowers => _flowers;
}
