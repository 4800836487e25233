using System.Numerics;
using GlassCity.Engine.Frame;
using GlassCity.Engine.Gpu;
using GlassCity.Engine.Shading;
using Silk.NET.OpenGL;

namespace GlassCity.Scenes.Memories;

/// <summary>
/// Memories as clouds of points on surfaces. First every point leaves its depth where it covers pixels, then those that nothing
/// hides add their light there, both by integer atomics, so that the order of points is nobody's business; at last their sums are laid
/// over the picture (after Schuetz et al. 2021, arXiv 2104.07526). A memory is sampled on other threads
/// shortly before it is needed; whoever comes early waits.
/// </summary>
public sealed class MemoriesPass : IPass<FrameDescription>
{
    private const uint GroupSize = 64;
    private const uint PointsBinding = 0, BlockBinding = 1, DepthsBinding = 2, SumsBinding = 3;      // point.glsl, splat.glsl
    private const int UintsOfDepth = 2, UintsOfSum = 4;

    // So long before its time a memory is sampled: half a million points take a second or two.
    private const double WakesSeconds = 6;

    private static readonly RenderState ResolveState = new(Blend.Over, DepthUse.Off);

    // Pixels, of 720 lines, that a point's radius may have where all points are drawn: near the eye they lie as far apart. Fewer points may not: small splats
    // are what makes them cheap.
    private const float MostPixels = 6.4f;

    private readonly Stage _stage;
    private readonly Shown[] _memories;
    private readonly ShaderProgram _depth;
    private readonly ShaderProgram _light;
    private readonly ShaderProgram _resolve;
    private readonly uint _emptyVertices;
    private GpuBuffer? _depths;
    private GpuBuffer? _sums;
    private long _pixels;

    public MemoriesPass(Stage stage, params IMemory[] memories)
    {
        _stage = stage;
        _memories = [.. memories.Select(memory => new Shown(memory))];
        _depth = stage.Shaders.Load("memories depth", ["memories/depth.comp"]);
        _light = stage.Shaders.Load("memories light", ["memories/light.comp"]);
        _resolve = stage.Shaders.Load("memories", ["include/screen.vert", "memories/resolve.frag"]);
        _emptyVertices = VertexArrays.Create(stage.Device, "memories");
    }

    public string Name => "memories";

    public void Resize(int widthPixels, int heightPixels)
    {
        DropRoom();
        _pixels = (long)widthPixels * heightPixels;
    }

    public void Draw(in FrameDescription frame)
    {
        foreach (Shown shown in _memories)
        {
            double since = frame.TimeSeconds - shown.Memory.FromSeconds;
            if (!frame.Parts.Has(shown.Memory.Part) || since <= -WakesSeconds || frame.TimeSeconds > shown.Memory.ToSeconds)
            {
                continue;
            }

            shown.Sampling ??= shown.Points is null ? Sample(shown.Memory, _stage.Plan.Seed, _stage.Quality.MemoryCoarser) : null;
            if (since > 0)
            {
                Draw(shown, frame.TimeSeconds);
            }
        }
    }

    public void Dispose()
    {
        DropRoom();
        foreach (Shown shown in _memories)
        {
            shown.Points?.Dispose();
        }

        VertexArrays.Delete(_stage.Device, _emptyVertices);
    }

    private void Draw(Shown shown, double seconds)
    {
        GL gl = _stage.Device.Gl;
        Load(shown);
        _depths ??= GpuBuffer.Empty(_stage.Device, "memories depths", _pixels * UintsOfDepth * sizeof(uint));
        _sums ??= GpuBuffer.Empty(_stage.Device, "memories sums", _pixels * UintsOfSum * sizeof(uint));
        _depths.ClearToZero();
        _sums.ClearToZero();
        MemoryBlock.Fill(shown.Memory, shown.ToKey, seconds, _stage.Ring.Take<Vector4>(MemoryBlock.Length, out RingSlice slice));
        gl.BindBufferRange(BufferTargetARB.ShaderStorageBuffer, BlockBinding, _stage.Ring.Handle, slice.OffsetBytes, (nuint)slice.SizeBytes);
        shown.Points!.BindStorage(PointsBinding);
        _depths.BindStorage(DepthsBinding);
        _sums.BindStorage(SumsBinding);
        Dispatch(_depth, shown.Count);
        Dispatch(_light, shown.Count);
        _stage.Scene.Bind();
        ResolveState.Apply(gl);
        _resolve.Use();
        gl.BindVertexArray(_emptyVertices);
        gl.DrawArrays(PrimitiveType.Triangles, 0, 3);
    }

    private void Dispatch(ShaderProgram program, uint count)
    {
        GL gl = _stage.Device.Gl;
        program.Use();
        gl.ProgramUniform1(program.Handle, program.Location("pointCount"), count);
        gl.ProgramUniform1(program.Handle, program.Location("mostPixels"), MostPixels / MathF.Sqrt(_stage.Quality.MemoryCoarser));
        gl.DispatchCompute((count + GroupSize - 1) / GroupSize, 1, 1);
        gl.MemoryBarrier(MemoryBarrierMask.ShaderStorageBarrierBit | MemoryBarrierMask.BufferUpdateBarrierBit);
    }

    private void Load(Shown shown)
    {
        if (shown.Points is null)
        {
            (PackedPoint[] points, Vector3 toKey) = shown.Sampling!.GetAwaiter().GetResult();
            shown.Points = GpuBuffer.FromData<PackedPoint>(_stage.Device, "memory " + shown.Memory.Name, points);
            (shown.Count, shown.ToKey, shown.Sampling) = ((uint)points.Length, toKey, null);
        }
    }

    // A method of its own: what a lambda holds is made where its scope begins, and that were every frame.
    private static Task<(PackedPoint[] Points, Vector3 ToKey)> Sample(IMemory memory, ulong seed, float coarser) => Task.Run(() =>
    {
        Sculpture sculpture = memory.Make(seed);
        PackedPoint[] points = [.. PointCloud.Sample(sculpture, seed, coarser).Select(point => point.Pack())];
        return (points, sculpture.ToKey);
    });

    private void DropRoom()
    {
        _depths?.Dispose();
        _sums?.Dispose();
        (_depths, _sums) = (null, null);
    }

    /// <summary>A memory and, once it was drawn, its points.</summary>
    private sealed class Shown(IMemory memory)
    {
        public IMemory Memory => memory;

        /// <summary>Begun once; its points are let go when the GPU has them.</summary>
        public Task<(PackedPoint[] Points, Vector3 ToKey)>? Sampling { get; set; }

        public GpuBuffer? Points { get; set; }

        public uint Count { get; set; }

        public Vector3 ToKey { get; set; }
    }
}
