using System.Numerics;

namespace GlassCity.Scenes.City;

/// <summary>A streetlamp: where it stands and where its light hangs.</summary>
/// <param name="FootWorld">World metres, on the ground.</param>
/// <param name="HeadWorld">World metres, the middle of the lantern.</param>
public readonly record struct Lamp(Vector3 FootWorld, Vector3 HeadWorld);

/// <summary>A flat stone way over a canal, level with its banks.</summary>
/// <param name="Side">-1 for the canal on the left (-x), 1 for the one on the right.</param>
public readonly record struct Footbridge(int Side, float MiddleZMetres, float HalfMetres)
{
    public bool Covers(float xWorld, float zWorld) => xWorld * Side > 0 && MathF.Abs(zWorld - MiddleZMetres) <= HalfMetres;
}

/// <summary>
/// The avenue's cross-section, lamps and footbridges: the numbers on which the ground's shader, the walker's solids and the
/// lamps' light agree. The same for every seed, as a street is older than its houses.
/// </summary>
public static class Street
{
    public const float CarriagewayHalfMetres = 9;
    public const float KerbMetres = 9.35f;
    public const float PavementMetres = CityPlan.AvenueHalfMetres;
    public const float QuayMetres = 12.7f;          // the water of a canal begins here
    public const float FarQuayMetres = 21.3f;       // and ends here
    public const float LampStepMetres = 14;
    public const float LampHeightMetres = 5;
    public const float LampFromMiddleMetres = 10;   // the post, on the pavement by the kerb
    public const float LampReachMetres = 0.9f;      // the lantern hangs so far over the carriageway
    public const float LampPostRadiusMetres = 0.14f;
    public const float FirstLampZMetres = 90;

    private static readonly Footbridge[] MadeFootbridges =
    [
        new(1, -22, 2), new(1, -92, 2), new(1, -162, 2), new(1, -218, 2), new(1, -266, 9),
        new(-1, 62, 2), new(-1, -92, 2), new(-1, -162, 2), new(-1, -218, 2), new(-1, -266, 9),
    ];

    private static readonly Lamp[] MadeLamps = MakeLamps();
    private static readonly Lamp[] MadePosts = [.. MadeLamps, .. MakePlazaLamps()];

    /// <summary>Every lamp of the avenue, pairs from its near end (+z) over the plaza, left (-x) before right.</summary>
    public static ReadOnlySpan<Lamp> Lamps => MadeLamps;

    /// <summary>The avenue's lamps, then the eight that stand on the plaza's wings.</summary>
    public static ReadOnlySpan<Lamp> Posts => MadePosts;

    public static ReadOnlySpan<Footbridge> Footbridges => MadeFootbridges;

    /// <summary>Whether a place on the ground is open water.</summary>
    public static bool IsWater(float xWorld, float zWorld)
    {
        float x = MathF.Abs(xWorld);
        if (x <= QuayMetres || x >= FarQuayMetres)
        {
            return false;
        }

        foreach (Footbridge bridge in MadeFootbridges)
        {
            if (bridge.Covers(xWorld, zWorld))
            {
                return false;
            }
        }

        return true;
    }

    private static Lamp[] MakeLamps()
    {
        var lamps = new List<Lamp>();
        for (float z = FirstLampZMetres; z > CityPlan.PlazaFarZMetres; z -= LampStepMetres)
        {
            for (int side = -1; side <= 1; side += 2)
            {
                float x = side * LampFromMiddleMetres;
                lamps.Add(new Lamp(new Vector3(x, 0, z), new Vector3(x - (side * LampReachMetres), LampHeightMetres, z)));
            }
        }

        return [.. lamps];
    }

    /// <summary>Where Shaders/ground/rose.glsl folds them: lanterns at |x| 32 and 52, 19 from the plaza's middle.</summary>
    private static Lamp[] MakePlazaLamps()
    {
        const float middleZ = 0.5f * (CityPlan.PlazaNearZMetres + CityPlan.PlazaFarZMetres);
        var lamps = new List<Lamp>();
        foreach (float reach in (ReadOnlySpan<float>)[32, 52])
        {
            for (int corner = 0; corner < 4; corner++)
            {
                float side = (corner & 1) == 0 ? -1 : 1, z = middleZ + ((corner & 2) == 0 ? 19 : -19);
                lamps.Add(new Lamp(new Vector3(side * (reach + LampReachMetres), 0, z), new Vector3(side * reach, LampHeightMetres, z)));
            }
        }

        return [.. lamps];
    }
}
