using System.Numerics;
using CsCheck;
using GlassCity.Engine;
using GlassCity.Engine.Effects;
using GlassCity.Engine.Shading;
using Xunit;

namespace GlassCity.Tests.Effects;

public class IsfDocumentTests
{
    private const string Image = """{ "NAME": "inputImage", "TYPE": "image" }""";

    private const string Whole =
        """
        /*{
            "ISFVSN": "2", "DESCRIPTION": "tests", "CREDIT": "nobody", "CATEGORIES": ["A", "B"], "VSN": "1", "MIPMAPS": true, "PASSES": [{}],
            "INPUTS": [
                { "NAME": "inputImage", "TYPE": "image" },
                { "NAME": "level", "TYPE": "float", "LABEL": "The level", "DEFAULT": 0.25, "MIN": -1, "MAX": 2.5 },
                { "NAME": "flag", "TYPE": "bool", "DEFAULT": 1 },
                { "NAME": "kind", "TYPE": "long", "VALUES": [4, 2, 9], "LABELS": ["four", "two", "nine"], "DEFAULT": 2 },
                { "NAME": "tint", "TYPE": "color", "DEFAULT": [0.5, 0.25, 1, 1] },
                { "NAME": "place", "TYPE": "point2D", "DEFAULT": [10, 20], "MIN": [0, 0], "MAX": [100, 200] },
                { "NAME": "bare", "TYPE": "float" },
                { "NAME": "wide", "TYPE": "float", "DEFAULT": 5 }
            ]
        }*/
        void main() { gl_FragColor = IMG_THIS_PIXEL(inputImage) * level; }
        """;

    private static string With(string inputs, string more = "") =>
        $$"""/*{ "ISFVSN": "2", {{more}} "INPUTS": [ {{Image}}{{(inputs.Length > 0 ? ", " : "")}}{{inputs}} ] }*/ void main() {}""";

    [Fact]
    public void A_header_is_read_whole()
    {
        var document = IsfDocument.Parse("effects/a b.fs", Whole);
        Assert.Equal(("a b", "tests", "nobody", true), (document.Name, document.Description, document.Credit, document.ReadsMipmaps));
        Assert.Equal(["A", "B"], document.Categories);
        Assert.Equal(["level", "flag", "kind", "tint", "place", "bare", "wide"], document.Inputs.Select(input => input.Name));
        IsfInput level = document.Find("level")!;
        Assert.Equal(("The level", IsfType.Float, IsfValue.Of(0.25f), -1f, 2.5f, 5), (level.Label, level.Type, level.Default, level.Least.X, level.Most.X, level.Line));
        Assert.Equal(IsfValue.Of(true), document.Find("flag")!.Default);
        Assert.Equal("one of 4 (four), 2 (two), 9 (nine)", document.Find("kind")!.Range);
        Assert.Equal(IsfValue.Of(new Vector4(0.5f, 0.25f, 1, 1)), document.Find("tint")!.Default);
        Assert.Equal("0/0 to 100/200", document.Find("place")!.Range);
        // Ends that the header leaves out: 0 and 1, or the default beyond.
        Assert.Equal(("0 to 1", "0 to 5"), (document.Find("bare")!.Range, document.Find("wide")!.Range));
        Assert.Null(document.Find("inputImage"));
    }

    [Theory]
    [InlineData("", "x.fs:1", "begins with a comment")]
    [InlineData("void main() {}", "x.fs:1", "begins with a comment")]
    [InlineData("\n/* {", "x.fs:2", "never ends")]
    [InlineData("/*\n{ \"ISFVSN\": \"2\",\n nothing }*/", "x.fs:3", "not JSON")]
    [InlineData("/*[]*/", "x.fs:1", "no JSON object")]
    [InlineData("/*{}*/", "x.fs:1", "ISFVSN")]
    [InlineData("/*{ \"ISFVSN\": \"1.0\" }*/", "x.fs:1", "version \"1.0\"")]
    [InlineData("/*{ \"ISFVSN\": 2 }*/", "x.fs:1", "in quotes")]
    [InlineData("/*{ \"ISFVSN\": \"2\" }*/", "x.fs:1", "inputImage")]
    [InlineData("/*{ \"ISFVSN\": \"2\", \"ISFVSN\": \"2\" }*/", "x.fs:1", "not JSON")]
    [InlineData("/*{ \"ISFVSN\": \"2\", \"CREDIT\": \"\\ud800\" }*/", "x.fs:1", "no letter")]
    public void What_is_no_header_is_said_with_its_line(string text, string where, string what) => Refused(text, where, what);

