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
    private static readonly Vector3 Cuff = Vector3.Lerp(Elbow, Wrist, 0.46f), OtherElbow = new(-0.372f, 0.372f, -0.165f);

    /// <summary>Its coat, its eyes and lids, and itself.</summary>
    public static Form[] Make()
    {
        var coat = new Sculptor(new Form("coat", 0.0033f));
        Coat(coat);
        Sleeves(coat);
        var child = new Sculptor(new Form("child", 0.0024f));
        Legs(child);
        Arms(child);
        BreadChildHead.AddTo(child);
        return [coat.Form, child.Form, BreadChildHead.Eyes(), BreadChildHead.Lids()];
    }

    private static void Coat(Sculptor to)
    {
        to.With(part: Body, tone: BreadTones.Coat, soft: 0.05f, skin: 0.05f, relief: Relief.Waves(0.0022f, new(46, 10, 74), 1.6f), pattern: new(PatternKind.Worn, 0.13f));
        to.BothLimbs(new(-0.388f, 0.490f, 0.052f), new(-0.462f, 0.335f, 0.040f), 0.078f, 0.066f);
        to.Limb(new(-0.372f, 0.540f, -0.098f), new(-0.372f, 0.540f, 0.098f), 0.046f, 0.046f);
        to.Limb(new(-0.425f, 0.500f, 0), new(-0.490f, 0.345f, 0), 0.078f, 0.066f);
        // It is gathered under the rope: folds run together there from back and breast.
        to.With(soft: 0.020f, relief: default(Relief));
        for (int i = 0; i < 11; i++)
        {
            float turn = -2.5f + (0.5f * i), long_ = 0.10f + (0.035f * (i % 3));
            Vector3 foot = new(-0.470f - (0.094f * MathF.Cos(turn)), 0.345f - (0.030f * MathF.Cos(turn)), 0.112f * MathF.Sin(turn));
            to.Limb(foot, foot + new Vector3(0.028f, long_, -0.012f * MathF.Sin(turn)), 0.0085f, 0.0030f);
        }

        Skirts(to);
        to.With(part: Body, tone: BreadTones.Rope, soft: 0.006f, pattern: default(Pattern));
        to.Ring(new(-0.468f, 0.332f, 0), new(0.106f, 0.040f, 0), new(0, 0, 0.123f), 0.0085f, 22).Ring(new(-0.466f, 0.349f, 0), new(0.104f, 0.040f, 0), new(0, 0, 0.122f), 0.0078f, 22);
        // The collar, turned down, stands off a thin neck.
        to.With(tone: BreadTones.Coat, soft: 0.008f, pattern: new(PatternKind.Worn, 0.13f));
        to.Ring(new(-0.352f, 0.590f, 0), new(0.050f, -0.022f, 0), new(0, 0, 0.060f), 0.0110f, 18).Ring(new(-0.358f, 0.572f, 0), new(0.064f, -0.026f, 0), new(0, 0, 0.078f), 0.0095f, 18);
        to.BothLimbs(new(-0.306f, 0.560f, 0.042f), new(-0.318f, 0.480f, 0.052f), 0.013f, 0.008f);
    }

    private static void Skirts(Sculptor to)
    {
        // Below the belt one bell of cloth over thighs and heels, which ends in a hem.
        to.With(part: Still, soft: 0.050f, relief: Relief.Waves(0.0024f, new(34, 4, 40), 1.4f));
        to.Limb(new(-0.478f, 0.300f, 0), new(-0.535f, -0.030f, 0), 0.088f, 0.172f).Limb(new(-0.500f, 0.230f, 0), new(-0.640f, -0.020f, 0), 0.092f, 0.096f);
        to.BothLimbs(new(-0.475f, 0.232f, 0.050f), new(-0.372f, 0.136f, 0.066f), 0.084f, 0.060f).Limb(new(-0.470f, 0.230f, 0), new(-0.372f, 0.138f, 0), 0.084f, 0.062f);
        to.With(soft: 0.026f, relief: default(Relief));
        for (int i = 0; i < 15; i++)
        {
            // Folds fan out from the gathering, deep ones and shallow ones by turns.
            float turn = -2.1f + (0.30f * i), wide = 0.152f + (0.012f * (i & 1)), away = 0.10f * MathF.Max(MathF.Cos(turn), 0), thick = (i % 3) switch { 0 => 0.015f, 1 => 0.008f, _ => 0.012f };
            var foot = new Vector3(-0.535f - (wide * MathF.Cos(turn)) - (0.5f * away), 0.020f, wide * MathF.Sin(turn + (0.08f * MathF.Sin(i * 2.3f))));
            to.Limb(new(-0.482f - (0.088f * MathF.Cos(turn)), 0.312f, 0.112f * MathF.Sin(turn)), Vector3.Lerp(new(-0.482f, 0.312f, 0), foot, 0.55f) with { Y = 0.155f }, 0.006f, thick);
            to.Limb(Vector3.Lerp(new(-0.482f, 0.312f, 0), foot, 0.55f) with { Y = 0.155f }, foot, thick, 1.25f * thick);
        }

        // Over the lap folds go with the thighs.
        for (int i = 0; i < 5; i++)
        {
            float z = -0.104f + (0.052f * i);
            to.Limb(new(-0.430f, 0.282f - (1.6f * z * z), z), new(-0.345f, 0.186f - (2.6f * z * z), 1.12f * z), 0.008f, 0.011f);
        }

        // Hems: over the ground, and before the knees.
        to.With(soft: 0.003f).Carve(Solid.Box(new(-0.50f, -0.165f, 0), new(0.40f, 0.20f, 0.40f), Quaternion.CreateFromAxisAngle(Vector3.UnitZ, -0.04f), 0.004f));
        to.Carve(Solid.Box(new(-0.288f, 0.056f, 0), new(0.10f, 0.20f, 0.30f), Quaternion.CreateFromAxisAngle(Vector3.UnitZ, -0.62f), 0.004f));
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
        to.With(part: UpperArm, tone: BreadTones.Coat, soft: 0.024f, skin: 0.045f, relief: Relief.Waves(0.0022f, new(95, 60, 30), 1.8f), pattern: new(PatternKind.Worn, 0.13f));
        to.Limb(Shoulder, Elbow, 0.044f, 0.037f);
        to.With(part: Forearm, soft: 0.022f).Limb(Elbow, Cuff, 0.037f, 0.039f);
        to.With(part: Body, soft: 0.024f);
        to.Limb(Shoulder with { Z = -Shoulder.Z }, OtherElbow, 0.044f, 0.038f).Limb(OtherElbow, Vector3.Lerp(OtherElbow, Keeping.Wrist, 0.75f), 0.038f, 0.036f);
        // Creases: pulled from the shoulder, pushed together at the elbow.
        to.With(part: UpperArm, soft: 0.018f, relief: default(Relief));
        Creases(to, Shoulder, Elbow, 0.044f, 0.037f, 0.30f, 3);
        to.With(part: Forearm);
        Creases(to, Elbow, Cuff, 0.037f, 0.039f, 0.10f, 4);
        // The cuff, turned back once because the sleeve is too long.
        Vector3 way = Vector3.Normalize(Wrist - Elbow), aside = Vector3.Normalize(Vector3.Cross(way, Vector3.UnitY)), up = Vector3.Cross(aside, way);
        to.With(soft: 0.003f).Add(Solid.Rod(Cuff - (way * 0.008f), Cuff + (way * 0.034f), 0.0425f, 0.006f));
        to.Carve(Solid.Limb(Cuff + (way * 0.012f), Cuff + (way * 0.070f), 0.034f, 0.036f));
        to.Carve(Solid.Limb(Cuff + (way * 0.036f) + (up * 0.03f), Cuff + (way * 0.040f) + (up * 0.08f), 0.006f, 0.010f));
    }

    // Each goes half round the arm, slanting; no two alike.
    private static void Creases(Sculptor to, Vector3 from, Vector3 end, float radius, float endRadius, float first, int count)
    {
        Vector3 way = Vector3.Normalize(end - from), aside = Vector3.Normalize(Vector3.Cross(way, Vector3.UnitY)), up = Vector3.Cross(aside, way);
        for (int i = 0; i < count; i++)
        {
            float along = first + ((0.94f - first) * i / count), begins = 0.4f + (1.9f * i);
            for (int k = 0; k < 4; k++)
            {
                to.Limb(Round(k), Round(k + 1), k == 0 ? 0.002f : 0.0055f, k == 3 ? 0.002f : 0.0055f);
            }

            Vector3 Round(int k)
            {
                float share = along + (0.045f * (k - 2)), turn = begins + (0.55f * k);
                return Vector3.Lerp(from, end, share) + (((aside * MathF.Cos(turn)) + (up * MathF.Sin(turn))) * float.Lerp(radius, endRadius, share));
            }
        }
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
}
