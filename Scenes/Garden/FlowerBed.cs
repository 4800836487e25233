using GlassCity.Scenes.City;
using GlassCity.Scenes.Score;

namespace GlassCity.Scenes.Garden;

/// <summary>All flowers of a seed. High buds sing high, low ones low, as far as chance lets them; each voice has as many as any other.</summary>
public sealed class FlowerBed
{
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
        _flowers = new Flower[buds.Count];
        for (int i = 0; i < order.Length; i++)
        {
            var singer = (Singer)(Choir.Voices - 1 - (i * Choir.Voices / order.Length));
            _flowers[order[i]] = new Flower(buds[order[i]], singer, seed);
        }
    }

    public ReadOnlySpan<Flower> Flowers => _flowers;
}