    [Theory]
    [InlineData("", "\"PASSES\": [{}, {}],", "PASSES is not supported yet")]
    [InlineData("", "\"PASSES\": [{ \"TARGET\": \"a\" }],", "PASSES is not supported yet")]
    [InlineData("", "\"IMPORTED\": { \"a\": { \"PATH\": \"a.png\" } },", "IMPORTED is not supported yet")]
    [InlineData("{ \"NAME\": \"a\", \"TYPE\": \"audio\" }", "", "type audio is not supported yet")]
    [InlineData("{ \"NAME\": \"a\", \"TYPE\": \"audioFFT\" }", "", "type audioFFT is not supported yet")]
    [InlineData("{ \"NAME\": \"a\", \"TYPE\": \"event\" }", "", "single-pass filters only")]
    [InlineData("{ \"NAME\": \"startImage\", \"TYPE\": \"image\" }", "", "type image is not supported yet")]
    [InlineData("{ \"NAME\": \"a\", \"TYPE\": \"flaot\" }", "", "unknown type \"flaot\"")]
    [InlineData("{ \"NAME\": \"a\" }", "", "needs a \"TYPE\"")]
    [InlineData("{ \"TYPE\": \"float\" }", "", "NAME")]
    [InlineData("7", "", "NAME")]
    [InlineData("{ \"NAME\": \"a b\", \"TYPE\": \"float\" }", "", "cannot be called \"a b\"")]
    [InlineData("{ \"NAME\": \"TIME\", \"TYPE\": \"float\" }", "", "cannot be called \"TIME\"")]
    [InlineData("{ \"NAME\": \"gl_x\", \"TYPE\": \"float\" }", "", "cannot be called")]
    [InlineData("{ \"NAME\": \"a\", \"TYPE\": \"float\" }, { \"NAME\": \"a\", \"TYPE\": \"float\" }", "", "two inputs are called \"a\"")]
    [InlineData("{ \"NAME\": \"a\", \"TYPE\": \"float\", \"DEFAULT\": 3, \"MAX\": 1 }", "", "it takes 0 to 1")]
    [InlineData("{ \"NAME\": \"a\", \"TYPE\": \"float\", \"MIN\": 3, \"MAX\": 1 }", "", "MIN 3 lies above MAX 1")]
    [InlineData("{ \"NAME\": \"a\", \"TYPE\": \"float\", \"DEFAULT\": 1e99 }", "", "DEFAULT is no number")]
    [InlineData("{ \"NAME\": \"a\", \"TYPE\": \"long\" }", "", "needs VALUES")]
    [InlineData("{ \"NAME\": \"a\", \"TYPE\": \"long\", \"VALUES\": [0.5] }", "", "whole numbers")]
    [InlineData("{ \"NAME\": \"a\", \"TYPE\": \"long\", \"VALUES\": [0, 1], \"LABELS\": [\"x\"] }", "", "2 VALUES and 1 LABELS")]
    [InlineData("{ \"NAME\": \"a\", \"TYPE\": \"long\", \"VALUES\": [0, 1], \"DEFAULT\": 7 }", "", "one of 0, 1")]
    [InlineData("{ \"NAME\": \"a\", \"TYPE\": \"color\", \"DEFAULT\": [1, 1, 1] }", "", "a list of 4 numbers")]
    [InlineData("{ \"NAME\": \"a\", \"TYPE\": \"point2D\", \"DEFAULT\": 1 }", "", "a list of 2 numbers")]
    [InlineData("{ \"NAME\": \"a\", \"TYPE\": \"bool\", \"DEFAULT\": \"yes\" }", "", "true or false")]
    public void What_cannot_be_drawn_is_refused_by_name(string inputs, string more, string what) => Refused(With(inputs, more), "x.fs:1", what);

