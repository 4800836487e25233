using System.Numerics;
using GlassCity.Engine.View;
using GlassCity.Scenes;
using GlassCity.Scenes.Bridge;
using GlassCity.Tests.Gpu;
using Xunit;

namespace GlassCity.Tests.Bridge;

public class BridgePictureTests
{
    private const int Width = 640, Height = 360;

    /// <summary>As a beat's coverage is measured; from where the film stands at the foot.</summary>
    [Fact]
    public void At_its_moment_it_is_a_large_part_of_the_picture()
    {
        double share = 0;
        Drawing.With(1, Width, Height, picture =>
        {
            FrameDescription frame = Frame(161, new(-3, 1.65f, -225), new(9, 14, -266), Parts.All & ~(Parts.Bloom | Parts.Dither));
            byte[] whole = Drawing.Draw(picture, frame);
            float gain = picture.Picture.Exposure.ReadGain();
            byte[] without = Drawing.Draw(picture, frame with { FixedGain = gain, Parts = frame.Parts & ~Parts.Bridge });
            share = Changed(whole, without, 8);
            // Before the first drop gathers there is none.
            FrameDescription before = frame with { TimeSeconds = BridgeTimes.GathersSeconds - 0.1 };
            Assert.Equal(0, Changed(Drawing.Draw(picture, before), Drawing.Draw(picture, before with { Parts = before.Parts & ~Parts.Bridge }), 1));
        });
        TestContext.Current.SendDiagnosticMessage($"{share:P1}");
        Assert.InRange(share, 0.04, 0.6);
    }

    [Fact]
    public void Steps_ripple_it_and_the_ripples_die()
    {
        double young = 0, old = 1;
        Drawing.With(1, Width, Height, picture =>
        {
            BridgeStation under = BridgeCourse.At(96);
            FrameDescription frame = Frame(166, BridgeCourse.At(91).DeckWorld + new Vector3(0, 1.65f, 0), under.DeckWorld, Parts.All & ~Parts.Dither);
            StepLog log = default(StepLog).With(BridgeCourse.At(94.5f).DeckWorld, 165.2).With(BridgeCourse.At(95.3f).DeckWorld, 165.6);
            byte[] still = Drawing.Draw(picture, frame with { FixedGain = 1 });
            young = Changed(still, Drawing.Draw(picture, frame with { FixedGain = 1, Steps = log }), 4);
            FrameDescription later = frame with { TimeSeconds = 169, FixedGain = 1 };
            old = Changed(Drawing.Draw(picture, later), Drawing.Draw(picture, later with { Steps = log }), 4);
        });
        Assert.InRange(young, 0.01, 1);
        Assert.Equal(0, old);
    }

    private static FrameDescription Frame(double seconds, Vector3 eye, Vector3 at, Parts parts)
    {
        return new FrameDescription(seconds, 0, new View(Pose.LookAt(eye, at), Lens.Default, Width, Height), parts, true);
    }

    private static double Changed(byte[] with, byte[] without, int least)
    {
        int changed = 0;
        for (int i = 0; i < with.Length; i += 4)
        {
            int most = Math.Max(Math.Max(Math.Abs(with[i] - without[i]), Math.Abs(with[i + 1] - without[i + 1])), Math.Abs(with[i + 2] - without[i + 2]));
            changed += most >= least ? 1 : 0;
        }

        return changed * 4.0 / with.Length;
    }
}
