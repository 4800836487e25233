namespace GlassCity.Scenes.Commands;

/// <summary>Finds the name that was probably meant.</summary>
internal static class Nearest
{
    /// <returns>"; did you mean x?", or nothing when no name is near: two slips, or one in a short word.</returns>
    public static string Hint(string typed, IEnumerable<string> names)
    {
        string? best = null;
        int bestSlips = typed.TrimStart('-').Length <= 3 ? 2 : 3;
        foreach (string name in names)
        {
            int slips = Slips(typed, name);
            if (slips < bestSlips)
            {
                (best, bestSlips) = (name, slips);
            }
        }
        return best is null ? "" : $"; did you mean {best}?";
    }

    /// <summary>Letters added, left out, changed or swapped with their neighbour (optimal string alignment).</summary>
    internal static int Slips(string from, string to)
    {
        var cost = new int[from.Length + 1, to.Length + 1];
        for (int i = 0; i <= from.Length; i++)
        {
            for (int j = 0; j <= to.Length; j++)
            {
                cost[i, j] = Cell(i, j);
            }
        }
        return cost[from.Length, to.Length];

        int Cell(int i, int j)
        {
            if (i == 0 || j == 0)
            {
                return i + j;
            }
            int change = from[i - 1] == to[j - 1] ? 0 : 1;
            int least = Math.Min(cost[i - 1, j - 1] + change, 1 + Math.Min(cost[i - 1, j], cost[i, j - 1]));
            bool swapped = i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1];
            return swapped ? Math.Min(least, cost[i - 2, j - 2] + 1) : least;
        }
    }
}
