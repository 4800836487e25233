using System.Numerics;
using static GlassCity.Scenes.Memories.Bedside.BedsideParts;
using static GlassCity.Scenes.Memories.Bedside.BedsidePose;

namespace GlassCity.Scenes.Memories.Bedside;

/// <summary>Who stayed: on the edge of the bed, bent over a hand that she holds in both of hers.</summary>
public static class BedsideNurse
{
    public static Form[] Make() => [Dress(), Apron(), Skin(), Lashes(), .. BedsideNurseCap.Make()];

    private static Form Dress()
    {
        var to = new Sculptor(new Form("dress", 0.0036f) { Seen = (new(-2, 0.30f, -2), new(2)) });
        to.With(part: NurseBody, tone: BedsideTones.Dress, soft: 0.06f, skin: 0.06f, relief: Relief.Waves(0.0036f, new(50, 16, 60), 1.8f));
        to.Limb(Nurse(0.03f, 0.10f, 0), Nurse(0.150f, 0.300f, 0), 0.128f, 0.135f);
        to.Limb(Nurse(0.150f, 0.300f, 0.045f), Nurse(0.232f, 0.400f, 0.030f), 0.105f, 0.078f).Limb(Nurse(0.150f, 0.300f, -0.045f), Nurse(0.232f, 0.400f, -0.030f), 0.105f, 0.078f);
        to.Limb(LeftShoulder, RightShoulder, 0.056f, 0.056f);
        // The skirt, over the bed's edge and down behind it.
        to.With(part: Still, soft: 0.08f, relief: Relief.Waves(0.0075f, new(34, 4, 40), 1.6f));
        to.Limb(Nurse(-0.02f, 0.06f, 0), Nurse(-0.06f, -0.24f, 0), 0.150f, 0.200f);
        to.Limb(Nurse(0.02f, 0.02f, 0.085f), Nurse(0.22f, -0.03f, 0.110f), 0.090f, 0.070f).Limb(Nurse(0.02f, 0.02f, -0.085f), Nurse(0.18f, -0.03f, -0.110f), 0.092f, 0.074f);
        to.With(part: NurseBody, soft: 0.03f, skin: 0.06f, relief: Relief.Waves(0.0040f, new(74, 60, 40), 1.8f));
        to.Limb(LeftShoulder, LeftElbow, 0.058f, 0.047f);
        to.With(part: UnderHand).Limb(LeftElbow, Vector3.Lerp(LeftElbow, LeftWrist, 0.62f), 0.047f, 0.038f);
        to.With(part: NurseBody).Limb(RightShoulder, RightElbow, 0.058f, 0.047f);
        return to.With(part: OverArm).Limb(RightElbow, Vector3.Lerp(RightElbow, RightWrist, 0.62f), 0.047f, 0.038f).Form;
    }

    private static Form Apron()
    {
        var to = new Sculptor(new Form("apron", 0.0034f) { Seen = (new(-2, 0.42f, -2), new(2)) });
        to.With(part: NurseBody, tone: BedsideTones.Apron, soft: 0.03f, skin: 0.06f, relief: Relief.Waves(0.0026f, new(40, 12, 70), 1.5f));
        // Its bib over the breast, its lap, its band and straps.
        to.Limb(Nurse(0.192f, 0.240f, 0.036f), Nurse(0.262f, 0.345f, 0.030f), 0.088f, 0.066f).Limb(Nurse(0.192f, 0.240f, -0.036f), Nurse(0.262f, 0.345f, -0.030f), 0.088f, 0.066f);
        to.With(soft: 0.02f, relief: default(Relief)).Ring(Nurse(0.082f, 0.160f, 0), Vector3.Transform(new(0.126f, -0.062f, 0), Turned), Vector3.Transform(new(0, 0, 0.146f), Turned), 0.017f, 20);
        foreach (int side in stackalloc int[] { -1, 1 })
        {
            to.With(soft: 0.008f).Chain((Nurse(0.285f, 0.372f, side * 0.075f), 0.014f), (Nurse(0.262f, 0.455f, side * 0.092f), 0.014f), (Nurse(0.175f, 0.455f, side * 0.085f), 0.014f),
                (Nurse(0.060f, 0.330f, side * 0.050f), 0.014f), (Nurse(-0.035f, 0.215f, 0), 0.014f));
        }

        to.With(part: Still, soft: 0.05f, relief: Relief.Waves(0.0060f, new(30, 6, 46), 1.6f));
        to.Limb(Nurse(0.10f, 0.040f, 0), Nurse(0.22f, 0.000f, 0), 0.105f, 0.090f);
        // Cuffs.
        to.With(part: UnderHand, soft: 0.006f, relief: default(Relief)).Limb(Vector3.Lerp(LeftElbow, LeftWrist, 0.60f), Vector3.Lerp(LeftElbow, LeftWrist, 0.74f), 0.0445f, 0.0400f);
        return to.With(part: OverArm).Limb(Vector3.Lerp(RightElbow, RightWrist, 0.60f), Vector3.Lerp(RightElbow, RightWrist, 0.74f), 0.0445f, 0.0400f).Form;
    }

    private static Form Skin()
    {
        var to = new Sculptor(new Form("nurse", 0.0023f));
        to.With(part: NurseHead, tone: BedsideTones.Skin);
        new AdultHead(NurseSkull, Bowed, 0).AddTo(to, BedsideTones.Lips);
        to.With(part: NurseBody, soft: 0.02f, skin: 0.05f).Limb(NurseNeck - new Vector3(0, 0.05f, 0), Vector3.Lerp(NurseNeck, NurseSkull, 0.5f), 0.052f, 0.046f);
        to.With(part: UnderHand, soft: 0.006f, skin: 0.03f).Limb(Vector3.Lerp(LeftElbow, LeftWrist, 0.55f), LeftWrist, 0.030f, 0.0215f);
        Under.AddTo(to);
        to.With(part: OverArm, soft: 0.006f, skin: 0.03f).Limb(Vector3.Lerp(RightElbow, RightWrist, 0.55f), RightWrist, 0.030f, 0.0215f);
        to.With(part: OverHand);
        Over.AddTo(to);
        return to.Form;
    }

    private static Form Lashes()
    {
        var to = new Sculptor(new Form("nurse's lashes", 0.0014f)).With(part: NurseHead);
        new AdultHead(NurseSkull, Bowed, 0).AddLashes(to, BedsideTones.Dark);
        return to.Form;
    }
}
