using System.Numerics;
using CsCheck;
using GlassCity.Engine.View;
using Xunit;
using EyeView = GlassCity.Engine.View.View;

namespace GlassCity.Tests.Viewing;

public sealed class ViewTests
{
    private static readonly Gen<Vector3> Points = Gen.Select(Gen.Float[-300, 300], Gen.Float[-300, 300], Gen.Float[-300, 300], (x, y, z) => new Vector3(x, y, z));

    private static readonly Gen<EyeView> Views = Gen.Select(Points, Points, Gen.Float[0.2f, 2.5f], Gen.Float[0.01f, 2]).Where((at, to, _, _) => Vector3.Distance(at, to) > 1)
        .Select((at, to, fov, near) => new EyeView(Pose.LookAt(at, to), new Lens(fov, near), 1280, 720));

    [Fact]
    public void The_target_lies_in_the_middle_at_depth_near_over_distance() => Gen.Select(Points, Points).Sample((at, to) =>
    {
        float distance = Vector3.Distance(at, to);
        if (distance < 1)
        {
            return;
        }
        var view = new EyeView(Pose.LookAt(at, to), new Lens(1, 0.25f), 640, 360);
        Vector4 clip = Vector4.Transform(to, view.WorldToClip);
        Assert.Equal(0, clip.X / clip.W, 1e-3f);
        Assert.Equal(0, clip.Y / clip.W, 1e-3f);
        Assert.Equal(0.25f / distance, clip.Z / clip.W, 1e-3f * 0.25f / distance);
    });

    [Fact]
    public void Horizons_are_level_and_axes_a_right_handed_frame() => Views.Sample(view =>
    {
        Pose pose = view.Pose;
        Assert.Equal(0, pose.RightWorld.Y, 1e-4f);
        Assert.True(pose.UpWorld.Y >= -1e-4f);
        Assert.Equal(0, Vector3.Distance(pose.UpWorld, Vector3.Cross(pose.RightWorld, pose.ForwardWorld)), 1e-4f);
    });

    [Fact]
    public void Clip_to_world_undoes_world_to_clip() => Gen.Select(Views, Gen.Float[-1, 1], Gen.Float[-1, 1], Gen.Float[1, 400]).Sample((view, x, y, distance) =>
    {
        float depth = view.Lens.NearMetres / distance;
        Vector4 world = Vector4.Transform(new Vector4(x, y, depth, 1), view.ClipToWorld);
        Vector4 clip = Vector4.Transform(world / world.W, view.WorldToClip);
        Assert.Equal(distance, clip.W, 2e-3f * distance);
        Assert.Equal(x, clip.X / clip.W, 4e-3f);
        Assert.Equal(y, clip.Y / clip.W, 4e-3f);
    });

    [Fact]
    public void Near_is_one_infinity_is_nought_up_is_up()
    {
        var view = new EyeView(new Pose(new Vector3(3, 2, 1), Quaternion.Identity), new Lens(MathF.PI / 2, 0.5f), 200, 100);
        Vector4 near = Vector4.Transform(new Vector3(3, 2, 0.5f), view.WorldToClip);
        Assert.Equal(1, near.Z / near.W, 1e-6f);
        Vector4 away = Vector4.Transform(new Vector4(0, 0, -1, 0), view.WorldToClip);
        Assert.Equal((0f, 1f), (away.Z, away.W));
        Vector4 corner = Vector4.Transform(new Vector3(3 + 20, 2 + 10, 1 - 10), view.WorldToClip);
        Assert.Equal(1, corner.X / corner.W, 1e-5f);
        Assert.Equal(1, corner.Y / corner.W, 1e-5f);
    }

    [Fact]
    public void Straight_up_and_down_still_have_a_right_hand()
    {
        Pose down = Pose.LookAt(new Vector3(0, 10, 0), Vector3.Zero);
        Assert.Equal(0, Vector3.Distance(down.ForwardWorld, -Vector3.UnitY), 1e-5f);
        Assert.Equal(0, Vector3.Distance(down.UpWorld, -Vector3.UnitZ), 1e-5f);
        Pose up = Pose.LookAt(Vector3.Zero, Vector3.UnitY);
        Assert.Equal(0, Vector3.Distance(up.UpWorld, Vector3.UnitZ), 1e-5f);
        Assert.Throws<ArgumentException>(() => Pose.LookAt(Vector3.One, Vector3.One));
        Assert.Throws<ArgumentException>(() => Pose.LookAt(Vector3.One, new Vector3(float.NaN, 0, 0)));
    }
}
