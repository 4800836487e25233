using GlassCity.Engine.Sound;
using GlassCity.Engine.Time;
using GlassCity.Scenes.Memories.Bedside;
using GlassCity.Scenes.Sound;

namespace GlassCity.Scenes.Galaxies;

/// <summary>
/// One breath out, very long. It is drawn in at the bed, held, and leaves the mouth as a breath does; then it is too long for a breath, and
/// opens: its resonances let go of the mouth and wind upward, and each galaxy carries a glassy tone of its own where it goes, louder with each of its arms that
/// turns to the ear. At the end it is still.
/// </summary>
internal sealed class LongBreathVoice : IVoice
{
    private const uint Stream = 0x4C425201;
    private const double FirstSeconds = BedsideTimes.DrawnSeconds - 0.4, LastSeconds = BedsideTimes.ToSeconds;

    // E major with its ninth, from E5 to F#7: what the dream ends in. Midi.
    private static readonly int[] Notes = [76, 83, 80, 88, 92, 95, 90, 99, 102];

    private static readonly Track<float> Human = Tracks.Of("last breath, at the mouth",
        new TrackKey<float>(BedsideTimes.LeavesSeconds - 0.05, 0), new(BedsideTimes.LeavesSeconds + 1.5, 0.55f), new(283.6, 0.54f), new(BedsideTimes.OverSeconds, 0.22f), new(289, 0));

    private static readonly Track<float> Wide = Tracks.Of("last breath, all round",
        new TrackKey<float>(282.6, 0), new(286, 0.8f), new(289.5, 1), new(294.7, 0));

    private readonly ShapedNoise _mouth;
    private readonly ShapedNoise[] _arms = new ShapedNoise[3];
    private readonly WideNoise _spiral = new(Stream + 8, new Spiral(0), new Spiral(1));

    public LongBreathVoice()
    {
        _mouth = new ShapedNoise(Stream, new Mouth());
        for (int i = 0; i < _arms.Length; i++)
        {
            _arms[i] = new ShapedNoise(Stream + 1 + (uint)i, new Arms(i));
        }
    }

    public string Name => "long-breath";

    public SoundGroup Group => SoundGroup.Voices;

    public bool IsHeard(double fromSeconds, double toSeconds) => toSeconds > FirstSeconds && fromSeconds < LastSeconds;

    public void Add(in SoundBlock block, SoundBus bus)
    {
        Span<float> mouth = bus.Scratch(0);
        _mouth.Add(block.Index, mouth);
        bus.Place(mouth, new Placing(BreathGalaxies.LipsWorld, 1, 1.2f, 0, 0.22f));
        _spiral.Add(block, bus, Wide.At(block.StartSeconds), Wide.At(block.EndSeconds), 0, 0.30f);
        int left = BreathGalaxies.LeftAt(block.EndSeconds);
        for (int galaxy = 0; galaxy < left; galaxy++)
        {
            BreathGalaxy before = BreathGalaxies.At(galaxy, block.StartSeconds), after = BreathGalaxies.At(galaxy, block.EndSeconds);
            Span<float> mono = bus.Scratch(1);
            // Of so many arms the brightest side comes by that many times a turn.
            float loud0 = LoudnessAt(galaxy, block.StartSeconds), loud1 = LoudnessAt(galaxy, block.EndSeconds);
            double hertz = 440 * double.Exp2((Notes[galaxy] - 69) / 12.0);
            // The low ones carry; the high ones glint.
            float level = 0.022f * (float)Math.Sqrt(1000 / hertz), tone0 = level * loud0, tone1 = level * loud1;
            Oscillator.AddSine(mono, Glide.Steady(block, hertz), tone0, tone1);
            Oscillator.AddSine(mono, Glide.Steady(block, (hertz * 1.0006) + 0.37 + (0.11 * galaxy)), 0.8f * tone0, 0.8f * tone1);
            Oscillator.AddSine(mono, Glide.Steady(block, hertz * 2.003), 0.22f * tone0, 0.22f * tone1);
            if (galaxy % 3 == 0)
            {
                Span<float> air = bus.Scratch(2);
                _arms[galaxy / 3].Add(block.Index, air);
                bus.Place(air, new(before.MiddleWorld, 1, 3, 0, 0.4f), new(after.MiddleWorld, 1, 3, 0, 0.4f));
            }

            bus.Place(mono, new(before.MiddleWorld, 1, 4, 0, 0.45f), new(after.MiddleWorld, 1, 4, 0, 0.45f));
        }
    }

