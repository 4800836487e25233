using System.Numerics;
using GlassCity.Engine.Time;
using GlassCity.Scenes.City;
using GlassCity.Scenes.Garden;
using GlassCity.Scenes.Mender;
using GlassCity.Scenes.Show;

namespace GlassCity.Scenes.Planting;

/// <summary>Where a piece is that broke off: turned about its middle, then moved.</summary>
/// <param name="Turn">From how it lay.</param>
/// <param name="MoveMetres">From where it lay.</param>
/// <param name="GapMetres">What has crumbled off its edges.</param>
public readonly record struct PlatePlace(Quaternion Turn, Vector3 MoveMetres, float GapMetres);

/// <summary>
/// How the plates go: cracks run outward, then what is between them lifts, leans outward and parts, and settles by half when
/// the seed lies under it; what bears nobody beside the mouth falls in. What the vines come out of they throw up on edge. What
/// the stranger kneels on stays down. A function of time alone.
/// </summary>
public static class PlateMotion
{
    /// <summary>Crumbs that jump.</summary>
    public const int Crumbs = 24;

    private const float MostLiftMetres = 0.25f, Gravity = 9.81f;
    private const float FallsMetres = 0.80f, FallsRadians = -0.7f;
    private const float ThrownRadians = 0.95f;

    private static readonly Own[] Plates = [.. PlateCells.All.Select((plate, i) => OwnOf(plate, i))];

    private readonly record struct Own(double StartsSeconds, float LiftMetres, float LeanRadians, Vector2 Outward, float TwistRadians, float GapMetres, float CrackedAt, bool Falls, float Thrown, float AwayMetres);

    /// <summary>A plate at a time.</summary>
    public static PlatePlace At(int plate, double seconds)
    {
        Own own = Plates[plate];
        float risen = PlantingTimes.RisenAt(seconds, own.StartsSeconds), cracked = Tracks.Shape(Ease.Smooth, (PlantingTimes.CrackedMetres(seconds) - own.CrackedAt) / 0.6);
        float fallen = own.Falls ? PlantingTimes.FallenAt(seconds) : 0, thrown = own.Thrown > 0 ? own.Thrown * PlantingTimes.ThrownAt(seconds, own.AwayMetres) : 0;
        // Its inner edge comes up first.
        Vector3 hinge = new(own.Outward.Y, 0, -own.Outward.X);
        float lean = (own.LeanRadians * risen * (1 - thrown)) + (ThrownRadians * thrown) + (FallsRadians * fallen);
        var turn = Quaternion.Concatenate(Quaternion.CreateFromAxisAngle(Vector3.UnitY, own.TwistRadians * risen), Quaternion.CreateFromAxisAngle(hinge, lean));
        float aside = (0.16f * own.LiftMetres * risen) + (0.11f * thrown) - (0.05f * fallen), up = (own.LiftMetres * risen) + (0.03f * thrown) - (FallsMetres * fallen);
        return new(turn, new(own.Outward.X * aside, up, own.Outward.Y * aside), own.GapMetres * cracked);
    }

    /// <summary>When a plate begins to lift, dream seconds.</summary>
    public static double StartsSeconds(int plate) => Plates[plate].StartsSeconds;

    /// <summary>So far the cracks must have come to have gone round it, metres.</summary>
    public static float CrackedAtMetres(int plate) => Plates[plate].CrackedAt;

    /// <summary>How far it lifts, metres.</summary>
    public static float LiftMetres(int plate) => Plates[plate].LiftMetres;

    /// <summary>Whether it slides into the pit.</summary>
    public static bool Falls(int plate) => Plates[plate].Falls;

    /// <summary>How far vines throw it up, 0..1.</summary>
    public static float Thrown(int plate) => Plates[plate].Thrown;

    /// <summary>When a crumb jumps, and when it is down again, dream seconds.</summary>
    public static (double StartsSeconds, double LandsSeconds) CrumbTimes(int crumb)
    {
        var own = new SeedStream((ulong)crumb, 4712);
        double starts = CrumbStarts(ref own);
        own.Between(0.10f, 0.75f);
        own.Between(0, MathF.Tau);
        return (starts, starts + (2 * own.Between(1.1f, 2.3f) / Gravity));
    }

