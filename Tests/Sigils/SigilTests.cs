using System.Numerics;
using GlassCity.Scenes;
using GlassCity.Scenes.Eyes;
using GlassCity.Scenes.Hands;
using GlassCity.Scenes.Show;
using GlassCity.Scenes.Sigils;
using GlassCity.Tests.Gpu;
using GlassCity.Tests.Hands;
using Silk.NET.OpenGL;
using Xunit;

namespace GlassCity.Tests.Sigils;

public class SigilTests
{
    private static readonly Kindness[] Each = [Kindness.Mending, Kindness.Feeding, Kindness.Bridge, Kindness.Seed, Kindness.Bread, Kindness.Hand];

    [Fact]
    public void Every_kindness_has_a_sign_of_its_own_that_a_pen_could_draw()
    {
        float[] map = SigilMap.Texels();
        for (int index = 0; index < Kindnesses.Count; index++)
        {
            Assert.Equal(index, SigilPaths.IndexOf(Each[index]));
            SigilPen pen = SigilPaths.Of(index);
            float way = 0;
            foreach (SigilStroke stroke in pen.Strokes)
            {
                Assert.InRange(Vector2.Abs(stroke.To).X, 0, 1);
                Assert.InRange(Vector2.Abs(stroke.To).Y, 0, 1);
                Assert.Equal(way, stroke.FromLength);
                Assert.InRange(MathF.Abs(Vector2.Distance(stroke.From, stroke.To) - (stroke.ToLength - stroke.FromLength)), 0, 1e-4f);
                way = stroke.ToLength;
            }

            Assert.InRange(pen.Length, 4, 18);
            for (int other = 0; other < index; other++)
            {
                Assert.True(Difference(map, index, other) > 0.05f, $"{Each[index]} looks like {Each[other]}");
            }
        }
    }

    [Fact]
    public void Closed_outlines_are_filled_and_nothing_else_is()
    {
        float[] map = SigilMap.Texels();
        int seed = SigilPaths.IndexOf(Kindness.Seed), filled = 0;
        for (int index = 0; index < Kindnesses.Count; index++)
        {
            for (int i = 0; i < SigilMap.SideTexels; i++)
            {
                Assert.True(map[Texel(index, 0, i)] > 0 && map[Texel(index, i, 0)] > 0 && map[Texel(index, SigilMap.SideTexels - 1, i)] > 0, $"{Each[index]} is filled to its border");
                for (int column = 0; column < SigilMap.SideTexels && index == seed; column++)
                {
                    filled += map[Texel(seed, i, column)] < 0 ? 1 : 0;
                }
            }
        }

        Assert.InRange(filled / (float)(SigilMap.SideTexels * SigilMap.SideTexels), 0.01f, 0.3f);
        SigilPen open = new SigilPen().Move(0, 0).Line(0.5f, 0).Line(0.5f, 0.5f), closed = new SigilPen().Move(0, 0).Line(0.5f, 0).Line(0.5f, 0.5f).Line(0, 0);
        Assert.Empty(open.Closed);
        Assert.Equal([.. new[] { 0..closed.Strokes.Length }], closed.Closed);
    }

    [Fact]
    public void Only_what_was_witnessed_burns_in_one_after_another_and_stays()
    {
        for (int index = 0; index < Kindnesses.Count; index++)
        {
            double begins = SigilTimes.BeginsSeconds(index);
            Assert.InRange(begins, HandTimes.RisesSeconds, HandTimes.CupsSeconds - SigilTimes.DrawnSeconds);
            Assert.True(SigilTimes.At(index, begins - 0.1, Kindness.All).W < 0);
            Assert.Equal(1, SigilTimes.At(index, begins + 1, Each[index]).W, 3);
            Assert.True(SigilTimes.At(index, 350, Kindness.All).W > 10);
            Assert.True(SigilTimes.At(index, 350, Kindness.All & ~Each[index]).W < 0);
        }
    }

