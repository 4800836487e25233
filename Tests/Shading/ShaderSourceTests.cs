using GlassCity.Engine;
using GlassCity.Engine.Shading;
using Xunit;

namespace GlassCity.Tests.Shading;

public class ShaderSourceTests
{
    private static Func<string, string?> Files(params (string Path, string Text)[] files) =>
        path => files.Where(file => file.Path == path).Select(file => file.Text).FirstOrDefault();

    [Fact]
    public void Includes_come_once_with_numbered_lines()
    {
        ShaderSource source = ShaderSource.Load("a/x.frag", ["TAPS 13"], Files(
            ("a/x.frag", "one\n#include \"y.glsl\"\n#include \"z.glsl\"\ntwo"),
            ("a/y.glsl", "why\n#include \"z.glsl\""),
            ("include/z.glsl", "zed")));
        Assert.Equal(["a/x.frag", "a/y.glsl", "include/z.glsl"], source.Files);
        Assert.Equal("#version 450 core\n#define TAPS 13\n#line 1 0\none\n#line 1 1\nwhy\n#line 1 2\nzed\n#line 3 1\n#line 3 0\n#line 4 0\ntwo\n", source.Text);
    }

    [Theory]
    [InlineData("0:12(5): error: `x' undeclared", "a/x.frag:12: error: `x' undeclared")]
    [InlineData("0(7) : error C1008: undefined variable", "a/x.frag:7: error C1008: undefined variable")]
    [InlineData("ERROR: 0:3: 'y' : no matching", "a/x.frag:3: 'y' : no matching")]
    public void Errors_of_each_driver_become_file_and_line(string driver, string mapped)
    {
        ShaderSource source = ShaderSource.Load("a/x.frag", [], Files(("a/x.frag", "void main() {}")));
        Assert.Equal(mapped, source.MapErrors(driver));
    }

    [Fact]
    public void A_missing_include_names_the_line_that_asks()
    {
        var e = Assert.Throws<UserError>(() => ShaderSource.Load("a/x.frag", [], Files(("a/x.frag", "\n#include \"no.glsl\""))));
        Assert.Contains("a/x.frag:2", e.Message, StringComparison.Ordinal);
        Assert.Contains("no.glsl", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_stage_says_what_to_do() =>
        Assert.Contains("GLASSCITY_SHADERS", Assert.Throws<UserError>(() => ShaderSource.Load("none.frag", [], Files())).Message, StringComparison.Ordinal);

    [Fact]
    public void A_file_that_includes_itself_comes_once()
    {
        ShaderSource source = ShaderSource.Load("x.frag", [], Files(("x.frag", "#include \"x.frag\"\nend")));
        Assert.Single(source.Files);
    }
}
