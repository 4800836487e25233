using System.Numerics;
using GlassCity.Scenes;
using GlassCity.Scenes.City;
using GlassCity.Scenes.Moonlight;
using GlassCity.Tests.Gpu;
using Silk.NET.OpenGL;
using Xunit;

namespace GlassCity.Tests.Moonlight;

public sealed class MoonlightVolumeTests
{
    [Fact]
    public void A_box_takes_what_its_thickness_takes()
    {
        // 8 m of glass across the ray's own plane: a wall square to the moon's azimuth, 1 m from the eye.
        var flat = Vector2.Normalize(new Vector2(MoonlightVolume.ToMoon.X, MoonlightVolume.ToMoon.Z));
        var box = new Frustum
        {
            CentreAndHeights = new Vector4(flat.X * 5, flat.Y * 5, 0, 100),
            ScaleAndShift = new Vector4(4, 0, 0, 0),
            Outline = new Vector4(flat.X, flat.Y, 1, 2),
            Tower = new Vector4(100, 0.5f, 0, 1),
        };
        float length = 8 / MathF.Sqrt(1 - (MoonlightVolume.ToMoon.Y * MoonlightVolume.ToMoon.Y));
        float facing = 1 - MathF.Sqrt(1 - (MoonlightVolume.ToMoon.Y * MoonlightVolume.ToMoon.Y));
        float expected = MathF.Pow(2, -0.092f * length) * (0.96f - (0.96f * MathF.Pow(facing, 5)));
        Assert.Equal(expected, MoonlightVolume.BlueThrough(Vector3.Zero, MoonlightVolume.ToMoon, [box]), 1e-4f);
        Assert.Equal(1, MoonlightVolume.BlueThrough(new Vector3(0, 101, 0), MoonlightVolume.ToMoon, [box]));
        Assert.Equal(1, MoonlightVolume.BlueThrough(new Vector3(flat.X, 0, flat.Y) * 20, MoonlightVolume.ToMoon, [box]));
    }

    [Fact]
    public void Places_on_one_ray_share_a_texel()
    {
        Vector3 place = new(12, 0, -70);
        Assert.True((MoonlightVolume.ShearedMetres(place + (MoonlightVolume.ToMoon * 90)) - new Vector2(12, -70)).Length() < 1e-3f);
    }

    [Fact]
    public void The_penumbra_grows_as_the_moon_s_disc_makes_it()
    {
        // Glass half-way up a gap, softened by its own gap and by those below: its deviation on the ground is its
        // disc's, less what the texels add to it.
        for (int gap = 0; gap < MoonlightVolume.Layers - 1; gap++)
        {
            float variance = MoonlightVolume.OwnSofteningMetres(gap).LengthSquared();
            for (int layer = 0; layer < gap; layer++)
            {
                variance += MoonlightVolume.SofteningMetres(layer).LengthSquared();
            }

            float height = 0.5f * (MoonlightVolume.HeightMetres(gap) + MoonlightVolume.HeightMetres(gap + 1));
            float disc = height / MoonlightVolume.ToMoon.Y * MathF.Tan(1.25f * MathF.PI / 180) / 2, along = disc / MoonlightVolume.ToMoon.Y;
            Assert.InRange(MathF.Sqrt(variance) / MathF.Sqrt((disc * disc) + (along * along)), 0.7f, 1);
        }
    }

    [Fact]
    public void The_map_holds_what_the_plain_product_says() => Drawing.With(1, 32, 32, picture =>
    {
        Drawing.Draw(picture, Drawing.AvenueFrame(5, 32, 32));
        CityPlan plan = picture.Picture.Plan;
        GlassCity.Engine.Gpu.GpuTexture map = picture.Picture.Moonlight.Map;
        var texels = new float[map.WidthPixels * map.HeightPixels * MoonlightVolume.Layers];
        Read(picture, map, texels);
        double sum = 0;
        const int places = 60;
        for (int i = 0; i < places; i++)
        {
            // Along the avenue and among the first towers, on the ground and above it.
            var place = new Vector3(-50 + (i % 10 * 11), MoonlightVolume.HeightMetres(i % 3), 80 - (i / 10 * 37));
            double mean = 0;
            for (int k = 0; k < 24; k++)
            {
                mean += MoonlightVolume.BlueThrough(place, OnDisc(k, 24), plan.Frusta) / 24;
            }

            Vector2 at = (MoonlightVolume.ShearedMetres(place) - MoonlightVolume.OriginMetres) / MoonlightVolume.SizeMetres;
            int x = (int)(at.X * map.WidthPixels), y = (int)(at.Y * map.HeightPixels);
            sum += Math.Abs(texels[((((i % 3) * map.HeightPixels) + y) * map.WidthPixels) + x] - mean);
        }

        TestContext.Current.SendDiagnosticMessage($"mean difference {sum / places:0.0000}");
        Assert.InRange(sum / places, 0, 0.06);
    });

    // The moon's disc, evenly: a sunflower's seeds.
    private static Vector3 OnDisc(int k, int count)
    {
        float radius = MathF.Tan(1.25f * MathF.PI / 180) * MathF.Sqrt((k + 0.5f) / count), turn = 2.3999632f * k;
        Vector3 side = Vector3.Normalize(Vector3.Cross(MoonlightVolume.ToMoon, Vector3.UnitY)), up = Vector3.Cross(side, MoonlightVolume.ToMoon);
        return Vector3.Normalize(MoonlightVolume.ToMoon + (radius * ((MathF.Cos(turn) * side) + (MathF.Sin(turn) * up))));
    }

    private static unsafe void Read(OffscreenPicture picture, GlassCity.Engine.Gpu.GpuTexture map, float[] texels)
    {
        fixed (float* pointer = texels)
        {
            picture.Device.Gl.GetTextureImage(map.Handle, 0, PixelFormat.Red, PixelType.Float, (uint)(texels.Length * sizeof(float)), pointer);
        }
    }
}
