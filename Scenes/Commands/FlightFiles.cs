using GlassCity.Engine;
using GlassCity.Engine.Time;

namespace GlassCity.Scenes.Commands;

/// <summary>Finds the flight a person named: one that ships beside the program, or a file of their own.</summary>
internal static class FlightFiles
{
    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Flights");

    /// <exception cref="UserError">No such flight (exit code 2) or no such file (exit code 1).</exception>
    public static string Find(string named)
    {
        if (named.EndsWith(".json", StringComparison.OrdinalIgnoreCase) || named.Contains('/') || named.Contains(Path.DirectorySeparatorChar))
        {
            return File.Exists(named) ? named : throw new UserError($"no flight file {Numbers.Quote(named)}");
        }
        string shipped = Path.Combine(Folder, named + ".json");
        if (named.Length > 0 && File.Exists(shipped))
        {
            return shipped;
        }
        List<string> names = Shipped();
        throw new UserError(
            $"no flight {Numbers.Quote(named)}{Nearest.Hint(named, names)} (there are: {string.Join(", ", names)}; or give a .json file)",
            UserError.BadUsage);
    }

    private static List<string> Shipped()
    {
        var names = new List<string>();
        if (Directory.Exists(Folder))
        {
            names.AddRange(Directory.EnumerateFiles(Folder, "*.json").Select(path => Path.GetFileNameWithoutExtension(path)));
        }
        names.Sort(StringComparer.Ordinal);
        return names;
    }
}
