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
    private static readonly RenderState Multiply = new(Blend.Transmit, DepthUse.Off, TriangleFace.Front);

    private readonly Stage _stage;
    private readonly TowersPass _towers;
    private readonly ShaderProgram _gap;
    private readonly ShaderProgram _soften;
    private readonly GpuTexture _map;
    private readonly uint _emptyVertices;
    private int _madeBy;

    public MoonlightPass(Stage stage, TowersPass towers)
    {
        (_stage, _towers) = (stage, towers);
        _gap = stage.Shaders.Load("moonlight gap", ["moonlight/gap.vert", "moonlight/gap.frag"]);
        _soften = stage.Shaders.Load("moonlight soften", ["include/screen.vert", "moonlight/soften.frag"]);
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
        if (_madeBy != _gap.Version + _soften.Version)
        {
            Make();
            _madeBy = _gap.Version + _soften.Version;
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
        gl.ClearNamedFramebuffer(light.Handle, BufferKind.Color, 0, stackalloc float[] { 1, 1, 1, 1 });
        for (int layer = MoonlightVolume.Layers - 1; layer >= 0; layer--)
        {
            light.Bind();
            Multiply.Apply(gl);
            _gap.Use();
            _gap.Set("gap", new Vector2(MoonlightVolume.HeightMetres(layer), MoonlightVolume.HeightMetres(layer + 1)));
            _gap.Set("map", new Vector4(MoonlightVolume.OriginMetres, MoonlightVolume.SizeMetres.X, MoonlightVolume.SizeMetres.Y));
            _towers.DrawAll(frusta);
            Vector2 deviation = MoonlightVolume.SofteningMetres(layer) / MoonlightVolume.SizeMetres;
            Soften(light, across, new Vector2(deviation.X, 0));
            Soften(across, light, new Vector2(0, deviation.Y));
            gl.CopyImageSubData(light.Colour.Handle, CopyImageSubDataTarget.Texture2D, 0, 0, 0, 0, _map.Handle, CopyImageSubDataTarget.Texture2DArray, 0, 0, 0, layer, (uint)_map.WidthPixels, (uint)_map.HeightPixels, 1);
        }
    }

    private void Soften(RenderTarget from, RenderTarget to, Vector2 deviation)
    {
        GL gl = _stage.Device.Gl;
        to.Bind();
        Filter.Apply(gl);
        _soften.Use();
        _soften.Set("deviation", deviation);
        _soften.Set("texel", new Vector2(1f / to.WidthPixels, 1f / to.HeightPixels));
        from.Colour.Bind(0);
        gl.BindVertexArray(_emptyVertices);
        gl.DrawArrays(PrimitiveType.Triangles, 0, 3);
    }
}
