using System.Numerics;
using GlassCity.Scenes.City;

namespace GlassCity.Scenes.Arc;

/// <summary>A mote of the trail.</summary>
/// <param name="PlaceWorld">World metres.</param>
/// <param name="Light">0 where it is not, or no more.</param>
/// <param name="RadiusMetres">Half its width.</param>
/// <param name="Streak">From its middle to its end, along the arc, metres.</param>
/// <param name="Gold">0..1: silver or gold.</param>
public readonly record struct TrailMote(Vector3 PlaceWorld, float Light, float RadiusMetres, Vector3 Streak, float Gold);

/// <summary>
/// The stardust that the healed constellation leaves along its way: each mote was let go at a place of the arc, hangs there, drifts
/// apart, and sinks at last onto what is to be the bridge. Closed form in time. Twin of Shaders/arc/arc.glsl.
/// </summary>
public sealed class Trail
{
    /// <summary>The last of it has sunk.</summary>
    public const double LastSeconds = 158.2;

    private static readonly Vector3[] Sunk = [new(-8, 0.5f, -231), new(78, 6, -246), new(-62, 46, -296), new(10, 52, -370), new(0, 0, -470)];

    private readonly (float Along, Vector2 Off, float Own, float Mood)[] _motes;

    public Trail(ulong seed, int count)
    {
        var random = new SeedStream(seed, 0x74726169);
        _motes = new (float, Vector2, float, float)[count];
        for (int i = 0; i < count; i++)
        {
            // Crowded about the middle line, few far out.
            float turn = random.Between(0, MathF.Tau), away = 0.85f * MathF.Sqrt(-MathF.Log(1 - (0.98f * random.Next())));
            float along = 0.015f + (0.985f * MathF.Pow(random.Next(), 0.85f));
            _motes[i] = (along, new Vector2(away * MathF.Cos(turn), 0.40f * away * MathF.Sin(turn)), random.Next(), random.Next());
        }
    }

    public int Count => _motes.Length;

    /// <summary>Half its width where it was left, metres.</summary>
    public static float WidthAt(float along) => 0.35f + (24 * along * (0.25f + along) * (1 - (0.45f * along)));

    /// <summary>How far what was left at a place has sunk, 0..1.</summary>
    /// <param name="along">Place on the arc.</param>
    /// <param name="own">0..1, another for each mote.</param>
    /// <param name="seconds">Dream time.</param>
    public static float SunkAt(float along, float own, double seconds)
    {
        float u = Math.Clamp((float)(seconds - 149.5 - (1.5 * along) - (3 * own)) / 4, 0, 1);
        return u * u * (3 - (2 * u));
    }

    /// <param name="mote">0 .. <see cref="Count"/> - 1.</param>
    /// <param name="seconds">Dream time.</param>
    /// <param name="starsOfScale1">The stars as they are turned now, metres from their middle at scale 1: each mote comes from one.</param>
    public TrailMote At(int mote, double seconds, ReadOnlySpan<Vector3> starsOfScale1)
    {
        (float along, Vector2 off, float own, float mood) = _motes[mote];
        float head = ArcPath.AlongAt(seconds), sunk = SunkAt(along, own, seconds);
        if (head <= along || sunk >= 1)
        {
            return default;
        }

        float t = (float)seconds, age = (float)(seconds - ArcPath.SecondsAt(along)), wide = WidthAt(along), turn = 1.1f + (2.4f * along);
        Vector3 way = ArcPath.WayAt(along), side = Vector3.Normalize(Vector3.Cross(way, new(0.707f, 0, 0.707f))), rise = Vector3.Cross(way, side);
        (float sine, float cosine) = MathF.SinCos(turn);
        // What is young is still near its stars and goes on with them a little; then it only drifts apart.
        Vector2 at = off * (0.75f + (0.45f * (1 - MathF.Exp(-0.25f * age))));
        at += 0.09f * new Vector2(MathF.Sin((t * 0.31f) + (mood * 40)), MathF.Sin((t * 0.23f) + (own * 40)));
        Vector3 from = wide * ((at.X * ((cosine * side) + (sine * rise))) + (at.Y * ((cosine * rise) - (sine * side))));
        float young = MathF.Pow(2, -0.6f * age);
        Vector3 star = starsOfScale1[mote % starsOfScale1.Length] * ArcPath.ScaleAt(seconds - age);
        from = Vector3.Lerp(from, star + (0.22f * from), young);
        from += way * (wide * 0.8f * (1 - MathF.Exp(-0.9f * age)) * own);
        Vector3 place = Vector3.Lerp(ArcPath.PlaceAt(along) + from, SunkPlace(along) + (from * 0.12f), sunk);
        float twinkle = 0.62f + (0.38f * MathF.Sin((t * (0.9f + (1.6f * mood))) + (own * 40)));
        float come = Math.Clamp(age * 1.6f, 0, 1), old = 0.36f + (0.64f * MathF.Exp(-0.3f * age));
        float light = come * old * twinkle * (0.2f + (1.6f * mood * mood * mood * mood)) * (1 - sunk) * (1 + sunk);
        float radius = (0.012f + (0.0036f * wide)) * (0.6f + (0.8f * mood));
        // One in five was drawn out by the wind of its going.
        Vector3 streak = own < 0.2f ? way * (wide * (0.06f + (1.1f * own))) : Vector3.Zero;
        return new TrailMote(place, light, radius, streak * (1 - sunk), own > 0.82f ? 0.8f : 0.1f);
    }

    private static Vector3 SunkPlace(float s)
    {
        float r = 1 - s;
        return (r * r * r * r * Sunk[0]) + (4 * s * r * r * r * Sunk[1]) + (6 * s * s * r * r * Sunk[2]) + (4 * s * s * s * r * Sunk[3]) + (s * s * s * s * Sunk[4]);
    }
}