    /// <summary>A crumb at a time: thrown up where the ground breaks, then at rest on what is left of it.</summary>
    public static PlatePlace CrumbAt(int crumb, double seconds)
    {
        var own = new SeedStream((ulong)crumb, 4712);
        double starts = CrumbStarts(ref own);
        float from = own.Between(0.10f, 0.75f), turn = own.Between(0, MathF.Tau), up = own.Between(1.1f, 2.3f), reach = own.Between(0.5f, 1.5f);
        Vector3 axis = Vector3.Normalize(new(own.Between(-1, 1), own.Between(-1, 1), own.Between(-1, 1)));
        float flies = 2 * up / Gravity, s = (float)Math.Clamp(seconds - starts, 0, flies);
        (float sine, float cosine) = MathF.SinCos(turn);
        float away = from + (reach * s / flies), size = own.Between(0.009f, 0.028f);
        float there = seconds > starts ? size : 0;
        Vector3 place = new(cosine * away, (up * s) - (0.5f * Gravity * s * s) + (0.5f * size), sine * away);
        return new(Quaternion.CreateFromAxisAngle(axis, s * own.Between(6, 22)), place, there);
    }

    /// <summary>A place of a plate, metres from where the ground breaks.</summary>
    public static Vector3 Placed(in PlatePlace place, Plate plate, Vector3 lay)
    {
        Vector3 middle = new(plate.Middle.X, 0, plate.Middle.Y), off = lay - middle;
        float kept = 1 - (place.GapMetres / plate.RadiusMetres);
        return middle + Vector3.Transform(new Vector3(off.X * kept, off.Y, off.Z * kept), place.Turn) + place.MoveMetres;
    }

    private static double CrumbStarts(ref SeedStream own) => 199.6 + (3.4 * own.Next());

    private static Own OwnOf(Plate plate, int i)
    {
        var own = new SeedStream((ulong)i, 4713);
        float away = plate.Middle.Length(), free = Free(plate.Middle), near = 1 - Tracks.Smooth(0.75, 2.3, away);
        // A crater: low about its mouth, highest a pace outside.
        float rim = Tracks.Smooth(0.10, 0.58, away) * near;
        float lift = MostLiftMetres * rim * own.Between(0.45f, 1) * free;
        float lean = (((0.05f + (0.30f * rim)) * own.Between(0.4f, 1)) - (away < 0.3f ? 0.22f : 0)) * near * free;
        Vector2 outward = plate.Middle / MathF.Max(away, 1e-3f), aside = new(-outward.Y, outward.X);
        // What lies at the mouth has lost most.
        float mouth = 0.028f * (1 - Tracks.Smooth(0.20, 0.50, away));
        float gap = MathF.Min(0.004f + (0.020f * near * (0.35f + (0.65f * free))) + mouth, 0.25f * plate.RadiusMetres) * (1 - Tracks.Smooth(2.1, 3.1, away));
        bool falls = away < 0.3f && !Bears(plate);
        float thrown = falls || away < 0.3f ? 0 : (1 - Tracks.Smooth(0.95, 1.75, away)) * free * own.Between(0.7f, 1) * (1 - (0.65f * VineTrunks.InSight(plate.Middle)));
        return new(199.9 + (0.62 * away) + own.Between(0, 0.45f), lift, lean, Vector2.Normalize(outward + (aside * own.Between(-0.6f, 0.6f))),
            own.Between(-0.10f, 0.10f) * near * free, gap, MathF.Max(away - plate.RadiusMetres, 0), falls, thrown, away);
    }

    // Whether the stranger kneels on it.
    private static bool Bears(Plate plate)
    {
        var pose = MenderPose.At(SeedHolding.LetGoSeconds);
        bool bears = false;
        foreach (Joint joint in (ReadOnlySpan<Joint>)[Joint.LeftKnee, Joint.LeftToe, Joint.RightAnkle, Joint.RightToe])
        {
            Vector3 at = pose[joint] - StoryPlaces.Planting;
            bears |= Vector2.Distance(new(at.X, at.Z), plate.Middle) < plate.RadiusMetres;
        }

        return bears;
    }

    // 0 under the stranger's knee, feet and hem.
    private static float Free(Vector2 place)
    {
        Vector3 toward = Vector3.Normalize(MenderWalk.Arrives - StoryPlaces.Planting);
        Vector2 way = new(toward.X, toward.Z);
        float along = Math.Clamp(Vector2.Dot(place, way), 0.30f, 2.2f);
        return Tracks.Smooth(0.28, 0.80, Vector2.Distance(place, way * along));
    }
}
