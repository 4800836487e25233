using CsCheck;
using GlassCity.Scenes.City;
using GlassCity.Scenes.Rivers;
using Xunit;

namespace GlassCity.Tests.Rivers;

public class RiverCourseTests
{
    private static readonly RiverCourse Course = new();

    [Fact]
    public void No_parcel_of_water_descends()
    {
        (from z in Gen.Float[RiverCourse.FarZMetres, RiverCourse.NearZMetres]
         from seconds in Gen.Double[0, 120]
         from later in Gen.Double[0, 30]
         select (z, seconds, later)).Sample(s =>
        {
            float before = Course.ParcelAt(s.z, s.seconds).Y, after = Course.ParcelAt(s.z, s.seconds + s.later).Y;
            Assert.True(after >= before - 1e-4f, $"from {before} to {after}");
        }, iter: 5000);
    }

    [Fact]
    public void Water_that_has_left_its_bed_climbs_to_the_sky()
    {
        Assert.True(Course.ParcelAt(RiverCourse.LiftZMetres, 0).Y < 1);
        Assert.True(Course.ParcelAt(RiverCourse.LiftZMetres, 120).Y > 0.9f * RiverCourse.TopMetres);
    }

    [Fact]
    public void The_ribbon_stays_in_the_canals_column()
    {
        CityGrid grid = new CityPlan(9).Grid;
        foreach (RiverRow row in Course.Rows)
        {
            // Half the width, a wave's height sideways where the ribbon rolls, and the rim's.
            float reach = row.AcrossAndHalf.W + 0.9f;
            Assert.True(row.MiddleAndWay.X - reach > grid.BordersX[CityPlan.RiverColumn]);
            Assert.True(row.MiddleAndWay.X + reach < grid.BordersX[CityPlan.RiverColumn + 1]);
        }
    }

    [Fact]
    public void Way_grows_by_the_distance_between_rows()
    {
        for (int i = 1; i < Course.Rows.Length; i++)
        {
            var (a, b) = (Course.Rows[i - 1].MiddleAndWay, Course.Rows[i].MiddleAndWay);
            float distance = MathF.Sqrt(((a.X - b.X) * (a.X - b.X)) + ((a.Y - b.Y) * (a.Y - b.Y)) + ((a.Z - b.Z) * (a.Z - b.Z)));
            Assert.Equal(distance, b.W - a.W, 3);
            Assert.Equal(RiverCourse.RowMetres, a.Z - b.Z, 4);
        }
    }
}
