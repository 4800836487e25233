using Xunit;

namespace GlassCity.Tests.Programs;

/// <summary>Effects by the whole program: films and the check of files.</summary>
[Collection(nameof(ProgramCollection))]
public sealed class EffectProgramTests : IDisposable
{
    private readonly Glasscity _city = new();

    public void Dispose() => _city.Dispose();

    [Fact]
    public void A_film_with_effects_says_so_and_its_frames_are_the_same_alone()
    {
        string[] film = ["record", "--size", "64x36", "--effect", "grain:amount=1", "--effect", "frost"];
        _city.Done([.. film, "--frames", "3", "--out", "whole"]);
        _city.Done([.. film, "--frames", "2..2", "--out", "alone"]);
        _city.Done(["record", "--size", "64x36", "--frames", "2..2", "--out", "without"]);
        string last = Path.GetFileName(Directory.GetFiles(_city.At("alone"), "*.png").Single());
        Assert.Equal(Pixels("whole", last), Pixels("alone", last));
        Assert.NotEqual(Pixels("without", last), Pixels("alone", last));
        string manifest = File.ReadAllText(Directory.GetFiles(_city.At("whole"), "*.json").Single());
        Assert.Contains("effects frost grain:amount=1", manifest, StringComparison.Ordinal);
        // Another grain is another film.
        Assert.Contains("settings", _city.Refused(1, "record", "--size", "64x36", "--frames", "3", "--out", "whole", "--effect", "grain", "--resume"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_is_checked_with_its_line_and_its_name_as_given()
    {
        const string header = """/*{ "ISFVSN": "2", "INPUTS": [ { "NAME": "inputImage", "TYPE": "image" } ] }*/""";
        File.WriteAllText(_city.At("mein éffekt.fs"), header + "\nvoid main() { gl_FragColor = IMG_THIS_PIXEL(inputImage); }\n");
        Assert.Contains("mein éffekt.fs: well", _city.Done("effects", "check", "mein éffekt.fs"), StringComparison.Ordinal);
        File.WriteAllText(_city.At("ill.fs"), header + "\n\nvoid main() { gl_FragColor = vec4(undeclared); }\n");
        Assert.Contains(": ill.fs:3: ", _city.Refused(1, "effects", "check", "ill.fs"), StringComparison.Ordinal);
        File.WriteAllText(_city.At("cut.fs"), header[..40]);
        Assert.StartsWith("glasscity: cut.fs:1: ", _city.Refused(1, "effects", "check", "cut.fs"), StringComparison.Ordinal);
        Assert.Contains("no such file", _city.Refused(1, "effects", "check", "none.fs"), StringComparison.Ordinal);
        Assert.Equal(6, _city.Done("effects", "check").TrimEnd().Split('\n').Length);
    }

    [Fact]
    public void An_effect_that_does_not_build_stops_the_still_that_asks_for_it_and_no_other()
    {
        Commands.Sh.Run($"cp -r '{GlassCity.Engine.Shading.ShaderLibrary.FindRoot()}' '{_city.At("shaders")}'");
        string broken = _city.At("shaders", "effects", "ink.fs");
        int lines = File.ReadAllLines(broken).Length;
        File.AppendAllText(broken, "float broken = undeclared;\n");
        _city.Environment["GLASSCITY_SHADERS"] = _city.At("shaders");
        string[] still = ["still", "--at", "1", "--size", "64x36", "--out", "x.png"];
        Assert.Contains($"effects/ink.fs:{lines + 1}:", _city.Refused(1, [.. still, "--effect", "ink"]), StringComparison.Ordinal);
        Assert.False(File.Exists(_city.At("x.png")));
        _city.Done([.. still, "--effect", "grain"]);
        Assert.True(File.Exists(_city.At("x.png")));
    }

    /// <summary>A PNG's picture without its texts, which name the range filmed.</summary>
    private byte[] Pixels(string folder, string name)
    {
        using SkiaSharp.SKBitmap bitmap = SkiaSharp.SKBitmap.Decode(_city.At(folder, name));
        return bitmap.GetPixelSpan().ToArray();
    }
}
