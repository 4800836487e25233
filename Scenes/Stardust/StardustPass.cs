using GlassCity.Engine.Frame;
using GlassCity.Engine.Gpu;
using GlassCity.Engine.Shading;
using GlassCity.Scenes.City;
using GlassCity.Scenes.Forge;
using GlassCity.Scenes.Mender;
using Silk.NET.OpenGL;

namespace GlassCity.Scenes.Stardust;

/// <summary>
/// Sums every mote into the slab of its cell's ring, by integer atomics in compute; <see cref="CityPass"/> adds the slabs
/// between the rings of towers. The sum has no order, so the picture is exact.
/// </summary>
public sealed class StardustPass : IPass<FrameDescription>
{
    private const int GroupSize = 64;

    /// <summary>So many motes shine as they are; other numbers of them give the same light in all.</summary>
    private const float PlainMotes = 300_000;

    private static readonly RenderState ResolveState = new(Blend.Add, DepthUse.Off);

    private readonly Stage _stage;
    private readonly ShaderProgram _splat;
    private readonly ShaderProgram _gather;
    private readonly ShaderProgram _resolve;
    private readonly uint _emptyVertices;
    private readonly uint _moteCount;
    private readonly int _resolveSlab;
    private GpuBuffer? _slabs;

    public StardustPass(Stage stage, int moteCount)
    {
        _stage = stage;
        Plan = new SlabPlan(stage);
        _moteCount = (uint)moteCount;
        _splat = stage.Shaders.Load("stardust", ["stardust/splat.comp"]);
        _gather = stage.Shaders.Load("stardust gather", ["stardust/gather.comp"]);
        _resolve = stage.Shaders.Load("stardust resolve", ["include/screen.vert", "stardust/resolve.frag"]);
        _resolveSlab = _resolve.Location("slab");
        _emptyVertices = VertexArrays.Create(stage.Device, "stardust");
    }

    public string Name => "stardust";

    /// <summary>The slabs; others sum into the same.</summary>
    public SlabPlan Plan { get; }

    /// <summary>The slab whose nearest ring this is, or -1.</summary>
    public int SlabEndingAt(int ring) => Plan.EndingAt(ring);

    public void Resize(int widthPixels, int heightPixels)
    {
        _slabs?.Dispose();
        _slabs = Plan.NewSums("stardust slabs", widthPixels, heightPixels);
    }

    public void Draw(in FrameDescription frame)
    {
        bool air = frame.Parts.Has(Parts.Stardust), fallen = HasFallen(frame);
        if (!air && !fallen)
        {
            return;
        }

        GL gl = _stage.Device.Gl;
        _slabs!.ClearToZero();
        _slabs.BindStorage(2);
        if (air)
        {
            Plan.Use(_splat, frame);
            gl.ProgramUniform1(_splat.Handle, _splat.Location("moteCount"), _moteCount);
            gl.ProgramUniform1(_splat.Handle, _splat.Location("moteWeight"), PlainMotes / _moteCount);
            gl.DispatchCompute((_moteCount + GroupSize - 1) / GroupSize, 1, 1);
        }

        if (fallen)
        {
            Gather(frame);
        }

        gl.MemoryBarrier(MemoryBarrierMask.ShaderStorageBarrierBit | MemoryBarrierMask.BufferUpdateBarrierBit);
    }

    /// <summary>Adds one slab to the bound picture.</summary>
    public void DrawSlab(int slab)
    {
        GL gl = _stage.Device.Gl;
        ResolveState.Apply(gl);
        _resolve.Use();
        _slabs!.BindStorage(2);
        gl.ProgramUniform1(_resolve.Handle, _resolveSlab, (uint)slab);
        gl.BindVertexArray(_emptyVertices);
        gl.DrawArrays(PrimitiveType.Triangles, 0, 3);
    }

    /// <summary>Whether the dust that the hands gather is there.</summary>
    internal static bool HasFallen(in FrameDescription frame) => frame.Parts.Has(Parts.Forge) && ForgeDust.IsAt(frame.TimeSeconds);

    private void Gather(in FrameDescription frame)
    {
        GL gl = _stage.Device.Gl;
        MenderHands hands = MenderHands.At(frame.TimeSeconds);
        // Two thirds of the air's motes: 200,000 at the picture's own tier.
        uint count = _moteCount * 2 / 3;
        Plan.Use(_gather, frame);
        gl.ProgramUniform1(_gather.Handle, _gather.Location("dustCount"), count);
        gl.ProgramUniform1(_gather.Handle, _gather.Location("dustFirst"), (uint)ForgeDust.Discs);
        gl.ProgramUniform1(_gather.Handle, _gather.Location("dustWeight"), PlainMotes / _moteCount);
        gl.ProgramUniform3(_gather.Handle, _gather.Location("leftPalm"), hands.LeftWorld.X, hands.LeftWorld.Y, hands.LeftWorld.Z);
        gl.ProgramUniform3(_gather.Handle, _gather.Location("rightPalm"), hands.RightWorld.X, hands.RightWorld.Y, hands.RightWorld.Z);
        gl.DispatchCompute((count + GroupSize - 1) / GroupSize, 1, 1);
    }

    public void Dispose()
    {
        _slabs?.Dispose();
        VertexArrays.Delete(_stage.Device, _emptyVertices);
        Plan.Dispose();
    }
}
