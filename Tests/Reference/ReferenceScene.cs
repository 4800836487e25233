using System.Globalization;
using System.Numerics;
using System.Text.Json;
using GlassCity.Engine.Gpu;
using GlassCity.Engine.Host;
using GlassCity.Engine.Shading;
using GlassCity.Engine.View;
using GlassCity.Scenes;
using GlassCity.Scenes.City;
using GlassCity.Tests.Gpu;
using GlassCity.Tests.Judging;
using SkiaSharp;
using Xunit;

namespace GlassCity.Tests.Reference;

/// <summary>
/// One of the scenes of scenes.json, as the city's own passes draw it: a city whose every tower but one is shrunk to nothing,
/// with materials of the tests' in place of stone, sky and glass where the scene asks for plainer ones.
/// </summary>
internal sealed class ReferenceScene
{
    private readonly JsonElement _scene;
    private readonly string _name;

    public ReferenceScene(string name)
    {
        _name = name;
        _scene = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "scenes.json"))).RootElement.GetProperty(name);
        int[] size = [.. _scene.GetProperty("size").EnumerateArray().Select(n => n.GetInt32())], crop = [.. _scene.GetProperty("crop").EnumerateArray().Select(n => n.GetInt32())];
        (Width, Height, Crop) = (size[0], size[1], (crop[0], crop[1], crop[2], crop[3]));
    }

    public static string Folder => Path.Combine(Repository.Root, "Tests", "Reference");

    public int Width { get; }

    public int Height { get; }

    /// <summary>The part that is judged: x, y from the top left, width, height.</summary>
    public (int X, int Y, int Width, int Height) Crop { get; }

    public Frustum Tower
    {
        get
        {
            JsonElement tower = _scene.GetProperty("tower");
            float Of(string name) => tower.GetProperty(name).GetSingle();
            (float bottom, float top, float turn) = (Of("bottom"), Of("top"), Of("turnRadians"));
            return new Frustum
            {
                CentreAndHeights = new(tower.GetProperty("centre")[0].GetSingle(), tower.GetProperty("centre")[1].GetSingle(), bottom, top),
                ScaleAndShift = new(Of("half"), Of("taperPerMetre"), 0, 0),
                Outline = new(MathF.Cos(turn), MathF.Sin(turn), Of("depth"), Of("chamfer")),
                Tower = new(top, Of("number"), 0, 1),
            };
        }
    }

    public float Number(string name) => _scene.GetProperty(name).GetSingle();

    public float[] Numbers(string name) => [.. _scene.GetProperty(name).EnumerateArray().Select(n => n.GetSingle())];

    /// <summary>A colour or a place as GLSL writes it.</summary>
    public string Vector(string name) => Vector(Numbers(name));

    public static string Vector(params float[] numbers) => $"vec{numbers.Length}({string.Join(", ", numbers.Select(Text))})";

    /// <summary>The judged part of the picture that the path tracer made.</summary>
    public LinearPicture Expected()
    {
        using SKBitmap bitmap = SKBitmap.Decode(Path.Combine(Folder, _name + ".png")), rgba = bitmap.Copy(SKColorType.Rgba8888);
        Assert.Equal((Width, Height), (rgba.Width, rgba.Height));
        return LinearPicture.FromSrgb(Width, Height, rgba.Bytes).Crop(Crop.X, Crop.Y, Crop.Width, Crop.Height);
    }

    /// <summary>A number as GLSL writes it.</summary>
    public static string Text(float number) => number.ToString("0.0######", CultureInfo.InvariantCulture);

    /// <summary>The judged part as the city draws it.</summary>
    /// <param name="instead">Shader files of the city that give way to materials of that text.</param>
    public LinearPicture Draw(IReadOnlyDictionary<string, string> instead)
    {
        string root = Directory.CreateTempSubdirectory("glass reference ").FullName;
        try
        {
            CopyShaders(root);
            foreach ((string file, string text) in instead)
            {
                File.WriteAllText(Path.Combine(root, file), text);
            }

            float[] texels = new float[Width * Height * 4];
            GlThread.Run(() => Draw(root, texels));
            return Upright(texels).Crop(Crop.X, Crop.Y, Crop.Width, Crop.Height);
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    private void Draw(string root, float[] texels)
    {
        using HiddenHost host = HiddenHost.Open(debug: true);
        using var device = new GpuDevice(host.Gl);
        using var shaders = new ShaderLibrary(device, root);
        using var picture = new Scenes.Picture(device, shaders, 1, Quality.High);
        LeaveOneTower(picture.Plan, Tower);
        picture.Resize(Width, Height);
        Vector3 Point(string name) => new(Numbers(name));
        var view = new View(Pose.LookAt(Point("eye"), Point("target")), new Lens(float.DegreesToRadians(Number("fovYDegrees")), 0.1f), Width, Height);
        picture.Draw(new FrameDescription(0, 0, view, Parts.Sky | Parts.Ground | Parts.Towers | Parts.Reflections, true));
        picture.Stage.Scene.ReadRgbaFloat(texels);
        // A plainer ground has no footbridges to be told of.
        Assert.DoesNotContain(device.Messages.Serious, message => !message.StartsWith("[ground]", StringComparison.Ordinal));
    }

    /// <summary>The cell of the plan whose middle is nearest holds it, so that culling and order are the city's own.</summary>
    private static void LeaveOneTower(CityPlan plan, in Frustum tower)
    {
        for (int i = 0; i < plan.Frusta.Length; i++)
        {
            plan.Frusta[i] = plan.Frusta[i] with { ScaleAndShift = default };
        }

        Vector2 centre = tower.CentreAt(tower.BottomMetres);
        int nearest = Enumerable.Range(0, plan.Towers.Length).MinBy(i =>
        {
            Vector3 middle = 0.5f * (plan.Towers[i].BoxMinWorld + plan.Towers[i].BoxMaxWorld);
            return Vector2.Distance(new(middle.X, middle.Z), centre);
        });
        float reach = 1.5f * tower.ScaleAndShift.X;
        plan.Frusta[plan.Towers[nearest].FirstFrustum] = tower;
        plan.Towers[nearest] = plan.Towers[nearest] with
        {
            BoxMinWorld = new(centre.X - reach, tower.BottomMetres, centre.Y - reach),
            BoxMaxWorld = new(centre.X + reach, tower.TopMetres, centre.Y + reach),
        };
    }

    private static void CopyShaders(string root)
    {
        string from = ShaderLibrary.FindRoot();
        foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            string to = Path.Combine(root, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }
    }

    private LinearPicture Upright(float[] texels)
    {
        float[] rgb = new float[Width * Height * 3];
        for (int i = 0; i < Width * Height; i++)
        {
            int from = (((Height - 1 - (i / Width)) * Width) + (i % Width)) * 4;
            texels.AsSpan(from, 3).CopyTo(rgb.AsSpan(i * 3));
        }

        return new LinearPicture(Width, Height, rgb);
    }
}
