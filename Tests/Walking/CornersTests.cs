using System.Numerics;
using CsCheck;
using GlassCity.Engine.View;
using Xunit;

namespace GlassCity.Tests.Walking;

/// <summary>Boxes on a plain, of any make: corners, kerbs and roofs that no city need have.</summary>
internal sealed class BoxSolids(params (Vector3 Low, Vector3 High)[] boxes) : ISolids
{
    private readonly Plane[][] _solids =
        [[new(Vector3.UnitY, ConvexSolid.SkinMetres)], .. boxes.Select(box => ConvexSolid.Box(box.Low, box.High))];

    public bool Sweep(Vector3 feetWorld, Vector3 motion, bool isFlying, out SolidContact contact)
    {
        float fraction = 1;
        Vector3 normal = default;
        bool isMet = false;
        foreach (Plane[] planes in _solids)
        {
            isMet |= ConvexSolid.Sweep(planes, feetWorld, motion, ref fraction, ref normal);
        }

        contact = new SolidContact(fraction, normal, true);
        return isMet;
    }

    public bool IsFree(Vector3 feetWorld, bool isFlying) => !_solids.Any(planes => ConvexSolid.Contains(planes, feetWorld));

    public Vector3 NearestFree(Vector3 feetWorld, bool isFlying) =>
        IsFree(feetWorld, isFlying) ? feetWorld : throw new InvalidOperationException($"{feetWorld} is taken");
}

public class CornersTests
{
    private static readonly WalkerInput Forward = new(new Vector2(0, 1), 0, default, false, false);

    [Fact]
    public void Along_a_wall_the_part_of_the_motion_that_is_free_is_kept()
    {
        Gen.Select(Gen.Float[0.05f, 1.4f], Gen.Float[0.004f, 0.2f], Gen.Bool, Gen.Bool).Sample((angle, step, runs, flies) =>
        {
            var walker = new Walker(new BoxSolids((new(1, 0, -900), new(2, 9, 900))));
            walker.Place(new Vector3(0.6f, flies ? 2 : 0, 0), angle, 0, flies);
            WalkerInput input = Forward with { Run = runs };
            Advance(walker, input, 1.5f, step);
            float speed = flies ? 12 * (runs ? 3 : 1) : runs ? Walker.RunSpeed : Walker.WalkSpeed, z = walker.FeetWorld.Z;
            Advance(walker, input, 1, step);
            int steps = (int)MathF.Round(1 / step);
            Assert.Equal(speed * MathF.Cos(angle) * steps * step, z - walker.FeetWorld.Z, 0.01f * speed);
        }, iter: 300);
    }

    [Fact]
    public void Every_corner_lets_go_of_who_turns_round()
    {
        // Two walls that meet at any angle, acute ones too, made of many overlapping boxes and of posts.
        Gen.Select(Gen.Float[-1.2f, 1.2f], Gen.Float[0.004f, 0.2f], Gen.Bool, Gen.Int[0, 2]).Sample((heading, step, flies, kind) =>
        {
            var walker = new Walker(Corner(kind));
            walker.Place(new Vector3(0, 0, 3), heading, 0, flies);
            Advance(walker, Forward with { Run = true }, 3, step);
            for (int i = 0; i < 12; i++)
            {
                Advance(walker, Forward with { Run = true, TurnRadians = new((i % 3 - 1) * step, 0) }, 0.4f, step);
            }

            // Face away from the corner, that is to +z, and go.
            Advance(walker, default, 1, step);
            float z = walker.FeetWorld.Z;
            walker.Step(step, default(WalkerInput) with { TurnRadians = new(MathF.PI - walker.YawRadians, 0) });
            Advance(walker, Forward, 1, step);
            Assert.True(walker.FeetWorld.Z > z + 1.5f, $"held at {walker.FeetWorld}");
        }, iter: 400);
    }

    [Fact]
    public void A_body_pushed_into_a_corner_comes_to_rest()
    {
        var walker = new Walker(Corner(0));
        walker.Place(new Vector3(0, 0, 3), 0.1f, 0, false);
        Advance(walker, Forward, 4, 1f / 60);
        Vector3 rest = walker.FeetWorld;
        Advance(walker, Forward, 2, 1f / 60);
        Assert.True(Vector3.Distance(rest, walker.FeetWorld) < 2e-3f, $"{rest} to {walker.FeetWorld}");
    }

