using System.Numerics;

namespace GlassCity.Scenes.Creatures;

/// <summary>A ring of a body.</summary>
/// <param name="Middle">In wing spans.</param>
/// <param name="Radius">In wing spans.</param>
/// <param name="Glow">How much of its light shows here, 0..1.</param>
/// <param name="Dark">1 where it is an eye or horn.</param>
/// <param name="Joint">Whole numbers are joints.</param>
public readonly record struct BodyRing(Vector3 Middle, float Radius, float Glow, float Dark, float Joint);

/// <summary>A body, eye, feeler or tail.</summary>
public sealed record BodyPart(BodyRing[] Made, int Sides, bool IsSeenFar)
{
    public ReadOnlySpan<BodyRing> Rings => Made;
}

/// <summary>The bodies of the plans.</summary>
public static class CreatureBodies
{
    private static readonly BodyPart[][] Made =
    [
        [
            Straight(0.155f, -0.25f, 14, 8, [0.004f, 0.030f, 0.034f, 0.022f, 0.048f, 0.055f, 0.050f, 0.034f, 0.044f, 0.049f, 0.045f, 0.034f, 0.020f, 0.003f], 0.42f, 0),
            .. Eyes(0.026f, 0.012f, 0.125f, 0.017f),
            .. Feelers(0.15f, 0.20f, 0.010f),
        ],
        [
            Straight(0.165f, -0.52f, 18, 7, [0.006f, 0.026f, 0.022f, 0.034f, 0.040f, 0.038f, 0.026f, 0.017f, 0.016f, 0.016f, 0.015f, 0.015f, 0.014f, 0.014f, 0.015f, 0.018f, 0.012f, 0.002f], 0.36f, 0.06f),
            .. Eyes(0.022f, 0.010f, 0.145f, 0.022f),
        ],
        [
            Line(20, 7, SeahorseAt),
            .. Eyes(0.020f, 0.118f, 0.118f, 0.010f),
            Line(5, 4, i => new(new(0, 0.135f + (0.045f * i / 4f), 0.060f - (0.05f * i / 4f)), 0.016f * (1 - (i / 4.2f)), 0.5f, 0.4f, 0)),
        ],
        [
            Straight(0.15f, -0.20f, 13, 8, [0.008f, 0.030f, 0.038f, 0.034f, 0.056f, 0.066f, 0.064f, 0.070f, 0.073f, 0.068f, 0.055f, 0.034f, 0.004f], 0.40f, 0),
            .. Eyes(0.030f, 0.010f, 0.120f, 0.012f),
            Line(6, 4, i => new(new(0, 0.020f + (0.075f * i / 5f * i / 5f), 0.140f + (0.085f * i / 5f)), 0.013f * (1 - (i / 5.3f)), 0.15f, 0.8f, 0)),
        ],
        [
            Straight(0.160f, -0.20f, 13, 8, [0.006f, 0.024f, 0.034f, 0.032f, 0.030f, 0.042f, 0.050f, 0.053f, 0.050f, 0.042f, 0.032f, 0.020f, 0.004f], 0.46f, 0),
            .. Eyes(0.026f, 0.008f, 0.135f, 0.010f),
            Line(5, 4, i => new(new(0, -0.004f * i, 0.150f + (0.045f * i)), 0.009f * (1 - (i / 4.4f)), 0.05f, 1, 0)),
        ],
    ];

    public static ReadOnlySpan<BodyPart> Of(BodyPlan plan) => Made[(int)plan];

    /// <summary>A body along z, by its radii; it glows behind a part of its length, and droops there.</summary>
    private static BodyPart Straight(float nose, float tail, int rings, int sides, float[] radii, float glowFrom, float droop) => Line(rings, sides, i =>
    {
        float along = i / (rings - 1f), behind = Math.Clamp((along - glowFrom) / 0.14f, 0, 1);
        float sag = along * along * (droop - 0.03f);
        return new(new(0, -sag, nose + ((tail - nose) * along)), radii[i], 0.035f + (0.965f * behind), along < 0.2f ? 0.35f : 0, along > glowFrom ? i : 0);
    }, isSeenFar: true);

    /// <summary>Upright; head bent forward, a full chest, and a tail that curls up before it.</summary>
    private static BodyRing SeahorseAt(int i)
    {
        float along = i / 19f;
        if (along < 0.26f)
        {
            float head = along / 0.26f;
            return new(new(0, 0.075f + (0.045f * MathF.Sin(2.4f * head)), 0.185f - (0.135f * head)), 0.009f + (0.024f * head), 0.10f, 0.2f, 0);
        }

        float down = (along - 0.26f) / 0.74f, turn = 5.6f * down * down, curl = 0.115f * (1 - (0.75f * down));
        Vector3 middle = new(0, 0.105f - (0.30f * MathF.Min(down * 1.5f, 1)), 0.045f - (0.05f * MathF.Sin(3.0f * MathF.Min(down * 1.5f, 1))));
        float rolled = Math.Clamp((down - 0.45f) / 0.55f, 0, 1);
        middle += new Vector3(0, -curl * MathF.Sin(turn) * rolled, curl * (1 - MathF.Cos(turn)) * rolled);
        return new(middle, (0.034f + (0.026f * MathF.Sin(MathF.PI * MathF.Min(down * 2.2f, 1)))) * (1 - (0.86f * down)), 0.20f + (0.80f * Math.Clamp(down * 4, 0, 1)), 0, i);
    }

    private static IEnumerable<BodyPart> Eyes(float x, float y, float z, float radius)
    {
        foreach (int side in (int[])[-1, 1])
        {
            yield return Line(5, 6, i => new(new Vector3(side * x, y, z) + new Vector3(0, 0, radius * (1 - (0.5f * i))), radius * MathF.Sin(MathF.PI * ((i * 0.24f) + 0.02f)), 0, 1, 0));
        }
    }

    private static IEnumerable<BodyPart> Feelers(float z, float length, float radius)
    {
        foreach (int side in (int[])[-1, 1])
        {
            yield return Line(6, 3, i => new(
                new(side * (0.012f + (0.09f * i / 5f)), 0.02f + (0.07f * i / 5f) - (0.03f * i / 5f * i / 5f), z - 0.02f + (length * i / 5f * 0.6f)),
                radius * (0.3f + (0.7f * MathF.Sin(MathF.PI * i / 5.3f))), 0.25f, 0.3f, 0));
        }
    }

    private static BodyPart Line(int rings, int sides, Func<int, BodyRing> at, bool isSeenFar = false) =>
        new([.. Enumerable.Range(0, rings).Select(at)], sides, isSeenFar || rings > 15);
}
