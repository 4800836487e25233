namespace GlassCity.Scenes.Settings;

/// <summary>
/// Where a person's own files lie, by the XDG Base Directory Specification 0.8 (a relative path in its variables is
/// ignored, as it asks); on Windows under %APPDATA%.
/// </summary>
public sealed class UserFolders
{
    private const string Program = "glasscity";

    private readonly Func<string, string?> _variable;
    private readonly bool _isWindows;

    /// <param name="variable">Reads an environment variable.</param>
    /// <param name="isWindows">Which of the two customs holds.</param>
    public UserFolders(Func<string, string?> variable, bool isWindows) => (_variable, _isWindows) = (variable, isWindows);

    /// <summary>Those of whoever runs the program.</summary>
    public static UserFolders OfThisUser { get; } = new(Environment.GetEnvironmentVariable, OperatingSystem.IsWindows());

    /// <summary>Settings; null where the person has no home.</summary>
    public string? Config => Find("XDG_CONFIG_HOME", ".config");

    /// <summary>What the person made; null where the person has no home.</summary>
    public string? Data => Find("XDG_DATA_HOME", ".local", "share");

    public string? SettingsFile => Config is { } folder ? Path.Combine(folder, "settings.json") : null;

    /// <summary>Flights made by hand.</summary>
    public string? Flights => Data is { } folder ? Path.Combine(folder, "flights") : null;

    private string? Find(string variable, params ReadOnlySpan<string> belowHome)
    {
        if (_isWindows)
        {
            return Below(_variable("APPDATA"), Program);
        }

        return Below(_variable(variable), Program) ?? Below(_variable("HOME"), [.. belowHome, Program]);
    }

    private static string? Below(string? folder, params string[] names) =>
        !string.IsNullOrEmpty(folder) && Path.IsPathFullyQualified(folder) ? Path.Combine([folder, .. names]) : null;
}
