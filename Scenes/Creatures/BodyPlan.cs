namespace GlassCity.Scenes.Creatures;

/// <summary>How a creature is built. Numbers are those of HABITS in Shaders/creatures/creature.vert.</summary>
public enum BodyPlan : byte
{
    /// <summary>Broad paired wings, feathered feelers.</summary>
    Moth,

    /// <summary>Four long narrow wings and a long jointed abdomen.</summary>
    Dragonfly,

    /// <summary>Two fan wings on fingers, a crest, a tail that curls.</summary>
    Seahorse,

    /// <summary>Wing cases held open over hind wings, a horn.</summary>
    Beetle,

    /// <summary>Swept pointed wings, a long beak, a fan of a tail.</summary>
    Hummingbird,
}
