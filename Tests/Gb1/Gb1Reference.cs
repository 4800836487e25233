using System.Numerics;
using GlassCity.Scenes.Gb1;

namespace GlassCity.Tests.Gb1;

/// <summary>GB-1 as its description says it, pixel by pixel, without tables, early ends or anything clever.</summary>
internal sealed class Gb1Reference(Gb1Options options)
{
    private static readonly Vector3 Moon = new(0.3203f, 0.3660f, -0.8737f);
    private readonly int width = options.WidthPixels;
    private readonly int height = options.HeightPixels;
    private readonly float tangentY = MathF.Tan(35 * MathF.PI / 180);
    private Vector3[] motes = [];
    private Vector3 eye;
    private Vector3 forward;
    private Vector3 right;
    private float time;

    /// <summary>RGB of 0..255, top row first, of frame <paramref name="last"/>, reached from frame 0.</summary>
    public Vector3[] Draw(int last)
    {
        for (int frame = 0; frame <= last; frame++)
        {
            time = frame / 60f;
            (eye, forward) = new Gb1Loop(options.TowersPerSide).ViewAt(frame / 60.0);
            right = Vector3.Cross(forward, Vector3.UnitY);
            Carry(frame == 0);
        }

        var picture = new Vector3[width * height];
        for (int i = 0; i < picture.Length; i++)
        {
            picture[i] = Opaque(Ray(i % width, i / width));
        }

        Towers(picture);
        River(picture);
        Motes(picture);
        Vector3[] finished = ReferenceLight.Finish(picture, width, height);
        for (int y = 0; y < height / 2; y++)
        {
            Span<Vector3> low = finished.AsSpan(y * width, width), high = finished.AsSpan((height - 1 - y) * width, width);
            for (int x = 0; x < width; x++)
            {
                (low[x], high[x]) = (high[x], low[x]);
            }
        }

        return finished;
    }

    private float Aspect => (float)width / height;

    private Vector3 Ray(int x, int y) => forward
        + right * ((2 * (x + 0.5f) / width - 1) * tangentY * Aspect) + Vector3.UnitY * ((2 * (y + 0.5f) / height - 1) * tangentY);

    private (Vector2 Pixel, float Depth) Project(Vector3 p)
    {
        Vector3 q = p - eye;
        float depth = Vector3.Dot(q, forward);
        var ndc = new Vector2(Vector3.Dot(q, right) / (tangentY * Aspect), q.Y / tangentY) / depth;
        return ((ndc + Vector2.One) * 0.5f * new Vector2(width, height), depth);
    }

    private Vector3 Opaque(Vector3 ray)
    {
        float depth = -eye.Y / ray.Y;
        Vector3 at = eye + depth * ray;
        bool ground = ray.Y < 0 && depth < 600 && Math.Abs(at.X) <= 400 && Math.Abs(at.Z) <= 400;
        return ground ? Ground(at) : Sky(Vector3.Normalize(ray));
    }

    private static Vector3 SkyBase(float y) =>
        Vector3.Lerp(new(0.050f, 0.070f, 0.160f), new(0.005f, 0.010f, 0.040f), Math.Clamp(y * 1.6f, 0, 1));

    private static Vector3 Sky(Vector3 d)
    {
        float m = Vector3.Dot(d, Moon);
        Vector3 c = SkyBase(d.Y) + new Vector3(1, 0.95f, 0.85f) * (6 * Step(0.99930f, 0.99945f, m) + 0.25f * MathF.Pow(Math.Max(m, 0), 64));
        Vector3 p = d * 160;
        var b = new Vector3(MathF.Floor(p.X), MathF.Floor(p.Y), MathF.Floor(p.Z));
        float star = Hash((int)b.X, (int)b.Y, (int)b.Z) >= 0.992f ? 1 - Step(0, 0.35f, (p - b - new Vector3(0.5f)).Length()) : 0;
        return c + new Vector3(0.8f, 0.9f, 1) * (3 * star * Math.Clamp(d.Y * 4, 0, 1));
    }

    private Vector3 Ground(Vector3 at)
    {
        var p = new Vector2(at.X, at.Z) * 1.6f;
        var b = new Vector2(MathF.Floor(p.X), MathF.Floor(p.Y));
        Vector2 f = p - b;
        float f1 = 9, f2 = 9, id = 0;
        for (int y = -1; y <= 1; y++)
        {
            for (int x = -1; x <= 1; x++)
            {
                int cx = (int)b.X + x, cy = (int)b.Y + y;
                float h = Hash(cx, cy), g = Hash(cx + 911, cy + 357);
                float q = (new Vector2(x + 0.15f + 0.7f * h, y + 0.15f + 0.7f * g) - f).LengthSquared();
                if (q < f1)
                {
                    (f2, f1, id) = (f1, q, (h * 7 + g) % 1);
                }
                else if (q < f2)
                {
                    f2 = q;
                }
            }
        }

        f1 = MathF.Sqrt(f1);
        float stone = Step(0.02f, 0.16f, MathF.Sqrt(f2) - f1);
        Vector3 tone = Vector3.Lerp(new(0.055f, 0.060f, 0.075f), new(0.115f, 0.105f, 0.100f), id);
        Vector3 a = Vector3.Lerp(new(0.012f, 0.012f, 0.016f), tone, stone) * (0.55f + 0.9f * Math.Clamp(1 - f1, 0, 1));
        float distance = (eye - at).Length(), k = 1 - Math.Clamp(eye.Y / distance, 0, 1);
        a += SkyBase(0.1f) * (0.5f * k * k * k * stone);
        return Vector3.Lerp(a, SkyBase(0), 1 - MathF.Exp(-distance * 0.008f));
    }

