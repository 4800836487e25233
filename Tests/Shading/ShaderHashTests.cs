using GlassCity.Engine.Shading;
using Xunit;

namespace GlassCity.Tests.Shading;

public sealed class ShaderHashTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("shaders é ").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void A_shaders_text_and_its_name_change_the_hash_and_the_place_does_not()
    {
        string file = Path.Combine(_root, "here", "sky", "sky.frag");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, "void main() {}");
        string here = Path.Combine(_root, "here"), there = Path.Combine(_root, "there");
        string before = ShaderLibrary.HashOf(here);
        Directory.Move(here, there);
        Assert.Equal(before, ShaderLibrary.HashOf(there));

        string moved = Path.Combine(there, "sky", "sky.frag");
        File.WriteAllText(moved, "void main() { }");
        string edited = ShaderLibrary.HashOf(there);
        Assert.NotEqual(before, edited);
        File.WriteAllText(moved, "void main() {}");
        File.Move(moved, Path.Combine(there, "sky", "sea.frag"));
        Assert.NotEqual(before, ShaderLibrary.HashOf(there));
    }
}
