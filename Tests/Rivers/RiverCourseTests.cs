using System.Numerics;
using CsCheck;
using GlassCity.Scenes.City;
using GlassCity.Scenes.Rivers;
using Xunit;

namespace GlassCity.Tests.Rivers;

public class RiverCourseTests
{
    private static readonly CityGrid Grid = new CityPlan(9).Grid;
    private static readonly RiverCourse[] Courses = [.. RiverShape.All.Select(shape => new RiverCourse(shape, Grid))];

    [Fact]
    public void No_parcel_of_water_descends()
    {
        (from course in Gen.Int[0, Courses.Length - 1].Select(i => Courses[i])
         from part in Gen.Float[0, 1]
         from seconds in Gen.Double[0, 120]
         from later in Gen.Double[0, 30]
         select (course, z: float.Lerp(course.Shape.FarZMetres, course.NearZMetres, part), seconds, later)).Sample(s =>
        {
            float before = s.course.ParcelAt(s.z, s.seconds).Y, after = s.course.ParcelAt(s.z, s.seconds + s.later).Y;
            Assert.True(after >= before - 1e-4f, $"from {before} to {after}");
        }, iter: 5000);
    }

    [Fact]
    public void Both_canals_carry_water_that_leaves_its_bed_and_climbs_to_the_sky()
    {
        Assert.Equal([-1, 1], Courses.Select(course => course.Shape.Side).Order());
        foreach (RiverCourse course in Courses)
        {
            Assert.True(course.ParcelAt(course.NearZMetres, 0).Y < 0, "begins under the canal's surface");
            Assert.True(course.ParcelAt(course.Shape.LiftZMetres, 0).Y < 1);
            Assert.True(course.ParcelAt(course.Shape.LiftZMetres, 120).Y > 0.9f * course.Shape.TopMetres);
        }
    }

    [Fact]
    public void The_ribbon_stays_in_its_canals_column_and_on_its_side_of_the_parting_plane()
    {
        foreach (RiverCourse course in Courses)
        {
            int side = course.Shape.Side;
            Assert.Equal(CellKind.Canal, new CityPlan(9).KindAt(CityPlan.CanalColumn(side), 0));
            foreach (RiverRow row in course.Rows)
            {
                // Half the width; where the ribbon rolls, its waves push sideways too.
                float reach = (row.AcrossAndHalf.W * row.AcrossAndHalf.X) + (RiverCourse.MostWaveMetres * MathF.Abs(row.AcrossAndHalf.Y));
                float x = row.MiddleAndWay.X * side;
                Assert.True(x - reach > CityPlan.AvenueHalfMetres, $"z {row.MiddleAndWay.Z}: {x - reach}");
                Assert.True(x + reach < RiverCourse.ParterXMetres, $"z {row.MiddleAndWay.Z}: {x + reach}");
            }
        }
    }

    [Fact]
    public void Rows_fall_in_z_by_at_most_two_metres_and_lie_on_every_border()
    {
        foreach (RiverCourse course in Courses)
        {
            for (int i = 1; i < course.Rows.Length; i++)
            {
                float step = course.Rows[i - 1].MiddleAndWay.Z - course.Rows[i].MiddleAndWay.Z;
                Assert.InRange(step, 0.001f, 2.001f);
                float distance = Vector3.Distance(course.Rows[i - 1].MiddleAndWay.AsVector3(), course.Rows[i].MiddleAndWay.AsVector3());
                Assert.Equal(distance, course.Rows[i].MiddleAndWay.W - course.Rows[i - 1].MiddleAndWay.W, 1e-3f);
            }

            foreach (int border in Grid.BordersZ.Where(border => border < course.NearZMetres && border > course.Shape.FarZMetres))
            {
                Assert.Contains(course.Rows, row => row.MiddleAndWay.Z == border);
            }
        }
    }

    [Fact]
    public void The_rows_of_all_cells_together_are_the_ribbon()
    {
        foreach (RiverCourse course in Courses)
        {
            int strips = 0;
            for (int row = 0; row < Grid.Rows; row++)
            {
                (int from, int to) = course.RowsBetween(Grid.BordersZ[row + 1], Grid.BordersZ[row]);
                strips += to - from;
                for (int i = from; to > from && i <= to; i++)
                {
                    Assert.InRange(course.Rows[i].MiddleAndWay.Z, Grid.BordersZ[row], Grid.BordersZ[row + 1]);
                }
            }

            Assert.Equal(course.Rows.Length - 1, strips);
        }
    }

    [Fact]
    public void A_footbridge_is_passed_under_the_surface_or_four_metres_over_it()
    {
        int passed = 0;
        foreach (RiverCourse course in Courses)
        {
            foreach (Footbridge bridge in Street.Footbridges)
            {
                for (float z = bridge.MiddleZMetres - bridge.HalfMetres; z <= bridge.MiddleZMetres + bridge.HalfMetres; z += 0.5f)
                {
                    if (bridge.Side == course.Shape.Side && z < course.NearZMetres && z > course.Shape.FarZMetres)
                    {
                        passed++;
                        Assert.True(course.MiddleAt(z).Y - RiverCourse.MostWaveMetres > 4, $"side {bridge.Side} z {z}: {course.MiddleAt(z).Y}");
                    }
                }
            }
        }

        Assert.True(passed > 20);
    }

    [Fact]
    public void The_shader_flows_as_fast_as_the_course() =>
        Assert.Contains($"SPEED = {RiverCourse.SpeedMetresPerSecond.ToString(System.Globalization.CultureInfo.InvariantCulture)};",
            File.ReadAllText(Path.Combine(Repository.Root, "Shaders", "river", "river.vert")), StringComparison.Ordinal);
}
