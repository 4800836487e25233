using System.Numerics;
using System.Runtime.InteropServices;

namespace GlassCity.Scenes.Memories;

/// <summary>A point of a sculpture's surface, in the sampled pose.</summary>
/// <param name="Place">Metres from the memory's place.</param>
/// <param name="Normal">Outward, unit length.</param>
/// <param name="First">The part it follows.</param>
/// <param name="Second">Another one.</param>
/// <param name="ShareOfSecond">How far it follows that, 0..1.</param>
/// <param name="Tone">Of the memory's tones.</param>
/// <param name="Shade">How light it is in its tone, 0..1.</param>
/// <param name="Open">What its surroundings leave of light from everywhere, 0..1.</param>
/// <param name="Lit">What shadows leave of the key light, 0..1.</param>
/// <param name="RadiusMetres">Of what it covers.</param>
/// <param name="Own">0..1, another for each point.</param>
public readonly record struct SurfacePoint(Vector3 Place, Vector3 Normal, int First, int Second, float ShareOfSecond, int Tone, float Shade,
    float Open, float Lit, float RadiusMetres, float Own)
{
    public PackedPoint Pack() => new(Place.X, Place.Y, Place.Z, Octahedral(Normal),
        (uint)First | ((uint)Second << 5) | (Level(ShareOfSecond, 63) << 10) | ((uint)Tone << 16) | (Level(Shade, 15) << 20) | (Level(RadiusMetres / PackedPoint.MostRadiusMetres, 255) << 24),
        Level(Open, 255) | (Level(Lit, 255) << 8) | (Level(Own, 65535) << 16));

    private static uint Level(float value, int most) => (uint)MathF.Round(Math.Clamp(value, 0, 1) * most);

    // A sphere on a square: Cigolle et al. 2014, jcgt.org/published/0003/02/01.
    private static uint Octahedral(Vector3 n)
    {
        float sum = MathF.Abs(n.X) + MathF.Abs(n.Y) + MathF.Abs(n.Z);
        float x = n.X / sum, y = n.Z / sum;
        if (n.Y < 0)
        {
            (x, y) = ((1 - MathF.Abs(y)) * (x < 0 ? -1 : 1), (1 - MathF.Abs(x)) * (y < 0 ? -1 : 1));
        }

        return Level((x * 0.5f) + 0.5f, 65535) | (Level((y * 0.5f) + 0.5f, 65535) << 16);
    }
}

/// <summary>As Shaders/memories/point.glsl reads it: place; normal, 2 x 16 bits; parts 5 + 5, share 6, tone 4, shade 4, radius 8; open 8, lit 8, own 16.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct PackedPoint(float X, float Y, float Z, uint Normal, uint Following, uint Light)
{
    /// <summary>The radius that all eight bits stand for.</summary>
    public const float MostRadiusMetres = 0.064f;
}
