using System.Numerics;
using GlassCity.Scenes.City;

namespace GlassCity.Scenes.Garden;

/// <summary>The lower walls of towers as planes: outside, a dot product is the distance. As in Shaders/towers/glass.glsl.</summary>
internal sealed class VineWalls
{
    private const float NoChamfer = 1.4142f;

    private readonly List<Wall> _walls = [];
    private readonly List<Plane> _planes = [];

    /// <param name="plan">The city.</param>
    /// <param name="middle">Around what, world metres.</param>
    /// <param name="aroundMetres">Towers so near count.</param>
    /// <param name="highMetres">Storeys that begin above do not.</param>
    public VineWalls(CityPlan plan, Vector3 middle, float aroundMetres, float highMetres)
    {
        foreach (ref readonly Frustum frustum in plan.Frusta.AsSpan())
        {
            Vector2 centre = frustum.CentreAt(frustum.BottomMetres);
            float wide = 1.6f * MathF.Max(frustum.ScaleAt(frustum.BottomMetres), frustum.ScaleAt(frustum.TopMetres)) * MathF.Max(1, frustum.Outline.Z) + 1;
            if (frustum.BottomMetres < highMetres && Vector2.Distance(centre, new(middle.X, middle.Z)) < aroundMetres + wide)
            {
                int first = _planes.Count;
                AddPlanes(frustum);
                _walls.Add(new Wall(frustum, first, _planes.Count - first, centre, wide));
            }
        }
    }

    public int Count => _walls.Count;

    public Frustum FrustumOf(int wall) => _walls[wall].Frustum;

    /// <summary>How far outside the nearest wall a place is, metres, negative within; and that wall's outward normal.</summary>
    public float OutsideMetres(Vector3 place, out Vector3 outWorld)
    {
        float least = float.MaxValue;
        outWorld = Vector3.UnitY;
        foreach (ref readonly Wall wall in System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_walls))
        {
            if (MathF.Abs(place.X - wall.Centre.X) > wall.WideMetres || MathF.Abs(place.Z - wall.Centre.Y) > wall.WideMetres
                || place.Y > wall.Frustum.TopMetres + 0.5f || place.Y < wall.Frustum.BottomMetres - 0.5f)
            {
                continue;
            }

            float outside = MathF.Max(place.Y - wall.Frustum.TopMetres, wall.Frustum.BottomMetres - place.Y);
            Vector3 normal = Vector3.UnitY;
            for (int i = wall.FirstPlane; i < wall.FirstPlane + wall.PlaneCount; i++)
            {
                float distance = Plane.DotCoordinate(_planes[i], place);
                (outside, normal) = distance > outside ? (distance, _planes[i].Normal) : (outside, normal);
            }

            (least, outWorld) = outside < least ? (outside, normal) : (least, outWorld);
        }

        return least;
    }

    /// <summary>Where a level ray from a storey's axis leaves it.</summary>
    public Vector3 OnWall(int wall, float yMetres, float angle, out Vector3 outWorld)
    {
        Wall it = _walls[wall];
        Vector2 centre = it.Frustum.CentreAt(yMetres);
        Vector3 from = new(centre.X, yMetres, centre.Y), way = new(MathF.Cos(angle), 0, MathF.Sin(angle));
        float reach = float.MaxValue;
        outWorld = way;
        for (int i = it.FirstPlane; i < it.FirstPlane + it.PlaneCount; i++)
        {
            float pace = Vector3.Dot(_planes[i].Normal, way);
            float here = pace > 1e-4f ? -Plane.DotCoordinate(_planes[i], from) / pace : float.MaxValue;
            (reach, outWorld) = here < reach ? (here, _planes[i].Normal) : (reach, outWorld);
        }

        return from + (way * reach);
    }

    // In ring units a side is dot(axis, q) <= offset * scale. Out in the world its gradient is turned, and divided by the depth.
    private void AddPlanes(in Frustum frustum)
    {
        bool isHexagon = frustum.Outline.W < 0;
        AddPair(frustum, new(1, 0), 1);
        AddPair(frustum, isHexagon ? new(0.5f, 0.8660254f) : new(0, 1), 1);
        if (isHexagon)
        {
            AddPair(frustum, new(-0.5f, 0.8660254f), 1);
        }
        else if (frustum.Outline.W < NoChamfer)
        {
            AddPair(frustum, new(0.70710678f, 0.70710678f), frustum.Outline.W);
            AddPair(frustum, new(-0.70710678f, 0.70710678f), frustum.Outline.W);
        }
    }

    private void AddPair(in Frustum frustum, Vector2 axis, float offset)
    {
        for (int side = -1; side <= 1; side += 2)
        {
            (float cosine, float sine) = (frustum.Outline.X, frustum.Outline.Y);
            Vector2 outline = new(side * axis.X, side * axis.Y / frustum.Outline.Z);
            Vector2 level = new((outline.X * cosine) - (outline.Y * sine), (outline.X * sine) + (outline.Y * cosine));
            float length = level.Length(), reach = offset / length;
            level /= length;
            float outPerMetre = Vector2.Dot(level, new(frustum.ScaleAndShift.Z, frustum.ScaleAndShift.W)) + (reach * frustum.ScaleAndShift.Y);
            float atBottom = Vector2.Dot(level, frustum.CentreAt(frustum.BottomMetres)) + (reach * frustum.ScaleAt(frustum.BottomMetres));
            var gradient = new Vector3(level.X, -outPerMetre, level.Y);
            float steepness = gradient.Length();
            _planes.Add(new Plane(gradient / steepness, -(atBottom - (outPerMetre * frustum.BottomMetres)) / steepness));
        }
    }

    private readonly record struct Wall(Frustum Frustum, int FirstPlane, int PlaneCount, Vector2 Centre, float WideMetres);
}
