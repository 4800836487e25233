using System.Numerics;
using GlassCity.Scenes.Breath;
using GlassCity.Scenes.Dawn;
using GlassCity.Scenes.Gravity;

namespace GlassCity.Scenes.City;

/// <summary>
/// The shape the towers have at a moment: as they were built, breathing, and bent. All that asks where a tower is (drawing,
/// culling, order, walking) asks the same form. At rest it gives the plan's own frusta, bit for bit.
/// </summary>
public sealed class CityForm
{
    private const float TouchMetres = 0.1f;     // from the plane that parts a cell: what reaches so far bears on it

    private readonly CityPlan _plan;
    private readonly int[] _towerOf;
    private readonly float[] _lagTurns;
    private readonly bool[] _isHeld;            // two rings a frustum, lower first
    private Vector4 _breath;

    public CityForm(CityPlan plan)
    {
        _plan = plan;
        (_towerOf, _isHeld) = (new int[plan.Frusta.Length], new bool[2 * plan.Frusta.Length]);
        _lagTurns = new float[plan.Towers.Length];
        for (int i = 0; i < plan.Towers.Length; i++)
        {
            Tower tower = plan.Towers[i];
            Vector3 middle = 0.5f * (tower.BoxMinWorld + tower.BoxMaxWorld);
            _lagTurns[i] = RingBreath.LagOf(new Vector2(middle.X, middle.Z), plan.Frusta[tower.FirstFrustum].Tower.Y);
            for (int f = tower.FirstFrustum; f < tower.FirstFrustum + tower.FrustumCount; f++)
            {
                _towerOf[f] = i;
                _isHeld[2 * f] = IsHeld(tower, plan.Frusta[f], plan.Frusta[f].BottomMetres);
                _isHeld[(2 * f) + 1] = IsHeld(tower, plan.Frusta[f], plan.Frusta[f].TopMetres);
            }
        }
    }

    public Bend Bend { get; private set; }

    /// <summary>Whether every frustum is as it was built.</summary>
    public bool IsAtRest => _breath.X == 0 && Bend.IsNone;

    /// <summary>Whether walls swell.</summary>
    public bool Breathes => _breath.X > 0;

    /// <summary>Whether it dawns: walls then have a side that the sun meets.</summary>
    public bool Dawns { get; private set; }

    public void Become(double seconds, Parts parts)
    {
        _breath = parts.Has(Parts.Breath) ? BreathTimes.At(seconds) : Vector4.Zero;
        Dawns = parts.Has(Parts.Dawn) && seconds > DawnTimes.BeginsSeconds;
        Bend = parts.Has(Parts.Gravity) && GravityTimes.MassAt(seconds) is > 0 and float mass ? new Bend(GravityTimes.PlaceWorld, mass) : default;
    }

    /// <summary>A frustum as it is now, inside what its cell has become.</summary>
    public Frustum Of(int index)
    {
        Frustum built = _plan.Frusta[index];
        if (IsAtRest)
        {
            return built;
        }

        int number = _towerOf[index];
        Ring low = RingOf(built, built.BottomMetres, number, _isHeld[2 * index]), high = RingOf(built, built.TopMetres, number, _isHeld[(2 * index) + 1]);
        Vector4 outline = built.Outline, tower = built.Tower;
        tower.W += MathF.CopySign(Frustum.LowerHeld * ((_isHeld[2 * index] ? 1 : 0) + (_isHeld[(2 * index) + 1] ? 2 : 0)), tower.W);
        if (!Bend.IsNone)
        {
            outline.Z *= DepthOf(built, number);
            (low, high) = (Bent(built, low, number), Bent(built, high, number));
            // Its veins lean with it: up to its top as it is now.
            tower.X *= Bend.KeepAt(tower.X);
        }

        float rise = high.Y - low.Y;
        Vector2 shift = (high.Middle - low.Middle) / rise;
        return new Frustum
        {
            CentreAndHeights = new(low.Middle, low.Y, high.Y),
            ScaleAndShift = new(low.Half, (high.Half - low.Half) / rise, shift.X, shift.Y),
            Outline = outline,
            Tower = tower,
        };
    }

