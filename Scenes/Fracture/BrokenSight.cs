using GlassCity.Engine.View;
using GlassCity.Scenes.Show;

namespace GlassCity.Scenes.Fracture;

/// <summary>The eye at the moment the picture breaks: what the shards show, and where in the world they hang. Part of the log.</summary>
/// <param name="Pose">Where it was.</param>
/// <param name="Lens">How wide it saw; without an angle nobody looked, and it is the film's eye that broke.</param>
public readonly record struct BrokenSight(Pose Pose, Lens Lens)
{
    private static readonly Lazy<BrokenSight> FilmsOwn = new(() => Of(Flights.Find("film")));

    /// <summary>The film's.</summary>
    public static BrokenSight Film => FilmsOwn.Value;

    /// <summary>A flight's own; of one that starts later, nobody's, and so the film's.</summary>
    public static BrokenSight Of(Flight flight)
    {
        double seconds = Worlds.LeavesSeconds - flight.StartSeconds;
        return seconds < 0 ? default : new BrokenSight(flight.Path.At(seconds), flight.Path.LensAt(seconds));
    }

    /// <summary>This one, or the film's where nobody looked.</summary>
    public BrokenSight OrFilms => Lens.FovYRadians > 0 ? this : Film;

    /// <summary>Its view, in the shape of a picture.</summary>
    public View At(int widthPixels, int heightPixels) => new(Pose, Lens, widthPixels, heightPixels);
}
