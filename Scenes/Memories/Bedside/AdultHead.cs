using System.Numerics;

namespace GlassCity.Scenes.Memories.Bedside;

/// <summary>
/// A grown-up's head with closed eyes: its own axes are x where it looks, y its crown, z its right. Chin to crown 0.22 m, as tall as a
/// hand and a fifth.
/// </summary>
/// <param name="Skull">Middle of the skull.</param>
/// <param name="Turn">From its own axes.</param>
/// <param name="Gaunt">0 well, 1 worn to the bone.</param>
public readonly record struct AdultHead(Vector3 Skull, Quaternion Turn, float Gaunt)
{
    public Vector3 At(float ahead, float up, float right) => Skull + Vector3.Transform(new(ahead, up, right), Turn);

    /// <summary>Skull, jaw, cheeks, nose, lips and ears, in the part and tone set; lips in their own.</summary>
    /// <param name="to">Whose form it joins.</param>
    /// <param name="lips">Tone of the lips.</param>
    public void AddTo(Sculptor to, int lips)
    {
        int skin = to.Tone;
        float full = 1 - Gaunt;
        to.With(soft: 0.022f, skin: 0.04f, relief: default(Relief), pattern: default(Pattern));
        to.Ball(Skull, new(0.098f, 0.090f, 0.076f), Turn);
        to.With(soft: 0.034f).Ball(At(0.036f, -0.056f, 0), new(0.050f, 0.064f, 0.048f + (0.004f * full)), Turn);
        to.With(soft: 0.030f);
        Both(to, 0.002f, -0.076f, 0.050f, 0.052f, -0.113f, 0.014f, 0.0155f, 0.0165f);
        to.With(soft: 0.022f).Ball(At(0.064f, -0.1175f, 0), 0.0175f - (0.002f * full));
        // Cheekbones; over them flesh, or what is left of it.
        Both(to, 0.062f, -0.040f, 0.036f, 0.022f, -0.036f, 0.060f, 0.0160f, 0.0125f);
        Both(to, 0.055f, -0.060f, 0.030f, 0.030f, -0.076f, 0.038f, 0.0150f + (0.0095f * full), 0.0120f + (0.0085f * full));
        to.With(soft: 0.020f).Limb(At(0.082f, 0.004f, 0.024f), At(0.082f, 0.004f, -0.024f), 0.0115f + (0.0030f * Gaunt), 0.0115f + (0.0030f * Gaunt));
        foreach (int side in stackalloc int[] { -1, 1 })
        {
            if (Gaunt > 0)
            {
                to.With(soft: 0.034f).Carve(Solid.Ball(At(0.046f, -0.079f, side * 0.066f), 0.0190f * Gaunt));
                to.With(soft: 0.026f).Carve(Solid.Ball(At(0.058f, 0.014f, side * 0.087f), 0.0200f * Gaunt));
            }

            to.With(soft: 0.016f).Carve(Solid.Ball(At(0.0985f - (0.002f * Gaunt), -0.0190f, side * 0.0330f), 0.0135f + (0.0020f * Gaunt)));
            to.With(soft: 0.006f).Ball(At(0.0745f, -0.0225f, side * 0.0315f), new(0.0128f, 0.0122f, 0.0160f), Turn);
        }

        Nose(to);
        Lips(to.With(tone: lips));
        to.With(tone: skin);
        foreach (int side in stackalloc int[] { -1, 1 })
        {
            new Ear(At(-0.014f, -0.028f, side * 0.0715f), Turn, side > 0, 0.060f).AddTo(to);
        }
    }

    /// <summary>Lashes of closed lids, and brows: finer than the rest.</summary>
    public void AddLashes(Sculptor to, int dark)
    {
        to.With(skin: 0.01f, relief: default(Relief), pattern: default(Pattern));
        foreach (int side in stackalloc int[] { -1, 1 })
        {
            to.With(tone: dark, soft: 0.001f).Chain((At(0.0780f, -0.0278f, side * 0.0185f), 0.0010f), (At(0.0852f, -0.0300f, side * 0.0270f), 0.0015f), (At(0.0850f, -0.0300f, side * 0.0360f), 0.0016f), (At(0.0772f, -0.0278f, side * 0.0450f), 0.0010f));
            to.With(soft: 0.002f).Chain((At(0.0935f, -0.0010f, side * 0.0140f), 0.0018f), (At(0.0905f, 0.0050f, side * 0.0290f), 0.0023f), (At(0.0765f, 0.0025f, side * 0.0470f), 0.0013f));
        }
    }

    private void Nose(Sculptor to)
    {
        float thin = 0.0012f * Gaunt;
        to.With(soft: 0.018f).Limb(At(0.0870f, -0.0120f, 0), At(0.0985f, -0.0480f, 0), 0.0085f - thin, 0.0092f - thin);
        to.With(soft: 0.009f).Ball(At(0.1020f, -0.0510f, 0), 0.0094f - thin);
        Both(to, 0.0945f, -0.0550f, 0.0098f, 0.0880f, -0.0540f, 0.0125f, 0.0062f, 0.0050f);
        foreach (int side in stackalloc int[] { -1, 1 })
        {
            to.With(soft: 0.003f).Carve(Solid.Ball(At(0.0990f, -0.0610f, side * 0.0058f), 0.0030f));
        }
    }

    // Closed, or a little apart.
    private void Lips(Sculptor to)
    {
        float apart = 0.0036f * Gaunt, full = 0.0008f * (1 - Gaunt);
        to.With(soft: 0.008f);
        foreach (int side in stackalloc int[] { -1, 1 })
        {
            to.Chain((At(0.0740f, -0.0868f, side * 0.0230f), 0.0026f), (At(0.0860f, -0.0822f + apart, side * 0.0110f), 0.0038f + full), (At(0.0890f, -0.0816f + apart, 0), 0.0043f + full));
            to.Chain((At(0.0740f, -0.0880f - apart, side * 0.0220f), 0.0026f), (At(0.0840f, -0.0922f - apart, side * 0.0100f), 0.0042f + full), (At(0.0865f, -0.0930f - apart, 0), 0.0049f + full));
        }

        to.With(soft: 0.002f).Carve(Solid.Limb(At(0.0950f, -0.0874f, 0.0145f), At(0.0950f, -0.0874f, -0.0145f), 0.0018f + (0.7f * apart), 0.0018f + (0.7f * apart)));
    }

    private void Both(Sculptor to, float ahead, float up, float right, float endAhead, float endUp, float endRight, float radius, float endRadius) =>
        to.Limb(At(ahead, up, right), At(endAhead, endUp, endRight), radius, endRadius).Limb(At(ahead, up, -right), At(endAhead, endUp, -endRight), radius, endRadius);
}
