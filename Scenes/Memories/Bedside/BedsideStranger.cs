using System.Numerics;
using static GlassCity.Scenes.Memories.Bedside.BedsideParts;
using static GlassCity.Scenes.Memories.Bedside.BedsidePose;

namespace GlassCity.Scenes.Memories.Bedside;

/// <summary>Who lies there: an old face on the pillow, one arm out of the blanket, and under it a body that hardly lifts it.</summary>
public static class BedsideStranger
{
    public static Form[] Make() => [Blanket(), Shirt(), Body(), Lashes()];

    private static Form Blanket()
    {
        var to = new Sculptor(new Form("blanket", 0.0046f) { Seen = (new(-1, 0.20f, -0.47f), new(1.2f)) });
        to.With(part: Chest, tone: BedsideTones.Blanket, soft: 0.11f, skin: 0.30f, relief: Relief.Waves(0.0055f, new(30, 6, 22), 2.4f));
        to.Ball(new(-0.225f, 0.655f, 0), new(0.235f, 0.118f, 0.190f), Quaternion.Identity);
        to.With(part: Still).Ball(new(0.055f, 0.650f, 0), new(0.260f, 0.108f, 0.190f), Quaternion.Identity);
        foreach (int side in stackalloc int[] { -1, 1 })
        {
            float z = side * 0.095f;
            to.With(soft: 0.06f).Chain((new(0.15f, 0.630f, z), 0.080f), (new(0.52f, 0.640f + (side * 0.008f), z), 0.054f), (new(0.84f, 0.624f, z * 0.9f), 0.046f));
            to.Limb(new(0.84f, 0.630f, z * 0.9f), new(0.875f, 0.710f, z * 1.2f), 0.045f, 0.030f);
        }

        to.With(soft: 0.09f, relief: Relief.Waves(0.0045f, new(22, 4, 30), 2.8f)).Add(Solid.Box(new(0.28f, 0.575f, 0), new(0.69f, 0.028f, 0.455f), 0.024f));
        // It hangs over the edge in folds.
        to.With(soft: 0.035f, relief: Relief.Waves(0.0115f, new(44, 5, 3), 1.5f));
        to.Add(Solid.Box(new(0.28f, 0.455f, 0.452f), new(0.690f, 0.155f, 0.020f), Quaternion.CreateFromAxisAngle(Vector3.UnitX, -0.05f), 0.018f));
        // A sheet is turned down over its upper hem.
        to.With(part: Chest, tone: BedsideTones.Linen, soft: 0.018f, skin: 0.20f, relief: Relief.Waves(0.0030f, new(18, 26, 46), 1.8f));
        for (int i = 0; i < 3; i++)
        {
            float x = 0.052f * i, y = i == 0 ? 0 : 0.006f;
            to.Chain((new(-0.418f + x, 0.590f + y, 0.455f), 0.026f), (new(-0.405f + x, 0.612f + y, 0.330f), 0.029f), (new(-0.395f + x, 0.716f + y, 0.170f), 0.033f), (new(-0.385f + x, 0.758f + y, 0), 0.035f),
                (new(-0.395f + x, 0.716f + y, -0.170f), 0.033f), (new(-0.405f + x, 0.612f + y, -0.330f), 0.029f), (new(-0.418f + x, 0.590f + y, -0.455f), 0.026f));
        }

        // Its edge lies on the blanket as a roll.
        to.With(soft: 0.005f, relief: default(Relief)).Chain((new(-0.268f, 0.592f, 0.470f), 0.0100f), (new(-0.262f, 0.628f, 0.330f), 0.0105f), (new(-0.250f, 0.734f, 0.170f), 0.0120f), (new(-0.240f, 0.790f, 0.060f), 0.0120f),
            (new(-0.240f, 0.790f, -0.060f), 0.0115f), (new(-0.250f, 0.734f, -0.170f), 0.0120f), (new(-0.262f, 0.628f, -0.330f), 0.0105f));
        return to.With(part: Still, soft: 0.012f, skin: 0.02f).Add(Solid.Box(new(-0.360f, 0.50f, 0.466f), new(0.085f, 0.100f, 0.016f), 0.014f)).Form;
    }

