namespace GlassCity.Tests.Host;

/// <summary>A home folder of our own while it lives: settings, flights and measurements of whoever runs the tests are neither read nor touched.</summary>
internal sealed class PrivateHome : IDisposable
{
    private readonly EnvironmentChange _change;

    internal PrivateHome() => _change = new EnvironmentChange(
        ("HOME", Folder), ("XDG_CONFIG_HOME", null), ("XDG_DATA_HOME", null), ("XDG_STATE_HOME", null));

    internal string Folder { get; } = Directory.CreateTempSubdirectory("home").FullName;

    public void Dispose()
    {
        _change.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
