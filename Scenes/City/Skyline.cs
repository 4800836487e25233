using System.Numerics;

namespace GlassCity.Scenes.City;

/// <summary>What a cell is to hold.</summary>
internal readonly record struct Site(TowerFamily Family, float HeightMetres, bool IsHero);

/// <summary>
/// The composed skyline: heights and families by place. Low shoulders by the street, so that it has a sky; a swell behind
/// them; a few landmarks anywhere; and great ones round the plaza and on both sides of the moon's way, with low roofs
/// between through which the moon is seen.
/// </summary>
internal static class Skyline
{
    private const float LeastMetres = 14;
    private const float MostMetres = 218;

    private static readonly TowerFamily[] Common =
    [
        TowerFamily.Spire, TowerFamily.Stair, TowerFamily.Leaning, TowerFamily.Crown, TowerFamily.Twisted, TowerFamily.Shard, TowerFamily.Onion,
        TowerFamily.Sail, TowerFamily.Pagoda, TowerFamily.Twin, TowerFamily.Gate, TowerFamily.Cluster, TowerFamily.Shard, TowerFamily.Spire,
    ];

    private static readonly TowerFamily[] Great =
        [TowerFamily.Spire, TowerFamily.Crown, TowerFamily.Onion, TowerFamily.Pagoda, TowerFamily.Twisted, TowerFamily.Cluster, TowerFamily.Shard];

    /// <param name="random">The cell's own stream.</param>
    /// <param name="cell">The cell.</param>
    /// <param name="fromAvenue">Columns between it and the canal.</param>
    /// <param name="beside">Family of the neighbour at low x; not taken again.</param>
    /// <param name="behind">Family of the neighbour in the row before; not taken again.</param>
    public static Site At(ref SeedStream random, CellBox cell, int fromAvenue, TowerFamily beside, TowerFamily behind)
    {
        Vector2 at = cell.Centre;
        float chance = random.Next(), height = random.Between(34, 66) + (random.Next() * MathF.Min(fromAvenue, 4) * 24);
        bool byPlaza = at.Y < CityPlan.PlazaNearZMetres + 36 && at.Y > CityPlan.PlazaFarZMetres - 36 && MathF.Abs(at.X) < CityPlan.PlazaHalfMetres + 40;
        // The moon's way from the avenue's near half, and how far beside it a cell lies.
        float beyond = CityPlan.PlazaFarZMetres - at.Y, besideMoon = MathF.Abs(at.X - (0.157f * (at.Y - 40)));
        bool byMoon = beyond > 0 && beyond < 150 && besideMoon < 75;
        if (byMoon && besideMoon < 16)
        {
            // One dome stands in the moon's way, as high as the moon from the street's near end; about it low roofs.
            return beyond > 70 && beyond < 106
                ? new Site(TowerFamily.Onion, random.Between(206, MostMetres), true)
                : new Site(TowerFamily.Terrace, random.Between(18, 30), false);
        }

        // The moon's shoulders: left of the street every other house is as high as the moon from there, so that who walks sees
        // it go behind glass and come out.
        bool isShoulder = fromAvenue == 0 && at.X < 0 && at.Y < -80 && at.Y > CityPlan.PlazaNearZMetres && (int)MathF.Floor(at.Y / 30) % 2 == 0;
        if (isShoulder)
        {
            return new Site(chance < 0.5f ? TowerFamily.Twisted : TowerFamily.Crown, random.Between(76, 98), false);
        }

        bool isHero = byMoon ? chance < 0.55f : byPlaza ? chance < 0.5f : chance < 0.07f;
        bool isLow = !isHero && (fromAvenue == 0 ? chance > 0.80f : chance > 0.90f);
        if (isLow)
        {
            return new Site(TowerFamily.Terrace, random.Between(LeastMetres, 27), false);
        }

        TowerFamily[] choice = isHero ? Great : Common;
        TowerFamily family = choice[random.Below(choice.Length)];
        while (family == beside || family == behind)
        {
            family = choice[random.Below(choice.Length)];
        }

        return new Site(family, isHero ? random.Between(128, MostMetres) : height, isHero);
    }
}
