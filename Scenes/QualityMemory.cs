using System.Text.Json;
using System.Text.Json.Serialization;
using GlassCity.Engine;

namespace GlassCity.Scenes;

/// <summary>
/// The quality found for each renderer, kept in a file so that only the first start measures. It holds nothing that cannot
/// be measured again: a damaged file counts as none, and a folder that cannot be written costs a measurement a start.
/// </summary>
internal sealed class QualityMemory(string? path)
{
    /// <summary>XDG_STATE_HOME, or ~/.local/state, then glasscity/quality.json; none where there is no home.</summary>
    public static QualityMemory OfUser()
    {
        string? root = Environment.GetEnvironmentVariable("XDG_STATE_HOME");
        if (string.IsNullOrEmpty(root) || !Path.IsPathRooted(root))
        {
            string home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
            root = home.Length == 0 ? null : Path.Combine(home, ".local", "state");
        }

        return new QualityMemory(root is null ? null : Path.Combine(root, "glasscity", "quality.json"));
    }

    /// <returns>Null when none is known, or the file is absent, damaged or of another time.</returns>
    public Quality? Find(string renderer) =>
        Read().TryGetValue(renderer, out string? name) ? Quality.All.FirstOrDefault(quality => quality.Name == name) : null;

    /// <summary>Keeps it beside what is known of other renderers; does nothing where that cannot be written.</summary>
    public void Remember(string renderer, Quality quality)
    {
        if (path is null)
        {
            return;
        }

        Dictionary<string, string> known = Read();
        known[renderer] = quality.Name;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            AtomicFile.Write(path, JsonSerializer.SerializeToUtf8Bytes(known, QualityJson.Default.DictionaryStringString));
        }
        catch (Exception error) when (error is UserError || AtomicFile.IsDiskTrouble(error))
        {
            return;
        }
    }

    private Dictionary<string, string> Read()
    {
        try
        {
            return path is null ? [] : JsonSerializer.Deserialize(File.ReadAllBytes(path), QualityJson.Default.DictionaryStringString) ?? [];
        }
        catch (Exception error) when (error is JsonException || AtomicFile.IsDiskTrouble(error))
        {
            return [];
        }
    }
}

/// <summary>Writers made at build time, so that nothing is reflected upon.</summary>
[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class QualityJson : JsonSerializerContext;
