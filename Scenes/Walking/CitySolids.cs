using System.Numerics;
using GlassCity.Engine.View;
using GlassCity.Scenes.City;
using GlassCity.Scenes.Gravity;
using GlassCity.Scenes.Show;

namespace GlassCity.Scenes.Walking;

/// <summary>
/// What stops a walker in the city: towers, lamp posts, the ground, the border, and on foot the open water, whose edge is
/// a wall just higher than a jump; in the dream its bridge, its broken ground and the stranger too. What lies wounded and all mist stop nobody.
/// Found by the city's cells, so that a step asks only its neighbours.
/// </summary>
public sealed class CitySolids : ISolids
{
    /// <summary>The walker may go so far out before the city's near edge, to see it as a whole.</summary>
    public const float NearZMetres = 110;

    public const float CeilingMetres = 400;

    /// <summary>Where water ends for one on foot: no jump reaches it, and who falls on it is put ashore.</summary>
    public const float WaterWallMetres = Walker.JumpMetres + 0.1f;

    // Farther than any solid reaches out of its cell.
    private const float CellMarginMetres = 1;

    private readonly CityGrid _grid;
    private readonly CellSolids _cells;
    private readonly Plane[] _borders;
    private readonly BridgeSolids _bridge = new();
    private readonly StrangerSolid _stranger = new();
    private readonly PlantingSolid _planting = new();
    private int _bridgeCount;
    private double _dreamSeconds;
    private Parts _parts;

    public CitySolids(CityPlan plan)
    {
        _grid = plan.Grid;
        _cells = new CellSolids(plan);
        LowWorld = new Vector3(_grid.BordersX[0] + Body.RadiusMetres, 0, _grid.BordersZ[0] + Body.RadiusMetres);
        HighWorld = new Vector3(_grid.BordersX[^1] - Body.RadiusMetres, CeilingMetres, NearZMetres - Body.RadiusMetres);
        // The skin is let into the ground, so that feet stand at 0.
        _borders =
        [
            new(Vector3.UnitY, ConvexSolid.SkinMetres), new(-Vector3.UnitY, HighWorld.Y),
            new(Vector3.UnitX, -LowWorld.X), new(-Vector3.UnitX, HighWorld.X),
            new(Vector3.UnitZ, -LowWorld.Z), new(-Vector3.UnitZ, HighWorld.Z),
        ];
    }

    /// <summary>Least coordinates of the feet, metres.</summary>
    public Vector3 LowWorld { get; }

    /// <summary>Greatest coordinates of the feet, metres.</summary>
    public Vector3 HighWorld { get; }

    /// <summary>The dream's time, of which bridge, broken ground, stranger and the towers' shape are a function; 0 where there is no story. Who sets it lets bodies make room.</summary>
    public double DreamSeconds
    {
        get => _dreamSeconds;
        set => Become(value, Parts.All);
    }

    /// <summary>Makes the dream's own solids those of a time.</summary>
    /// <param name="dreamSeconds">The dream's time.</param>
    /// <param name="parts">What is off bars nobody.</param>
    /// <returns>Whether anything may have changed: then bodies have to make room.</returns>
    public bool Become(double dreamSeconds, Parts parts)
    {
        parts = Worlds.PartsAt(dreamSeconds, parts) & (Parts.Bridge | Parts.Figure | Parts.Planting | Parts.Breath | Parts.Gravity);
        if (dreamSeconds == _dreamSeconds && parts == _parts)
        {
            return false;
        }

        (_dreamSeconds, _parts) = (dreamSeconds, parts);
        _cells.Become(dreamSeconds, parts);
        _bridge.Become(_cells.Form.Bend);
        _bridgeCount = parts.Has(Parts.Bridge) ? _bridge.CountAt(dreamSeconds) : 0;
        if (parts.Has(Parts.Figure))
        {
            _stranger.BeAt(dreamSeconds);
        }
        else
        {
            _stranger.Leave();
        }

        if (parts.Has(Parts.Planting))
        {
            _planting.BeAt(dreamSeconds);
        }
        else
        {
            _planting.Leave();
        }

        return true;
    }

    public bool Sweep(Vector3 feetWorld, Vector3 motion, bool isFlying, out SolidContact contact)
    {
        float fraction = 1;
        Vector3 normal = default;
        bool isMet = false, bears = true;
        for (int i = 0; i < _borders.Length; i++)
        {
            isMet |= ConvexSolid.Sweep(_borders.AsSpan(i, 1), feetWorld, motion, ref fraction, ref normal);
        }

        Reach reach = new(Vector3.Min(feetWorld, feetWorld + motion), Vector3.Max(feetWorld, feetWorld + motion));
        Cells cells = CellsAround(reach);
        for (int row = cells.Row; row <= cells.LastRow; row++)
        {
            for (int column = cells.Column; column <= cells.LastColumn; column++)
            {
                int cell = (row * _grid.Columns) + column;
                isMet |= SweepRange(_cells.Of(cell), _cells.Planes, feetWorld, motion, reach, ref fraction, ref normal);
            }
        }

        if (_bridgeCount > 0 && reach.Meets(_bridge.BoxLow, _bridge.BoxHigh))
        {
            isMet |= SweepRange(_bridge.Solids.AsSpan(0, _bridgeCount), _bridge.Planes, feetWorld, motion, reach, ref fraction, ref normal);
        }

        if (_planting.IsThere && reach.Meets(_planting.LowWorld, _planting.HighWorld))
        {
            isMet |= ConvexSolid.Sweep(_planting.Planes, feetWorld, motion, ref fraction, ref normal);
        }

        if (!isFlying && SweepRange(_cells.Water, _cells.Planes, feetWorld, motion, reach, ref fraction, ref normal))
        {
            (isMet, bears) = (true, false);
        }

        if (_stranger.IsThere && reach.Meets(_stranger.LowWorld, _stranger.HighWorld) && ConvexSolid.Sweep(_stranger.Planes, feetWorld, motion, ref fraction, ref normal))
        {
            (isMet, bears) = (true, false);
        }

        contact = new SolidContact(fraction, normal, bears);
        return isMet;
    }

