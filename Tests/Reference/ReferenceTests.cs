using System.Numerics;
using GlassCity.Engine.Record;
using GlassCity.Scenes.City;
using GlassCity.Tests.Judging;
using Xunit;

namespace GlassCity.Tests.Reference;

/// <summary>
/// The city's light against a path tracer's: mean FLIP over the lit part at most 0.08; and what is wrong on purpose, at
/// least twice as much, or the measure would prove nothing. A failure leaves both pictures in Tests/out.
/// </summary>
public class ReferenceTests
{
    private const double Most = 0.08;
    private const double WrongIsWorse = 2;

    [Fact]
    public void Moonlight_through_a_tower_is_as_a_path_tracer_has_it()
    {
        var scene = new ReferenceScene("moonlight");
        Frustum tower = scene.Tower;
        static string Of(Vector4 v) => ReferenceScene.Vector(v.X, v.Y, v.Z, v.W);
        string known = $"""
            const vec4 HEIGHTS = {Of(tower.CentreAndHeights)}, SCALE = {Of(tower.ScaleAndShift)}, OUTLINE = {Of(tower.Outline)};
            const float ABSORPTION = {ReferenceScene.Text(0.072f + (0.04f * tower.Tower.Y))}, WHITE = {ReferenceScene.Text(scene.Number("whiteGround"))};

            """;
        LinearPicture Drawn(string defines = "") => scene.Draw(new Dictionary<string, string> { ["ground/ground.frag"] = defines + known + Material("white.frag") });
        Judge("moonlight", scene, Drawn(), [("no tint, no blur", Drawn("#define GREY\n#define SHARP\n")), ("no tint", Drawn("#define GREY\n")), ("no blur", Drawn("#define SHARP\n"))]);
    }

    [Fact]
    public void A_tower_in_a_puddle_is_as_a_path_tracer_has_it()
    {
        var scene = new ReferenceScene("puddle");
        string known = $"""
            const vec3 STONE = {scene.Vector("stone")}, GLOW = {scene.Vector("glow")}, SKY_HORIZON = {scene.Vector("skyHorizon")}, SKY_ZENITH = {scene.Vector("skyZenith")};
            const vec2 ROUGH_LEFT_OF = {scene.Vector("roughLeftOf")};
            const float ROUGH_SLOPE = {ReferenceScene.Text(scene.Number("roughSlope"))};

            """;
        LinearPicture Drawn(string defines = "") => scene.Draw(new Dictionary<string, string>
        {
            ["ground/ground.frag"] = defines + known + Material("puddle.frag"),
            ["towers/towers.frag"] = defines + known + Material("clear.frag"),
            ["sky/sky.frag"] = known + Material("evening.frag"),
        });
        Judge("puddle", scene, Drawn(), [("no tint, no blur", Drawn("#define GREY\n#define SHARP\n")), ("no tint", Drawn("#define GREY\n")), ("no blur", Drawn("#define SHARP\n"))]);
    }

    private static string Material(string name) => File.ReadAllText(Path.Combine(ReferenceScene.Folder, "materials", name));

    /// <param name="name">Of the scene.</param>
    /// <param name="scene">With the reference.</param>
    /// <param name="ours">The city's picture.</param>
    /// <param name="wrong">The first must be told from the right one; the others are said beside it.</param>
    private static void Judge(string name, ReferenceScene scene, LinearPicture ours, (string Name, LinearPicture Picture)[] wrong)
    {
        LinearPicture expected = scene.Expected();
        double right = Flip.Mean(expected, ours);
        double[] wrongs = [.. wrong.Select(variant => Flip.Mean(expected, variant.Picture))];
        string said = $"{name}: FLIP {right:0.0000}; {string.Join("; ", wrong.Zip(wrongs, (variant, value) => $"{variant.Name} {value:0.0000}"))}";
        TestContext.Current.SendDiagnosticMessage(said);
        if (right > Most || wrongs[0] < WrongIsWorse * right)
        {
            Keep($"{name}.expected.png", expected);
            Keep($"{name}.actual.png", ours);
            Keep($"{name}.wrong.png", wrong[0].Picture);
            Assert.Fail(said);
        }
    }

    private static void Keep(string name, LinearPicture picture)
    {
        byte[] pixels = new byte[picture.Width * picture.Height * 4];
        for (int i = 0; i < picture.Rgb.Length; i++)
        {
            float c = Math.Clamp(picture.Rgb[i], 0, 1);
            pixels[(i / 3 * 4) + (i % 3)] = (byte)MathF.Round(255 * (c <= 0.0031308f ? 12.92f * c : (1.055f * MathF.Pow(c, 1 / 2.4f)) - 0.055f));
        }

        string folder = Directory.CreateDirectory(Path.Combine(Repository.Root, "Tests", "out")).FullName;
        File.WriteAllBytes(Path.Combine(folder, name), new PngEncoder().Encode(picture.Width, picture.Height, pixels).ToArray());
    }
}
