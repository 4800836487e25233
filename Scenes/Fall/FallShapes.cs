using System.Numerics;

namespace GlassCity.Scenes.Fall;

/// <summary>What the veils carry that is drawn from closed curves, in any measure: <see cref="FallMemories"/> fits it into its box.</summary>
public static class FallShapes
{
    /// <summary>Two open hands, side by side, as if they held something.</summary>
    public static Sketch Hands()
    {
        var sketch = new Sketch();
        for (int side = -1; side <= 1; side += 2)
        {
            Vector2 Place(float x, float y) => new(side * (0.52f + (0.86f * x) - (0.32f * y)), (0.94f * y) + (0.30f * x));

            // Palm and wrist, then four fingers and the thumb, each a long loop from the palm's rim.
            sketch.Way([Place(-0.30f, 0.02f), Place(-0.33f, -0.25f), Place(-0.22f, -0.48f), Place(-0.20f, -0.85f)]);
            sketch.Way([Place(0.30f, 0.00f), Place(0.27f, -0.32f), Place(0.18f, -0.50f), Place(0.19f, -0.85f)]);
            sketch.Curve(u => Place(-0.20f + (0.42f * u), -0.12f - (0.16f * MathF.Sin(MathF.PI * u))), 16, 0.5f);
            sketch.Curve(u => Place(-0.10f + (0.32f * u), -0.30f - (0.10f * MathF.Sin(MathF.PI * u))), 16, 0.5f);
            for (int finger = 0; finger < 5; finger++)
            {
                bool isThumb = finger == 4;
                Vector2 foot = isThumb ? new(-0.30f, -0.12f) : new(-0.22f + (0.15f * finger), 0.03f);
                float lean = isThumb ? 0.85f : 0.16f - (0.13f * finger), wide = 0.062f, length = isThumb ? 0.40f : 0.56f - (0.085f * MathF.Abs(finger - 1.3f));
                // Loop in loop, ever fainter: it is round.
                foreach ((float size, float light) in (ReadOnlySpan<(float, float)>)[(1, 1), (0.66f, 0.4f), (0.3f, 0.25f)])
                {
                    sketch.Curve(
                        u =>
                        {
                            Vector2 at = Finger(u, wide, length) * new Vector2(size, 0.5f + (0.5f * size));
                            return Place(foot.X + (at.X * MathF.Cos(lean)) - (at.Y * MathF.Sin(lean)), foot.Y + (at.Y * MathF.Cos(lean)) + (at.X * MathF.Sin(lean)));
                        },
                        40, light);
                }
            }
        }

        // What they hold.
        for (int ray = 0; ray < 9; ray++)
        {
            (float sine, float cosine) = MathF.SinCos(ray * MathF.Tau / 9);
            sketch.Line(new Vector2(0.03f * cosine, 0.12f + (0.03f * sine)), new Vector2(0.13f * cosine, 0.12f + (0.13f * sine)), 2);
        }

        return sketch;
    }

    // Its outline from one side of its foot to the other: up, round the tip, down.
    private static Vector2 Finger(float u, float wide, float length)
    {
        const float Tip = 0.08f;
        float round = Math.Clamp((u - 0.5f) / Tip, -1, 1), up = length * Math.Clamp(MathF.Min(u, 1 - u) / (0.5f - Tip), 0, 1);
        return new Vector2(wide * MathF.Sin(round * MathF.PI / 2), up + (wide * MathF.Cos(round * MathF.PI / 2)));
    }

    /// <summary>A moth: four wings with their veins.</summary>
    public static Sketch Wings()
    {
        var sketch = new Sketch();
        for (int side = -1; side <= 1; side += 2)
        {
            for (int wing = 0; wing < 2; wing++)
            {
                (float reach, float lift, float wide) = wing == 0 ? (1.0f, 0.62f, 0.30f) : (0.66f, -0.62f, 0.26f);
                Vector2 tip = new(side * reach, lift), along = Vector2.Normalize(tip), aside = new(-along.Y, along.X);
                Vector2 Rim(float u) => (tip * MathF.Sin(MathF.PI * u)) + (aside * wide * MathF.Sin(MathF.Tau * u) * (1 + (0.12f * MathF.Sin(22 * u))));
                sketch.Curve(Rim, 60);
                for (int vein = 1; vein < 7; vein++)
                {
                    Vector2 end = Rim(0.25f + (0.5f * vein / 7f));
                    sketch.Curve(u => (end * u) + (aside * 0.06f * MathF.Sin(MathF.PI * u)), 8, 0.55f);
                }

                sketch.Curve(u => (tip * 0.66f) + (0.07f * new Vector2(MathF.Cos(MathF.Tau * u), MathF.Sin(MathF.Tau * u))), 14, 1.4f);
            }

            sketch.Curve(u => new Vector2(side * 0.30f * u * u, 0.22f + (0.34f * u)), 10);
        }

        sketch.Curve(u => new Vector2(0.045f * MathF.Sin(MathF.Tau * u), -0.02f + (0.27f * MathF.Cos(MathF.Tau * u))), 24, 1.6f);
        return sketch;
    }

    /// <summary>A cut stone with a heart in it.</summary>
    public static Sketch Seed()
    {
        var sketch = new Sketch();
        Vector2 Girdle(int i) => new(MathF.Cos(i * MathF.Tau / 8) * 0.62f, MathF.Sin(i * MathF.Tau / 8) * 0.17f);
        for (int i = 0; i < 8; i++)
        {
            float light = MathF.Sin(i * MathF.Tau / 8) > 0.1f ? 0.45f : 1;
            sketch.Line(Girdle(i), Girdle(i + 1), light);
            sketch.Line(Girdle(i), new Vector2(0, 0.62f), light);
            sketch.Line(Girdle(i), new Vector2(0, -0.78f), light);
        }

        sketch.Curve(u => 0.011f * new Vector2(16 * MathF.Pow(MathF.Sin(MathF.Tau * u), 3), (13 * MathF.Cos(MathF.Tau * u)) - (5 * MathF.Cos(2 * MathF.Tau * u)) - (2 * MathF.Cos(3 * MathF.Tau * u)) - MathF.Cos(4 * MathF.Tau * u)), 48, 2);
        for (int ray = 0; ray < 14; ray++)
        {
            (float sine, float cosine) = MathF.SinCos((ray + 0.5f) * MathF.Tau / 14);
            sketch.Line(new Vector2(0.80f * cosine, 0.90f * sine), new Vector2((0.94f + (0.1f * (ray & 1))) * cosine, (1.04f + (0.1f * (ray & 1))) * sine), 0.6f);
        }

        return sketch;
    }

    /// <summary>A chrysanthemum: rings of long petals.</summary>
    public static Sketch Flower()
    {
        var sketch = new Sketch();
        for (int ring = 0; ring < 4; ring++)
        {
            int petals = 9 + (4 * ring);
            float reach = 0.24f + (0.25f * ring), foot = 0.10f + (0.16f * ring);
            for (int i = 0; i < petals; i++)
            {
                (float sine, float cosine) = MathF.SinCos((i + (0.5f * (ring & 1))) * MathF.Tau / petals);
                Vector2 along = new(cosine, sine), aside = new(-sine, cosine);
                float wide = 1.15f * reach / petals;
                sketch.Curve(u => (along * (foot + ((reach - foot) * MathF.Sin(MathF.PI * u)))) + (aside * wide * MathF.Sin(MathF.Tau * u)), 18, 1 - (0.12f * ring));
            }
        }

        return sketch;
    }
}