    [Theory]
    [InlineData(0.15f, true)]
    [InlineData(0.29f, true)]
    [InlineData(0.34f, false)]
    [InlineData(1.5f, false)]
    public void Low_edges_are_stepped_upon_and_high_ones_are_walls(float heightMetres, bool isClimbed)
    {
        foreach (float step in (ReadOnlySpan<float>)[0.004f, 1f / 60, 0.2f])
        {
            var walker = new Walker(new BoxSolids((new(-5, 0, -20), new(5, heightMetres, -2))));
            walker.Place(default, 0.2f, 0, false);
            Advance(walker, Forward, 1.6f, step);
            Assert.Equal(isClimbed, walker.FeetWorld.Z < -2.2f);
            Assert.Equal(isClimbed ? heightMetres : 0, walker.FeetWorld.Y, 2e-3f);
            Assert.True(walker.IsOnGround);
        }
    }

    [Fact]
    public void The_eye_rises_softly_over_steps_and_down_again()
    {
        (Vector3, Vector3)[] stairs = [.. Enumerable.Range(0, 8).Select(i =>
            (new Vector3(-3, 0, -20), new Vector3(3, 0.2f * (i + 1), -2 - (0.6f * i))))];
        var walker = new Walker(new BoxSolids(stairs)) { IsCalm = true };
        walker.Place(default, 0, 0, false);
        float before = walker.Pose.PositionWorld.Y;
        for (int i = 0; i < 600; i++)
        {
            walker.Step(1 / 120.0, Forward with { Move = new Vector2(0, i < 280 ? 1 : -1) });
            float eye = walker.Pose.PositionWorld.Y;
            Assert.True(MathF.Abs(eye - before) < 0.035f, $"the eye leaps from {before} to {eye}");
            Assert.True(walker.IsOnGround || i < 3);
            before = eye;
        }

        Assert.Equal(0, walker.FeetWorld.Y, 2e-3f);
    }

    [Fact]
    public void Stairs_lead_up()
    {
        (Vector3, Vector3)[] stairs = [.. Enumerable.Range(0, 8).Select(i =>
            (new Vector3(-3, 0, -20), new Vector3(3, 0.2f * (i + 1), -2 - (0.6f * i))))];
        var walker = new Walker(new BoxSolids(stairs));
        walker.Place(default, 0.1f, 0, false);
        Advance(walker, Forward, 3, 0.03f);
        Assert.Equal(1.6f, walker.FeetWorld.Y, 2e-3f);
    }

    [Fact]
    public void A_low_roof_stops_a_jump_and_no_step_leads_under_it()
    {
        var walker = new Walker(new BoxSolids((new(-5, 2.1f, -5), new(5, 3, 5)), (new(-5, 1.5f, -9), new(5, 3, -5))));
        walker.Place(default, 0, 0, false);
        Advance(walker, default, 0.2f, 0.01f);
        float highest = 0;
        for (int i = 0; i < 60; i++)
        {
            walker.Step(0.01, Forward with { Jump = true });
            highest = MathF.Max(highest, walker.FeetWorld.Y);
        }

        Assert.InRange(highest, 0.25f, 0.3f);
        Assert.True(walker.IsOnGround);
        Advance(walker, Forward, 3, 0.05f);
        Assert.InRange(walker.FeetWorld.Z, -5 + 0.34f, -5 + 0.37f);
    }

    [Fact]
    public void Calm_heads_keep_still_and_others_nod_a_little()
    {
        float calm = Nod(true), free = Nod(false);
        Assert.True(calm < 1e-4f, $"{calm}");
        Assert.InRange(free, 0.01f, 0.06f);

        static float Nod(bool isCalm)
        {
            var walker = new Walker(new BoxSolids()) { IsCalm = isCalm };
            walker.Place(default, 0, 0, false);
            float low = 9, high = 0;
            for (int i = 0; i < 300; i++)
            {
                walker.Step(0.01, Forward);
                Vector3 eye = walker.Pose.PositionWorld;
                (low, high) = (MathF.Min(low, eye.Y), MathF.Max(high, eye.Y));
                Assert.True(!isCalm || MathF.Abs(walker.Pose.RightWorld.Y) < 1e-6f);
            }

            return high - low;
        }
    }

