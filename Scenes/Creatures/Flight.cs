using System.Numerics;
using GlassCity.Scenes.City;
using GlassCity.Scenes.Show;

namespace GlassCity.Scenes.Creatures;

/// <summary>
/// Where a creature is at any time, in closed form: rests in the breath, swarms, streams down the avenue and peels off to
/// its lamp. Each way is a moving place, and blends of two derivatives' rest lead from one to the next.
/// </summary>
public static class Flight
{
    /// <summary>What the swarm turns about, world metres.</summary>
    public static readonly Vector3 SwarmMiddle = new(StoryPlaces.Whispers.X, 2.85f, StoryPlaces.Whispers.Z + 0.2f);

    /// <summary>How fast it turns, radians a second.</summary>
    public const float SwarmTurning = 0.34f;

    private const double LeaveBreathSeconds = 2.4;
    private const double JoinStreamSeconds = 2.6;
    private const float StreamHeightMetres = 4.7f;
    private const float RampUp = 0.42f, RampDown = 0.33f;     // shares of a flight in which it gathers and loses speed

    /// <summary>World metres.</summary>
    public static Vector3 PlaceAt(in Creature creature, double seconds)
    {
        if (seconds >= creature.ArriveSeconds)
        {
            return SeatAt(creature, seconds);
        }

        double joined = (seconds - creature.DepartSeconds) / JoinStreamSeconds;
        Vector3 place = joined < 1 ? SwarmAt(creature, seconds) : default;
        if (seconds < creature.BirthSeconds + LeaveBreathSeconds)
        {
            place = Vector3.Lerp(BreathAt(creature, seconds), place, Rest((seconds - creature.BirthSeconds) / LeaveBreathSeconds));
        }

        if (joined > 0)
        {
            place = Vector3.Lerp(place, StreamAt(creature, seconds), Rest(joined));
        }

        double peel = PeelSeconds(creature), peeled = (seconds - creature.ArriveSeconds + peel) / peel;
        return peeled > 0 ? Vector3.Lerp(place, SeatAt(creature, seconds), Rest(peeled)) : place;
    }

    /// <summary>How long it takes from leaving the stream to its lantern's glass.</summary>
    public static double PeelSeconds(in Creature creature) => 2.0 + (LampGuests.AwayMetres(creature.Lamp) * 0.003);

    /// <summary>Which way a seat's glass faces: six panes, twice over.</summary>
    public static Vector3 SeatOutward(in Creature creature)
    {
        float angle = (creature.Seat + (creature.Lamp * 0.37f)) * (MathF.Tau / 6 * 1.08f);
        return new Vector3(MathF.Cos(angle), 0, MathF.Sin(angle));
    }

    /// <summary>6 u^5 - 15 u^4 + 10 u^3: speed and acceleration rest at both ends.</summary>
    public static float Rest(double share)
    {
        double u = Math.Clamp(share, 0, 1);
        return (float)(u * u * u * (10 + (u * ((6 * u) - 15))));
    }

    /// <summary>Drifts up with the breath that it condenses from.</summary>
    private static Vector3 BreathAt(in Creature creature, double seconds)
    {
        float t = (float)(seconds - creature.BirthSeconds), turn = MathF.Tau * creature.Phase;
        return creature.BirthWorld + new Vector3(0.03f * MathF.Sin((1.3f * t) + turn), 0.16f * t, 0.09f * t);
    }

    /// <summary>
    /// The swarm turns as one, and eddies move it: waves longer than the way from neighbour to neighbour, so that neighbours
    /// stay apart. On top each has a little dance of its own.
    /// </summary>
    internal static Vector3 SwarmAt(in Creature creature, double seconds)
    {
        float t = (float)(seconds - 100);
        Vector3 h = creature.HomeMetres;
        (float sin, float cos) = MathF.SinCos(SwarmTurning * t);
        var eddy = new Vector3(
            (0.20f * MathF.Sin((1.1f * h.Y) + (0.9f * t))) + (0.11f * MathF.Sin((1.5f * h.Z) - (1.4f * t))),
            (0.17f * MathF.Sin((1.0f * h.X) + (0.8f * t) + 1)) + (0.09f * MathF.Sin((1.4f * h.Z) + (1.7f * t))),
            (0.20f * MathF.Sin((1.1f * h.X) - (0.7f * t) + 2)) + (0.11f * MathF.Sin((1.5f * h.Y) + (1.3f * t))));
        float own = MathF.Tau * creature.Phase, quick = 2.2f + creature.Phase;
        var dance = new Vector3(MathF.Sin((quick * t) + own), 0.8f * MathF.Sin((1.31f * quick * t) + (2 * own)), MathF.Cos((0.83f * quick * t) + (3 * own))) * 0.035f;
        return SwarmMiddle + new Vector3((h.X * cos) - (h.Z * sin), h.Y, (h.X * sin) + (h.Z * cos)) + eddy + dance;
    }

