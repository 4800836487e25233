using GlassCity.Engine.Frame;
using GlassCity.Engine.Gpu;
using GlassCity.Engine.Shading;
using GlassCity.Scenes.Stardust;
using Silk.NET.OpenGL;

namespace GlassCity.Scenes.Chrysanthemums;

/// <summary>
/// Sums the petals that are flecks, and the vapour before them, into the slabs of their cells' rings as <see cref="StardustPass"/> does
/// its motes; a sum for each colour. Integer atomics: the sum has no order, so the picture is exact.
/// </summary>
public sealed class PetalDustPass : IPass<FrameDescription>
{
    /// <summary>As in splat.comp.</summary>
    private static readonly uint[] SumsBindings = [2, 5, 6];
    private static readonly RenderState ResolveState = new(Blend.Add, DepthUse.Off);

    private readonly Stage _stage;
    private readonly SlabPlan _plan;
    private readonly PetalsPass _petals;
    private readonly ShaderProgram _splat;
    private readonly ShaderProgram _resolve;
    private readonly uint _emptyVertices;
    private readonly GpuBuffer?[] _sums = new GpuBuffer?[BloomBed.Colours];

    public PetalDustPass(Stage stage, SlabPlan plan, PetalsPass petals)
    {
        (_stage, _plan, _petals) = (stage, plan, petals);
        _splat = stage.Shaders.Load("petal dust", ["chrysanthemums/splat.comp"]);
        _resolve = stage.Shaders.Load("petal dust resolve", ["include/screen.vert", "chrysanthemums/resolve.frag"]);
        _emptyVertices = VertexArrays.Create(stage.Device, "petal dust");
    }

    public string Name => "petal dust";

    public void Resize(int widthPixels, int heightPixels) => Drop();

    public void Draw(in FrameDescription frame)
    {
        if (!PetalTimes.IsAt(frame))
        {
            return;
        }

        _plan.Use(_splat, frame);
        for (int colour = 0; colour < BloomBed.Colours; colour++)
        {
            // Made when first needed: most pictures have none.
            GpuBuffer sums = _sums[colour] ??= _plan.NewSums("petal dust", _stage.Scene.WidthPixels, _stage.Scene.HeightPixels);
            sums.ClearToZero();
            sums.BindStorage(SumsBindings[colour]);
        }

        _petals.BindFlecks();
        _stage.Device.Gl.DispatchCompute((uint)(BloomBed.PetalsOf(_stage.Quality) / 64), 1, 1);
        _stage.Device.Gl.MemoryBarrier(MemoryBarrierMask.ShaderStorageBarrierBit | MemoryBarrierMask.BufferUpdateBarrierBit);
    }

    public void Dispose()
    {
        Drop();
        VertexArrays.Delete(_stage.Device, _emptyVertices);
    }

    /// <summary>Whether a slab ends at a ring of cells.</summary>
    internal bool IsIn(int ring) => _plan.EndingAt(ring) >= 0;

    /// <summary>Adds the slab that ends at a ring to the bound picture.</summary>
    internal void DrawRing(int ring)
    {
        GL gl = _stage.Device.Gl;
        ResolveState.Apply(gl);
        _resolve.Use();
        for (int colour = 0; colour < BloomBed.Colours; colour++)
        {
            _sums[colour]!.BindStorage(8 + (uint)colour);
        }

        _resolve.Set("slab", (uint)_plan.EndingAt(ring));
        gl.BindVertexArray(_emptyVertices);
        gl.DrawArrays(PrimitiveType.Triangles, 0, 3);
    }

    private void Drop()
    {
        foreach (ref GpuBuffer? sums in _sums.AsSpan())
        {
            sums?.Dispose();
            sums = null;
        }
    }
}