    [Fact]
    public void The_eyes_unfold_look_and_blink_slowly()
    {
        Assert.False(EyePair.IsThere(HandTests.Frame(304.9)));
        Assert.True(EyePair.IsThere(HandTests.Frame(311.5)));
        Assert.False(EyePair.IsThere(HandTests.Frame(319)));
        Assert.InRange(EyePair.ShutAt(310.4), 0, 0.1f);
        Assert.InRange(EyePair.ShutAt(308.6), 0.95f, 1);
        for (double t = 305; t < 318; t += 1 / 24.0)
        {
            Assert.InRange(EyePair.ShutAt(t), 0, 1);
            Assert.InRange(MathF.Abs(EyePair.ShutAt(t + (1 / 24.0)) - EyePair.ShutAt(t)), 0, 0.25f);
            Assert.InRange(EyePair.PupilAt(t), 0.2f, 0.5f);
        }
    }

    [Fact]
    public void The_hands_block_lies_in_GL_where_it_lies_here() => Drawing.With(1, 32, 32, picture =>
    {
        GL gl = picture.Device.Gl;
        var hands = picture.Shaders.Programs.First(program => program.Stages.Contains("hands/hands.frag"));
        uint block = gl.GetUniformBlockIndex(hands.Handle, "HandsBlock");
        gl.GetActiveUniformBlock(hands.Handle, block, UniformBlockPName.DataSize, out int size);
        Assert.Equal(16 * HandsBlock.Length, size);
    });

    [Fact]
    public void A_missed_kindness_leaves_bare_skin_and_hands_up_at_will_are_seen() => Drawing.With(1, 160, 90, picture =>
    {
        FrameDescription frame = HandTests.Frame(299.5) with { View = Flights.Find("film").Path.ViewAt(299.5, 160, 90), Parts = Parts.Hands | Parts.Sigils };
        byte[] all = Drawing.Draw(picture, frame), none = Drawing.Draw(picture, frame with { Missed = Kindness.All });
        Assert.NotEqual(all, none);
        Assert.Equal(none, Drawing.Draw(picture, frame with { Parts = Parts.Hands | Parts.Fall }));
        FrameDescription early = frame with { TimeSeconds = 20, Parts = Parts.Hands };
        byte[] down = Drawing.Draw(picture, early), up = Drawing.Draw(picture, early with { HandsRaised = 1 });
        Assert.NotEqual(down, up);
        Assert.Equal(down, Drawing.Draw(picture, early with { Parts = Parts.None }));
        Assert.Equal(up, Drawing.Draw(picture, early with { HandsRaised = 1, Parts = Parts.Hands | Parts.Sigils }));
    });

    [Theory]
    [InlineData("hands", 299)]
    [InlineData("sigils", 303.5)]
    [InlineData("eyes", 311.5)]
    public void By_its_name_alone_each_is_seen(string name, double seconds) => Drawing.With(1, 160, 90, picture =>
    {
        FrameDescription frame = HandTests.Frame(seconds) with { View = Flights.Find("film").Path.ViewAt(seconds, 160, 90), Parts = PartNames.Select([name], []) };
        Assert.InRange(Drawing.Draw(picture, frame).Chunk(4).Count(pixel => pixel[0] > 30), 300, 160 * 90);
        Assert.True(PartNames.TryFind(name, out Parts part));
        byte[] without = Drawing.Draw(picture, frame with { Parts = frame.Parts & ~part });
        Assert.NotEqual(without, Drawing.Draw(picture, frame));
    }, Quality.Low);

    private static float Difference(float[] map, int a, int b)
    {
        double sum = 0;
        for (int row = 0; row < SigilMap.SideTexels; row++)
        {
            for (int column = 0; column < SigilMap.SideTexels; column++)
            {
                sum += Math.Abs(map[Texel(a, row, column)] - map[Texel(b, row, column)]);
            }
        }

        return (float)(sum / (SigilMap.SideTexels * SigilMap.SideTexels));
    }

    private static int Texel(int index, int row, int column) =>
        2 * ((((index / SigilMap.Across * SigilMap.SideTexels) + row) * SigilMap.WidthTexels) + (index % SigilMap.Across * SigilMap.SideTexels) + column);
}
