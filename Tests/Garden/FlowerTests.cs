using System.Numerics;
using GlassCity.Engine.View;
using GlassCity.Scenes;
using GlassCity.Scenes.City;
using GlassCity.Scenes.Discs;
using GlassCity.Scenes.Garden;
using GlassCity.Scenes.Score;
using Xunit;

namespace GlassCity.Tests.GardenOf;

public class FlowerTests
{
    private static readonly Lazy<FlowerBed> Bed = new(() => new FlowerBed(1, Buds()));

    [Fact]
    public void Each_voice_has_as_many_flowers_as_any_other_and_low_ones_sing_low()
    {
        Flower[] flowers = Bed.Value.Flowers.ToArray();
        Assert.InRange(flowers.Length, 300, 1000);
        int[] counts = [.. flowers.Where(flower => flower.Spray == 0).GroupBy(flower => flower.Singer).Select(voice => voice.Count())];
        Assert.Equal(Choir.Voices, counts.Length);
        Assert.InRange(counts.Max() - counts.Min(), 0, 1);
        double High(Part part) => flowers.Where(flower => SungNote.PartOf(flower.Singer) == part).Average(flower => flower.PlaceWorld.Y);
        Assert.True(High(Part.Soprano) > High(Part.Alto) && High(Part.Alto) > High(Part.Tenor) && High(Part.Tenor) > High(Part.Bass));
    }

    /// <summary>From 216 to 228 s: how far it is open against how loud its voice is, and against the bare notes of the score.</summary>
    [Fact]
    public void A_flower_opens_with_its_own_voice_and_no_other()
    {
        double[] times = [.. Enumerable.Range(0, 601).Select(i => 216 + (i * 0.02))];
        double[][] voices = [.. Enumerable.Range(0, Choir.Voices).Select(singer => (double[])[.. times.Select(t => VoiceEnvelope.At((Singer)singer, t))])];
        double[][] notes = [.. Enumerable.Range(0, Choir.Voices).Select(singer => (double[])[.. times.Select(t => Choir.At((Singer)singer, t)?.Dynamic ?? 0.0)])];
        double least = 1, leastNotes = 1;
        foreach (Flower flower in Bed.Value.Flowers)
        {
            double[] open = [.. times.Select(t => (double)flower.At(t).Open)];
            double own = Correlation(open, voices[(int)flower.Singer]);
            (least, leastNotes) = (Math.Min(least, own), Math.Min(leastNotes, Correlation(open, notes[(int)flower.Singer])));
            Assert.All(Enumerable.Range(0, Choir.Voices).Where(singer => singer != (int)flower.Singer), singer => Assert.True(Correlation(open, voices[singer]) < own));
        }

        TestContext.Current.SendDiagnosticMessage($"least correlation with the voice {least:F3}, with the bare notes {leastNotes:F3}");
        Assert.InRange(least, 0.95, 1.0001);
        Assert.InRange(leastNotes, 0.6, 1.0001);
    }

    [Fact]
    public void It_is_a_bud_until_its_voice_has_sung_and_louder_is_wider()
    {
        foreach (Flower flower in Bed.Value.Flowers)
        {
            double first = VoiceEnvelope.FirstSeconds(flower.Singer);
            Assert.Equal(0, flower.At(first).Open);
            Assert.Equal(0, flower.At(flower.BornSeconds).Grown);
            Assert.Equal(1, flower.At(first + 25).Grown);
            SungNote[] notes = [.. Choir.NotesOf(flower.Singer)];
            SungNote loud = notes.MaxBy(note => note.Dynamic), quiet = notes.MinBy(note => note.Dynamic);
            Assert.True(Middle(flower, loud).Open > Middle(flower, quiet).Open + 0.2f);
            Assert.InRange(flower.At(300).Open, 0.1f, 0.25f);
            for (double t = 205; t < 246; t += 0.31)
            {
                FlowerPose pose = flower.At(t);
                Assert.InRange(pose.Open, 0, 1);
                Assert.InRange(pose.AxisWorld.Length(), 0.999f, 1.001f);
            }
        }
    }

    /// <summary>What all throats together give may not beat: less than a tenth of the most within half a second.</summary>
    [Fact]
    public void The_choirs_light_does_not_flash()
    {
        double[] light = [.. Enumerable.Range(0, 30 * 29).Select(i =>
        {
            double sum = 0;
            foreach (Flower flower in Bed.Value.Flowers)
            {
                sum += flower.At(216 + (i / 30.0)).Glow;
            }

            return sum / Bed.Value.Flowers.Length;
        })];
        for (int i = 15; i + 15 < light.Length; i++)
        {
            double dip = Math.Min(light[(i - 15)..i].Max(), light[(i + 1)..(i + 15)].Max()) - light[i];
            Assert.InRange(dip, -1, 0.1);
        }
    }

