using System.Numerics;
using GlassCity.Scenes.Mender;
using GlassCity.Scenes.Show;
using Xunit;

namespace GlassCity.Tests.Mender;

/// <summary>What the stranger does with the seed: from where it arrives to where kindness bends the city.</summary>
public class SowerTests
{
    private const double First = Footsteps.FirstSeconds, Last = 246, PerSecond = 60;

    private static IEnumerable<double> Times()
    {
        for (int i = 0; i <= (Last - First) * PerSecond; i++)
        {
            yield return First + (i / PerSecond);
        }
    }

    [Fact]
    public void It_goes_on_from_where_its_walk_ended()
    {
        MenderPose before = MenderPose.At(First), after = MenderPose.At(First + 1e-6);
        for (Joint joint = 0; joint <= Joint.RightToe; joint++)
        {
            Assert.True(Vector3.Distance(before[joint], after[joint]) < 1e-4f, $"{joint}");
        }

        Assert.True(Vector3.Dot(before.Trails, after.Trails) > 0.99999f);
        Assert.True(Vector3.Distance(MenderWalk.Arrives, before.Walk.PlaceWorld) < 1e-3f);
    }

    [Fact]
    public void What_stands_does_not_slide()
    {
        MenderPose before = MenderPose.At(First);
        int standing = 0;
        foreach (double t in Times())
        {
            var pose = MenderPose.At(t);
            standing += Stands(before, pose, Joint.LeftAnkle, Joint.LeftToe, t) + Stands(before, pose, Joint.RightAnkle, Joint.RightToe, t);
            // One foot at least is always on the stones.
            Assert.True(MathF.Min(pose[Joint.LeftAnkle].Y, pose[Joint.RightAnkle].Y) < 0.15f, $"leaps at {t:0.00} s");
            before = pose;
        }

        Assert.True(standing > 1.7 * (Last - First) * PerSecond);

        static int Stands(in MenderPose before, in MenderPose pose, Joint ankle, Joint toe, double t)
        {
            // A toe that stays while the heel rises is what a foot does.
            float slid = Vector3.Distance(before[toe], pose[toe]);
            bool flat = Math.Abs(before[ankle].Y - pose[ankle].Y) < 1e-4f && pose[ankle].Y < 0.0801f;
            Assert.True(!flat || slid < 0.012f, $"{toe} at {t:0.00} s slides {slid:0.000} m");
            return flat ? 1 : 0;
        }
    }

    [Fact]
    public void It_stands_over_its_feet()
    {
        foreach (double t in Times())
        {
            var pose = MenderPose.At(t);
            Vector3 between = (pose[Joint.LeftToe] + pose[Joint.RightToe] + pose[Joint.LeftAnkle] + pose[Joint.RightAnkle]) * 0.25f, off = pose[Joint.Pelvis] - between;
            Assert.True(new Vector2(off.X, off.Z).Length() < 0.36f, $"falls at {t:0.00} s: {off}");
            Assert.InRange(pose.Posture.Toes.X, -1.0f, 1.2f);
            Assert.InRange(pose.Posture.Toes.Y, -1.2f, 1.0f);
            Assert.InRange(pose.Posture.Face.Y - pose.Posture.Face.Z, -1.1f, 1.1f);
            // Knees and elbows bend, and none goes to the other side of the body.
            Assert.True(Vector3.Dot(pose[Joint.LeftKnee] - pose[Joint.RightKnee], pose.Left) > 0.06f, $"knees cross at {t:0.00} s");
        }
    }

    [Theory]
    [InlineData(Footsteps.FirstSeconds, -1)]
    [InlineData(176, 1)]
    [InlineData(184, 1)]
    public void It_turns_its_face_to_the_one_who_watches(double seconds, int sign)
    {
        var pose = MenderPose.At(seconds);
        Vector3 way = Vector3.Normalize(StoryPlaces.Planting - MenderWalk.Arrives);
        Assert.True(sign * Vector3.Dot(pose.Forward, way) > 0.95f);
        Assert.True(sign * Vector3.Dot(pose.Look, way) > 0.95f);
    }

    [Fact]
    public void The_head_leads_the_turn_and_the_hem_comes_last()
    {
        Assert.True(Yaw(MenderPose.At(172.3).Look) - 0.2f > Yaw(MenderPose.At(172.3).Forward));
        Assert.True(Yaw(MenderPose.At(173.4).Forward) - 0.2f > Yaw(MenderPose.At(173.4).Trails));

        // Left of where it arrived looking.
        static float Yaw(Vector3 way)
        {
            Vector3 from = MenderPose.At(First).Forward;
            return (MathF.Atan2((from.Z * way.X) - (from.X * way.Z), Vector3.Dot(from, way)) + 0.1f + MathF.Tau) % MathF.Tau;
        }
    }

    [Fact]
    public void The_right_hand_goes_from_the_breast_to_the_ground()
    {
        Vector3 breast = MenderPose.At(SeedHolding.TakenSeconds)[Joint.Chest] + (MenderPose.At(SeedHolding.TakenSeconds).Forward * 0.12f);
        Assert.InRange(Vector3.Distance(MenderPose.At(SeedHolding.TakenSeconds).RightHand.Middle, breast), 0, 0.08f);
        MenderPose offered = MenderPose.At(197);
        Assert.True(offered.RightHand.Palm.Y > 0.95f);
        Assert.InRange(offered.RightHand.Middle.Y, 1.1f, 1.35f);
        Assert.InRange(Vector3.Dot(offered.RightHand.Middle - offered[Joint.Chest], offered.Forward), 0.3f, 0.6f);
        // Over the mouth of the hole on an open palm, then on what has closed over it.
        Reaches(SeedHolding.LetGoSeconds - 0.3, 0.15f, 0.25f);
        Assert.True(MenderPose.At(SeedHolding.LetGoSeconds).RightHand.Palm.Y > 0.8f);
        Reaches(205.6, 0.005f, 0.04f);
        Reaches(206, 0.005f, 0.04f);
        Assert.True(MenderPose.At(205.6).RightHand.Palm.Y < -0.95f);

        static void Reaches(double t, float leastMetres, float mostMetres)
        {
            Vector3 off = MenderPose.At(t).RightHand.Middle - StoryPlaces.Planting;
            Assert.InRange(new Vector2(off.X, off.Z).Length(), 0, 0.04f);
            Assert.InRange(off.Y, leastMetres, mostMetres);
        }
    }

    [Fact]
    public void The_seed_is_in_the_hand_until_it_falls_into_the_ground()
    {
        Assert.False(SeedHolding.IsHeld(187));
        Assert.True(SeedHolding.IsHeld(197));
        Assert.False(SeedHolding.IsHeld(204));
        Vector3 before = SeedHolding.PlaceWorld(186, 0.3f);
        for (double t = 186; t < 210; t += 1 / PerSecond)
        {
            Vector3 place = SeedHolding.PlaceWorld(t, 0.3f);
            Assert.True(Vector3.Distance(before, place) * PerSecond < 3, $"leaps at {t:0.00} s");
            Assert.True(!SeedHolding.IsHeld(t) || Vector3.Distance(place, MenderPose.At(t).RightHand.Middle) < 0.06f);
            before = place;
        }

        Assert.True(Vector3.Distance(StoryPlaces.Planting - new Vector3(0, 0.3f, 0), before) < 1e-4f);
    }
}
