using System.Numerics;
using GlassCity.Engine.Time;
using GlassCity.Scenes.Memories.Bedside;
using GlassCity.Scenes.Show;

namespace GlassCity.Scenes.Galaxies;

/// <summary>A galaxy at a time.</summary>
/// <param name="MiddleWorld">Its middle, metres.</param>
/// <param name="RadiusMetres">0 while it has not left the lips.</param>
/// <param name="One">An axis of its plane, unit length.</param>
/// <param name="Other">The one square to it.</param>
/// <param name="AgeSeconds">Since it left.</param>
/// <param name="Light">Radiance of its face on the mean, linear.</param>
/// <param name="Shape">What its arms are like.</param>
public readonly record struct BreathGalaxy(Vector3 MiddleWorld, float RadiusMetres, Vector3 One, Vector3 Other, float AgeSeconds, float Light, GalaxyShape Shape);

/// <summary>
/// A last breath as galaxies, one after another: each begins as a point between the lips and grows as it goes, in one proportion
/// to its way, so that all look like one breath that widens; behind each the way that it came stays lit, a plume that winds into its arms. Closed
/// forms of dream seconds.
/// </summary>
public static class BreathGalaxies
{
    public const int Count = 9;

    /// <summary>When the first leaves the lips, and how much later each next one does.</summary>
    public const double FirstSeconds = BedsideTimes.LeavesSeconds, ApartSeconds = 0.5;

    /// <summary>When all have come as far as they go.</summary>
    public const double LastSeconds = 294.8;

    // E-folds of the way between first and last: slow at the lips, fast in the dark.
    private const float Folds = 2.7f;

    // Where each goes, metres from the lips; its radius there; the way its face looks, and how its plane is turned in itself; how bright it is. A large
    // faint one over all; from faces to an edge, of two arms to four; the far ones small, and none before another from the film's eye.
    private static readonly (Vector3 Way, float RadiusMetres, Vector3 Face, float Turn, float Light, GalaxyShape Shape)[] All =
    [
        (new(-4.6f, 6.6f, -5.2f), 3.9f, new(0.30f, -0.50f, 0.80f), 0.3f, 0.62f, new(2, 3.0f, 0.100f, 0.82f, 1)),
        (new(4.9f, 3.9f, -6.0f), 3.4f, new(-0.62f, 0.25f, 0.62f), 1.9f, 1.00f, new(3, 2.0f, 0.098f, 0.90f, -1)),
        (new(-9.2f, 3.0f, -7.5f), 3.0f, new(0.55f, 0.70f, 0.45f), 0.9f, 1.10f, new(2, 4.2f, 0.075f, 0.60f, -1)),
        (new(1.6f, 3.3f, -9.0f), 2.2f, new(0.30f, 0.90f, 0.28f), 2.6f, 1.25f, new(2, 2.2f, 0.120f, 1.00f, 1)),
        (new(11.6f, 2.6f, -8.0f), 2.6f, new(-0.20f, 0.45f, 0.85f), 0.1f, 0.95f, new(4, 1.6f, 0.095f, 0.70f, 1)),
        (new(0.2f, 10.8f, -14.0f), 1.7f, new(-0.75f, -0.35f, 0.45f), 1.4f, 1.20f, new(3, 2.6f, 0.080f, 0.85f, -1)),
        (new(5.2f, 9.8f, -9.5f), 2.7f, new(0.80f, -0.38f, 0.42f), 2.2f, 0.80f, new(2, 1.7f, 0.170f, 0.75f, -1)),
        (new(13.5f, 8.8f, -9.5f), 2.2f, new(0.10f, -0.55f, 0.80f), 0.7f, 0.85f, new(4, 2.2f, 0.070f, 0.50f, -1)),
        (new(-4.0f, 3.2f, -15.0f), 1.6f, new(-0.40f, 0.30f, 0.85f), 2.9f, 1.30f, new(2, 3.4f, 0.090f, 0.80f, 1)),
    ];

    /// <summary>Where breath leaves, world metres.</summary>
    public static Vector3 LipsWorld { get; } = StoryPlaces.Bedside + BedsidePose.Lips;

    /// <summary>How many have left the lips; those are the first ones.</summary>
    public static int LeftAt(double t) => t > BedsideTimes.ToSeconds ? 0 : Math.Clamp((int)Math.Ceiling((t - FirstSeconds) / ApartSeconds), 0, Count);

    public static BreathGalaxy At(int galaxy, double t)
    {
        (_, float radius, Vector3 face, float turn, float bright, GalaxyShape shape) = All[galaxy];
        double leaves = FirstSeconds + (galaxy * ApartSeconds), age = Math.Max(t - leaves, 0), share = Math.Min(age / (LastSeconds - leaves), 1);
        (Vector3 middle, float gone) = WayAt(galaxy, share);
        // A plane that turns slowly about the world's height, as a leaf does that drifts.
        Vector3 normal = Vector3.Normalize(Vector3.Transform(face, Quaternion.CreateFromAxisAngle(Vector3.UnitY, 0.55f * (1 - (float)share) * MathF.Cos(galaxy * 2.4f))));
        Vector3 one = Vector3.Normalize(Vector3.Cross(MathF.Abs(normal.Y) > 0.9f ? Vector3.UnitX : Vector3.UnitY, normal)), other = Vector3.Cross(normal, one);
        (float sine, float cosine) = MathF.SinCos(turn);
        float light = bright * Tracks.Smooth(0, 0.9, age) * (1 - Tracks.Smooth(293.4, 295, t));
        return new BreathGalaxy(middle, gone * radius, (one * cosine) + (other * sine), shape.Sense * ((other * cosine) - (one * sine)), (float)age, light, shape);
    }

    /// <summary>Where on its way a galaxy's breath is, world metres, and the radius that it has there.</summary>
    /// <param name="galaxy">Which.</param>
    /// <param name="t">When.</param>
    /// <param name="back">0 at the lips, 1 where the galaxy itself is by then.</param>
    public static Vector4 PlumeAt(int galaxy, double t, float back)
    {
        double leaves = FirstSeconds + (galaxy * ApartSeconds), share = Math.Clamp((t - leaves) / (LastSeconds - leaves), 0, 1);
        (Vector3 middle, float gone) = WayAt(galaxy, share * back);
        return new(middle, gone * All[galaxy].RadiusMetres);
    }

    private static (Vector3 Middle, float Gone) WayAt(int galaxy, double share)
    {
        Vector3 way = All[galaxy].Way;
        float gone = (float)((Math.Exp(Folds * share) - 1) / (Math.Exp(Folds) - 1)), aside = Tracks.Smooth(-0.15, 0.75, share);
        // Up first, as warm breath goes; then out.
        Vector3 straight = new(0.10f * way.X, way.Length() * 0.92f, 0.16f * way.Z);
        return (LipsWorld + (gone * Vector3.Lerp(straight, way, aside)), gone);
    }
}