    /// <summary>How loud a galaxy sounds, 0..1.</summary>
    internal static float LoudnessAt(int galaxy, double seconds)
    {
        BreathGalaxy at = BreathGalaxies.At(galaxy, seconds);
        float turned = at.Shape.Arms * ((GalaxyLaw.PatternSpeed * at.AgeSeconds) + (1.7f * galaxy)), swells = Tracks.Smooth(0.3, 4.5, at.AgeSeconds);
        return swells * (0.35f + (0.65f * (0.5f + (0.5f * MathF.Cos(2 * turned))))) * (1 - Tracks.Smooth(290.5, 294.9, seconds));
    }

    private sealed class Mouth : INoiseShape
    {
        public void Shape(double seconds, Span<float> amplitudes)
        {
            // Drawn in: thin, with effort. Then out.
            float draws = Tracks.Smooth(BedsideTimes.DrawnSeconds - 0.3, 280.2, seconds) * (1 - Tracks.Smooth(280.6, BedsideTimes.HeldSeconds + 0.2, seconds));
            float uneven = 0.8f + (0.4f * Gusts.At(Stream + 16, seconds, 6)), gives = Human.At(seconds);
            BreathNoise.Add(amplitudes, 0.9f, 0.055f * draws * uneven, 0.1f, 0.95f);
            // The mouth goes slack.
            float open = 0.75f - (0.55f * Tracks.Smooth(282, 286.4, seconds));
            BreathNoise.Add(amplitudes, open, 0.22f * gives * uneven, 0.5f, 1.05f);
        }
    }

    private sealed class Spiral(uint side) : INoiseShape
    {
        private const int Hills = 7;

        public void Shape(double seconds, Span<float> amplitudes)
        {
            float since = (float)(seconds - BedsideTimes.LeavesSeconds), opens = Tracks.Smooth(BedsideTimes.LeavesSeconds, 291, seconds);
            for (int i = 0; i < Hills; i++)
            {
                // They leave the mouth's resonances and go up, each over the next; at the top they thin out.
                float up = ((0.085f * since) + ((i + (0.5f * side)) / Hills)) % 1, hill = MathF.Sin(MathF.PI * up);
                float hertz = 420 * float.Exp2(4.9f * up * (0.55f + (0.45f * opens)));
                float glitter = 0.4f + (1.2f * Gusts.At(Stream + 20 + ((uint)i * 2) + side, seconds, 3 + (9 * up)));
                NoiseBands.AddHill(amplitudes, hertz, 0.20f - (0.13f * opens), 0.022f * hill * hill * glitter);
            }

            float turns = 0.5f + (0.5f * MathF.Cos((since * 4 * GalaxyLaw.PatternSpeed) + (MathF.PI * side)));
            NoiseBands.AddPlain(amplitudes, 300, 2600, -5, 0.030f * (1 - (0.8f * opens)));
            NoiseBands.AddPlain(amplitudes, 6000, 14_000, -1, 0.013f * opens * (0.3f + (0.9f * turns)));
        }
    }

    // Air about three galaxies' tones.
    private sealed class Arms(int group) : INoiseShape
    {
        public void Shape(double seconds, Span<float> amplitudes)
        {
            for (int galaxy = 3 * group; galaxy < 3 * (group + 1); galaxy++)
            {
                if (galaxy < BreathGalaxies.LeftAt(seconds))
                {
                    NoiseBands.AddHill(amplitudes, 440 * double.Exp2((Notes[galaxy] - 57) / 12.0), 0.03f, 0.020f * LoudnessAt(galaxy, seconds) * (0.5f + Gusts.At(Stream + 48 + (uint)galaxy, seconds, 7)));
                }
            }
        }
    }
}