    [Fact]
    public void Heads_turn_right_for_plus_x_and_up_for_plus_y_and_not_over()
    {
        var walker = new Walker(new BoxSolids());
        walker.Place(default, 0, 0, false);
        walker.Step(0.01, default(WalkerInput) with { TurnRadians = new(MathF.PI / 2, 0.5f) });
        Assert.True(walker.Pose.ForwardWorld.X > 0.8f && walker.Pose.ForwardWorld.Y > 0.4f);
        walker.Step(0.01, default(WalkerInput) with { TurnRadians = new(0, 6) });
        Assert.Equal(Walker.MostPitchRadians, walker.PitchRadians);
    }

    [Fact]
    public void An_eye_taken_over_looks_the_same_way()
    {
        Gen.Select(Gen.Float[-3, 3], Gen.Float[-1.5f, 1.5f], Gen.Float[1.65f, 90]).Sample((yaw, pitch, height) =>
        {
            Pose eye = new(new Vector3(3, height, -5), Quaternion.CreateFromYawPitchRoll(-yaw, pitch, 0));
            var walker = new Walker(new BoxSolids());
            walker.Place(eye);
            Assert.Equal(0, Vector3.Distance(eye.PositionWorld, walker.Pose.PositionWorld), 1e-4f);
            Assert.Equal(0, Vector3.Distance(eye.ForwardWorld, walker.Pose.ForwardWorld), 2e-3f);
            Assert.Equal(height - Body.EyeMetres > Walker.JumpMetres, walker.IsFlying);
        });
    }

    [Fact]
    public void Flight_follows_the_eye_climbs_and_keeps_its_speed_in_bounds()
    {
        var walker = new Walker(new BoxSolids());
        walker.Place(new Vector3(0, 50, 0), 0, 0.5f, true);
        Advance(walker, Forward, 3, 0.01f);
        Assert.Equal(12, walker.VelocityWorld.Length(), 0.05f);
        Assert.Equal(MathF.Sin(0.5f), walker.VelocityWorld.Y / walker.VelocityWorld.Length(), 1e-3f);
        Advance(walker, default(WalkerInput) with { Climb = -1 }, 3, 0.01f);
        Assert.Equal(-12, walker.VelocityWorld.Y, 0.05f);
        walker.ScaleFlySpeed(800);
        Assert.Equal(Walker.MostFlySpeed, walker.FlySpeed);
        walker.ScaleFlySpeed(-800);
        Assert.Equal(Walker.LeastFlySpeed, walker.FlySpeed);
        walker.ScaleFlySpeed(8);
        Assert.Equal(2, walker.FlySpeed, 1e-4f);
        walker.FlySpeed = float.NaN;
        Assert.Equal(2, walker.FlySpeed, 1e-4f);
    }

    [Fact]
    public void Numbers_that_are_none_and_stalls_do_no_harm()
    {
        var walker = new Walker(new BoxSolids());
        walker.Place(default, 0, 0, false);
        walker.Step(double.NaN, Forward);
        walker.Step(-1, Forward);
        Assert.Equal(default, walker.FeetWorld);
        walker.Step(0.1, new WalkerInput(new(float.NaN, 1), float.NaN, new(float.PositiveInfinity, 0), true, false));
        Assert.Equal(default, walker.FeetWorld);
        walker.Step(3600, Forward with { Move = new(0, 1e9f) });
        Assert.InRange(-walker.FeetWorld.Z, 0.1f, Walker.WalkSpeed * (float)Walker.LongestStepSeconds);
    }

    private static BoxSolids Corner(int kind) => kind switch
    {
        0 => new BoxSolids((new(-9, 0, -1), new(9, 9, 0)), (new(1, 0, -1), new(2, 9, 2))),
        // A staircase of boxes, seen from above an acute wedge.
        1 => new BoxSolids([.. Enumerable.Range(0, 24).SelectMany<int, (Vector3, Vector3)>(i =>
            [(new(-9, 0, i * 0.05f - 1), new(-0.2f - (i * 0.02f), 9, i * 0.05f)), (new(0.2f + (i * 0.02f), 0, i * 0.05f - 1), new(9, 9, i * 0.05f))])]),
        _ => new BoxSolids((new(-1, 0, -1), new(-0.3f, 9, 0)), (new(0.3f, 0, -1), new(1, 9, 0)), (new(-1, 0, -2), new(1, 9, -0.7f)), (new(-9, 2.1f, -9), new(9, 3, 9))),
    };

    private static void Advance(Walker walker, in WalkerInput input, float seconds, float step)
    {
        for (int i = 0; i < (int)MathF.Round(seconds / step); i++)
        {
            walker.Step(step, input);
        }
    }
}
