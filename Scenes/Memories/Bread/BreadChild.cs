using System.Numerics;
using static GlassCity.Scenes.Memories.Bread.BreadParts;
using static GlassCity.Scenes.Memories.Bread.BreadPose;

namespace GlassCity.Scenes.Memories.Bread;

/// <summary>
/// A child of six on its knees, sitting back on its heels: 1.15 m tall if it stood, of which the head is a fifth and a half; thin in
/// a coat that was a grown-up's. One arm gives; the other holds what is left to the chest.
/// </summary>
public static class BreadChild
{
    private static readonly Quaternion Bow = Quaternion.CreateFromAxisAngle(Vector3.UnitZ, -0.56f);
    private static readonly Vector3 Cuff = Vector3.Lerp(Elbow, Wrist, 0.46f), OtherElbow = new(-0.372f, 0.372f, -0.165f);

    /// <summary>Its coat, and itself.</summary>
    public static Form[] Make()
    {
        var coat = new Sculptor(new Form("coat", 0.0033f));
        Coat(coat);
        Sleeves(coat);
        var child = new Sculptor(new Form("child", 0.0024f));
        Legs(child);
        Arms(child);
        Head(child);
        return [coat.Form, child.Form];
    }

    private static void Coat(Sculptor to)
    {
        to.With(part: Body, tone: BreadTones.Coat, soft: 0.05f, skin: 0.05f, relief: Relief.Waves(0.0045f, new(46, 10, 74), 1.6f), pattern: new(PatternKind.Worn, 0.13f));
        to.BothLimbs(new(-0.388f, 0.490f, 0.052f), new(-0.462f, 0.335f, 0.040f), 0.080f, 0.070f);
        to.Limb(new(-0.372f, 0.540f, -0.098f), new(-0.372f, 0.540f, 0.098f), 0.048f, 0.048f);
        to.Limb(new(-0.425f, 0.500f, 0), new(-0.490f, 0.345f, 0), 0.078f, 0.070f);
        // Below the belt it hangs open over the thighs, and behind it falls to the heels.
        to.With(part: Still, soft: 0.040f, relief: Relief.Waves(0.0065f, new(42, 6, 50), 1.4f));
        to.BothLimbs(new(-0.486f, 0.300f, 0.048f), new(-0.514f, 0.205f, 0.076f), 0.078f, 0.096f);
        to.BothLimbs(new(-0.480f, 0.240f, 0.076f), new(-0.402f, 0.172f, 0.088f), 0.082f, 0.062f);
        to.Limb(new(-0.530f, 0.200f, 0), new(-0.610f, 0.105f, 0), 0.104f, 0.066f);
        to.BothLimbs(new(-0.545f, 0.160f, 0.080f), new(-0.606f, 0.066f, 0.112f), 0.078f, 0.038f);
        to.BothLimbs(new(-0.455f, 0.170f, 0.116f), new(-0.438f, 0.092f, 0.138f), 0.060f, 0.026f);
        to.With(soft: 0.022f, relief: default(Relief));
        for (int i = 0; i < 6; i++)
        {
            float turn = -1.5f + (0.60f * i), wide = 0.132f + (0.018f * (i & 1));
            var foot = new Vector3(-0.510f - (wide * MathF.Cos(turn)), 0.052f + (0.018f * (i & 1)), wide * 1.05f * MathF.Sin(turn));
            to.Limb(new(-0.485f - (0.075f * MathF.Cos(turn)), 0.310f, 0.085f * MathF.Sin(turn)), foot, 0.012f, 0.024f);
        }

        to.With(part: Body, tone: BreadTones.Rope, soft: 0.008f, pattern: default(Pattern));
        to.Ring(new(-0.470f, 0.330f, 0), new(0.088f, 0.036f, 0), new(0, 0, 0.117f), 0.0085f, 18);
        to.Chain((new(-0.385f, 0.362f, 0.042f), 0.009f), (new(-0.362f, 0.300f, 0.062f), 0.007f), (new(-0.350f, 0.255f, 0.060f), 0.008f));
        // The collar stands off a thin neck.
        to.With(tone: BreadTones.Coat, soft: 0.02f, pattern: new(PatternKind.Worn, 0.13f));
        to.Ring(new(-0.352f, 0.588f, 0), new(0.050f, -0.022f, 0), new(0, 0, 0.062f), 0.019f, 14);
        to.BothLimbs(new(-0.318f, 0.572f, 0.040f), new(-0.318f, 0.500f, 0.056f), 0.016f, 0.010f);
    }

