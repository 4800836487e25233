using System.Globalization;
using System.Text.Json;
using GlassCity.Scenes.Seed;
using GlassCity.Tests.Judging;
using GlassCity.Tests.Seed;
using SkiaSharp;
using Xunit;

namespace GlassCity.Tests.Reference;

/// <summary>The seed's facets, fire and inner reflections against a path tracer's (scene "gem" of scenes.json): mean FLIP at most 0.10.</summary>
public class GemReferenceTests
{
    private const double Most = 0.10;
    private const double WrongIsWorse = 2;
    private const int RaysAcross = 5;

    private static JsonElement Scene => JsonDocument.Parse(File.ReadAllText(Path.Combine(ReferenceScene.Folder, "scenes.json"))).RootElement.GetProperty("gem");

    [Fact]
    public void The_gem_that_was_path_traced_is_the_seed_s()
    {
        GemFacet[] ours = GemCut.Facets();
        double[][] theirs = [.. Scene.GetProperty("facets").EnumerateArray().Select(Numbers)];
        Assert.Equal(ours.Length, theirs.Length);
        for (int i = 0; i < ours.Length; i++)
        {
            Assert.Equal(ours[i].Normal.X, theirs[i][0], 1e-6);
            Assert.Equal(ours[i].Normal.Y, theirs[i][1], 1e-6);
            Assert.Equal(ours[i].Normal.Z, theirs[i][2], 1e-6);
            Assert.Equal(ours[i].Offset, theirs[i][3], 1e-6);
        }
    }

    [Fact]
    public void Its_fire_is_as_a_path_tracer_has_it()
    {
        LinearPicture expected = Expected();
        double right = Flip.Mean(expected, Draw("")), flat = Flip.Mean(expected, Draw("#define FLAT\n"));
        string said = $"gem: FLIP {right:0.0000}; no dispersion, no inner reflections {flat:0.0000}";
        TestContext.Current.SendDiagnosticMessage(said);
        Assert.True(right <= Most && flat >= WrongIsWorse * right, said);
    }

    private static LinearPicture Expected()
    {
        using SKBitmap bitmap = SKBitmap.Decode(Path.Combine(ReferenceScene.Folder, "gem.png")), rgba = bitmap.Copy(SKColorType.Rgba8888);
        return Cropped(LinearPicture.FromSrgb(rgba.Width, rgba.Height, rgba.Bytes));
    }

    private static LinearPicture Draw(string defines)
    {
        int side = Scene.GetProperty("size")[0].GetInt32();
        double[][] lights = [.. Scene.GetProperty("lights").EnumerateArray().Select(Numbers)];
        double[] indices = Numbers(Scene.GetProperty("indices"));
        string known = $"""
            const int SIDE = {side}, RAYS = {RaysAcross}, LIGHTS = {lights.Length};
            const float TAN_HALF = {Text(Math.Tan(Scene.GetProperty("fovYDegrees").GetDouble() * Math.PI / 360))}, INDICES[3] = float[3]({List(indices)});
            const vec3 EYE = {Vector("eye")}, TARGET = {Vector("target")}, SKY_LOW = {Vector("skyLow")}, SKY_HIGH = {Vector("skyHigh")};
            const vec4 LIGHT_WAY[LIGHTS] = vec4[LIGHTS]({string.Join(", ", lights.Select(l => $"vec4({List([l[0], l[1], l[2], l[6]])})"))});
            const vec3 LIGHT_COLOUR[LIGHTS] = vec3[LIGHTS]({string.Join(", ", lights.Select(l => $"vec3({List([l[3], l[4], l[5]])})"))});

            """;
        string material = File.ReadAllText(Path.Combine(ReferenceScene.Folder, "materials", "gem.comp"));
        float[] texels = GemOnGpu.Run(defines + known + material, side / 8, side * side * 4);
        // What the reference's eight bits cannot hold is white in both.
        float[] rgb = [.. texels.Where((_, i) => i % 4 < 3).Select(value => Math.Clamp(value, 0, 1))];
        return Cropped(new LinearPicture(side, side, rgb));
    }

    private static LinearPicture Cropped(LinearPicture whole)
    {
        double[] crop = Numbers(Scene.GetProperty("crop"));
        return whole.Crop((int)crop[0], (int)crop[1], (int)crop[2], (int)crop[3]);
    }

    private static double[] Numbers(JsonElement list) => [.. list.EnumerateArray().Select(n => n.GetDouble())];

    private static string Vector(string name) => $"vec3({List(Numbers(Scene.GetProperty(name)))})";

    private static string List(double[] numbers) => string.Join(", ", numbers.Select(Text));

    private static string Text(double number) => number.ToString("0.0######", CultureInfo.InvariantCulture);
}
