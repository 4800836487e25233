using System.Numerics;
using GlassCity.Engine.Sound;
using GlassCity.Scenes.Garden;

namespace GlassCity.Scenes.Score;

/// <summary>
/// The flowers' choir: eight singers to each of the eight voices, each in a flower's own place; as loud as the flowers are open, since both follow <see cref="VoiceEnvelope"/>.
/// </summary>
internal sealed class ChoirVoice : IVoice
{
    private const int PerVoice = GardenPlaces.FlowersPerVoice;
    private const double BreathSeconds = 0.6, TailSeconds = 0.4;
    private const float NearMetres = 4, StreetShare = 0.75f;

    private readonly GardenPlaces? _garden;
    private readonly Chorister[] _singers;
    private readonly int[] _place;
    private readonly ChoirBreath[] _breaths;
    private readonly Edge[] _edges;
    private readonly double _firstSeconds, _lastSeconds;

    /// <param name="garden">Where the flowers are; none: all in one place, before the listener.</param>
    /// <param name="alone">The one voice that sings.</param>
    public ChoirVoice(GardenPlaces? garden, Singer? alone = null)
    {
        _garden = garden;
        int[] voices = alone is { } one ? [(int)one] : [.. Enumerable.Range(0, Choir.Voices)];
        _place = [.. voices.SelectMany(voice => Enumerable.Range(voice * PerVoice, PerVoice))];
        _singers = [.. _place.Select(place => new Chorister((Singer)(place / PerVoice), place % PerVoice, PerVoice))];
        _breaths = [.. voices.GroupBy(voice => voice / 2).Select(part => new ChoirBreath((Part)part.Key, [.. part.Select(voice => (Singer)voice)]))];
        _edges = [new(_singers.Length), new(_singers.Length)];
        _firstSeconds = voices.Min(voice => Choir.NotesOf((Singer)voice)[0].StartSeconds) - BreathSeconds;
        _lastSeconds = voices.Max(voice => Choir.NotesOf((Singer)voice)[^1].EndSeconds) + TailSeconds;
    }

    public string Name => "choir";

    public SoundGroup Group => SoundGroup.Voices;

    public bool IsHeard(double fromSeconds, double toSeconds) => toSeconds > _firstSeconds && fromSeconds < _lastSeconds;

    public void Add(in SoundBlock block, SoundBus bus)
    {
        Edge before = EdgeOf(block.Index), after = EdgeOf(block.Index + 1);
        for (int i = 0; i < _singers.Length; i++)
        {
            int count = Math.Max(before.Counts[i], after.Counts[i]);
            if (count == 0)
            {
                continue;
            }

            Span<float> mono = bus.Scratch(0);
            var glide = new Glide((before.Turns[i], after.Turns[i]), (before.Hertz[i], after.Hertz[i]));
            Oscillator.AddHarmonics(mono, glide, before.AmplitudesOf(i)[..count], after.AmplitudesOf(i)[..count]);
            bus.Place(mono, new Placing(PlaceOf(_place[i], block), 1, NearMetres, StreetShare));
        }

        foreach (ChoirBreath breath in _breaths)
        {
            if (breath.IsHeard(block.StartSeconds - SoundTime.BlockSeconds, block.EndSeconds + SoundTime.BlockSeconds))
            {
                Span<float> mono = bus.Scratch(0);
                breath.Noise.Add(block.Index, mono);
                bus.Place(mono, new Placing(PlaceOf((2 * (int)breath.Part * PerVoice) + 3, block), 1, NearMetres, StreetShare));
            }
        }
    }

    private Vector3 PlaceOf(int place, in SoundBlock block) => _garden is { } garden ? garden.Flowers[place] : block.Before.PlaceWorld + (NearMetres * block.Before.ForwardWorld);

    // What all sing at an edge between two blocks: the same for both of them.
    private Edge EdgeOf(long index)
    {
        Edge edge = _edges[index & 1];
        if (edge.Index == index)
        {
            return edge;
        }

        edge.Index = index;
        double seconds = (double)(index * SoundTime.Block) / SoundTime.Rate;
        for (int i = 0; i < _singers.Length; i++)
        {
            edge.Turns[i] = _singers[i].TurnsAt(seconds);
            edge.Hertz[i] = _singers[i].HertzAt(seconds);
            edge.Counts[i] = _singers[i].Amplitudes(seconds, edge.Hertz[i], edge.AmplitudesOf(i));
        }

        return edge;
    }

    private sealed class Edge(int singers)
    {
        private readonly float[] _amplitudes = new float[singers * Chorister.Harmonics];

        public long Index { get; set; } = long.MinValue;

        public double[] Turns { get; } = new double[singers];

        public double[] Hertz { get; } = new double[singers];

        public int[] Counts { get; } = new int[singers];

        public Span<float> AmplitudesOf(int singer) => _amplitudes.AsSpan(singer * Chorister.Harmonics, Chorister.Harmonics);
    }
}
