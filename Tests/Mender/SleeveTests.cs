using System.Numerics;
using GlassCity.Scenes.Mender;
using Xunit;

namespace GlassCity.Tests.Mender;

public class SleeveTests
{
    [Fact]
    public void It_hangs_far_below_a_level_arm_and_hardly_below_one_that_hangs()
    {
        Sleeve level = Sleeve.Of(new(0, 1.2f, 0), new(0, 1.2f, Bone.Forearm), Vector3.UnitZ), plumb = Sleeve.Of(new(0, 1.2f, 0), new(0, 1.2f - Bone.Forearm, 0), Vector3.UnitZ);
        Assert.InRange(level.Tip.Y, 0.95f, 1.02f);
        Assert.InRange(plumb.FallMetres, 0, 0.03f);
        // The hem of a level arm is plumb: across it.
        Assert.Equal(0, level.HemLean, 1e-5f);
        Assert.Equal(-Vector3.UnitZ, plumb.Hangs);
    }

    [Fact]
    public void It_never_goes_under_the_stones_nor_leaps()
    {
        const double perSecond = 60;
        foreach ((Joint elbow, Joint wrist) in (ReadOnlySpan<(Joint, Joint)>)[(Joint.LeftElbow, Joint.LeftWrist), (Joint.RightElbow, Joint.RightWrist)])
        {
            Sleeve before = Of(57, elbow, wrist);
            for (double t = 57; t < 246; t += 1 / perSecond)
            {
                Sleeve now = Of(t, elbow, wrist);
                Assert.True(float.IsFinite(now.Tip.Length() + now.Hangs.Length() + now.FallMetres + now.HemLean), $"{wrist} at {t:0.00} s");
                Assert.True(now.Tip.Y > 0, $"{wrist} under the stones at {t:0.00} s");
                Assert.True(Vector3.Distance(before.Tip, now.Tip) * perSecond < 6, $"{wrist} leaps at {t:0.00} s");
                Assert.True(Vector3.Dot(before.Hangs, now.Hangs) > 0.9f, $"{wrist} swings at {t:0.00} s");
                Assert.True(MathF.Abs(Vector3.Dot(now.Along, now.Hangs)) < 1e-4f);
                before = now;
            }
        }

        static Sleeve Of(double t, Joint elbow, Joint wrist)
        {
            var pose = MenderPose.At(t);
            return Sleeve.Of(pose[elbow], pose[wrist], pose.Forward);
        }
    }
}
