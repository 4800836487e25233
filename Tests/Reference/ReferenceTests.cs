using System.Numerics;
using GlassCity.Engine.Record;
using GlassCity.Engine.Shading;
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
        void Set(ShaderProgram program)
        {
            program.Set("white", scene.Number("whiteGround"));
            program.Set("heights", tower.CentreAndHeights);
            program.Set("scale", tower.ScaleAndShift);
            program.Set("outline", tower.Outline);
            program.Set("absorption", 0.072f + (0.04f * tower.Tower.Y));
        }

        Judge("moonlight", scene, scene.Draw("white.frag", Set), [
            ("no tint, no blur", scene.Draw("white.frag", Set, null, "GREY", "SHARP")),
            ("no tint", scene.Draw("white.frag", Set, null, "GREY")),
            ("no blur", scene.Draw("white.frag", Set, null, "SHARP"))]);
    }

    [Fact]
    public void A_tower_in_a_puddle_is_as_a_path_tracer_has_it()
    {
        var scene = new ReferenceScene("puddle");
        void Set(ShaderProgram program)
        {
            program.Set("stone", new Vector3(scene.Numbers("stone")));
            program.Set("roughLeftOf", new Vector2(scene.Numbers("roughLeftOf")));
            program.Set("roughSlope", scene.Number("roughSlope"));
        }

        Dictionary<string, string> Materials(string defines = "") => new()
        {
            ["towers/towers.frag"] = $"#define GLOW {scene.Colour("glow")}\n{defines}{Material("clear.frag")}",
            ["sky/sky.frag"] = $"#define SKY_HORIZON {scene.Colour("skyHorizon")}\n#define SKY_ZENITH {scene.Colour("skyZenith")}\n{Material("evening.frag")}",
        };
        Judge("puddle", scene, scene.Draw("puddle.frag", Set, Materials()), [
            ("no tint, no blur", scene.Draw("puddle.frag", Set, Materials("#define GREY\n"), "SHARP")),
            ("no tint", scene.Draw("puddle.frag", Set, Materials("#define GREY\n"))),
            ("no blur", scene.Draw("puddle.frag", Set, Materials(), "SHARP"))]);
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
