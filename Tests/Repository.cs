namespace GlassCity.Tests;

/// <summary>Where the sources lie that these tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at != null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "GlassCity.sln")))
            {
                return at.FullName;
            }
        }

        throw new InvalidOperationException($"no GlassCity.sln above {AppContext.BaseDirectory}");
    }
}
