using System.Numerics;
using static GlassCity.Scenes.Memories.Bread.BreadParts;
using static GlassCity.Scenes.Memories.Bread.BreadPose;

namespace GlassCity.Scenes.Memories.Bread;

/// <summary>
/// The child's head: a large skull over a small face, as at six years, when brain case to face is as five to one (Enlow and Hans 1996, "Essentials
/// of Facial Growth"); its eyes are on the dog. Own axes: x where it looks, y its crown, z its right.
/// </summary>
public static class BreadChildHead
{
    private static readonly Quaternion Bow = Quaternion.CreateFromAxisAngle(Vector3.UnitZ, -0.50f);

    /// <summary>Skin and hair.</summary>
    public static void AddTo(Sculptor to)
    {
        Face(to);
        Hair(to);
    }

    /// <summary>Eyes, lids and what is dark about them: finer than the rest.</summary>
    public static Form Eyes()
    {
        var to = new Sculptor(new Form("eyes", 0.0013f)).With(part: ChildHead, skin: 0.01f, soft: 0.001f);
        foreach (int side in stackalloc int[] { -1, 1 })
        {
            Vector3 middle = At(0.0655f, -0.0165f, 0.031f * side);
            to.With(tone: BreadTones.White).Ball(middle, 0.0118f);
            to.With(tone: BreadTones.Dark).Ball(middle + Own(0.0052f, -0.0030f, 0.0008f * side), 0.0076f);
            to.With(tone: BreadTones.Shine).Ball(middle + Own(0.0118f, -0.0034f, 0.0044f * side), 0.0011f);
        }

        return to.Form;
    }

    /// <summary>Lids with lashes, and brows.</summary>
    public static Form Lids()
    {
        var to = new Sculptor(new Form("lids", 0.0013f)).With(part: ChildHead, skin: 0.01f, soft: 0.002f);
        foreach (int side in stackalloc int[] { -1, 1 })
        {
            Vector3 middle = At(0.0655f, -0.0165f, 0.031f * side);
            to.With(tone: BreadTones.Skin).Ball(middle, 0.0132f);
            to.With(soft: 0.001f).Carve(Solid.Box(middle + Own(0.012f, -0.0200f, 0), new(0.030f, 0.018f, 0.024f), Bow * Quaternion.CreateFromAxisAngle(Vector3.UnitZ, 0.14f), 0.002f));
            to.With(tone: BreadTones.Hair).Chain((At(0.0720f, -0.0198f, 0.0190f * side), 0.0011f), (At(0.0788f, -0.0184f, 0.030f * side), 0.0017f), (At(0.0716f, -0.0196f, 0.0430f * side), 0.0019f), (At(0.0680f, -0.0212f, 0.0465f * side), 0.0011f));
            to.Chain((At(0.0835f, 0.0045f, 0.016f * side), 0.0019f), (At(0.0800f, 0.0085f, 0.031f * side), 0.0021f), (At(0.0685f, 0.0055f, 0.0455f * side), 0.0014f));
        }

        return to.Form;
    }

