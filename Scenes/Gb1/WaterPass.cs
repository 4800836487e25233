using GlassCity.Engine.Frame;
using GlassCity.Engine.Gpu;
using GlassCity.Engine.Shading;
using Silk.NET.OpenGL;

namespace GlassCity.Scenes.Gb1;

/// <summary>
/// Counts the river's layers over each pixel. Its 32,130 triangles are mostly of a pixel or two, where a rasteriser's
/// set-up is nearly the whole cost: filled in compute they took 2 ms of processor time where drawing them took 38 (llvmpipe, 720p).
/// </summary>
public sealed class WaterPass(Gb1Stage stage) : IPass<Gb1Frame>
{
    private const int Along = 256;
    private const int Across = 64;
    private const int GroupSize = 64;
    private const uint VerticesBinding = 4;

    private readonly ShaderProgram _displace = stage.Shaders.Load("gb1 river vertices", ["gb1/riverVertices.comp"]);
    private readonly ShaderProgram _fill = stage.Shaders.Load("gb1 river", ["gb1/river.comp"]);
    private readonly GpuBuffer _vertices = GpuBuffer.Empty(stage.Device, "gb1 river vertices", Along * Across * 4 * sizeof(float));

    public string Name => "gb1 river";

    public void Resize(int widthPixels, int heightPixels)
    {
    }

    public void Draw(in Gb1Frame frame)
    {
        GL gl = stage.Device.Gl;
        _vertices.BindStorage(VerticesBinding);
        stage.Over.BindStorage(Gb1Stage.OverBinding);
        _displace.Use();
        gl.DispatchCompute(Along * Across / GroupSize, 1, 1);
        gl.MemoryBarrier(MemoryBarrierMask.ShaderStorageBarrierBit);
        _fill.Use();
        gl.DispatchCompute((uint)(((Along - 1) * (Across - 1) * 2 + GroupSize - 1) / GroupSize), 1, 1);
    }

    public void Dispose()
    {
        _vertices.Dispose();
        stage.Shaders.Unload(_fill);
        stage.Shaders.Unload(_displace);
    }
}
