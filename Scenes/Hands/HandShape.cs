using System.Numerics;

namespace GlassCity.Scenes.Hands;

/// <summary>
/// The flesh of the hand and forearm at rest as a distance field, millimetres, in the axes of <see cref="HandSkeleton"/>:
/// bones with what lies on them, melted into one another. Negative inside.
/// </summary>
public static class HandShape
{
    // The bones of the palm spring from here.
    private static readonly Vector3[] Carpals = [new(13, 12, 2), new(4.5f, 12, 3.5f), new(-5, 12, 3), new(-13.5f, 11, 0)];

    public static float Distance(Vector3 p)
    {
        float arm = Arm(p);
        if (p.Y < -45)
        {
            return arm;
        }

        float d = SmoothMin(Palm(p), arm, 22);
        d = SmoothMin(d, ThumbDistance(p), 9);
        if (p.Y < 50)
        {
            return d;
        }

        float fingers = FingerDistance(p, HandSkeleton.Digits[0]);
        for (int i = 1; i < HandSkeleton.Thumb; i++)
        {
            fingers = SmoothMin(fingers, FingerDistance(p, HandSkeleton.Digits[i]), 2.2f);
        }

        return SmoothMin(d, fingers, 6);
    }

    /// <summary>Outward, unit length.</summary>
    public static Vector3 Normal(Vector3 p)
    {
        const float e = 0.35f;
        Vector3 a = new(e, -e, -e), b = new(-e, -e, e), c = new(-e, e, -e), f = new(e, e, e);
        return Vector3.Normalize((a * Distance(p + a)) + (b * Distance(p + b)) + (c * Distance(p + c)) + (f * Distance(p + f)));
    }

    private static float Palm(Vector3 p)
    {
        float d = float.MaxValue;
        for (int i = 0; i < Carpals.Length; i++)
        {
            Digit digit = HandSkeleton.Digits[i];
            float cone = Cone(p, Carpals[i], digit.Root - new Vector3(0, 0, 1.5f), 14.5f, digit.Radii.X + 0.8f);
            d = i == 0 ? cone : SmoothMin(d, cone, 11);
        }

        // What the palm is made of: a pad under the fingers' roots, the mount of the little finger's side, a hollow between.
        d = SmoothMin(d, Cone(p, new(29, 84, -7.0f), new(-28, 72, -7.5f), 8.5f, 8), 11);
        d = SmoothMin(d, Ball(p - new Vector3(-24.5f, 34, -9), new(13, 33, 14)), 9);
        d = SmoothMax(d, -Ball(p - new Vector3(-1, 54, -29.5f), new(19, 30, 15)), 13);
        // Webs reach further on the palm's side than the knuckles show.
        for (int i = 0; i < HandSkeleton.Thumb - 1; i++)
        {
            Digit one = HandSkeleton.Digits[i], next = HandSkeleton.Digits[i + 1];
            Vector3 drop = new(0, 0, -5);
            d = SmoothMin(d, Cone(p, one.Root + (one.Along * 14) + drop, next.Root + (next.Along * 14) + drop, 5.2f, 5.0f), 6);
        }

        // Tendons fan out over the back to the knuckles.
        for (int i = 0; i < HandSkeleton.Thumb; i++)
        {
            Digit digit = HandSkeleton.Digits[i];
            Vector3 from = new(Carpals[i].X * 0.7f, 8, 16);
            d = SmoothMin(d, Cone(p, from, digit.Root + new Vector3(0, 1, digit.Radii.X - 0.1f), 1.2f, 2.0f), 7);
            d = SmoothMin(d, (p - digit.Root - new Vector3(0, 1, 4.2f)).Length() - (digit.Radii.X - 2.0f), 6);
        }

        return d;
    }

    private static float ThumbDistance(Vector3 p)
    {
        Digit t = HandSkeleton.Digits[HandSkeleton.Thumb];
        float d = Cone(p, t.Joint(0), t.Joint(1), t.Radii.X, t.Radii.Y);
        // The mount of the thumb lies toward the palm.
        d = SmoothMin(d, Cone(p, new(16, 23, -11), t.Joint(1) - (t.Along * 9) - (t.Back * 2.5f), 16.5f, 11.5f), 11);
        d = SmoothMin(d, Cone(p, t.Joint(1), t.Joint(2), 10.4f, 9.6f), 7);
        d = SmoothMin(d, Ball2(p, t, t.From(1) + 15, -2.6f, new(9.4f, 13, 8.4f)), 5);
        d = SmoothMin(d, Tip(p, t), 4.5f);
        d = SmoothMin(d, (p - t.Joint(1) - (t.Back * 1.8f)).Length() - 10.4f, 6);
        // The web to the index.
        return SmoothMin(d, Cone(p, t.Joint(1) - (t.Along * 10) - (t.Side * -2), new(24, 70, -3), 5.5f, 6.5f), 16);
    }

