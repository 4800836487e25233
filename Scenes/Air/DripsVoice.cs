using System.Numerics;
using GlassCity.Engine.Sound;
using GlassCity.Engine.Time;
using GlassCity.Scenes.Show;

namespace GlassCity.Scenes.Air;

/// <summary>
/// Distant drips: off ledges into puddles and canals, one at a time. What is heard of a drop is the bubble it leaves, whose
/// pitch rises as it closes (Phillips, Agarwal, Jordan 2018, "The sound produced by a dripping tap is driven by resonant oscillations of an entrapped air bubble",
/// doi:10.1038/s41598-018-27913-0), after the click of its fall.
/// </summary>
/// <param name="isUntold">Whether there is only the city, for ever, and no story in it.</param>
internal sealed class DripsVoice(bool isUntold = false) : IVoice
{
    private const uint Chance = 0x44524950;
    private const float EveryMetres = 40;
    private const float Lasting = 0.35f;        // of a city by itself
    private const double CellSeconds = 0.55, LongestSeconds = 0.4;

    private static readonly Track<float> Often = Tracks.Of("drips",
        new TrackKey<float>(0.4, 0.65f), new(12, 0.55f), new(26, 0.3f), new(44, 0.25f), new(58, 0.7f), new(80, 0.35f), new(168, 0.2f), new(244.5, 0.08f), new(Worlds.LeavesSeconds, 0));

    public string Name => "drips";

    public SoundGroup Group => SoundGroup.Ambience;

    public bool IsHeard(double fromSeconds, double toSeconds) => toSeconds > Often.FirstSeconds && (isUntold || fromSeconds < Worlds.LeavesSeconds);

    public void Add(in SoundBlock block, SoundBus bus)
    {
        long last = (long)Math.Floor(block.EndSeconds / CellSeconds);
        for (long cell = (long)Math.Floor((block.StartSeconds - LongestSeconds) / CellSeconds); cell <= last; cell++)
        {
            double at = (cell + (0.9 * Noise.Uniform(Chance, 8 * cell))) * CellSeconds;
            if (at < Often.FirstSeconds || at >= block.EndSeconds || at + LongestSeconds < block.StartSeconds || Noise.Uniform(Chance, (8 * cell) + 1) > (isUntold ? Lasting : Often.At(at)))
            {
                continue;
            }

            float side = Noise.Uniform(Chance, (8 * cell) + 2) < 0.5f ? -1 : 1, along = Noise.Between(Chance, (8 * cell) + 3, 0, EveryMetres);
            bool isDeep = Noise.Uniform(Chance, (8 * cell) + 4) < 0.45f;
            float aside = side * (isDeep ? 17 : Noise.Between(Chance, (8 * cell) + 5, 4, 11));
            Span<float> mono = bus.Scratch(0);
            AddDrop(mono, block, at, isDeep, Noise.Uniform(Chance, (8 * cell) + 6), Noise.Uniform(Chance, (8 * cell) + 7));
            // The same drop falls on every stretch of the street; who walks from one to the next hears this one go and that one come.
            float first = along + (EveryMetres * MathF.Floor((block.Before.PlaceWorld.Z - along) / EveryMetres));
            for (int stretch = -1; stretch <= 2; stretch++)
            {
                var place = new Vector3(aside, 0.1f, first + (stretch * EveryMetres));
                bus.Place(mono, Stands(place, block.Before), Stands(place, block.After));
            }
        }
    }

    private static Placing Stands(Vector3 place, in Listener listener) =>
        new(place, 0.30f * (1 - Tracks.Smooth(0.5 * EveryMetres, EveryMetres, MathF.Abs(place.Z - listener.PlaceWorld.Z))), 7, 0.5f);

    private static void AddDrop(Span<float> mono, in SoundBlock block, double at, bool isDeep, float size, float strength)
    {
        double hertz = (isDeep ? 520 : 1150) * Math.Pow(2, 1.3 * size), length = (isDeep ? 0.11 : 0.055) * (1.3 - size);
        float level = 0.35f + (0.65f * strength);
        Oscillator.AddGrain(mono, block.FirstSample, at, 0.004, (3600, 2400), 0.16f * level);
        Oscillator.AddGrain(mono, block.FirstSample, at + 0.012, length, (hertz, hertz * 1.45), level);
        Oscillator.AddStruck(mono, block.FirstSample, at + 0.012, hertz * 1.08, 0.3 * length, 0.5f * level, 0.003);
        // A second, smaller bubble, as often as not.
        if (strength > 0.5f)
        {
            Oscillator.AddGrain(mono, block.FirstSample, at + 0.075 + (0.06 * size), 0.6 * length, (hertz * 1.5, hertz * 2.2), 0.35f * level);
        }
    }
}
