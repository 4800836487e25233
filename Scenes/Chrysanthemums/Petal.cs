using System.Numerics;
using GlassCity.Scenes.Garden;

namespace GlassCity.Scenes.Chrysanthemums;

/// <summary>A petal at a time, in its bloom or in the air. Twin of the struct in Shaders/chrysanthemums/bloom.glsl.</summary>
/// <param name="BaseWorld">Its root, metres.</param>
/// <param name="Out">It bends in the plane of this and <paramref name="Axis"/>.</param>
/// <param name="Axis">Unit length.</param>
/// <param name="Bend">Lean at the root, arc, reflex; length in metres.</param>
/// <param name="HalfWidthMetres">At its widest.</param>
/// <param name="Roll">How far it is rolled to either side, radians.</param>
/// <param name="Layer">0 innermost .. 1 outermost.</param>
public readonly record struct Petal(Vector3 BaseWorld, Vector3 Out, Vector3 Axis, Vector4 Bend, float HalfWidthMetres, float Roll, float Layer)
{
    /// <summary>The golden angle, 137.508 degrees.</summary>
    public const float GoldenRadians = 2.39996323f;

    private const float OpensSeconds = 2.2f, ShutLean = 0.10f, ShutArc = -0.55f, Dome = 1.15f;

    public Vector3 MiddleWorld => BaseWorld + FromBase(0.5f);

    /// <summary>How far a floret is open: the innermost last.</summary>
    public static float OpenAt(in Bloom bloom, float layer, float seconds) =>
        Smooth((seconds - bloom.FormsSeconds - (0.7f * (1 - layer))) / (OpensSeconds - 0.7f));

    /// <summary>Layer of the n-th of so many florets: equal areas, so that it stands at the root of its number.</summary>
    public static float LayerOf(int n, int count) => MathF.Sqrt((n + 0.5f) / count);

    /// <summary>Floret n of count as it sits in its bloom; chance: four numbers of its own, 0..1.</summary>
    public static Petal InBloom(in Bloom bloom, int n, int count, Vector4 chance, float seconds)
    {
        float layer = LayerOf(n, count), part = Math.Clamp((layer - bloom.Own.X) / bloom.Own.Y, 0, 1), radius = bloom.Place.W;
        float open = OpenAt(bloom, layer, seconds), grown = Smooth((seconds - bloom.FormsSeconds) / 1.1f), fewer = MathF.Sqrt(256f / count);
        var law = Vector4.Lerp(bloom.Inner, bloom.Outer, part);
        Vector3 axis = new(bloom.Axis.X, bloom.Axis.Y, bloom.Axis.Z), side = Vector3.Normalize(Vector3.Cross(axis, MathF.Abs(axis.Y) > 0.9f ? Vector3.UnitX : Vector3.UnitY));
        float turn = (GoldenRadians * n) + (bloom.Axis.W * (seconds - bloom.FormsSeconds)) + (0.10f * (chance.X - 0.5f)) + (0.8f * (1 - open) * (1 - layer));
        Vector3 outward = (MathF.Cos(turn) * side) + (MathF.Sin(turn) * Vector3.Cross(axis, side));
        float on = Dome * layer;
        Vector3 root = bloom.At(seconds) + (radius * bloom.Own.Z * grown * ((MathF.Sin(on) * outward) + ((MathF.Cos(on) - 0.5f) * axis)));
        Vector4 bend = new(Mix(ShutLean + (0.35f * layer), law.X + (0.16f * (chance.Y - 0.5f)), open), Mix(ShutArc, law.Y + (0.30f * (chance.Z - 0.5f)), open), law.Z * open,
            radius * law.W * (0.92f + (0.16f * chance.W)) * Mix(0.62f, 1, open) * grown);
        float half = radius * Mix(bloom.Wide.X, bloom.Wide.Y, part) * grown * Mix(0.75f, 1, open) * fewer;
        return new Petal(root, outward, axis, bend, half, Mix(bloom.Wide.Z, bloom.Wide.W, part), layer);
    }

    /// <summary>As it is at a time, from its forming on: in its bloom, and after that bloom's burst in the storm.</summary>
    public static Petal At(in Bloom bloom, int n, int count, Vector4 chance, float seconds)
    {
        float age = MathF.Max(seconds - bloom.BurstsSeconds, 0), flown = Smooth(age / 2.4f), drawn = Smooth(age / 5);
        Petal floret = InBloom(bloom, n, count, chance, MathF.Min(seconds, bloom.BurstsSeconds));
        Vector3 from = floret.MiddleWorld, outward = from - bloom.At(bloom.BurstsSeconds);
        // Most are small and a few large. As they rise they grow: what is to be seen from far must be large.
        float size = (chance.W * 16) - MathF.Floor(chance.W * 16), size2 = size * size;
        float length = (0.080f + (0.055f * chance.X)) * (0.45f + (3 * size2 * size2 * size2)) * (1 + (0.30f * MathF.Max(age - 1.5f, 0)));
        Vector4 bend = floret.Bend;
        bend = new(bend.X, Mix(bend.Y, 0.55f + chance.Z, flown), Mix(bend.Z, 1.8f * (chance.Y - 0.62f), flown), Mix(bend.W, length, drawn));
        var about = Vector3.Normalize((new Vector3(chance.Y, chance.W, chance.X) * 2) - new Vector3(0.999f, 1.001f, 1));
        float tumble = (chance.W > 0.5f ? 1 : -1) * (1.3f + (3.2f * chance.Z)) * age * age / (age + 0.8f);
        Petal flying = floret with
        {
            Bend = bend, HalfWidthMetres = Mix(floret.HalfWidthMetres, 0.22f * length, drawn), Roll = Mix(floret.Roll, 0.70f + (0.40f * chance.X), flown),
            Out = Turned(floret.Out, about, tumble), Axis = Turned(floret.Axis, about, tumble), BaseWorld = Vector3.Zero,
        };
        Vector3 middle = age > 0 ? PetalStorm.At(from, outward / MathF.Sqrt(outward.LengthSquared() + 1e-6f), chance, age, seconds, bloom.Own.W) : from;
        return flying with { BaseWorld = middle - flying.FromBase(0.5f) };
    }

    /// <summary>From its root to a part of its middle line, metres.</summary>
    public Vector3 FromBase(float part)
    {
        (float outer, float up, _) = new PetalCurl(Bend.X, Bend.Y, Bend.X, Bend.Y, Bend.Z).At(1, part);
        return Bend.W * ((outer * Out) + (up * Axis));
    }

    private static float Mix(float a, float b, float u) => a + ((b - a) * u);

    private static float Smooth(float u)
    {
        u = Math.Clamp(u, 0, 1);
        return u * u * (3 - (2 * u));
    }

    private static Vector3 Turned(Vector3 v, Vector3 about, float radians) =>
        (v * MathF.Cos(radians)) + (Vector3.Cross(about, v) * MathF.Sin(radians)) + (about * (Vector3.Dot(about, v) * (1 - MathF.Cos(radians))));
}
