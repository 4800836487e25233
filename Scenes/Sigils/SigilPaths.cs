using GlassCity.Scenes.Show;

namespace GlassCity.Scenes.Sigils;

/// <summary>The sign of each kindness, as the strokes of a pen in their order, in a square from -1 to 1.</summary>
internal static class SigilPaths
{
    /// <summary>Which one a kindness has: its place in their order.</summary>
    public static int IndexOf(Kindness one) => System.Numerics.BitOperations.TrailingZeroCount((int)one);

    public static SigilPen Of(int index) => index switch
    {
        0 => Mending(),
        1 => Feeding(),
        2 => Bridge(),
        3 => Seed(),
        4 => Bread(),
        _ => Hand(),
    };

    // Stars joined by a line that was torn, and stitches across the tear.
    private static SigilPen Mending()
    {
        var pen = new SigilPen();
        pen.Arc(-0.66f, -0.50f, 0.10f, 0.10f, 30, 390).Move(-0.58f, -0.42f).Line(-0.30f, 0.10f);
        pen.Arc(-0.24f, 0.19f, 0.09f, 0.09f, 240, 600).Move(-0.17f, 0.25f).Line(0.12f, 0.50f);
        pen.Arc(0.20f, 0.58f, 0.12f, 0.12f, 220, 580).Move(0.29f, 0.50f).Line(0.60f, 0.10f);
        pen.Arc(0.66f, 0.02f, 0.09f, 0.09f, 130, 490).Move(0.60f, -0.06f).Line(0.30f, -0.62f);
        pen.Arc(0.25f, -0.70f, 0.10f, 0.10f, 60, 420);
        // The stitches hold two halves together.
        pen.Move(-0.70f, 0.02f).Line(-0.10f, -0.40f).Move(-0.42f, -0.66f).Line(-0.10f, -0.40f).Curve(0.10f, -0.20f, 0.24f, 0.06f);
        for (int i = 0; i < 4; i++)
        {
            float x = -0.06f + (0.095f * i), y = -0.36f + (0.135f * i);
            pen.Move(x - 0.13f, y + 0.07f).Line(x + 0.13f, y - 0.07f);
        }

        return pen;
    }

    // A lantern; what it burns rises in two strands to a star that opens.
    private static SigilPen Feeding()
    {
        var pen = new SigilPen();
        pen.Move(0, -0.90f).Line(0, -0.62f).Move(0, -0.62f).Curve(-0.34f, -0.50f, -0.22f, -0.20f).Curve(-0.12f, -0.04f, 0, 0.04f);
        pen.Curve(0.12f, -0.04f, 0.22f, -0.20f).Curve(0.34f, -0.50f, 0, -0.62f);
        pen.Arc(0, -0.36f, 0.09f, 0.09f, 270, 630);
        pen.Move(0, 0.04f).Curve(-0.30f, 0.16f, 0, 0.32f).Curve(0.16f, 0.40f, 0, 0.50f);
        pen.Move(0, 0.04f).Curve(0.30f, 0.16f, 0, 0.32f).Curve(-0.16f, 0.40f, 0, 0.50f);
        for (int i = 0; i < 7; i++)
        {
            float angle = float.DegreesToRadians(-30 + (40 * i)), reach = i % 2 == 0 ? 0.30f : 0.20f;
            float c = MathF.Cos(angle), s = MathF.Sin(angle);
            pen.Move(0.09f * c, 0.62f + (0.09f * s)).Line(reach * c, 0.62f + (reach * s));
        }

        return pen.Arc(-0.0f, -0.36f, 0.56f, 0.62f, 205, 160).Arc(0.0f, -0.36f, 0.56f, 0.62f, -25, 20);
    }

    // A span over its own ripples.
    private static SigilPen Bridge()
    {
        var pen = new SigilPen();
        pen.Move(-0.90f, -0.28f).Curve(-0.42f, 0.62f, 0.06f, 0.62f).Curve(0.52f, 0.62f, 0.90f, -0.28f);
        pen.Move(-0.66f, -0.28f).Curve(-0.30f, 0.34f, 0.04f, 0.34f).Curve(0.38f, 0.34f, 0.66f, -0.28f);
        for (int i = 0; i < 5; i++)
        {
            float x = -0.50f + (0.26f * i), from = 0.30f - (0.95f * x * x), to = 0.575f - (0.84f * x * x);
            pen.Move(x, from).Line(x * 1.08f, to);
        }

        pen.Move(-0.80f, -0.42f).Curve(-0.60f, -0.34f, -0.40f, -0.42f).Curve(-0.20f, -0.50f, 0, -0.42f).Curve(0.20f, -0.34f, 0.40f, -0.42f).Curve(0.60f, -0.50f, 0.80f, -0.42f);
        pen.Move(-0.50f, -0.62f).Curve(-0.32f, -0.55f, -0.16f, -0.62f).Curve(0, -0.69f, 0.16f, -0.62f).Curve(0.32f, -0.55f, 0.50f, -0.62f);
        return pen.Move(-0.22f, -0.80f).Curve(-0.08f, -0.75f, 0, -0.80f).Curve(0.10f, -0.85f, 0.22f, -0.80f);
    }

