using System.Numerics;
using GlassCity.Engine.Gpu;
using GlassCity.Engine.Shading;
using GlassCity.Engine.View;
using GlassCity.Scenes;
using GlassCity.Scenes.City;
using GlassCity.Tests.Gpu;
using Silk.NET.OpenGL;
using Xunit;

namespace GlassCity.Tests.PictureOf;

/// <summary>Near glass bends what lies behind it, as Snell says; far glass is the plain one.</summary>
public sealed class RefractionTests : IDisposable
{
    private const int Width = 320;
    private const int Height = 180;
    private const float HalfMetres = 10;
    private static readonly Vector3 MoonDirection = Vector3.Normalize(new(-0.1480f, 0.2924f, -0.9448f));

    private readonly string _folder = Directory.CreateTempSubdirectory("glass bent é ").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>A box of 20 m, met on its -x side at an angle; where the ray leaves and how, worked out with sines alone.</summary>
    [Theory]
    [InlineData(45, 4)]      // by the next side: a prism of 90 degrees
    [InlineData(60, -3)]
    [InlineData(35, 6)]
    [InlineData(20, -9)]     // by the side across: a slab, parallel again
    [InlineData(0, 0)]
    [InlineData(25, 8)]      // beyond the critical angle: along the surface
    public void A_ray_through_a_box_leaves_as_Snell_says(double degrees, double entryZ) => Drawing.With(1, 32, 32, picture =>
    {
        float[] shader = RunBox(picture.Device, degrees, entryZ);
        double index = shader[3], into = Math.Asin(Math.Sin(degrees * Math.PI / 180) / index);
        double across = 2 * HalfMetres / Math.Cos(into), aside = (HalfMetres - entryZ) / Math.Max(Math.Sin(into), 1e-9);
        bool isSlab = across < aside;
        double out_ = isSlab ? 0 : index * Math.Cos(into);                // sine of the angle to the side's normal
        Vector2 way = isSlab
            ? new((float)Math.Cos(degrees * Math.PI / 180), (float)Math.Sin(degrees * Math.PI / 180))
            : new((float)Math.Min(out_, 1), (float)Math.Sqrt(Math.Max(1 - (out_ * out_), 0)));
        Assert.InRange(index, 1.05, 1.5);
        Assert.Equal(Math.Min(across, aside), shader[0], 2e-3);
        Assert.Equal(way.X, shader[1], 1e-3);
        Assert.Equal(way.Y, shader[2], 1e-3);
    });

    [Fact]
    public void Glass_near_the_eye_moves_the_moon_and_plain_glass_does_not() => Drawing.With(1, Width, Height, picture =>
    {
        ShaderProgram plain = picture.Shaders.Load("towers plain again", ["towers/towers.vert", "towers/towers.frag"], "FAR");
        int seen = 0, moved = 0;
        foreach (Tower tower in picture.Picture.Plan.Towers.Where(tower => tower.BoxMaxWorld.Z is < 60 and > -200 && MathF.Abs(tower.BoxMinWorld.X) < 90).Take(30))
        {
            Vector3 eye = new(0.5f * (tower.BoxMinWorld.X + tower.BoxMaxWorld.X), 12, tower.BoxMaxWorld.Z + 3);
            var view = new View(Pose.LookAt(eye, eye + MoonDirection), new Lens(1.05f, 0.1f), Width, Height);
            var frame = new FrameDescription(5, 0, view, Parts.Sky | Parts.Towers, true);
            picture.Picture.Towers.Substitute(plain);
            (Vector2 straight, float strength) = BrightestOfSky(picture, frame);
            picture.Picture.Towers.Substitute(null);
            if (strength > 4 || straight.Length() > 8)
            {
                continue;      // the open moon; or so much glass before it that stars beside it are brighter
            }

            seen++;
            moved += BrightestOfSky(picture, frame).Offset.Length() > 9 ? 1 : 0;
        }

        picture.Shaders.Unload(plain);
        TestContext.Current.SendDiagnosticMessage($"{moved} of {seen} moons moved");
        Assert.InRange(seen, 4, 30);      // moons of 7 pixels' radius behind plain glass, each where the moon stands
        Assert.True(moved * 2 >= seen, $"{moved} of {seen} moons moved");
    });

