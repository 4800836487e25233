using System.Numerics;

namespace GlassCity.Scenes.Chrysanthemums;

/// <summary>The way of a petal from the burst of its bloom on; twin of Shaders/chrysanthemums/storm.glsl, which says what it is made of.</summary>
public static class PetalStorm
{
    private const float LiftsSeconds = 341.5f;
    private const float WindsSeconds = 341.8f, WoundSeconds = 345.1f;
    private const float StreamsSeconds = 344.2f;

    /// <param name="from">Its middle at the burst, world metres.</param>
    /// <param name="outward">From its bloom, unit length.</param>
    /// <param name="chance">Four numbers of its own, 0..1.</param>
    /// <param name="age">Seconds since the burst.</param>
    /// <param name="t">Dream time, seconds.</param>
    /// <param name="colour">Number of its colour.</param>
    public static Vector3 At(Vector3 from, Vector3 outward, Vector4 chance, float age, float t, float colour)
    {
        float soft = age * age / (age + 0.12f);
        Vector3 p = from + (outward * ((0.4f + (1.9f * chance.X * chance.X)) * (1 - float.Exp2(-2.2f * soft))));
        p.Y -= 0.22f * soft * soft * float.Exp2(-0.9f * soft);
        float taken = Quintic((age - 0.4f - (0.8f * chance.W)) / 3.2f), late = MathF.Max(age - 0.25f, 0), shell = MathF.Floor(chance.Y * 4) / 3;
        float reach = 6 + (38 * shell * (0.35f + (0.65f * shell))), since = MathF.Max(t - LiftsSeconds, 0);
        Vector2 off = new Vector2(p.X, p.Z) - PetalTimes.StormAxis;
        float risen = (8.5f - (5.3f * shell)) * (0.5f + (0.9f * chance.Z)) * late * late / (late + 2.4f), climb = risen + ((0.26f + (0.38f * chance.Z)) * since * since * taken);
        float radius = off.Length() + (((reach * (0.90f + (0.20f * chance.W)) * (1 + (0.011f * climb))) - off.Length()) * taken);
        float turn = 9 / (4 + reach) * late * late / (late + 1.5f), angle = MathF.Atan2(off.Y, off.X) + turn;
        float into = Math.Clamp((t - WindsSeconds) / (WoundSeconds - WindsSeconds), 0, 1), up = MathF.Max(t - StreamsSeconds, 0);
        into *= taken * into * (3 - (2 * into));
        float pitch = 0.19f - (0.07f * shell);
        climb += taken * (1.75f / pitch) * (1 - (0.8f * into)) * MathF.Sin(angle - (pitch * (p.Y + climb)) + (4 * shell) + (1.25f * colour));
        angle += 0.60f * into * MathF.Sin((2 * angle) - ((0.14f - (0.06f * shell)) * (p.Y + risen)) + (1.4f * shell) + (1.25f * colour));
        climb += taken * (0.9f + (1.0f * chance.Z)) * up * up / (1 + (0.12f * up));
        p = new Vector3(PetalTimes.StormAxis.X + (radius * MathF.Cos(angle)), p.Y + climb, PetalTimes.StormAxis.Y + (radius * MathF.Sin(angle)));
        float high = MathF.Max(p.Y, 0), sways = 9 * taken * high / (high + 40), wind = (0.052f * high) + (1.1f * shell) - (0.35f * t);
        p += sways * new Vector3(MathF.Cos(wind), 0, MathF.Sin(wind));
        float free = age <= 0 ? 0 : age >= 2.5f ? 1 : age / 2.5f * (age / 2.5f) * (3 - (2 * age / 2.5f));
        float gust = free * (1 + (0.55f * MathF.Sin((0.9f * t) + (0.05f * p.X))) + (0.35f * MathF.Sin((1.7f * t) - (0.08f * p.Z))));
        p += 1.5f * gust * Sin((new Vector3(p.Y, p.Z, p.X) * 0.13f) + new Vector3(0, 2.1f, 4.2f) + new Vector3(t * 0.55f));
        p += 0.7f * free * Sin((new Vector3(p.Z, p.X, p.Y) * 0.37f) + new Vector3(1.3f, 3.7f, 0.4f) - new Vector3(t * 0.90f));
        p += 0.22f * free * Sin((new Vector3(p.Y, p.Z, p.X) * 1.10f) + new Vector3(5.1f, 0.9f, 2.8f) + new Vector3(t * 1.60f));
        float phase = Vector3.Dot(p, new(0.12f, 0.22f, 0.14f)) + (1.2f * MathF.Sin((0.11f * p.X) - (0.09f * p.Z))) + (0.85f * colour) - (0.9f * t);
        p += new Vector3(2.4f, 4.4f, 2.8f) * (free * (1 - (0.8f * taken)) * MathF.Sin(phase));
        p.Y = p.Y > 0.5f ? p.Y : 0.06f + (0.44f * float.Exp2(2.2f * (p.Y - 0.5f)));
        return p;
    }

    private static float Quintic(float x)
    {
        x = Math.Clamp(x, 0, 1);
        return x * x * x * ((x * ((6 * x) - 15)) + 10);
    }

    private static Vector3 Sin(Vector3 v) => new(MathF.Sin(v.X), MathF.Sin(v.Y), MathF.Sin(v.Z));
}
