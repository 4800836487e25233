using System.Numerics;

namespace GlassCity.Scenes.Memories;

/// <summary>An ear: a shell with a rolled rim, a second fold within, and a lobe.</summary>
/// <param name="Middle">Its middle, on the head's side.</param>
/// <param name="Turn">From axes of which x is ahead, y up and z out of the right ear.</param>
/// <param name="IsRight">On which side.</param>
/// <param name="HeightMetres">From the rim's top to the lobe: 0.062 of a grown-up, 0.05 of a child of six.</param>
public readonly record struct Ear(Vector3 Middle, Quaternion Turn, bool IsRight, float HeightMetres)
{
    /// <summary>In the part and tone set.</summary>
    public void AddTo(Sculptor to)
    {
        float tall = HeightMetres;
        to.With(soft: 0.10f * tall).Ball(Middle, new Vector3(0.25f, 0.40f, 0.11f) * tall, Turn);
        // The rim leaves the temple, goes round behind and ends in the lobe.
        to.Chain((At(0.14f, -0.04f, 0.08f), 0.060f * tall), (At(0.19f, 0.18f, 0.12f), 0.062f * tall), (At(0.09f, 0.40f, 0.16f), 0.066f * tall), (At(-0.11f, 0.48f, 0.21f), 0.068f * tall),
            (At(-0.28f, 0.36f, 0.25f), 0.068f * tall), (At(-0.33f, 0.12f, 0.26f), 0.064f * tall), (At(-0.26f, -0.14f, 0.22f), 0.060f * tall), (At(-0.12f, -0.35f, 0.15f), 0.070f * tall), (At(0.03f, -0.44f, 0.10f), 0.100f * tall));
        to.Chain((At(0.00f, 0.26f, 0.14f), 0.050f * tall), (At(-0.14f, 0.08f, 0.18f), 0.055f * tall), (At(-0.10f, -0.18f, 0.14f), 0.050f * tall));
        to.Ball(At(0.15f, -0.13f, 0.12f), 0.070f * tall);
        to.Carve(Solid.Ball(At(0.03f, -0.03f, 0.16f), 0.090f * tall));
    }

    private Vector3 At(float ahead, float up, float out_) => Middle + Vector3.Transform(HeightMetres * new Vector3(ahead, up, IsRight ? out_ : -out_), Turn);
}
