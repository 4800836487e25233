using System.Numerics;
using GlassCity.Scenes;
using GlassCity.Scenes.Chrysanthemums;
using GlassCity.Scenes.City;
using Xunit;

namespace GlassCity.Tests.Chrysanthemums;

/// <summary>Blooms by Vogel's law, and petals whose way is one closed form from bud to sky.</summary>
public class PetalTests
{
    private static readonly BloomBed Bed = new(1);
    private static readonly Vector4 Even = new(0.5f);

    [Fact]
    public void Each_tier_has_its_storm()
    {
        Assert.InRange(BloomBed.PetalsOf(Quality.Low), 60_000, 100_000);
        Assert.True(BloomBed.PetalsOf(Quality.High) >= 300_000);
        Assert.InRange(BloomBed.PetalsOf(Quality.Medium), BloomBed.PetalsOf(Quality.Low), BloomBed.PetalsOf(Quality.High));
        Assert.True(BloomBed.PetalsOf(Quality.Film) > BloomBed.PetalsOf(Quality.High));
        // Ranges cover each bloom once.
        int next = 0;
        foreach (BloomRange range in Bed.Ranges)
        {
            Assert.Equal(next, range.First);
            Assert.All(Bed.Blooms.Slice(range.First, range.Count).ToArray(), bloom => Assert.Equal(range.Colour, bloom.Own.W));
            next += range.Count;
        }

        Assert.Equal(Bed.Blooms.Length, next);
    }

    [Fact]
    public void Florets_stand_a_golden_angle_apart_on_equal_areas()
    {
        Bloom bloom = Bed.First;
        float open = bloom.BurstsSeconds;
        for (int n = 0; n < BloomBed.NearFlorets - 1; n++)
        {
            Petal here = Petal.InBloom(bloom, n, BloomBed.NearFlorets, Even, open), next = Petal.InBloom(bloom, n + 1, BloomBed.NearFlorets, Even, open);
            double degrees = Math.Atan2(Vector3.Dot(Vector3.Cross(here.Out, next.Out), here.Axis), Vector3.Dot(here.Out, next.Out)) * 180 / Math.PI;
            Assert.Equal(137.508, Math.Abs(degrees), 0.05);
            Assert.Equal(1.0 / BloomBed.NearFlorets, (next.Layer * next.Layer) - (here.Layer * here.Layer), 1e-5);
        }
    }

    [Fact]
    public void A_bloom_opens_before_it_bursts()
    {
        foreach (Bloom bloom in Bed.Blooms)
        {
            Assert.Equal(0, Petal.OpenAt(bloom, 0, bloom.FormsSeconds));
            Assert.Equal(1, Petal.OpenAt(bloom, 0, bloom.BurstsSeconds));
            Assert.True(bloom.Times.Z < bloom.FormsSeconds);
            Assert.True(bloom.Place.Y > 0.6f + bloom.Place.W);
        }
    }

    [Fact]
    public void What_bursts_goes_on_as_it_was()
    {
        for (int b = 0; b < Bed.Blooms.Length; b += 7)
        {
            Bloom bloom = Bed.Blooms[b];
            for (int n = 3; n < 64; n += 20)
            {
                Vector4 chance = ChanceOf(b, n);
                Petal before = Petal.At(bloom, n, 64, chance, bloom.BurstsSeconds - 0.002f), after = Petal.At(bloom, n, 64, chance, bloom.BurstsSeconds + 0.002f);
                Assert.InRange(Vector3.Distance(before.MiddleWorld, after.MiddleWorld), 0, 0.002f);
                Assert.InRange(Vector3.Distance(before.Out, after.Out), 0, 0.01f);
                Assert.InRange(Vector3.Distance(before.Axis, after.Axis), 0, 0.01f);
                Assert.InRange((before.Bend - after.Bend).Length(), 0, 0.005f);
            }
        }
    }

    /// <summary>No petal is anywhere all at once, under ground, or left behind when the storm has risen.</summary>
    [Fact]
    public void The_storm_rises_and_no_petal_jumps()
    {
        var heights = new List<float>();
        for (int b = 0; b < Bed.Blooms.Length; b += 31)
        {
            Bloom bloom = Bed.Blooms[b];
            Vector4 chance = ChanceOf(b, 5);
            Vector3 last = Petal.At(bloom, 5, 64, chance, bloom.BurstsSeconds).MiddleWorld;
            for (float t = bloom.BurstsSeconds + 0.05f; t < PetalTimes.LastSeconds; t += 0.05f)
            {
                Vector3 here = Petal.At(bloom, 5, 64, chance, t).MiddleWorld;
                Assert.True(here.Y > 0);
                Assert.InRange(Vector3.Distance(here, last), 0, 60 * 0.05f);
                last = here;
            }

            heights.Add(Petal.At(bloom, 5, 64, chance, 345).MiddleWorld.Y - Petal.At(bloom, 5, 64, chance, bloom.BurstsSeconds).MiddleWorld.Y);
        }

        Assert.True(heights.Average() > 15, $"{heights.Average()} m");
    }

    /// <summary>Where ribbons fold, a few are swept along faster than the rest.</summary>
    [Fact]
    public void Of_all_blooms_hardly_a_petal_is_ever_faster_than_sixty_metres_a_second()
    {
        const float step = 0.05f;
        int steps = 0, fast = 0;
        float most = 0;
        for (int b = 0; b < Bed.Blooms.Length; b++)
        {
            Bloom bloom = Bed.Blooms[b];
            Vector4 chance = ChanceOf(b, 41);
            Vector3 last = Petal.At(bloom, 41, 64, chance, bloom.BurstsSeconds).MiddleWorld;
            for (float t = bloom.BurstsSeconds + step; t < PetalTimes.LastSeconds; t += step)
            {
                Vector3 here = Petal.At(bloom, 41, 64, chance, t).MiddleWorld;
                float speed = Vector3.Distance(here, last) / step;
                (steps, fast, most, last) = (steps + 1, fast + (speed > 60 ? 1 : 0), MathF.Max(most, speed), here);
            }
        }

        Assert.True(fast * 2000 < steps && most < 110, $"{fast} of {steps} steps, {most} m/s");
    }

    [Fact]
    public void Its_light_on_the_stones_is_nothing_before_and_after()
    {
        Assert.Equal(0, PetalTimes.LightAt(PetalTimes.BreathesSeconds).W);
        Assert.True(PetalTimes.LightAt(341).W > 0.9f);
        Assert.Equal(0, PetalTimes.LightAt(PetalTimes.LastSeconds).W);
    }

    [Fact]
    public void Clouds_of_the_breath_come_and_go_softly()
    {
        var vapour = new Vapour(1);
        for (int cloud = 0; cloud < Vapour.Clouds; cloud++)
        {
            float before = 0;
            for (double t = 329; t < 340; t += 1 / 60.0)
            {
                float density = vapour.At(cloud, t).Form.Y;
                Assert.InRange(MathF.Abs(density - before), 0, 0.03f);
                before = density;
            }

            Assert.Equal(0, before);
        }
    }

    private static Vector4 ChanceOf(int bloom, int n)
    {
        var random = new SeedStream(5, ((ulong)bloom * 512) + (ulong)n);
        return new(random.Next(), random.Next(), random.Next(), random.Next());
    }
}
