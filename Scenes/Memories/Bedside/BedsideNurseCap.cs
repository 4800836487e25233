using System.Numerics;
using static GlassCity.Scenes.Memories.Bedside.BedsideParts;
using static GlassCity.Scenes.Memories.Bedside.BedsidePose;

namespace GlassCity.Scenes.Memories.Bedside;

/// <summary>What the nurse wears on her head: parted hair, and on it a thin white veil with one folded band, which falls behind her ears to the shoulders.</summary>
public static class BedsideNurseCap
{
    // The veil's front edge, in the head's own axes: from over the brow to behind the ear; it leans back by this.
    private const float LeanRadians = -0.46f;

    private static readonly AdultHead Head = new(NurseSkull, Bowed, 0);

    public static Form[] Make() => [Hair(), Veil(), Band()];

    private static Form Hair()
    {
        var to = new Sculptor(new Form("nurse's hair", 0.0024f));
        to.With(part: NurseHead, tone: BedsideTones.Brown, soft: 0.010f, skin: 0.05f, relief: Relief.Waves(0.0013f, new(60, 330, 330), 2.4f));
        to.Ball(Head.At(-0.006f, 0.014f, 0), new(0.0985f, 0.0925f, 0.0800f), Bowed);
        foreach (int side in stackalloc int[] { -1, 1 })
        {
            // Drawn from the parting over the temple to behind the ear.
            to.With(soft: 0.008f).Chain((Head.At(0.078f, 0.060f, side * 0.006f), 0.0110f), (Head.At(0.068f, 0.036f, side * 0.044f), 0.0135f), (Head.At(0.034f, 0.010f, side * 0.068f), 0.0130f), (Head.At(-0.008f, 0.004f, side * 0.070f), 0.0110f), (Head.At(-0.044f, -0.022f, side * 0.062f), 0.0110f));
        }

        return to.With(relief: default(Relief), soft: 0.004f).Carve(Solid.Ball(Head.At(0.088f, -0.060f, 0), new(0.060f, 0.086f, 0.074f), Bowed)).Form;
    }

    private static Form Veil()
    {
        var to = new Sculptor(new Form("veil", 0.0030f));
        to.With(part: NurseHead, tone: BedsideTones.Linen, soft: 0.020f, skin: 0.07f, relief: Relief.Waves(0.0014f, new(50, 30, 80), 2));
        to.Ball(Head.At(-0.014f, 0.016f, 0), new(0.1035f, 0.0965f, 0.0900f), Bowed);
        to.With(soft: 0.030f).Ball(Head.At(-0.046f, -0.040f, 0), new(0.070f, 0.084f, 0.080f), Bowed);
        foreach (float side in stackalloc float[] { -1, -0.55f, 0, 0.55f, 1 })
        {
            float inner = 1 - (side * side);
            Vector3 nape = Head.At(-0.066f - (0.012f * inner), -0.095f, 0.060f * side), back = Nurse(0.150f - (0.05f * inner), 0.400f - (0.055f * inner), 0.125f * side);
            to.With(soft: 0.022f).Limb(Head.At(-0.064f, -0.020f, 0.064f * side), nape, 0.034f, 0.034f);
            to.With(part: NurseBody, soft: 0.024f).Limb(nape, back + new Vector3(0, 0.050f, 0), 0.034f, 0.016f).With(part: NurseHead);
        }

        // Folds of thin cloth, from the crown down; open where face, ears and temples are.
        to.With(soft: 0.010f, relief: default(Relief));
        for (int i = 0; i < 7; i++)
        {
            float side = -0.9f + (0.3f * i);
            to.Limb(Head.At(-0.085f - (0.02f * (1 - (side * side))), 0.040f, 0.072f * side), Head.At(-0.100f - (0.012f * (1 - (side * side))), -0.095f, 0.078f * side), 0.004f, 0.0095f);
        }

        return to.With(soft: 0.002f).Carve(Front(0.004f)).Form;
    }

    private static Form Band()
    {
        // Starched, so it keeps its crease: a strip of a shell a little wider than the veil.
        var to = new Sculptor(new Form("cap", 0.0024f)).With(part: NurseHead, tone: BedsideTones.Linen, soft: 0.001f, skin: 0.07f);
        to.Ball(Head.At(-0.014f, 0.016f, 0), new(0.1110f, 0.1050f, 0.0965f), Bowed);
        to.Carve(Solid.Ball(Head.At(-0.014f, 0.016f, 0), new(0.1065f, 0.1000f, 0.0925f), Bowed));
        to.Carve(Front(0.010f)).Carve(Solid.Box(Head.At(-0.125f, 0.075f, 0), new(0.100f, 0.3f, 0.3f), Leaning, 0.001f));
        return to.Carve(Solid.Box(Head.At(0, -0.215f, 0), new(0.3f, 0.200f, 0.3f), Bowed, 0.001f)).Form;
    }

    // All that lies before the veil's front edge, and by how much farther ahead.
    private static Solid Front(float fartherMetres) =>
        Solid.Box(Head.At(0.012f, 0.020f, 0) + Vector3.Transform(new(0.200f + fartherMetres, 0, 0), Leaning), new(0.200f, 0.4f, 0.3f), Leaning, 0.001f);

    private static Quaternion Leaning => Bowed * Quaternion.CreateFromAxisAngle(Vector3.UnitZ, LeanRadians);
}