    /// <summary>Every box against every pixel, the farthest box first.</summary>
    private void Towers(Vector3[] picture)
    {
        int n = options.TowersPerSide;
        var boxes = from x in Enumerable.Range(0, n)
                    from z in Enumerable.Range(0, n)
                    let middle = new Vector3((x - (n - 1) / 2f) * 6, 0, (z - (n - 1) / 2f) * 6)
                    orderby (middle - eye with { Y = 0 }).LengthSquared() descending
                    select (Least: middle - new Vector3(1.25f, 0, 1.25f), Most: middle + new Vector3(1.25f, 8 + 32 * Hash(x, z), 1.25f));
        foreach ((Vector3 least, Vector3 most) in boxes)
        {
            for (int i = 0; i < picture.Length; i++)
            {
                Vector3 ray = Ray(i % width, i / width);
                Vector3 a = (least - eye) / ray, b = (most - eye) / ray, near = Vector3.Min(a, b), far = Vector3.Max(a, b);
                float enter = Math.Max(near.X, Math.Max(near.Y, near.Z)), leave = Math.Min(far.X, Math.Min(far.Y, far.Z));
                if (enter > 0.1f && enter < leave)
                {
                    Vector3 normal = enter == near.X ? new(-Math.Sign(ray.X), 0, 0) : enter == near.Y ? new(0, -Math.Sign(ray.Y), 0) : new(0, 0, -Math.Sign(ray.Z));
                    picture[i] = Vector3.Lerp(picture[i], Glass(eye + enter * ray, normal), 0.35f);
                }
            }
        }
    }

    private Vector3 Glass(Vector3 at, Vector3 normal)
    {
        Vector3 glass = new(0.55f, 0.75f, 0.95f), p = 0.35f * at - new Vector3(0, 0.25f * time, 0);
        float k = 1 - Math.Clamp(Vector3.Dot(normal, Vector3.Normalize(eye - at)), 0, 1);
        float n = (0.5f * Noise(p) + 0.25f * Noise(p * 2.03f) + 0.125f * Noise(p * 4.11f)) / 0.875f;
        float vein = 1 - Step(0, 0.03f, Math.Abs(n - 0.5f));
        return glass * (0.15f + 0.35f * Math.Max(Vector3.Dot(normal, Moon), 0) + 0.8f * k * k * k) + new Vector3(0.2f, 1, 0.8f) * (2 * vein);
    }

    private Vector3 Surface(float u, float v)
    {
        float s = u * 140;
        float wave = 0.9f * MathF.Sin(0.21f * s - 2.1f * time + 3 * v) + 0.5f * MathF.Sin(0.47f * s - 3.3f * time - 5 * v + 1)
            + 0.3f * MathF.Sin(0.93f * s - 4.9f * time + 9 * v + 2) + 0.15f * MathF.Sin(1.90f * s - 7.1f * time - 14 * v + 4);
        return new(7 * MathF.Sin(u * 9.4248f) + 8 * v, 1 + 60 * u + wave, 60 - 110 * u);
    }

    private void River(Vector3[] picture)
    {
        const int along = 256, across = 64;
        var at = new Vector3[along * across];
        var normal = new Vector3[along * across];
        for (int i = 0; i < at.Length; i++)
        {
            float u = (i % along) / (along - 1f), v = (i / along) / (across - 1f) - 0.5f;
            at[i] = Surface(u, v);
            normal[i] = Vector3.Normalize(Vector3.Cross(Surface(u, v + 0.01f) - at[i], Surface(u + 0.002f, v) - at[i]));
        }

        for (int quad = 0; quad < (along - 1) * (across - 1); quad++)
        {
            int a = quad / (along - 1) * along + quad % (along - 1);
            Triangle(picture, at, normal, a, a + 1, a + along);
            Triangle(picture, at, normal, a + 1, a + along + 1, a + along);
        }
    }

