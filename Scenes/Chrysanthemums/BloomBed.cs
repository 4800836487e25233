using System.Numerics;
using GlassCity.Scenes.City;

namespace GlassCity.Scenes.Chrysanthemums;

/// <summary>Blooms that are drawn with one call: of one colour and as many florets each.</summary>
/// <param name="First">In <see cref="BloomBed.Blooms"/>.</param>
/// <param name="Count">So many blooms.</param>
/// <param name="Colour">0 gold, 1 pink, 2 white.</param>
/// <param name="IsNear">Whether they have all their florets in every quality.</param>
public readonly record struct BloomRange(int First, int Count, int Colour, bool IsNear);

/// <summary>
/// All blooms of the breath. The first form within reach, before whoever breathes; the others farther out over the plaza, in a cone
/// that widens and rises. Sorted by colour, since each colour is summed by itself.
/// </summary>
public sealed class BloomBed
{
    /// <summary>Blooms so near that each floret counts.</summary>
    public const int Near = 24;

    public const int Far = 1200;

    /// <summary>Florets of a near bloom.</summary>
    public const int NearFlorets = 256;

    public const int Colours = 3;
    private const int Stream = 331;

    private readonly Bloom[] _blooms = new Bloom[Near + Far];
    private readonly BloomRange[] _ranges = new BloomRange[2 * Colours];

    public BloomBed(ulong seed)
    {
        int next = 0;
        for (int range = 0; range < _ranges.Length; range++)
        {
            (int colour, bool isNear) = (range >> 1, (range & 1) == 0);
            int first = next, all = isNear ? Near : Far;
            for (int i = colour; i < all; i += Colours)
            {
                var random = new SeedStream(seed, Stream + ((ulong)i * 2) + (isNear ? 0UL : 1));
                _blooms[next++] = isNear ? NearBloom(i, ref random) : FarBloom(i, ref random);
            }

            _ranges[range] = new BloomRange(first, next - first, colour, isNear);
        }
    }

    public ReadOnlySpan<Bloom> Blooms => _blooms;

    public ReadOnlySpan<BloomRange> Ranges => _ranges;

    /// <summary>Florets of a far bloom, a whole number of groups of 64.</summary>
    public static int FloretsOf(Quality quality, bool isNear) => isNear ? NearFlorets : 64 * quality.FloretGroups;

    /// <summary>Petals in all.</summary>
    public static int PetalsOf(Quality quality) => (Near * NearFlorets) + (Far * FloretsOf(quality, isNear: false));

    /// <summary>The one that the film looks at: within an arm's length, and first to form.</summary>
    public ref readonly Bloom First => ref _blooms[_ranges[4].First];

    private static Bloom NearBloom(int i, ref SeedStream random)
    {
        // By the golden angle about the way of the breath, the nearest first; the last colour's first is the film's.
        float rank = (i + 1) % Near / (Near - 1f), metres = 1.0f + (6.2f * MathF.Pow(rank, 1.2f)), turn = (i * 2.39996f) + (0.5f * random.Next());
        float wide = 0.26f + (0.24f * random.Next()), radius = 0.105f + (0.075f * random.Next());
        Vector3 offset = new(MathF.Cos(turn) * wide * 1.35f, MathF.Sin(turn) * wide * 0.62f, 0);
        bool isFirst = i == 2;
        Vector3 place = isFirst ? PetalTimes.Mouth + new Vector3(0.30f, 0.02f, -1.15f) : PetalTimes.Mouth + (metres * (PetalTimes.Ahead + offset));
        place.Y = MathF.Max(place.Y, 0.70f + radius);
        float forms = isFirst ? 331.1f : 331.3f + (0.30f * metres) + (0.6f * random.Next());
        Vector3 looks = isFirst ? new Vector3(-0.40f, 0.22f, 0.9f) : Looks(place, ref random);
        return Make(i, isFirst ? 0.135f : radius, place, looks, forms, (float)PetalTimes.BurstsSeconds + (0.10f * metres) + (0.3f * random.Next()), ref random);
    }

    private static Bloom FarBloom(int i, ref SeedStream random)
    {
        float metres = 6 + (50 * MathF.Pow((i + random.Next()) / Far, 1.15f)), turn = MathF.Tau * random.Next(), wide = MathF.Sqrt(random.Next());
        float across = MathF.Cos(turn) * wide * 0.62f, up = 0.5f + (0.5f * MathF.Sin(turn) * wide);
        Vector3 place = PetalTimes.Mouth + new Vector3(across * metres, 0, -metres * (1 - (0.12f * across * across)));
        place.Y = 0.9f + (up * (1.4f + (0.40f * metres)));
        float radius = 0.13f + (0.13f * random.Next() * random.Next()) + (0.001f * metres), forms = 332.3f + (0.045f * metres) + (1.2f * random.Next());
        return Make(i, radius, place, Looks(place, ref random), forms, (float)PetalTimes.BurstsSeconds + 0.2f + (0.038f * metres) + (0.9f * random.Next()), ref random);
    }

    private static Vector3 Looks(Vector3 place, ref SeedStream random) =>
        (0.9f * Vector3.Normalize(PetalTimes.Mouth - place)) + new Vector3(1.3f * (random.Next() - 0.5f), 0.25f + (0.8f * random.Next()), 0.8f * (random.Next() - 0.5f));

    private static Bloom Make(int i, float radius, Vector3 place, Vector3 looks, float forms, float bursts, ref SeedStream random)
    {
        // Colours go round by three, cultivars by four.
        var cultivar = i == 2 ? Cultivar.Reflexed : (Cultivar)((i + (i / 12)) & 3);
        float spin = (random.Next() < 0.5f ? -1 : 1) * random.Between(0.15f, 0.45f);
        return Bloom.Of(CultivarForm.Of(cultivar), new(place, radius), new(Vector3.Normalize(looks), spin),
            new(forms, bursts, (float)PetalTimes.BreathesSeconds + 0.05f + (1.1f * random.Next()), random.Next()), i % Colours);
    }
}
