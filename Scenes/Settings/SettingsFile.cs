using System.Text.Json;
using GlassCity.Engine;

namespace GlassCity.Scenes.Settings;

/// <summary>
/// Settings on disk. Nothing in the file, nor its absence, keeps the program from starting: what cannot be used is named in
/// one line each, and a file that is no JSON is set aside under another name.
/// </summary>
public sealed class SettingsFile
{
    /// <summary>Far more than any settings take; a longer file is something else.</summary>
    public const int MostBytes = 1024 * 1024;

    private const int MostBroken = 1000;

    private readonly string? _path;
    private readonly Action<string> _say;
    private Dictionary<string, JsonElement>? _unknown;
    private bool _isKept;

    /// <param name="path">The file, or null where the person has no home: nothing is read or saved then.</param>
    /// <param name="say">Told of each thing that is wrong, in one line that begins with the file.</param>
    public SettingsFile(string? path, Action<string> say)
    {
        (_path, _say) = (path, say);
        _isKept = path is not null;
    }

    /// <summary>For lines about the file, also those of <see cref="Controls.KeyBindings"/>.</summary>
    public void Complain(string line) => _say($"{_path ?? "settings"}: {line}");

    /// <summary>The settings of the file; the standard ones where there is none. Never throws for what the disk holds.</summary>
    public UserSettings Load()
    {
        if (_path is null)
        {
            _say("settings: there is no home folder to keep them in; set HOME or XDG_CONFIG_HOME");
            return new UserSettings();
        }

        byte[] bytes;
        try
        {
            using var file = new FileStream(_path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            // One byte more tells a longer file, without trusting the length of what may be no plain file.
            var read = new byte[MostBytes + 1];
            bytes = read[..file.ReadAtLeast(read, read.Length, throwOnEndOfStream: false)];
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            return new UserSettings();
        }
        catch (Exception error) when (AtomicFile.IsDiskTrouble(error))
        {
            // What cannot be read may be precious: it is not written over.
            _isKept = false;
            _say($"{AtomicFile.Explain(_path, "read", error).Message}; standard settings are used, changes are not saved");
            return new UserSettings();
        }

        return Parse(bytes);
    }

    /// <summary>
    /// Writes the settings whole or not at all, making their folder where needed. Where that fails it is said once, and
    /// the program goes on without saving.
    /// </summary>
    /// <returns>Whether the file now holds them.</returns>
    public bool Save(UserSettings settings)
    {
        if (!_isKept)
        {
            return false;
        }

        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_path!)!);
            // People keep such files elsewhere and link to them: the link stays.
            bool isLink = new FileInfo(_path!).LinkTarget is not null;
            string path = isLink ? File.ResolveLinkTarget(_path!, returnFinalTarget: true)!.FullName : _path!;
            AtomicFile.Write(path, JsonSerializer.SerializeToUtf8Bytes(Document(settings), SettingsJson.Plain.SettingsDocument));
            return true;
        }
        catch (UserError error)
        {
            _say($"{error.Message}; settings are not saved");
        }
        catch (Exception error) when (AtomicFile.IsDiskTrouble(error))
        {
            _say($"{AtomicFile.Explain(_path!, "written", error).Message}; settings are not saved");
        }

        _isKept = false;
        return false;
    }

    private UserSettings Parse(byte[] bytes)
    {
        if (bytes.Length > MostBytes)
        {
            return SetAside($"is longer than {MostBytes / 1024} KiB");
        }

        ReadOnlySpan<byte> json = bytes.AsSpan().StartsWith("\uFEFF"u8) ? bytes.AsSpan(3) : bytes;
        try
        {
            if (JsonSerializer.Deserialize(json, SettingsJson.Plain.DictionaryStringJsonElement) is { } members)
            {
                var reader = new SettingsReader(members, Complain);
                _unknown = reader.Unknown();
                return reader.Read();
            }
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // A half of a surrogate pair in a text is no JsonException but an InvalidOperationException, and only when read.
            _unknown = null;
            string place = error is JsonException { LineNumber: { } line, BytePositionInLine: { } column } ? $" (line {line + 1}, byte {column + 1})" : "";
            return SetAside($"is not JSON{place}");
        }

        return SetAside("holds null");
    }

    private UserSettings SetAside(string why)
    {
        for (int i = 1; i <= MostBroken; i++)
        {
            string aside = $"{_path}.broken-{i}";
            if (Path.Exists(aside))
            {
                continue;
            }

            try
            {
                File.Move(_path!, aside);
                _say($"{_path}: {why}; set aside as {Path.GetFileName(aside)}, standard settings are used");
                return new UserSettings();
            }
            catch (Exception error) when (AtomicFile.IsDiskTrouble(error))
            {
                break;
            }
        }

        _isKept = false;
        _say($"{_path}: {why} and cannot be set aside; standard settings are used, changes are not saved");
        return new UserSettings();
    }

    private SettingsDocument Document(UserSettings settings)
    {
        var effects = new Dictionary<string, string>();
        foreach ((string name, string values) in settings.Effects)
        {
            effects[name] = values;
        }

        return new SettingsDocument
        {
            Fullscreen = settings.Fullscreen,
            VSync = settings.VSync,
            Quality = settings.Quality,
            FovDegrees = settings.FovDegrees,
            MouseSensitivity = settings.MouseSensitivity,
            TurnSpeed = settings.TurnSpeed,
            InvertY = settings.InvertY,
            Comfort = settings.Comfort,
            Captions = settings.Captions,
            SoundCaptions = settings.SoundCaptions,
            LargeText = settings.LargeText,
            Sound = settings.Sound,
            SoundMaster = settings.SoundMaster,
            SoundMusic = settings.SoundMusic,
            SoundAmbience = settings.SoundAmbience,
            SoundVoices = settings.SoundVoices,
            Headphones = settings.Headphones,
            PartsOff = [.. settings.PartsOff],
            Effects = effects,
            Keys = settings.Keys.ToDictionary(row => row.Key, row => row.Value.ToArray()),
            Unknown = _unknown is { Count: > 0 } ? _unknown : null,
        };
    }
}
