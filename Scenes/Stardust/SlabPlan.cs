using System.Numerics;
using GlassCity.Engine.Gpu;
using GlassCity.Engine.Shading;
using GlassCity.Scenes.City;

namespace GlassCity.Scenes.Stardust;

/// <summary>
/// Into which slab of the depths between the towers a small light is summed: that of its cell's ring. What Shaders/stardust/splat.glsl
/// needs to know; shared by all that is summed so.
/// </summary>
public sealed class SlabPlan : IDisposable
{
    public const int Most = 4;

    /// <summary>Bytes of the slabs' sums for each pixel of the picture.</summary>
    public const int BytesPerPixel = Most * sizeof(uint);

    /// <summary>Smallest ring of each slab, far to near; the last holds the eye's own cell.</summary>
    private static readonly int[] Slabs = [10, 5, 2, 0], FewSlabs = [4, 0];

    private readonly Stage _stage;
    private readonly int[] _from;
    private readonly GpuBuffer _lookup;

    public SlabPlan(Stage stage)
    {
        _stage = stage;
        _from = stage.Quality.MoteSlabs < Most ? FewSlabs : Slabs;
        CityGrid grid = stage.Plan.Grid;
        var table = new int[grid.ColumnOfMetre.Length + grid.RowOfMetre.Length];
        for (int i = 0; i < table.Length; i++)
        {
            table[i] = i < grid.ColumnOfMetre.Length ? grid.ColumnOfMetre[i] : grid.RowOfMetre[i - grid.ColumnOfMetre.Length];
        }

        _lookup = GpuBuffer.FromData<int>(stage.Device, "cell lookup", table);
    }

    /// <summary>The slab whose nearest ring this is, or -1.</summary>
    public int EndingAt(int ring) => Array.IndexOf(_from, ring);

    /// <summary>Room for the sums of all slabs, for a picture's size.</summary>
    public GpuBuffer NewSums(string label, int widthPixels, int heightPixels) =>
        GpuBuffer.Empty(_stage.Device, label, (long)widthPixels * heightPixels * _from.Length * sizeof(uint));

    /// <summary>Binds what the program reads beside its sums: the opaque depth, the cells, where the eye is in them.</summary>
    public void Use(ShaderProgram program, in FrameDescription frame)
    {
        CityGrid grid = _stage.Plan.Grid;
        Vector3 eye = _stage.Form.Bend.Straight(frame.View.Pose.PositionWorld);
        _lookup.BindStorage(3);
        _stage.Scene.Depth!.Bind(0);
        program.Use();
        program.Set("lookup", grid.BordersX[0], grid.ColumnOfMetre.Length, grid.BordersZ[0], grid.RowOfMetre.Length);
        program.Set("eyeCell", grid.ColumnAt(eye.X), grid.RowAt(eye.Z));
        program.Set("slabFrom", _from[0], _from[1], _from[^2], _from[^1]);
    }

    public void Dispose() => _lookup.Dispose();
}
