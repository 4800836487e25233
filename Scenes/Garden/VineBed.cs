using System.Numerics;
using GlassCity.Scenes.City;
using GlassCity.Scenes.Mender;
using GlassCity.Scenes.Show;

namespace GlassCity.Scenes.Garden;

/// <summary>
/// What stems may not enter: stone, walls, posts, lanterns, open water, whoever stands there, and the way of one who walks.
/// </summary>
internal sealed class VineBed(CityPlan plan)
{
    public const float AroundMetres = 60;
    public const float WallMetres = 18;             // as high as walls are climbed
    public const float OffWallMetres = 0.035f;
    public const float KneeMetres = 0.45f;
    public const float WalkerMetres = 1.2f;

    private const float OffGroundMetres = 0.012f;
    private const float OverWaterMetres = 0.30f;
    private const float HeadroomMetres = 2.8f;      // what hangs higher is over everyone's head
    private const float OffStrangerMetres = 0.75f;

    // Where one walks about the place of planting, x and z: low growth only, so that no stem stands in an eye.
    private static readonly Vector2[] Way = [new(-6.6f, -216.9f), new(-5.2f, -215.9f), new(-2.3f, -214.2f), new(1.7f, -211.7f)];

    private readonly Vector3 _stranger = Stranger();

    public VineWalls Walls { get; } = new(plan, StoryPlaces.Planting, AroundMetres, WallMetres);

    /// <summary>How far a place lies from where one walks, metres along the ground.</summary>
    public static float FromWayMetres(Vector3 place)
    {
        Vector2 p = new(place.X, place.Z);
        float least = float.MaxValue;
        for (int i = 0; i + 1 < Way.Length; i++)
        {
            Vector2 along = Way[i + 1] - Way[i];
            float part = Math.Clamp(Vector2.Dot(p - Way[i], along) / along.LengthSquared(), 0, 1);
            least = MathF.Min(least, Vector2.Distance(p, Way[i] + (along * part)));
        }

        return least;
    }

    /// <summary>The nearest place, or nearly, where a stem may be.</summary>
    public Vector3 Settle(Vector3 place)
    {
        if (place.Y < WallMetres + 1 && Walls.OutsideMetres(place, out Vector3 outWorld) is var outside and < OffWallMetres and > -2)
        {
            place += outWorld * (OffWallMetres - outside);
        }

        foreach (ref readonly Lamp lamp in Street.Posts)
        {
            if (MathF.Abs(lamp.FootWorld.Z - place.Z) < 1 && MathF.Abs(lamp.FootWorld.X - place.X) < 2)
            {
                place = OffPole(place, lamp.FootWorld, place.Y < 1 ? 0.16f : 0.085f, 5.6f);
                place = OffBall(place, lamp.HeadWorld, 0.42f);
            }
        }

        place = OffPole(place, _stranger, OffStrangerMetres, 2.2f);
        float low = Street.IsWater(place.X, place.Z) ? OverWaterMetres : OffGroundMetres;
        bool isInWay = place.Y is > KneeMetres and < HeadroomMetres && FromWayMetres(place) < WalkerMetres;
        return place with { Y = isInWay ? KneeMetres : MathF.Max(place.Y, low) };
    }

    // Where the one stands who planted it.
    private static Vector3 Stranger()
    {
        Vector4 feet = MenderHands.FeetAndHeightAt(VineTimes.EruptsSeconds);
        return new(feet.X, feet.Y, feet.Z);
    }

    private static Vector3 OffPole(Vector3 place, Vector3 foot, float radius, float height)
    {
        Vector2 off = new(place.X - foot.X, place.Z - foot.Z);
        float away = off.Length();
        if (place.Y > height || away >= radius)
        {
            return place;
        }

        off = away > 1e-4f ? off * (radius / away) : new(radius, 0);
        return new(foot.X + off.X, place.Y, foot.Z + off.Y);
    }

    private static Vector3 OffBall(Vector3 place, Vector3 middle, float radius)
    {
        Vector3 off = place - middle;
        float away = off.Length();
        return away >= radius ? place : middle + (away > 1e-4f ? off * (radius / away) : new(0, radius, 0));
    }
}