    private static Form Shirt()
    {
        var to = new Sculptor(new Form("shirt", 0.0033f));
        to.With(part: Chest, tone: BedsideTones.Shirt, soft: 0.05f, skin: 0.12f, relief: Relief.Waves(0.0032f, new(60, 30, 50), 2));
        to.Limb(new(-0.505f, 0.680f, -0.135f), new(-0.505f, 0.680f, 0.135f), 0.062f, 0.062f);
        to.Ball(new(-0.410f, 0.665f, 0), new(0.140f, 0.096f, 0.165f), Quaternion.Identity);
        // Sleeves too wide for what is in them.
        to.With(part: StrangerArm, soft: 0.03f, skin: 0.06f, relief: Relief.Waves(0.0036f, new(80, 50, 60), 2));
        to.Limb(Shoulder - new Vector3(0, 0.010f, 0.020f), Elbow, 0.058f, 0.046f).Limb(Elbow, Vector3.Lerp(Elbow, Wrist, 0.58f), 0.046f, 0.042f);
        Vector3 way = Vector3.Normalize(Wrist - Elbow), cuff = Vector3.Lerp(Elbow, Wrist, 0.58f);
        to.With(soft: 0.006f, relief: default(Relief)).Carve(Solid.Limb(cuff + (way * 0.024f), cuff + (way * 0.080f), 0.027f, 0.044f));
        // An open collar.
        to.With(part: Chest, soft: 0.016f, skin: 0.06f);
        return to.Chain((new(-0.455f, 0.748f, 0.022f), 0.010f), (new(-0.520f, 0.748f, 0.062f), 0.012f), (new(-0.575f, 0.708f, 0.070f), 0.012f))
            .Chain((new(-0.455f, 0.748f, -0.022f), 0.010f), (new(-0.520f, 0.748f, -0.062f), 0.012f)).Form;
    }

    private static Form Body()
    {
        var to = new Sculptor(new Form("stranger", 0.0023f));
        var head = new AdultHead(Skull, Lying, 1);
        to.With(part: StrangerHead, tone: BedsideTones.Pale);
        head.AddTo(to, BedsideTones.PaleLips);
        // The cords of the neck.
        to.With(soft: 0.02f, skin: 0.05f).Limb(head.At(-0.022f, -0.075f, 0), new(-0.530f, 0.715f, 0), 0.046f, 0.050f);
        to.With(soft: 0.008f).Limb(head.At(-0.014f, -0.082f, 0.044f), new(-0.505f, 0.750f, 0.016f), 0.011f, 0.008f);
        to.Limb(head.At(0.030f, -0.112f, 0), head.At(0.030f, -0.135f, 0), 0.018f, 0.014f);
        to.With(tone: BedsideTones.Hair, soft: 0.012f, relief: Relief.Waves(0.0018f, new(210, 160, 190), 2.2f));
        to.Ball(head.At(-0.016f, 0.016f, 0), new(0.094f, 0.084f, 0.077f), Lying);
        to.With(soft: 0.007f, relief: default(Relief));
        for (int i = 0; i < 22; i++)
        {
            // Thin, brushed back over the pillow.
            float turn = -1.25f + (2.5f * i / 21), up = 0.052f + (0.026f * MathF.Cos(turn * 1.2f)) + (0.012f * MathF.Sin(i * 2.4f));
            Vector3 root = head.At(0.034f - (0.05f * MathF.Abs(turn)), up, 0.074f * MathF.Sin(turn));
            to.Limb(root, head.At(-0.050f - (0.012f * MathF.Sin(i * 1.7f)), up + 0.020f, 0.088f * MathF.Sin(turn)), 0.0085f, 0.0030f);
        }

        to.With(part: StrangerArm, tone: BedsideTones.Pale, soft: 0.006f, skin: 0.03f).Limb(Vector3.Lerp(Elbow, Wrist, 0.4f), Wrist, 0.0290f, 0.0205f);
        Held.AddTo(to);
        return to.Form;
    }

    private static Form Lashes()
    {
        var to = new Sculptor(new Form("stranger's lashes", 0.0014f)).With(part: StrangerHead);
        new AdultHead(Skull, Lying, 1).AddLashes(to, BedsideTones.Wood);
        return to.Form;
    }
}
