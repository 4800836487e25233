using System.Numerics;
using GlassCity.Scenes.Show;

namespace GlassCity.Scenes.Dawn;

/// <summary>A figure as it is drawn in the mind: stars in a square of two units, y up, and the lines between them.</summary>
public sealed record FigureForm(string Noun, Vector2[] Stars, (int From, int To)[] Lines);

/// <summary>The figures that a morning can write: a dozen large ones of which a seed chooses one, and a small one for each kindness.</summary>
public static class FigureForms
{
    public static readonly string[] Qualities =
        ["Open", "Patient", "Mended", "Quiet", "Returning", "Shared", "Waking", "Kindled", "Listening", "Remembered", "Gentle", "Unbroken"];

    public static readonly FigureForm[] Large =
    [
        Of("Hand", [(0, -1), (0, -0.4f), (-0.85f, 0.12f), (-0.26f, 0.22f), (-0.44f, 0.80f), (0.02f, 0.34f), (0.04f, 1), (0.28f, 0.20f), (0.46f, 0.82f), (0.80f, 0.36f)],
            "0-1 1-2 1-3 3-4 1-5 5-6 1-7 7-8 1-9"),
        Of("Lantern", [(0, 1), (0, 0.64f), (-0.52f, 0.34f), (0.52f, 0.34f), (-0.42f, -0.62f), (0.42f, -0.62f), (0, -0.95f), (0, -0.12f)], "0-1 1-2 1-3 2-4 3-5 4-6 5-6 6-7"),
        Of("Crane", [(-1, 0.16f), (-0.70f, 0.30f), (-0.36f, 0.02f), (0.10f, -0.10f), (0.56f, -0.22f), (0.98f, -0.42f), (-0.02f, 0.46f), (0.22f, 0.96f), (0.20f, -0.52f), (-0.06f, -0.96f)],
            "0-1 1-2 2-3 3-4 4-5 3-6 6-7 3-8 8-9"),
        Of("Boat", [(0.02f, 1), (0, -0.34f), (-0.96f, -0.16f), (0.92f, -0.20f), (-0.52f, -0.78f), (0.50f, -0.78f), (0.64f, 0.10f), (-0.34f, 0.86f)], "0-1 2-4 4-5 5-3 2-1 1-3 0-6 6-1 0-7"),
        Of("Key", [(0, 1), (-0.42f, 0.66f), (0.42f, 0.66f), (0, 0.30f), (0.02f, -0.22f), (0, -0.62f), (0.02f, -1), (0.40f, -0.56f), (0.36f, -0.96f)], "0-1 1-3 3-2 2-0 3-4 4-5 5-6 5-7 6-8"),
        Of("Harp", [(-0.52f, -0.94f), (-0.62f, 0.74f), (0.02f, 1), (0.78f, 0.56f), (0.32f, -0.22f), (-0.08f, -0.58f), (0.42f, 0.86f), (-0.92f, -0.84f)], "0-1 1-2 2-6 6-3 3-4 4-5 5-0 2-5 6-4 0-7"),
        Of("Leaf", [(-0.14f, -1), (0, -0.56f), (-0.56f, -0.16f), (-0.46f, 0.40f), (0.12f, 1), (0.52f, 0.36f), (0.56f, -0.20f), (0.03f, 0.12f)], "0-1 1-2 2-3 3-4 4-5 5-6 6-1 1-7"),
        Of("Bell", [(0, 1), (-0.36f, 0.56f), (0.36f, 0.56f), (-0.48f, -0.10f), (0.48f, -0.10f), (-0.92f, -0.58f), (0.92f, -0.58f), (0.02f, -0.98f), (0, -0.60f)], "0-1 0-2 1-3 2-4 3-5 4-6 5-8 8-6 8-7"),
        Of("Door", [(-0.56f, -1), (0.56f, -1), (-0.58f, 0.30f), (0.58f, 0.30f), (-0.34f, 0.78f), (0.34f, 0.78f), (0, 1), (0.02f, 0.16f), (0, -0.74f)], "0-2 2-4 4-6 6-5 5-3 3-1 2-7 7-8 8-0"),
        Of("Tree", [(0, -1), (0.02f, -0.26f), (-0.46f, 0.12f), (-0.86f, 0.56f), (-0.34f, 0.76f), (0.06f, 0.36f), (0.12f, 1), (0.46f, 0.06f), (0.92f, 0.42f), (0.54f, 0.70f)], "0-1 1-2 2-3 2-4 1-5 5-6 1-7 7-8 7-9"),
        Of("Ladder", [(-0.40f, -1), (-0.35f, -0.34f), (-0.30f, 0.34f), (-0.25f, 1), (0.40f, -1), (0.35f, -0.34f), (0.30f, 0.34f), (0.25f, 1)], "0-1 1-2 2-3 4-5 5-6 6-7 1-5 2-6"),
        Of("Cup", [(-0.64f, 0.76f), (0.02f, 0.92f), (0.64f, 0.76f), (-0.48f, 0.08f), (0.48f, 0.08f), (0, -0.30f), (0.02f, -0.70f), (-0.42f, -1), (0.42f, -1)], "0-1 1-2 0-3 2-4 3-5 4-5 5-6 6-7 6-8"),
    ];

    private static readonly (Kindness Of, FigureForm Form)[] Small =
    [
        (Kindness.Mending, Of("wings", [(-1, 0.15f), (-0.48f, 0.46f), (0, -0.06f), (0.48f, 0.46f), (1, 0.15f), (0.02f, -0.66f)], "0-1 1-2 2-3 3-4 2-5")),
        (Kindness.Feeding, Of("flame", [(0.04f, 1), (-0.48f, 0.12f), (0, -0.42f), (0.48f, 0.12f), (0, -1)], "0-1 1-2 2-3 3-0 2-4")),
        (Kindness.Bridge, Of("span", [(-1, -0.42f), (-0.56f, 0.16f), (0, 0.38f), (0.56f, 0.16f), (1, -0.42f)], "0-1 1-2 2-3 3-4")),
        (Kindness.Seed, Of("sprout", [(0, -1), (0.02f, -0.14f), (-0.66f, 0.34f), (0.66f, 0.34f), (0.04f, 0.84f)], "0-1 1-2 1-3 1-4")),
        (Kindness.Bread, Of("crust", [(-1, -0.22f), (-0.72f, 0.42f), (-0.20f, 0.36f), (-0.34f, -0.36f), (0.34f, 0.40f), (0.88f, 0.26f), (0.98f, -0.34f), (0.20f, -0.34f)], "0-1 1-2 2-3 3-0 4-5 5-6 6-7 7-4")),
        (Kindness.Hand, Of("clasp", [(-1, -0.56f), (-0.44f, -0.24f), (0, 0.14f), (0.44f, -0.24f), (1, -0.56f), (0.02f, 0.78f)], "0-1 1-2 2-3 3-4 2-5")),
    ];

    /// <summary>The small figures, by their kindness, in the order of the dream.</summary>
    public static ReadOnlySpan<(Kindness Of, FigureForm Form)> OfKindness => Small;

    private static FigureForm Of(string noun, (float X, float Y)[] stars, string lines) => new(noun, [.. stars.Select(star => new Vector2(star.X, star.Y))],
        [.. lines.Split(' ').Select(line => line.Split('-')).Select(ends => (int.Parse(ends[0], System.Globalization.CultureInfo.InvariantCulture), int.Parse(ends[1], System.Globalization.CultureInfo.InvariantCulture)))]);
}
