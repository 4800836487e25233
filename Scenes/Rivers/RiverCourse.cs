using System.Numerics;
using System.Runtime.InteropServices;

namespace GlassCity.Scenes.Rivers;

/// <summary>One row of the river's ribbon: the middle of the water, the direction across it, and the way flowed.</summary>
/// <param name="MiddleAndWay">World metres, then metres of way from the spring.</param>
/// <param name="AcrossAndHalf">Unit vector across the ribbon (no z part), then half the width in metres.</param>
/// <param name="LiftAndFoam">How far it has left its bed (0..1), foam (0..1), thickness in metres, fade at the end (0..1).</param>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct RiverRow(Vector4 MiddleAndWay, Vector4 AcrossAndHalf, Vector4 LiftAndFoam);

/// <summary>
/// The course of the river that climbs: it runs in the canal on the right, leaves its bed and goes up into the sky. Rows
/// lie at fixed z, so that the ribbon is cut at the cell borders exactly; the shader moves rows only across and up.
/// </summary>
public sealed class RiverCourse
{
    public const float NearZMetres = 96;
    public const float LiftZMetres = 34;
    public const float FarZMetres = -330;
    public const float RowMetres = 1;
    public const float MiddleXMetres = 17;
    public const float TopMetres = 150;

    /// <summary>How fast water runs along its course, metres a second.</summary>
    public const float SpeedMetresPerSecond = 5.5f;

    public RiverCourse()
    {
        int count = (int)((NearZMetres - FarZMetres) / RowMetres) + 1;
        Rows = new RiverRow[count];
        float way = 0;
        Vector3 before = MiddleAt(NearZMetres);
        for (int i = 0; i < count; i++)
        {
            float z = NearZMetres - (i * RowMetres);
            Vector3 middle = MiddleAt(z);
            way += Vector3.Distance(before, middle);
            before = middle;
            float lift = LiftAt(z), roll = RollAt(z);
            float foam = MathF.Exp(-MathF.Pow((z - LiftZMetres + 10) / 11, 2));
            float end = Math.Clamp((z - FarZMetres) / 120, 0, 1);
            Rows[i] = new RiverRow(
                new(middle, way),
                new(MathF.Cos(roll), MathF.Sin(roll), 0, float.Lerp(4.3f, 3.1f, lift)),
                new(lift, foam, float.Lerp(1.6f, 1.1f, lift), end * end * (3 - (2 * end))));
        }
    }

    public RiverRow[] Rows { get; }

    /// <summary>Middle of the water at a z, world metres. Its height never falls on the way (-z).</summary>
    public static Vector3 MiddleAt(float zWorld)
    {
        float climbed = Math.Clamp((LiftZMetres - zWorld) / (LiftZMetres - FarZMetres), 0, 1);
        // Slow out of the bed, steeper and steeper: a curve that no fallen water draws.
        float y = 0.35f + (TopMetres * MathF.Pow(climbed, 1.45f));
        float sway = MathF.Sin(zWorld * 0.021f) * 0.8f * LiftAt(zWorld);
        return new Vector3(MiddleXMetres + sway, y, zWorld);
    }

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

    private float WayAt(float zWorld) => Rows[Math.Clamp((int)((NearZMetres - zWorld) / RowMetres), 0, Rows.Length - 1)].MiddleAndWay.W;

    private static float LiftAt(float zWorld)
    {
        float part = Math.Clamp((LiftZMetres - zWorld) / 50, 0, 1);
        return part * part * (3 - (2 * part));
    }

    private static float RollAt(float zWorld) => LiftAt(zWorld) * 0.55f * MathF.Sin((zWorld - LiftZMetres) * 0.017f);
}
