using System.Numerics;
using GlassCity.Engine.Time;
using GlassCity.Engine.View;
using GlassCity.Scenes.Planting;
using GlassCity.Scenes.Show;

namespace GlassCity.Scenes.Walking;

/// <summary>
/// The broken ground as a low mound that all its plates lie under, at a time of the dream: it bears, and who stands where it
/// rises is lifted with it. Nobody's foot finds a crack, and who goes among slabs that stand on edge goes between them.
/// </summary>
internal sealed class PlantingSolid
{
    private const int Sides = 24;
    private const float RadiusMetres = PlantingTimes.RadiusMetres;
    private const float LeastMetres = 0.006f;       // what is lower is no step for anyone

    private readonly Plane[] _planes = new Plane[Sides + 2];

    public ReadOnlySpan<Plane> Planes => _planes;

    /// <summary>Whether the ground has risen at all.</summary>
    public bool IsThere { get; private set; }

    public Vector3 LowWorld { get; private set; }

    public Vector3 HighWorld { get; private set; }

    public void Leave() => IsThere = false;

    /// <summary>A place, or the one just over the mound above it.</summary>
    public Vector3 Over(Vector3 placeWorld)
    {
        if (!IsThere)
        {
            return placeWorld;
        }

        float surface = float.PositiveInfinity;
        foreach (Plane plane in _planes.AsSpan(0, Sides + 1))
        {
            surface = MathF.Min(surface, -Plane.DotCoordinate(plane, placeWorld with { Y = 0 }) / plane.Normal.Y);
        }

        return placeWorld with { Y = MathF.Max(placeWorld.Y, surface + (2 * ConvexSolid.SkinMetres)) };
    }

    /// <summary>Gives it the shape of a time of the dream.</summary>
    public void BeAt(double dreamSeconds)
    {
        (float top, float peak) = (0, 0);
        for (int i = 0; dreamSeconds > PlantingTimes.FirstSeconds && i < PlateCells.Count; i++)
        {
            Plate plate = PlateCells.All[i];
            PlatePlace place = PlateMotion.At(i, dreamSeconds);
            float stands = 1 - Tracks.Smooth(0.89, 0.955, Vector3.Transform(Vector3.UnitY, place.Turn).Y);
            foreach (Vector2 corner in plate.Outline)
            {
                Vector3 at = PlateMotion.Placed(place, plate, new(corner.X, 0, corner.Y));
                at.Y = float.Lerp(at.Y, MathF.Min(at.Y, place.MoveMetres.Y), stands);
                // Rises evenly toward the middle: so high that this corner is under it.
                float share = 1 - (new Vector2(at.X, at.Z).Length() / RadiusMetres);
                peak = at.Y > LeastMetres && share > 0.05f ? MathF.Max(peak, at.Y / share) : peak;
                top = MathF.Max(top, at.Y);
            }
        }

        IsThere = peak > 0;
        if (!IsThere)
        {
            return;
        }

        float slope = peak / RadiusMetres, length = MathF.Sqrt(1 + (slope * slope));
        for (int i = 0; i < Sides; i++)
        {
            (float sine, float cosine) = MathF.SinCos(MathF.Tau * i / Sides);
            Vector3 normal = new Vector3(cosine * slope, 1, sine * slope) / length;
            _planes[i] = new Plane(normal, -Vector3.Dot(normal, StoryPlaces.Planting + new Vector3(0, peak, 0)));
        }

        _planes[Sides] = new Plane(Vector3.UnitY, -top);
        _planes[Sides + 1] = new Plane(-Vector3.UnitY, -1);
        Vector3 room = new(1.02f * RadiusMetres, 0, 1.02f * RadiusMetres);
        (LowWorld, HighWorld) = ((StoryPlaces.Planting - room) with { Y = -1 }, (StoryPlaces.Planting + room) with { Y = top });
    }
}
