using System.Numerics;
using CsCheck;
using GlassCity.Scenes;
using GlassCity.Scenes.Hands;
using Xunit;

namespace GlassCity.Tests.Hands;

public class HandTests
{
    private static readonly HandPose Flat = new(Vector3.Zero, Quaternion.Identity, -Vector3.UnitY, 0, 0, default, default, default, default, default);

    [Fact]
    public void The_net_lies_on_the_skin_and_is_closed_but_for_the_arm()
    {
        var mesh = HandMesh.Make(4);
        Assert.InRange(mesh.Vertices.Length, 4_000, 20_000);
        Assert.All(mesh.Vertices, corner => Assert.InRange(MathF.Abs(HandShape.Distance(Three(corner.Place))), 0, 0.4f));
        Assert.All(mesh.Vertices, corner => Assert.InRange(Three(corner.Normal).Length(), 0.999f, 1.001f));
        var sides = new Dictionary<(uint, uint), int>();
        for (int i = 0; i < mesh.Indices.Length; i += 3)
        {
            for (int k = 0; k < 3; k++)
            {
                (uint a, uint b) = (mesh.Indices[i + k], mesh.Indices[i + ((k + 1) % 3)]);
                sides[(a, b)] = sides.GetValueOrDefault((a, b)) + 1;
            }
        }

        // Each side is walked once either way, so that no triangle is turned over and none is missing.
        Assert.All(sides, side => Assert.True(
            sides.GetValueOrDefault((side.Key.Item2, side.Key.Item1)) == side.Value || mesh.Vertices[side.Key.Item1].Place.Y < -HandSkeleton.ArmMillimetres + 30));
    }

    [Fact]
    public void Every_place_of_the_skin_is_carried_whole_by_bones_that_there_are() =>
        (from x in Gen.Float[-50, 80] from y in Gen.Float[-240, 195] from z in Gen.Float[-40, 30] select new Vector3(x, y, z)).Sample(place =>
        {
            (Vector4 weights, Vector4 bones) = HandSkin.BonesOf(place);
            Assert.Equal(1, Vector4.Dot(weights, Vector4.One), 4);
            for (int i = 0; i < 4; i++)
            {
                Assert.InRange(weights[i], 0, 1.0001f);
                Assert.InRange(bones[i], 0, HandSkeleton.Bones - 1);
            }
        }, iter: 500);

    [Fact]
    public void At_rest_no_bone_moves_anything()
    {
        var rows = new Vector4[3 * HandSkeleton.Bones];
        Flat.Fill(rows, isRight: false);
        for (int bone = 0; bone < HandSkeleton.Bones; bone++)
        {
            Assert.Equal(0, Vector3.Distance(Moved(rows, bone, new(10, 50, -5)), new Vector3(0.010f, 0.050f, -0.005f)), 5);
        }

        Flat.Fill(rows, isRight: true);
        Assert.Equal(0, Vector3.Distance(Moved(rows, HandSkeleton.BoneOf(1, 2), new(10, 50, -5)), new Vector3(-0.010f, 0.050f, -0.005f)), 5);
    }

    [Fact]
    public void Bent_fingers_come_toward_the_palm_and_keep_their_length()
    {
        var rows = new Vector4[3 * HandSkeleton.Bones];
        (Flat with { Index = new(30, 40, 20, 0), Thumb = new(10, 20, 20, 0) }).Fill(rows, isRight: false);
        Digit index = HandSkeleton.Digits[0];
        Vector3 tip = Moved(rows, HandSkeleton.BoneOf(0, 2), index.Joint(3)), joint = Moved(rows, HandSkeleton.BoneOf(0, 2), index.Joint(2));
        Assert.InRange(tip.Z, -0.10f, -0.04f);
        Assert.Equal(index.Lengths.Z * 0.001f, Vector3.Distance(tip, joint), 5);
        Assert.Equal(0, Vector3.Distance(joint, Moved(rows, HandSkeleton.BoneOf(0, 1), index.Joint(2))), 5);
        Assert.True(Moved(rows, HandSkeleton.BoneOf(4, 2), HandSkeleton.Digits[4].Joint(3)).Z < HandSkeleton.Digits[4].Joint(3).Z * 0.001f);
    }

