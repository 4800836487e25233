using System.Numerics;
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
    private const int MostSlabs = 4;

    /// <summary>Bytes of the slabs' sums for each pixel of the picture.</summary>
    public const int BytesPerPixel = MostSlabs * sizeof(uint);

    private const int GroupSize = 64;

    /// <summary>So many motes shine as they are; other numbers of them give the same light in all.</summary>
    private const float PlainMotes = 300_000;

    /// <summary>Smallest ring of each slab, far to near; the last holds the eye's own cell.</summary>
    private static readonly int[] Slabs = [10, 5, 2, 0], FewSlabs = [4, 0];

    private static readonly RenderState ResolveState = new(Blend.Add, DepthUse.Off);

    private readonly Stage _stage;
    private readonly int[] _slabFrom;
    private readonly ShaderProgram _splat;
    private readonly ShaderProgram _gather;
    private readonly ShaderProgram _resolve;
    private readonly GpuBuffer _lookup;
    private readonly uint _emptyVertices;
    private readonly uint _moteCount;
    private readonly int _resolveSlab;
    private GpuBuffer? _slabs;

    public StardustPass(Stage stage, int moteCount)
    {
        _stage = stage;
        _slabFrom = stage.Quality.MoteSlabs < MostSlabs ? FewSlabs : Slabs;
        _moteCount = (uint)moteCount;
        _splat = stage.Shaders.Load("stardust", ["stardust/splat.comp"]);
        _gather = stage.Shaders.Load("stardust gather", ["stardust/gather.comp"]);
        _resolve = stage.Shaders.Load("stardust resolve", ["include/screen.vert", "stardust/resolve.frag"]);
        _resolveSlab = _resolve.Location("slab");
        CityGrid grid = stage.Plan.Grid;
        var table = new int[grid.ColumnOfMetre.Length + grid.RowOfMetre.Length];
        for (int i = 0; i < table.Length; i++)
        {
            table[i] = i < grid.ColumnOfMetre.Length ? grid.ColumnOfMetre[i] : grid.RowOfMetre[i - grid.ColumnOfMetre.Length];
        }

        _lookup = GpuBuffer.FromData<int>(stage.Device, "cell lookup", table);
        _emptyVertices = VertexArrays.Create(stage.Device, "stardust");
    }

    public string Name => "stardust";

    /// <summary>The slab whose nearest ring this is, or -1.</summary>
    public int SlabEndingAt(int ring) => Array.IndexOf(_slabFrom, ring);

    public void Resize(int widthPixels, int heightPixels)
    {
        _slabs?.Dispose();
        _slabs = GpuBuffer.Empty(_stage.Device, "stardust slabs", (long)widthPixels * heightPixels * _slabFrom.Length * sizeof(uint));
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
        _lookup.BindStorage(3);
        _stage.Scene.Depth!.Bind(0);
        if (air)
        {
            Begin(_splat, frame);
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

    private void Begin(ShaderProgram program, in FrameDescription frame)
    {
        GL gl = _stage.Device.Gl;
        CityGrid grid = _stage.Plan.Grid;
        Vector3 eye = _stage.Form.Bend.Straight(frame.View.Pose.PositionWorld);
        program.Use();
        gl.ProgramUniform4(program.Handle, program.Location("lookup"), grid.BordersX[0], grid.ColumnOfMetre.Length, grid.BordersZ[0], grid.RowOfMetre.Length);
        gl.ProgramUniform2(program.Handle, program.Location("eyeCell"), grid.ColumnAt(eye.X), grid.RowAt(eye.Z));
        gl.ProgramUniform4(program.Handle, program.Location("slabFrom"), _slabFrom[0], _slabFrom[1], _slabFrom[^2], _slabFrom[^1]);
    }

    private void Gather(in FrameDescription frame)
    {
        GL gl = _stage.Device.Gl;
        MenderHands hands = MenderHands.At(frame.TimeSeconds);
        // Two thirds of the air's motes: 200,000 at the picture's own tier.
        uint count = _moteCount * 2 / 3;
        Begin(_gather, frame);
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
        _lookup.Dispose();
    }
}