    private static float FingerDistance(Vector3 p, Digit digit)
    {
        Vector4 r = digit.Radii;
        Vector3 v = p - digit.Root;
        float along = Vector3.Dot(v, digit.Along);
        float beside = MathF.Abs(Vector3.Dot(v, digit.Side));
        // Far from it the way to its middle line will do.
        if (beside > 26)
        {
            return Cone(p, digit.Joint(0), digit.Joint(3), r.X, r.W);
        }

        float d = Cone(p, digit.Joint(0), digit.Joint(1), r.X, r.Y - 0.15f);
        d = SmoothMin(d, Cone(p, digit.Joint(1), digit.Joint(2), r.Y - 0.1f, r.Z - 0.1f), 3);
        // Flesh between the creases, on the palm's side; knuckles wider than what they join.
        d = SmoothMin(d, Ball2(p, digit, (0.57f * digit.Lengths.X) + 2, -2.3f, new(r.Y * 0.94f, digit.Lengths.X * 0.38f, r.Y * 0.84f)), 4);
        d = SmoothMin(d, Ball2(p, digit, digit.From(1) + (0.5f * digit.Lengths.Y), -1.7f, new(r.Z * 0.99f, digit.Lengths.Y * 0.44f, r.Z * 0.88f)), 3);
        d = SmoothMin(d, Ball2(p, digit, digit.From(1), 0.9f, new(r.Y, 8, r.Y - 0.9f)), 3);
        return SmoothMin(d, Tip(p, digit), 2.5f);
    }

    // The last bone, and a pad below it.
    private static float Tip(Vector3 p, Digit digit)
    {
        float r = digit.Radii.Z, length = digit.Lengths.Z, from = digit.From(2), tip = digit.Radii.W;
        float d = Cone(p, digit.Joint(2), digit.Joint(3) - (digit.Along * tip) - (digit.Back * 0.6f), r - 0.3f, tip);
        d = SmoothMin(d, Ball2(p, digit, from + (0.56f * length), -1.9f, new(r * 0.98f, length * 0.46f, r * 0.86f)), 3);
        // Over the nail it is flatter.
        Vector3 v = p - digit.Root;
        return SmoothMax(d, Vector3.Dot(v, digit.Back) - (0.80f * r) + (0.10f * (Vector3.Dot(v, digit.Along) - from - (0.5f * length))), 2.2f);
    }

    private static float Arm(Vector3 p)
    {
        // Half-widths swell from the wrist to the belly of the forearm; the wrist is flatter than the arm.
        float y = Math.Clamp(-p.Y, -16, HandSkeleton.ArmMillimetres), t = Math.Clamp((y - 14) / 190, 0, 1), swell = t * t * (3 - (2 * t));
        float wide = 27.5f + (17 * swell) + (0.006f * Math.Max(-y, 0)), deep = 18.5f + (19 * swell);
        Vector3 q = new(p.X + (2 * swell), p.Y + y, p.Z + 1 + (1.5f * swell));
        float d = Ball(q, new(wide, Math.Min(wide, deep), deep));
        // The head of the ulna; tendons under the skin of the wrist's inner side.
        d = SmoothMin(d, (p - new Vector3(-18, -17, 9.0f)).Length() - 8.8f, 12);
        d = SmoothMin(d, Cone(p, new(3.5f, 2, -16.2f), new(0, -120, -24), 2.0f, 1.0f), 7);
        return SmoothMin(d, Cone(p, new(10.5f, 0, -15.0f), new(9, -105, -22), 1.8f, 0.8f), 7);
    }

    // In a digit's own axes; at: middle, along from the root, and toward the back.
    private static float Ball2(Vector3 p, Digit digit, float at, float back, Vector3 halves)
    {
        Vector3 v = p - digit.Root;
        return Ball(new(Vector3.Dot(v, digit.Side), Vector3.Dot(v, digit.Along) - at, Vector3.Dot(v, digit.Back) - back), halves);
    }

    // An ellipsoid; good near its surface (Quilez, iquilezles.org/articles/ellipsoids).
    private static float Ball(Vector3 v, Vector3 halves)
    {
        float k = (v / halves).Length(), g = (v / (halves * halves)).Length();
        return g > 1e-6f ? k * (k - 1) / g : -MathF.Min(halves.X, MathF.Min(halves.Y, halves.Z));
    }

    private static float Cone(Vector3 p, Vector3 from, Vector3 to, float radius, float endRadius)
    {
        Vector3 way = to - from, v = p - from;
        float h = Math.Clamp(Vector3.Dot(v, way) / way.LengthSquared(), 0, 1);
        return (v - (way * h)).Length() - radius - ((endRadius - radius) * h);
    }

    private static float SmoothMin(float a, float b, float k)
    {
        float h = MathF.Max(k - MathF.Abs(a - b), 0);
        return MathF.Min(a, b) - (h * h * (0.25f / k));
    }

    private static float SmoothMax(float a, float b, float k) => -SmoothMin(-a, -b, k);
}