    [Fact]
    public void Damage_is_refused_with_the_files_name_or_read_never_thrown() =>
        Gen.Select(Gen.Int[0, Whole.Length - 1], Gen.Int[0, 40], Gen.String[0, 8]).Sample((at, length, put) =>
        {
            string[] damaged = [Whole[..at], Whole[..at] + put + Whole[Math.Min(Whole.Length, at + length)..]];
            foreach (string text in damaged)
            {
                try
                {
                    IsfGlsl.Before(IsfDocument.Parse("x.fs", text));
                }
                catch (UserError e)
                {
                    Assert.StartsWith("x.fs:", e.Message, StringComparison.Ordinal);
                    Assert.DoesNotContain('\n', e.Message);
                }
            }
        }, iter: 4000);

    [Fact]
    public void Lines_of_the_file_stay_and_uniforms_stand_on_their_inputs_lines()
    {
        var document = IsfDocument.Parse("x.fs", Whole);
        ShaderSource source = ShaderSource.Load("x.fs", [], path => path == "x.fs" ? Whole : null,
            (_, text) => (IsfGlsl.Before(IsfDocument.Parse("x.fs", text)), IsfGlsl.After));
        string[] lines = source.Text.Split('\n');
        Assert.Equal("#version 450 core", lines[0]);
        foreach ((string glsl, string name) in new[] { ("float", "level"), ("bool", "flag"), ("int", "kind"), ("vec4", "tint"), ("vec2", "place") })
        {
            int at = Array.IndexOf(lines, $"uniform {glsl} {name};");
            Assert.Equal($"#line {document.Find(name)!.Line} 0", lines[at - 1]);
            Assert.Contains($"\"{name}\"", Whole.Split('\n')[document.Find(name)!.Line - 1], StringComparison.Ordinal);
        }

        int start = Array.IndexOf(lines, "#line 1 0");
        Assert.Equal(Whole.ReplaceLineEndings("\n").Split('\n'), lines[(start + 1)..(start + 1 + Whole.Split('\n').Length)]);
        Assert.Equal("x.fs:14: error: no", source.MapErrors("0:14(3): error: no"));
    }

    [Fact]
    public void Values_read_back_as_they_were_written() =>
        Gen.Select(Gen.Enum<IsfType>(), Gen.Float[-1e6f, 1e6f].Array[4], Gen.Int[-1000, 1000], Gen.Bool).Sample((type, numbers, whole, on) =>
        {
            IsfValue value = type switch
            {
                IsfType.Bool => IsfValue.Of(on),
                IsfType.Long => IsfValue.Of(whole),
                IsfType.Float => IsfValue.Of(numbers[0]),
                IsfType.Point2D => IsfValue.Of(new Vector2(numbers[0], numbers[1])),
                _ => IsfValue.Of(new Vector4(numbers[0], numbers[1], numbers[2], numbers[3])),
            };
            Assert.True(IsfValue.TryRead(type, value.ToString(), out IsfValue back));
            Assert.Equal(value, back);
        });

    [Fact]
    public void Steps_stay_in_range_and_meet_the_same_numbers_both_ways()
    {
        var document = IsfDocument.Parse("x.fs", Whole);
        IsfInput bare = document.Find("bare")!, kind = document.Find("kind")!, flag = document.Find("flag")!, place = document.Find("place")!;
        Assert.Equal(IsfValue.Of(0.35f), bare.Step(bare.Step(IsfValue.Of(0.35f), 3), -3));
        Assert.Equal(IsfValue.Of(1f), bare.Step(IsfValue.Of(0.9f), 9));
        Assert.Equal(IsfValue.Of(9), kind.Step(IsfValue.Of(2), 1));
        Assert.Equal(IsfValue.Of(9), kind.Step(IsfValue.Of(9), 1));
        Assert.Equal(IsfValue.Of(false), flag.Step(IsfValue.Of(true), 1));
        Assert.Equal(IsfValue.Of(new Vector2(15, 30)), place.Step(place.Default, 1));
    }

    private static void Refused(string text, string where, string what)
    {
        var e = Assert.Throws<UserError>(() => IsfDocument.Parse("x.fs", text));
        Assert.StartsWith(where + ":", e.Message, StringComparison.Ordinal);
        Assert.Contains(what, e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', e.Message);
    }
}
