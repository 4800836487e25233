using System.Numerics;
using CsCheck;
using GlassCity.Engine.View;
using GlassCity.Scenes;
using GlassCity.Scenes.City;
using GlassCity.Scenes.Discs;
using GlassCity.Scenes.Lamps;
using GlassCity.Scenes.Stardust;
using GlassCity.Tests.Gpu;
using Xunit;

namespace GlassCity.Tests.Lamps;

public class LampTests
{
    private static readonly CityPlan Plan = new(1);

    [Fact]
    public void Lamps_burn_steadily_each_at_its_own_level()
    {
        for (int lamp = 0; lamp < Street.Lamps.Length; lamp++)
        {
            float first = LampLight.BrightnessAt(lamp, 0);
            for (double t = 0; t < 60; t += 0.7)
            {
                Assert.InRange(LampLight.BrightnessAt(lamp, t) / first, 0.93f, 1.07f);
            }
        }

        Assert.True(Enumerable.Range(0, Street.Lamps.Length).Select(lamp => LampLight.BrightnessAt(lamp, 5)).Distinct().Count() > 40);
    }

    [Fact]
    public void A_lamp_is_few_triangles_that_wind_outward()
    {
        var mesh = new LampMesh();
        Assert.InRange(mesh.Near.Count / 3, 200, 700);
        Assert.InRange(mesh.Middle.Count / 3, 60, 200);
        Assert.InRange(mesh.Far.Count / 3, 10, 40);
        LampVertex[] vertices = mesh.Vertices.ToArray();
        ushort[] indices = mesh.Indices.ToArray();
        for (int i = 0; i < indices.Length; i += 3)
        {
            (LampVertex a, LampVertex b, LampVertex c) = (vertices[indices[i]], vertices[indices[i + 1]], vertices[indices[i + 2]]);
            Vector3 face = Vector3.Cross((b.PlaceAndKind - a.PlaceAndKind).AsVector3(), (c.PlaceAndKind - a.PlaceAndKind).AsVector3());
            Vector3 outward = (a.NormalAndHalf + b.NormalAndHalf + c.NormalAndHalf).AsVector3();
            Assert.True(Vector3.Dot(face, outward) >= 0, $"triangle {i / 3}");
        }

        Assert.All(vertices, vertex => Assert.InRange(vertex.PlaceAndKind.Y, 0, 6));
    }

    [Fact]
    public void Haze_stays_on_its_side_of_the_avenue_and_every_cell_it_reaches_draws_it()
    {
        var pieces = new HazePieces(Plan.Grid);
        for (int lamp = 0; lamp < Street.Lamps.Length; lamp++)
        {
            Vector3 middle = HazePieces.MiddleOf(Street.Lamps[lamp]), half = HazePieces.HalfAxesMetres;
            // Outward the fragment cuts it where the avenue's column ends; toward the street it keeps to its half, for the order.
            Assert.True(MathF.Abs(middle.X) - half.X > 0 && half.Z < Street.LampStepMetres / 2);
            // The flame's own glow, 2.9 m about the lantern (GLOW in haze.frag), lies inside the hull that is drawn.
            Vector3 off = Street.Lamps[lamp].HeadWorld - middle;
            for (int i = 0; i < 400; i++)
            {
                float y = 1 - (2 * (i + 0.5f) / 400), turn = i * 2.399963f, flat = MathF.Sqrt(1 - (y * y));
                Vector3 rim = (off + (2.9f * new Vector3(flat * MathF.Cos(turn), y, flat * MathF.Sin(turn)))) / half;
                Assert.True(rim.Length() <= 1, $"lamp {lamp}: {rim}");
            }

            for (float z = middle.Z - half.Z + 0.1f; z < middle.Z + half.Z; z += 0.2f)
            {
                int row = Plan.Grid.RowAt(z);
                Assert.True(row < 0 || row >= Plan.Grid.Rows || pieces.LampsOf(row).Contains(lamp), $"lamp {lamp} at z {z}");
            }
        }
    }

    [Fact]
    public void Sparks_stay_by_their_lamp_and_come_and_go_softly()
    {
        Gen.Select(Gen.Int[0, 45], Gen.Int[0, Sparks.PerLamp - 1], Gen.Double[0, 400]).Sample((lamp, number, t) =>
        {
            (Vector3 place, float heat, _) = Sparks.At(lamp, number, 1, t);
            Assert.InRange(MathF.Abs(place.X), 0, CityPlan.AvenueHalfMetres);
            Assert.InRange(place.Y, 0, 12);
            Assert.True(Vector3.Distance(place, HazePieces.MiddleOf(Street.Lamps[lamp])) < 7);
            (Vector3 after, float heatAfter, _) = Sparks.At(lamp, number, 1, t + 0.01);
            // A centimetre or so on, or dead and born again elsewhere: then dark.
            Assert.True(Vector3.Distance(place, after) < 0.03f || (heat < 0.02f && heatAfter < 0.05f));
            Assert.InRange(MathF.Abs(heatAfter - heat), 0, 0.06f);
        });
    }

