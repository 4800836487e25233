using System.Numerics;
using GlassCity.Engine.Time;

namespace GlassCity.Scenes.Creatures;

/// <summary>How a creature holds itself at a time.</summary>
/// <param name="PlaceWorld">World metres.</param>
/// <param name="ForwardWorld">Where it looks; unit.</param>
/// <param name="UpWorld">Its back; unit, square to forward. It leans into turns.</param>
/// <param name="VelocityWorld">Metres a second.</param>
public readonly record struct CreaturePose(Vector3 PlaceWorld, Vector3 ForwardWorld, Vector3 UpWorld, Vector3 VelocityWorld)
{
    /// <summary>How long a facet takes to condense before it opens, seconds.</summary>
    public const double CondenseSeconds = 1.25;

    /// <summary>How long it takes to open, seconds.</summary>
    public const double OpenSeconds = 1.5;

    private const double StepSeconds = 0.04;      // long against a float's grain, short against any turn

    /// <summary>0 a facet, 1 on its wings; folds them again on the glass.</summary>
    public float Open { get; private init; }

    /// <summary>How much of the facet is left, 0..1.</summary>
    public float Facet { get; private init; }

    /// <summary>Size against its own, 0 before it begins and after it has sunk in.</summary>
    public float Size { get; private init; }

    /// <summary>Where in its stroke the wing is, radians; 0 high, pi low. The way down takes the longer part of the time.</summary>
    public float Stroke { get; private init; }

    public bool IsSeen => Size > 0.01f;

    public static CreaturePose At(in Creature creature, double seconds)
    {
        double age = seconds - creature.BirthSeconds, touched = seconds - creature.ArriveSeconds;
        if (age < -CondenseSeconds || touched > LampGuests.RestSeconds + LampGuests.SinkSeconds)
        {
            return default;
        }

        Vector3 at = Flight.PlaceAt(creature, seconds);
        Vector3 before = Flight.PlaceAt(creature, seconds - StepSeconds), after = Flight.PlaceAt(creature, seconds + StepSeconds);
        Vector3 velocity = (after - before) / (float)(2 * StepSeconds), turning = (after + before - (2 * at)) / (float)(StepSeconds * StepSeconds);
        float speed = velocity.Length(), own = creature.Phase * MathF.Tau, t = (float)seconds;

        // Slow ones look about; and hold their bodies upright, as all do that stand in the air.
        Vector3 about = new Vector3(MathF.Sin(own + (0.5f * t)), 0.1f, MathF.Cos(own + (0.5f * t))) * 0.35f;
        Vector3 forward = Vector3.Normalize(velocity + about + new Vector3(0, (0.25f + (0.35f * speed)) * MathF.Exp(-0.55f * speed), 0));
        Vector3 up = new Vector3(0, 9.81f, 0) + (turning * 0.8f);
        float seated = Tracks.Smooth(-0.55, 0, touched);
        Vector3 outward = Flight.SeatOutward(creature);
        forward = Vector3.Normalize(Vector3.Lerp(forward, new Vector3(0, 1, 0) - (0.2f * outward), seated));
        up = Vector3.Lerp(up, outward * 9.81f, seated);
        up = Vector3.Normalize(up - (forward * Vector3.Dot(up, forward)));
        float turns = (float)((creature.BeatHertz * (seconds - 100)) + creature.Phase) * MathF.Tau;
        return new CreaturePose(at, forward, up, velocity)
        {
            Open = Tracks.Smooth(0, OpenSeconds, age) * (1 - (0.8f * Tracks.Smooth(0, 0.5, touched))),
            Facet = 1 - Tracks.Smooth(0.1, 0.9, age),
            Size = Tracks.Smooth(-CondenseSeconds, -0.2, age) * (1 - Tracks.Smooth(LampGuests.RestSeconds, LampGuests.RestSeconds + LampGuests.SinkSeconds, touched)),
            Stroke = turns + (0.4f * MathF.Cos(turns)),
        };
    }
}
