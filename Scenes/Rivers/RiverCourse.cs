using System.Numerics;
using System.Runtime.InteropServices;
using GlassCity.Scenes.City;

namespace GlassCity.Scenes.Rivers;

/// <summary>One row of a sheet of water: its middle, the direction across it, and the way flowed.</summary>
/// <param name="MiddleAndWay">World metres, then metres of way from the spring.</param>
/// <param name="AcrossAndHalf">Unit vector across, then half the width in metres.</param>
/// <param name="LiftAndFoam">How far it has left its bed (0..1), foam (0..1), thickness in metres, how far it has thinned to threads (0..1.1).</param>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct RiverRow(Vector4 MiddleAndWay, Vector4 AcrossAndHalf, Vector4 LiftAndFoam);

/// <summary>
/// The course of one river that climbs: it swells in its canal, leaves the bed and goes up into the sky. Rows lie at fixed
/// z, and on every cell border, so that the ribbon is cut there exactly; the shader moves rows only across and up.
/// </summary>
public sealed class RiverCourse
{
    /// <summary>How fast water runs along its course, metres a second; SPEED in river.vert.</summary>
    public const float SpeedMetresPerSecond = 5.5f;

    /// <summary>Farthest that waves push the water out of its middle surface, metres; river.vert keeps to it.</summary>
    public const float MostWaveMetres = 1.3f;

    /// <summary>Ribbons stay on the street's side of the plane |x| = this, flank falls beyond it: so the two are ordered.</summary>
    public const float ParterXMetres = 21.05f;

    private const float SwellMetres = 22;       // of canal before the lift, in which the surface rises
    private const float RampPerMetre = 0.14f;
    private const float NarrowsBy = 0.3f;       // to its top, beside the threads that it comes apart into
    private const float SunkMetres = 0.55f;     // where the ribbon begins, under the canal's still surface

    /// <param name="shape">Its character.</param>
    /// <param name="grid">The cells at whose borders it is cut.</param>
    /// <param name="rowMetres">From row to row along z at most, and about so much of way. The shortest waves are 3.7 m long.</param>
    public RiverCourse(RiverShape shape, CityGrid grid, float rowMetres = 2)
    {
        Shape = shape;
        Rows = MakeRows(shape, grid, rowMetres);
    }

    public RiverShape Shape { get; }

    public RiverRow[] Rows { get; }

    /// <summary>Where the ribbon begins, still under the canal's surface.</summary>
    public float NearZMetres => Shape.LiftZMetres + SwellMetres;

    /// <summary>Middle of the water at a z, world metres. Its height never falls on the way (-z).</summary>
    public Vector3 MiddleAt(float zWorld)
    {
        float gathered = Smooth((NearZMetres - zWorld) / (SwellMetres - 4));
        float climbed = ClimbedAt(zWorld), past = MathF.Max(Shape.LiftZMetres - zWorld, 0);
        // A gentle ramp to begin with, that it clears what is low; the power takes over.
        float y = (SunkMetres * ((1.15f * gathered) - 1)) + (RampPerMetre * past) + ((Shape.TopMetres - (RampPerMetre * (Shape.LiftZMetres - Shape.FarZMetres))) * MathF.Pow(climbed, Shape.Steepness));
        float sway = MathF.Sin((zWorld - Shape.LiftZMetres) * Shape.SwayPerMetre) * ((Shape.SwayMetres * LiftAt(zWorld)) + (Shape.HighSwayMetres * climbed));
        return new Vector3((Shape.Side * RiverShape.MiddleXMetres) + sway, y, zWorld);
    }

    /// <summary>Half the width of the water at a z, metres.</summary>
    public float HalfAt(float zWorld) => float.Lerp(RiverShape.BedHalfMetres, Shape.AirHalfMetres * (1 - (NarrowsBy * ClimbedAt(zWorld))), LiftAt(zWorld));

    /// <summary>How far up the water is at a z: 0 in its bed, 1 at its top.</summary>
    public float RisenAt(float zWorld) => Math.Clamp(MiddleAt(zWorld).Y / Shape.TopMetres, 0, 1);