    private void Triangle(Vector3[] picture, Vector3[] at, Vector3[] normal, int a, int b, int c)
    {
        (Vector2 pa, float da) = Project(at[a]);
        (Vector2 pb, float db) = Project(at[b]);
        (Vector2 pc, float dc) = Project(at[c]);
        float area = Cross(pb - pa, pc - pa);
        if (Math.Min(da, Math.Min(db, dc)) < 0.1f || area == 0)
        {
            return;
        }

        Vector2 least = Vector2.Max(Vector2.Min(pa, Vector2.Min(pb, pc)), Vector2.Zero), most = Vector2.Min(Vector2.Max(pa, Vector2.Max(pb, pc)), new(width - 1, height - 1));
        for (int y = (int)least.Y; y <= most.Y; y++)
        {
            for (int x = (int)least.X; x <= most.X; x++)
            {
                var p = new Vector2(x + 0.5f, y + 0.5f);
                float wa = Cross(pc - pb, p - pb) / area, wb = Cross(pa - pc, p - pc) / area, wc = 1 - wa - wb;
                Vector3 here = wa * at[a] + wb * at[b] + wc * at[c];
                if (wa < 0 || wb < 0 || wc < 0 || here.Y < 0)
                {
                    continue;
                }

                float k = 1 - Math.Abs(Vector3.Dot(Vector3.Normalize(wa * normal[a] + wb * normal[b] + wc * normal[c]), Vector3.Normalize(eye - here)));
                Vector3 colour = new Vector3(0.10f, 0.35f, 0.70f) + new Vector3(0.5f, 0.9f, 1.3f) * (1.5f * k * k * k);
                picture[y * width + x] = Vector3.Lerp(picture[y * width + x], colour, 0.5f);
            }
        }
    }

    private void Carry(bool first)
    {
        Array.Resize(ref motes, options.Particles);
        var box = new Vector3(6 * options.TowersPerSide, 30, 6 * options.TowersPerSide);
        for (int id = 0; id < motes.Length; id++)
        {
            (int cycle, int before, _) = Age(id);
            motes[id] = first || cycle != before
                ? (new Vector3(Hash(id, cycle, 1), Hash(id, cycle, 2), Hash(id, cycle, 3)) - new Vector3(0.5f, 0, 0.5f)) * box
                : motes[id] + Velocity(motes[id]) / 60;
        }
    }

    private (int Cycle, int Before, float Seconds) Age(int id)
    {
        float now = time + 6 * Hash(id, 17);
        int cycle = (int)MathF.Floor(now / 6);
        return (cycle, (int)MathF.Floor((now - 1 / 60f) / 6), now - 6 * cycle);
    }

    private Vector3 Velocity(Vector3 p)
    {
        var v = new Vector3(0, 0.5f, 0);
        float f = 0.11f, a = 1.2f;
        for (int k = 0; k < 3; k++)
        {
            float first = 2.3f * k - 0.5f * time, second = 0.7f * time + 1.7f * k;
            v -= a * new Vector3(
                MathF.Sin(f * p.Y + first) + MathF.Cos(f * p.Z + second),
                MathF.Sin(f * p.Z + first) + MathF.Cos(f * p.X + second),
                MathF.Sin(f * p.X + first) + MathF.Cos(f * p.Y + second));
            f *= 2.07f;
            a *= 0.6f;
        }

        return v;
    }

    private void Motes(Vector3[] picture)
    {
        for (int id = 0; id < motes.Length; id++)
        {
            (Vector2 centre, float depth) = Project(motes[id]);
            if (depth < 0.1f || motes[id].Y < 0 || centre.X < 0 || centre.Y < 0 || centre.X > width || centre.Y > height)
            {
                continue;
            }

            float seconds = Age(id).Seconds;
            float strength = Step(0, 0.5f, seconds) * (1 - Step(5, 6, seconds)) * Math.Clamp(14 / depth, 0, 1.5f);
            for (int y = Math.Max(0, (int)centre.Y - 2); y < Math.Min(height, centre.Y + 2); y++)
            {
                for (int x = Math.Max(0, (int)centre.X - 2); x < Math.Min(width, centre.X + 2); x++)
                {
                    float r = (new Vector2(x + 0.5f, y + 0.5f) - centre).Length();
                    picture[y * width + x] += new Vector3(1, 0.80f, 0.45f) * (Math.Max(1 - r, 0) * strength);
                }
            }
        }
    }

    private static float Cross(Vector2 a, Vector2 b) => a.X * b.Y - a.Y * b.X;

    private static float Step(float from, float to, float x)
    {
        float t = Math.Clamp((x - from) / (to - from), 0, 1);
        return t * t * (3 - 2 * t);
    }

    private static float Hash(int x, int y, int z = 0)
    {
        uint h = ((uint)x * 374761393) ^ ((uint)y * 668265263) ^ ((uint)z * 2246822519);
        h = (h ^ (h >> 15)) * 2654435769;
        h ^= h >> 13;
        return (h & 0xFFFFFF) / 16777216f;
    }

    private static float Noise(Vector3 p)
    {
        int x = (int)MathF.Floor(p.X), y = (int)MathF.Floor(p.Y), z = (int)MathF.Floor(p.Z);
        float fx = Step(0, 1, p.X - x), fy = Step(0, 1, p.Y - y), fz = Step(0, 1, p.Z - z);
        float Line(int dy, int dz) => float.Lerp(Hash(x, y + dy, z + dz), Hash(x + 1, y + dy, z + dz), fx);
        return float.Lerp(float.Lerp(Line(0, 0), Line(1, 0), fy), float.Lerp(Line(0, 1), Line(1, 1), fy), fz);
    }
}
