using System.Numerics;
using GlassCity.Engine.Sound;
using GlassCity.Engine.Time;
using GlassCity.Scenes.City;
using GlassCity.Scenes.Show;

namespace GlassCity.Scenes.Rivers;

/// <summary>
/// Water that climbs. Eight waters sound, each where it is: where the rivers tear out of their beds, over the beds, along the
/// ribbons in the air, and at the feet and backs of the flank falls. In each, hills of the noise go up from octave to octave and are never at the top
/// (Shepard 1964, "Circularity in judgments of relative pitch", doi:10.1121/1.1919362), every bubble glides up, and bubbles run upward in strings.
/// </summary>
internal sealed class RiverVoice : IVoice
{
    private const double FirstSeconds = 20;
    private const float FarMetres = 95, FadesMetres = 55;

    private static readonly Track<float> Loudness = Tracks.Of("rivers' loudness",
        new TrackKey<float>(FirstSeconds, 0), new(29, 1), new(43, 1), new(50, 0.42f), new(60, 0.35f), new(65, 0.8f), new(170, 0.75f), new(240, 0.6f),
        new(Worlds.LeavesSeconds, 0, Ease.Step), new(Worlds.LandsSeconds, 0), new(309, 0.45f), new(345, 0.35f), new(356, 0));

    private readonly Water[] _waters =
    [
        new(0x52495601, 1.00f, 0.75f, 0.9f, 170, 260, 3.6f),      // the lift: foam
        new(0x52495602, 0.80f, 0.85f, 1.0f, 120, 320, 3.4f),      // past it
        new(0x52495603, 0.80f, 0.10f, 0.6f, 60, 220, 2.4f),       // the bed: it gurgles
        new(0x52495604, 0.70f, 0.06f, 0.5f, 40, 190, 2.2f),       // farther back in it
        new(0x52495605, 0.45f, 0.45f, 1.2f, 70, 500, 3.2f),       // a ribbon in the air
        new(0x52495606, 0.40f, 0.40f, 1.2f, 60, 560, 3.2f),       // the same, higher
        new(0x52495607, 0.35f, 0.55f, 1.0f, 120, 600, 3.0f),      // a sheet at a flank on the left
        new(0x52495608, 0.35f, 0.50f, 1.0f, 120, 640, 3.0f),      // on the right
    ];

    private readonly Spot[] _spots;

    private readonly bool _isUntold;

    /// <param name="seed">The city.</param>
    /// <param name="isUntold">Whether there is only the city, for ever, and no story in it.</param>
    public RiverVoice(ulong seed, bool isUntold = false)
    {
        _isUntold = isUntold;
        var plan = new CityPlan(seed);
        var spots = new List<Spot>();
        foreach (RiverShape shape in RiverShape.All)
        {
            var course = new RiverCourse(shape, plan.Grid, 8);
            float lift = shape.LiftZMetres;
            spots.Add(new(course.MiddleAt(lift - 2), 0, 1));
            spots.Add(new(course.MiddleAt(lift - 12), 1, 0.6f));
            spots.Add(new(course.MiddleAt(lift + 9), 2, 0.8f));
            spots.Add(new(course.MiddleAt(lift + 20), 3, 0.5f));
            for (int i = 0; i < 5; i++)
            {
                spots.Add(new(course.MiddleAt(lift - 24 - (26 * i)), 4 + (i & 1), 0.7f));
            }
        }

        foreach (FlankFall fall in FlankFall.MakeAll(plan))
        {
            int water = fall.Side < 0 ? 6 : 7;
            spots.Add(new(fall.MiddleAt(0.3f), water, 0.55f));
            spots.Add(new(fall.MiddleAt(11), water, 0.30f));
        }

        _spots = [.. spots.OrderBy(spot => spot.Water)];
    }

    public string Name => "rivers";

    public SoundGroup Group => SoundGroup.Ambience;

    public bool IsHeard(double fromSeconds, double toSeconds) =>
        _isUntold || (toSeconds > FirstSeconds && fromSeconds < Worlds.LeavesSeconds) || (toSeconds > Worlds.LandsSeconds && fromSeconds < Loudness.LastSeconds);

    public void Add(in SoundBlock block, SoundBus bus)
    {
        float before = LoudnessAt(block.StartSeconds), after = LoudnessAt(block.EndSeconds);
        Span<float> mono = default;
        int made = -1;
        foreach (ref readonly Spot spot in _spots.AsSpan())
        {
            float gain0 = before * spot.Gain * NearAt(spot, block.Before), gain1 = after * spot.Gain * NearAt(spot, block.After);
            if (gain0 == 0 && gain1 == 0)
            {
                continue;
            }

            if (made != spot.Water)
            {
                mono = bus.Scratch(spot.Water);
                _waters[spot.Water].Add(block, mono);
                made = spot.Water;
            }

            bus.Place(mono, new(spot.PlaceWorld, gain0, 5, 0.10f), new(spot.PlaceWorld, gain1, 5, 0.10f));
        }
    }

    // The way down to nothing is before the picture breaks, not after.
    private float LoudnessAt(double seconds) => _isUntold ? 0.6f * Tracks.Smooth(0, 4, seconds) : Loudness.At(seconds) * (seconds < 300 ? 1 - Tracks.Smooth(Worlds.LeavesSeconds - 0.4, Worlds.LeavesSeconds, seconds) : 1);

