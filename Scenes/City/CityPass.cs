using GlassCity.Engine.Frame;
using GlassCity.Engine.Gpu;
using GlassCity.Scenes.Rivers;
using GlassCity.Scenes.Stardust;

namespace GlassCity.Scenes.City;

/// <summary>
/// All that is translucent, ring of cells by ring from far to near: towers, the river, slabs of stardust. Each layer
/// writes light * clear + air * (1 - clear) * (1 - through), target * through, where clear is the air's transmittance to
/// it: what is behind already carries the air to its own distance, and the sum telescopes to the exact one for air of one
/// colour.
/// </summary>
public sealed class CityPass(Stage stage, TowersPass towers, RiverPass river, StardustPass stardust) : IPass<FrameDescription>
{
    private static readonly GpuName TowersName = new("towers");
    private static readonly GpuName RiverName = new("river");

    private readonly CellOrder _order = new(stage.Plan);
    private readonly bool[] _visible = new bool[stage.Plan.Towers.Length];

    public string Name => "city";

    /// <summary>Frusta in the order of the last frame.</summary>
    public int LastCount => _order.Count;

    public void Resize(int widthPixels, int heightPixels)
    {
    }

    public void Draw(in FrameDescription frame)
    {
        stage.Scene.Bind();
        TowerCulling.Mark(stage.Plan, frame.View.WorldToClip, _visible);
        _order.Sort(frame.View.Pose.PositionWorld, _visible);
        towers.Upload(_order);
        DrawRings(frame, _order, inMirror: false, frame.Parts.Has(Parts.Stardust));
    }

    /// <summary>Draws the rings of an uploaded order into the bound target.</summary>
    internal void DrawRings(in FrameDescription frame, CellOrder rings, bool inMirror, bool withStardust)
    {
        CityGrid grid = stage.Plan.Grid;
        var eye = frame.View.Pose.PositionWorld;
        int toRiver = Math.Abs(CityPlan.RiverColumn - grid.ColumnAt(eye.X)), eyeRow = grid.RowAt(eye.Z);
        bool withRiver = frame.Parts.Has(Parts.River), withTowers = frame.Parts.Has(Parts.Towers);
        int farthest = Math.Min(rings.MostRings, inMirror ? stage.Quality.MirrorRings : int.MaxValue) - 1;
        int pendingFirst = rings.RingStarts[farthest], pendingCount = 0;
        for (int ring = farthest; ring >= 0; ring--)
        {
            pendingCount += rings.RingCount(ring);
            int slab = StardustPass.SlabEndingAt(ring);
            bool water = withRiver && HasRiver(ring - toRiver, eyeRow);
            if (!water && (slab < 0 || !withStardust) && ring > 0 && ring != towers.FarRing)
            {
                continue; // rings without water between them are one draw
            }

            if (pendingCount > 0 && withTowers)
            {
                stage.Device.PushGroup(TowersName);
                towers.Begin(inMirror, ring >= towers.FarRing);
                towers.DrawRange(pendingFirst, pendingCount);
                stage.Device.PopGroup();
            }

            pendingFirst += pendingCount;
            pendingCount = 0;
            if (water)
            {
                stage.Device.PushGroup(RiverName);
                DrawRiver(ring - toRiver, eyeRow, eye.Z);
                stage.Device.PopGroup();
            }

            if (slab >= 0 && withStardust)
            {
                stardust.DrawSlab(slab);
            }
        }
    }

    public void Dispose()
    {
    }

    private bool HasRiver(int rowsAway, int eyeRow) => rowsAway >= 0 && (In(eyeRow - rowsAway) || In(eyeRow + rowsAway));

    private bool In(int row) => row >= 0 && row < stage.Plan.Grid.Rows && river.IsIn(row);

    private void DrawRiver(int rowsAway, int eyeRow, float eyeZWorld)
    {
        river.Begin();
        if (In(eyeRow - rowsAway))
        {
            river.DrawCell(eyeRow - rowsAway, eyeZWorld);
        }

        if (rowsAway > 0 && In(eyeRow + rowsAway))
        {
            river.DrawCell(eyeRow + rowsAway, eyeZWorld);
        }
    }
}