    private static void Legs(Sculptor to)
    {
        // Breeches to the knee, thin shins folded under.
        to.With(part: Still, tone: BreadTones.Rags, soft: 0.02f, relief: Relief.Waves(0.0028f, new(130, 40, 40), 1));
        to.BothLimbs(new(-0.490f, 0.220f, 0.062f), new(-0.338f, 0.094f, 0.078f), 0.056f, 0.043f);
        to.With(tone: BreadTones.Skin, soft: 0.012f, relief: default(Relief));
        to.BothLimbs(new(-0.352f, 0.100f, 0.078f), new(-0.310f, 0.060f, 0.080f), 0.034f, 0.034f).BothBalls(new(-0.300f, 0.060f, 0.080f), 0.032f);
        to.BothLimbs(new(-0.318f, 0.048f, 0.080f), new(-0.430f, 0.054f, 0.074f), 0.034f, 0.036f).BothLimbs(new(-0.430f, 0.054f, 0.074f), new(-0.585f, 0.044f, 0.062f), 0.036f, 0.021f);
        foreach (int side in stackalloc int[] { -1, 1 })
        {
            // Bare soles, turned up behind it.
            float z = side * 0.060f;
            to.Limb(new(-0.590f, 0.050f, z), new(-0.640f, 0.064f, z), 0.024f, 0.025f);
            to.Limb(new(-0.640f, 0.060f, z), new(-0.728f, 0.026f, z + (side * 0.010f)), 0.025f, 0.020f);
            for (int toe = 0; toe < 5; toe++)
            {
                float off = (toe - 2) * 0.0105f;
                to.Limb(new(-0.728f + (0.002f * toe), 0.022f, z + (side * (0.010f + off))), new(-0.750f + (0.0035f * toe), 0.012f, z + (side * (0.012f + (1.15f * off)))), 0.0085f, toe == 0 ? 0.009f : 0.0065f);
            }
        }
    }

    private static void Sleeves(Sculptor to)
    {
        to.With(part: UpperArm, tone: BreadTones.Coat, soft: 0.028f, skin: 0.045f, relief: Relief.Waves(0.0042f, new(95, 60, 30), 1.8f), pattern: new(PatternKind.Worn, 0.13f));
        to.Limb(Shoulder, Elbow, 0.047f, 0.043f);
        Vector3 way = Vector3.Normalize(Wrist - Elbow);
        to.With(part: Forearm, soft: 0.022f).Limb(Elbow, Cuff, 0.043f, 0.041f);
        to.Limb(Vector3.Lerp(Elbow, Cuff, 0.7f) - new Vector3(0, 0.012f, 0), Cuff - new Vector3(-0.006f, 0.022f, 0), 0.030f, 0.026f);
        to.With(part: Body, soft: 0.028f);
        to.Limb(Shoulder with { Z = -Shoulder.Z }, OtherElbow, 0.047f, 0.042f).Limb(OtherElbow, Vector3.Lerp(OtherElbow, Keeping.Wrist, 0.75f), 0.042f, 0.038f);
        to.With(part: Forearm, soft: 0.006f, relief: default(Relief)).Carve(Solid.Limb(Cuff + (way * 0.020f), Cuff + (way * 0.070f), 0.026f, 0.040f));
    }

    private static void Arms(Sculptor to)
    {
        to.With(part: Forearm, tone: BreadTones.Skin, soft: 0.004f, skin: 0.03f);
        to.Limb(Vector3.Lerp(Elbow, Wrist, 0.5f), Wrist, 0.0190f, 0.0150f);
        to.With(part: GivingHand, soft: 0.008f);
        Giving.AddTo(to);
        Hand keeping = Keeping;
        to.With(part: Body, soft: 0.006f).Limb(Vector3.Lerp(OtherElbow, keeping.Wrist, 0.5f), keeping.Wrist, 0.020f, 0.0155f);
        keeping.AddTo(to);
        to.With(tone: BreadTones.Crust, soft: 0.004f, relief: Relief.Rough(0.004f, 160)).Ball(keeping.Hollow, new(0.017f, 0.014f, 0.020f), Quaternion.Identity);
        to.With(relief: default(Relief));
    }

