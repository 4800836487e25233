using System.Numerics;
using GlassCity.Scenes.City;

namespace GlassCity.Scenes.Rivers;

/// <summary>
/// Every drop of a seed: spray where a river lifts, a rain that rises from its empty bed into it, drops that leave its
/// back, and those about the flank falls. None leaves its cell, so that it is drawn with it.
/// </summary>
public sealed class RiverDrops
{
    private const int SprayCount = 420;
    private const int RainCount = 520;
    private const int LeavingCount = 620;
    private const int FrayingCount = 320;
    private const int FallFootCount = 46;
    private const int FallTopCount = 64;
    private const float SideXMetres = 20.6f;     // spray and rain keep to the canal's own water

    private readonly List<RiverDrop> _drops = [];
    private readonly Dictionary<(int Side, int Row, DropPlace Place), (int First, int Count)> _ranges = [];
    private readonly CityGrid _grid;

    public RiverDrops(CityPlan plan, IReadOnlyList<RiverCourse> courses, ReadOnlySpan<FlankFall> falls)
    {
        _grid = plan.Grid;
        foreach (RiverCourse course in courses)
        {
            var random = new SeedStream(plan.Seed, 78_000UL + (course.Shape.Side > 0 ? 1UL : 0));
            AddSpray(course, ref random);
            AddRain(course, ref random);
            AddLeaving(course, ref random);
            AddFraying(course, ref random);
        }

        foreach (FlankFall fall in falls)
        {
            var random = new SeedStream(plan.Seed, 79_000UL + ((ulong)fall.CellRow * 2) + (fall.Side > 0 ? 1UL : 0));
            AddFall(fall, ref random);
        }

        All = [.. _drops.OrderBy(drop => drop.SourceWorld.X < 0).ThenBy(drop => _grid.RowAt(drop.SourceWorld.Z)).ThenBy(drop => drop.Place)];
        for (int i = 0; i < All.Length; i++)
        {
            var key = (Math.Sign(All[i].SourceWorld.X), _grid.RowAt(All[i].SourceWorld.Z), All[i].Place);
            (int first, int count) = _ranges.TryGetValue(key, out var range) ? range : (i, 0);
            _ranges[key] = (first, count + 1);
        }
    }

    /// <summary>All drops, those of one cell and place together.</summary>
    public RiverDrop[] All { get; }

    /// <summary>Where in <see cref="All"/> the drops of a cell and place lie.</summary>
    public (int First, int Count) RangeOf(int side, int cellRow, DropPlace place) => _ranges.GetValueOrDefault((side, cellRow, place));

    /// <summary>About the lift: high splashes off the water as it leaves.</summary>
    private void AddSpray(RiverCourse course, ref SeedStream random)
    {
        for (int i = 0; i < SprayCount; i++)
        {
            float z = course.Shape.LiftZMetres + 3 - (26 * random.Next() * random.Next());
            Vector3 middle = course.MiddleAt(z);
            float across = random.Between(-1, 1) * (course.HalfAt(z) + 0.2f);
            var source = new Vector3(ClampX(middle.X + across), MathF.Max(middle.Y - 0.3f, 0.05f), z);
            float high = random.Next();
            Add(source, 0.3f + (4.2f * high * high * high), random.Between(0.7f, 2.2f), random.Between(0.5f, 1.1f), ref random, DropPlace.Above);
        }
    }

    /// <summary>From the bed, now empty of it, up into the river's underside.</summary>
    private void AddRain(RiverCourse course, ref SeedStream random)
    {
        for (int i = 0; i < RainCount; i++)
        {
            float part = random.Next(), z = course.Shape.LiftZMetres - 8 - (70 * part * part);
            Vector3 middle = course.MiddleAt(z);
            float x = ClampX(middle.X + (random.Between(-1, 1) * course.HalfAt(z)));
            float foot = random.Between(0, 0.7f) * MathF.Max(middle.Y - 6, 0) + 0.06f;
            float rise = MathF.Min(middle.Y - RiverCourse.MostWaveMetres - foot, 14);
            if (rise > 0.6f)
            {
                Add(new Vector3(x, foot, z), rise, random.Between(0.5f, 1.6f), random.Between(0.35f, 0.9f), ref random, DropPlace.Under);
            }
        }
    }

