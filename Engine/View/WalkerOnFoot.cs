using System.Numerics;

namespace GlassCity.Engine.View;

// On foot: along the level first, walls taken as upright, then over low edges, then down.
public sealed partial class Walker
{
    private void Walk(float seconds, in WalkerInput input)
    {
        if (_jumps && IsOnGround)
        {
            (_velocity.Y, IsOnGround, _jumps) = (JumpSpeed, false, false);
        }

        Vector3 start = _feet;
        float fall = _velocity.Y;
        _velocity.Y = 0;
        Vector3 wanted = (Level(input.Move) * (input.Run ? RunSpeed : WalkSpeed)) + (input.DriftWorld with { Y = 0 });
        float rate = !IsOnGround ? AirRate : wanted == Vector3.Zero ? StopRate : StartRate;
        Vector3 motion = Ease(wanted, rate, seconds);
        var move = new SlideMove(_solids, false);
        Go(ref move, motion, isLevel: true);
        // A slope that bears takes nothing of the pace; what bars does, unless it is stepped over.
        if (move.IsBarred && !(IsOnGround && StepUp(start, motion)))
        {
            _velocity = move.Clip(_velocity);
        }

        _velocity.Y = fall;
        if (!IsOnGround || !StayDown())
        {
            Fall(seconds);
        }
    }

    /// <summary>Over something low: up, on, and down again. False where that leads no farther.</summary>
    private bool StepUp(Vector3 start, Vector3 motion)
    {
        Vector3 over = start, lift = new(0, Body.StepMetres, 0);
        lift *= _solids.Sweep(over, lift, false, out SolidContact roof) ? roof.Fraction : 1;
        over += lift;
        var move = new SlideMove(_solids, false);
        move.Go(ref over, motion, isLevel: true);
        // On a slope that falls away, the ground behind an edge lies lower than the one before it.
        Vector3 down = lift + new Vector3(0, motion.Length(), 0);
        if (!_solids.Sweep(over, -down, false, out SolidContact ground) || !IsGround(ground))
        {
            return false;
        }

        over -= down * ground.Fraction;
        if (Vector3.Dot(over - _feet, motion) <= 1e-3f * motion.LengthSquared())
        {
            return false;
        }

        _head.Behind(new Vector3(0, over.Y - _feet.Y, 0));
        _feet = over;
        return true;
    }

    /// <summary>Keeps the feet on ground that falls away by no more than a step.</summary>
    private bool StayDown()
    {
        Vector3 down = new(0, -Body.StepMetres, 0);
        if (!_solids.Sweep(_feet, down, false, out SolidContact ground) || !IsGround(ground))
        {
            IsOnGround = false;
            return false;
        }

        Vector3 moved = down * ground.Fraction;
        _head.Behind(moved);
        _feet += moved;
        _velocity.Y = 0;
        return true;
    }

    private void Fall(float seconds)
    {
        float before = _velocity.Y, heightBefore = _feet.Y;
        float rise = (before * seconds) - (0.5f * Gravity * seconds * seconds);
        _velocity.Y = MathF.Max(before - (Gravity * seconds), -FastestFall);
        var move = new SlideMove(_solids, false);
        move.Go(ref _feet, new Vector3(0, rise, 0), isLevel: false);
        // Wedged between steep sides one stands, too: from there one can jump.
        bool isWedged = rise < 0 && move.IsTouched && !move.HasSunk && heightBefore - _feet.Y < -0.02f * rise;
        if (move.HasLanded || isWedged)
        {
            (_velocity.Y, IsOnGround) = (0, true);
        }
        else if (move.HasSunk)
        {
            _velocity = default;
            Shift(_solids.NearestFree(_feet with { Y = 0 }, false));
        }
        else if (rise > 0 && move.IsTouched)
        {
            _velocity.Y = MathF.Min(_velocity.Y, MathF.Max(0, (_feet.Y - heightBefore) / seconds));
        }
    }

    private static bool IsGround(in SolidContact contact) => contact.Bears && contact.Normal.Y > SlideMove.BearingNormalY;
}
