using GlassCity.Engine;
using GlassCity.Engine.Time;
using GlassCity.Engine.View;
using GlassCity.Scenes.Commands;
using GlassCity.Scenes.Settings;

namespace GlassCity.Scenes;

/// <summary>The flights that ship with the program, and those of people's own: made in the window, or files anywhere.</summary>
public static class Flights
{
    private static string ShippedFolder => Path.Combine(AppContext.BaseDirectory, "Flights");

    /// <summary>
    /// A shipped flight by its name ("avenue"), or a flight file by its path. Anything with a folder or the ending .json in
    /// it is a path, and so is any file that is there.
    /// </summary>
    /// <exception cref="UserError">There is no such flight, or it cannot be read as one.</exception>
    public static Flight Find(string nameOrPath)
    {
        bool isPath = nameOrPath.Contains(Path.DirectorySeparatorChar) || nameOrPath.Contains(Path.AltDirectorySeparatorChar)
            || nameOrPath.EndsWith(".json", StringComparison.OrdinalIgnoreCase);
        string shipped = Path.Combine(ShippedFolder, nameOrPath + ".json");
        if (!isPath && nameOrPath.Length > 0 && File.Exists(shipped))
        {
            return FlightFile.Load(shipped);
        }

        string? own = !isPath && nameOrPath.Length > 0 && UserFolders.OfThisUser.Flights is { } folder ? Path.Combine(folder, nameOrPath + ".json") : null;
        if (own is not null && !File.Exists(nameOrPath) && File.Exists(own))
        {
            return FlightFile.Load(own);
        }

        return isPath || File.Exists(nameOrPath)
            ? FlightFile.Load(nameOrPath)
            : throw new UserError(
                $"flight {Numbers.Quote(nameOrPath)}: neither a shipped flight ({string.Join(", ", Names())}) nor a file; name one of these or a path to a .json{Nearest.Hint(nameOrPath, Names())}",
                UserError.BadUsage);
    }

    /// <summary>The shipped flights' names, sorted.</summary>
    public static IReadOnlyList<string> Names()
    {
        if (!Directory.Exists(ShippedFolder))
        {
            return [];
        }
        string[] names = [.. Directory.GetFiles(ShippedFolder, "*.json").Select(file => Path.GetFileNameWithoutExtension(file))];
        Array.Sort(names, StringComparer.Ordinal);
        return names;
    }
}