    [Fact]
    public void Near_motes_stand_still_when_the_eye_moves_and_stay_about_it()
    {
        var motes = new NearMotes(4);
        Gen.Select(Gen.Int[0, NearMotes.Count - 1], Gen.Double[0, 300], Gen.Float[-60, 60], Gen.Float[-1, 1]).Sample((mote, t, z, step) =>
        {
            Vector3 eye = new(1, 2, z), moved = eye + new Vector3(0, 0, step), at = motes.PlaceAt(mote, t, eye), then = motes.PlaceAt(mote, t, moved);
            Vector3 off = Vector3.Abs(at - eye);
            Assert.True(MathF.Max(off.X, MathF.Max(off.Y, off.Z)) <= (NearMotes.BoxMetres / 2) + 1e-3f);
            float whole = (then.Z - at.Z) / NearMotes.BoxMetres;
            Assert.Equal(MathF.Round(whole), whole, 3);
        });
    }

    [Fact]
    public void Discs_are_sorted_by_the_ring_of_their_cell()
    {
        var list = new DiscList(Plan.Grid);
        Vector3 eye = new(0, 2, 0);
        list.Clear(eye);
        foreach (float z in (ReadOnlySpan<float>)[-70, 0, -30, 1, -71, 40])
        {
            list.Add(new Vector3(0, 2, z), 0.01f, Vector3.One);
        }

        var sorted = new LightDisc[DiscList.Most];
        list.Sort(sorted);
        Assert.Equal(6, list.Count);
        int seen = 0;
        for (int ring = 0; ring < DiscList.MostRings; ring++)
        {
            (int first, int count) = list.Ring(ring);
            for (int i = first; i < first + count; i++, seen++)
            {
                Assert.Equal(ring, Math.Abs(Plan.Grid.RowAt(sorted[i].PlaceAndRadius.Z) - Plan.Grid.RowAt(0)));
            }
        }

        Assert.Equal(6, seen);
    }

    [Fact]
    public void Pools_of_light_lie_under_the_lanterns() => Drawing.With(1, 240, 240, picture =>
    {
        // Straight down on four pairs; what the lamps add, without haze.
        var view = new View(Pose.LookAt(new Vector3(0, 60, 13), new Vector3(0, 0, 13)), Lens.Default, 240, 240);
        const Parts parts = Parts.Ground;
        float[] lit = Light(picture, view, parts | Parts.Lamps), dark = Light(picture, view, parts);
        float Added(float x, float z)
        {
            // Metres to pixels: 2 * 60 * tan(30) across, the avenue up the picture; a mean over the pixels of 2 m.
            float scale = 240 / (2 * 60 * MathF.Tan(MathF.PI / 6)), sum = 0;
            int column = (int)(120 + (x * scale)), row = (int)(120 - ((z - 13) * scale));
            for (int i = 0; i < 25; i++)
            {
                int at = (((row + (i / 5) - 2) * 240) + column + (i % 5) - 2) * 4;
                sum += lit[at] - dark[at];
            }

            return sum;
        }

        foreach (float side in (ReadOnlySpan<float>)[-1, 1])
        {
            foreach (float z in (ReadOnlySpan<float>)[6, 20])
            {
                // On the pavement beside the post, halfway to the next pair, and in the avenue's middle: irradiance
                // falls as height over distance cubed.
                float under = Added(side * 10.9f, z - 1), between = Added(side * 10.9f, z - 7), middle = Added(0, z - 1);
                Assert.True(under > 2.5f * between, $"lamp at {side}, {z}: {under} under it, {between} between");
                Assert.True(under > 2.5f * middle, $"lamp at {side}, {z}: {under} under it, {middle} in the middle");
            }
        }
    });

    private static float[] Light(OffscreenPicture picture, View view, Parts parts)
    {
        picture.Picture.Draw(new FrameDescription(3, 0, view, parts, true));
        float[] texels = new float[view.WidthPixels * view.HeightPixels * 4];
        picture.Picture.Stage.Scene.ReadRgbaFloat(texels);
        return texels;
    }
}
