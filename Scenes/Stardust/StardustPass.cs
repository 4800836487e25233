using GlassCity.Engine.Frame;
using GlassCity.Engine.Gpu;
using GlassCity.Engine.Shading;
using GlassCity.Scenes.City;
using Silk.NET.OpenGL;

namespace GlassCity.Scenes.Stardust;

/// <summary>
/// Sums every mote into the slab of its cell's ring, by integer atomics in compute; <see cref="CityPass"/> adds the slabs
/// between the rings of towers. The sum has no order, so the picture is exact.
/// </summary>
public sealed class StardustPass : IPass<FrameDescription>
{
    public const int SlabCount = 4;
    private const int GroupSize = 64;
    private static readonly RenderState ResolveState = new(Blend.Add, DepthUse.Off);

    private readonly Stage stage;
    private readonly ShaderProgram splat;
    private readonly ShaderProgram resolve;
    private readonly GpuBuffer lookup;
    private readonly uint emptyVertices;
    private readonly uint moteCount;
    private readonly int resolveSlab;
    private GpuBuffer? slabs;

    public StardustPass(Stage stage, int moteCount)
    {
        this.stage = stage;
        this.moteCount = (uint)moteCount;
        splat = stage.Shaders.Load("stardust", ["stardust/splat.comp"]);
        resolve = stage.Shaders.Load("stardust resolve", ["include/screen.vert", "stardust/resolve.frag"]);
        resolveSlab = resolve.Location("slab");
        CityGrid grid = stage.Plan.Grid;
        var table = new int[grid.ColumnOfMetre.Length + grid.RowOfMetre.Length];
        for (int i = 0; i < table.Length; i++)
        {
            table[i] = i < grid.ColumnOfMetre.Length ? grid.ColumnOfMetre[i] : grid.RowOfMetre[i - grid.ColumnOfMetre.Length];
        }

        lookup = GpuBuffer.FromData<int>(stage.Device, "cell lookup", table);
        emptyVertices = VertexArrays.Create(stage.Device, "stardust");
    }

    public string Name => "stardust";

    /// <summary>Smallest ring of each slab, far to near; the last holds the eye's own cell.</summary>
    public static ReadOnlySpan<int> SlabFrom => [10, 5, 2, 0];

    public void Resize(int widthPixels, int heightPixels)
    {
        slabs?.Dispose();
        slabs = GpuBuffer.Empty(stage.Device, "stardust slabs", (long)widthPixels * heightPixels * SlabCount * sizeof(uint));
    }

    public void Draw(in FrameDescription frame)
    {
        if (!frame.Parts.Has(Parts.Stardust))
        {
            return;
        }

        GL gl = stage.Device.Gl;
        CityGrid grid = stage.Plan.Grid;
        slabs!.ClearToZero();
        slabs.BindStorage(2);
        lookup.BindStorage(3);
        stage.Scene.Depth!.Bind(0);
        splat.Use();
        var eye = frame.View.Pose.PositionWorld;
        gl.ProgramUniform1(splat.Handle, splat.Location("moteCount"), moteCount);
        gl.ProgramUniform4(splat.Handle, splat.Location("lookup"), grid.BordersX[0], grid.ColumnOfMetre.Length, grid.BordersZ[0], grid.RowOfMetre.Length);
        gl.ProgramUniform2(splat.Handle, splat.Location("eyeCell"), grid.ColumnAt(eye.X), grid.RowAt(eye.Z));
        gl.ProgramUniform4(splat.Handle, splat.Location("slabFrom"), SlabFrom[0], SlabFrom[1], SlabFrom[2], SlabFrom[3]);
        gl.DispatchCompute((moteCount + GroupSize - 1) / GroupSize, 1, 1);
        gl.MemoryBarrier(MemoryBarrierMask.ShaderStorageBarrierBit);
    }

    /// <summary>Adds one slab to the bound picture.</summary>
    public void DrawSlab(int slab)
    {
        GL gl = stage.Device.Gl;
        ResolveState.Apply(gl);
        resolve.Use();
        slabs!.BindStorage(2);
        gl.ProgramUniform1(resolve.Handle, resolveSlab, (uint)slab);
        gl.BindVertexArray(emptyVertices);
        gl.DrawArrays(PrimitiveType.Triangles, 0, 3);
    }

    public void Dispose()
    {
        slabs?.Dispose();
        VertexArrays.Delete(stage.Device, emptyVertices);
        lookup.Dispose();
    }
}
