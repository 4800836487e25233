using System.Numerics;
using GlassCity.Engine.Frame;
using GlassCity.Engine.Gpu;
using GlassCity.Scenes.Discs;
using GlassCity.Scenes.Lamps;
using GlassCity.Scenes.Rivers;
using GlassCity.Scenes.Stardust;

namespace GlassCity.Scenes.City;

/// <summary>
/// All that is translucent, ring of cells by ring from far to near: towers, the river, the lamps' haze, slabs
/// of stardust and small lights. Each layer
/// writes light * clear + air * (1 - clear) * (1 - through), target * through, where clear is the air's transmittance to
/// it: what is behind already carries the air to its own distance, and the sum telescopes to the exact one for air of one
/// colour.
/// </summary>
public sealed class CityPass(Stage stage, TowersPass towers, RiverPass river, HazePass haze, StardustPass stardust, DiscsPass discs, IRingLayer[] layers)
    : IPass<FrameDescription>, ITimedParts
{
    private static readonly GpuName TowersName = new("towers");
    private static readonly GpuName RiverName = new("river");
    private static readonly GpuName HazeName = new("haze");

    private readonly CellOrder _order = new(stage.Plan);
    private readonly bool[] _visible = new bool[stage.Plan.Towers.Length];
    private readonly GpuTimer _towersTime = new(stage.Device);
    private readonly GpuTimer _riverTime = new(stage.Device);
    private readonly GpuTimer _hazeTime = new(stage.Device);
    private readonly RingLayers _layers = new(stage.Device, layers);
    private bool _isTiming;

    public string Name => "city";

    /// <summary>Frusta in the order of the last frame.</summary>
    public int LastCount => _order.Count;

    public bool Timed { get; set; }

    public IEnumerable<(string Name, double Milliseconds)> Times =>
        [("towers", _towersTime.Milliseconds), ("river", _riverTime.Milliseconds), ("haze", _hazeTime.Milliseconds), .. _layers.Times];

    public void Resize(int widthPixels, int heightPixels)
    {
    }

    public void Draw(in FrameDescription frame)
    {
        stage.Scene.Bind();
        TowerCulling.Mark(stage.Plan, stage.Form, frame.View.WorldToClip, _visible);
        // Cells lie in order in the straight city, about where the eye is in it (Bend).
        _order.Sort(stage.Form.Bend.Straight(frame.View.Pose.PositionWorld), _visible);
        towers.Upload(_order);
        discs.Upload(frame);
        _isTiming = Timed;
        _towersTime.Reset();
        _riverTime.Reset();
        _hazeTime.Reset();
        _layers.Reset();
        DrawRings(frame, _order, frame.View.WorldToClip, inMirror: false);
        _isTiming = false;
    }

    /// <summary>Draws the rings of an uploaded order into the bound target. In the mirror small lights are left out.</summary>
    internal void DrawRings(in FrameDescription frame, CellOrder rings, in Matrix4x4 worldToClip, bool inMirror)
    {
        Vector3 eye = frame.View.Pose.PositionWorld;
        eye = stage.Form.Bend.Straight(inMirror ? eye with { Y = -eye.Y } : eye);
        CityGrid grid = stage.Plan.Grid;
        int eyeRow = grid.RowAt(eye.Z), toAvenue = Math.Abs(CityPlan.AvenueColumn - grid.ColumnAt(eye.X));
        bool withRiver = frame.Parts.Has(Parts.River), withTowers = frame.Parts.Has(Parts.Towers), withHaze = frame.Parts.Has(Parts.Haze);
        bool withStardust = !inMirror && (frame.Parts.Has(Parts.Stardust) || StardustPass.HasFallen(frame));
        if (withRiver)
        {
            river.Prepare(worldToClip, eye, frame.TimeSeconds, withDrops: !inMirror);
        }

        if (withHaze)
        {
            haze.Upload(frame, worldToClip);
        }

        _layers.Upload(frame, worldToClip, inMirror);
        int farthest = Math.Min(rings.MostRings, inMirror ? stage.Quality.MirrorRings : stage.Quality.CityRings) - 1;
        int pendingFirst = rings.RingStarts[farthest], pendingCount = 0;
        bool underSpans = eye.Y < SkywayPlan.SpanDeckMetres;
        for (int ring = farthest; ring >= 0; ring--)
        {
            bool spans = rings.SpansStreet(ring);
            pendingCount += spans ? 0 : rings.RingCount(ring);
            int slab = withStardust ? stardust.SlabEndingAt(ring) : -1;
            bool water = withRiver && (HasRiver(-1, ring, eye) || HasRiver(1, ring, eye));
            bool air = withHaze && HasHaze(ring - toAvenue, eyeRow);
            bool small = !inMirror && discs.IsIn(ring);
            bool story = _layers.AreIn(ring);
            bool near = !inMirror && ring < towers.FarRing;
            if (!water && !air && !small && !story && !spans && slab < 0 && ring > 0 && ring != towers.FarRing && !near)
            {
                continue; // rings with nothing between them are one draw
            }

            Flush(ring);
            if (spans)
            {
                // A bridge over the street: what its cells hold on its far side comes before it.
                (bool waterFirst, bool airFirst) = (water && underSpans, air && !underSpans);
                DrawBetween(ring, waterFirst, airFirst);
                pendingCount = rings.RingCount(ring);
                Flush(ring);
                (water, air) = (water && !waterFirst, air && !airFirst);
            }

            DrawBetween(ring, water, air);
            if (slab >= 0)
            {
                stardust.DrawSlab(slab);
            }

            if (small)
            {
                discs.DrawRing(ring);
            }

            if (story)
            {
                _layers.Draw(ring, _isTiming);
            }
        }

        void Flush(int ring)
        {
            if (pendingCount > 0 && withTowers)
            {
                Begin(TowersName, _towersTime);
                if (!inMirror && ring < towers.FarRing)
                {
                    towers.KeepBehind();
                }

                towers.Begin(inMirror, ring >= towers.FarRing);
                towers.DrawRange(pendingFirst, pendingCount);
                End(_towersTime);
            }

            pendingFirst += pendingCount;
            pendingCount = 0;
        }

        void DrawBetween(int ring, bool water, bool air)
        {
            if (water)
            {
                Begin(RiverName, _riverTime);
                DrawRiver(-1, ring, eye);
                DrawRiver(1, ring, eye);
                End(_riverTime);
            }

            if (air)
            {
                Begin(HazeName, _hazeTime);
                DrawHaze(ring - toAvenue, eyeRow, inMirror);
                End(_hazeTime);
            }
        }
    }

    public void Dispose()
    {
        _layers.Dispose();
        _hazeTime.Dispose();
        _riverTime.Dispose();
        _towersTime.Dispose();
    }

    private void Begin(GpuName name, GpuTimer timer)
    {
        stage.Device.PushGroup(name);
        if (_isTiming)
        {
            timer.Begin();
        }
    }

    private void End(GpuTimer timer)
    {
        if (_isTiming)
        {
            timer.End();
        }

        stage.Device.PopGroup();
    }

    /// <summary>How many rows from the eye's a canal's cells of a ring lie; negative for none.</summary>
    private int RowsAway(int side, int ring, Vector3 eyeWorld) => ring - Math.Abs(CityPlan.CanalColumn(side) - stage.Plan.Grid.ColumnAt(eyeWorld.X));

    private bool HasHaze(int rowsAway, int eyeRow) => rowsAway >= 0 && (HazeIn(eyeRow - rowsAway) || HazeIn(eyeRow + rowsAway));

    private bool HazeIn(int row) => row >= 0 && row < stage.Plan.Grid.Rows && haze.IsIn(row);

    private void DrawHaze(int rowsAway, int eyeRow, bool inMirror)
    {
        if (HazeIn(eyeRow - rowsAway))
        {
            haze.DrawRow(eyeRow - rowsAway, inMirror);
        }

        if (rowsAway > 0 && HazeIn(eyeRow + rowsAway))
        {
            haze.DrawRow(eyeRow + rowsAway, inMirror);
        }
    }

    private bool HasRiver(int side, int ring, Vector3 eyeWorld)
    {
        int away = RowsAway(side, ring, eyeWorld), eyeRow = stage.Plan.Grid.RowAt(eyeWorld.Z);
        return away >= 0 && (river.IsSeen(side, eyeRow - away) || river.IsSeen(side, eyeRow + away));
    }

    private void DrawRiver(int side, int ring, Vector3 eyeWorld)
    {
        int away = RowsAway(side, ring, eyeWorld), eyeRow = stage.Plan.Grid.RowAt(eyeWorld.Z);
        if (away >= 0 && river.IsSeen(side, eyeRow - away))
        {
            river.DrawCell(side, eyeRow - away, eyeWorld);
        }

        if (away > 0 && river.IsSeen(side, eyeRow + away))
        {
            river.DrawCell(side, eyeRow + away, eyeWorld);
        }
    }
}
