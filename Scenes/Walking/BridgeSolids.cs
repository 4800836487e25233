using System.Numerics;
using GlassCity.Engine.View;
using GlassCity.Scenes.Bridge;

namespace GlassCity.Scenes.Walking;

/// <summary>
/// The bridge of mercury as convex pieces in the order of its way, so that the first ones of the table are those that bear at
/// a time. Where a body does not pass under it, it stands on the ground. A rim higher than a step keeps feet from its edges.
/// </summary>
internal sealed class BridgeSolids
{
    private const float PieceMetres = 1;
    private const float OverlapMetres = 0.04f;  // pieces reach into each other: no seam to fall through
    private const float RimMetres = 0.45f;
    private const float RimFromMetres = 1.5f;   // feet, from the deck's middle
    private const float RimsAboveMetres = 0.6f; // lower, one may step on and off at the side
    private const float UnderMetres = Body.HeightMetres + 0.2f;

    private readonly List<Plane> _planes = [];
    private readonly List<Solid> _solids = [];
    private readonly List<float> _ways = [];

    public BridgeSolids()
    {
        for (float way = 0; way + PieceMetres <= BridgeCourse.LengthMetres; way += PieceMetres)
        {
            AddPiece(way);
        }

        (Planes, Solids, Ways) = ([.. _planes], [.. _solids], [.. _ways]);
        BoxLow = BoxHigh = BridgeCourse.At(0).DeckWorld;
        foreach (Solid solid in Solids)
        {
            (BoxLow, BoxHigh) = (Vector3.Min(BoxLow, solid.LowWorld), Vector3.Max(BoxHigh, solid.HighWorld));
        }
    }

    public Plane[] Planes { get; }

    public Solid[] Solids { get; }

    /// <summary>Where each solid's piece of way ends, rising.</summary>
    public float[] Ways { get; }

    public Vector3 BoxLow { get; }

    public Vector3 BoxHigh { get; }

    /// <summary>How many of the solids there are at a time.</summary>
    public int CountAt(double dreamSeconds)
    {
        float bears = BridgeTimes.BearsTo(dreamSeconds);
        int low = 0, high = Ways.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = Ways[middle] <= bears ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private void AddPiece(float way)
    {
        BridgeStation at = BridgeCourse.At(way + (0.5f * PieceMetres));
        Vector3 across = at.AcrossWorld, level = new(across.Z, 0, -across.X), up = Vector3.Cross(across, at.AlongWorld);
        float bottom = at.DeckWorld.Y - BridgeCourse.DepthMetres;
        Plane below = bottom < UnderMetres
            ? new Plane(-Vector3.UnitY, -1)
            : Through(-up, at.DeckWorld - new Vector3(0, BridgeCourse.DepthMetres + Body.HeightMetres, 0), Body.RadiusMetres * new Vector2(up.X, up.Z).Length());
        float half = BridgeCourse.HalfMetres + Body.RadiusMetres;
        Add(way, at, [Through(up, at.DeckWorld, 0), below, .. Ends(at, level), Through(across, at.DeckWorld, half), Through(-across, at.DeckWorld, half)]);
        if (at.DeckWorld.Y < RimsAboveMetres)
        {
            return;
        }

        for (int side = -1; side <= 1; side += 2)
        {
            Vector3 out_ = across * side, top = at.DeckWorld + new Vector3(0, RimMetres, 0);
            Add(way, at, [Through(up, top, 0), Through(-up, at.DeckWorld, 0.4f), .. Ends(at, level), Through(out_, at.DeckWorld, half), Through(-out_, at.DeckWorld, -RimFromMetres)]);
        }
    }

    private static Plane[] Ends(in BridgeStation at, Vector3 level)
    {
        // In a bend the outer edges of neighbours part by their turn.
        const float reach = (0.5f * PieceMetres) + OverlapMetres + 0.12f;
        return [Through(level, at.DeckWorld, reach), Through(-level, at.DeckWorld, reach)];
    }

    private static Plane Through(Vector3 normal, Vector3 place, float outMetres) => new(normal, -Vector3.Dot(normal, place) - outMetres);

    private void Add(float way, in BridgeStation at, Plane[] planes)
    {
        Vector3 room = new(BridgeCourse.HalfMetres + Body.RadiusMetres + PieceMetres, BridgeCourse.DepthMetres + Body.HeightMetres + 1.2f, BridgeCourse.HalfMetres + Body.RadiusMetres + PieceMetres);
        _solids.Add(new Solid(_planes.Count, planes.Length, at.DeckWorld - room, at.DeckWorld + room));
        _planes.AddRange(planes);
        _ways.Add(way + PieceMetres);
    }
}
