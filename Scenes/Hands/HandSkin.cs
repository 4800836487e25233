using System.Numerics;

namespace GlassCity.Scenes.Hands;

/// <summary>What a place of the skin at rest knows of the hand: which bones carry it, and what light it gets.</summary>
public static class HandSkin
{
    private const int Onto = 2;                 // Newton's steps from a net's corner to the surface
    private const float SoftMillimetres = 9;    // a bend is spread so far to both sides of its joint

    /// <summary>A corner of the net, let down onto the surface.</summary>
    public static HandVertex Finish(Vector3 place)
    {
        Vector3 normal = HandShape.Normal(place);
        for (int i = 0; i < Onto; i++)
        {
            place -= normal * HandShape.Distance(place) * 0.9f;
        }

        normal = HandShape.Normal(place);
        (Vector4 weights, Vector4 bones) = BonesOf(place);
        return new(new(place, OpennessAt(place, normal)), new(normal, ThicknessAt(place, normal)), weights, bones, DigitAt(place));
    }

    /// <summary>The four bones that carry a place most, and how much.</summary>
    public static (Vector4 Weights, Vector4 Bones) BonesOf(Vector3 p)
    {
        Span<float> all = stackalloc float[HandSkeleton.Bones];
        all.Clear();
        Span<float> share = stackalloc float[HandSkeleton.Digits.Length];
        float sum = SharesOf(p, share), onHand = 0;
        for (int i = 0; i < share.Length; i++)
        {
            Digit digit = HandSkeleton.Digits[i];
            float along = Vector3.Dot(p - digit.Root, digit.Along), part = share[i] / sum;
            float soft = i == HandSkeleton.Thumb ? 13 : SoftMillimetres;
            float first = Rise(along, i == HandSkeleton.Thumb ? 10 : 4, i == HandSkeleton.Thumb ? 24 : 12);
            // Flesh between palm and thumb goes half way with it.
            first *= i == HandSkeleton.Thumb ? Rise(28 - AwayFrom(p, digit), 2, 12) : 1;
            float second = Rise(along, digit.From(1), soft * 0.8f), third = Rise(along, digit.From(2), SoftMillimetres * 0.75f);
            all[HandSkeleton.BoneOf(i, 0)] = part * first * (1 - second);
            all[HandSkeleton.BoneOf(i, 1)] = part * first * second * (1 - third);
            all[HandSkeleton.BoneOf(i, 2)] = part * first * second * third;
            onHand += part * (1 - first);
        }

        float ulnar = Rise(-p.X, 12, 22), arm = Rise(-p.Y, 8, 16), elbow = Rise(-p.Y, 120, 118);
        all[HandSkeleton.HandBone] = onHand * (1 - arm) * (1 - ulnar);
        all[HandSkeleton.UlnarBone] = onHand * (1 - arm) * ulnar;
        all[HandSkeleton.WristBone] = onHand * arm * (1 - elbow);
        all[HandSkeleton.ElbowBone] = onHand * arm * elbow;
        return Largest(all);
    }

    private static (Vector4 Weights, Vector4 Bones) Largest(Span<float> all)
    {
        Vector4 weights = default, bones = default;
        for (int i = 0; i < 4; i++)
        {
            int most = 0;
            for (int bone = 1; bone < all.Length; bone++)
            {
                most = all[bone] > all[most] ? bone : most;
            }

            (weights[i], bones[i]) = (all[most], most);
            all[most] = 0;
        }

        return (weights / Vector4.Dot(weights, Vector4.One), bones);
    }

    // How near each digit is beside the others: between two fingers the skin goes with both.
    private static float SharesOf(Vector3 p, Span<float> share)
    {
        float least = float.MaxValue, sum = 0;
        for (int i = 0; i < share.Length; i++)
        {
            share[i] = AwayFrom(p, HandSkeleton.Digits[i]) - (i == HandSkeleton.Thumb ? 3 : 0);
            least = MathF.Min(least, share[i]);
        }

        for (int i = 0; i < share.Length; i++)
        {
            float past = (share[i] - least) / 3.2f;
            share[i] = MathF.Exp(-past * past);
            sum += share[i];
        }

        return sum;
    }

    private static float AwayFrom(Vector3 p, Digit digit)
    {
        Vector3 v = p - digit.Root;
        return (v - (digit.Along * Math.Clamp(Vector3.Dot(v, digit.Along), 0, digit.Length))).Length();
    }

    private static Vector4 DigitAt(Vector3 p)
    {
        int nearest = 0;
        for (int i = 1; i < HandSkeleton.Digits.Length; i++)
        {
            nearest = AwayFrom(p, HandSkeleton.Digits[i]) < AwayFrom(p, HandSkeleton.Digits[nearest]) ? i : nearest;
        }

        Digit digit = HandSkeleton.Digits[nearest];
        Vector3 v = p - digit.Root;
        float along = Vector3.Dot(v, digit.Along);
        int bone = along < digit.From(1) ? 0 : along < digit.From(2) ? 1 : 2;
        float joints = bone + ((along - digit.From(bone)) / digit.Lengths[bone]);
        float radius = digit.Radii[Math.Min(bone + 1, 2)];
        return new(joints, Vector3.Dot(v, digit.Side) / radius, Vector3.Dot(v, digit.Back) / radius, nearest);
    }

    // Near things in the way of the sky, looked for along the normal (Evans, "Fast approximations for global illumination", 2006).
    private static float OpennessAt(Vector3 p, Vector3 normal)
    {
        float hidden = 0, weight = 1;
        for (float away = 2.5f; away < 26; away *= 2)
        {
            hidden += weight * MathF.Max(away - HandShape.Distance(p + (normal * away)), 0) / away;
            weight *= 0.62f;
        }

        return Math.Clamp(1 - (0.62f * hidden), 0.05f, 1);
    }

    private static float ThicknessAt(Vector3 p, Vector3 normal)
    {
        float thick = 0;
        for (float deep = 5; deep <= 20; deep += 5)
        {
            thick += HandShape.Distance(p - (normal * deep)) < 0 ? 5 : 0;
        }

        return thick;
    }

    private static float Rise(float x, float middle, float half)
    {
        float t = Math.Clamp(((x - middle) / (2 * half)) + 0.5f, 0, 1);
        return t * t * (3 - (2 * t));
    }
}