    [Fact]
    public void Glass_that_is_far_is_the_far_variant_bend_or_not() => Drawing.With(1, Width, Height, picture =>
    {
        ShaderProgram near = picture.Shaders.Load("towers near again", ["towers/towers.vert", "towers/towers.frag"]);
        var view = new View(Pose.LookAt(new(0, 30, CityPlan.EdgeZMetres + 160), new(0, 50, 0)), new Lens(1.05f, 0.1f), Width, Height);
        var frame = new FrameDescription(5, 0, view, Parts.Sky | Parts.Ground | Parts.Towers | Parts.Veins | Parts.Air, true);
        Drawing.Draw(picture, Drawing.AvenueFrame(6, Width, Height));     // fills what near glass reads
        byte[] far = Drawing.Draw(picture, frame);
        picture.Picture.Towers.Substitute(near);
        byte[] bent = Drawing.Draw(picture, frame);
        picture.Picture.Towers.Substitute(null);
        picture.Shaders.Unload(near);
        byte[] without = Drawing.Draw(picture, frame with { Parts = frame.Parts & ~Parts.Towers });
        int towers = 0, worst = 0;
        for (int i = 0; i < far.Length; i++)
        {
            towers += Math.Abs(far[i] - without[i]) > 8 ? 1 : 0;
            worst = Math.Max(worst, Math.Abs(far[i] - bent[i]));
        }

        Assert.InRange(towers, far.Length / 50, far.Length);
        Assert.InRange(worst, 0, 2);
    });

    /// <summary>Where the sky's light is strongest, pixels from the picture's middle, where the moon stands; and how strong.</summary>
    private static (Vector2 Offset, float Strength) BrightestOfSky(OffscreenPicture picture, in FrameDescription frame)
    {
        float[] with = new float[Width * Height * 4], without = new float[Width * Height * 4];
        picture.Picture.Draw(frame);
        picture.Picture.Stage.Scene.ReadRgbaFloat(with);
        picture.Picture.Draw(frame with { Parts = frame.Parts & ~Parts.Sky });
        picture.Picture.Stage.Scene.ReadRgbaFloat(without);
        int best = 0;
        float most = 0;
        for (int i = 0; i < with.Length; i += 4)
        {
            float light = with[i + 1] - without[i + 1];
            (best, most) = light > most ? (i / 4, light) : (best, most);
        }

        return (new Vector2((best % Width) + 0.5f - (Width / 2f), (best / Width) + 0.5f - (Height / 2f)), most);
    }

    /// <summary>Path in metres, direction x and z on leaving, and the index: from the shader's own functions.</summary>
    private float[] RunBox(GpuDevice device, double degrees, double entryZ)
    {
        string root = ShaderLibrary.FindRoot();
        foreach (string file in (ReadOnlySpan<string>)["include/frame.glsl", "include/hash.glsl", "towers/glass.glsl", "towers/refraction.glsl"])
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_folder, file))!);
            File.Copy(Path.Combine(root, file), Path.Combine(_folder, file));
        }

        File.WriteAllText(Path.Combine(_folder, "towers", "box.comp"), """
            #include "frame.glsl"
            #include "glass.glsl"
            layout(binding = 0) uniform sampler2D opaqueDepth;
            // Twins of derivatives, which a compute shader has none of.
            #define dFdx(v) ((v) * 0.0)
            #define dFdy(v) ((v) * 0.0)
            #include "refraction.glsl"
            layout(local_size_x = 1) in;
            layout(std430, binding = 6) buffer Out { vec4 result; };
            layout(location = 0) uniform vec3 wayAndZ;
            void main()
            {
                vec4 heights = vec4(0.0, 0.0, 0.0, 100.0), scale = vec4(10.0, 0.0, 0.0, 0.0), outline = vec4(1.0, 0.0, 1.0, 2.0);
                vec3 entry = vec3(-10.0, 50.0, wayAndZ.z);
                vec3 within = refract(vec3(wayAndZ.x, 0.0, wayAndZ.y), vec3(-1.0, 0.0, 0.0), 1.0 / BODY_INDEX), outward;
                float path = leaveBody(ringRay(entry, within, heights, scale, outline), entry.y, within.y, heights, scale, outline, outward);
                vec3 way = bendOut(within, outward, BODY_INDEX);
                result = vec4(path, way.x, way.z, BODY_INDEX);
            }
            """);
        using var shaders = new ShaderLibrary(device, _folder);
        ShaderProgram program = shaders.Load("box", ["towers/box.comp"]);
        using GpuBuffer result = GpuBuffer.Empty(device, "result", 4 * sizeof(float));
        program.Use();
        device.Gl.ProgramUniform3(program.Handle, 0, (float)Math.Cos(degrees * Math.PI / 180), (float)Math.Sin(degrees * Math.PI / 180), (float)entryZ);
        result.BindStorage(6);
        device.Gl.DispatchCompute(1, 1, 1);
        device.Gl.MemoryBarrier(MemoryBarrierMask.BufferUpdateBarrierBit);
        float[] values = new float[4];
        result.Read<float>(values);
        return values;
    }
}
