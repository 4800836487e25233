using GlassCity.Engine.Time;

namespace GlassCity.Scenes.Bridge;

/// <summary>When the bridge comes to be. A front runs along it from the foot; what is behind it closes to the full span.</summary>
public static class BridgeTimes
{
    /// <summary>The first drops gather in the silver trail.</summary>
    public const double GathersSeconds = 149;

    /// <summary>The front leaves the foot.</summary>
    public const double BeginsSeconds = 150.5;

    /// <summary>The front is at the far end.</summary>
    public const double EndsSeconds = 160;

    /// <summary>Metres behind the front over which a thread of drops swells to the whole section; FORMS in span.vert.</summary>
    public const float FormsMetres = 26;

    /// <summary>Metres of way that the front has come, with what forms behind it: rises from 0 and ends past the far end.</summary>
    public static float FrontAt(double seconds)
    {
        double u = Math.Clamp((seconds - BeginsSeconds) / (EndsSeconds - BeginsSeconds), 0, 1);
        // Slow at the foot, where one sees it come to be; then ever faster, into the distance.
        return (float)((0.35 * u) + (0.65 * u * u)) * (BridgeCourse.LengthMetres + FormsMetres);
    }

    /// <summary>When the front is at a way; the inverse of <see cref="FrontAt"/>.</summary>
    public static double SecondsAt(float wayMetres)
    {
        double part = Math.Clamp(wayMetres / (BridgeCourse.LengthMetres + FormsMetres), 0, 1);
        double u = (Math.Sqrt((0.35 * 0.35) + (4 * 0.65 * part)) - 0.35) / (2 * 0.65);
        return BeginsSeconds + (u * (EndsSeconds - BeginsSeconds));
    }

    /// <summary>How much of a way's section there is, 0..1.</summary>
    public static float FormedAt(float wayMetres, double seconds) => Tracks.Shape(Ease.Smooth, (FrontAt(seconds) - wayMetres) / FormsMetres);

    /// <summary>Metres of way that bear a walker.</summary>
    public static float BearsTo(double seconds) => MathF.Max(0, FrontAt(seconds) - FormsMetres);
}
