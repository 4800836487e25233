using System.Numerics;

namespace GlassCity.Scenes.Dawn;

/// <summary>
/// The air of the Earth as light finds it: molecules, haze and ozone over height, with the numbers of Hillaire 2020, "A Scalable
/// and Production Ready Sky and Atmosphere Rendering Technique" (EGSR, doi:10.1111/cgf.14050), after Bruneton and Neyret 2008. Kilometres.
/// </summary>
public static class Atmosphere
{
    public const float GroundKilometres = 6360;
    public const float TopKilometres = 6460;
    public const float HazeForward = 0.8f;      // g of its phase
    public const float GroundAlbedo = 0.3f;

    /// <summary>Scattered by molecules at the ground, per kilometre: red, green, blue.</summary>
    public static readonly Vector3 Molecules = new(0.005802f, 0.013558f, 0.0331f);

    /// <summary>Taken by ozone where it is thickest, per kilometre.</summary>
    public static readonly Vector3 Ozone = new(0.000650f, 0.001881f, 0.000085f);

    public const float HazeScatters = 0.003996f;
    public const float HazeTakes = 0.004440f;   // in all: a tenth of it is lost
    private const float MoleculesFall = 8;      // kilometres in which they thin by e
    private const float HazeFalls = 1.2f;
    private const float OzoneHeight = 25;
    private const float OzoneHalf = 15;
    private const int Steps = 40;

    /// <summary>Scattering by molecules, then by haze, then all that is taken from a ray, per kilometre at a height.</summary>
    public static (Vector3 Molecules, float Haze, Vector3 Taken) At(float heightKilometres)
    {
        float h = MathF.Max(heightKilometres, 0);
        Vector3 molecules = Molecules * MathF.Exp(-h / MoleculesFall);
        float haze = MathF.Exp(-h / HazeFalls);
        float ozone = MathF.Max(1 - (MathF.Abs(h - OzoneHeight) / OzoneHalf), 0);
        return (molecules, HazeScatters * haze, molecules + new Vector3(HazeTakes * haze) + (Ozone * ozone));
    }

    /// <summary>What part of the light that molecules scatter goes into a direction, per steradian; cosine of the turn.</summary>
    public static float MoleculePhase(float cosine) => 3 / (16 * MathF.PI) * (1 + (cosine * cosine));

    /// <summary>The same of haze: Cornette and Shanks 1992.</summary>
    public static float HazePhase(float cosine)
    {
        const float g = HazeForward;
        float open = 1 + (g * g) - (2 * g * cosine);
        return 3 / (8 * MathF.PI) * (1 - (g * g)) * (1 + (cosine * cosine)) / ((2 + (g * g)) * open * MathF.Sqrt(open));
    }

    /// <summary>Kilometres along a ray to a sphere about the Earth's middle; negative where it is not met ahead.</summary>
    /// <param name="radius">Of the place where the ray begins.</param>
    /// <param name="upward">Cosine of the ray with what is up there.</param>
    /// <param name="sphere">Radius of the sphere.</param>
    public static float ToSphere(float radius, float upward, float sphere)
    {
        // Factored, since squares of radii would leave a float some 2 km to err in.
        float inside = ((sphere - radius) * (sphere + radius)) + (radius * radius * upward * upward);
        if (inside < 0)
        {
            return -1;
        }

        float root = MathF.Sqrt(inside), near = (-radius * upward) - root;
        return near > 0 ? near : (-radius * upward) + root;
    }

    /// <summary>How high a place lies that is so far along a ray.</summary>
    public static float HeightAlong(float heightKilometres, float upward, float along)
    {
        // h' = h + what the ray climbs, and what the Earth falls away under it.
        float r = GroundKilometres + heightKilometres, climbed = along * ((2 * r * upward) + along);
        return heightKilometres + (climbed / (r + MathF.Sqrt(MathF.Max((r * r) + climbed, 1))));
    }

    /// <summary>What comes through from a height along a ray out of the air, the ground not asked.</summary>
    public static Vector3 TransmittanceToTop(float heightKilometres, float upward)
    {
        float length = ToSphere(GroundKilometres + heightKilometres, upward, TopKilometres);
        Vector3 depth = Vector3.Zero;
        for (int i = 0; i < Steps; i++)
        {
            // Short steps where the air is thick: at the ray's start.
            float from = (float)i / Steps, to = (i + 1f) / Steps, middle = 0.5f * (from + to);
            depth += At(HeightAlong(heightKilometres, upward, length * middle * middle)).Taken * (length * ((to * to) - (from * from)));
        }

        return Exp(-depth);
    }

    public static Vector3 Exp(Vector3 v) => new(MathF.Exp(v.X), MathF.Exp(v.Y), MathF.Exp(v.Z));
}
