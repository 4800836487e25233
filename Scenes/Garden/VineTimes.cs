namespace GlassCity.Scenes.Garden;

/// <summary>When a vine's tip is where, and how thick a stem is at an age. The radius is the twin of vineRadius in Shaders/include/vineMotion.glsl.</summary>
public static class VineTimes
{
    public const double EruptsSeconds = 206;
    public const double EndsSeconds = 236;

    /// <summary>From here on they are grown beside the picture, so that none waits for them.</summary>
    public const double WakesSeconds = 190;

    // The stone holds the first shoots back: so long for the first metre, more than its length asks.
    private const double HeldSeconds = 0.9;
    private const double HeldMetres = 0.8;

    // Of the time that is left, what an even pace takes, and what is lost to slowing down: pace at the end over pace at the start is
    // Even / (Even + 4 * Slow), a twelfth.
    private const double Even = 0.28;
    private const double Slow = 1 - Even;

    // What will be a trunk is a thicker shoot from the first.
    private const float ThinMetres = 0.0026f;
    private const float ThinShare = 0.20f;
    private const float ThinSeconds = 0.35f;
    private const float ThickSeconds = 3.4f;

    /// <summary>Dream time at which a tip has come a way from its root.</summary>
    /// <param name="wayMetres">The way, longer than it is where side branches are slow.</param>
    /// <param name="longestMetres">The longest of all ways: it is gone at <see cref="EndsSeconds"/>.</param>
    public static double BornSeconds(float wayMetres, float longestMetres)
    {
        double share = wayMetres / longestMetres;
        double held = HeldSeconds * (1 - Math.Exp(-wayMetres / HeldMetres)), square = share * share;
        return EruptsSeconds + held + ((EndsSeconds - EruptsSeconds - HeldSeconds) * ((Even * share) + (Slow * square * square)));
    }

    /// <summary>Radius at an age: shoots are soon as thick as a straw, wood takes its time.</summary>
    /// <param name="grownMetres">Radius in the end.</param>
    /// <param name="ageSeconds">Since the tip was here; nothing before.</param>
    public static float RadiusAt(float grownMetres, float ageSeconds)
    {
        float age = MathF.Max(ageSeconds, 0), thin = MathF.Min(grownMetres, ThinMetres + (ThinShare * grownMetres));
        return (thin * (1 - MathF.Exp(-age / ThinSeconds))) + ((grownMetres - thin) * (1 - MathF.Exp(-age / ThickSeconds)));
    }
}
