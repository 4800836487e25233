using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using GlassCity.Engine.Shading;
using GlassCity.Engine.View;
using GlassCity.Scenes;
using GlassCity.Scenes.Memories;
using GlassCity.Tests.Gpu;
using Silk.NET.OpenGL;
using Xunit;

namespace GlassCity.Tests.Memories;

/// <summary>Memories as they are drawn.</summary>
public class MemoriesPictureTests
{
    private const int Width = 320, Height = 180;

    [Fact]
    public void Any_moment_in_any_order_is_the_same_picture_and_off_is_none() => Drawing.With(1, Width, Height, picture =>
    {
        double[] times = [268.2, 263.1, 276.9, 270, 263.1, 270, 276.9, 268.2];
        var first = new Dictionary<double, byte[]>();
        foreach (double t in times)
        {
            byte[] drawn = Drawing.Draw(picture, FilmFrame(t, Parts.Bread | Parts.Fall));
            Assert.Equal(first.TryAdd(t, drawn) ? drawn : first[t], drawn);
        }

        Assert.NotEqual(first[263.1], first[270]);
        byte[] dark = Drawing.Draw(picture, FilmFrame(270, Parts.Galaxies));
        Assert.True(Lit(first[270]) > Width * Height / 2, $"{Lit(first[270])}");
        Assert.Equal(0, Lit(dark));
        // Before and after its beat nothing of it is left.
        Assert.Equal(Drawing.Draw(picture, FilmFrame(261.9, Parts.Galaxies)), Drawing.Draw(picture, FilmFrame(261.9, Parts.Galaxies | Parts.Bread)));
        Assert.Equal(Drawing.Draw(picture, FilmFrame(278.1, Parts.Galaxies)), Drawing.Draw(picture, FilmFrame(278.1, Parts.Galaxies | Parts.Bread)));
    }, Quality.Low);

    [Fact]
    public void What_stands_before_hides_what_stands_behind() => Drawing.With(1, Width, Height, picture =>
    {
        var view = new View(new Pose(new(0, -99, -97), Quaternion.Identity), Lens.Default, Width, Height);
        FrameDescription frame = new(270, 0, view, Parts.Bread, true);
        Drawing.Draw(picture, frame);
        Vector4[] both = Middle(picture, frame, withFront: true), alone = Middle(picture, frame, withFront: false);
        // A black wall before a bright one: black where it stands, however many points shine behind it.
        Assert.All(alone, pixel => Assert.True(pixel.X > 0.2f, $"{pixel}"));
        Assert.All(both, pixel => Assert.True(pixel.X < 0.002f, $"{pixel}"));
    }, Quality.Low);

    [Fact]
    public void The_block_is_as_large_in_GL_as_here_and_its_numbers_are_the_same() => Drawing.With(1, 32, 32, picture =>
    {
        GL gl = picture.Device.Gl;
        ShaderProgram program = picture.Shaders.Programs.First(program => program.Stages.Contains("memories/light.comp"));
        uint block = gl.GetProgramResourceIndex(program.Handle, ProgramInterface.ShaderStorageBlock, "MemoryBlock");
        Span<int> size = stackalloc int[1];
        gl.GetProgramResource(program.Handle, ProgramInterface.ShaderStorageBlock, block, [ProgramResourceProperty.BufferDataSize], out _, size);
        Assert.Equal(MemoryBlock.Length * Unsafe.SizeOf<Vector4>(), size[0]);
        string text = File.ReadAllText(Path.Combine(ShaderLibrary.FindRoot(), "memories/point.glsl"));
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"MOST_RADIUS = {PackedPoint.MostRadiusMetres};"), text, StringComparison.Ordinal);
        Assert.Contains($"n * {Unsafe.SizeOf<PackedPoint>() / sizeof(uint)}u", text, StringComparison.Ordinal);
    });

    private static FrameDescription FilmFrame(double seconds, Parts parts) =>
        new(seconds, 0, Flights.Find("film").Path.ViewAt(seconds, Width, Height), parts, true) { FixedGain = 1 };

    private static int Lit(byte[] rgba)
    {
        int lit = 0;
        for (int i = 0; i < rgba.Length; i += 4)
        {
            lit += rgba[i] > 6 ? 1 : 0;
        }

        return lit;
    }

    // A few pixels of the picture's middle after a memory was drawn over the dark.
    private static Vector4[] Middle(OffscreenPicture picture, in FrameDescription frame, bool withFront)
    {
        Stage stage = picture.Picture.Stage;
        using var pass = new MemoriesPass(stage, new Walls(withFront));
        pass.Resize(stage.Scene.WidthPixels, stage.Scene.HeightPixels);
        stage.Device.Gl.ClearNamedFramebuffer(stage.Scene.Handle, BufferKind.Color, 0, stackalloc float[4]);
        pass.Draw(frame);
        var texels = new float[stage.Scene.WidthPixels * stage.Scene.HeightPixels * 4];
        stage.Scene.ReadRgbaFloat(texels);
        int row = stage.Scene.HeightPixels / 2 * stage.Scene.WidthPixels * 4;
        return [.. Enumerable.Range(-20, 40).Select(i => row + (4 * ((stage.Scene.WidthPixels / 2) + i))).Select(i => new Vector4(texels[i], texels[i + 1], texels[i + 2], texels[i + 3]))];
    }

    /// <summary>A bright wall, and a black one before it.</summary>
    private sealed class Walls(bool withFront) : IMemory
    {
        public string Name => "walls";

        public Parts Part => Parts.Bread;

        public double FromSeconds => 262;

        public double ToSeconds => 278;

        public Vector3 PlaceWorld => new(0, -100, -100);

        public ReadOnlySpan<Vector3> Tones => new Vector3[] { Vector3.One, Vector3.Zero };

        public Sculpture Make(ulong seed)
        {
            var far = new Form("far", 0.01f).Add(Solid.Box(new(0, 1, -0.5f), new(0.8f, 0.8f, 0.02f)));
            var near = new Form("near", 0.01f).Add(Solid.Box(new(0, 1, 0), new(0.5f, 0.5f, 0.02f)) with { Tone = 1 });
            return new Sculpture(withFront ? [far, near] : [far], Vector3.UnitZ);
        }

        public void MoveAt(double seconds, Span<PartMove> parts)
        {
        }

        public MemoryLight LightAt(double seconds) => new(Vector3.Zero, Vector3.Zero, 1, Vector3.One, Vector3.Zero, Vector3.Zero, Vector3.Zero, 0.03f, 0, Vector3.Zero, 10, 20, 1);
    }
}
