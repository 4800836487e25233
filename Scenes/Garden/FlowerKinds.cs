using System.Numerics;
using GlassCity.Scenes.Score;

namespace GlassCity.Scenes.Garden;

/// <summary>What a blade of a flower is; flowers.frag colours it by that.</summary>
public enum BladeKind
{
    Petal,
    Stamen,
    Heart,
    Leaf,
    Stalk,
}

/// <summary>Blades of one sort, set around the axis one golden angle after the other (Vogel 1979, doi:10.1016/0025-5564(79)90080-4).</summary>
/// <param name="Kind">What they are.</param>
/// <param name="Count">How many; the first stands innermost.</param>
/// <param name="Length">Of the outermost; a petal of 1 reaches the flower's edge when it lies flat.</param>
/// <param name="InnerLength">Of the innermost.</param>
/// <param name="HalfWidth">At the widest place.</param>
/// <param name="Outline">Powers of the way from the base and to the tip: under 1/2 blunt, over 1 drawn out.</param>
/// <param name="RootRadius">Of the disc they stand on.</param>
/// <param name="Outer">How the outermost bend.</param>
/// <param name="Inner">How the innermost bend.</param>
/// <param name="Cup">Bend across, 1 / radius in lengths, wide open.</param>
/// <param name="Ruffle">How far edges wave.</param>
/// <param name="StepTurns">From one to the next, turns; the golden angle unless they stand in a ring.</param>
public sealed record Blades(BladeKind Kind, int Count, float Length, float InnerLength, float HalfWidth, Vector2 Outline, float RootRadius,
    PetalCurl Outer, PetalCurl Inner, float Cup, float Ruffle = 0, float StepTurns = Blades.GoldenTurns)
{
    /// <summary>(3 - sqrt 5) / 2 of a turn, 137.5 degrees.</summary>
    public const float GoldenTurns = 0.381966f;
}

/// <summary>A kind of flower: one to each voice.</summary>
/// <param name="Size">How much larger or smaller than its bud promised.</param>
/// <param name="Uprightness">-1 hangs, 0 looks the way its bud did, 1 looks up.</param>
/// <param name="Base">Colour of the petals at their root, linear.</param>
/// <param name="Tip">Colour toward the edge.</param>
/// <param name="Throat">What glows in it while it sings: the part's hue.</param>
/// <param name="Veins">Lines on half a petal.</param>
/// <param name="Parts">Outermost last.</param>
public sealed record FlowerKind(float Size, float Uprightness, Vector3 Base, Vector3 Tip, Vector3 Throat, float Veins, Blades[] Parts);

/// <summary>The kinds: bells, columbines, anemones, clematis, magnolias, trumpets, lotuses and peonies.</summary>
public static class FlowerKinds
{
    // Linear. #FFE0A0, #F3A8C4, #A58CFF, #E3A32B: the glow of the four parts.
    private static readonly Vector3 Gold = new(1, 0.745f, 0.352f), Rose = new(0.896f, 0.392f, 0.552f), Violet = new(0.376f, 0.262f, 1), Amber = new(0.768f, 0.366f, 0.024f);
    private static readonly Vector3 White = new(0.86f, 0.88f, 0.92f), Cream = new(0.90f, 0.82f, 0.66f), Pale = new(0.90f, 0.66f, 0.74f);
    private static readonly Vector3 Lilac = new(0.50f, 0.40f, 0.78f), Plum = new(0.24f, 0.085f, 0.30f), Wine = new(0.50f, 0.075f, 0.19f), Peach = new(0.86f, 0.36f, 0.12f), Apricot = new(0.92f, 0.62f, 0.36f);

    private static readonly PetalCurl Bell = new(0.50f, -0.98f, 0.10f, 0.62f, 4.4f), BellIn = Bell with { OpenLean = 0.06f, OpenArc = 0.55f };
    private static readonly PetalCurl Cup = new(0.52f, -1.0f, 0.42f, -0.35f, 0.4f), Spread = new(0.52f, -1.02f, 1.20f, 0.25f, 0.6f), Spur = new(2.65f, 0.5f, 2.5f, 0.75f, 0);
    private static readonly PetalCurl Flat = new(0.56f, -1.08f, 1.42f, -0.42f, 0), FlatIn = new(0.50f, -1.0f, 1.10f, -0.45f, 0), Star = new(0.48f, -0.94f, 1.36f, 0.28f, 0.7f);
    private static readonly PetalCurl Strap = new(0.46f, -0.90f, 1.32f, 0.22f, 1.1f), StrapIn = new(0.42f, -0.84f, 0.62f, -0.2f, 0.9f);
    private static readonly PetalCurl Tube = new(0.24f, -0.42f, 0.20f, 0.10f, 3.9f);
    private static readonly PetalCurl Lotus = new(0.56f, -1.1f, 1.30f, -0.62f, 0), LotusIn = new(0.5f, -1.0f, 0.42f, -0.62f, 0);
    private static readonly PetalCurl Peony = new(0.62f, -1.25f, 1.46f, -0.95f, 0.5f), PeonyIn = new(0.55f, -1.2f, 0.66f, -1.0f, 0);
    private static readonly PetalCurl Thread = new(0.12f, -0.1f, 0.16f, 0.35f, 0), Tuft = new(0.15f, -0.2f, 0.75f, -0.3f, 0), Ball = new(0.75f, -1.9f, 1.15f, -2.9f, 0);
    private static readonly PetalCurl Calyx = new(0.66f, -0.95f, 1.75f, 0.35f, 0);

