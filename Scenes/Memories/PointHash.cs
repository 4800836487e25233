namespace GlassCity.Scenes.Memories;

/// <summary>Numbers of places on a lattice: PCG, Jarzynski and Olano 2020, jcgt.org/published/0009/03/02, as Shaders/include/hash.glsl.</summary>
public static class PointHash
{
    public static uint Of(uint v)
    {
        uint state = (v * 747796405u) + 2891336453u;
        uint word = ((state >> (int)((state >> 28) + 4)) ^ state) * 277803737u;
        return (word >> 22) ^ word;
    }

    public static uint Of(int x, int y, int z, uint salt) => Of((uint)x + Of((uint)y + Of((uint)z + Of(salt))));

    /// <summary>Uniform in [0, 1).</summary>
    public static float Unit(uint hash) => (hash >> 8) * (1f / (1 << 24));
}
