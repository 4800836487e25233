using System.Numerics;
using GlassCity.Engine.Frame;
using GlassCity.Engine.Gpu;
using GlassCity.Engine.Shading;
using GlassCity.Scenes.City;
using Silk.NET.OpenGL;

namespace GlassCity.Scenes.Moonlight;

/// <summary>
/// Moonlight through all the city's glass, as a map that everything may read (<see cref="MoonlightVolume"/>). The city
/// stands still, so it is made with the first frame and kept until its shaders are edited.
/// </summary>
public sealed class MoonlightPass : IPass<FrameDescription>
{
    /// <summary>Texture unit of the map in every shader that reads it.</summary>
    public const uint Unit = 6;

    private static readonly RenderState Filter = new(Blend.None, DepthUse.Off);
    private static readonly RenderState Laid = new(Blend.Transmit, DepthUse.Off);
    private static readonly RenderState Multiply = new(Blend.Transmit, DepthUse.Off, TriangleFace.Front);

    private readonly Stage _stage;
    private readonly TowersPass _towers;
    private readonly ShaderProgram _gap;
    private readonly ShaderProgram _soften;
    private readonly ShaderProgram _multiply;
    private readonly GpuTexture _map;
    private readonly uint _emptyVertices;
    private int _madeBy;

    public MoonlightPass(Stage stage, TowersPass towers)
    {
        (_stage, _towers) = (stage, towers);
        _gap = stage.Shaders.Load("moonlight gap", ["moonlight/gap.vert", "moonlight/gap.frag"]);
        _soften = stage.Shaders.Load("moonlight soften", ["include/screen.vert", "moonlight/soften.frag"]);
        _multiply = stage.Shaders.Load("moonlight multiply", ["include/screen.vert", "moonlight/soften.frag"], "MULTIPLY");
        Vector2 texels = MoonlightVolume.SizeMetres / stage.Quality.MoonlightTexelMetres;
        _map = new GpuTexture(stage.Device, "moonlight", (int)texels.X, (int)texels.Y, SizedInternalFormat.R16f, Sampling.LinearClamp, layers: MoonlightVolume.Layers);
        _emptyVertices = VertexArrays.Create(stage.Device, "moonlight");
    }

    public string Name => "moonlight";

    /// <summary>R16F layers of blue transmittance, made with the first frame.</summary>
    internal GpuTexture Map => _map;

    public void Resize(int widthPixels, int heightPixels)
    {
    }

    public void Draw(in FrameDescription frame)
    {
        if (_madeBy != _gap.Version + _soften.Version + _multiply.Version)
        {
            Make();
            _madeBy = _gap.Version + _soften.Version + _multiply.Version;
        }

        _map.Bind(Unit);
    }

    public void Dispose()
    {
        VertexArrays.Delete(_stage.Device, _emptyVertices);
        _map.Dispose();
    }

    private void Make()
    {
        GL gl = _stage.Device.Gl;
        using var light = new RenderTarget(_stage.Device, "moonlight light", _map.WidthPixels, _map.HeightPixels, SizedInternalFormat.R16f, withDepth: false);
        using var across = new RenderTarget(_stage.Device, "moonlight across", _map.WidthPixels, _map.HeightPixels, SizedInternalFormat.R16f, withDepth: false);
        using GpuBuffer frusta = GpuBuffer.FromData<Frustum>(_stage.Device, "moonlight frusta", _stage.Plan.Frusta);
        using var own = new RenderTarget(_stage.Device, "moonlight own", _map.WidthPixels, _map.HeightPixels, SizedInternalFormat.R16f, withDepth: false);
        Whole(light);
        for (int layer = MoonlightVolume.Layers - 1; layer >= 0; layer--)
        {
            Vector2 above = MoonlightVolume.SofteningMetres(layer) / MoonlightVolume.SizeMetres, within = MoonlightVolume.OwnSofteningMetres(layer) / MoonlightVolume.SizeMetres;
            Soften(_soften, Filter, light, across, new Vector2(above.X, 0));
            Soften(_soften, Filter, across, light, new Vector2(0, above.Y));

            Whole(own);
            own.Bind();
            Multiply.Apply(gl);
            _gap.Use();
            _gap.Set("gap", new Vector2(MoonlightVolume.HeightMetres(layer), MoonlightVolume.HeightMetres(layer + 1)));
            _gap.Set("map", new Vector4(MoonlightVolume.OriginMetres, MoonlightVolume.SizeMetres.X, MoonlightVolume.SizeMetres.Y));
            _towers.DrawAll(frusta);
            Soften(_soften, Filter, own, across, new Vector2(within.X, 0));
            Soften(_multiply, Laid, across, light, new Vector2(0, within.Y));
            gl.CopyImageSubData(light.Colour.Handle, CopyImageSubDataTarget.Texture2D, 0, 0, 0, 0, _map.Handle, CopyImageSubDataTarget.Texture2DArray, 0, 0, 0, layer, (uint)_map.WidthPixels, (uint)_map.HeightPixels, 1);
        }
    }

    private void Whole(RenderTarget target) => _stage.Device.Gl.ClearNamedFramebuffer(target.Handle, BufferKind.Color, 0, stackalloc float[] { 1, 1, 1, 1 });

    private void Soften(ShaderProgram program, RenderState state, RenderTarget from, RenderTarget to, Vector2 deviation)
    {
        GL gl = _stage.Device.Gl;
        to.Bind();
        state.Apply(gl);
        program.Use();
        program.Set("deviation", deviation);
        program.Set("texel", new Vector2(1f / to.WidthPixels, 1f / to.HeightPixels));
        from.Colour.Bind(0);
        gl.BindVertexArray(_emptyVertices);
        gl.DrawArrays(PrimitiveType.Triangles, 0, 3);
    }
}
