using System.Numerics;

namespace GlassCity.Scenes.Galaxies;

/// <summary>Twin of the block in Shaders/galaxies/star.glsl: the galaxies of one frame.</summary>
public static class GalaxyBlock
{
    /// <summary>Places along the way that a galaxy came, from the lips to itself.</summary>
    public const int PlumePlaces = 12;

    /// <summary>Vectors to a galaxy.</summary>
    public const int Vectors = 4 + PlumePlaces;

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
            block[(Vectors * i) + 3] = new(galaxy.Shape.Arms, galaxy.Shape.Twist, galaxy.Shape.Oval, galaxy.Shape.Dust);
            for (int k = 0; k < PlumePlaces; k++)
            {
                block[(Vectors * i) + 4 + k] = BreathGalaxies.PlumeAt(i, seconds, k / (PlumePlaces - 1f));
            }
        }

        return left;
    }
}