    [Theory]
    [InlineData(299.0)]
    [InlineData(303.5)]
    [InlineData(311.5)]
    public void In_the_films_last_acts_both_whole_hands_are_in_the_picture(double seconds)
    {
        var block = new Vector4[HandsBlock.Length];
        HandsBlock.Fill(Frame(seconds), block);
        Vector4 lens = block[2 * 3 * HandSkeleton.Bones];
        for (int hand = 0; hand < 2; hand++)
        {
            Span<Vector4> rows = block.AsSpan(hand * 3 * HandSkeleton.Bones, 3 * HandSkeleton.Bones);
            for (int digit = 0; digit < HandSkeleton.Digits.Length; digit++)
            {
                Vector3 tip = Moved(rows, HandSkeleton.BoneOf(digit, 2), HandSkeleton.Digits[digit].Joint(3));
                Assert.True(tip.Z < -0.2f);
                Assert.InRange(lens.X * tip.X / -tip.Z, hand == 0 ? -0.97f : -0.1f, hand == 0 ? 0.1f : 0.97f);
                Assert.InRange(lens.Y * tip.Y / -tip.Z, -0.97f, 0.97f);
            }
        }
    }

    [Fact]
    public void The_hands_are_up_when_the_story_wants_them_and_when_their_owner_does()
    {
        Assert.Equal(0, HandTimes.UpAt(200, 0));
        Assert.Equal(0.4f, HandTimes.UpAt(200, 0.4f));
        Assert.Equal(0, HandTimes.UpAt(295, 0));
        Assert.Equal(1, HandTimes.UpAt(300, 0));
        Assert.Equal(1, HandTimes.UpAt(312, 0));
        Assert.Equal(0, HandTimes.UpAt(HandTimes.GoneSeconds, 0));
        Assert.InRange(HandTimes.TurnAt(299, false), 0, 0.01f);
        Assert.InRange(HandTimes.TurnAt(303.5, true), 0.99f, 1);
    }

    [Fact]
    public void Hands_never_leap() => (from t in Gen.Double[290, 325] from right in Gen.Bool from atWill in Gen.OneOf(Gen.Const(0f), Gen.Const(1f), Gen.Float[0, 1]) select (t, right, atWill)).Sample(s =>
    {
        const double step = 1 / 60.0;
        HandPose now = HandTimes.At(s.t, HandTimes.UpAt(s.t, s.atWill), s.right), next = HandTimes.At(s.t + step, HandTimes.UpAt(s.t + step, s.atWill), s.right);
        if (HandTimes.UpAt(s.t, s.atWill) > 0 && HandTimes.UpAt(s.t + step, s.atWill) > 0)
        {
            Assert.InRange(Vector3.Distance(now.Wrist, next.Wrist), 0, 0.02f);
            Assert.InRange(MathF.Abs(Quaternion.Dot(now.Turn, next.Turn)), 0.995f, 1.0001f);
        }
    }, iter: 2000);

    internal static FrameDescription Frame(double seconds) =>
        new(seconds, 0, Flights.Find("film").Path.ViewAt(seconds, 1280, 720), Parts.All, true);

    private static Vector3 Moved(ReadOnlySpan<Vector4> rows, int bone, Vector3 millimetres)
    {
        Vector4 rest = new(millimetres, 1);
        return new(Vector4.Dot(rows[3 * bone], rest), Vector4.Dot(rows[(3 * bone) + 1], rest), Vector4.Dot(rows[(3 * bone) + 2], rest));
    }

    private static Vector3 Three(Vector4 four) => new(four.X, four.Y, four.Z);
}
