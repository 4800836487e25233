using System.Numerics;
using GlassCity.Engine.View;
using GlassCity.Scenes;
using GlassCity.Scenes.City;
using GlassCity.Scenes.Discs;
using GlassCity.Scenes.Garden;
using GlassCity.Scenes.Gravity;
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

    /// <summary>
    /// From 216 to 228 s, fifty times a second: how far it is open against the bare score, each note from its beginning to its end as
    /// strong as its mark, nothing between. Its own voice's gate and no other's.
    /// </summary>
    [Fact]
    public void A_flower_opens_with_its_own_notes_and_no_others()
    {
        double[] times = [.. Enumerable.Range(0, 601).Select(i => 216 + (i * 0.02))];
        double[][] notes = [.. Enumerable.Range(0, Choir.Voices).Select(singer => (double[])[.. times.Select(t => GateOf((Singer)singer, t))])];
        double[] least = [.. Enumerable.Repeat(1.0, Choir.Voices)];
        foreach (Flower flower in Bed.Value.Flowers)
        {
            double[] open = [.. times.Select(t => (double)flower.At(t).Open)];
            double own = Correlation(open, notes[(int)flower.Singer]);
            least[(int)flower.Singer] = Math.Min(least[(int)flower.Singer], own);
            Assert.All(Enumerable.Range(0, Choir.Voices).Where(singer => singer != (int)flower.Singer), singer => Assert.True(Correlation(open, notes[singer]) < own));
        }

        TestContext.Current.SendDiagnosticMessage("least correlation with its notes: " + string.Join(", ", least.Select((r, singer) => $"{(Singer)singer} {r:F3}")));
        Assert.All(least, r => Assert.InRange(r, 0.95, 1.0001));
        // From the score itself, not by what flowers open by.
        static double GateOf(Singer singer, double seconds)
        {
            foreach (SungNote note in Choir.NotesOf(singer))
            {
                if (seconds >= note.StartSeconds && seconds < note.EndSeconds)
                {
                    return note.Dynamic;
                }
            }

            return 0;
        }
    }

    /// <summary>No petal jumps, and none takes longer than a fifth of a second from one note's width to the next one's.</summary>
    [Fact]
    public void It_is_as_wide_as_the_note_a_fifth_of_a_second_after_its_start_and_never_jumps()
    {
        foreach (Flower flower in Bed.Value.Flowers)
        {
            foreach (SungNote note in Choir.NotesOf(flower.Singer))
            {
                Assert.Equal(Middle(flower, note).Open, flower.At(note.StartSeconds + 0.2).Open, 0.02);
                Assert.Equal(Middle(flower, note).Open, flower.At(note.EndSeconds - 0.2).Open, 0.02);
            }

            for (double t = 215; t < 229; t += 0.01)
            {
                Assert.InRange(MathF.Abs(flower.At(t + 0.01).Open - flower.At(t).Open), 0, 0.10f);
            }
        }
    }

    /// <summary>Grown or not, swinging or not, its stalk begins where the vine's does: flowers.vert takes the place and the length from here.</summary>
    [Fact]
    public void A_flower_stands_a_stalks_length_from_its_bud_and_two_on_a_bud_stand_apart()
    {
        float least = float.MaxValue;
        foreach (Flower flower in Bed.Value.Flowers)
        {
            Assert.Equal(0.5f * flower.SizeMetres * flower.StalkRadii, Vector3.Distance(flower.PlaceWorld, flower.Site.PlaceWorld), 1e-4f);
            Assert.InRange(flower.StalkRadii, 0.4f, 1.5f);
        }

        Assert.All(Bed.Value.Flowers.ToArray().GroupBy(flower => flower.Site.Number).Where(spray => spray.Count() > 1), spray =>
        {
            foreach (Flower flower in spray)
            {
                foreach (Flower sister in spray.Where(sister => sister.Spray > flower.Spray))
                {
                    least = MathF.Min(least, Vector3.Distance(flower.PlaceWorld, sister.PlaceWorld) / MathF.Max(flower.SizeMetres, sister.SizeMetres));
                }
            }
        });
        // In widths of the larger one.
        Assert.InRange(least, 0.12f, 2);
    }

    [Fact]
    public void It_is_a_bud_until_its_voice_has_sung_and_louder_is_wider()
    {
        foreach (Flower flower in Bed.Value.Flowers)
        {
            double first = VoiceEnvelope.FirstSeconds(flower.Singer);
            Assert.Equal(0, flower.At(first - Flower.LoosensSeconds).Open);
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
            int[] forms = [.. Enumerable.Range(0, FlowerMesh.Forms).Select(form => mesh.RangeOf((Singer)singer, form).Count / 3)];
            Assert.True(forms[0] > forms[1] && forms[1] > 2 * forms[2] && forms[2] > 2 * forms[3] && forms[3] >= 12, $"{(Singer)singer}: {string.Join(' ', forms)}");
            Assert.InRange(forms[0], 400, 6000);
            Assert.InRange(forms[1], 200, 2600);
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
        // What a first round makes (types, room) is made once; what a frame made would be made in every round.
        long least = long.MaxValue;
        for (int round = 0; round < 4; round++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int i = 0; i < 20; i++)
            {
                gathering.Gather(216 + i, view.Pose.PositionWorld, planes, 0.001f, 120, default);
                gathering.Sort(into);
                discs.Clear(view.Pose.PositionWorld);
                FlowerPuffs.Gather(new FrameDescription(216 + i, 0, view, Parts.All, true), Bed.Value, discs);
            }

            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.Equal(0, least);
        Assert.InRange(gathering.Count, 30, Bed.Value.Flowers.Length);
        // Where no vine is drawn there is no flower either.
        int all = gathering.Count;
        gathering.Gather(235, view.Pose.PositionWorld, planes, 0.001f, 6, default);
        Assert.InRange(gathering.Count, 1, all - 1);
        gathering.Gather(190, view.Pose.PositionWorld, planes, 0.001f, 120, default);
        Assert.Equal(0, gathering.Count);
    }

    /// <summary>What is drawn bent is looked for where it is drawn: of every flower, from three metres, in a view not a metre wide.</summary>
    [Fact]
    public void A_view_gathers_the_flowers_that_it_holds_where_space_is_bent()
    {
        var gathering = new FlowerGathering(Bed.Value, 44, 15);
        var bend = new Bend(GravityTimes.PlaceWorld, GravityTimes.MassAt(242));
        var into = new FlowerInstance[Bed.Value.Flowers.Length];
        int elsewhere = 0;
        foreach (Flower flower in Bed.Value.Flowers)
        {
            Vector3 place = bend.Of(flower.PlaceWorld);
            var view = new View(Pose.LookAt(place + new Vector3(2.4f, 0.3f, 1.8f), place), new Lens(0.2f, 0.1f), 64, 64);
            Assert.True(IsGathered(bend), $"flower at {flower.PlaceWorld}");
            elsewhere += IsGathered(default) ? 0 : 1;

            bool IsGathered(Bend asked)
            {
                gathering.Gather(242, view.Pose.PositionWorld, new ViewPlanes(view.WorldToClip), 0.003f, 120, asked);
                gathering.Sort(into);
                return into.AsSpan(0, gathering.Count).ToArray().Any(seen => seen.Song.Z == flower.Number);
            }
        }

        Assert.True(elsewhere > Bed.Value.Flowers.Length / 2);
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
