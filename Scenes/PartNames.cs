using GlassCity.Engine;

namespace GlassCity.Scenes;

/// <summary>Parts by name, for --only and --without.</summary>
public static class PartNames
{
    private static readonly (string Name, Parts Part)[] Named =
    [
        ("sky", Parts.Sky), ("ground", Parts.Ground), ("mist", Parts.Mist), ("lamps", Parts.Lamps), ("haze", Parts.Haze), ("towers", Parts.Towers), ("veins", Parts.Veins), ("river", Parts.River),
        ("stardust", Parts.Stardust), ("reflections", Parts.Reflections), ("air", Parts.Air), ("bloom", Parts.Bloom), ("exposure", Parts.Exposure), ("dither", Parts.Dither), ("edges", Parts.Edges),
        ("figure", Parts.Figure), ("wounded", Parts.Wounded), ("silver-mist", Parts.SilverMist), ("forge", Parts.Forge), ("creatures", Parts.Creatures),
        ("resonance", Parts.Resonance), ("arc", Parts.Arc), ("bridge", Parts.Bridge),
        ("face", Parts.Face), ("seed", Parts.Seed), ("planting", Parts.Planting), ("vines", Parts.Vines), ("flowers", Parts.Flowers), ("breath", Parts.Breath), ("gravity", Parts.Gravity),
        ("fracture", Parts.Fracture), ("fall", Parts.Fall), ("bread", Parts.Bread), ("galaxies", Parts.Galaxies), ("hands", Parts.Hands), ("sigils", Parts.Sigils),
        ("eyes", Parts.Eyes), ("sight", Parts.Sight), ("petals", Parts.Petals), ("dawn", Parts.Dawn),
    ];

    /// <summary>All names, in drawing order.</summary>
    public static IEnumerable<string> All => Named.Select(row => row.Name);

    /// <summary>What is left on. Veins need towers to be in, mist needs ground to lie on, signs and eyes need hands: --only keeps those too.</summary>
    /// <exception cref="UserError">A name that no part has.</exception>
    public static Parts Select(IReadOnlyList<string> only, IReadOnlyList<string> without)
    {
        Parts parts = only.Count == 0 ? Parts.All : only.Aggregate(Parts.Dither | Parts.Air | Parts.Edges, (sum, name) => sum | Find(name));
        if (only.Count > 0 && parts.Has(Parts.Veins))
        {
            parts |= Parts.Towers;
        }

        if (only.Count > 0 && parts.Has(Parts.Mist))
        {
            parts |= Parts.Ground;
        }

        if (only.Count > 0 && (parts & (Parts.Sigils | Parts.Eyes)) != 0)
        {
            parts |= Parts.Hands;
        }

        return without.Aggregate(parts, (rest, name) => rest & ~Find(name));
    }

    /// <summary>The names of what is on, in drawing order: "sky ground towers".</summary>
    public static string Line(Parts parts) => string.Join(' ', Named.Where(row => parts.Has(row.Part)).Select(row => row.Name));

    /// <summary>The part of a name, in any case.</summary>
    public static bool TryFind(string name, out Parts part)
    {
        int row = Array.FindIndex(Named, row => row.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        part = row < 0 ? Parts.None : Named[row].Part;
        return row >= 0;
    }

    private static Parts Find(string name) => TryFind(name, out Parts part)
        ? part
        : throw new UserError($"nothing here is called '{name}'; there are: {string.Join(", ", All)}", UserError.BadUsage);
}
