namespace GlassCity.Scenes.Bridge;

/// <summary>
/// The ring of ripples about a step, in closed form in its age: capillary waves, of which the short ones run ahead. Twin of
/// stepSlope in Shaders/bridge/ripples.glsl.
/// </summary>
public static class StepRipples
{
    /// <summary>Surface tension over density, m3/s2; a hundred times mercury's, so that rings are as wide as the deck.</summary>
    public const float Tension = 0.05f;

    /// <summary>Damping of the square of the wave number, m2/s.</summary>
    public const float Viscosity = 0.0010f;

    /// <summary>A ring is gone after this.</summary>
    public const float LifeSeconds = 3;

    private const float Slope = 0.30f;

    /// <summary>Wave number at a place in a ring, per metre: of the waves whose group has come so far.</summary>
    public static float WaveNumber(float metres, float ageSeconds)
    {
        float speed = metres / (1.5f * ageSeconds);
        return speed * speed / Tension;
    }

    /// <summary>Slope of the surface outward.</summary>
    public static float SlopeAt(float metres, float ageSeconds)
    {
        if (!(ageSeconds > 0) || ageSeconds > LifeSeconds)
        {
            return 0;
        }

        float k = WaveNumber(metres, ageSeconds), fade = 1 - (ageSeconds / LifeSeconds);
        float damped = MathF.Exp(-Viscosity * k * k * ageSeconds) * fade * fade * (k / (k + 4));
        return Slope * damped / (1 + (1.2f * metres)) * MathF.Sin(k * metres / 3);
    }
}
