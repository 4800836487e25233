using System.Numerics;
using System.Runtime.InteropServices;
using GlassCity.Scenes.City;
using GlassCity.Scenes.Show;

namespace GlassCity.Scenes.Dawn;

/// <summary>A light that settles as a star, as lights.vert reads it.</summary>
/// <param name="FromAndLeaves">Direction it comes from; when, dream seconds.</param>
/// <param name="ToAndArrives">Direction it stays at; when.</param>
/// <param name="TintAndSize">Linear colour; size, 1 for a point, over 2 for a figure's star.</param>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct SettlingLight(Vector4 FromAndLeaves, Vector4 ToAndArrives, Vector4 TintAndSize);

/// <summary>A line between two stars, as lines.vert reads it.</summary>
/// <param name="FromAndBegins">Direction it begins at; when.</param>
/// <param name="ToAndTakes">Direction it leads to; how long it draws itself, seconds.</param>
/// <param name="TintAndWeight">Linear colour; how broad and bright.</param>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct DrawnLine(Vector4 FromAndBegins, Vector4 ToAndTakes, Vector4 TintAndWeight);

/// <summary>The petals on their way to be stars: those of the figures, and many that stay nameless between them.</summary>
public static class MorningLights
{
    public const int Nameless = 620;

    // #FFC93C, #FF7FA5, #F8F4FF; linear.
    private static readonly Vector3[] Petals = [new(1.000f, 0.584f, 0.045f), new(1.000f, 0.212f, 0.376f), new(0.939f, 0.905f, 1.000f)];

    public static SettlingLight[] Lights(ulong seed, MorningSky sky)
    {
        var random = new SeedStream(seed, 0x70657461);
        var lights = new List<SettlingLight>();
        for (int i = 0; i < Nameless; i++)
        {
            // All about, most where the figures stand; ever fewer upward.
            float turn = random.Between(-MathF.PI, MathF.PI), spread = random.Next(), angle = i % 3 == 0 ? turn : 0.9f * turn * spread;
            float up = 0.10f + (0.85f * random.Next()), arrives = 346.4f + (7.6f * random.Next()), size = 0.42f + (0.55f * random.Next() * random.Next());
            lights.Add(Light(About(angle, up), arrives, Petals[random.Below(3)], size, ref random));
        }

        foreach (Figure figure in sky.Figures)
        {
            for (int i = 0; i < figure.Stars.Length; i++)
            {
                bool isSeeds = figure.Kindness == Kindness.None;
                Vector3 tint = Vector3.Lerp(Petals[random.Below(3)], new(1, 0.93f, 0.86f), 0.45f);
                lights.Add(Light(figure.Stars[i], figure.ArrivesSeconds[i], tint, isSeeds ? random.Between(2.6f, 3.8f) : random.Between(2.05f, 2.6f), ref random));
            }
        }

        return [.. lights];
    }

    public static DrawnLine[] Lines(MorningSky sky)
    {
        var lines = new List<DrawnLine>();
        foreach (Figure figure in sky.Figures)
        {
            for (int i = 0; i < figure.Lines.Length; i++)
            {
                (int from, int to) = figure.Lines[i];
                bool isSeeds = figure.Kindness == Kindness.None;
                lines.Add(new DrawnLine(new(figure.Stars[from], figure.LineSeconds[i]), new(figure.Stars[to], MorningSky.LineTakesSeconds),
                    new(isSeeds ? new Vector3(1, 0.84f, 0.66f) : new Vector3(1, 0.66f, 0.72f), isSeeds ? 1 : 0.6f)));
            }
        }

        return [.. lines];
    }

    private static SettlingLight Light(Vector3 to, float arrives, Vector3 tint, float size, ref SeedStream random)
    {
        float leaves = MathF.Max(arrives - random.Between(3.0f, 6.5f), 343.5f);
        // Out of the storm: low, and some way round.
        float angle = MathF.Atan2(to.X, to.Z) + random.Between(-0.9f, 0.9f), low = random.Between(-0.30f, 0.16f), level = MathF.Sqrt(1 - (low * low));
        return new SettlingLight(new(level * MathF.Sin(angle), low, level * MathF.Cos(angle), leaves), new(to, arrives), new(tint, size));
    }

    private static Vector3 About(float angle, float up)
    {
        Vector3 sun = DawnTimes.SunAt(DawnTimes.BeginsSeconds);
        float level = MathF.Sqrt(1 - (up * up)), from = MathF.Atan2(sun.X, sun.Z);
        return new Vector3(level * MathF.Sin(from + angle), up, level * MathF.Cos(from + angle));
    }
}
