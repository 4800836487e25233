using System.Numerics;

namespace GlassCity.Scenes.Creatures;

/// <summary>The outline of a wing that lies flat: where its edges run along its span.</summary>
/// <param name="Kind">1 fore wing, 2 hind wing, 3 wing case.</param>
/// <param name="Hinge">In wing spans from the body's middle, x outward.</param>
/// <param name="Span">From hinge to tip, in wing spans.</param>
/// <param name="Line">Where its middle line is, by part of the span; positive is forward.</param>
/// <param name="Chord">How deep it is there.</param>
/// <param name="Scallop">By how much fingers draw its trailing edge in.</param>
/// <param name="Belly">How far it bellies, of its chord.</param>
/// <param name="Steps">Along the span, near.</param>
public sealed record WingOutline(int Kind, Vector3 Hinge, float Span, Func<float, float> Line, Func<float, float> Chord, float Scallop, float Belly, int Steps)
{
    private static readonly WingOutline[][] Made =
    [
        [
            new(2, new(0.020f, 0.012f, -0.02f), 0.34f, u => -0.055f - (0.15f * u), u => 0.07f + (0.23f * Hump(u, 0.85f)), 0.10f, 0.10f, 8),
            new(1, new(0.022f, 0.020f, 0.05f), 0.46f, u => 0.010f + (0.09f * u), u => 0.075f + (0.21f * Hump(u, 1.25f)), 0.05f, 0.12f, 10),
        ],
        [
            new(2, new(0.018f, 0.020f, 0.02f), 0.44f, u => -0.02f - (0.055f * u), u => 0.050f + (0.065f * Hump(u, 0.7f)), 0, 0.10f, 10),
            new(1, new(0.018f, 0.024f, 0.09f), 0.47f, u => 0.012f + (0.035f * u), u => 0.038f + (0.052f * Hump(u, 1.2f)), 0, 0.10f, 10),
        ],
        [
            new(1, new(0.026f, 0.030f, 0.03f), 0.46f, u => 0.04f - (0.06f * u), u => 0.06f + (0.33f * MathF.Pow(u, 0.75f)), 0.30f, 0.16f, 12),
        ],
        [
            new(2, new(0.030f, 0.030f, -0.01f), 0.46f, u => -0.03f - (0.05f * u), u => 0.06f + (0.13f * Hump(u, 1.1f)), 0.06f, 0.12f, 10),
            new(3, new(0.030f, 0.050f, 0.07f), 0.24f, u => -0.02f - (0.02f * u), u => 0.07f + (0.075f * Hump(u, 0.8f)), 0, 0.42f, 6),
        ],
        [
            new(1, new(0.026f, 0.022f, 0.07f), 0.47f, u => 0.03f + (0.10f * u) - (0.24f * u * u), u => 0.055f + (0.085f * Hump(u, 0.8f)), 0.10f, 0.10f, 10),
            new(2, new(0.004f, 0.000f, -0.15f), 0.20f, u => -0.02f - (0.55f * u), u => 0.02f + (0.10f * u), 0.10f, 0.05f, 5),
        ],
    ];

    public static ReadOnlySpan<WingOutline> Of(BodyPlan plan) => Made[(int)plan];

    /// <summary>Trailing and leading edge at a part of the span, from the hinge.</summary>
    public (float Low, float High) EdgesAt(float u)
    {
        // Round at the tip.
        float closing = MathF.Sqrt(MathF.Max(1 - MathF.Pow(u, 7), 0)), chord = Chord(u) * ((0.02f + (0.98f * closing)) * MathF.Min(0.35f + (6 * u), 1));
        float drawn = 1 - (Scallop * MathF.Abs(MathF.Sin(3.5f * MathF.PI * u)) * MathF.Min(3 * u, 1));
        float line = Line(u);
        return (line - (0.5f * chord * drawn), line + (0.5f * chord));
    }

    /// <summary>Rises and falls once along the span; a greater power puts the crest farther out.</summary>
    private static float Hump(float u, float power) => MathF.Sin(MathF.PI * MathF.Pow(u, power) * 0.94f);
}
