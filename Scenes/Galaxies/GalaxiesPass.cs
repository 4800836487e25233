using System.Numerics;
using GlassCity.Engine.Frame;
using GlassCity.Engine.Gpu;
using GlassCity.Engine.Shading;
using Silk.NET.OpenGL;

namespace GlassCity.Scenes.Galaxies;

/// <summary>
/// The stars of a last breath, summed by integer atomics, so that their order is nobody's business, and added to the dark. What is
/// remembered is laid over them afterwards and hides those behind it.
/// </summary>
public sealed class GalaxiesPass : IPass<FrameDescription>
{
    private const uint GroupSize = 64, BlockBinding = 1, SumsBinding = 3;       // star.glsl, splat.comp
    private const int UintsOfSum = 3;

    private static readonly RenderState ResolveState = new(Blend.Add, DepthUse.Off);

    private readonly Stage _stage;
    private readonly uint _starsEach;
    private readonly ShaderProgram _splat;
    private readonly ShaderProgram _resolve;
    private readonly uint _emptyVertices;
    private GpuBuffer? _sums;
    private long _pixels;

    public GalaxiesPass(Stage stage)
    {
        (_stage, _starsEach) = (stage, (uint)stage.Quality.GalaxyStars);
        _splat = stage.Shaders.Load("galaxies splat", ["galaxies/splat.comp"]);
        _resolve = stage.Shaders.Load("galaxies", ["include/screen.vert", "galaxies/resolve.frag"]);
        _emptyVertices = VertexArrays.Create(stage.Device, "galaxies");
    }

    public string Name => "galaxies";

    public void Resize(int widthPixels, int heightPixels)
    {
        DropRoom();
        _pixels = (long)widthPixels * heightPixels;
    }

    public void Draw(in FrameDescription frame)
    {
        if (!frame.Parts.Has(Parts.Galaxies) || BreathGalaxies.LeftAt(frame.TimeSeconds) == 0)
        {
            return;
        }

        GL gl = _stage.Device.Gl;
        _sums ??= GpuBuffer.Empty(_stage.Device, "galaxies sums", _pixels * UintsOfSum * sizeof(uint));
        _sums.ClearToZero();
        int left = GalaxyBlock.Fill(frame.TimeSeconds, _stage.Ring.Take<Vector4>(GalaxyBlock.Length, out RingSlice slice));
        gl.BindBufferRange(BufferTargetARB.ShaderStorageBuffer, BlockBinding, _stage.Ring.Handle, slice.OffsetBytes, (nuint)slice.SizeBytes);
        _sums.BindStorage(SumsBinding);
        uint stars = (uint)left * _starsEach;
        _splat.Use();
        gl.ProgramUniform1(_splat.Handle, _splat.Location("starCount"), stars);
        gl.ProgramUniform1(_splat.Handle, _splat.Location("starsEach"), _starsEach);
        gl.DispatchCompute((stars + GroupSize - 1) / GroupSize, 1, 1);
        gl.MemoryBarrier(MemoryBarrierMask.ShaderStorageBarrierBit | MemoryBarrierMask.BufferUpdateBarrierBit);
        _stage.Scene.Bind();
        ResolveState.Apply(gl);
        _resolve.Use();
        gl.BindVertexArray(_emptyVertices);
        gl.DrawArrays(PrimitiveType.Triangles, 0, 3);
    }

    public void Dispose()
    {
        DropRoom();
        VertexArrays.Delete(_stage.Device, _emptyVertices);
    }

    private void DropRoom()
    {
        _sums?.Dispose();
        _sums = null;
    }
}
