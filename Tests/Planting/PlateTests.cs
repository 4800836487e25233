using System.Numerics;
using GlassCity.Scenes.Garden;
using GlassCity.Scenes.Mender;
using GlassCity.Scenes.Planting;
using GlassCity.Scenes.Show;
using Xunit;

namespace GlassCity.Tests.Planting;

/// <summary>The broken ground as plain data.</summary>
public class PlateTests
{
    /// <summary>What software GL leaves to the ground once vines cover it lies as flat as the ground, at any time.</summary>
    [Fact]
    public void Plates_that_are_the_ground_again_have_never_moved()
    {
        int still = 0;
        for (int plate = 0; plate < PlateCells.Count; plate++)
        {
            if (Array.TrueForAll(PlateCells.All[plate].Outline, corner => corner.Length() >= PlateMesh.MovedMetres))
            {
                still++;
                foreach (double t in (double[])[199, 201.5, 204, 206.5, 209, 216, 300])
                {
                    PlatePlace place = PlateMotion.At(plate, t);
                    Assert.Equal(0, place.MoveMetres.Length(), 1e-5f);
                    Assert.Equal(1, MathF.Abs(place.Turn.W), 1e-6f);
                }
            }
        }

        Assert.InRange(still, 10, PlateCells.Count / 2);
    }

    [Fact]
    public void Plates_and_the_mouth_cover_the_ground_once()
    {
        Assert.Equal(PlateCells.Count, PlateCells.All.Length);
        double area = PlateCells.All.Sum(plate => Area(plate.Outline));
        float r = PlantingTimes.RadiusMetres;
        double whole = 0.5 * PlateCells.BorderCorners * r * r * Math.Sin(Math.Tau / PlateCells.BorderCorners);
        // What is left is the mouth of the hole, a hand wide.
        Assert.InRange(whole - area, 0.005, 0.08);
        Assert.All(PlateCells.All, plate => Assert.True(Area(plate.Outline) > 0.001));
        // Smaller toward the middle.
        Assert.True(PlateCells.All.Where(plate => plate.Middle.Length() < 1).Average(plate => plate.RadiusMetres) * 1.5f
            < PlateCells.All.Where(plate => plate.Middle.Length() > 2).Average(plate => plate.RadiusMetres));
    }

    /// <summary>No slit is left between a plate's face and its side, worn or not. At the border, which never opens, a worn face is not worn.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_side_begins_where_its_face_ends(bool isPlain)
    {
        var mesh = new PlateMesh(isPlain);
        PlateVertex[] faces = [.. mesh.Indices[..mesh.FaceCount].Distinct().Select(i => mesh.Vertices[i])], sides = [.. mesh.Indices[mesh.FaceCount..].Distinct().Select(i => mesh.Vertices[i])];
        for (int i = 0; i < PlateCells.Count; i++)
        {
            foreach (Vector2 corner in PlateCells.All[i].Outline.Where(corner => isPlain || corner.Length() <= PlantingTimes.RadiusMetres * 0.985f))
            {
                Assert.Equal(Above(faces, i, corner), Above(sides, i, corner));
            }
        }

        // Facets that meet in a corner have it each for themselves, at one place.
        static float Above(PlateVertex[] of, int piece, Vector2 corner) =>
            of.Where(vertex => vertex.LayAndPiece.W == piece && vertex.LayAndPiece.X == corner.X && vertex.LayAndPiece.Z == corner.Y).Max(vertex => vertex.LayAndPiece.Y);
    }

    [Fact]
    public void The_ground_is_whole_before_and_the_border_never_moves()
    {
        for (int i = 0; i < PlateCells.Count; i++)
        {
            PlatePlace before = PlateMotion.At(i, PlantingTimes.FirstSeconds);
            Assert.Equal(Vector3.Zero, before.MoveMetres);
            Assert.Equal(0, before.GapMetres);
            Plate plate = PlateCells.All[i];
            for (double t = 199; t < 240; t += 0.5)
            {
                PlatePlace place = PlateMotion.At(i, t);
                foreach (Vector2 corner in plate.Outline.Where(corner => corner.Length() > PlantingTimes.RadiusMetres * 0.985f))
                {
                    Vector3 lay = new(corner.X, 0, corner.Y);
                    Assert.True(Vector3.Distance(lay, PlateMotion.Placed(place, plate, lay)) < 0.002f, $"plate {i} at {t:0.0} s");
                }
            }
        }
    }

