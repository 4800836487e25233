using System.Numerics;
using CsCheck;
using GlassCity.Scenes;
using GlassCity.Scenes.City;
using GlassCity.Scenes.Gravity;
using GlassCity.Scenes.Mender;
using GlassCity.Tests.City;
using Xunit;

namespace GlassCity.Tests.Gravity;

public class BendTests
{
    private static readonly CityPlan Plan = new(7);

    private static readonly Gen<Vector3> Places =
        from x in Gen.Float[-340, 340]
        from y in Gen.Float[0, 230]
        from z in Gen.Float[-660, 110]
        select new Vector3(x, y, z);

    /// <summary>The dream's time: breathing, bent, both, and as the bend begins.</summary>
    private static readonly Gen<double> Moments = Gen.OneOf(Gen.Double[228.1, 236], Gen.Double[236, 241], Gen.Double[241, 245]);

    [Fact]
    public void What_is_bent_is_straightened_again() => Gen.Select(Places, Gen.Float[0, 1]).Sample((place, mass) =>
    {
        var bend = new Bend(GravityTimes.PlaceWorld, mass);
        Assert.InRange(Vector3.Distance(place, bend.Straight(bend.Of(place))), 0, 2e-3f);
    });

    [Fact]
    public void Without_mass_every_bit_stays() => Places.Sample(place =>
    {
        Assert.Equal(place, default(Bend).Straight(place));
        Assert.Equal(new Vector2(place.X, place.Z), default(Bend).Gathered(new Vector2(place.X, place.Z)));
        Assert.Equal(1, default(Bend).KeepAt(place.Y));
    });

    [Fact]
    public void Each_axis_keeps_its_order_and_is_drawn_in() => Gen.Select(Gen.Float[-700, 700], Gen.Float[0.01f, 50], Gen.Float[0, 1]).Sample((at, step, mass) =>
    {
        var bend = new Bend(Vector2.Zero, mass);
        Vector2 low = bend.Gathered(new Vector2(at, 0)), high = bend.Gathered(new Vector2(at + step, 0));
        Assert.True(high.X > low.X, $"{at} and {at + step} change places");
        Assert.True(MathF.Abs(low.X) <= MathF.Abs(at) + 1e-3f);
    });

    [Fact]
    public void Streets_draw_in_by_metres_and_towers_lean_by_degrees()
    {
        var bend = new Bend(GravityTimes.PlaceWorld, 1);
        Vector3 foot = bend.Of(new Vector3(60, 0, -280)), top = bend.Of(new Vector3(60, 100, -280));
        Assert.InRange(Vector3.Distance(foot, new Vector3(60, 0, -280)), 5, 25);
        Vector2 off = new(top.X - foot.X, top.Z - foot.Z), toMass = GravityTimes.PlaceWorld - new Vector2(foot.X, foot.Z);
        Assert.InRange(float.RadiansToDegrees(MathF.Atan2(off.Length(), top.Y)), 4, 15);
        Assert.True(Vector2.Dot(off, toMass) > 0.99f * off.Length() * toMass.Length(), "it leans to the mass");
    }

    [Fact]
    public void The_stranger_stands_where_the_mass_is()
    {
        for (double t = GravityTimes.BeginsSeconds; t <= 245; t += 0.25)
        {
            Vector4 feet = MenderHands.FeetAndHeightAt(t);
            Assert.InRange(Vector2.Distance(new Vector2(feet.X, feet.Z), GravityTimes.PlaceWorld), 0, 0.3f);
        }
    }

    [Fact]
    public void The_mass_is_whole_when_the_picture_breaks_and_none_when_one_lands()
    {
        Assert.Equal(1, GravityTimes.MassAt(GravityTimes.ReleasesSeconds));
        for (double t = GravityTimes.ReleasesSeconds; t < GravityTimes.StraightSeconds - 0.02; t += 0.01)
        {
            Assert.True(GravityTimes.MassAt(t + 0.01) < GravityTimes.MassAt(t), $"it falls at {t}");
            Assert.InRange(GravityTimes.MassAt(t) - GravityTimes.MassAt(t + 0.01), 0, 0.012f);
        }

        foreach (double t in (double[])[GravityTimes.StraightSeconds, 252, 305, 360, 1e6])
        {
            Assert.Equal(0, GravityTimes.MassAt(t));
            Assert.Equal(Vector4.Zero, GravityTimes.At(t));
            Assert.Equal(Vector3.Zero, GravityPull.At(new Vector3(0, 0, -200), t, Parts.All));
            var form = new CityForm(Plan);
            form.Become(t, Parts.All);
            Assert.True(form.Bend.IsNone);
        }
    }

    [Fact]
    public void What_holds_still_is_marked_and_veins_keep_their_brightness()
    {
        var form = new CityForm(Plan);
        form.Become(232, Parts.All);
        int held = 0;
        for (int number = 0; number < Plan.Towers.Length; number++)
        {
            Tower tower = Plan.Towers[number];
            for (int i = tower.FirstFrustum; i < tower.FirstFrustum + tower.FrustumCount; i++)
            {
                Frustum now = form.Of(i), built = Plan.Frusta[i];
                Assert.Equal(built.VeinBrightness, now.VeinBrightness, 1e-5f);
                Assert.Equal(built.Tower.W < 0, now.Tower.W < 0);
                Assert.Equal(MathF.Abs(built.Tower.W) > Frustum.VeinsBegin / 2, MathF.Abs(now.Tower.W) % Frustum.LowerHeld > Frustum.VeinsBegin / 2);
                int rings = (int)(MathF.Abs(now.Tower.W) / Frustum.LowerHeld);
                Assert.True(tower.Family == TowerFamily.Skybridge ? rings == 3 : rings == 0 || tower.Part.SideX != 0 || tower.Part.SideZ != 0);
                held += rings > 0 ? 1 : 0;
            }
        }

        Assert.InRange(held, 1, Plan.Frusta.Length / 2);
    }

