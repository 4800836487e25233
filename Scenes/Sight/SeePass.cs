using GlassCity.Engine.Frame;
using GlassCity.Engine.Gpu;
using GlassCity.Engine.Shading;
using GlassCity.Scenes.City;
using Silk.NET.OpenGL;

namespace GlassCity.Scenes.Sight;

/// <summary>
/// The verdant sight: stone, sky and what grows drawn again in its light, and the roots under the stones. Before any glass, which has a form
/// of its own for it, and before the lamps' haze, which keeps its hue. Costs nothing where one sees as ever.
/// </summary>
public sealed class SeePass : IPass<FrameDescription>
{
    private static readonly RenderState Whole = new(Blend.None, DepthUse.Off);

    private readonly Stage _stage;
    private readonly ShaderProgram _see;
    private readonly uint _emptyVertices;
    private RenderTarget? _before;
    private GpuTexture? _roots;

    public SeePass(Stage stage)
    {
        _stage = stage;
        CellBox area = RootGround.Area;
        string[] where = [$"ROOTS_FROM vec2({area.MinX:0.0}, {area.MinZ:0.0})", $"ROOTS_SIZE vec2({area.MaxX - area.MinX:0.0}, {area.MaxZ - area.MinZ:0.0})"];
        _see = stage.Shaders.Load("sight", ["include/screen.vert", "sight/see.frag"], stage.Quality.PlainGlass ? [.. where, "PLAIN"] : where);
        _emptyVertices = VertexArrays.Create(stage.Device, "sight");
    }

    public string Name => "sight";

    public void Resize(int widthPixels, int heightPixels)
    {
        _before?.Dispose();
        _before = null;
    }

    public void Draw(in FrameDescription frame)
    {
        if (SightTimes.At(frame).X <= 0)
        {
            return;
        }

        GL gl = _stage.Device.Gl;
        // Made when first needed: most pictures have none.
        _before ??= new RenderTarget(_stage.Device, "before sight", _stage.Scene.WidthPixels, _stage.Scene.HeightPixels, SizedInternalFormat.Rgba16f, withDepth: false);
        Whole.Apply(gl);
        _stage.Scene.StretchTo(_before);
        _stage.Scene.Bind();
        _stage.Scene.Depth!.Bind(0);
        _before.Colour.Bind(1);
        (_roots ??= MakeRoots()).Bind(2);
        _see.Use();
        gl.BindVertexArray(_emptyVertices);
        gl.DrawArrays(PrimitiveType.Triangles, 0, 3);
    }

    public void Dispose()
    {
        _roots?.Dispose();
        _before?.Dispose();
        VertexArrays.Delete(_stage.Device, _emptyVertices);
    }

    private GpuTexture MakeRoots()
    {
        const int levels = 7;
        var texture = new GpuTexture(_stage.Device, "roots", RootTexture.WidthTexels, RootTexture.HeightTexels, SizedInternalFormat.Rgba8, Sampling.MixedClamp, levels);
        texture.Upload<byte>(RootTexture.Bake(new RootNetwork(_stage.Plan)), PixelFormat.Rgba, PixelType.UnsignedByte);
        texture.GenerateMipmap();
        return texture;
    }
}