    public bool IsFree(Vector3 feetWorld, bool isFlying)
    {
        foreach (Plane border in _borders)
        {
            // Written so that a number that is none is nowhere free.
            if (!(Plane.DotCoordinate(border, feetWorld) >= 0))
            {
                return false;
            }
        }

        Reach here = new(feetWorld, feetWorld);
        Cells cells = CellsAround(here);
        for (int row = cells.Row; row <= cells.LastRow; row++)
        {
            for (int column = cells.Column; column <= cells.LastColumn; column++)
            {
                int cell = (row * _grid.Columns) + column;
                if (IsInAny(_cells.Of(cell), _cells.Planes, feetWorld))
                {
                    return false;
                }
            }
        }

        if (_bridgeCount > 0 && here.Meets(_bridge.BoxLow, _bridge.BoxHigh) && IsInAny(_bridge.Solids.AsSpan(0, _bridgeCount), _bridge.Planes, feetWorld))
        {
            return false;
        }

        if (_planting.IsThere && ConvexSolid.Contains(_planting.Planes, feetWorld))
        {
            return false;
        }

        if (_stranger.IsThere && ConvexSolid.Contains(_stranger.Planes, feetWorld))
        {
            return false;
        }

        return isFlying || !IsInAny(_cells.Water, _cells.Planes, feetWorld);
    }

    /// <summary>See <see cref="NearestRoom"/>. Outside the border it starts at the border.</summary>
    public Vector3 NearestFree(Vector3 feetWorld, bool isFlying)
    {
        Vector3 wanted = float.IsFinite(feetWorld.X + feetWorld.Y + feetWorld.Z) ? feetWorld : new Vector3(0, 0, CityPlan.EdgeZMetres);
        return NearestRoom.Find(this, _planting, Vector3.Clamp(wanted, LowWorld, HighWorld), isFlying);
    }

    private static bool SweepRange(ReadOnlySpan<Solid> solids, Plane[] planes, Vector3 from, Vector3 motion, in Reach reach, ref float fraction, ref Vector3 normal)
    {
        bool isMet = false;
        foreach (ref readonly Solid solid in solids)
        {
            if (reach.Meets(solid.LowWorld, solid.HighWorld))
            {
                isMet |= ConvexSolid.Sweep(planes.AsSpan(solid.FirstPlane, solid.PlaneCount), from, motion, ref fraction, ref normal);
            }
        }

        return isMet;
    }

    private static bool IsInAny(ReadOnlySpan<Solid> solids, Plane[] planes, Vector3 place)
    {
        foreach (ref readonly Solid solid in solids)
        {
            if (ConvexSolid.Contains(planes.AsSpan(solid.FirstPlane, solid.PlaneCount), place))
            {
                return true;
            }
        }

        return false;
    }

    // Cells are found in the straight city, about the box that the reach fills there.
    private Cells CellsAround(in Reach reach)
    {
        Bend bend = _cells.Form.Bend;
        Vector3 low = reach.Low, high = reach.High;
        if (!bend.IsNone)
        {
            Vector3 a = bend.Straight(low), b = bend.Straight(high), c = bend.Straight(low with { Y = high.Y }), d = bend.Straight(high with { Y = low.Y });
            (low, high) = (Vector3.Min(Vector3.Min(a, b), Vector3.Min(c, d)), Vector3.Max(Vector3.Max(a, b), Vector3.Max(c, d)));
        }

        return new(
            Math.Clamp(_grid.ColumnAt(low.X - CellMarginMetres), 0, _grid.Columns - 1),
            Math.Clamp(_grid.ColumnAt(high.X + CellMarginMetres), 0, _grid.Columns - 1),
            Math.Clamp(_grid.RowAt(low.Z - CellMarginMetres), 0, _grid.Rows - 1),
            Math.Clamp(_grid.RowAt(high.Z + CellMarginMetres), 0, _grid.Rows - 1));
    }

    private readonly record struct Cells(int Column, int LastColumn, int Row, int LastRow);

    /// <summary>The box around a motion.</summary>
    private readonly record struct Reach(Vector3 Low, Vector3 High)
    {
        private static readonly Vector3 Room = new(0.01f);

        public bool Meets(Vector3 low, Vector3 high) =>
            Vector3.LessThanOrEqualAll(Low - Room, high) && Vector3.LessThanOrEqualAll(low, High + Room);
    }
}