    /// <summary>Off its back and its edges, all the way up; most where it has thinned to threads.</summary>
    private void AddLeaving(RiverCourse course, ref SeedStream random)
    {
        for (int i = 0; i < LeavingCount; i++)
        {
            float z = float.Lerp(course.Shape.LiftZMetres - 20, course.Shape.FarZMetres, random.Next());
            Vector3 middle = course.MiddleAt(z);
            float x = ClampX(middle.X + (random.Between(-1.15f, 1.15f) * course.HalfAt(z)));
            Add(new Vector3(x, middle.Y + random.Between(-0.2f, 0.5f), z), 0.6f + (3.5f * random.Next() * random.Next()), random.Between(0.6f, 1.8f),
                random.Between(0.4f, 0.9f), ref random, DropPlace.Above);
        }
    }

    /// <summary>What a river comes apart into on its upper half: light dust along all of it, ever wider apart and fewer toward the stars.</summary>
    private void AddFraying(RiverCourse course, ref SeedStream random)
    {
        RiverShape shape = course.Shape;
        float reach = shape.LiftZMetres - shape.FarZMetres;
        for (int i = 0; i < FrayingCount; i++)
        {
            // Thickest two thirds up; nowhere does it end at once.
            float part = 0.42f + (0.58f * 0.5f * (random.Next() + random.Next())), z = shape.LiftZMetres - (reach * part);
            Vector3 middle = course.MiddleAt(z);
            float wide = course.HalfAt(z) * (0.7f + (0.7f * part));
            float x = ClampX(middle.X + (random.Between(-1, 1) * wide)), y = middle.Y + random.Between(-2, 2);
            float radius = 0.045f + (0.07f * MathF.Pow(random.Next(), 4));
            _drops.Add(new RiverDrop(new Vector3(x, y, z), 4 + (14 * random.Next()), random.Between(1.5f, 4f), random.Between(0.1f, 0.5f),
                random.Between(-0.25f, 0.25f), radius, random.Next(), DropPlace.Above));
        }
    }

    private void AddFall(in FlankFall fall, ref SeedStream random)
    {
        for (int i = 0; i < FallFootCount + FallTopCount; i++)
        {
            bool atFoot = i < FallFootCount;
            float y = atFoot ? random.Between(0.05f, 0.4f) : fall.TopMetres * random.Between(0.25f, 0.98f);
            Vector3 middle = fall.MiddleAt(y);
            float z = middle.Z + (random.Between(-1, 1) * fall.HalfMetres * (atFoot ? 1.05f : 0.8f));
            var source = new Vector3(middle.X - (fall.Side * random.Between(-0.1f, 0.25f)), y, z);
            float rise = atFoot ? 0.6f + (4 * random.Next() * random.Next()) : random.Between(2, 9);
            Add(source, rise, random.Between(0.8f, 2.4f), random.Between(0.5f, 1.1f), ref random, DropPlace.Fall);
        }
    }

    private void Add(Vector3 source, float rise, float speed, float gain, ref SeedStream random, DropPlace place)
    {
        float drift = place == DropPlace.Fall ? 0 : random.Between(-0.4f, 0.4f);
        float radius = 0.004f + (0.011f * MathF.Pow(random.Next(), 3));
        _drops.Add(new RiverDrop(source, rise, speed, gain, drift, radius, random.Next(), place));
    }

    private static float ClampX(float x) => Math.Sign(x) * Math.Clamp(MathF.Abs(x), 13.1f, SideXMetres);
}
