using System.Numerics;
using GlassCity.Engine.Frame;
using GlassCity.Engine.Gpu;
using GlassCity.Engine.Shading;
using GlassCity.Scenes.Bridge;
using Silk.NET.OpenGL;

namespace GlassCity.Scenes.Seed;

/// <summary>
/// The seed, opaque, its every ray traced through its facets. What is about it is drawn once a frame into a small map of directions, so that light that
/// leaves a facet costs one look.
/// </summary>
public sealed class SeedPass : IPass<FrameDescription>
{
    private const int AroundUnit = 1, VesselsUnit = 2;
    private static readonly RenderState AroundState = new(Blend.None, DepthUse.Off);

    private readonly Stage _stage;
    private readonly ShaderProgram _around;
    private readonly ShaderProgram _gem;
    private readonly RenderTarget _map;
    private readonly GpuTexture _vessels;
    private readonly uint _noVertices;

    public SeedPass(Stage stage)
    {
        _stage = stage;
        (int samples, int waves) = stage.Quality.Gem;
        string[] plain = stage.Quality.PlainGlass ? ["PLAIN"] : [];
        _around = stage.Shaders.Load("seed around", ["include/screen.vert", "seed/around.frag"]);
        _gem = stage.Shaders.Load("seed", ["seed/seed.vert", "seed/seed.frag"], [$"SAMPLES {samples}", $"WAVES {waves}", .. plain]);
        int side = stage.Quality.PlainGlass ? 128 : 256;
        _map = new RenderTarget(stage.Device, "seed around", side, side, SizedInternalFormat.Rgba16f, withDepth: false);
        _vessels = new GpuTexture(stage.Device, "seed vessels", HeartVessels.SideTexels, HeartVessels.SideTexels, SizedInternalFormat.Rgba8, Sampling.LinearClamp);
        _vessels.Upload<byte>(HeartVessels.Texels(), PixelFormat.Rgba, PixelType.UnsignedByte);
        _noVertices = VertexArrays.Create(stage.Device, "seed");
    }

    public string Name => "seed";

    public void Resize(int widthPixels, int heightPixels)
    {
    }

    public void Draw(in FrameDescription frame)
    {
        if (!frame.Parts.Has(Parts.Seed) || !SeedPath.IsSeen(frame.TimeSeconds)
            || !SeedOnScreen.TryFind(SeedPath.At(frame.TimeSeconds), frame.View.WorldToClip, out Vector4 onScreen))
        {
            return;
        }

        GL gl = _stage.Device.Gl;
        _stage.Ring.BindUniform(SeedBlock.Binding, SeedBlock.Of(frame));
        // What is about it holds the bridge's trail.
        _stage.Ring.BindUniform(BridgeBlock.Binding, BridgeBlock.Of(frame, _stage.Form.Bend));
        gl.BindVertexArray(_noVertices);
        _map.Bind();
        AroundState.Apply(gl);
        _around.Use();
        _around.Set("side", (float)_map.WidthPixels);
        gl.DrawArrays(PrimitiveType.Triangles, 0, 3);
        _stage.Scene.Bind();
        new RenderState(Blend.None, DepthUse.TestAndWrite).Apply(gl);
        _map.Colour.Bind(AroundUnit);
        _vessels.Bind(VesselsUnit);
        _gem.Use();
        gl.ProgramUniform4(_gem.Handle, _gem.Location("onScreen"), onScreen.X, onScreen.Y, onScreen.Z, onScreen.W);
        gl.DrawArrays(PrimitiveType.TriangleStrip, 0, 4);
    }

    public void Dispose()
    {
        VertexArrays.Delete(_stage.Device, _noVertices);
        _vessels.Dispose();
        _map.Dispose();
    }
}
