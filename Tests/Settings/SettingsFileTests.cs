using System.Text;
using CsCheck;
using GlassCity.Engine.Sound;
using GlassCity.Scenes.Settings;
using Xunit;

namespace GlassCity.Tests.Settings;

public sealed class SettingsFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("glasscity-settings-").FullName;
    private readonly List<string> _said = [];

    private static readonly Gen<UserSettings> Any =
        from flags in Gen.Bool.Array[9]
        from quality in OneOf(UserSettings.Qualities)
        from fov in Gen.Double[40, 110]
        from mouse in Gen.Double[0.1, 10]
        from turn in Gen.Double[0.1, 10]
        from levels in Gen.Double[0, 1].Array[4]
        from parts in Gen.String.AlphaNumeric.List[0, 4]
        from effects in Gen.Dictionary(Gen.String.AlphaNumeric, Gen.String)[0, 4]
        from keys in Gen.Dictionary(OneOf("fly", "forward", "toggle sky", "zzz"), OneOf("Ctrl+S", "[", "W", "\\", "\"").List[0, 3])[0, 3]
        select new UserSettings
        {
            Fullscreen = flags[0], VSync = flags[1], InvertY = flags[2], Comfort = flags[3], Captions = flags[4], LargeText = flags[5], Sound = flags[6], Headphones = flags[7], SoundCaptions = flags[8],
            SoundMaster = levels[0], SoundMusic = levels[1], SoundAmbience = levels[2], SoundVoices = levels[3], Quality = quality, FovDegrees = fov,
            MouseSensitivity = mouse, TurnSpeed = turn, PartsOff = parts, Effects = [.. effects],
            Keys = keys.ToDictionary(row => row.Key, row => (IReadOnlyList<string>)row.Value),
        };

    private static Gen<string> OneOf(params string[] texts) => Gen.OneOf([.. texts.Select(text => Gen.Const(text))]);

    private string File_ => Path.Combine(_folder, "new", "settings.json");

    [Fact]
    public void What_is_saved_is_loaded()
    {
        Any.Sample(settings =>
        {
            List<string> said = [];
            Assert.True(new SettingsFile(File_, said.Add).Save(settings));
            UserSettings loaded = new SettingsFile(File_, said.Add).Load();
            Assert.Empty(said);
            Assert.Equal(Bare(settings), Bare(loaded));
            Assert.Equal(settings.PartsOff, loaded.PartsOff);
            // A half of a surrogate pair is no text and is written as the sign for that.
            Assert.Equal(settings.Effects.Select(e => (e.Key, Whole(e.Value))), loaded.Effects.Select(e => (e.Key, e.Value)));
            Assert.Equal(settings.Keys.OrderBy(k => k.Key).Select(k => (k.Key, string.Join("|", k.Value))), loaded.Keys.OrderBy(k => k.Key).Select(k => (k.Key, string.Join("|", k.Value))));
        }, iter: 60, threads: 1);
        Assert.Equal(["settings.json"], Directory.GetFiles(Path.Combine(_folder, "new")).Select(Path.GetFileName));

        static UserSettings Bare(UserSettings settings) => settings with { PartsOff = Empty.PartsOff, Effects = Empty.Effects, Keys = Empty.Keys };

        static string Whole(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
    }

    private static readonly UserSettings Empty = new();

    [Fact]
    public void Without_a_file_the_standard_settings_hold_and_nothing_is_said_or_made()
    {
        UserSettings loaded = new SettingsFile(File_, _said.Add).Load();
        Assert.True(loaded.Captions && !loaded.LargeText && loaded.VSync && !loaded.Fullscreen && loaded.Quality == "auto" && loaded.FovDegrees == 60);
        Assert.True(loaded.Sound && !loaded.Headphones && !loaded.SoundCaptions && loaded.Levels == SoundLevels.Full);
        Assert.Empty(_said);
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public void The_file_reads_well()
    {
        var keys = new Dictionary<string, IReadOnlyList<string>> { ["save"] = ["Ctrl+S"] };
        new SettingsFile(File_, _said.Add).Save(new UserSettings { Keys = keys, Effects = [new("grain", "amount=0.3")] });
        string text = File.ReadAllText(File_);
        Assert.Contains("\"vsync\": true,\n", text, StringComparison.Ordinal);
        Assert.Contains("\"Ctrl+S\"", text, StringComparison.Ordinal);
        Assert.Contains("\"grain\": \"amount=0.3\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_cut_off_at_any_byte_is_read_or_set_aside_and_the_next_start_is_quiet()
    {
        string path = Path.Combine(_folder, "settings.json");
        new SettingsFile(path, _said.Add).Save(new UserSettings { Fullscreen = true, Effects = [new("grain", "é=0.3")], Keys = new Dictionary<string, IReadOnlyList<string>> { ["fly"] = ["Ctrl+G"] } });
        byte[] whole = File.ReadAllBytes(path);
        for (int length = 0; length < whole.Length; length++)
        {
            File.WriteAllBytes(path, whole[..length]);
            List<string> said = [];
            UserSettings loaded = new SettingsFile(path, said.Add).Load();
            string[] aside = [.. Directory.GetFiles(_folder, "*.broken-*")];
            Assert.True(!loaded.Fullscreen && said.Count == 1 && aside.Length == 1, $"{length} bytes: {string.Join("; ", said)}");
            Assert.StartsWith($"{path}: is not JSON", said[0], StringComparison.Ordinal);
            Assert.EndsWith("set aside as settings.json.broken-1, standard settings are used", said[0], StringComparison.Ordinal);
            Assert.Equal(whole[..length], File.ReadAllBytes(aside[0]));
            Assert.False(File.Exists(path));
            File.Delete(aside[0]);
        }
    }

    [Fact]
    public void A_file_with_any_byte_changed_never_throws()
    {
        string path = Path.Combine(_folder, "settings.json");
        new SettingsFile(path, _said.Add).Save(new UserSettings { PartsOff = ["bloom"], Effects = [new("grain", "a")], Keys = new Dictionary<string, IReadOnlyList<string>> { ["fly"] = ["G"] } });
        byte[] whole = File.ReadAllBytes(path);
        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte).Sample((at, value) =>
        {
            byte[] damaged = [.. whole];
            damaged[at] = value;
            File.WriteAllBytes(path, damaged);
            var file = new SettingsFile(path, line => Assert.StartsWith(path, line, StringComparison.Ordinal));
            UserSettings loaded = file.Load();
            // Each save waits for the disk.
            Assert.True(at % 16 != 0 || file.Save(loaded));
            foreach (string aside in Directory.GetFiles(_folder, "*.broken-*"))
            {
                File.Delete(aside);
            }
        }, iter: 1500, threads: 1);
    }

    [Fact]
    public void Broken_files_are_kept_beside_each_other()
    {
        string path = Path.Combine(_folder, "settings.json");
        foreach (string text in (string[])["null", "[]", "{\"a\": 1, \"a\": 2}", "{\"quality\": \"\\ud800\"}", new string(' ', SettingsFile.MostBytes + 1)])
        {
            File.WriteAllText(path, text);
            new SettingsFile(path, _said.Add).Load();
        }

        Assert.Equal(5, Directory.GetFiles(_folder, "settings.json.broken-?").Length);
        Assert.Equal(5, _said.Count);
        Assert.Equal("null", File.ReadAllText(path + ".broken-1"));
    }

    [Fact]
    public void Each_member_that_cannot_be_used_is_named_and_the_others_hold()
    {
        string path = Path.Combine(_folder, "settings.json");
        File.WriteAllText(path, """
            {
              // by hand
              "fullscreen": "yes", "vsync": false, "quality": "hihg", "fovDegrees": 200, "mouseSensitivity": 0, "turnSpeed": null,
              "invertY": true, "sound": 1, "soundMusic": 1.5, "partsOff": ["bloom", 3], "effects": {"grain": "a=1", "ink": 4}, "keys": {"fly": "G", "jump": ["J", null]},
              "ful1screen": 1, "future": {"a": [1, 2]},
            }
            """);
        var file = new SettingsFile(path, _said.Add);
        UserSettings loaded = file.Load();
        Assert.Equal(
        [
            $"{path}: \"ful1screen\" is no setting of this version; kept as it is; did you mean fullscreen?",
            $"{path}: \"future\" is no setting of this version; kept as it is",
            $"{path}: fullscreen: yes is neither true nor false; false is used",
            $"{path}: quality: hihg is none of auto, low, medium, high, film; auto is used; did you mean high?",
            $"{path}: fovDegrees: 200 is no number from 40 to 110; 60 is used",
            $"{path}: mouseSensitivity: 0 is no number from 0.1 to 10; 1 is used",
            $"{path}: turnSpeed: null is no number from 0.1 to 10; 1 is used",
            $"{path}: sound: 1 is neither true nor false; true is used",
            $"{path}: soundMusic: 1.5 is no number from 0 to 1; 1 is used",
            $"{path}: partsOff: 3 is no name; it is left out",
            $"{path}: effects: ink: 4 is no text with values; the effect is left off",
            $"{path}: keys: fly: G is no list of keys, as [\"W\", \"Up\"]; its standard keys are used",
            $"{path}: keys: jump: null is no name; it is left out",
        ], _said);
        Assert.True(!loaded.VSync && loaded.InvertY);
        Assert.Equal(["bloom"], loaded.PartsOff);
        Assert.Equal(["J"], loaded.Keys["jump"]);
        Assert.True(file.Save(loaded with { Comfort = true }));
        string saved = File.ReadAllText(path);
        Assert.Contains("\"future\"", saved, StringComparison.Ordinal);
        Assert.Contains("\"ful1screen\": 1", saved, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_the_folder_cannot_be_written_it_is_said_once_and_the_program_goes_on()
    {
        // A file where the folder should be holds for root, too, unlike rights.
        string blocked = Path.Combine(_folder, "blocked");
        File.WriteAllText(blocked, "");
        var file = new SettingsFile(Path.Combine(blocked, "settings.json"), _said.Add);
        file.Load();
        Assert.False(file.Save(new UserSettings()));
        Assert.False(file.Save(new UserSettings()));
        string line = Assert.Single(_said);
        Assert.StartsWith(Path.Combine(blocked, "settings.json"), line, StringComparison.Ordinal);
        Assert.EndsWith("settings are not saved", line, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_read_is_not_written_over()
    {
        string path = Path.Combine(_folder, "settings.json");
        Directory.CreateDirectory(path);
        var file = new SettingsFile(path, _said.Add);
        file.Load();
        Assert.False(file.Save(new UserSettings()));
        Assert.Single(_said);
        Assert.True(Directory.Exists(path));
    }

    [Fact]
    public void A_link_to_the_file_stays_a_link()
    {
        string target = Path.Combine(_folder, "kept.json"), link = Path.Combine(_folder, "settings.json");
        File.WriteAllText(target, "{}");
        File.CreateSymbolicLink(link, target);
        var file = new SettingsFile(link, _said.Add);
        file.Save(file.Load() with { Fullscreen = true });
        Assert.NotNull(new FileInfo(link).LinkTarget);
        Assert.Contains("\"fullscreen\": true", File.ReadAllText(target), StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_out_of_bounds_are_brought_in_and_comfort_turns_slower()
    {
        var settings = new UserSettings { FovDegrees = 500, MouseSensitivity = double.NaN, TurnSpeed = 2 };
        Assert.Equal(110, settings.FovDegrees);
        Assert.Equal(new SoundLevels(0.25f, 1, 0, 1), new UserSettings { SoundMaster = 0.5, SoundMusic = -3, SoundVoices = 7 }.Levels);
        Assert.Equal(0.1, settings.MouseSensitivity);
        Assert.True((settings with { Comfort = true }).Feel.StickRadiansPerSecond < settings.Feel.StickRadiansPerSecond);
        Assert.Equal(110, float.RadiansToDegrees(settings.Lens.FovYRadians), 1e-3f);
    }

    [Theory]
    [InlineData("/c", "/h", "/c/glasscity", "/h/.local/share/glasscity/flights")]
    [InlineData("relative", "/h", "/h/.config/glasscity", "/h/.local/share/glasscity/flights")]
    [InlineData("", "/h", "/h/.config/glasscity", "/h/.local/share/glasscity/flights")]
    [InlineData(null, null, null, null)]
    [InlineData("/c", "", "/c/glasscity", null)]
    public void Folders_follow_the_xdg_custom(string? config, string? home, string? expected, string? flights)
    {
        var folders = new UserFolders(name => name switch { "XDG_CONFIG_HOME" => config, "HOME" => home, _ => null }, false);
        Assert.Equal(expected, folders.Config);
        Assert.Equal(expected is null ? null : expected + "/settings.json", folders.SettingsFile);
        Assert.Equal(flights, folders.Flights);
    }

    [Fact]
    public void Without_a_home_nothing_is_saved_and_that_is_said()
    {
        var file = new SettingsFile(null, _said.Add);
        Assert.False(file.Save(file.Load()));
        Assert.Single(_said);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
