namespace GlassCity.Scenes.Chrysanthemums;

/// <summary>The forms that growers of chrysanthemums tell apart, as far as the breath knows them.</summary>
public enum Cultivar
{
    /// <summary>Florets curl up and in: a globe.</summary>
    Incurved,

    /// <summary>Florets fall outward and down.</summary>
    Reflexed,

    /// <summary>Long quilled tubes with hooked ends.</summary>
    Spider,

    /// <summary>Flat rays about a cushion of short tubes.</summary>
    Anemone,
}

/// <summary>How a cultivar's florets stand when it is open; angles from the flower's axis.</summary>
/// <param name="Lean">At the base, radians.</param>
/// <param name="Arc">Turns by so much over its length, radians.</param>
/// <param name="Reflex">Its tip turns by so much more a length.</param>
/// <param name="Length">In radii of the flower.</param>
/// <param name="HalfWidth">In radii of the flower.</param>
/// <param name="Roll">How far it is rolled to either side, radians: from 1.6 on a tube.</param>
public readonly record struct FloretForm(float Lean, float Arc, float Reflex, float Length, float HalfWidth, float Roll);

/// <summary>A cultivar from its innermost floret to its outermost.</summary>
/// <param name="Inner">Of the innermost.</param>
/// <param name="Outer">Of the outermost.</param>
/// <param name="From">Layer, 0..1, up to which all are like the innermost.</param>
/// <param name="Over">Over so much of the layers they come to be like the outermost.</param>
/// <param name="Receptacle">Radius of what they stand on, in radii of the flower.</param>
public readonly record struct CultivarForm(FloretForm Inner, FloretForm Outer, float From, float Over, float Receptacle)
{
    public static CultivarForm Of(Cultivar cultivar) => cultivar switch
    {
        Cultivar.Incurved => new(new(0.12f, -0.9f, 0.2f, 0.46f, 0.060f, 0.95f), new(1.62f, -1.75f, -0.9f, 0.98f, 0.085f, 0.75f), 0, 1, 0.20f),
        Cultivar.Reflexed => new(new(0.16f, -0.6f, 0, 0.40f, 0.055f, 0.85f), new(1.55f, 0.75f, 0.9f, 1.00f, 0.080f, 0.42f), 0, 1, 0.18f),
        Cultivar.Spider => new(new(0.10f, -0.7f, 0, 0.42f, 0.034f, 2.2f), new(1.50f, 0.35f, -4.2f, 1.22f, 0.036f, 2.5f), 0.05f, 0.9f, 0.16f),
        _ => new(new(0.30f, 0.25f, 1.2f, 0.21f, 0.030f, 2.2f), new(1.34f, -0.25f, 0.35f, 1.00f, 0.105f, 0.38f), 0.66f, 0.10f, 0.27f),
    };
}
