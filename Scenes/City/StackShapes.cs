using System.Numerics;
using static GlassCity.Scenes.City.TowerShape;

namespace GlassCity.Scenes.City;

/// <summary>
/// Silhouettes of one stack: each family is a law for half-width, centre and turn by height, cut into few frusta. Contrast
/// within the outline is what is seen from afar: thin against broad, upright against slanting.
/// </summary>
internal static class StackShapes
{
    /// <param name="random">The cell's own stream.</param>
    /// <param name="body">What all frusta share; its Tower.X is the height.</param>
    /// <param name="family">One of those that are one stack.</param>
    /// <param name="half">Greatest half-width, metres.</param>
    /// <param name="foot">Height at which the stack begins, metres.</param>
    /// <param name="into">Frusta are added here.</param>
    public static void Build(ref SeedStream random, in Body body, TowerFamily family, float half, float foot, List<Frustum> into)
    {
        switch (family)
        {
            case TowerFamily.Spire: Spire(ref random, body, half, foot, into); break;
            case TowerFamily.Stair: Stair(ref random, body, half, foot, into); break;
            case TowerFamily.Leaning: Leaning(ref random, body, half, foot, into); break;
            case TowerFamily.Crown: Crown(ref random, body, half, foot, into); break;
            case TowerFamily.Twisted: Twisted(ref random, body, half, foot, into); break;
            case TowerFamily.Shard: Shard(ref random, body, half, foot, into); break;
            case TowerFamily.Onion: Onion(ref random, body, half, foot, into); break;
            case TowerFamily.Sail: Sail(ref random, body, half, foot, into); break;
            case TowerFamily.Pagoda: Pagoda(ref random, body, half, foot, into); break;
            default: Terrace(ref random, body, half, foot, into); break;
        }
    }

    private static float Up(in Body body, float foot, float part) => foot + ((body.Tower.X - foot) * part);

    private static void Spire(ref SeedStream random, in Body body, float half, float foot, List<Frustum> into)
    {
        float waist = random.Between(0.50f, 0.60f);
        Stack(body, [new(foot, half, default), new(Up(body, foot, 0.24f), half * 0.94f, default)], into);
        Stack(body, [new(Up(body, foot, 0.24f), half * waist * 1.12f, default), new(Up(body, foot, 0.50f), half * waist, default),
            new(Up(body, foot, 0.58f), half * 0.20f, default), new(body.Tower.X, half * 0.035f, default)], into);
    }

    private static void Stair(ref SeedStream random, in Body body, float half, float foot, List<Frustum> into)
    {
        float first = random.Between(0.26f, 0.34f);
        int way = random.Below(4);
        Vector2 toward = way switch { 0 => Vector2.UnitX, 1 => -Vector2.UnitX, 2 => Vector2.UnitY, _ => -Vector2.UnitY };
        ReadOnlySpan<float> widths = [1, 0.74f, 0.50f, 0.27f], tops = [first, first + 0.22f, first + 0.43f, 1];
        Body straight = body with { Turn = 0, Chamfer = Rectangle, Depth = 1 };
        float y = foot;
        for (int i = 0; i < 4; i++)
        {
            float top = Up(body, foot, tops[i]), width = half * widths[i];
            Stack(straight, [new(y, width, toward * (half - width)), new(top, width, toward * (half - width))], into);
            y = top;
        }
    }

    private static void Leaning(ref SeedStream random, in Body body, float half, float foot, List<Frustum> into)
    {
        // Mostly along the street or across it, where it is seen as leaning.
        float angle = (MathF.PI / 2 * random.Below(4)) + random.Between(-0.3f, 0.3f), reach = half * 0.60f, knee = random.Between(0.62f, 0.72f);
        Vector2 lean = new(MathF.Cos(angle) * reach, MathF.Sin(angle) * reach);
        Stack(body with { Turn = 0 }, [new(foot, half * 0.46f, -lean), new(Up(body, foot, knee), half * 0.40f, lean),
            new(Up(body, foot, 0.93f), half * 0.32f, lean * 0.35f), new(body.Tower.X, half * 0.08f, lean * 0.12f)], into);
    }

    private static void Crown(ref SeedStream random, in Body body, float half, float foot, List<Frustum> into)
    {
        float stem = random.Between(0.36f, 0.44f);
        Stack(body, [new(foot, half * 0.86f, default), new(Up(body, foot, 0.10f), half * stem * 1.1f, default), new(Up(body, foot, 0.66f), half * stem, default),
            new(Up(body, foot, 0.86f), half, default), new(Up(body, foot, 0.90f), half * 0.90f, default)], into);
        Stack(body, [new(Up(body, foot, 0.90f), half * 0.34f, default), new(body.Tower.X, half * 0.035f, default)], into);
    }

