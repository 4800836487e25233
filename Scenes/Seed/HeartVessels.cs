using System.Numerics;
using GlassCity.Scenes.City;

namespace GlassCity.Scenes.Seed;

/// <summary>
/// The vessels on the heart's skin as a map of directions (an octahedron unfolded: Shaders/seed/octahedron.glsl): three stems come from the
/// root at the top and branch as they run down, each fork thinner, as coronary vessels do.
/// </summary>
public static class HeartVessels
{
    public const int SideTexels = 128;

    private const int Stems = 3;
    private const int Generations = 4;
    private const float StepRadians = 0.045f;
    private const float WholeWay = 2.5f;            // radians from the root to the farthest tip

    private readonly record struct Bead(Vector3 Way, float Width, float Along);

    /// <summary>R: how much of a vessel is there; G: how far it is from the root, 0..1.</summary>
    public static byte[] Texels()
    {
        var random = new SeedStream(0x68656172, 1);
        var beads = new List<Bead>();
        for (int stem = 0; stem < Stems; stem++)
        {
            float turn = (stem + (0.35f * random.Next())) * MathF.Tau / Stems;
            Vector3 from = Vector3.Normalize(new Vector3(0.25f * MathF.Cos(turn), 1, 0.25f * MathF.Sin(turn)));
            Grow(beads, ref random, from, Toward(from, -Vector3.UnitY), 0.085f, 0, Generations);
        }

        byte[] texels = new byte[SideTexels * SideTexels * 4];
        for (int i = 0; i < SideTexels * SideTexels; i++)
        {
            Vector3 way = OffSquare(new Vector2((i % SideTexels) + 0.5f, (i / SideTexels) + 0.5f) / SideTexels);
            float most = 0, along = 0;
            foreach (ref readonly Bead bead in System.Runtime.InteropServices.CollectionsMarshal.AsSpan(beads))
            {
                float off = Vector3.DistanceSquared(way, bead.Way) / (bead.Width * bead.Width), here = 1 - off;
                (most, along) = here > most ? (here, bead.Along) : (most, along);
            }

            texels[i * 4] = (byte)((255 * MathF.Sqrt(most)) + 0.5f);
            texels[(i * 4) + 1] = (byte)((255 * along) + 0.5f);
            texels[(i * 4) + 3] = 255;
        }

        return texels;
    }

    /// <summary>The direction that a place of the unfolded octahedron stands for; the place in 0..1.</summary>
    public static Vector3 OffSquare(Vector2 place)
    {
        Vector2 v = (place * 2) - Vector2.One;
        float up = 1 - MathF.Abs(v.X) - MathF.Abs(v.Y);
        if (up < 0)
        {
            v = new((1 - MathF.Abs(v.Y)) * (v.X < 0 ? -1 : 1), (1 - MathF.Abs(v.X)) * (v.Y < 0 ? -1 : 1));
        }

        return Vector3.Normalize(new Vector3(v.X, up, v.Y));
    }

    private static void Grow(List<Bead> beads, ref SeedStream random, Vector3 at, Vector3 heading, float width, float along, int left)
    {
        int steps = 5 + random.Below(5);
        float bend = random.Between(-0.09f, 0.09f);
        for (int i = 0; i < steps; i++)
        {
            heading = Turned(at, heading, bend + random.Between(-0.20f, 0.20f));
            at = Vector3.Normalize(at + (heading * StepRadians));
            heading = Toward(at, heading);
            along += StepRadians;
            beads.Add(new(at, width, MathF.Min(along / WholeWay, 1)));
            width *= 0.985f;
        }

        if (left > 0)
        {
            float fork = random.Between(0.35f, 0.60f), share = random.Between(0.62f, 0.80f);
            Grow(beads, ref random, at, Turned(at, heading, fork * 0.5f), width * 0.88f, along, left - 1);
            Grow(beads, ref random, at, Turned(at, heading, -fork), width * share, along, left - 1);
        }
    }

    private static Vector3 Turned(Vector3 at, Vector3 heading, float radians)
    {
        (float sine, float cosine) = MathF.SinCos(radians);
        return (heading * cosine) + (Vector3.Cross(at, heading) * sine);
    }

    // The part of a way that lies on the sphere.
    private static Vector3 Toward(Vector3 at, Vector3 way) => Vector3.Normalize(way - (at * Vector3.Dot(at, way)));
}
