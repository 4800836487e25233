using System.Numerics;
using GlassCity.Scenes;
using GlassCity.Scenes.Memories;
using GlassCity.Scenes.Memories.Bedside;
using GlassCity.Tests.Gpu;
using Xunit;

namespace GlassCity.Tests.Memories;

/// <summary>A hand is held: what moves, what stays joined, and how it is drawn.</summary>
public class BedsideTests
{
    private const int Width = 320, Height = 180;

    [Fact]
    public void The_chest_rises_once_more_and_sinks_for_good()
    {
        float[] tops = [.. Enumerable.Range(0, 171).Select(i => At(278 + (0.1 * i), BedsideParts.Chest, new(-0.24f, 0.775f, 0)).Y)];
        int fullest = Array.IndexOf(tops, tops.Max());
        Assert.InRange(278 + (0.1 * fullest), BedsideTimes.HeldSeconds - 0.1, BedsideTimes.LeavesSeconds + 0.1);
        Assert.InRange(tops[fullest] - tops[0], 0.012f, 0.04f);
        Assert.True(tops[^1] < tops[0] - 0.005f);
        for (int i = 1; i < tops.Length; i++)
        {
            Assert.True(i <= fullest ? tops[i] >= tops[i - 1] - 1e-5f : tops[i] <= tops[i - 1] + 1e-5f, $"{278 + (0.1 * i)}");
        }
    }

    [Fact]
    public void A_second_hand_comes_down_and_closes_over_two_that_never_part()
    {
        float Gap(double t) => Vector3.Distance(At(t, BedsideParts.OverHand, BedsidePose.Over.Hollow), At(t, BedsideParts.StrangerArm, BedsidePose.Joined));
        Assert.True(Gap(279) > 0.07f, $"{Gap(279)}");
        Assert.True(Gap(288) < 0.06f, $"{Gap(288)}");
        for (double t = 278; t <= 295; t += 0.25)
        {
            Assert.Equal(Vector3.Distance(BedsidePose.LeftWrist, BedsidePose.Joined), Vector3.Distance(At(t, BedsideParts.UnderHand, BedsidePose.LeftWrist), At(t, BedsideParts.StrangerArm, BedsidePose.Joined)), 1e-4f);
            // The wrist is one place of arm and hand, and a forearm keeps its length.
            Assert.InRange(Vector3.Distance(At(t, BedsideParts.OverArm, BedsidePose.RightWrist), At(t, BedsideParts.OverHand, BedsidePose.RightWrist)), 0, 1e-4f);
            Assert.InRange(Vector3.Distance(At(t, BedsideParts.NurseBody, BedsidePose.RightElbow), At(t, BedsideParts.OverArm, BedsidePose.RightElbow)), 0, 0.03f);
            Assert.Equal(BedsidePose.Joined, At(t, BedsideParts.Still, BedsidePose.Joined));
        }
    }

    [Fact]
    public void The_nurse_lowers_her_head()
    {
        float Brow(double t) => At(t, BedsideParts.NurseHead, new AdultHead(BedsidePose.NurseSkull, BedsidePose.Bowed, 0).At(0.1f, 0, 0)).Y;
        Assert.True(Brow(290) < Brow(279) - 0.03f, $"{Brow(279)} {Brow(290)}");
    }

    [Theory]
    [InlineData("low", 90_000, 156_000)]
    [InlineData("high", 400_000, 600_000)]
    public void A_tier_has_its_points(string tier, int least, int most) =>
        Assert.InRange(PointCloud.Sample(new BedsideMemory().Make(1), 1, Quality.Find(tier).MemoryCoarser).Length, least, most);

    [Fact]
    public void Any_moment_in_any_order_is_the_same_picture_and_off_is_dark() => Drawing.With(1, Width, Height, picture =>
    {
        double[] times = [286.5, 280, 293.7, 283.3, 280, 293.7, 286.5, 283.3];
        var first = new Dictionary<double, byte[]>();
        foreach (double t in times)
        {
            byte[] drawn = Drawing.Draw(picture, FilmFrame(t, Parts.Galaxies));
            Assert.Equal(first.TryAdd(t, drawn) ? drawn : first[t], drawn);
        }

        Assert.True(Lit(first[286.5]) > Width * Height / 4, $"{Lit(first[286.5])}");
        Assert.Equal(0, Lit(Drawing.Draw(picture, FilmFrame(286.5, Parts.Bread))));
        // After its beat nothing of it is left.
        Assert.Equal(0, Lit(Drawing.Draw(picture, FilmFrame(295.1, Parts.Galaxies))));
    }, Quality.Low);

    private static FrameDescription FilmFrame(double seconds, Parts parts) =>
        new(seconds, 0, Flights.Find("film").Path.ViewAt(seconds, Width, Height), parts, true) { FixedGain = 1 };

    private static int Lit(byte[] rgba) => Enumerable.Range(0, rgba.Length / 4).Count(i => Math.Max(rgba[4 * i], Math.Max(rgba[(4 * i) + 1], rgba[(4 * i) + 2])) > 6);

    private static Vector3 At(double seconds, int part, Vector3 place)
    {
        var parts = new PartMove[Sculpture.MostParts];
        Array.Fill(parts, PartMove.Rest);
        BedsideTimes.MoveAt(seconds, parts);
        return parts[part].Moved(place);
    }
}
