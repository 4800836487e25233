using System.Numerics;
using GlassCity.Scenes.City;

namespace GlassCity.Scenes.Memories.Bread;

/// <summary>What is left of the alley: ground, walls with holes where windows were, a fallen beam, a bent lamp, rubble.</summary>
public static class BreadAlley
{
    private const ulong Stream = 0x62726561;

    // Where the ground is dense with points: no circle, so that its border is none.
    private static readonly (Vector3 Middle, float RadiusMetres)[] Clearing =
    [
        (new(0.10f, 0, 0.05f), 0.86f), (new(-0.62f, 0, 0.12f), 0.56f), (new(0.80f, 0, -0.12f), 0.60f), (new(0.30f, 0, 0.62f), 0.55f), (new(-0.25f, 0, 0.60f), 0.42f),
        (new(-0.10f, 0, -0.66f), 0.60f), (new(0.62f, 0, -0.72f), 0.46f), (new(-0.78f, 0, -0.40f), 0.36f), (new(1.12f, 0, 0.22f), 0.34f),
    ];

    public static Form[] Make(ulong seed)
    {
        var random = new SeedStream(seed, Stream);
        return [Near(), Far(), BackWall(ref random), SideWalls(ref random), Crumbs(ref random), Rubble(ref random), Iron()];
    }

    private static Form Near()
    {
        var to = new Sculptor(new Form("ground", 0.0105f));
        to.With(tone: BreadTones.Earth, soft: 0.02f, relief: Relief.Rough(0.007f, 21), pattern: new(PatternKind.Worn, 0.6f));
        foreach ((Vector3 middle, float radius) in Clearing)
        {
            to.With(soft: 0).Add(Solid.Rod(middle - new Vector3(0, 0.10f, 0), middle - new Vector3(0, 0.004f, 0), radius, 0.02f));
        }

        return to.Form;
    }

    // On one level with the near ground, and a hand's breadth under its border, so that one goes over into the other.
    private static Form Far()
    {
        var to = new Sculptor(new Form("ground beyond", 0.021f));
        to.With(tone: BreadTones.Earth, soft: 0.02f, relief: Relief.Rough(0.007f, 21), pattern: new(PatternKind.Worn, 0.6f));
        to.Add(Solid.Box(new(0.1f, -0.074f, -0.3f), new(3.1f, 0.07f, 3.0f), 0.01f));
        foreach ((Vector3 middle, float radius) in Clearing)
        {
            to.With(soft: 0, relief: default(Relief)).Carve(Solid.Rod(middle - new Vector3(0, 0.3f, 0), middle + new Vector3(0, 0.2f, 0), radius - 0.12f, 0.02f));
        }

        return to.Form;
    }

    private static Form BackWall(ref SeedStream random)
    {
        var to = new Sculptor(new Form("wall behind", 0.0150f) { Seen = (new(-4, -0.03f, -1.68f), new(4)) });
        to.With(tone: BreadTones.Brick, soft: 0, relief: Relief.Rough(0.004f, 30), pattern: new(PatternKind.Bricks, 0.23f));
        to.Add(Solid.Box(new(-0.70f, 1.15f, -1.62f), new(1.75f, 1.25f, 0.15f), 0.008f));
        to.With(soft: 0.02f, relief: default(Relief));
        Window(to, new(-0.98f, 1.30f, -1.62f), 0.30f, 0.46f);
        Window(to, new(0.22f, 1.42f, -1.62f), 0.27f, 0.44f);
        // Broken from the left's full height down to the right, brick by brick.
        for (int i = 0; i < 17; i++)
        {
            float x = -2.30f + (0.215f * i), fallen = i / 16f;
            float top = 2.30f - (1.55f * fallen * fallen) + random.Between(-0.20f, 0.16f);
            to.Carve(Solid.Box(new(x, top + 1.5f, -1.62f), new(0.115f, 1.5f, 0.5f), Quaternion.CreateFromAxisAngle(Vector3.UnitZ, random.Between(-0.10f, 0.10f)), 0.01f));
        }

        Bite(to, new(-0.62f, 1.86f, -1.62f), 0.24f);
        Bite(to, new(0.52f, 1.02f, -1.62f), 0.20f);
        Bite(to, new(0.98f, 0.62f, -1.62f), 0.26f);
        return to.Form;
    }