    [Fact]
    public void Every_ring_stays_in_what_its_cell_has_become() => Moments.Sample(seconds =>
    {
        var form = new CityForm(Plan);
        form.Become(seconds, Parts.All);
        Span<Vector2> corners = stackalloc Vector2[4];
        for (int number = 0; number < Plan.Towers.Length; number++)
        {
            Tower tower = Plan.Towers[number];
            Vector2 low = form.Bend.Gathered(new(tower.BoxMinWorld.X, tower.BoxMinWorld.Z)), high = form.Bend.Gathered(new(tower.BoxMaxWorld.X, tower.BoxMaxWorld.Z));
            for (int i = tower.FirstFrustum; i < tower.FirstFrustum + tower.FrustumCount; i++)
            {
                Frustum frustum = form.Of(i);
                foreach (float y in (ReadOnlySpan<float>)[frustum.BottomMetres, frustum.TopMetres])
                {
                    // Straightened in height, where the cell's walls are upright.
                    float grow = 1 / (1 - (y * form.Bend.Mass * Bend.Lean));
                    frustum.HullAt(y, corners);
                    foreach (Vector2 corner in corners)
                    {
                        Vector2 at = form.Bend.PlaceWorld + ((corner - form.Bend.PlaceWorld) * grow);
                        Assert.True(at.X > low.X - 5e-3f && at.X < high.X + 5e-3f && at.Y > low.Y - 5e-3f && at.Y < high.Y + 5e-3f, $"{tower.Family} at {seconds}: {at} is out of {low} to {high}");
                    }
                }
            }
        }
    }, iter: 25);

    [Fact]
    public void On_every_ray_what_is_drawn_later_is_nearer_while_the_city_breathes_and_is_bent()
    {
        Gen<Vector3> directions = from turn in Gen.Float[0, MathF.Tau] from rise in Gen.Float[-1, 1] select Vector3.Normalize(new Vector3(MathF.Cos(turn), rise * rise * rise * 2, MathF.Sin(turn)));
        Gen<Vector3> eyes = Places.Select(place => place with { Y = place.Y < 100 ? 0.2f + (0.05f * place.Y) : place.Y });
        Gen.Select(Moments, eyes, directions.Array[30]).Sample((seconds, eye, rays) =>
        {
            var form = new CityForm(Plan);
            form.Become(seconds, Parts.All);
            var order = new CellOrder(Plan);
            order.Sort(form.Bend.Straight(eye), default);
            Frustum[] frusta = [.. order.Indices.Select(i => form.Of((int)i))];
            foreach (Vector3 ray in rays)
            {
                float before = float.PositiveInfinity;
                foreach (Frustum frustum in frusta)
                {
                    if (HullCrossing.Of(frustum, eye, ray) is { } crossing)
                    {
                        // Half a centimetre for rounding where frusta share a cap and a ray runs along it.
                        Assert.True(crossing.Leave <= before + 5e-3f, $"at {seconds} from {eye} along {ray}: {crossing} is drawn after one that begins at {before}");
                        before = crossing.Enter;
                    }
                }
            }
        }, iter: 150);
    }

    [Fact]
    public void A_city_at_rest_has_the_plan_s_own_frusta()
    {
        var form = new CityForm(Plan);
        foreach ((double seconds, Parts parts) in ((double, Parts)[])[(0, Parts.All), (228, Parts.All), (240, Parts.All & ~Parts.Breath & ~Parts.Gravity)])
        {
            form.Become(seconds, parts);
            Assert.True(form.IsAtRest);
            Assert.Equal(Plan.Frusta, Enumerable.Range(0, Plan.Frusta.Length).Select(form.Of));
        }
    }

    [Fact]
    public void Walls_swell_by_a_tenth_and_not_outward()
    {
        var form = new CityForm(Plan);
        float most = 0;
        for (double t = 230; t < 235; t += 0.5)
        {
            form.Become(t, Parts.All);
            for (int i = 0; i < Plan.Frusta.Length; i++)
            {
                Frustum now = form.Of(i), built = Plan.Frusta[i];
                most = MathF.Max(most, 1 - (now.ScaleAt(now.TopMetres) / built.ScaleAt(built.TopMetres)));
                Assert.True(now.ScaleAndShift.X <= built.ScaleAndShift.X + 1e-4f);
            }
        }

        Assert.InRange(most, 0.06f, 0.13f);
    }

    [Fact]
    public void Forming_leaves_no_garbage()
    {
        var form = new CityForm(Plan);
        form.Become(242, Parts.All);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < Plan.Frusta.Length; i++)
        {
            form.Of(i);
        }

        form.Become(243, Parts.All);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }
}