    /// <summary>The level box about a tower as it is now.</summary>
    public (Vector3 Low, Vector3 High) BoxOf(int tower) => Bend.IsNone
        ? (_plan.Towers[tower].BoxMinWorld, _plan.Towers[tower].BoxMaxWorld)
        : Bend.BoxOf(_plan.Towers[tower].BoxMinWorld, _plan.Towers[tower].BoxMaxWorld);

    private Ring RingOf(in Frustum built, float y, int tower, bool isHeld)
    {
        float half = built.ScaleAt(y);
        Vector2 middle = built.CentreAt(y);
        if (_breath.X == 0 || isHeld)
        {
            return new Ring(middle, half, y);
        }

        (float keep, Vector2 sway) = RingBreath.At(_breath, _lagTurns[tower], y - _plan.Towers[tower].BoxMinWorld.Y);
        Vector2 aside = sway * half * new Vector2(1, built.Outline.Z), turn = new(built.Outline.X, built.Outline.Y);
        return new Ring(middle + new Vector2((aside.X * turn.X) - (aside.Y * turn.Y), (aside.X * turn.Y) + (aside.Y * turn.X)), half * keep, y);
    }

    // Its cell, or its part of one, becomes another rectangle: its middle goes along. A ring along the grid takes on both
    // sides' measures; a turned one, which would be skewed, the smaller.
    private Ring Bent(in Frustum built, Ring ring, int tower)
    {
        (Vector2 low, Vector2 span, Vector2 newLow, Vector2 newSpan) = GroundOf(tower);
        Vector2 grow = newSpan / span, middle = newLow + ((ring.Middle - low) * grow);
        float half = ring.Half * (IsTurned(built) ? MathF.Min(grow.X, grow.Y) : grow.X), keep = Bend.KeepAt(ring.Y);
        return new Ring(Bend.PlaceWorld + ((middle - Bend.PlaceWorld) * keep), half * keep, ring.Y * keep);
    }

    private float DepthOf(in Frustum built, int tower)
    {
        (_, Vector2 span, _, Vector2 newSpan) = GroundOf(tower);
        Vector2 grow = newSpan / span;
        return IsTurned(built) ? 1 : grow.Y / grow.X;
    }

    private (Vector2 Low, Vector2 Span, Vector2 NewLow, Vector2 NewSpan) GroundOf(int tower)
    {
        Vector3 low = _plan.Towers[tower].BoxMinWorld, high = _plan.Towers[tower].BoxMaxWorld;
        Vector2 from = new(low.X, low.Z), to = new(high.X, high.Z), newFrom = Bend.Gathered(from);
        return (from, to - from, newFrom, Bend.Gathered(to) - newFrom);
    }

    private static bool IsTurned(in Frustum built) => built.Outline.Y != 0;

    // Bridges and what bears them meet others at a border or a parting plane: they hold still.
    private static bool IsHeld(in Tower tower, in Frustum frustum, float y)
    {
        if (tower.Family == TowerFamily.Skybridge)
        {
            return true;
        }

        if ((tower.Part.SideX == 0 && tower.Part.SideZ == 0) || frustum.ScaleAt(y) < 1)
        {
            return false;
        }

        bool touches = false;
        Span<Vector2> corners = stackalloc Vector2[4];
        frustum.HullAt(y, corners);
        foreach (Vector2 corner in corners)
        {
            Vector2 off = Vector2.Abs(corner - tower.Part.SplitWorld);
            touches |= (tower.Part.SideX != 0 && off.X < TouchMetres) || (tower.Part.SideZ != 0 && off.Y < TouchMetres);
        }

        return touches;
    }

    /// <summary>Middle x and z, half-width, height; metres.</summary>
    private readonly record struct Ring(Vector2 Middle, float Half, float Y);
}
