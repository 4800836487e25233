using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace GlassCity.Scenes.Settings;

// The file's members in the order they are written. What another version of the program put there lands in Unknown and
// is written back.
internal sealed class SettingsDocument
{
    public bool Fullscreen { get; set; }

    [JsonPropertyName("vsync")]
    public bool VSync { get; set; }

    public string? Quality { get; set; }

    public double FovDegrees { get; set; }

    public double MouseSensitivity { get; set; }

    public double TurnSpeed { get; set; }

    public bool InvertY { get; set; }

    public bool Comfort { get; set; }

    public bool Captions { get; set; }

    public bool SoundCaptions { get; set; }

    public bool LargeText { get; set; }

    public bool Sound { get; set; }

    public double SoundMaster { get; set; }

    public double SoundMusic { get; set; }

    public double SoundAmbience { get; set; }

    public double SoundVoices { get; set; }

    public bool Headphones { get; set; }

    public string[]? PartsOff { get; set; }

    public Dictionary<string, string>? Effects { get; set; }

    public Dictionary<string, string[]>? Keys { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, AllowDuplicateProperties = false,
    AllowTrailingCommas = true, ReadCommentHandling = JsonCommentHandling.Skip)]
[JsonSerializable(typeof(SettingsDocument))]
[JsonSerializable(typeof(Dictionary<string, JsonElement>))]
internal sealed partial class SettingsJson : JsonSerializerContext
{
    /// <summary>Writes "Ctrl+S" as it reads; the file is shown on no web page.</summary>
    public static SettingsJson Plain => field ??= new(
        new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