    private static void Head(Sculptor to)
    {
        Vector3 looks = Vector3.Transform(Vector3.UnitX, Bow), crown = Vector3.Transform(Vector3.UnitY, Bow), side = Vector3.UnitZ;
        to.With(part: ChildHead, tone: BreadTones.Skin, soft: 0.02f, skin: 0.04f, relief: default(Relief), pattern: default(Pattern));
        to.With(part: Body).Limb(Neck - new Vector3(0.02f, 0.05f, 0), Neck, 0.030f, 0.028f);
        to.With(part: ChildHead).Limb(Neck, At(-0.018f, -0.050f, 0), 0.028f, 0.030f);
        to.Ball(Skull, new(0.086f, 0.082f, 0.073f), Bow);
        to.With(soft: 0.03f).Ball(At(0.030f, -0.050f, 0), new(0.050f, 0.054f, 0.052f), Bow);
        to.With(soft: 0.018f).Ball(At(0.055f, -0.096f, 0), 0.0175f);
        to.Ball(At(0.050f, -0.048f, 0.034f), 0.020f).Ball(At(0.050f, -0.048f, -0.034f), 0.020f);
        to.With(soft: 0.010f).Limb(At(0.082f, -0.012f, 0), At(0.096f, -0.040f, 0), 0.0070f, 0.0095f);
        to.Limb(At(0.080f, -0.070f, 0.012f), At(0.080f, -0.070f, -0.012f), 0.0075f, 0.0075f);
        // Eyes cast down: hollows with the lids in them.
        to.With(soft: 0.014f).Carve(Solid.Ball(At(0.088f, -0.018f, 0.031f), 0.0150f)).Carve(Solid.Ball(At(0.088f, -0.018f, -0.031f), 0.0150f));
        to.With(soft: 0.004f).Ball(At(0.070f, -0.021f, 0.030f), new(0.0115f, 0.0085f, 0.0125f), Bow).Ball(At(0.070f, -0.021f, -0.030f), new(0.0115f, 0.0085f, 0.0125f), Bow);
        to.With(soft: 0.006f).Ball(At(-0.006f, -0.022f, 0.074f), new(0.017f, 0.026f, 0.008f), Bow).Ball(At(-0.006f, -0.022f, -0.074f), new(0.017f, 0.026f, 0.008f), Bow);
        // Hair that somebody cut with what there was: locks in whorls over a cap, so that no helmet shows.
        to.With(tone: BreadTones.Hair, soft: 0.016f, relief: Relief.Waves(0.0022f, new(190, 110, 210), 2.2f));
        to.Ball(At(-0.018f, 0.014f, 0), new(0.084f, 0.081f, 0.076f), Bow);
        to.With(soft: 0.008f, relief: Relief.Waves(0.0012f, new(420, 260, 300), 2));
        const int locks = 46;
        for (int i = 0; i < locks; i++)
        {
            float low = MathF.Acos(1 - (1.36f * (i + 0.5f) / locks)), turn = i * 2.39996f, ring = MathF.Sin(low);
            (float aside, float ahead) = (MathF.Sin(turn) * ring, MathF.Cos(turn) * ring);
            // Over the brow it ends high, at the nape low.
            if (ahead > 0.62f && low > 1.15f)
            {
                continue;
            }

            Vector3 out_ = (crown * MathF.Cos(low)) + (side * aside) + (looks * ahead), down = Vector3.Normalize((out_ * MathF.Cos(low)) - crown + (0.55f * looks * MathF.Cos(turn * 3)) + (0.5f * side * MathF.Sin(turn * 2)));
            Vector3 root = At(-0.018f, 0.014f, 0) + (((looks * (0.081f * ahead)) + (crown * (0.078f * MathF.Cos(low)))) + (side * (0.073f * aside)));
            Vector3 tip = root + (down * (0.034f + (0.010f * MathF.Sin(i * 1.7f)))) + (out_ * 0.004f);
            to.Limb(root, tip, 0.0125f, 0.0028f);
        }

        to.With(relief: default(Relief));

        Vector3 At(float ahead, float up, float left) => Skull + (looks * ahead) + (crown * up) + (side * left);
    }
}
