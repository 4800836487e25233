using System.Numerics;
using GlassCity.Scenes.City;

namespace GlassCity.Scenes.Sky;

/// <summary>One star as its shader reads it.</summary>
/// <param name="DirectionAndPower">Unit vector to it; radiance of its middle where a pixel is as small as it.</param>
/// <param name="TintAndPhase">Linear colour, brightest channel 1; phase of its twinkling in radians.</param>
public readonly record struct Star(Vector4 DirectionAndPower, Vector4 TintAndPhase);

/// <summary>
/// The stars of a seed above the horizon, brightest first. As in nature there are 3.2 times as many of each magnitude as of the
/// one before it; somewhat more lie along a band.
/// </summary>
public static class StarField
{
    public const int Count = 2600;
    private const float Brightest = -0.8f;      // magnitudes
    private const float Faintest = 6.0f;
    private const float PowerOfFirst = 0.95f;   // radiance at magnitude 0
    private const float GrowthOfNumber = 0.51f; // decades to a magnitude
    private const float BandShare = 0.4f;
    private const float BandSine = 0.22f;       // spread of its latitude, as a sine
    private static readonly Vector3 BandPole = Vector3.Normalize(new(0.62f, 0.35f, 0.70f));

    public static Star[] Make(ulong seed)
    {
        var random = new SeedStream(seed, 0x73746172);
        var stars = new Star[Count];
        for (int i = 0; i < Count; i++)
        {
            Vector3 direction = Place(ref random, inBand: random.Next() < BandShare);
            float low = MathF.Pow(10, GrowthOfNumber * (Brightest - Faintest));
            float magnitude = Faintest + (MathF.Log10(low + ((1 - low) * random.Next())) / GrowthOfNumber);
            // A little flatter than nature's 0.4: a screen has not the eye's range.
            float power = PowerOfFirst * MathF.Pow(10, -0.34f * magnitude);
            stars[i] = new(new(direction, power), new(Tint(random.Next()), random.Next() * 60));
        }

        Array.Sort(stars, (a, b) => b.DirectionAndPower.W.CompareTo(a.DirectionAndPower.W));
        return stars;
    }

    private static Vector3 Place(ref SeedStream random, bool inBand)
    {
        while (true)
        {
            // Even over the sphere: height and angle (Archimedes).
            float up = random.Between(-1, 1), angle = random.Between(0, MathF.Tau), flat = MathF.Sqrt(1 - (up * up));
            float keep = random.Next();
            Vector3 direction = new(flat * MathF.Cos(angle), up, flat * MathF.Sin(angle));
            float latitude = Vector3.Dot(direction, BandPole) / BandSine;
            if (up > 0.02f && (!inBand || keep < MathF.Exp(-latitude * latitude)))
            {
                return direction;
            }
        }
    }

    /// <summary>Most are white, a few bluish or amber; never strongly.</summary>
    private static Vector3 Tint(float of)
    {
        float cool = (of - 0.42f) * 1.7f;
        cool = cool * cool * cool;
        return cool > 0
            ? Vector3.Lerp(Vector3.One, new(0.62f, 0.77f, 1), Math.Min(cool + 0.12f, 1))
            : Vector3.Lerp(Vector3.One, new(1, 0.70f, 0.42f), Math.Min((-cool * 2.2f) + 0.05f, 1));
    }
}