    [Fact]
    public void Plates_rise_like_stone_settle_by_half_and_are_thrown_on_edge_by_what_grows()
    {
        float most = 0, rests = 0;
        int onEdge = 0, fallen = 0;
        for (int i = 0; i < PlateCells.Count; i++)
        {
            Vector3 before = default;
            for (double t = 198; t < 212; t += 1 / 60.0)
            {
                Vector3 move = PlateMotion.At(i, t).MoveMetres;
                Assert.True(Vector3.Distance(before, move) * 60 < 0.8f, $"plate {i} leaps at {t:0.00} s");
                (before, most) = (move, MathF.Max(most, move.Y));
                rests = t < VineTimes.EruptsSeconds && t + (1 / 60.0) >= VineTimes.EruptsSeconds ? MathF.Max(rests, move.Y) : rests;
            }

            onEdge += Up(i, 211) < 0.8f && before.Y > -0.1f ? 1 : 0;
            fallen += before.Y < -0.5f ? 1 : 0;
            Assert.True(Up(i, VineTimes.EruptsSeconds) > 0.9f || before.Y < -0.5f, $"plate {i} stands on edge before anything grows");
            Assert.Equal(PlateMotion.At(i, 214), PlateMotion.At(i, 240));
        }

        Assert.InRange(most, 0.14f, 0.27f);
        Assert.InRange(rests, 0.3f * most, 0.6f * most);
        Assert.InRange(onEdge, 5, 16);
        Assert.InRange(fallen, 1, 2);

        static float Up(int plate, double seconds) => Vector3.Transform(Vector3.UnitY, PlateMotion.At(plate, seconds).Turn).Y;
    }

    [Fact]
    public void No_plate_comes_up_through_the_stranger()
    {
        for (double t = 199; t < 240; t += 0.25)
        {
            var pose = MenderPose.At(t);
            ReadOnlySpan<Joint> low = [Joint.LeftAnkle, Joint.LeftToe, Joint.RightAnkle, Joint.RightToe, Joint.LeftKnee, Joint.RightWrist];
            foreach (Joint joint in low)
            {
                Vector3 at = pose[joint] - StoryPlaces.Planting;
                for (int i = 0; i < PlateCells.Count; i++)
                {
                    if (Contains(PlateCells.All[i].Outline, new(at.X, at.Z)))
                    {
                        float top = PlateMotion.At(i, t).MoveMetres.Y;
                        Assert.True(top < MathF.Max(at.Y, 0.03f), $"plate {i} is {top:0.000} m high in {joint} at {t:0.00} s");
                    }
                }
            }
        }
    }

    [Fact]
    public void Dust_is_out_of_what_is_broken_and_crumbs_come_to_rest()
    {
        for (int i = 0; i < 100; i++)
        {
            Assert.Equal(0, EarthDust.At(i, PlantingTimes.FirstSeconds - 0.7).Light);
            (Vector3 place, float light) = EarthDust.At(i, 205.3);
            Assert.InRange(light, 0, 1);
            Assert.InRange(place.Length(), 0, 2);
        }

        for (int i = 0; i < PlateMotion.Crumbs; i++)
        {
            Assert.Equal(0, PlateMotion.CrumbAt(i, 199).GapMetres);
            Assert.Equal(PlateMotion.CrumbAt(i, 206), PlateMotion.CrumbAt(i, 230));
            Assert.InRange(PlateMotion.CrumbAt(i, 206).MoveMetres.Y, 0, 0.05f);
        }
    }

    [Fact]
    public void A_frame_leaves_nothing_on_the_heap()
    {
        var block = new Vector4[PlantingBlock.Length];
        PlantingBlock.Fill(203, block);
        long before = GC.GetAllocatedBytesForCurrentThread();
        PlantingBlock.Fill(204, block);
        _ = EarthDust.At(3, 204);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void The_shader_has_as_many_pieces_as_the_block()
    {
        string shader = File.ReadAllText(Path.Combine(Repository.Root, "Shaders", "planting", "plates.glsl"));
        Assert.Contains($"const int PIECES = {PlateCells.Count + PlateMotion.Crumbs};", shader, StringComparison.Ordinal);
        Assert.Contains($"const int FIRST_CRUMB = {PlateCells.Count};", shader, StringComparison.Ordinal);
    }

    private static double Area(Vector2[] outline)
    {
        double sum = 0;
        for (int i = 0; i < outline.Length; i++)
        {
            Vector2 a = outline[i], b = outline[(i + 1) % outline.Length];
            sum += 0.5 * ((a.X * b.Y) - (a.Y * b.X));
        }

        return sum;
    }

    private static bool Contains(Vector2[] outline, Vector2 at)
    {
        bool isInside = false;
        for (int i = 0, j = outline.Length - 1; i < outline.Length; j = i++)
        {
            Vector2 a = outline[i], b = outline[j];
            isInside ^= (a.Y > at.Y) != (b.Y > at.Y) && at.X < ((b.X - a.X) * (at.Y - a.Y) / (b.Y - a.Y)) + a.X;
        }

        return isInside;
    }
}
