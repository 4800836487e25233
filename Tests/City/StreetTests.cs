using GlassCity.Scenes.City;
using Xunit;

namespace GlassCity.Tests.City;

public class StreetTests
{
    [Fact]
    public void Lamps_stand_every_14_metres_on_both_sides_off_the_carriageway()
    {
        ReadOnlySpan<Lamp> lamps = Street.Lamps;
        Assert.Equal(56, lamps.Length);
        for (int i = 0; i < lamps.Length; i++)
        {
            Assert.Equal(i % 2 == 0 ? -1 : 1, MathF.Sign(lamps[i].FootWorld.X));
            Assert.InRange(MathF.Abs(lamps[i].FootWorld.X), Street.CarriagewayHalfMetres + Street.LampPostRadiusMetres, Street.PavementMetres);
            Assert.Equal(5, lamps[i].HeadWorld.Y);
            Assert.True(i < 2 || lamps[i - 2].FootWorld.Z - lamps[i].FootWorld.Z == 14);
        }
    }

    [Fact]
    public void Water_lies_between_the_quays_and_under_no_crossing()
    {
        Assert.False(Street.IsWater(0, 0));
        Assert.True(Street.IsWater(17, 0));
        Assert.True(Street.IsWater(-17, 0));
        Assert.False(Street.IsWater(22, 0));
        foreach (Footbridge bridge in Street.Footbridges)
        {
            Assert.False(Street.IsWater(17 * bridge.Side, bridge.MiddleZMetres));
            Assert.True(Street.IsWater(17 * bridge.Side, bridge.MiddleZMetres + bridge.HalfMetres + 0.1f));
        }
    }

    [Fact]
    public void The_plazas_own_lamps_stand_on_its_wings_off_the_water()
    {
        ReadOnlySpan<Lamp> own = Street.Posts[Street.Lamps.Length..];
        Assert.Equal(8, own.Length);
        foreach (Lamp lamp in own)
        {
            Assert.InRange(lamp.FootWorld.Z, CityPlan.PlazaFarZMetres, CityPlan.PlazaNearZMetres);
            Assert.InRange(MathF.Abs(lamp.FootWorld.X), Street.FarQuayMetres + 1, CityPlan.PlazaHalfMetres);
            Assert.False(Street.IsWater(lamp.FootWorld.X, lamp.FootWorld.Z));
        }
    }
}
