using System.Numerics;
using GlassCity.Scenes.Dawn;
using Xunit;

namespace GlassCity.Tests.Dawn;

public class AtmosphereTests
{
    /// <summary>Straight up the depth is a sum of closed integrals: two exponentials and a tent.</summary>
    [Fact]
    public void What_comes_straight_down_is_known()
    {
        Vector3 depth = (Atmosphere.Molecules * 8) + new Vector3(Atmosphere.HazeTakes * 1.2f) + (Atmosphere.Ozone * 15), through = Atmosphere.TransmittanceToTop(0, 1);
        Assert.Equal(MathF.Exp(-depth.X), through.X, 0.004f);
        Assert.Equal(MathF.Exp(-depth.Y), through.Y, 0.004f);
        Assert.Equal(MathF.Exp(-depth.Z), through.Z, 0.004f);
    }

    [Fact]
    public void Less_comes_through_the_lower_and_the_deeper_and_red_comes_farthest()
    {
        for (float height = 0; height < 40; height += 2)
        {
            for (float up = 0; up < 0.98f; up += 0.05f)
            {
                Vector3 here = Atmosphere.TransmittanceToTop(height, up), steeper = Atmosphere.TransmittanceToTop(height, up + 0.02f), higher = Atmosphere.TransmittanceToTop(height + 2, up);
                Assert.True(here.X < steeper.X && here.Y < steeper.Y && here.Z < steeper.Z, $"{height} km, {up}");
                Assert.True(here.X < higher.X && here.Y < higher.Y && here.Z < higher.Z, $"{height} km, {up}");
                Assert.True(height > 12 || (here.X > here.Y && here.Y > here.Z));
            }
        }
    }

    /// <summary>A phase function only shares out: over all directions it is one.</summary>
    [Fact]
    public void Phases_lose_nothing_and_make_nothing()
    {
        const int steps = 40_000;
        double molecules = 0, haze = 0;
        for (int i = 0; i < steps; i++)
        {
            float cosine = -1 + (2 * (i + 0.5f) / steps);
            molecules += Atmosphere.MoleculePhase(cosine) * (4 * Math.PI / steps);
            haze += Atmosphere.HazePhase(cosine) * (4 * Math.PI / steps);
        }

        Assert.Equal(1, molecules, 0.001);
        Assert.Equal(1, haze, 0.002);
        Assert.True(Atmosphere.HazePhase(1) > 50 * Atmosphere.HazePhase(-1));
        Assert.Equal(Atmosphere.MoleculePhase(1), Atmosphere.MoleculePhase(-1));
    }

    /// <summary>Heights along a ray, held against numbers with twice the digits.</summary>
    [Fact]
    public void Heights_keep_their_metres()
    {
        foreach ((float height, float up, float along) in (ReadOnlySpan<(float, float, float)>)[(0.05f, 0, 300), (0.05f, 0.01f, 1), (20, -0.02f, 250), (0, 1, 99)])
        {
            double r = Atmosphere.GroundKilometres + (double)height, exact = Math.Sqrt((r * r) + (2 * r * up * along) + ((double)along * along)) - Atmosphere.GroundKilometres;
            Assert.Equal(exact, Atmosphere.HeightAlong(height, up, along), 0.003);
        }

        Assert.Equal(100, Atmosphere.ToSphere(6360, 1, 6460), 0.001f);
        Assert.True(Atmosphere.ToSphere(6460, 0.1f, 6360) < 0);
    }

    /// <summary>What reaches the ground, straight and by way of the sky, is what fell on the air there, less what went back and was taken.</summary>
    [Fact]
    public void The_sky_makes_no_light()
    {
        var air = new AirTables();
        const float sine = 0.28f;
        const int around = 24, rise = 24;
        Vector3 sky = Vector3.Zero;
        for (int i = 0; i < around; i++)
        {
            for (int j = 0; j < rise; j++)
            {
                float up = (j + 0.5f) / rise, level = MathF.Sqrt(1 - (up * up)), angle = MathF.PI * (i + 0.5f) / around;
                sky += SkyView.Radiance(air, new Vector3(level * MathF.Sin(angle), up, level * MathF.Cos(angle)), sine) * (up * 2 * MathF.PI / (around * rise));
            }
        }

        Vector3 reaches = (AirTables.Direct(0.05f, sine) * sine) + sky;
        foreach (float part in (ReadOnlySpan<float>)[reaches.X / sine, reaches.Y / sine, reaches.Z / sine])
        {
            Assert.InRange(part, 0.45f, 1.02f);
        }

        Assert.True(sky.Z > sky.Y && sky.Y > sky.X, "a clear sky is blue");
    }

    [Fact]
    public void The_lower_the_sun_the_darker_the_sky_and_after_it_is_down_its_side_is_red()
    {
        var air = new AirTables();
        float before = 0;
        for (float degrees = -8; degrees <= 3; degrees += 0.5f)
        {
            float sine = MathF.Sin(degrees * (MathF.PI / 180));
            float zenith = SkyView.Radiance(air, Vector3.UnitY, sine).Y;
            Assert.True(zenith > before, $"{degrees}");
            before = zenith;
        }

        Vector3 low = SkyView.Radiance(air, Vector3.Normalize(new(0, 0.03f, 1)), MathF.Sin(-3 * (MathF.PI / 180))), back = SkyView.Radiance(air, Vector3.Normalize(new(0, 0.03f, -1)), MathF.Sin(-3 * (MathF.PI / 180)));
        Assert.True(low.X > 1.5f * low.Z, $"{low}");
        Assert.True(low.Y > 4 * back.Y);
    }

    [Fact]
    public void The_earth_s_shadow_is_dark_and_ends_softly()
    {
        var air = new AirTables();
        Assert.Equal(Vector3.Zero, AirTables.Direct(0.05f, -0.1f));
        Assert.True(AirTables.Direct(30, -0.05f).X > 0.1f, "high air has the sun before the ground has");
        for (float height = 0.5f; height < 60; height += 3.3f)
        {
            for (float sine = -0.2f; sine < 0.2f; sine += 0.013f)
            {
                Assert.True(Vector3.Distance(AirTables.Direct(height, sine), air.SunThrough(height, sine)) < 0.12f, $"{height} km, {sine}: {AirTables.Direct(height, sine)}, {air.SunThrough(height, sine)}");
            }
        }
    }
}
