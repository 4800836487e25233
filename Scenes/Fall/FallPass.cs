using System.Numerics;
using GlassCity.Engine.Frame;
using GlassCity.Engine.Gpu;
using GlassCity.Engine.Shading;
using Silk.NET.OpenGL;

namespace GlassCity.Scenes.Fall;

/// <summary>
/// The fall: veils drawn small and widened, since they are soft; and points of light (what the veils carry, filaments in the wind, dust), each a
/// streak as long as it moves while an eye would be open, summed by integer atomics in compute, so that no order is in the sum.
/// </summary>
public sealed class FallPass : IPass<FrameDescription>
{
    private const int GroupSize = 64;
    private const uint SumsBinding = 2, PointsBinding = 3;
    private const int Sums = 2;                 // warm light, cold light

    private static readonly RenderState VeilState = new(Blend.None, DepthUse.Off), LayState = new(Blend.Add, DepthUse.Off);

    private readonly Stage _stage;
    private readonly ShaderProgram _points;
    private readonly ShaderProgram _veils;
    private readonly ShaderProgram _lay;
    private readonly Lazy<GpuBuffer> _memories;
    private readonly uint _emptyVertices;
    private readonly FallCounts _counts;
    private RenderTarget? _veil;
    private GpuBuffer? _sums;
    private int _widthPixels;
    private int _heightPixels;

    public FallPass(Stage stage)
    {
        _stage = stage;
        _counts = FallCounts.Of(stage.Quality);
        _points = stage.Shaders.Load("fall", ["fall/points.comp"]);
        _veils = stage.Shaders.Load("fall veils", ["include/screen.vert", "fall/veils.frag"]);
        _lay = stage.Shaders.Load("fall lay", ["include/screen.vert", "fall/lay.frag"]);
        _memories = new Lazy<GpuBuffer>(() => GpuBuffer.FromData<Vector4>(stage.Device, "fall memories", FallVeils.Points(stage.Plan, _counts.PointsOfVeil)));
        _emptyVertices = VertexArrays.Create(stage.Device, "fall");
    }

    public string Name => "fall";

    public void Resize(int widthPixels, int heightPixels)
    {
        Drop();
        (_widthPixels, _heightPixels) = (widthPixels, heightPixels);
    }

    public void Draw(in FrameDescription frame)
    {
        if (!FallTimes.IsSeen(frame))
        {
            return;
        }

        _veil ??= new RenderTarget(_stage.Device, "fall veils", Math.Max(1, _widthPixels / _counts.VeilDivisor), Math.Max(1, _heightPixels / _counts.VeilDivisor),
            SizedInternalFormat.Rgba16f, withDepth: false);
        _sums ??= GpuBuffer.Empty(_stage.Device, "fall sums", (long)_widthPixels * _heightPixels * Sums * sizeof(uint));
        GL gl = _stage.Device.Gl;
        bool veils = FallTimes.HasVeils(frame.TimeSeconds);
        Splat(frame, veils);
        if (veils)
        {
            _veil.Bind();
            VeilState.Apply(gl);
            _veils.Use();
            _veils.Set("texel", new Vector2(1f / _veil.WidthPixels, 1f / _veil.HeightPixels));
            gl.BindVertexArray(_emptyVertices);
            gl.DrawArrays(PrimitiveType.Triangles, 0, 3);
        }

        gl.MemoryBarrier(MemoryBarrierMask.ShaderStorageBarrierBit | MemoryBarrierMask.BufferUpdateBarrierBit);
        _stage.Scene.Bind();
        LayState.Apply(gl);
        _lay.Use();
        _lay.Set("veilShare", veils ? 1f : 0f);
        _veil.Colour.Bind(1);
        _sums.BindStorage(SumsBinding);
        gl.BindVertexArray(_emptyVertices);
        gl.DrawArrays(PrimitiveType.Triangles, 0, 3);
    }

    public void Dispose()
    {
        Drop();
        VertexArrays.Delete(_stage.Device, _emptyVertices);
        if (_memories.IsValueCreated)
        {
            _memories.Value.Dispose();
        }
    }

    private void Splat(in FrameDescription frame, bool veils)
    {
        GL gl = _stage.Device.Gl;
        FallCounts counts = _counts.For(frame.IsCalm);
        uint memories = veils ? (uint)(counts.PointsOfVeil * FallVeils.Count) : 0;
        uint count = memories + (uint)(counts.Filaments * FallCounts.PointsOfFilament) + (uint)counts.Motes;
        _sums!.ClearToZero();
        _sums.BindStorage(SumsBinding);
        _memories.Value.BindStorage(PointsBinding);
        _stage.Scene.Depth!.Bind(0);
        _points.Use();
        Vector3 velocity = FallPath.VelocityAt(frame.TimeSeconds, frame.IsCalm);
        _points.Set("velocity", new Vector4(velocity, frame.IsCalm ? 0.4f : 1));
        gl.ProgramUniform4(_points.Handle, _points.Location("counts"), memories, (uint)(counts.Filaments * FallCounts.PointsOfFilament), (uint)counts.Motes, (uint)counts.PointsOfVeil);
        _points.Set("wind", FallTimes.WindAt(frame.TimeSeconds));
        _points.Set("weights", new Vector3((float)FallCounts.Full.PointsOfVeil / counts.PointsOfVeil, (float)FallCounts.Full.Filaments / _counts.Filaments, (float)FallCounts.Full.Motes / _counts.Motes));
        gl.DispatchCompute((count + GroupSize - 1) / GroupSize, 1, 1);
    }

    private void Drop()
    {
        _veil?.Dispose();
        _sums?.Dispose();
        (_veil, _sums) = (null, null);
    }
}
