namespace GlassCity.Scenes.City;

/// <summary>
/// Numbers from a seed: SplitMix64 (Steele, Lea, Flood 2014, doi:10.1145/2660193.2660195). A stream is named by what it
/// is for, so that adding one thing to the city moves nothing else.
/// </summary>
public struct SeedStream(ulong seed, ulong stream)
{
    private ulong _state = Scramble(seed + (stream * 0x9E3779B97F4A7C15UL));

    /// <summary>Uniform in [0, 1).</summary>
    public float Next()
    {
        _state += 0x9E3779B97F4A7C15UL;
        return (Scramble(_state) >> 40) * (1f / (1 << 24));
    }

    /// <summary>Uniform between two bounds.</summary>
    public float Between(float low, float high) => low + ((high - low) * Next());

    /// <summary>Uniform in 0 .. count-1.</summary>
    public int Below(int count) => (int)(Next() * count);

    /// <summary>The seed of another city: from each seed always the same, and no two lead to one.</summary>
    public static ulong SeedAfter(ulong seed) => Scramble(seed + 0x9E3779B97F4A7C15UL);

    private static ulong Scramble(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