    private static void Face(Sculptor to)
    {
        to.With(part: Body, tone: BreadTones.Skin, soft: 0.02f, skin: 0.04f, relief: default(Relief), pattern: default(Pattern)).Limb(Neck - new Vector3(0.02f, 0.05f, 0), Neck, 0.030f, 0.027f);
        to.With(part: ChildHead).Limb(Neck, At(-0.020f, -0.050f, 0), 0.027f, 0.029f);
        to.Ball(At(-0.012f, 0.022f, 0), new(0.094f, 0.078f, 0.075f), Bow);
        // A forehead that stands forward, a small jaw that stands back.
        to.With(soft: 0.035f).Ball(At(0.036f, 0.026f, 0), new(0.049f, 0.043f, 0.056f), Bow);
        to.With(soft: 0.030f).Ball(At(0.034f, -0.048f, 0), new(0.046f, 0.043f, 0.042f), Bow);
        to.With(soft: 0.024f);
        Both(to, 0.050f, -0.047f, 0.0295f, 0.0245f);
        Both(to, 0.016f, -0.056f, 0.036f, 0.0175f);
        to.With(soft: 0.020f).Ball(At(0.060f, -0.0895f, 0), 0.0145f);
        // A nose that is hardly there yet, turned up.
        to.With(soft: 0.016f).Limb(At(0.0745f, -0.0180f, 0), At(0.0850f, -0.0440f, 0), 0.0070f, 0.0078f);
        to.With(soft: 0.007f).Ball(At(0.0885f, -0.0455f, 0), 0.0082f);
        Both(to, 0.0815f, -0.0490f, 0.0085f, 0.0052f);
        to.With(soft: 0.003f).Carve(Solid.Ball(At(0.0880f, -0.0535f, 0.0050f), 0.0026f)).Carve(Solid.Ball(At(0.0880f, -0.0535f, -0.0050f), 0.0026f));
        to.With(tone: BreadTones.Lips, soft: 0.005f).Chain((At(0.0690f, -0.0695f, 0.0175f), 0.0022f), (At(0.0795f, -0.0655f, 0.0060f), 0.0050f), (At(0.0795f, -0.0655f, -0.0060f), 0.0050f), (At(0.0690f, -0.0695f, -0.0175f), 0.0022f));
        to.Chain((At(0.0690f, -0.0705f, 0.0170f), 0.0022f), (At(0.0775f, -0.0745f, 0.0050f), 0.0055f), (At(0.0775f, -0.0745f, -0.0050f), 0.0055f), (At(0.0690f, -0.0705f, -0.0170f), 0.0022f));
        to.With(tone: BreadTones.Skin, soft: 0.002f).Carve(Solid.Limb(At(0.0850f, -0.0702f, 0.0120f), At(0.0850f, -0.0702f, -0.0120f), 0.0022f, 0.0022f));
        foreach (int side in stackalloc int[] { -1, 1 })
        {
            to.With(soft: 0.014f).Carve(Solid.Ball(At(0.0865f, -0.0150f, 0.034f * side), 0.0145f));
            to.With(soft: 0.006f).Chain((At(0.0700f, -0.0280f, 0.0200f * side), 0.0030f), (At(0.0715f, -0.0300f, 0.0310f * side), 0.0032f), (At(0.0650f, -0.0280f, 0.0430f * side), 0.0030f));
            new Ear(At(-0.014f, -0.021f, 0.0665f * side), Bow, side > 0, 0.046f).AddTo(to);
        }
    }

    private static void Hair(Sculptor to)
    {
        // A close cap, and over it locks that fall from the crown: long at the nape, short over brow and ears, as hunger and blunt scissors leave them.
        to.With(part: ChildHead, tone: BreadTones.Hair, soft: 0.004f, relief: Relief.Waves(0.0014f, new(170, 260, 190), 2));
        to.Ball(At(-0.030f, 0.032f, 0), new(0.083f, 0.074f, 0.0755f), Bow);
        to.With(soft: 0.005f, relief: Relief.Waves(0.0007f, new(520, 330, 420), 2));
        const int locks = 74;
        Span<(Vector3, float)> way = stackalloc (Vector3, float)[4];
        for (int i = 0; i < locks; i++)
        {
            float turn = i * 2.39996f, own = 0.5f + (0.5f * MathF.Sin(i * 12.9898f)), ahead = MathF.Cos(turn), from = 0.10f + (0.75f * i / locks);
            float to_ = ahead > 0.45f ? 1.02f + (0.16f * own) : ahead > -0.35f ? 1.24f + (0.14f * own) : 1.75f + (0.30f * own);
            for (int k = 0; k < 4; k++)
            {
                float share = k / 3f, low = from + ((to_ - from) * share), about = turn + (0.25f * (own - 0.5f)) + (0.22f * MathF.Sin(i * 1.7f) * share);
                float off = k == 3 ? 1.035f + (0.03f * own) : 1.03f;
                way[k] = (At(-0.022f + (0.094f * off * MathF.Sin(low) * MathF.Cos(about)), 0.026f + (0.080f * off * MathF.Cos(low)), 0.0775f * off * MathF.Sin(low) * MathF.Sin(about)), k == 3 ? 0.0016f : 0.0078f - (0.0012f * k));
            }

            to.Chain(way);
        }

        to.With(relief: default(Relief));
    }

    private static void Both(Sculptor to, float ahead, float up, float right, float radius) => to.Ball(At(ahead, up, right), radius).Ball(At(ahead, up, -right), radius);

    private static Vector3 At(float ahead, float up, float right) => Skull + Own(ahead, up, right);

    private static Vector3 Own(float ahead, float up, float right) => Vector3.Transform(new(ahead, up, right), Bow);
}
