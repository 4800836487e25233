using System.Numerics;
using System.Runtime.InteropServices;
using GlassCity.Scenes.City;
using GlassCity.Scenes.Show;

namespace GlassCity.Scenes.Dawn;

/// <summary>A light that settles as a star, as lights.vert reads it.</summary>
/// <param name="FromAndLeaves">Direction it comes from; when, dream seconds.</param>
/// <param name="ToAndArrives">Direction it stays at; when.</param>
/// <param name="TintAndSize">Linear colour; size, 1 for a point, over 2 for a figure's star, <see cref="MorningLights.FollowerSize"/> for one that goes into another's.</param>
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

    /// <summary>Petals that climb after each star's own and go into it.</summary>
    public const int Followers = 9;

    /// <summary>Size of a follower: less than any that stays.</summary>
    public const float FollowerSize = 0.3f;

    private const int Late = 110;               // of the nameless, that arrive last, a third of them after the dream has ended
    private const float StreamRadians = 0.42f;  // from one stream's foot on the horizon to the next

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
            float up = 0.10f + (0.85f * random.Next()), arrives = i < Late ? random.Between(354, 363) : 346.4f + (7.6f * random.Next()), size = 0.42f + (0.55f * random.Next() * random.Next());
            lights.Add(Light(About(angle, up), arrives, Petals[random.Below(3)], size, ref random));
        }

        foreach (Figure figure in sky.Figures)
        {
            for (int i = 0; i < figure.Stars.Length; i++)
            {
                bool isSeeds = figure.Kindness == Kindness.None;
                Vector3 tint = Vector3.Lerp(Petals[random.Below(3)], new(1, 0.93f, 0.86f), 0.45f);
                lights.Add(Light(figure.Stars[i], figure.ArrivesSeconds[i], tint, isSeeds ? random.Between(2.6f, 4.4f) : random.Between(2.05f, 2.4f), ref random));
                for (int follower = 0; follower < Followers; follower++)
                {
                    lights.Add(Light(figure.Stars[i], figure.ArrivesSeconds[i] + random.Between(-0.6f, 3.4f), Petals[random.Below(3)], FollowerSize, ref random));
                }
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
                    new(isSeeds ? new Vector3(1, 0.80f, 0.52f) : new Vector3(1, 0.60f, 0.68f), isSeeds ? 1 : 0.38f)));
            }
        }

        return [.. lines];
    }

    private static SettlingLight Light(Vector3 to, float arrives, Vector3 tint, float size, ref SeedStream random)
    {
        float leaves = MathF.Max(arrives - random.Between(3.0f, 6.5f), 343.5f);
        // Out of the storm: low, and some way round, in streams that part as they climb.
        float angle = MathF.Atan2(to.X, to.Z) + random.Between(-0.35f, 0.35f), low = random.Between(-0.30f, 0.02f);
        angle = (StreamRadians * MathF.Round(angle / StreamRadians)) + random.Between(-0.045f, 0.045f);
        float level = MathF.Sqrt(1 - (low * low));
        return new SettlingLight(new(level * MathF.Sin(angle), low, level * MathF.Cos(angle), leaves), new(to, arrives), new(tint, size));
    }

    private static Vector3 About(float angle, float up)
    {
        Vector3 sun = DawnTimes.SunAt(DawnTimes.BeginsSeconds);
        float level = MathF.Sqrt(1 - (up * up)), from = MathF.Atan2(sun.X, sun.Z);
        return new Vector3(level * MathF.Sin(from + angle), up, level * MathF.Cos(from + angle));
    }
}
