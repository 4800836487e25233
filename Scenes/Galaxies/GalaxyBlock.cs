using System.Numerics;

namespace GlassCity.Scenes.Galaxies;

/// <summary>Twin of the block in Shaders/galaxies/star.glsl: the galaxies of one frame.</summary>
public static class GalaxyBlock
{
    /// <summary>Vectors to a galaxy.</summary>
    public const int Vectors = 3;

    public const int Length = Vectors * BreathGalaxies.Count;

    /// <returns>How many there are.</returns>
    public static int Fill(double seconds, Span<Vector4> block)
    {
        block.Clear();
        int left = BreathGalaxies.LeftAt(seconds);
        for (int i = 0; i < left; i++)
        {
            BreathGalaxy galaxy = BreathGalaxies.At(i, seconds);
            block[Vectors * i] = new(galaxy.MiddleWorld, galaxy.RadiusMetres);
            block[(Vectors * i) + 1] = new(galaxy.One, galaxy.AgeSeconds);
            block[(Vectors * i) + 2] = new(galaxy.Other, galaxy.Light);
        }

        return left;
    }
}
