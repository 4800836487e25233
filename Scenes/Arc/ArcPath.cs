using System.Numerics;
using GlassCity.Engine.Time;
using GlassCity.Scenes.Show;

namespace GlassCity.Scenes.Arc;

/// <summary>Where the healed constellation is, how large, and how it is turned.</summary>
/// <param name="MiddleWorld">World metres.</param>
/// <param name="Scale">Against what lay on the stones.</param>
/// <param name="Right">Unit vector of its own x.</param>
/// <param name="Up">Unit vector of its own -z.</param>
/// <param name="Toward">Unit vector of its own y.</param>
public readonly record struct ArcStance(Vector3 MiddleWorld, float Scale, Vector3 Right, Vector3 Up, Vector3 Toward)
{
    public Vector3 PlaceOf(Vector3 ownMetres) => MiddleWorld + (Scale * ((ownMetres.X * Right) + (ownMetres.Y * Toward) - (ownMetres.Z * Up)));
}

/// <summary>
/// The way of the healed constellation: off the stones at the avenue's mouth, out over the plaza's left, up between moon and
/// zenith and down to its place in the sky. One Bezier curve, so that what it leaves behind is closed form too.
/// </summary>
public static class ArcPath
{
    public const double FirstSeconds = 135;
    public const double LastSeconds = 152;

    private const float RestScale = 100;

    /// <summary>It turns its face to one who stands here.</summary>
    private static readonly Vector3 Watcher = new(0.5f, 2, -194);

    private static readonly Vector3[] Made =
    [
        StoryPlaces.Wounded, new(0, 6, -212), new(-70, 40, -262), new(-10, 200, -310), new(80, 192, -405),
    ];

    // Its size, as powers of e: as it flies away it has to grow to be seen grow.
    private static readonly Track<float> Size = Tracks.Of("size of the arc's stars",
        new TrackKey<float>(135, 0), new(139, 1.2f), new(143.5, 3.35f), new(148, MathF.Log(RestScale) - 0.22f), new(LastSeconds, MathF.Log(RestScale)));

    /// <summary>Five corners of the curve; arc.glsl.</summary>
    public static ReadOnlySpan<Vector3> Corners => Made;

    /// <summary>How far along it has come, 0..1.</summary>
    public static float AlongAt(double seconds) => Tracks.Smooth(FirstSeconds, LastSeconds, seconds);

    /// <summary>When it was there: the inverse of <see cref="AlongAt"/>.</summary>
    public static double SecondsAt(double along) =>
        FirstSeconds + ((LastSeconds - FirstSeconds) * (0.5 - Math.Sin(Math.Asin(1 - (2 * Math.Clamp(along, 0, 1))) / 3)));

    public static Vector3 PlaceAt(float along)
    {
        float s = along, r = 1 - s;
        return (r * r * r * r * Made[0]) + (4 * s * r * r * r * Made[1]) + (6 * s * s * r * r * Made[2]) + (4 * s * s * s * r * Made[3]) + (s * s * s * s * Made[4]);
    }

    /// <summary>Unit vector of its way.</summary>
    public static Vector3 WayAt(float along)
    {
        float s = along, r = 1 - s;
        return Vector3.Normalize((r * r * r * (Made[1] - Made[0])) + (3 * s * r * r * (Made[2] - Made[1])) + (3 * s * s * r * (Made[3] - Made[2])) + (s * s * s * (Made[4] - Made[3])));
    }

    public static float ScaleAt(double seconds) => MathF.Exp(Size.At(seconds));

    public static ArcStance At(double seconds)
    {
        Vector3 middle = PlaceAt(AlongAt(seconds)), toward = Vector3.Normalize(Watcher - middle);
        Vector3 right = Vector3.Normalize(Vector3.Cross(Vector3.UnitY, toward));
        float raised = Tracks.Smooth(135.6, 140.5, seconds);
        toward = Vector3.Normalize(Vector3.Lerp(Vector3.UnitY, toward, raised));
        right = Vector3.Lerp(Vector3.UnitX, right, raised);
        right = Vector3.Normalize(right - (Vector3.Dot(right, toward) * toward));
        Vector3 up = Vector3.Cross(toward, right);
        // Leans into its curve, and at rest goes on turning, a turn in a quarter of an hour.
        double roll = (0.5 * Tracks.Smooth(138, 142, seconds)) - (0.75 * Tracks.Smooth(142, 152, seconds)) - (0.007 * Math.Max(seconds - 150, 0));
        (float sine, float cosine) = ((float)Math.Sin(roll), (float)Math.Cos(roll));
        return new ArcStance(middle, ScaleAt(seconds), (cosine * right) + (sine * up), (cosine * up) - (sine * right), toward);
    }

    /// <summary>The light it throws on the street, as <see cref="StoryBlock.Star"/>: its middle, and how bright.</summary>
    public static Vector4 LightAt(double seconds)
    {
        ArcStance stance = At(seconds);
        float high = stance.MiddleWorld.Y;
        // It grows as fast as it goes, nearly: what it throws on stone falls by the way only slowly, and ends over the roofs.
        float glow = 2.2f * (1 + (high * high * 0.16f)) * (1 - Tracks.Smooth(140, 149, seconds));
        return new(stance.MiddleWorld + new Vector3(0, 0.25f, 0), glow);
    }
}
