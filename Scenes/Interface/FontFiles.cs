namespace GlassCity.Scenes.Interface;

/// <summary>The files of one family: text, and where they are there, a thin and a monospaced face.</summary>
public readonly record struct FontFamily(string Text, string? Light, string? Mono);

/// <summary>
/// Finds font files by name, in the folders where systems keep them: the native library that draws text asks no font
/// service, so the same file gives the same letters everywhere.
/// </summary>
public static class FontFiles
{
    /// <summary>What to do where there is none.</summary>
    public static string Remedy => OperatingSystem.IsWindows()
        ? "put a .ttf file into the Fonts folder"
        : "Debian: apt install fonts-dejavu-core; elsewhere: put a .ttf file into ~/.local/share/fonts";

    // By preference: the first whose text face is there. Bold and italic styles are never asked for.
    private static readonly FontFamily[] Known =
    [
        new("DejaVuSans.ttf", "DejaVuSans-ExtraLight.ttf", "DejaVuSansMono.ttf"),
        new("segoeui.ttf", "segoeuil.ttf", "consola.ttf"),
        new("NotoSans-Regular.ttf", "NotoSans-Light.ttf", "NotoSansMono-Regular.ttf"),
        new("LiberationSans-Regular.ttf", null, "LiberationMono-Regular.ttf"),
        new("OpenSans-Regular.ttf", "OpenSans-Light.ttf", null),
        new("Ubuntu-R.ttf", "Ubuntu-L.ttf", "UbuntuMono-R.ttf"),
        new("Roboto-Regular.ttf", "Roboto-Light.ttf", "RobotoMono-Regular.ttf"),
        new("Cantarell-Regular.otf", "Cantarell-Light.otf", null),
        new("FreeSans.ttf", null, "FreeMono.ttf"),
        new("arial.ttf", null, "cour.ttf"),
    ];

    /// <summary>The folders of this system, the user's own first; some may not exist.</summary>
    public static IReadOnlyList<string> Folders()
    {
        if (OperatingSystem.IsWindows())
        {
            return
            [
                Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "Microsoft", "Windows", "Fonts"),
                Environment.GetFolderPath(Environment.SpecialFolder.Fonts),
            ];
        }

        string home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        string? data = Environment.GetEnvironmentVariable("XDG_DATA_HOME");
        return
        [
            Path.Combine(string.IsNullOrEmpty(data) ? Path.Combine(home, ".local", "share") : data, "fonts"),
            Path.Combine(home, ".fonts"),
            "/usr/local/share/fonts",
            "/usr/share/fonts",
        ];
    }

    /// <summary>Families by preference: those known by name, then every other file by its path.</summary>
    public static IEnumerable<FontFamily> Families(IReadOnlyList<string> folders)
    {
        string[] files = [.. folders.SelectMany(FilesIn)];
        var byName = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (string file in files)
        {
            byName.TryAdd(Path.GetFileName(file), file);
        }

        foreach (FontFamily family in Known)
        {
            if (byName.TryGetValue(family.Text, out string? text))
            {
                yield return new FontFamily(text, Named(family.Light), Named(family.Mono));
            }
        }

        foreach (string file in files.Order(StringComparer.Ordinal))
        {
            yield return new FontFamily(file, null, null);
        }

        string? Named(string? name) => name != null && byName.TryGetValue(name, out string? path) ? path : null;
    }

    private static IEnumerable<string> FilesIn(string folder) => !Directory.Exists(folder) ? [] : Directory
        .EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, MaxRecursionDepth = 8 })
        .Where(file => Path.GetExtension(file) is string ending
            && (ending.Equals(".ttf", StringComparison.OrdinalIgnoreCase) || ending.Equals(".otf", StringComparison.OrdinalIgnoreCase)));
}
