using System.Numerics;
using GlassCity.Scenes.Face;
using GlassCity.Scenes.Mender;
using GlassCity.Scenes.Show;
using Xunit;

namespace GlassCity.Tests.Face;

/// <summary>What the stranger's face does, over the whole of its time.</summary>
public class FaceTests
{
    private const double Last = 260, Step = 1.0 / 120;

    private static IEnumerable<double> Times()
    {
        for (double t = FaceTimes.FirstSeconds; t < Last; t += Step)
        {
            yield return t;
        }
    }

    [Fact]
    public void The_hood_is_shut_until_it_turns_and_never_jumps()
    {
        Assert.Equal(0, FaceTimes.HoodAt(60));
        Assert.Equal(0, FaceTimes.HoodAt(170));
        Assert.True(FaceTimes.HoodAt(178.3) > 0.99f);
        Assert.InRange(FaceTimes.HoodAt(220), 0.6f, 0.9f);
        float before = 0;
        foreach (double t in Times())
        {
            Assert.InRange(FaceTimes.HoodAt(t), 0, 1);
            Assert.True(Math.Abs(FaceTimes.HoodAt(t) - before) < 0.01f, $"{t:0.00} s");
            before = FaceTimes.HoodAt(t);
        }
    }

    [Fact]
    public void It_blinks_seldom_and_slowly()
    {
        int blinks = 0;
        float before = FaceTimes.BlinkAt(FaceTimes.FirstSeconds), fastest = 0;
        foreach (double t in Times())
        {
            float shut = FaceTimes.BlinkAt(t);
            Assert.InRange(shut, 0, 1);
            blinks += shut > 0.95f && before <= 0.95f ? 1 : 0;
            fastest = Math.Max(fastest, Math.Abs(shut - before) / (float)Step);
            before = shut;
        }

        // A waking human blinks fifteen times a minute, at a lid's speed of about ten a second.
        Assert.InRange(blinks / ((Last - FaceTimes.FirstSeconds) / 60), 6, 10);
        Assert.InRange(fastest, 2, 6);
    }

    [Fact]
    public void Its_eyes_are_open_at_the_middle_of_its_beat() => Assert.True(FaceTimes.BlinkAt(Scenes.Beats.Find("IV.1").MiddleSeconds) < 0.2f);

    [Fact]
    public void It_looks_at_whoever_stands_where_the_seed_will_go()
    {
        var pose = MenderPose.At(182);
        Vector3 gaze = FaceTimes.GazeAt(182, FaceBlock.Eye), left = Vector3.Cross(pose.Crown, pose.Look);
        Vector3 world = (left * gaze.X) + (pose.Crown * gaze.Y) + (pose.Look * gaze.Z);
        Vector3 asked = Vector3.Normalize((StoryPlaces.Planting with { Y = 1.64f }) - pose[Joint.Head]);
        Assert.True(Vector3.Dot(world, asked) > MathF.Cos(0.09f), $"{MathF.Acos(Vector3.Dot(world, asked)):0.000} rad off");
    }

    [Fact]
    public void Both_eyes_turn_no_further_than_eyes_do_and_never_jump()
    {
        foreach (float side in new[] { 1f, -1f })
        {
            Vector3 eye = FaceBlock.Eye with { X = side * FaceBlock.Eye.X }, before = FaceTimes.GazeAt(FaceTimes.FirstSeconds, eye);
            foreach (double t in Times())
            {
                Vector3 gaze = FaceTimes.GazeAt(t, eye);
                Assert.InRange(Math.Abs(gaze.X / gaze.Z), 0, FaceTimes.MostTurn);
                Assert.InRange(Math.Abs(gaze.Y / gaze.Z), 0, FaceTimes.MostTurn);
                Assert.True(Vector3.Distance(gaze, before) < 0.02f, $"{t:0.00} s: {Vector3.Distance(gaze, before):0.000}");
                before = gaze;
            }
        }
    }

    [Fact]
    public void Frost_grows_while_one_looks_and_withdraws_from_the_seed()
    {
        Assert.True(FaceTimes.FrostAt(184) > FaceTimes.FrostAt(174) + 0.4f);
        Assert.True(FaceTimes.FrostAt(200) < FaceTimes.FrostAt(184) - 0.25f);
        Assert.All(Times(), t => Assert.InRange(FaceTimes.FrostAt(t), 0, 1));
    }

    [Fact]
    public void Waves_turn_a_part_of_the_face_slowly_and_leave_the_rest_to_spring()
    {
        for (int wave = 0; wave < FaceSeasons.Waves; wave++)
        {
            double sum = 0, fastest = 0;
            float least = 1, most = 0;
            for (double t = 175; t < 245; t += 0.5)
            {
                double share = 0;
                for (int i = 0; i < 400; i++)
                {
                    Vector3 place = new(((i % 20) - 9.5f) * 0.0065f, ((i / 20) - 9.5f) * 0.010f, 0.07f);
                    float turned = FaceSeasons.TurnedAt(wave, t, place, (i % 7 / 3f) - 1);
                    share += turned / 400;
                    fastest = Math.Max(fastest, Math.Abs(FaceSeasons.TurnedAt(wave, t + 0.1, place, 0) - FaceSeasons.TurnedAt(wave, t, place, 0)) * 10);
                }

                float cheek = FaceSeasons.TurnedAt(wave, t, new(0.04f, -0.03f, 0.05f), 0);
                (sum, least, most) = (sum + share, Math.Min(least, cheek), Math.Max(most, cheek));
            }

            Assert.InRange(sum / 140, 0.08, 0.22);
            // Each place is taken and given back.
            Assert.True(most > 0.95f && least < 0.05f, $"wave {wave} stands still");
            // A tile takes half a second or more to turn: nothing flickers.
            Assert.InRange(fastest, 0.1, 2.5);
        }
    }

    [Fact]
    public void Lightning_is_one_slow_glow_at_a_time()
    {
        double lastPeak = -9, before = 0, rose = 0;
        bool rising = false;
        int peaks = 0;
        foreach (double t in Times())
        {
            double bright = FaceStorm.At(t).W;
            Assert.InRange(bright, 0, 1);
            if (bright > before && !rising)
            {
                (rising, rose) = (true, t);
            }
            else if (bright < before && rising)
            {
                rising = false;
                Assert.True(t - rose >= 0.25, $"rises in {t - rose:0.00} s at {t:0.00} s");
                Assert.True(t - lastPeak >= 1.2, $"again after {t - lastPeak:0.00} s at {t:0.00} s");
                lastPeak = t;
                peaks++;
            }

            before = bright;
        }

        Assert.InRange(peaks, 30, 60);
    }

    [Fact]
    public void What_the_shader_is_told_is_finite_and_allocates_nothing()
    {
        _ = FaceBlock.At(180);
        long before = GC.GetAllocatedBytesForCurrentThread();
        float sum = 0;
        for (int i = 0; i < 50; i++)
        {
            var block = FaceBlock.At(171 + i);
            sum += block.Head.Length() + block.LeftGaze.Length() + block.RightGaze.Length() + block.Autumn.Length() + block.Lightning.Length();
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.True(float.IsFinite(sum));
    }

    [Fact]
    public void From_behind_there_is_nothing_to_see()
    {
        var block = FaceBlock.At(182);
        Vector3 head = new(block.Head.X, block.Head.Y, block.Head.Z), look = new(block.Look.X, block.Look.Y, block.Look.Z);
        Assert.True(block.IsSeenFrom(head + look));
        Assert.False(block.IsSeenFrom(head - look));
    }
}