    [Fact]
    public void A_petal_keeps_its_length_closes_at_the_tip_and_opens_outer_ones_first()
    {
        for (int singer = 0; singer < Choir.Voices; singer++)
        {
            foreach (Blades blades in FlowerKinds.Of((Singer)singer).Parts.Where(blades => blades.Kind == BladeKind.Petal))
            {
                foreach (PetalCurl curl in (PetalCurl[])[blades.Outer, blades.Inner])
                {
                    foreach (float open in (float[])[0, 0.4f, 1])
                    {
                        double length = 0;
                        (float x, float y, float _) = curl.At(open, 0);
                        for (int i = 1; i <= 400; i++)
                        {
                            (float nextX, float nextY, float _) = curl.At(open, i / 400f);
                            length += Math.Sqrt(((nextX - x) * (nextX - x)) + ((nextY - y) * (nextY - y)));
                            (x, y) = (nextX, nextY);
                        }

                        Assert.Equal(PetalCurl.ShutLength + ((1 - PetalCurl.ShutLength) * open), length, 2);
                    }

                    // A spur points back and opens nothing.
                    Assert.True(curl.ShutLean > 2 || MathF.Abs(curl.At(0, 1).Out) < 0.08f, $"{(Singer)singer}: {curl.At(0, 1).Out}");
                    Assert.True(curl.ShutLean > 2 || curl.At(1, 1).Out > curl.At(0, 1).Out);
                }
            }
        }

        Assert.True(PetalCurl.OpenOf(0.25f, 1) > PetalCurl.OpenOf(0.25f, 0));
        Assert.Equal((0f, 1f), (PetalCurl.OpenOf(0, 0), PetalCurl.OpenOf(1, 0)));
    }

    [Fact]
    public void Petals_stand_a_golden_angle_apart_and_forms_grow_simpler()
    {
        var mesh = new FlowerMesh();
        Assert.InRange(Blades.GoldenTurns - ((3 - Math.Sqrt(5)) / 2), -1e-6, 1e-6);
        for (int singer = 0; singer < Choir.Voices; singer++)
        {
            (int near, int middle, int far) = (mesh.RangeOf((Singer)singer, 0).Count, mesh.RangeOf((Singer)singer, 1).Count, mesh.RangeOf((Singer)singer, 2).Count);
            Assert.True(near > 2 * middle && middle > 2 * far && far >= 3 * 12, $"{(Singer)singer}: {near} {middle} {far}");
            Assert.InRange(near / 3, 200, 2600);
        }

        Assert.InRange(mesh.Vertices.Length, 1000, ushort.MaxValue);
        foreach (BladeVertex vertex in mesh.Vertices)
        {
            Assert.InRange(vertex.Surface.Z, 0, 0.9f);
            Assert.True(float.IsFinite(vertex.Root.Length() + vertex.Curl.Length() + vertex.Form.Length()));
        }

        Assert.Equal(8, Enumerable.Range(0, 8).Select(singer => mesh.RangeOf((Singer)singer, 0).Count).Distinct().Count());
    }

    [Fact]
    public void A_puff_begins_at_the_flower_widens_and_goes_out()
    {
        Flower flower = Bed.Value.Flowers[0];
        FlowerPose pose = flower.At(225);
        for (int mote = 0; mote < FlowerPuffs.Motes; mote++)
        {
            (Vector3 young, float bright) = FlowerPuffs.At(flower, pose, mote, 0.2);
            (Vector3 old, float dim) = FlowerPuffs.At(flower, pose, mote, 1.7);
            Assert.True(Vector3.Distance(young, flower.PlaceWorld) < 1.5f * flower.SizeMetres && Vector3.Distance(old, flower.PlaceWorld) > Vector3.Distance(young, flower.PlaceWorld));
            Assert.True(bright > dim && dim >= 0);
            Assert.Equal(0, FlowerPuffs.At(flower, pose, mote, 0).Light);
            Assert.Equal(0, FlowerPuffs.At(flower, pose, mote, FlowerPuffs.LastsSeconds).Light, 5);
        }
    }

    [Fact]
    public void Gathering_makes_no_garbage_and_sees_none_before_the_vines()
    {
        var gathering = new FlowerGathering(Bed.Value, 44, 15);
        var discs = new DiscList(new CityPlan(1).Grid);
        View view = Flights.Find("film").Path.ViewAt(222, 640, 360);
        var planes = new ViewPlanes(view.WorldToClip);
        var into = new FlowerInstance[Bed.Value.Flowers.Length];
        long before = 0;
        for (int i = 0; i < 20; i++)
        {
            before = i == 2 ? GC.GetAllocatedBytesForCurrentThread() : before;
            gathering.Gather(216 + i, view.Pose.PositionWorld, planes, 0.001f);
            gathering.Sort(into);
            discs.Clear(view.Pose.PositionWorld);
            FlowerPuffs.Gather(new FrameDescription(216 + i, 0, view, Parts.All, true), Bed.Value, discs);
        }

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 256);
        Assert.InRange(gathering.Count, 30, Bed.Value.Flowers.Length);
        gathering.Gather(190, view.Pose.PositionWorld, planes, 0.001f);
        Assert.Equal(0, gathering.Count);
    }

    private static IReadOnlyList<BudSite> Buds() => Vines.Grow(new CityPlan(1)).Buds;

    private static FlowerPose Middle(Flower flower, SungNote note) => flower.At(0.5 * (note.StartSeconds + note.EndSeconds));

    private static double Correlation(double[] a, double[] b)
    {
        double meanA = a.Average(), meanB = b.Average(), ab = 0, aa = 0, bb = 0;
        for (int i = 0; i < a.Length; i++)
        {
            (double x, double y) = (a[i] - meanA, b[i] - meanB);
            (ab, aa, bb) = (ab + (x * y), aa + (x * x), bb + (y * y));
        }

        return ab / Math.Sqrt(aa * bb);
    }
}
