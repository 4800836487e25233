using System.Numerics;

namespace GlassCity.Scenes.Creatures;

/// <summary>What a creature is, for ever: its build, and the way it will take.</summary>
/// <param name="Plan">Its build.</param>
/// <param name="SpanMetres">From wing tip to wing tip.</param>
/// <param name="BeatHertz">Wing strokes a second: the smaller the faster.</param>
/// <param name="Phase">Its own part of a turn, 0..1, for all that must not keep time with the others.</param>
/// <param name="Glow">Colour of its abdomen, linear light.</param>
public readonly record struct Creature(BodyPlan Plan, float SpanMetres, float BeatHertz, float Phase, Vector3 Glow)
{
    /// <summary>When its facet has condensed and opens, dream time.</summary>
    public double BirthSeconds { get; init; }

    /// <summary>Where in the breath that is, world metres.</summary>
    public Vector3 BirthWorld { get; init; }

    /// <summary>Its place in the swarm, metres from the swarm's middle, before the swarm has turned.</summary>
    public Vector3 HomeMetres { get; init; }

    /// <summary>When it leaves the swarm.</summary>
    public double DepartSeconds { get; init; }

    /// <summary>Where it is then, world metres: its lane in the stream follows from it, so that ways do not cross.</summary>
    public Vector3 DepartWorld { get; init; }

    /// <summary>When it touches its lantern.</summary>
    public double ArriveSeconds { get; init; }

    /// <summary>Index in <see cref="City.Street.Lamps"/>.</summary>
    public int Lamp { get; init; }

    /// <summary>Which of the lantern's guests it is.</summary>
    public int Seat { get; init; }
}
