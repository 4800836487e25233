using System.Numerics;
using GlassCity.Scenes.Gravity;

namespace GlassCity.Scenes.Bridge;

/// <summary>A place on the bridge: middle of its deck, the level unit vector to the right of one who walks up, metres of way from the foot, rise per metre of level way.</summary>
public readonly record struct BridgeStation(Vector3 DeckWorld, Vector3 AcrossWorld, float WayMetres, float Slope)
{
    /// <summary>Unit vector along, toward the far end.</summary>
    public Vector3 AlongWorld => Vector3.Normalize(new Vector3(AcrossWorld.Z, Slope, -AcrossWorld.X));

    /// <summary>Where it comes to lie when the city is bent.</summary>
    public BridgeStation Bent(Bend bend)
    {
        if (bend.IsNone)
        {
            return this;
        }

        Vector3 along = bend.Of(DeckWorld + (0.5f * AlongWorld)) - bend.Of(DeckWorld - (0.5f * AlongWorld));
        float level = new Vector2(along.X, along.Z).Length();
        return this with { DeckWorld = bend.Of(DeckWorld), AcrossWorld = new Vector3(-along.Z, 0, along.X) / level, Slope = along.Y / level };
    }
}

/// <summary>
/// The course of the bridge of mercury, the same for every seed: from the plaza's near edge in a wide S over both its wings,
/// through the gate of the Eye, and down into the avenue beyond. It keeps to the plaza and to the street, where no seed has towers.
/// </summary>
public static class BridgeCourse
{
    public const float CrestMetres = 40;
    public const float StepMetres = 0.5f;       // from station to station

    /// <summary>Half of what one walks on, between the lips.</summary>
    public const float DeckHalfMetres = 1.6f;

    /// <summary>Half of all of it.</summary>
    public const float HalfMetres = 1.95f;

    /// <summary>From the deck down to the lowest of its belly.</summary>
    public const float DepthMetres = 0.8f;

    private const float CrestWay = 0.53f;       // part of the way at which it is highest

    // x, z of a uniform cubic B-spline's corners: curvature is continuous, so that mirrored lines have no kinks.
    private static readonly Vector2[] Corners =
    [
        new(-8, -230), new(-8, -239), new(0, -247), new(14, -249), new(27, -251), new(37, -259), new(36, -272), new(24, -278), new(6, -280),
        new(-9, -281), new(-18, -286), new(-17, -295), new(-7, -302), new(0, -311), new(1, -321), new(2, -332), new(3, -348), new(4, -373), new(4, -400), new(3, -430),
        new(2, -452), new(1, -470),
    ];

    private static readonly BridgeStation[] Made = Make();

    /// <summary>Every <see cref="StepMetres"/> of level way, from the foot.</summary>
    public static ReadOnlySpan<BridgeStation> Stations => Made;

    /// <summary>Of its whole level way.</summary>
    public static float LengthMetres => Made[^1].WayMetres;

    /// <summary>The place at a way; its ends beyond them.</summary>
    public static BridgeStation At(float wayMetres)
    {
        float place = Math.Clamp(wayMetres / StepMetres, 0, Made.Length - 1.001f);
        BridgeStation a = Made[(int)place], b = Made[(int)place + 1];
        float u = place - (int)place;
        return new BridgeStation(Vector3.Lerp(a.DeckWorld, b.DeckWorld, u), Vector3.Normalize(Vector3.Lerp(a.AcrossWorld, b.AcrossWorld, u)),
            float.Lerp(a.WayMetres, b.WayMetres, u), float.Lerp(a.Slope, b.Slope, u));
    }

    /// <summary>The way and the place across of what is nearest on the deck, and how high over it something is; metres.</summary>
    public static Vector3 Nearest(Vector3 world)
    {
        int best = 0;
        float least = float.MaxValue;
        for (int i = 0; i < Made.Length; i++)
        {
            float away = Vector3.DistanceSquared(Made[i].DeckWorld, world);
            (best, least) = away < least ? (i, away) : (best, least);
        }

        BridgeStation near = Made[best];
        Vector3 off = world - near.DeckWorld;
        float along = Vector3.Dot(off, new Vector3(near.AcrossWorld.Z, 0, -near.AcrossWorld.X));
        return new Vector3(near.WayMetres + along, Vector3.Dot(off, near.AcrossWorld), off.Y - (near.Slope * along));
    }

    private static BridgeStation[] Make()
    {
        const int pieces = 64;
        var places = new List<Vector2>();
        for (int i = -2; i < Corners.Length - 1; i++)
        {
            for (int k = 0; k < pieces; k++)
            {
                places.Add(Spline(i, k / (float)pieces));
            }
        }

        var ways = new float[places.Count];
        for (int i = 1; i < ways.Length; i++)
        {
            ways[i] = ways[i - 1] + Vector2.Distance(places[i - 1], places[i]);
        }

        int count = (int)(ways[^1] / StepMetres);
        float length = count * StepMetres;
        var made = new BridgeStation[count + 1];
        for (int i = 0, at = 0; i <= count; i++)
        {
            float way = i * StepMetres;
            while (at + 2 < ways.Length && ways[at + 1] < way)
            {
                at++;
            }

            Vector2 place = Vector2.Lerp(places[at], places[at + 1], (way - ways[at]) / (ways[at + 1] - ways[at]));
            // Over a few pieces: where corners coincide the first ones have no length.
            Vector2 along = Vector2.Normalize(places[Math.Min(at + 6, places.Count - 1)] - places[Math.Max(at - 5, 0)]);
            (float height, float slope) = Height(way, length);
            made[i] = new BridgeStation(new Vector3(place.X, height, place.Y), new Vector3(-along.Y, 0, along.X), way, slope);
        }

        return made;
    }

    private static (float Metres, float Slope) Height(float way, float length)
    {
        float crest = CrestWay * length, run = way < crest ? crest : length - crest;
        float u = way < crest ? way / run : (length - way) / run;
        return (CrestMetres * u * u * (3 - (2 * u)), (way < crest ? 1 : -1) * CrestMetres * 6 * u * (1 - u) / run);
    }

    private static Vector2 Spline(int first, float u)
    {
        float v = 1 - u;
        return ((v * v * v * Corner(first)) + (((3 * u * u * u) - (6 * u * u) + 4) * Corner(first + 1))
            + (((-3 * u * u * u) + (3 * u * u) + (3 * u) + 1) * Corner(first + 2)) + (u * u * u * Corner(first + 3))) / 6;

        static Vector2 Corner(int i) => Corners[Math.Clamp(i, 0, Corners.Length - 1)];
    }
}
