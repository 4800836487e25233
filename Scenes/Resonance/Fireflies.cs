using System.Numerics;
using GlassCity.Engine.Time;
using GlassCity.Scenes.City;

namespace GlassCity.Scenes.Resonance;

/// <summary>A bead of light on its way from a lamp.</summary>
/// <param name="PlaceWorld">World metres.</param>
/// <param name="Light">0..1.</param>
/// <param name="Size">0..1.</param>
/// <param name="TailMetres">To where it was a moment ago.</param>
public readonly record struct Firefly(Vector3 PlaceWorld, float Light, float Size, Vector3 TailMetres);

/// <summary>
/// Light that lamps let go at the crest of their pulse: beads that wind upward about three strands, ever faster, and lose
/// themselves in a thread of light. Closed form: a bead is a number of a crest of a lamp, whose time the chorus knows.
/// </summary>
public sealed class Fireflies
{
    public const int Strands = 5;
    public const int PerCrest = 72;

    /// <summary>Beads are seen so long; then they are their thread's light.</summary>
    public const double LifeSeconds = 3.6;

    private const double TailSeconds = 0.09;
    private const int MostCrests = 20;

    private readonly ulong _seed;
    private readonly double[] _crests;
    private readonly int[] _counts = new int[Street.Posts.Length];

    public Fireflies(LampChorus chorus, ulong seed)
    {
        _seed = seed;
        _crests = new double[Street.Posts.Length * MostCrests];
        for (int lamp = 0; lamp < Street.Posts.Length; lamp++)
        {
            double first = Math.Ceiling(chorus.PhaseAt(lamp, Feeding.FirstSeconds) / Math.Tau);
            for (int i = 0; i < MostCrests; i++)
            {
                double at = CrestOf(chorus, lamp, Math.Tau * (first + i));
                if (Feeding.SentAt(at) > 0)
                {
                    _crests[(lamp * MostCrests) + _counts[lamp]++] = at;
                }
            }
        }
    }

    /// <summary>The crests at which a lamp lets go of light, seconds of dream time.</summary>
    public ReadOnlySpan<double> CrestsOf(int lamp) => _crests.AsSpan(lamp * MostCrests, _counts[lamp]);

    /// <summary>How high light has come after a time, metres. Twin of thread.vert.</summary>
    public static float HeightAt(double ageSeconds) => (float)(ageSeconds * (2.2 + (4.0 * ageSeconds)));

    /// <summary>Where light stands that has left a lamp by a strand. Twin of thread.vert.</summary>
    public static Vector3 PlaceAt(Vector3 headWorld, float angle, float heightMetres, double seconds)
    {
        // Winds about itself low down, where it is slow, and draws together into one thread. No two strands wind alike.
        float own = 0.5f + (0.5f * MathF.Sin(angle * 7.31f)), turned = angle + ((2.2f + (2.4f * own)) * MathF.Log(1 + (0.4f * heightMetres)));
        float u = heightMetres / (6 + (7 * own)), radius = 0.08f + ((0.25f + (0.75f * own)) * u * MathF.Exp(1 - u)) + (0.003f * heightMetres);
        float high = heightMetres * (1 / 120f), drift = headWorld.Z * 0.071f;
        float sway = high * ((1.3f * MathF.Sin((heightMetres * 0.045f) - ((float)seconds * 0.31f) + drift)) - (3.0f * MathF.Sign(headWorld.X) * high));
        return headWorld + new Vector3((radius * MathF.Cos(turned)) + sway, heightMetres + 0.1f, radius * MathF.Sin(turned));
    }

    /// <summary>A bead of a crest; dark where it is not on its way.</summary>
    /// <param name="lamp">Index in <see cref="Street.Posts"/>.</param>
    /// <param name="crestSeconds">One of <see cref="CrestsOf"/>.</param>
    /// <param name="number">0 .. <see cref="PerCrest"/> - 1.</param>
    /// <param name="seconds">Dream time.</param>
    public Firefly At(int lamp, double crestSeconds, int number, double seconds)
    {
        var own = new SeedStream(_seed, 0x66697265 + ((ulong)lamp << 40) + ((ulong)Math.Round(crestSeconds * 16) << 8) + (ulong)number);
        // Most leave at the crest itself.
        double late = (own.Next() + own.Next() + own.Next() - 1.5) * 0.5;
        double age = (seconds - crestSeconds - late) * own.Between(0.82f, 1.08f);
        float sent = Feeding.SentAt(crestSeconds), angle = own.Between(0, MathF.Tau * 40);
        float size = own.Next(), mood = own.Between(0, 40);
        if (age <= 0 || age >= LifeSeconds || sent <= 0)
        {
            return default;
        }

        Vector3 head = Street.Posts[lamp].HeadWorld, at = PlaceAt(head, angle, HeightAt(age), seconds);
        Vector3 before = PlaceAt(head, angle, HeightAt(Math.Max(age - TailSeconds, 0)), seconds - TailSeconds);
        float come = Tracks.Smooth(0, 0.25, age), gone = 1 - Tracks.Smooth(1.7, LifeSeconds, age);
        float turn = 0.8f + (0.2f * (float)Math.Sin((seconds * 4.1) + mood));
        return new Firefly(at, sent * come * gone * turn * (0.45f + (0.55f * size)), size, before - at);
    }

    /// <summary>Where a strand begins about its lantern, radians.</summary>
    public static float StrandAngle(int lamp, int strand) => ((lamp * 2.399963f) % MathF.Tau) + (strand * (MathF.Tau / Strands));

    // The phase turns nearly evenly: what is missing at a guess, at the mean pace, is a better guess, four times better each time.
    private static double CrestOf(LampChorus chorus, int lamp, double phase)
    {
        double at = LampChorus.FirstSeconds + (phase / (Math.Tau * LampChorus.MeanHertz));
        for (int i = 0; i < 16; i++)
        {
            at += (phase - chorus.PhaseAt(lamp, at)) / (Math.Tau * LampChorus.MeanHertz);
        }

        return at;
    }
}
