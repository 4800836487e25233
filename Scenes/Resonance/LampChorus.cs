using GlassCity.Engine.Time;
using GlassCity.Scenes.City;

namespace GlassCity.Scenes.Resonance;

/// <summary>
/// The lamps as coupled oscillators (<see cref="Kuramoto"/>), solved once for a seed: each is free until they begin to feel each
/// other, then they fall into step, and stay so. Phases are kept as what they are ahead of the mean one, which turns evenly;
/// any time is read from that table alone.
/// </summary>
public sealed class LampChorus
{
    /// <summary>They begin to feel each other.</summary>
    public const double FirstSeconds = 124;

    /// <summary>From here on they are locked.</summary>
    public const double LastSeconds = 140;

    /// <summary>Of the mean lamp. No lamp, while it hurries to meet the others, passes 1 Hz: the eye's limit is three flashes.</summary>
    public const double MeanHertz = 0.72;

    private const double SpreadHertz = 0.055;       // of the slowest and the fastest lamp about the mean
    private const double MostCoupling = 1.35;        // radians a second; see the frequencies' limit
    private const double FirstOrder = 0.22;
    private const int SamplesPerSecond = 60;
    private const int Samples = (int)((LastSeconds - FirstSeconds) * SamplesPerSecond) + 1;

    private static readonly int Lamps = Street.Posts.Length;

    private static readonly Track<float> Depth = Tracks.Of("pulse",
        new TrackKey<float>(122, 0), new(126, 0.45f), new(139, 0.45f), new(146, 0.12f));

    private readonly double[] _free = new double[Lamps];
    private readonly float[] _ahead = new float[Samples * Lamps];
    private readonly float[] _order = new float[Samples];

    public LampChorus(ulong seed)
    {
        var random = new SeedStream(seed, 0x63686f72);
        double[] phases = new double[Lamps];
        for (int i = 0; i < Lamps; i++)
        {
            // Even shares of a bell and of the circle, dealt out anew by each seed: so every seed's street comes together in time.
            double u = (2 * (i + 0.5) / Lamps) - 1;
            _free[i] = Math.Tau * SpreadHertz * u * (0.5 + (0.5 * u * u));
            double turn = Math.Tau * (i + random.Next()) / Lamps;
            // Drawn together so far that they are of the first order: its mean is a Bessel function, near half its argument.
            phases[i] = turn - (2 * FirstOrder * Math.Sin(turn));
        }

        for (int i = Lamps - 1; i > 0; i--)
        {
            int other = random.Below(i + 1);
            (phases[i], phases[other]) = (phases[other], phases[i]);
            other = random.Below(i + 1);
            (_free[i], _free[other]) = (_free[other], _free[i]);
        }

        var all = new Kuramoto(_free, phases);
        for (int sample = 0; sample < Samples; sample++)
        {
            for (int i = 0; i < Lamps; i++)
            {
                _ahead[(sample * Lamps) + i] = (float)all.Phases[i];
            }

            _order[sample] = (float)all.Order;
            double t = FirstSeconds + ((double)sample / SamplesPerSecond), half = 0.5 / SamplesPerSecond;
            all.Step(2 * half, CouplingAt(t), CouplingAt(t + half), CouplingAt(t + (2 * half)));
        }
    }

    /// <summary>Of the pulse: how far a lamp rises over its mean and falls under it.</summary>
    public static float DepthAt(double seconds) => Depth.At(seconds);

    /// <summary>How much they pull at each other, radians a second.</summary>
    public static double CouplingAt(double seconds) => MostCoupling * Tracks.Smooth(FirstSeconds - 0.5, 130.5, seconds);

    /// <summary>Phase of a lamp's pulse in radians, never falling; a whole number of turns where it is brightest.</summary>
    /// <param name="lamp">Index in <see cref="Street.Posts"/>.</param>
    /// <param name="seconds">Dream time.</param>
    public double PhaseAt(int lamp, double seconds)
    {
        double mean = Math.Tau * MeanHertz * (seconds - FirstSeconds);
        if (seconds <= FirstSeconds)
        {
            return mean + _ahead[lamp] + (_free[lamp] * (seconds - FirstSeconds));
        }

        (int at, float share) = PlaceOf(seconds);
        float here = _ahead[(at * Lamps) + lamp], next = _ahead[((at + 1) * Lamps) + lamp];
        return mean + here + ((next - here) * share);
    }

    /// <summary>The order parameter: how nearly they beat as one, 0..1.</summary>
    public float OrderAt(double seconds)
    {
        if (seconds <= FirstSeconds)
        {
            double sine = 0, cosine = 0;
            for (int i = 0; i < Lamps; i++)
            {
                (double s, double c) = Math.SinCos(_ahead[i] + (_free[i] * (seconds - FirstSeconds)));
                (sine, cosine) = (sine + s, cosine + c);
            }

            return (float)(Math.Sqrt((sine * sine) + (cosine * cosine)) / Lamps);
        }

        (int at, float share) = PlaceOf(seconds);
        return _order[at] + ((_order[at + 1] - _order[at]) * share);
    }

    /// <summary>What a lamp's brightness is multiplied by, about 1: a raised cosine, which has no edge anywhere.</summary>
    public float PulseAt(int lamp, double seconds)
    {
        float depth = DepthAt(seconds);
        return depth <= 0 ? 1 : 1 + (depth * (float)Math.Cos(PhaseAt(lamp, seconds)));
    }

    private static (int At, float Share) PlaceOf(double seconds)
    {
        double place = Math.Min((seconds - FirstSeconds) * SamplesPerSecond, Samples - 1);
        int at = Math.Min((int)place, Samples - 2);
        return (at, (float)(place - at));
    }
}
