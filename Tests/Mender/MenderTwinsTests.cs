using System.Globalization;
using System.Text.RegularExpressions;
using Xunit;

namespace GlassCity.Tests.Mender;

/// <summary>What the stranger's shaders say twice: which capsules there are, and how wide each blends.</summary>
public partial class MenderTwinsTests
{
    private static readonly string Shape = Read("shape.glsl"), Reach = Read("reach.glsl"), Cells = Read("cells.vert");

    [Fact]
    public void What_is_looked_for_near_a_ray_is_all_that_the_cloak_is_made_of()
    {
        Assert.Equal(Capsules("FLESHED", Shape), Capsules("MARK_FLESH", Reach));
        Assert.Equal(16, Capsules("FLESHED", Shape).Count);
    }

    [Fact]
    public void A_cloak_leaves_out_in_lists_what_it_leaves_out_in_whole()
    {
        MatchCollection said = Drawn().Matches(Cells);
        Assert.Equal(["#ifdef PLAIN", "#else"], said.Select(match => match.Groups[1].Value));
        (uint plain, uint fine) = (Convert.ToUInt32(said[0].Groups[2].Value, 16), Convert.ToUInt32(said[1].Groups[2].Value, 16));
        int[] forearms = [13, 17];
        foreach ((int capsule, (_, bool onlyFine)) in Capsules("FLESHED", Shape))
        {
            Assert.Equal(onlyFine || forearms.Contains(capsule), (plain & (1u << capsule)) == 0);
            Assert.Equal(forearms.Contains(capsule), (fine & (1u << capsule)) == 0);
        }

        Assert.Equal(0u, (plain | fine) & ~0x1FFFFu);
        Assert.Contains("LEFT_ARM = 0x6000u", Cells);       // slots 13 and 14, 17 and 18
        Assert.Contains("RIGHT_ARM = 0x60000u", Cells);
        // What is marked beside the capsules has the bit that it is sorted by.
        Assert.Contains("HOOD_BIT = 0x100000u, POOL_BIT = 0x200000u, DRIP_BIT = 0x400000u", Cells);
        Assert.Contains("(byHood ? 1u << 20 : 0u) | (byPool ? 1u << 21 : 0u) | (byDrip ? 1u << 22 : 0u)", Reach);
    }

    [Fact]
    public void A_hands_bones_blend_alike_in_lists_and_in_whole()
    {
        Dictionary<int, string> whole = Blends("BONED", Shape), marked = Blends("MARK_BONE", Reach);
        Assert.Equal(16, whole.Count);
        Assert.Equal(whole, marked);
        MatchCollection steps = Step().Matches(Cells);
        foreach ((int bone, string blend) in whole)
        {
            string listed = bone > 13 ? Wrist().Match(Cells).Groups[1].Value : bone < 3 ? steps[0].Groups[2].Value : bone < 6 ? steps[bone - 2].Groups[2].Value : Fingers().Match(Cells).Groups[1 + (bone % 2)].Value;
            Assert.Equal(float.Parse(blend, CultureInfo.InvariantCulture), float.Parse(listed, CultureInfo.InvariantCulture));
        }
    }

    // Capsule, whether it is cloth, and whether only a picture that is not plain has it.
    private static SortedDictionary<int, (bool Cloth, bool OnlyFine)> Capsules(string macro, string text)
    {
        SortedDictionary<int, (bool, bool)> all = [];
        bool onlyFine = false;
        foreach (string line in text.Split('\n').Where(line => !line.StartsWith("#define", StringComparison.Ordinal)))
        {
            onlyFine = line.StartsWith("#ifndef PLAIN", StringComparison.Ordinal) || (onlyFine && !line.StartsWith("#endif", StringComparison.Ordinal));
            foreach (Match match in Regex.Matches(line, $@"\b{macro}\((\d+), (true|false)\)"))
            {
                all.Add(int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture), (match.Groups[2].Value == "true", onlyFine));
            }
        }

        return all;
    }

    private static Dictionary<int, string> Blends(string macro, string text) =>
        Regex.Matches(text, $@"\b{macro}\((\d+)(?:, \d+)?, (0\.\d+)\)").ToDictionary(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture), match => match.Groups[2].Value);

    private static string Read(string name) => File.ReadAllText(Path.Combine(Repository.Root, "Shaders", "mender", name));

    [GeneratedRegex(@"(#\w+(?: PLAIN)?)\nconst uint DRAWN = 0x([0-9A-F]+)u;")]
    private static partial Regex Drawn();

    [GeneratedRegex(@"part (<|==) \d \? (0\.\d+)")]
    private static partial Regex Step();

    [GeneratedRegex(@"part > 13 \? (0\.\d+)")]
    private static partial Regex Wrist();

    [GeneratedRegex(@"part % 2 == 0 \? (0\.\d+) : (0\.\d+);")]
    private static partial Regex Fingers();
}
