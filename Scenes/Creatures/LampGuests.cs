using GlassCity.Engine.Time;
using GlassCity.Scenes.City;
using GlassCity.Scenes.Show;

namespace GlassCity.Scenes.Creatures;

/// <summary>Which creatures settle in which lamp of the avenue, and when. The nearest lamps have their first guests first.</summary>
public sealed class LampGuests
{
    public const int PerLamp = 12;

    /// <summary>From touching the glass to sinking into the light, seconds: wings fold meanwhile.</summary>
    public const double RestSeconds = 0.7;

    /// <summary>How long the sinking takes, seconds.</summary>
    public const double SinkSeconds = 1.0;

    private const double FirstDepartSeconds = 112;
    private const double LastDepartSeconds = 118.5;
    private const double LastArriveSeconds = 125.6;

    private readonly double[] _arrive;

    public LampGuests(ulong seed)
    {
        ReadOnlySpan<Lamp> lamps = Street.Lamps;
        _arrive = new double[lamps.Length * PerLamp];
        for (int lamp = 0; lamp < lamps.Length; lamp++)
        {
            var own = new SeedStream(seed, 61_000UL + (ulong)lamp);
            double away = AwayMetres(lamp), takes = FlightSeconds(away);
            // Who has far to go leaves early, and as one flock; near lamps are called on for long, first by few.
            double last = Math.Min(LastDepartSeconds, LastArriveSeconds - takes);
            double first = Math.Max(FirstDepartSeconds, last - 6.4 + (3.0 * Math.Min(away / 300, 1)));
            for (int seat = 0; seat < PerLamp; seat++)
            {
                double turn = Math.Pow((seat + own.Between(0, 0.6f)) / PerLamp, 0.75);
                _arrive[(lamp * PerLamp) + seat] = first + ((last - first) * turn) + takes;
            }
        }
    }

    /// <summary>When all have come and sunk into the light.</summary>
    public double LastSeconds => _arrive.Max() + RestSeconds + SinkSeconds;

    /// <summary>When a guest touches the glass.</summary>
    public double ArriveSeconds(int lamp, int seat) => _arrive[(lamp * PerLamp) + seat];

    /// <summary>How long the way to a lamp takes.</summary>
    public static double FlightSeconds(double awayMetres) => 3.0 + (7.6 * Math.Pow(Math.Min(awayMetres, 300) / 300, 0.7));

    /// <summary>How far down the avenue, either way, a lamp is from where the creatures come from, metres.</summary>
    public static float AwayMetres(int lamp) => MathF.Abs(Street.Lamps[lamp].HeadWorld.Z - StoryPlaces.Whispers.Z);

    /// <summary>How much of a lamp's guests have come, 0..1; they stay. Nobody comes to the plaza's wings.</summary>
    /// <param name="lamp">Index in <see cref="Street.Posts"/>.</param>
    /// <param name="seconds">Dream time.</param>
    public float WakenedAt(int lamp, double seconds)
    {
        if (lamp < 0 || lamp >= Street.Lamps.Length || seconds < FirstDepartSeconds)
        {
            return 0;
        }

        float sum = 0;
        for (int seat = 0; seat < PerLamp; seat++)
        {
            double touched = _arrive[(lamp * PerLamp) + seat];
            sum += Tracks.Smooth(touched + (0.5 * RestSeconds), touched + RestSeconds + SinkSeconds, seconds);
        }

        return sum / PerLamp;
    }
}
