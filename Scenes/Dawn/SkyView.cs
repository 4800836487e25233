using System.Numerics;

namespace GlassCity.Scenes.Dawn;

/// <summary>
/// The sky from the ground for suns from below the horizon to over it (Hillaire 2020, 5.3): light of the air along a ray, scattered
/// once and more than once. Directions as the table holds them: u is the sine of half the angle away from the sun's azimuth,
/// v the root of the direction's height, so that no look needs an angle. Twin of Shaders/include/morningSky.glsl in that.
/// </summary>
public static class SkyView
{
    private const int Steps = 24;
    private const float EyeKilometres = 0.05f;

    /// <summary>The unit vector of a place in the table: x away from the sun's azimuth, y up, z toward it.</summary>
    public static Vector3 DirectionOf(float u, float v)
    {
        float up = v * v, level = MathF.Sqrt(MathF.Max(1 - (up * up), 0)), cosine = 1 - (2 * u * u);
        return new Vector3(level * MathF.Sqrt(MathF.Max(1 - (cosine * cosine), 0)), up, level * cosine);
    }

    /// <summary>Radiance from a direction of the upper half, for a sun of 1 above the air.</summary>
    public static Vector3 Radiance(AirTables air, Vector3 direction, float sunSine)
    {
        float sunLevel = MathF.Sqrt(1 - (sunSine * sunSine)), upward = MathF.Max(direction.Y, 0), r = Atmosphere.GroundKilometres + EyeKilometres;
        float length = Atmosphere.ToSphere(r, upward, Atmosphere.TopKilometres), cosine = (direction.Y * sunSine) + (direction.Z * sunLevel);
        float byMolecules = Atmosphere.MoleculePhase(cosine), byHaze = Atmosphere.HazePhase(cosine);
        Vector3 sum = Vector3.Zero, clear = Vector3.One;
        for (int i = 0; i < Steps; i++)
        {
            float from = (float)i / Steps, to = (i + 1f) / Steps, middle = 0.5f * (from + to), along = length * middle * middle, step = length * ((to * to) - (from * from));
            float h = Atmosphere.HeightAlong(EyeKilometres, upward, along);
            float sun = (((r + (along * upward)) * sunSine) + (along * direction.Z * sunLevel)) / (Atmosphere.GroundKilometres + h);
            (Vector3 molecules, float haze, Vector3 taken) = Atmosphere.At(h);
            Vector3 through = Atmosphere.Exp(-taken * step);
            Vector3 light = (((molecules * byMolecules) + new Vector3(haze * byHaze)) * air.SunThrough(h, sun)) + ((molecules + new Vector3(haze)) * air.Again(h, sun));
            sum += clear * light * ((Vector3.One - through) / taken);
            clear *= through;
        }

        return sum;
    }
}
