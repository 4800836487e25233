using GlassCity.Engine.Gpu;
using GlassCity.Engine.Shading;
using Silk.NET.OpenGL;

namespace GlassCity.Scenes.Gb1;

/// <summary>
/// The motes by themselves, drawn from one and the same buffer of places as light in one and the same RGBA16F target in
/// either of two ways: summed in compute and resolved, or as additive GL_POINTS. Carrying them is a step of its own.
/// </summary>
public sealed class StardustPass : IDisposable
{
    private static readonly RenderState Replace = new(Blend.None, DepthUse.Off);
    private static readonly RenderState AddTo = new(Blend.Add, DepthUse.Off);

    private readonly Gb1Stage _stage;
    private readonly GpuBuffer _places;
    private readonly GpuBuffer _sums;
    private readonly ShaderProgram _carry;
    private readonly ShaderProgram _splat;
    private readonly ShaderProgram _resolve;
    private readonly ShaderProgram _points;

    /// <param name="stage">What the passes share.</param>
    /// <param name="particles">How many motes.</param>
    public StardustPass(Gb1Stage stage, int particles)
    {
        _stage = stage;
        _places = MotesPass.MakePlaces(stage.Device, particles);
        _sums = GpuBuffer.Empty(stage.Device, "gb1 stardust sums", SumBytes(stage.WidthPixels, stage.HeightPixels));
        _carry = stage.Shaders.Load("gb1 carry", ["gb1/motes.comp"], ["CARRY"]);
        _splat = stage.Shaders.Load("gb1 splat", ["gb1/motes.comp"], ["SPLAT", "HALVES"]);
        _resolve = stage.Shaders.Load("gb1 resolve", ["include/screen.vert", "gb1/resolve.frag"]);
        _points = stage.Shaders.Load("gb1 points", ["gb1/points.vert", "gb1/points.frag"]);
        Light = new RenderTarget(stage.Device, "gb1 stardust", stage.WidthPixels, stage.HeightPixels, SizedInternalFormat.Rgba16f, withDepth: false);
    }

    /// <summary>The motes' light.</summary>
    public RenderTarget Light { get; }

    /// <summary>Two planes for each half of the motes, where the stage has two and the river.</summary>
    public static long SumBytes(int widthPixels, int heightPixels) => Gb1Stage.OverBytes(widthPixels, heightPixels) / 3 * 4;

    /// <summary>Moves every mote one Euler step; draws nothing.</summary>
    public void Carry(in Gb1Frame frame)
    {
        _places.BindStorage(MotesPass.PlacesBinding);
        MotesPass.ForEach(_stage.Device, _carry, frame.Particles);
        _stage.Device.Gl.MemoryBarrier(MemoryBarrierMask.ShaderStorageBarrierBit | MemoryBarrierMask.BufferUpdateBarrierBit);
    }

    /// <summary>The discs added up by integer atomics, the sums turned into light: everything from clearing the sums on.</summary>
    public void DrawSummed(in Gb1Frame frame)
    {
        GL gl = _stage.Device.Gl;
        _sums.ClearToZero();
        _sums.BindStorage(Gb1Stage.OverBinding);
        _places.BindStorage(MotesPass.PlacesBinding);
        MotesPass.ForEach(_stage.Device, _splat, frame.Particles);
        gl.MemoryBarrier(MemoryBarrierMask.ShaderStorageBarrierBit | MemoryBarrierMask.BufferUpdateBarrierBit);
        Light.Bind();
        gl.BindVertexArray(_stage.EmptyVertices);
        _resolve.Use();
        Replace.Apply(gl);
        gl.DrawArrays(PrimitiveType.Triangles, 0, 3);
    }

    /// <summary>The discs as points of 2 pixels, added by the blender.</summary>
    public void DrawPoints(in Gb1Frame frame)
    {
        GL gl = _stage.Device.Gl;
        Light.Bind();
        Light.Clear();
        _places.BindStorage(MotesPass.PlacesBinding);
        gl.BindVertexArray(_stage.EmptyVertices);
        _points.Use();
        AddTo.Apply(gl);
        gl.Enable(EnableCap.ProgramPointSize);
        gl.DrawArrays(PrimitiveType.Points, 0, (uint)frame.Particles);
        gl.Disable(EnableCap.ProgramPointSize);
    }

    public void Dispose()
    {
        Light.Dispose();
        _stage.Shaders.Unload(_points);
        _stage.Shaders.Unload(_resolve);
        _stage.Shaders.Unload(_splat);
        _stage.Shaders.Unload(_carry);
        _sums.Dispose();
        _places.Dispose();
    }
}
