using System.Numerics;
using GlassCity.Scenes.Mender;
using Xunit;

namespace GlassCity.Tests.Mender;

/// <summary>The stranger's body over the whole of its time: a body, and never a pop.</summary>
public class MenderPoseTests
{
    private const double First = 57, Last = 246, PerSecond = 120;

    private static IEnumerable<double> Times()
    {
        for (int i = 0; i <= (Last - First) * PerSecond; i++)
        {
            yield return First + (i / PerSecond);
        }
    }

    [Fact]
    public void Bones_keep_their_length()
    {
        foreach (double t in Times())
        {
            var pose = MenderPose.At(t);
            foreach (Bone bone in Bone.All)
            {
                Assert.True(Math.Abs(Vector3.Distance(pose[bone.From], pose[bone.To]) - bone.Metres) < 0.001f, $"{bone} at {t:0.00} s");
            }
        }
    }

    [Fact]
    public void Nothing_is_under_the_stones()
    {
        foreach (double t in Times())
        {
            var pose = MenderPose.At(t);
            for (Joint joint = 0; joint <= Joint.RightToe; joint++)
            {
                Assert.True(pose[joint].Y > 0.015f, $"{joint} at {t:0.00} s: {pose[joint].Y:0.000} m");
            }
        }
    }

    [Fact]
    public void Hands_and_feet_reach_what_they_are_sent_to()
    {
        foreach (double t in Times())
        {
            var pose = MenderPose.At(t);
            // A foot may hang behind by what a bent toe would give it; a hand by what a shoulder would.
            Near(Joint.LeftWrist, pose.Posture.Left.Wrist, 0.04f);
            Near(Joint.RightWrist, pose.Posture.Right.Wrist, 0.04f);
            Near(Joint.LeftAnkle, pose.Posture.LeftFoot, 0.03f);
            Near(Joint.RightAnkle, pose.Posture.RightFoot, 0.03f);

            void Near(Joint joint, Vector3 asked, float metres)
            {
                float off = Vector3.Distance(pose[joint], pose.ToWorld(asked));
                Assert.True(off < metres, $"{joint} at {t:0.00} s is {off:0.000} m off");
            }
        }
    }

    [Fact]
    public void No_joint_moves_faster_than_a_body_would()
    {
        var before = MenderPose.At(First);
        foreach (double t in Times())
        {
            var pose = MenderPose.At(t);
            for (Joint joint = 0; joint <= Joint.RightToe; joint++)
            {
                double speed = Vector3.Distance(before[joint], pose[joint]) * PerSecond;
                bool ofLeg = joint is Joint.LeftAnkle or Joint.LeftToe or Joint.LeftKnee or Joint.RightAnkle or Joint.RightToe or Joint.RightKnee;
                Assert.True(speed < (ofLeg ? 6.0 : 4.0), $"{joint} at {t:0.00} s: {speed:0.0} m/s");
            }

            before = pose;
        }
    }

    [Fact]
    public void It_stands_as_tall_as_a_human_being()
    {
        Assert.InRange(MenderPose.At(130)[Joint.Head].Y + 0.11f, 1.72f, 1.84f);
        Assert.InRange(MenderPose.At(68)[Joint.Head].Y + 0.11f, 0.95f, 1.25f);
    }

    [Fact]
    public void A_time_has_one_pose_in_any_order_of_asking()
    {
        Vector4[] block = new Vector4[MenderBlock.Length], again = new Vector4[MenderBlock.Length];
        MenderBlock.Fill(93.7, true, block);
        MenderBlock.Fill(160, true, again);
        MenderBlock.Fill(61, true, again);
        MenderBlock.Fill(93.7, true, again);
        Assert.Equal(block, again);
        Assert.All(block, v => Assert.True(float.IsFinite(v.LengthSquared())));
    }

    [Fact]
    public void The_hands_others_see_are_the_poses_own()
    {
        foreach (double t in new[] { 68.0, 92, 106, 145 })
        {
            var hands = MenderHands.At(t);
            var pose = MenderPose.At(t);
            Assert.True(Vector3.Distance(hands.LeftWorld, pose[Joint.LeftWrist]) < 0.12f);
            Assert.True(Vector3.Distance(hands.RightWorld, pose[Joint.RightWrist]) < 0.12f);
        }

        Assert.Equal(0, MenderHands.FeetAndHeightAt(40).W);
    }

    [Fact]
    public void Asking_leaves_nothing_on_the_heap()
    {
        Vector4[] block = new Vector4[MenderBlock.Length];
        MenderBlock.Fill(90, true, block);
        _ = MenderHands.At(91);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 50; i++)
        {
            MenderBlock.Fill(90 + i, true, block);
            _ = MenderHands.At(90 + i);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }
}
