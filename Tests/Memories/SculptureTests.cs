using System.Numerics;
using CsCheck;
using GlassCity.Scenes.Memories;
using GlassCity.Scenes.Memories.Bread;
using Xunit;

namespace GlassCity.Tests.Memories;

/// <summary>Distances of solids and of what is made of them.</summary>
public class SculptureTests
{
    private static readonly Quaternion Turned = Quaternion.CreateFromYawPitchRoll(0.4f, 0.9f, -0.3f);

    private static readonly Solid[] Kinds =
    [
        Solid.Limb(new(-0.2f, 0, 0.1f), new(0.3f, 0.2f, 0), 0.16f, 0.05f),
        Solid.Limb(new(0, 0, 0), new(0.01f, 0, 0), 0.2f, 0.05f),
        Solid.Ball(new(0.1f, 0, 0), new(0.3f, 0.12f, 0.1f), Turned),
        Solid.Box(new(0, 0.1f, 0), new(0.3f, 0.1f, 0.2f), Turned, 0.03f),
        Solid.Rod(new(-0.2f, -0.2f, 0), new(0.2f, 0.2f, 0.1f), 0.12f, 0.03f),
        Solid.Limb(new(-0.2f, 0, 0.1f), new(0.3f, 0.2f, 0), 0.16f, 0.05f) with { Relief = Relief.Waves(0.006f, new(70, 20, 90), 1.5f) },
        Solid.Box(new(0, 0.1f, 0), new(0.3f, 0.1f, 0.2f), Turned, 0.03f) with { Relief = Relief.Rough(0.014f, 25) },
    ];

    private static readonly Gen<Vector3> Places = from x in Gen.Float[-0.6f, 0.6f] from y in Gen.Float[-0.6f, 0.6f] from z in Gen.Float[-0.6f, 0.6f] select new Vector3(x, y, z);

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Kinds.Length)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void No_step_of_a_distance_crosses_the_surface(int kind)
    {
        Solid solid = Kinds[kind];
        (from p in Places from q in Places select (p, q)).Sample(s =>
        {
            float outside = solid.DistanceAt(s.p), inside = solid.DistanceAt(s.q);
            Assert.True(outside <= 0 || inside > 0 || Vector3.Distance(s.p, s.q) >= outside - 1e-5f, $"{s.p} is {outside} away, {s.q} is inside");
        }, iter: 20_000);
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_solid_is_negative_inside_and_positive_beyond_its_reach(int kind)
    {
        Solid solid = Kinds[kind];
        Assert.True(solid.DistanceAt(solid.Middle) < 0);
        Places.Where(p => p.LengthSquared() > 0.01f).Sample(p => Assert.True(solid.DistanceAt(solid.Middle + (Vector3.Normalize(p) * (solid.ReachMetres + 0.001f))) > 0), iter: 2000);
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Distances_grow_no_faster_than_they_say(int kind)
    {
        Solid solid = Kinds[kind];
        float most = 1.001f * solid.MostSlope;
        (from p in Places from step in Places select (p, q: p + (step * 0.01f))).Sample(s =>
            Assert.True(solid.DistanceAt(s.p) < 0 || MathF.Abs(solid.DistanceAt(s.p) - solid.DistanceAt(s.q)) <= (most * Vector3.Distance(s.p, s.q)) + 1e-6f, $"{s}"), iter: 20_000);
    }

    [Fact]
    public void What_a_room_leaves_out_changes_nothing_there()
    {
        var field = new SculptureField(new BreadMemory().Make(1));
        var list = new int[field.Solids.Length];
        int measured = 0;
        (from x in Gen.Float[-0.8f, 1.1f] from y in Gen.Float[0, 0.8f] from z in Gen.Float[-0.2f, 0.2f] select new Vector3(x, y, z)).Sample(middle =>
        {
            ReadOnlySpan<int> near = list.AsSpan(0, field.Near(field.All, middle, 0.06f, list));
            for (int i = 0; i < 8; i++)
            {
                Vector3 place = middle + (0.03f * new Vector3(((i & 1) * 2) - 1, ((i >> 1 & 1) * 2) - 1, ((i >> 2) * 2) - 1) * 0.57f);
                float whole = field.DistanceAt(place, field.All);
                if (MathF.Abs(whole) < 0.008f)
                {
                    // Chains of soft unions carry farther than any one of them, by a few hundredths of a millimetre.
                    Assert.Equal(whole, field.DistanceAt(place, near), 1e-4f);
                    Interlocked.Increment(ref measured);
                }
            }
        }, iter: 4000, threads: 1);
        Assert.True(measured > 500, $"{measured}");
    }

    [Fact]
    public void The_grid_of_distances_is_near_the_field()
    {
        var field = new SculptureField(new Sculpture([new Form("ball", 0.01f).Add(Solid.Ball(Vector3.UnitY, 0.2f))], Vector3.UnitY));
        CoarseField grid = CoarseField.Of(field, 0.3f);
        // Deep inside, where distances have a peak, nobody asks.
        Places.Where(p => p.Length() > 0.1f).Sample(p => Assert.Equal(MathF.Min(field.DistanceAt(p + Vector3.UnitY, field.All), 0.3f), grid.DistanceAt(p + Vector3.UnitY), 0.02f), iter: 3000);
    }

    [Fact]
    public void A_hand_has_a_thumb_and_four_fingers_on_the_right_side()
    {
        Hand right = Hand.Of(Vector3.Zero, Vector3.UnitX, Vector3.UnitY, isRight: true, 0.18f, 0.2f), left = Hand.Of(Vector3.Zero, Vector3.UnitX, Vector3.UnitY, isRight: false, 0.18f, 0.2f);
        // Palm up, fingers ahead: a right hand's thumb points to its right.
        Assert.True(Vector3.Dot(right.Thumb, Vector3.Cross(Vector3.UnitX, Vector3.UnitY)) < 0 == Vector3.Dot(left.Thumb, Vector3.Cross(Vector3.UnitX, Vector3.UnitY)) > 0);
        Assert.Equal(Vector3.UnitZ, right.Thumb);
        var form = new Form("hand", 0.002f);
        right.AddTo(new Sculptor(form));
        var field = new SculptureField(new Sculpture([form], Vector3.UnitY));
        // A cut through the first bones of the fingers: four solid stretches, and air between the tips.
        int Stretches(float along, float up)
        {
            int count = 0;
            bool inside = false;
            for (float z = -0.09f; z < 0.09f; z += 0.0005f)
            {
                bool now = field.DistanceAt(new(along, up, z), field.All) < 0;
                count += now && !inside ? 1 : 0;
                inside = now;
            }

            return count;
        }

        Assert.Equal(4, Enumerable.Range(60, 60).Max(i => Stretches(0.0012f * i, 0.004f)));
    }
}
