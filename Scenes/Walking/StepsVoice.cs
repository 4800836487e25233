using System.Numerics;
using GlassCity.Engine.Sound;
using GlassCity.Scenes.Mender;

namespace GlassCity.Scenes.Walking;

/// <summary>
/// Footsteps: the stranger's, at the moments at which its feet come down, and the walker's own by their log. On wet stone a heel, a scuff and a little water; on
/// earth a dull press; mercury rings, and its ring sinks as the ripple widens.
/// </summary>
internal sealed class StepsVoice : IVoice
{
    private const double LongestSeconds = 3.2;
    private const uint Chance = 0x53544550;

    private readonly WalkerStep[] _stranger;
    private readonly WalkerStepLog? _own;

    /// <param name="own">The walker's; nobody walks in a film.</param>
    /// <param name="isUntold">Whether there is only the city, and no stranger in it.</param>
    public StepsVoice(WalkerStepLog? own = null, bool isUntold = false)
    {
        _own = own;
        if (isUntold)
        {
            _stranger = [];
            return;
        }

        var steps = new List<WalkerStep>();
        // Half a cycle from foot to foot; a foot comes down where its phase is whole.
        double before = 0;
        for (double t = 150; t < Footsteps.FirstSeconds; t += 0.002)
        {
            MenderWalk walk = MenderWalk.At(t);
            double halves = walk.WayMetres / MenderWalk.CycleMetres * 2;
            if (Math.Floor(halves) > Math.Floor(before) && walk.Going > 0.25f)
            {
                Add(t, walk.PlaceWorld);
            }

            before = halves;
        }

        foreach (double lands in Footsteps.Landings)
        {
            Add(lands, Footsteps.BodyAt(lands).PlaceWorld);
        }

        _stranger = [.. steps.OrderBy(step => step.FirstSample)];

        void Add(double seconds, Vector3 place) => steps.Add(new(SoundTime.SampleAt(seconds), place, Grounds.At(place, seconds)));
    }

    public string Name => "steps";

    public SoundGroup Group => SoundGroup.Ambience;

    public bool IsHeard(double fromSeconds, double toSeconds) => _own is not null
        || (_stranger.Length > 0 && toSeconds * SoundTime.Rate > _stranger[0].FirstSample && fromSeconds * SoundTime.Rate < _stranger[^1].FirstSample + (LongestSeconds * SoundTime.Rate));

    public void Add(in SoundBlock block, SoundBus bus)
    {
        for (int i = 0; i < _stranger.Length; i++)
        {
            AddStep(block, bus, _stranger[i], i, 0.5f);
        }

        if (_own is { } own)
        {
            int count = own.Count;
            for (int i = Math.Max(0, count - WalkerStepLog.Kept + 1); i < count; i++)
            {
                AddStep(block, bus, own[i], i, 0.3f);
            }
        }
    }

    private static void AddStep(in SoundBlock block, SoundBus bus, in WalkerStep step, int number, float level)
    {
        double at = (double)step.FirstSample / SoundTime.Rate;
        if (at >= block.EndSeconds || at + LongestSeconds < block.StartSeconds)
        {
            return;
        }

        Span<float> mono = bus.Scratch(0);
        float other = Noise.Uniform(Chance, number), street = 0.25f;
        long first = block.FirstSample;
        switch (step.Ground)
        {
            case Ground.Mercury:
                double note = 329.63 * Math.Pow(2, (number % 3) switch { 0 => 0, 1 => 7 / 12.0, _ => 3 / 12.0 });
                Oscillator.AddStruck(mono, first, at, note, 0.9, 0.40f, 0.004);
                Oscillator.AddStruck(mono, first, at, note * 2.76, 0.5, 0.22f, 0.002);
                Oscillator.AddStruck(mono, first, at, note * 5.4, 0.25, 0.10f, 0.001);
                Oscillator.AddGrain(mono, first, at, 0.5, (note * 1.5, note * 1.42), 0.08f);
                street = 0.6f;
                break;
            case Ground.Earth:
                Oscillator.AddGrain(mono, first, at - 0.01, 0.09, (95, 60), 0.5f);
                Scuff(mono, first, at, number, 260, 0.10f, 14);
                break;
            default:
                Oscillator.AddGrain(mono, first, at - 0.004, 0.05, (170, 105), 0.40f);
                Oscillator.AddStruck(mono, first, at, 640 + (240 * other), 0.012, 0.22f, 0.001);
                Oscillator.AddStruck(mono, first, at + 0.003, 1500 + (500 * other), 0.006, 0.14f, 0.0005);
                Scuff(mono, first, at + 0.02, number, 1900, 0.05f, 18);
                Bubble.Add(mono, first, at + 0.06 + (0.04 * other), 900 + (900 * other), 0.3, 0.012, 0.10f);
                Bubble.Add(mono, first, at + 0.11 + (0.03 * other), 1500 + (900 * other), 0.3, 0.008, 0.06f);
                break;
        }

        bus.Place(mono, new Placing(step.PlaceWorld, level, 5, street));
    }

    // Grains of the ground under a sole that comes down.
    private static void Scuff(Span<float> mono, long first, double at, int number, double hertz, float level, int grains)
    {
        for (int i = 0; i < grains; i++)
        {
            long chance = (number * 64L) + i;
            double when = at + (0.12 * Noise.Uniform(Chance + 1, chance)), pitch = hertz * (0.5 + (1.6 * Noise.Uniform(Chance + 2, chance)));
            Oscillator.AddGrain(mono, first, when, 0.004 + (3 / pitch), (pitch, 0.8 * pitch), level * Noise.Uniform(Chance + 3, chance));
        }
    }
}
