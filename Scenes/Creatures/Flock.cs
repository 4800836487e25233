using System.Numerics;
using GlassCity.Engine.Time;
using GlassCity.Scenes.City;

namespace GlassCity.Scenes.Creatures;

/// <summary>All creatures of a city, made once from its seed.</summary>
public sealed class Flock
{
    /// <summary>From here facets condense, dream seconds.</summary>
    public const double FirstBirthSeconds = 101;

    public const double LastBirthSeconds = 110.8;

    private const int Heroes = 40;      // large ones near the hands
    private const int Tries = 9;

    private static readonly Vector3 Amber = new(1.000f, 0.456f, 0.102f);     // VEIN_NODE in light.glsl
    private static readonly Vector3 TealWhite = new(0.33f, 1.00f, 0.82f);
    private static readonly Vector3 HalfAxesMetres = new(3.1f, 1.55f, 2.5f);

    private readonly Creature[] _creatures = new Creature[Street.Lamps.Length * LampGuests.PerLamp];

    public Flock(ulong seed, LampGuests guests)
    {
        Vector3[] homes = Homes(seed);
        int[] seats = Shuffled(seed);
        for (int i = 0; i < _creatures.Length; i++)
        {
            var own = new SeedStream(seed, 62_000UL + (ulong)i);
            (int lamp, int seat) = (seats[i] / LampGuests.PerLamp, seats[i] % LampGuests.PerLamp);
            bool hero = i % (_creatures.Length / Heroes) == 3;
            float span = hero ? own.Between(0.26f, 0.32f) : 0.09f + (0.13f * own.Next() * own.Next()) + own.Between(0, 0.03f);
            double arrive = guests.ArriveSeconds(lamp, seat);
            float warm = Tracks.Shape(Ease.Smooth, own.Next());
            var made = new Creature((BodyPlan)own.Below(5), span, Math.Clamp(1.05f / span, 3.2f, 9), own.Next(), Vector3.Lerp(TealWhite, Amber, warm))
            {
                // Quicker toward the end: the last of the breath hardens all at once.
                BirthSeconds = FirstBirthSeconds + ((LastBirthSeconds - FirstBirthSeconds) * Math.Pow((i + own.Next()) / _creatures.Length, 0.85)),
                BirthWorld = Condensed(ref own),
                HomeMetres = homes[i],
                DepartSeconds = arrive - LampGuests.FlightSeconds(LampGuests.AwayMetres(lamp)),
                ArriveSeconds = arrive,
                Lamp = lamp,
                Seat = seat,
            };
            _creatures[i] = made with { DepartWorld = Flight.SwarmAt(made, made.DepartSeconds) };
        }
    }

    public ReadOnlySpan<Creature> Creatures => _creatures;

    /// <summary>Whether anything of it is to be seen.</summary>
    public static bool IsAbroad(double seconds) => seconds > FirstBirthSeconds - CreaturePose.CondenseSeconds && seconds < 128;

    /// <summary>The swarm as one light: its middle, world metres, and how much of it is there, 0..1.</summary>
    public static Vector4 GlowAt(double seconds) =>
        new(Flight.SwarmMiddle, Tracks.Smooth(FirstBirthSeconds, LastBirthSeconds + 1, seconds) * (1 - Tracks.Smooth(112.5, 118.5, seconds)));

    /// <summary>A place in the breath: it leaves the mouth, rises toward the avenue and widens.</summary>
    private static Vector3 Condensed(ref SeedStream own)
    {
        float age = own.Between(0.7f, 2.9f), wide = (0.10f + (0.17f * age)) * MathF.Sqrt(own.Next()), turn = own.Between(0, MathF.Tau);
        return Breath.CoreAt(age) + new Vector3(wide * MathF.Cos(turn), own.Between(-0.15f, 0.15f), wide * MathF.Sin(turn));
    }

    /// <summary>
    /// Places in the swarm, each the one of some that is farthest from all before it (Mitchell 1991, best candidate). First the
    /// outer ones: who is born first makes room.
    /// </summary>
    private Vector3[] Homes(ulong seed)
    {
        var random = new SeedStream(seed, 60_001);
        var homes = new Vector3[_creatures.Length];
        for (int i = 0; i < homes.Length; i++)
        {
            float best = -1;
            for (int n = 0; n < Tries; n++)
            {
                Vector3 tried = InCloud(ref random);
                float nearest = float.MaxValue;
                for (int j = 0; j < i; j++)
                {
                    nearest = MathF.Min(nearest, Vector3.DistanceSquared(tried, homes[j]));
                }

                (best, homes[i]) = nearest > best ? (nearest, tried) : (best, homes[i]);
            }
        }

        Array.Sort(homes, static (a, b) => (b / HalfAxesMetres).LengthSquared().CompareTo((a / HalfAxesMetres).LengthSquared()));
        return homes;
    }

    /// <summary>A cloud with no outline: lobes and hollows that thin toward its rim, as starlings have them.</summary>
    private static Vector3 InCloud(ref SeedStream random)
    {
        while (true)
        {
            Vector3 unit = new(random.Between(-1.35f, 1.35f), random.Between(-1.35f, 1.35f), random.Between(-1.35f, 1.35f));
            // It leans and climbs as it winds about its middle.
            float winding = MathF.Atan2(unit.Z, unit.X), lobes = MathF.Sin((2 * winding) + (2.2f * unit.Y) + 0.6f) + (0.6f * MathF.Sin((3.1f * unit.X) - (4.3f * unit.Y) + (2.7f * unit.Z)));
            float thick = 1.1f - unit.Length() + (0.26f * lobes) + random.Between(-0.22f, 0.22f);
            Vector3 place = unit * HalfAxesMetres;
            // Not where the stranger kneels.
            bool below = place.Y + Flight.SwarmMiddle.Y < 1.9f && new Vector2(place.X, place.Z).Length() < 1.5f;
            if (thick > 0 && !below && place.Y + Flight.SwarmMiddle.Y > 0.9f)
            {
                return place;
            }
        }
    }

    /// <summary>Who goes to which seat: no lamp's guests are born or swarm together.</summary>
    private int[] Shuffled(ulong seed)
    {
        var random = new SeedStream(seed, 60_002);
        int[] seats = [.. Enumerable.Range(0, _creatures.Length)];
        for (int i = seats.Length - 1; i > 0; i--)
        {
            int j = random.Below(i + 1);
            (seats[i], seats[j]) = (seats[j], seats[i]);
        }

        return seats;
    }
}