    /// <summary>Where a parcel that left z0 at time 0 is after some seconds; follows the way flowed.</summary>
    public Vector3 ParcelAt(float startZWorld, double seconds)
    {
        float target = WayAt(startZWorld) + (float)(seconds * SpeedMetresPerSecond);
        int low = 0, high = Rows.Length - 1;
        while (high - low > 1)
        {
            int middle = (low + high) / 2;
            (low, high) = Rows[middle].MiddleAndWay.W <= target ? (middle, high) : (low, middle);
        }

        float from = Rows[low].MiddleAndWay.W, to = Rows[high].MiddleAndWay.W;
        float part = Math.Clamp((target - from) / (to - from), 0, 1);
        return Vector3.Lerp(Rows[low].MiddleAndWay.AsVector3(), Rows[high].MiddleAndWay.AsVector3(), part);
    }

    private static RiverRow[] MakeRowsAt(RiverCourse course, List<float> places)
    {
        var rows = new RiverRow[places.Count];
        float way = course.Shape.WayMetres;
        Vector3 before = course.MiddleAt(places[0]);
        for (int i = 0; i < rows.Length; i++)
        {
            Vector3 middle = course.MiddleAt(places[i]);
            way += Vector3.Distance(before, middle);
            before = middle;
            rows[i] = course.RowAt(middle, way);
        }

        return rows;
    }

    private RiverRow[] MakeRows(RiverShape shape, CityGrid grid, float rowMetres)
    {
        // Ends too lie on borders or inside one cell: places fall strictly, each border among them.
        var places = new List<float> { NearZMetres };
        for (int border = grid.Rows; border >= 0; border--)
        {
            float to = MathF.Max(grid.BordersZ[border], shape.FarZMetres);
            if (to >= places[^1])
            {
                continue;
            }

            float from = places[^1];
            float way = MathF.Max(Vector3.Distance(MiddleAt(from), MiddleAt(to)), from - to);
            int steps = (int)MathF.Ceiling(way / rowMetres);
            for (int i = 1; i <= steps; i++)
            {
                places.Add(i == steps ? to : from + ((to - from) * i / steps));
            }
        }

        return MakeRowsAt(this, places);
    }

    private RiverRow RowAt(Vector3 middle, float way)
    {
        float z = middle.Z, lift = LiftAt(z), climbed = ClimbedAt(z);
        float roll = Shape.Side * lift * Shape.RollRadians * MathF.Sin((z - Shape.LiftZMetres) * Shape.RollPerMetre) * (1 - climbed);
        // White water begins where it breaks out, is torn soon after and trails off as lace.
        float past = Shape.LiftZMetres - 1 - z;
        float foam = past < 0 ? MathF.Exp(-MathF.Pow(past / 5, 2)) : (0.68f * MathF.Exp(-MathF.Pow(past / 11, 2))) + (0.32f * MathF.Exp(-MathF.Pow(past / 34, 2)));
        float thinned = (0.20f * lift) + (0.88f * MathF.Pow(RisenAt(z), 0.75f));
        return new RiverRow(
            new(middle, way),
            new(MathF.Cos(roll), MathF.Sin(roll), 0, HalfAt(z)),
            new(lift, foam, float.Lerp(1.5f, 0.9f, lift), thinned));
    }

    /// <summary>The rows of the ribbon from one z down to another; none where it does not reach.</summary>
    public (int From, int To) RowsBetween(float upperZWorld, float lowerZWorld)
    {
        int from = 0, to = Rows.Length - 1;
        while (from < to && Rows[from].MiddleAndWay.Z > upperZWorld)
        {
            from++;
        }

        while (to > from && Rows[to].MiddleAndWay.Z < lowerZWorld)
        {
            to--;
        }

        return (from, to);
    }

    private float WayAt(float zWorld)
    {
        int row = 0;
        while (row < Rows.Length - 1 && Rows[row].MiddleAndWay.Z > zWorld)
        {
            row++;
        }

        return Rows[row].MiddleAndWay.W;
    }

    private float ClimbedAt(float zWorld) => Math.Clamp((Shape.LiftZMetres - zWorld) / (Shape.LiftZMetres - Shape.FarZMetres), 0, 1);

    private float LiftAt(float zWorld) => Smooth((Shape.LiftZMetres + 6 - zWorld) / 46);

    private static float Smooth(float part)
    {
        part = Math.Clamp(part, 0, 1);
        return part * part * (3 - (2 * part));
    }
}