    /// <summary>The flock's common curve over the avenue, in the creature's own lane of it.</summary>
    private static Vector3 StreamAt(in Creature creature, double seconds)
    {
        Vector3 from = creature.DepartWorld;
        float to = Street.Lamps[creature.Lamp].HeadWorld.Z;
        float flown = Flown((float)((seconds - creature.DepartSeconds) / (creature.ArriveSeconds - creature.DepartSeconds)));
        float z = from.Z + ((to - from.Z) * flown), along = z - StoryPlaces.Whispers.Z, t = (float)(seconds - 112);
        float begun = Rest(MathF.Abs(along) / 60), own = MathF.Tau * creature.Phase;
        float x = (2.3f * MathF.Sin((0.047f * along) - (0.5f * t))) + (0.7f * MathF.Sin((0.11f * along) + (0.8f * t)));
        float y = (0.75f * MathF.Sin((0.061f * along) - (0.7f * t) + 0.6f)) + (0.3f * MathF.Sin((0.13f * along) + t));
        Vector3 off = from - SwarmMiddle;
        // Lanes breathe together, and each sways a little in its own.
        float wide = 1.0f + (0.30f * MathF.Sin((0.08f * along) - t) * begun);
        return new Vector3(
            (off.X * 0.62f * wide) + (x * begun) + (0.12f * MathF.Sin((1.9f * t) + own)),
            StreamHeightMetres + (off.Y * 0.62f * wide) + (y * begun) + (0.10f * MathF.Sin((2.3f * t) + (2 * own))),
            z);
    }

    /// <summary>About its lantern: comes round in a closing curve, and after touching it sinks in.</summary>
    private static Vector3 SeatAt(in Creature creature, double seconds)
    {
        Vector3 head = Street.Lamps[creature.Lamp].HeadWorld, outward = SeatOutward(creature);
        double touched = seconds - creature.ArriveSeconds;
        float left = 1 - (float)Math.Clamp(1 + (touched / PeelSeconds(creature)), 0, 1);
        float turn = 2.6f * left * ((creature.Seat & 1) == 0 ? 1 : -1), flutter = left * left * (1 - left);
        (float sin, float cos) = MathF.SinCos(turn);
        Vector3 way = new((outward.X * cos) - (outward.Z * sin), 0, (outward.X * sin) + (outward.Z * cos));
        float sunk = Rest((touched - LampGuests.RestSeconds) / LampGuests.SinkSeconds);
        float off = ((0.215f + (0.04f * creature.SpanMetres)) * (1 - (0.8f * sunk))) + (1.5f * left * left);
        float high = (creature.Seat % 3 * 0.12f) - 0.14f;
        float wave = flutter * 0.5f * MathF.Sin((float)(touched * 7) + (creature.Phase * 9));
        return head + (way * off) + new Vector3(0, ((high + (0.7f * left * left)) * (1 - sunk)) + wave, 0);
    }

    /// <summary>Share of the way after a share of the time: speed rises over the first part, holds, and falls over the last.</summary>
    private static float Flown(float u)
    {
        u = Math.Clamp(u, 0, 1);
        const float whole = 1 - (0.5f * (RampUp + RampDown));
        float up = MathF.Min(u / RampUp, 1), down = MathF.Min((1 - u) / RampDown, 1);
        // Integrals of 3 x^2 - 2 x^3.
        float gathered = RampUp * up * up * up * (1 - (0.5f * up)), lost = RampDown * down * down * down * (1 - (0.5f * down));
        return u < RampUp ? gathered / whole : u < 1 - RampDown ? (u - (0.5f * RampUp)) / whole : 1 - (lost / whole);
    }
}
