namespace GlassCity.Engine.Effects;

/// <summary>The effects that a folder of shaders holds, in the order in which they are applied. Needs no GPU.</summary>
public sealed class EffectCatalog
{
    /// <summary>Folder below the shader root.</summary>
    public const string Folder = "effects";

    /// <summary>
    /// From the scene to the film: what the lens draws sharp, then what a hand redraws, ice on the pane, the lens's own light
    /// and glass, the grain last. Effects that are not named here come by name before the frost.
    /// </summary>
    private static readonly string[] First = ["tilt-shift", "ink"];
    private static readonly string[] Last = ["frost", "streaks", "fringes", "grain"];

    private EffectCatalog(IReadOnlyList<Entry> entries) => Entries = entries;

    public IReadOnlyList<Entry> Entries { get; }

    public IEnumerable<string> Names => Entries.Select(entry => entry.Name);

    /// <summary>Reads all headers. A file whose header is damaged has an entry that says so.</summary>
    public static EffectCatalog Load(string shaderRoot) => new([.. PathsIn(shaderRoot).Select(path => ReadEntry(shaderRoot, path))]);

    /// <summary>The effect files below a shader root ("effects/grain.fs"), in the order in which they are applied.</summary>
    public static IReadOnlyList<string> PathsIn(string shaderRoot)
    {
        string folder = Path.Combine(shaderRoot, Folder);
        return !Directory.Exists(folder) ? [] : [.. Directory.EnumerateFiles(folder, "*.fs")
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .OrderBy(RankOf).ThenBy(name => name, StringComparer.Ordinal)
            .Select(name => $"{Folder}/{name}.fs")];
    }

    public Entry? Find(string name) => Entries.FirstOrDefault(entry => entry.Name == name);

    private static int RankOf(string name) => Array.IndexOf(First, name) is >= 0 and var early ? early
        : Array.IndexOf(Last, name) is >= 0 and var late ? First.Length + 1 + late
        : First.Length;

    private static Entry ReadEntry(string root, string path)
    {
        string name = Path.GetFileNameWithoutExtension(path);
        try
        {
            return new Entry(name, IsfDocument.Parse(path, File.ReadAllText(Path.Combine(root, path))), null);
        }
        catch (UserError e)
        {
            return new Entry(name, null, e.Message);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new Entry(name, null, $"{path} cannot be read: {e.Message}");
        }
    }

    /// <param name="Name">The effect's.</param>
    /// <param name="Document">Its header; null when that is damaged.</param>
    /// <param name="Error">Why there is none.</param>
    public sealed record Entry(string Name, IsfDocument? Document, string? Error);
}
