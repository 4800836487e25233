using GlassCity.Scenes.Commands;
using Xunit;

namespace GlassCity.Tests.Commands;

public sealed class DreamFilmTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("glass films é ").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_second_film_of_the_dream_takes_a_name_of_its_own()
    {
        string first = Path.Combine(_folder, "avenue.mp4");
        Assert.Equal(first, DreamCommand.FreeName(first));
        File.WriteAllText(first, "a film");
        string second = Path.Combine(_folder, "avenue-2.mp4");
        Assert.Equal(second, DreamCommand.FreeName(first));
        // One that was stopped keeps its name too: it can go on.
        Directory.CreateDirectory(second + ".frames");
        Assert.Equal(Path.Combine(_folder, "avenue-3.mp4"), DreamCommand.FreeName(first));
    }
}
