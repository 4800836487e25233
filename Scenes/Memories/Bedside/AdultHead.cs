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

    /// <summary>Skull, jaw, nose, lips and lids, in the part and tone set.</summary>
    public void AddTo(Sculptor to)
    {
        float full = 1 - Gaunt;
        to.With(soft: 0.022f, skin: 0.04f, relief: default(Relief), pattern: default(Pattern));
        to.Ball(Skull, new(0.098f, 0.090f, 0.076f), Turn);
        to.With(soft: 0.030f).Ball(At(0.036f, -0.058f, 0), new(0.052f, 0.066f, 0.050f + (0.005f * full)), Turn);
        to.With(soft: 0.020f);
        Both(to, 0.004f, -0.080f, 0.054f, 0.060f, -0.118f, 0.016f, 0.016f, 0.0165f);
        to.Ball(At(0.066f, -0.121f, 0), 0.0185f);
        // Cheekbones and brow; what lies under them has fallen in.
        Both(to, 0.062f, -0.042f, 0.038f, 0.022f, -0.036f, 0.062f, 0.0175f, 0.013f);
        to.With(soft: 0.016f).Limb(At(0.083f, 0.002f, 0.026f), At(0.083f, 0.002f, -0.026f), 0.0145f, 0.0145f);
        if (Gaunt > 0)
        {
            foreach (int side in stackalloc int[] { -1, 1 })
            {
                to.With(soft: 0.026f).Carve(Solid.Ball(At(0.046f, -0.084f, side * 0.068f), 0.023f * Gaunt));
                to.Carve(Solid.Ball(At(0.058f, 0.012f, side * 0.086f), 0.020f * Gaunt));
            }
        }

        to.With(soft: 0.009f).Limb(At(0.090f, -0.012f, 0), At(0.121f, -0.054f, 0), 0.0075f, 0.0105f);
        to.Limb(At(0.104f, -0.060f, 0.010f), At(0.104f, -0.060f, -0.010f), 0.0085f, 0.0085f);
        // Lips a little apart.
        float apart = 0.004f * Gaunt;
        to.With(soft: 0.007f).Limb(At(0.092f, -0.083f + apart, 0.015f), At(0.092f, -0.083f + apart, -0.015f), 0.0078f, 0.0078f);
        to.Limb(At(0.088f, -0.099f - apart, 0.013f), At(0.088f, -0.099f - apart, -0.013f), 0.0082f, 0.0082f);
        to.With(soft: 0.004f).Carve(Solid.Limb(At(0.104f, -0.0905f, 0.014f), At(0.104f, -0.0905f, -0.014f), 0.0045f + (0.55f * apart), 0.0045f + (0.55f * apart)));
        foreach (int side in stackalloc int[] { -1, 1 })
        {
            to.With(soft: 0.013f).Carve(Solid.Ball(At(0.095f, -0.022f, side * 0.032f), 0.0150f + (0.002f * Gaunt)));
            to.With(soft: 0.003f).Ball(At(0.073f, -0.0235f, side * 0.031f), new(0.0135f, 0.0115f, 0.0150f), Turn);
            to.With(soft: 0.005f).Ball(At(-0.010f, -0.028f, side * 0.076f), new(0.018f, 0.030f, 0.009f), Turn);
        }
    }

    private void Both(Sculptor to, float ahead, float up, float right, float endAhead, float endUp, float endRight, float radius, float endRadius) =>
        to.Limb(At(ahead, up, right), At(endAhead, endUp, endRight), radius, endRadius).Limb(At(ahead, up, -right), At(endAhead, endUp, -endRight), radius, endRadius);
}