    private static Form SideWalls(ref SeedStream random)
    {
        var to = new Sculptor(new Form("walls beside", 0.0190f) { Seen = (new(-2.25f, -0.03f, -3.0f), new(4)) });
        to.With(tone: BreadTones.Stone, soft: 0, relief: Relief.Rough(0.005f, 24), pattern: new(PatternKind.Bricks, 0.36f));
        Quaternion left = Quaternion.CreateFromAxisAngle(Vector3.UnitY, 0.10f), right = Quaternion.CreateFromAxisAngle(Vector3.UnitY, -0.16f);
        to.Add(Solid.Box(new(-2.15f, 1.30f, -0.55f), new(0.16f, 1.40f, 1.10f), left, 0.01f));
        to.Add(Solid.Box(new(2.05f, 0.95f, -1.75f), new(0.17f, 1.05f, 1.00f), right, 0.01f));
        // A house across what was a yard, seen through the gap.
        to.Add(Solid.Box(new(1.10f, 1.35f, -2.95f), new(1.30f, 1.45f, 0.12f), 0.01f));
        to.With(soft: 0.02f, relief: default(Relief));
        to.Carve(Solid.Box(new(-2.15f, 1.45f, -0.30f), new(0.5f, 0.46f, 0.27f), left, 0.02f));
        to.Carve(Solid.Box(new(0.75f, 1.75f, -2.95f), new(0.20f, 0.34f, 0.4f), 0.02f));
        to.Carve(Solid.Box(new(1.55f, 1.75f, -2.95f), new(0.20f, 0.34f, 0.4f), 0.02f));
        to.Carve(Solid.Box(new(1.15f, 0.55f, -2.95f), new(0.24f, 0.62f, 0.4f), 0.02f));
        for (int i = 0; i < 9; i++)
        {
            float z = -1.70f + (0.30f * i), top = 2.55f - (1.75f * i / 8f) + random.Between(-0.16f, 0.16f);
            to.Carve(Solid.Box(new(-2.15f, top + 1.5f, z), new(0.5f, 1.5f, 0.165f), Quaternion.CreateFromAxisAngle(Vector3.UnitX, random.Between(-0.12f, 0.12f)), 0.01f));
            to.Carve(Solid.Box(new(2.05f, 1.95f - (0.19f * i) + random.Between(-0.14f, 0.14f) + 1.5f, -2.85f + (0.27f * i)), new(0.5f, 1.5f, 0.150f), Quaternion.CreateFromAxisAngle(Vector3.UnitX, random.Between(-0.12f, 0.12f)), 0.01f));
            to.Carve(Solid.Box(new(-0.25f + (0.34f * i), 2.35f + random.Between(-0.34f, 0.30f) + 1.5f, -2.95f), new(0.18f, 1.5f, 0.5f), 0.01f));
        }

        return to.Form;
    }

    private static Form Crumbs(ref SeedStream random)
    {
        var to = new Sculptor(new Form("crumbs", 0.0075f));
        to.With(tone: BreadTones.Stone, soft: 0.004f, pattern: new(PatternKind.Worn, 0.3f));
        for (int i = 0; i < 54; i++)
        {
            // A ring about the two, open toward the eye.
            float turn = random.Between(-0.55f, MathF.PI + 0.55f), away = 0.95f + (0.75f * random.Next());
            float size = 0.018f + (0.045f * random.Next() * random.Next());
            Chunk(to, ref random, new(0.13f + (1.05f * away * MathF.Cos(turn)), 0.35f * size, -0.10f - (0.85f * away * MathF.Sin(turn))), size);
        }

        return to.Form;
    }

