using System.Text.Json;
using GlassCity.Engine.Time;
using GlassCity.Scenes.Commands;

namespace GlassCity.Scenes.Settings;

/// <summary>
/// From the file's members to settings, one by one: a member that cannot be used is named and left at its standard, the
/// others hold.
/// </summary>
internal sealed class SettingsReader(Dictionary<string, JsonElement> members, Action<string> say)
{
    private static readonly string[] Known =
    [
        "fullscreen", "vsync", "quality", "fovDegrees", "mouseSensitivity", "turnSpeed", "invertY", "comfort", "captions", "soundCaptions", "largeText",
        "sound", "soundMaster", "soundMusic", "soundAmbience", "soundVoices", "headphones", "partsOff", "effects", "keys",
    ];

    public UserSettings Read()
    {
        var standard = new UserSettings();
        foreach (string name in members.Keys.Except(Known))
        {
            say($"{Numbers.Quote(name)} is no setting of this version; kept as it is{Nearest.Hint(name, Known)}");
        }

        return new UserSettings
        {
            Fullscreen = Flag("fullscreen", standard.Fullscreen),
            VSync = Flag("vsync", standard.VSync),
            Quality = Quality(standard.Quality),
            FovDegrees = Number("fovDegrees", standard.FovDegrees, UserSettings.LeastFovDegrees, UserSettings.MostFovDegrees),
            MouseSensitivity = Number("mouseSensitivity", standard.MouseSensitivity, UserSettings.LeastFactor, UserSettings.MostFactor),
            TurnSpeed = Number("turnSpeed", standard.TurnSpeed, UserSettings.LeastFactor, UserSettings.MostFactor),
            InvertY = Flag("invertY", standard.InvertY),
            Comfort = Flag("comfort", standard.Comfort),
            Captions = Flag("captions", standard.Captions),
            SoundCaptions = Flag("soundCaptions", standard.SoundCaptions),
            LargeText = Flag("largeText", standard.LargeText),
            Sound = Flag("sound", standard.Sound),
            SoundMaster = Number("soundMaster", standard.SoundMaster, 0, 1),
            SoundMusic = Number("soundMusic", standard.SoundMusic, 0, 1),
            SoundAmbience = Number("soundAmbience", standard.SoundAmbience, 0, 1),
            SoundVoices = Number("soundVoices", standard.SoundVoices, 0, 1),
            Headphones = Flag("headphones", standard.Headphones),
            PartsOff = members.TryGetValue("partsOff", out JsonElement parts) ? Texts("partsOff", parts) : [],
            Effects = Effects(),
            Keys = Keys(),
        };
    }

    /// <summary>Members that this version does not know, to be written back.</summary>
    public Dictionary<string, JsonElement> Unknown() => members.Where(member => !Known.Contains(member.Key)).ToDictionary();

    private bool Flag(string name, bool standard)
    {
        if (!members.TryGetValue(name, out JsonElement value))
        {
            return standard;
        }

        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            return value.ValueKind == JsonValueKind.True;
        }

        say($"{name}: {Shown(value)} is neither true nor false; {(standard ? "true" : "false")} is used");
        return standard;
    }

    private double Number(string name, double standard, double least, double most)
    {
        if (!members.TryGetValue(name, out JsonElement value))
        {
            return standard;
        }

        if (value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out double number) && number >= least && number <= most)
        {
            return number;
        }

        say($"{name}: {Shown(value)} is no number from {least} to {most}; {standard} is used");
        return standard;
    }

    private string Quality(string standard)
    {
        if (!members.TryGetValue("quality", out JsonElement value))
        {
            return standard;
        }

        string? text = value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        foreach (string known in UserSettings.Qualities)
        {
            if (known.Equals(text, StringComparison.OrdinalIgnoreCase))
            {
                return known;
            }
        }

        say($"quality: {Shown(value)} is none of {string.Join(", ", UserSettings.Qualities)}; {standard} is used{Nearest.Hint(text ?? "", UserSettings.Qualities)}");
        return standard;
    }

    private List<KeyValuePair<string, string>> Effects()
    {
        var effects = new List<KeyValuePair<string, string>>();
        foreach (JsonProperty effect in Members("effects"))
        {
            if (effect.Value.ValueKind == JsonValueKind.String)
            {
                effects.Add(new(effect.Name, effect.Value.GetString()!));
            }
            else
            {
                say($"effects: {effect.Name}: {Shown(effect.Value)} is no text with values; the effect is left off");
            }
        }

        return effects;
    }

    private Dictionary<string, IReadOnlyList<string>> Keys()
    {
        var keys = new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (JsonProperty action in Members("keys"))
        {
            if (action.Value.ValueKind == JsonValueKind.Array)
            {
                keys[action.Name] = Texts($"keys: {action.Name}", action.Value);
            }
            else
            {
                say($"keys: {action.Name}: {Shown(action.Value)} is no list of keys, as [\"W\", \"Up\"]; its standard keys are used");
            }
        }

        return keys;
    }

    private JsonElement.ObjectEnumerator Members(string name)
    {
        if (!members.TryGetValue(name, out JsonElement value))
        {
            return default;
        }

        if (value.ValueKind == JsonValueKind.Object)
        {
            return value.EnumerateObject();
        }

        say($"{name}: {Shown(value)} is no object in braces; none are used");
        return default;
    }

    private List<string> Texts(string place, JsonElement value)
    {
        var texts = new List<string>();
        if (value.ValueKind != JsonValueKind.Array)
        {
            say($"{place}: {Shown(value)} is no list of names; none are used");
            return texts;
        }

        foreach (JsonElement element in value.EnumerateArray())
        {
            if (element.ValueKind == JsonValueKind.String)
            {
                texts.Add(element.GetString()!);
            }
            else
            {
                say($"{place}: {Shown(element)} is no name; it is left out");
            }
        }

        return texts;
    }

    private static string Shown(JsonElement value) => Numbers.Quote(value.GetRawText()).Trim('"');
}
