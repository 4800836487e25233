using System.Numerics;
using GlassCity.Engine.View;
using GlassCity.Scenes.City;

namespace GlassCity.Scenes.Walking;

/// <summary>
/// What stands in the city's cells and the water beside them, where they are at a moment: towers breathe, and all draws in
/// and leans where there is mass. A cell is made anew when a step first asks for it.
/// </summary>
internal sealed class CellSolids
{
    private readonly CityForm _form;
    private readonly Solid[] _solids;
    private readonly SolidSource[] _sources;
    private readonly int[] _firstOfCell;
    private readonly int _firstWater;
    private readonly long[] _momentOf;          // by cell, then of the water
    private long _moment;

    public CellSolids(CityPlan plan)
    {
        _form = new CityForm(plan);
        var builder = new SolidBuilder(plan);
        (_firstOfCell, _firstWater) = (builder.FirstOfCell, builder.FirstWater);
        (Planes, _solids, _sources) = (builder.Planes.ToArray(), builder.Solids.ToArray(), builder.Sources.ToArray());
        _momentOf = new long[_firstOfCell.Length];
    }

    public CityForm Form => _form;

    public Plane[] Planes { get; }

    public ReadOnlySpan<Solid> Water => Now(_firstOfCell.Length - 1, _firstWater, _solids.Length);

    public ReadOnlySpan<Solid> Of(int cell) => Now(cell, _firstOfCell[cell], _firstOfCell[cell + 1]);

    /// <summary>Makes the city that of a time of the dream.</summary>
    public void Become(double dreamSeconds, Parts parts)
    {
        bool wasAtRest = _form.IsAtRest;
        _form.Become(dreamSeconds, parts);
        _moment += wasAtRest && _form.IsAtRest ? 0 : 1;
    }

    private ReadOnlySpan<Solid> Now(int slot, int first, int end)
    {
        if (_momentOf[slot] != _moment)
        {
            _momentOf[slot] = _moment;
            for (int i = first; i < end; i++)
            {
                _solids[i] = Make(_sources[i], _solids[i]);
            }
        }

        return _solids.AsSpan(first..end);
    }

    private Solid Make(in SolidSource source, in Solid before)
    {
        Span<Plane> planes = Planes.AsSpan(before.FirstPlane, before.PlaneCount);
        if (source.Frustum >= 0)
        {
            Frustum frustum = _form.Of(source.Frustum);
            FrustumSolid.WritePlanes(frustum, planes);
            (Vector3 low, Vector3 high) = _form.BoxOf(source.Tower);
            return FrustumSolid.Of(before.FirstPlane, before.PlaneCount, frustum, low, high);
        }

        if (source.High == default)
        {
            Vector3 foot = _form.Bend.Of(source.Low);
            ConvexSolid.WritePost(foot, Street.LampPostRadiusMetres, Street.LampHeightMetres, planes);
            return SolidBuilder.AroundPost(before.FirstPlane, before.PlaneCount, foot);
        }

        // Water lies level: its edges only draw in.
        Vector2 from = _form.Bend.Gathered(new Vector2(source.Low.X, source.Low.Z)), to = _form.Bend.Gathered(new Vector2(source.High.X, source.High.Z));
        (Vector3 lowest, Vector3 highest) = (new(from.X, source.Low.Y, from.Y), new(to.X, source.High.Y, to.Y));
        ConvexSolid.WriteBox(lowest, highest, planes);
        return SolidBuilder.AroundWater(before.FirstPlane, before.PlaneCount, lowest, highest);
    }
}
