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
public readonly record struct BreathGalaxy(Vector3 MiddleWorld, float RadiusMetres, Vector3 One, Vector3 Other, float AgeSeconds, float Light);

/// <summary>
/// A last breath as galaxies, one after another: each begins as a point between the lips and grows as it goes, in one proportion
/// to its way, so that all look like one breath that widens. Closed forms of dream seconds.
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

    // Where each goes, metres from the lips; its radius there; the way its face looks, and how its plane is turned in itself.
    private static readonly (Vector3 Way, float RadiusMetres, Vector3 Face, float Turn)[] All =
    [
        (new(-1.9f, 5.2f, -5.0f), 3.2f, new(0.35f, -0.45f, 0.82f), 0.3f),
        (new(4.6f, 3.9f, -6.0f), 3.6f, new(-0.55f, -0.10f, 0.70f), 1.9f),
        (new(-6.9f, 3.0f, -6.5f), 3.0f, new(0.60f, 0.55f, 0.60f), 0.9f),
        (new(1.2f, 2.2f, -8.5f), 2.4f, new(0.10f, 0.85f, 0.50f), 2.6f),
        (new(9.6f, 2.6f, -7.0f), 3.0f, new(-0.30f, 0.60f, 0.72f), 0.1f),
        (new(-6.0f, 8.0f, -8.0f), 2.8f, new(-0.55f, -0.60f, 0.55f), 1.4f),
        (new(2.2f, 7.9f, -8.0f), 2.6f, new(0.75f, -0.30f, 0.55f), 2.2f),
        (new(8.8f, 7.0f, -9.0f), 2.4f, new(0.20f, -0.50f, 0.80f), 0.7f),
        (new(-2.8f, 2.6f, -10.5f), 1.9f, new(-0.40f, 0.20f, 0.85f), 2.9f),
    ];

    /// <summary>Where breath leaves, world metres.</summary>
    public static Vector3 LipsWorld { get; } = StoryPlaces.Bedside + BedsidePose.Lips;

    /// <summary>How many have left the lips; those are the first ones.</summary>
    public static int LeftAt(double t) => t > BedsideTimes.ToSeconds ? 0 : Math.Clamp((int)Math.Ceiling((t - FirstSeconds) / ApartSeconds), 0, Count);

    public static BreathGalaxy At(int galaxy, double t)
    {
        (Vector3 way, float radius, Vector3 face, float turn) = All[galaxy];
        double leaves = FirstSeconds + (galaxy * ApartSeconds), age = Math.Max(t - leaves, 0), share = Math.Min(age / (LastSeconds - leaves), 1);
        float gone = (float)((Math.Exp(Folds * share) - 1) / (Math.Exp(Folds) - 1)), aside = Tracks.Smooth(-0.15, 0.75, share);
        // Up first, as warm breath goes; then out.
        Vector3 straight = new(0.10f * way.X, way.Length() * 0.92f, 0.16f * way.Z);
        Vector3 middle = LipsWorld + (gone * Vector3.Lerp(straight, way, aside));
        // A plane that turns slowly about the world's height, as a leaf does that drifts.
        Vector3 normal = Vector3.Normalize(Vector3.Transform(face, Quaternion.CreateFromAxisAngle(Vector3.UnitY, 0.55f * (1 - (float)share) * MathF.Cos(galaxy * 2.4f))));
        Vector3 one = Vector3.Normalize(Vector3.Cross(MathF.Abs(normal.Y) > 0.9f ? Vector3.UnitX : Vector3.UnitY, normal)), other = Vector3.Cross(normal, one);
        (float sine, float cosine) = MathF.SinCos(turn);
        float light = Tracks.Smooth(0, 0.9, age) * (1 - Tracks.Smooth(293.4, 295, t));
        return new BreathGalaxy(middle, gone * radius, (one * cosine) + (other * sine), (other * cosine) - (one * sine), (float)age, light);
    }
}
