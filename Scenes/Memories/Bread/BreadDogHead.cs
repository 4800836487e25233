using System.Numerics;
using static GlassCity.Scenes.Memories.Bread.BreadParts;
using static GlassCity.Scenes.Memories.Bread.BreadPose;

namespace GlassCity.Scenes.Memories.Bread;

/// <summary>
/// A hound's head on its long neck: a narrow skull that tapers into the muzzle without a step, folded ears, large eyes; its mouth is a little
/// open, as it is when it takes the crust. Own axes: ahead to the nose, above, aside.
/// </summary>
public static class BreadDogHead
{
    private static readonly Vector3 Along = Vector3.Normalize(DogNose - DogSkull), Side = Vector3.Normalize(Vector3.Cross(Along, Vector3.UnitY)), Up = Vector3.Cross(Side, Along);
    private static readonly Quaternion Turn = Quaternion.CreateFromRotationMatrix(new Matrix4x4(
        Along.X, Along.Y, Along.Z, 0, Up.X, Up.Y, Up.Z, 0, Side.X, Side.Y, Side.Z, 0, 0, 0, 0, 1));

    /// <summary>Neck, skull, muzzle, jaw and ears.</summary>
    public static void AddTo(Sculptor to)
    {
        to.With(part: DogNeck, tone: BreadTones.Fur, soft: 0.035f, skin: 0.09f).Limb(new(0.468f, 0.462f, 0), Vector3.Lerp(Withers, DogSkull, 0.55f) - new Vector3(0, 0.020f, 0), 0.052f, 0.036f);
        to.Limb(Vector3.Lerp(Withers, DogSkull, 0.55f) - new Vector3(0, 0.020f, 0), At(-0.030f, -0.006f, 0), 0.036f, 0.031f);
        to.With(soft: 0.016f).Limb(new(0.452f, 0.408f, 0), At(-0.012f, -0.030f, 0), 0.026f, 0.018f);
        to.With(part: DogHead, soft: 0.022f, skin: 0.05f).Ball(DogSkull, new(0.058f, 0.040f, 0.039f), Turn);
        to.With(soft: 0.018f).Limb(At(0.024f, -0.004f, 0), At(0.100f, -0.008f, 0), 0.0300f, 0.0180f).Limb(At(0.100f, -0.008f, 0), At(0.178f, -0.008f, 0), 0.0185f, 0.0148f);
        foreach (int z in stackalloc int[] { -1, 1 })
        {
            // Upper lips hang over the mouth's edge; cheekbones over hollow cheeks; brows.
            to.With(soft: 0.008f).Chain((At(0.070f, -0.022f, 0.0150f * z), 0.0075f), (At(0.125f, -0.0205f, 0.0118f * z), 0.0070f), (At(0.172f, -0.0165f, 0.0075f * z), 0.0062f));
            to.With(soft: 0.014f).Limb(At(-0.002f, -0.012f, 0.034f * z), At(0.060f, -0.010f, 0.022f * z), 0.0070f, 0.0060f);
            to.With(soft: 0.010f).Limb(At(0.026f, 0.024f, 0.018f * z), At(0.046f, 0.0185f, 0.0235f * z), 0.0085f, 0.0055f);
            to.With(soft: 0.006f).Carve(Solid.Ball(At(0.0500f, 0.0075f, 0.0330f * z), new(0.0125f, 0.0080f, 0.0095f), Turn));
            Ear(to, z);
        }

        // The dark of the mouth, and the jaw below it.
        to.With(tone: BreadTones.Dark, soft: 0.001f).Limb(At(0.050f, -0.024f, 0), At(0.150f, -0.0215f, 0), 0.0105f, 0.0070f);
        to.With(part: DogJaw, tone: BreadTones.Fur, soft: 0.003f, skin: 0.012f).Chain((At(0.012f, -0.028f, 0), 0.0180f), (At(0.072f, -0.0405f, 0), 0.0135f), (At(0.125f, -0.0485f, 0), 0.0105f), (At(0.150f, -0.0490f, 0), 0.0090f));
    }

    /// <summary>Eyes between their lids, and the leather of the nose: finer than the rest.</summary>
    public static Form Eyes()
    {
        var to = new Sculptor(new Form("dog's eyes", 0.0013f)).With(part: DogHead, skin: 0.01f, pattern: default(Pattern));
        foreach (int z in stackalloc int[] { -1, 1 })
        {
            to.With(tone: BreadTones.Dark, soft: 0.001f).Ball(At(0.0500f, 0.0070f, 0.0215f * z), 0.0092f);
            to.With(tone: BreadTones.Shine).Ball(At(0.0545f, 0.0108f, 0.0292f * z), 0.0014f);
            to.With(tone: BreadTones.Fur, soft: 0.002f).Chain((At(0.0375f, 0.0055f, 0.0288f * z), 0.0016f), (At(0.0450f, 0.0128f, 0.0288f * z), 0.0028f), (At(0.0545f, 0.0122f, 0.0268f * z), 0.0026f), (At(0.0630f, 0.0045f, 0.0228f * z), 0.0014f));
            to.Chain((At(0.0375f, 0.0055f, 0.0288f * z), 0.0016f), (At(0.0470f, 0.0012f, 0.0292f * z), 0.0020f), (At(0.0630f, 0.0045f, 0.0228f * z), 0.0014f));
        }

        to.With(tone: BreadTones.Dark, soft: 0.003f).Ball(At(0.1900f, -0.0030f, 0), new(0.0085f, 0.0085f, 0.0108f), Turn).Ball(At(0.1840f, 0.0015f, 0), new(0.0080f, 0.0055f, 0.0095f), Turn);
        foreach (int z in stackalloc int[] { -1, 1 })
        {
            to.With(soft: 0.0015f).Carve(Solid.Ball(At(0.1970f, -0.0045f, 0.0070f * z), new(0.0040f, 0.0026f, 0.0032f), Turn));
            to.With(tone: BreadTones.Shine).Ball(At(0.1935f, 0.0040f, 0.0048f * z), 0.0009f).With(tone: BreadTones.Dark);
        }

        return to.Form;
    }

    // It folds over and hangs, the near one less.
    private static void Ear(Sculptor to, int z)
    {
        float lift = z > 0 ? 0.012f : 0;
        to.With(tone: BreadTones.Fur, soft: 0.008f).Chain((At(-0.012f, 0.028f, 0.027f * z), 0.0130f), (At(-0.036f, 0.038f + (0.5f * lift), 0.040f * z), 0.0110f),
            (At(-0.058f, 0.020f + lift, 0.049f * z), 0.0095f), (At(-0.066f, -0.010f + lift, 0.050f * z), 0.0065f), (At(-0.064f, -0.030f + lift, 0.047f * z), 0.0030f));
    }

    private static Vector3 At(float ahead, float above, float aside) => DogSkull + (Along * ahead) + (Up * above) + (Side * aside);
}