    private static float NearAt(in Spot spot, in Listener listener)
    {
        float away = Vector3.Distance(spot.PlaceWorld, listener.PlaceWorld);
        return 1 - Tracks.Smooth(FadesMetres, FarMetres, away);
    }

    private readonly record struct Spot(Vector3 PlaceWorld, int Water, float Gain);

    /// <summary>One water's own sound, alike for every place that has it.</summary>
    private sealed class Water : INoiseShape
    {
        private const double CellSeconds = 0.02, RunSeconds = 0.37;
        private const int CellsBack = 10, Tries = 6;
        private const float Octaves = 6, OctavesPerSecond = 0.46f, BottomHertz = 130;

        private readonly uint _stream;
        private readonly float _body, _foam, _rises, _bubblesPerSecond, _lowHertz, _bubbleOctaves;
        private readonly ShapedNoise _noise;

        /// <param name="stream">Its chance.</param>
        /// <param name="body">How much of it is below 700 Hz.</param>
        /// <param name="foam">How much hisses.</param>
        /// <param name="rises">How much climbs.</param>
        /// <param name="bubblesPerSecond">In the mean.</param>
        /// <param name="lowHertz">The largest bubbles.</param>
        /// <param name="bubbleOctaves">From the largest to the smallest.</param>
        public Water(uint stream, float body, float foam, float rises, float bubblesPerSecond, float lowHertz, float bubbleOctaves)
        {
            (_stream, _body, _foam, _rises) = (stream, body, foam, rises);
            (_bubblesPerSecond, _lowHertz, _bubbleOctaves) = (bubblesPerSecond, lowHertz, bubbleOctaves);
            _noise = new ShapedNoise(stream, this);
        }

        public void Shape(double seconds, Span<float> amplitudes)
        {
            float wash = Gusts.At(_stream, seconds, 1.3), swash = 0.2f + (1.6f * wash * wash), splash = Gusts.At(_stream + 16, seconds, 11);
            NoiseBands.AddPlain(amplitudes, 170, 700, -4, 0.020f * _body * swash);
            NoiseBands.AddPlain(amplitudes, 1800, 10_500, -1.5f, 0.046f * _foam * (0.35f + (splash * swash)));
            for (int i = 0; i < Octaves; i++)
            {
                double up = ((seconds * OctavesPerSecond) + i + (0.23 * (_stream & 15))) % Octaves;
                float share = (float)up / Octaves, hill = MathF.Sin(MathF.PI * share);
                float lively = 0.5f + Gusts.At(_stream + 32 + (uint)i, seconds, 5);
                NoiseBands.AddHill(amplitudes, BottomHertz * Math.Exp(up * Math.Log(2)), 0.13f, 0.050f * _rises * hill * hill * lively * (0.5f + (0.5f * swash)));
            }
        }

        public void Add(in SoundBlock block, Span<float> mono)
        {
            _noise.Add(block.Index, mono);
            long last = (long)Math.Floor(block.EndSeconds / CellSeconds);
            for (long cell = last - CellsBack; cell <= last; cell++)
            {
                // More of them with the wash that carries them.
                float chance = _bubblesPerSecond * (float)CellSeconds / Tries * (0.3f + (1.4f * Gusts.At(_stream, cell * CellSeconds, 1.3)));
                for (int i = 0; i < Tries; i++)
                {
                    long number = ((cell * Tries) + i) * 4;
                    if (Noise.Uniform(_stream + 64, number) > chance)
                    {
                        continue;
                    }

                    float small = Noise.Uniform(_stream + 64, number + 1), strong = Noise.Uniform(_stream + 64, number + 2);
                    double hertz = _lowHertz * double.Exp2(_bubbleOctaves * small), decay = Math.Max(1.6 * Bubble.DecayOf(hertz), 0.004);
                    float level = 0.16f * (0.10f + (1.3f * strong * strong * strong * strong)) * float.Exp2(-0.55f * _bubbleOctaves * small);
                    Bubble.Add(mono, block.FirstSample, (cell + Noise.Uniform(_stream + 64, number + 3)) * CellSeconds, hertz, 0.25 + (0.35 * strong), Math.Min(decay, 0.024), level);
                }
            }

            AddRuns(block, mono);
        }

        // Bubbles that follow each other up.
        private void AddRuns(in SoundBlock block, Span<float> mono)
        {
            long last = (long)Math.Floor(block.EndSeconds / RunSeconds);
            for (long run = last - 3; run <= last; run++)
            {
                float chance = Noise.Uniform(_stream + 80, 4 * run);
                if (chance > 0.62f)
                {
                    continue;
                }

                int count = 5 + (int)(6 * Noise.Uniform(_stream + 80, (4 * run) + 1));
                double at = (run + Noise.Uniform(_stream + 80, (4 * run) + 2)) * RunSeconds, hertz = _lowHertz * double.Exp2(1.5 * Noise.Uniform(_stream + 80, (4 * run) + 3)), step = 0.075;
                for (int i = 0; i < count; i++)
                {
                    Bubble.Add(mono, block.FirstSample, at, hertz, 0.3, Math.Min(2 * Bubble.DecayOf(hertz), 0.03), 0.17f * (1 - chance) * (1 - (0.6f * i / count)));
                    (at, hertz, step) = (at + step, hertz * 1.17, step * 0.9);
                }
            }
        }
    }
}