    private static void Twisted(ref SeedStream random, in Body body, float half, float foot, List<Frustum> into)
    {
        const int blocks = 5;
        float step = random.Between(0.34f, 0.52f) * (random.Next() < 0.5f ? -1 : 1);
        for (int i = 0; i < blocks; i++)
        {
            float width = half * (1.0f - (0.085f * i));
            Stack(body with { Turn = body.Turn + (step * i), Depth = 0.52f, Chamfer = Rectangle },
                [new(Up(body, foot, i / (float)blocks), width, default), new(Up(body, foot, (i + 1) / (float)blocks), width * 0.95f, default)], into);
        }
    }

    private static void Shard(ref SeedStream random, in Body body, float half, float foot, List<Frustum> into)
    {
        float angle = MathF.PI / 4 * ((2 * random.Below(4)) + random.Between(-0.4f, 0.4f)), break_ = random.Between(0.40f, 0.52f);
        Vector2 way = new(MathF.Cos(angle), MathF.Sin(angle));
        // Its upright side stays upright: what the width loses the centre follows.
        Stack(body with { Turn = angle, Chamfer = Rectangle, Depth = 0.8f },
            [new(foot, half * 0.88f, default), new(Up(body, foot, break_), half * 0.56f, way * (half * 0.32f)), new(body.Tower.X, half * 0.035f, way * (half * 0.84f))], into);
    }

    private static void Onion(ref SeedStream random, in Body body, float half, float foot, List<Frustum> into)
    {
        float shaft = random.Between(0.42f, 0.50f), neck = random.Between(0.54f, 0.60f);
        Body round = body with { Chamfer = random.Next() < 0.5f ? Hexagon : 1.0f, Depth = 1 };
        Stack(round, [new(foot, half * shaft * 1.2f, default), new(Up(body, foot, neck), half * shaft, default), new(Up(body, foot, neck + 0.12f), half * 0.94f, default),
            new(Up(body, foot, neck + 0.21f), half * 0.70f, default), new(Up(body, foot, neck + 0.28f), half * 0.13f, default), new(body.Tower.X, half * 0.03f, default)], into);
    }

    private static void Sail(ref SeedStream random, in Body body, float half, float foot, List<Frustum> into)
    {
        bool across = random.Next() < 0.5f;
        float belly = half * random.Between(0.42f, 0.54f) * (random.Next() < 0.5f ? -1 : 1);
        // Ring units measure along x: a blade across it is drawn wide or deep.
        float depth = across ? 0.26f : 3.6f, width = half * (across ? 1 : 0.28f);
        Vector2 toward = across ? new(0, belly) : new(belly, 0);
        Stack(body with { Turn = 0, Depth = depth, Chamfer = Rectangle }, [new(foot, width * 0.66f, -toward), new(Up(body, foot, 0.30f), width, toward * 0.55f),
            new(Up(body, foot, 0.62f), width * 0.82f, toward), new(body.Tower.X, width * 0.10f, toward * -0.5f)], into);
    }

    private static void Pagoda(ref SeedStream random, in Body body, float half, float foot, List<Frustum> into)
    {
        const int hoods = 4;
        float draw = random.Between(0.46f, 0.54f), y = foot;
        for (int i = 0; i < hoods; i++)
        {
            float width = half * (1 - (0.19f * i)), top = Up(body, foot, 0.235f * (i + 1) - (0.012f * i * i));
            Stack(body, [new(y, width, default), new(top, width * draw, default)], into);
            y = top;
        }

        Stack(body, [new(y, half * 0.13f, default), new(body.Tower.X, half * 0.03f, default)], into);
    }

    private static void Terrace(ref SeedStream random, in Body body, float half, float foot, List<Frustum> into)
    {
        Vector2 aside = new Vector2(random.Between(-0.3f, 0.3f), random.Between(-0.3f, 0.3f)) * half;
        float roof = Up(body, foot, random.Between(0.62f, 0.76f));
        Stack(body with { Turn = body.Turn * 0.4f }, [new(foot, half, default), new(roof, half * 1.0f, default)], into);
        Stack(body with { Turn = body.Turn * 0.4f }, [new(roof, half * 0.42f, aside), new(body.Tower.X, half * 0.40f, aside)], into);
    }
}