    private static Form Rubble(ref SeedStream random)
    {
        var to = new Sculptor(new Form("rubble", 0.0120f));
        to.With(tone: BreadTones.Brick, soft: 0.006f, pattern: new(PatternKind.Worn, 0.5f));
        for (int i = 0; i < 34; i++)
        {
            float x = random.Between(-1.9f, 1.8f), toWall = random.Next() * random.Next();
            float size = 0.055f + (0.085f * random.Next()), heap = MathF.Max(0.26f - (0.34f * MathF.Abs(x - 0.9f)), 0.05f);
            Chunk(to, ref random, new(x, heap * (1 - toWall) * random.Next() * 1.6f, -1.42f + (0.50f * toWall)), size);
        }

        // Dark and near: what one looks past.
        to.With(tone: BreadTones.Stone);
        Chunk(to, ref random, new(-1.25f, 0.05f, 1.02f), 0.17f);
        Chunk(to, ref random, new(-1.48f, 0.13f, 0.86f), 0.20f);
        Chunk(to, ref random, new(1.42f, 0.04f, 0.92f), 0.15f);
        Chunk(to, ref random, new(1.62f, 0.12f, 0.68f), 0.19f);
        // The beam came down with the roof and leans where it fell.
        to.With(tone: BreadTones.Rags, soft: 0, relief: Relief.Waves(0.004f, new(0, 90, 60), 1.5f));
        Vector3 foot = new(1.62f, 0.02f, -0.70f), head = new(0.62f, 1.56f, -1.48f), way = Vector3.Normalize(head - foot);
        Quaternion lean = Quaternion.CreateFromAxisAngle(Vector3.Normalize(Vector3.Cross(Vector3.UnitY, way)), MathF.Acos(way.Y));
        return to.Add(Solid.Box(0.5f * (foot + head), new(0.060f, 0.5f * Vector3.Distance(foot, head), 0.048f), lean, 0.008f)).Form;
    }

    private static Form Iron()
    {
        // A streetlamp that was bent over, and has no light.
        var to = new Sculptor(new Form("lamp", 0.0075f));
        to.With(tone: BreadTones.Iron, soft: 0.02f);
        to.Chain((new(-1.42f, -0.02f, -0.98f), 0.062f), (new(-1.42f, 0.16f, -0.98f), 0.040f), (new(-1.415f, 0.95f, -0.975f), 0.027f), (new(-1.39f, 1.42f, -0.96f), 0.024f),
            (new(-1.29f, 1.70f, -0.93f), 0.023f), (new(-1.10f, 1.83f, -0.88f), 0.022f), (new(-0.90f, 1.78f, -0.84f), 0.021f), (new(-0.78f, 1.66f, -0.82f), 0.018f));
        to.With(soft: 0.01f).Limb(new(-0.765f, 1.63f, -0.82f), new(-0.735f, 1.53f, -0.81f), 0.034f, 0.066f);
        return to.With(soft: 0.004f).Carve(Solid.Limb(new(-0.745f, 1.555f, -0.813f), new(-0.720f, 1.46f, -0.805f), 0.030f, 0.064f)).Form;
    }

    private static void Window(Sculptor to, Vector3 middle, float halfWide, float halfTall) =>
        to.Carve(Solid.Box(middle, new(halfWide, halfTall, 0.6f), 0.02f)).Carve(Solid.Rod(middle + new Vector3(0, halfTall, -0.6f), middle + new Vector3(0, halfTall, 0.6f), halfWide, 0.01f));

    private static void Bite(Sculptor to, Vector3 middle, float size) =>
        to.Carve(Solid.Box(middle, new(size, 0.55f * size, 0.6f), Quaternion.CreateFromAxisAngle(Vector3.UnitZ, 0.3f), 0.02f))
            .Carve(Solid.Box(middle + new Vector3(0.3f * size, 0.2f * size, 0), new(0.6f * size, 0.8f * size, 0.6f), Quaternion.CreateFromAxisAngle(Vector3.UnitZ, -0.15f), 0.02f));

    private static void Chunk(Sculptor to, ref SeedStream random, Vector3 at, float size)
    {
        Quaternion turn = Quaternion.CreateFromYawPitchRoll(random.Between(0, MathF.Tau), random.Between(-0.5f, 0.5f), random.Between(-0.5f, 0.5f));
        to.With(relief: Relief.Rough(0.10f * size, 1.6f / size));
        to.Add(Solid.Box(at, new Vector3(1, random.Between(0.35f, 0.6f), random.Between(0.45f, 0.8f)) * size, turn, 0.10f * size));
        to.With(relief: default(Relief));
    }
}