    private static readonly FlowerKind[] Made =
    [
        new(2.00f, -0.75f, Cream, White, Gold, 3, [.. Middle(6, 0.72f, Thread), new(BladeKind.Petal, 6, 1, 0.94f, 0.25f, new(0.75f, 0.85f), 0.05f, Bell, BellIn, 2.0f, 0.015f, 1 / 6f * 5)]),
        new(2.08f, -0.35f, White, Lilac, Gold, 3,
            [.. Middle(14, 0.62f, Thread), new(BladeKind.Petal, 5, 0.62f, 0.62f, 0.25f, new(0.45f, 0.30f), 0.06f, Cup, Cup, 1.6f, 0, 0.4f),
                new(BladeKind.Petal, 5, 0.62f, 0.62f, 0.045f, new(0.2f, 0.6f), 0.05f, Spur, Spur, 8, 0, 0.4f), new(BladeKind.Petal, 5, 1, 1, 0.22f, new(0.8f, 1.0f), 0.06f, Spread, Spread, 0.9f, 0.02f, 0.6f)]),
        new(2.16f, 0.45f, Plum, Pale, Rose, 5,
            [.. Middle(26, 0.34f, Tuft), new(BladeKind.Heart, 6, 0.20f, 0.20f, 0.10f, new(0.5f, 0.5f), 0.02f, Ball, Ball, 5, 0, 1 / 6f), new(BladeKind.Petal, 9, 1, 0.86f, 0.40f, new(0.60f, 0.36f), 0.09f, Flat, FlatIn, 0.75f, 0.03f)]),
        new(2.24f, 0.10f, Plum, Lilac, Rose, 3,
            [.. Middle(20, 0.42f, Tuft), new(BladeKind.Petal, 7, 1, 0.92f, 0.27f, new(0.70f, 0.80f), 0.07f, Star, Star, 0.5f, 0.05f, 3 / 7f)]),
        new(2.24f, 0.25f, White, White, Violet, 2,
            [.. Middle(16, 0.26f, Tuft), new(BladeKind.Heart, 6, 0.24f, 0.24f, 0.07f, new(0.5f, 0.6f), 0.02f, Ball, Ball, 6, 0, 1 / 6f), new(BladeKind.Petal, 16, 1, 0.80f, 0.135f, new(0.50f, 0.42f), 0.10f, Strap, StrapIn, 0.8f, 0.05f)]),
        new(2.08f, -0.15f, Peach, Apricot, Violet, 4, [.. Middle(5, 0.66f, Thread), new(BladeKind.Petal, 5, 1, 1, 0.30f, new(0.95f, 0.34f), 0.07f, Tube, Tube, 2.4f, 0.035f, 0.4f)]),
        new(2.80f, 0.80f, White, Pale, Amber, 6,
            [.. Middle(30, 0.36f, Tuft), new(BladeKind.Heart, 8, 0.22f, 0.22f, 0.10f, new(0.3f, 0.4f), 0.04f, Ball, Ball, 4, 0, 1 / 8f), new(BladeKind.Petal, 21, 1, 0.66f, 0.29f, new(0.72f, 0.66f), 0.12f, Lotus, LotusIn, 1.25f)]),
        new(2.56f, 0.65f, Wine, Pale, Amber, 4,
            [.. Middle(10, 0.26f, Thread), new(BladeKind.Petal, 34, 1, 0.50f, 0.36f, new(0.62f, 0.30f), 0.16f, Peony, PeonyIn, 1.1f, 0.085f)]),
    ];

    public static FlowerKind Of(Singer singer) => Made[(int)singer];

    // What all have: stamens, the calyx that held the bud, and the stalk they end.
    private static Blades[] Middle(int stamens, float length, PetalCurl curl) =>
    [
        new(BladeKind.Stalk, 3, 1, 1, 0.034f, new(0.02f, 0.02f), 0.020f, default, default, 0, 0, 1 / 3f),
        new(BladeKind.Leaf, 5, 0.42f, 0.42f, 0.11f, new(0.5f, 0.9f), 0.07f, Calyx, Calyx, 1.5f, 0, 0.4f),
        new(BladeKind.Stamen, stamens, length, length * 0.72f, 0.013f, new(0.05f, 0.05f), 0.08f, curl with { OpenLean = curl.OpenLean * 1.3f }, curl with { OpenLean = curl.OpenLean * 0.4f }, 0),
    ];
}