    // A cut stone in the shape of a heart; a root below, two leaves above.
    private static SigilPen Seed()
    {
        var pen = new SigilPen();
        pen.Move(0, -0.46f).Line(-0.42f, 0.02f).Line(-0.24f, 0.30f).Line(0, 0.18f).Line(0.24f, 0.30f).Line(0.42f, 0.02f).Line(0, -0.46f);
        pen.Move(-0.42f, 0.02f).Line(-0.14f, 0.04f).Line(0, 0.18f).Line(0.14f, 0.04f).Line(0.42f, 0.02f).Move(-0.14f, 0.04f).Line(0, -0.46f).Line(0.14f, 0.04f);
        pen.Move(0, -0.46f).Curve(0.10f, -0.62f, -0.02f, -0.74f).Curve(-0.08f, -0.82f, 0, -0.94f).Move(0.01f, -0.62f).Curve(-0.16f, -0.66f, -0.24f, -0.84f).Move(0.02f, -0.68f).Curve(0.16f, -0.72f, 0.24f, -0.90f);
        pen.Move(0, 0.18f).Curve(0.03f, 0.44f, 0, 0.66f);
        pen.Move(0.01f, 0.46f).Curve(-0.12f, 0.80f, -0.52f, 0.84f).Curve(-0.44f, 0.48f, 0.01f, 0.46f);
        return pen.Move(0, 0.56f).Curve(0.14f, 0.88f, 0.48f, 0.94f).Curve(0.46f, 0.60f, 0, 0.56f);
    }

    // A loaf, broken; between the halves there is more room than either needs.
    private static SigilPen Bread()
    {
        var pen = new SigilPen();
        pen.Arc(-0.12f, 0.04f, 0.66f, 0.66f, 100, 262).Line(-0.06f, -0.40f).Line(-0.26f, -0.18f).Line(-0.04f, 0.06f).Line(-0.24f, 0.32f).Line(-0.2346f, 0.69f);
        pen.Arc(0.16f, -0.02f, 0.66f, 0.66f, 80, -82).Line(0.18f, -0.42f).Line(-0.02f, -0.20f).Line(0.20f, 0.02f).Line(0.0f, 0.28f).Line(0.2746f, 0.63f);
        pen.Move(-0.58f, 0.24f).Curve(-0.44f, 0.30f, -0.38f, 0.44f).Move(-0.62f, -0.02f).Curve(-0.46f, 0.02f, -0.38f, 0.12f).Move(-0.56f, -0.28f).Curve(-0.42f, -0.26f, -0.34f, -0.16f);
        return pen.Move(0.60f, 0.20f).Curve(0.46f, 0.26f, 0.40f, 0.38f).Move(0.66f, -0.06f).Curve(0.50f, -0.02f, 0.42f, 0.08f).Move(0.60f, -0.32f).Curve(0.46f, -0.30f, 0.38f, -0.20f);
    }

    // Two arms about one middle, as of a galaxy, and as of hands that hold each other.
    private static SigilPen Hand()
    {
        var pen = new SigilPen();
        pen.Arc(0, 0, 0.10f, 0.10f, 0, 360);
        pen.Arc(0, 0, 0.16f, 0.80f, 10, 330).Arc(0, 0, 0.16f, 0.80f, 190, 510);
        pen.Arc(0, 0, 0.32f, 0.62f, 100, 230).Arc(0, 0, 0.32f, 0.62f, 280, 410);
        for (int i = 0; i < 4; i++)
        {
            float angle = float.DegreesToRadians(38 + (90 * i)), c = MathF.Cos(angle), s = MathF.Sin(angle);
            pen.Arc(0.90f * c, 0.90f * s, 0.045f, 0.045f, 0, 360);
        }

        return pen;
    }
}
