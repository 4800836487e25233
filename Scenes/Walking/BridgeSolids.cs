using System.Numerics;
using GlassCity.Engine.View;
using GlassCity.Scenes.Bridge;
using GlassCity.Scenes.Gravity;

namespace GlassCity.Scenes.Walking;

/// <summary>
/// The bridge of mercury as convex pieces in the order of its way, so that the first ones of the table are those that bear at
/// a time. They bend with the city. Where a body does not pass under it, it stands on the ground. A rim higher than a step keeps feet from its edges.
/// </summary>
internal sealed class BridgeSolids
{
    private const float PieceMetres = 1;
    private const float OverlapMetres = 0.04f;  // pieces reach into each other: no seam to fall through
    private const float RimMetres = 0.45f;
    private const float RimFromMetres = 1.5f;   // feet, from the deck's middle
    private const float RimsAboveMetres = 0.6f; // lower, one may step on and off at the side
    private const float UnderMetres = Body.HeightMetres + 0.2f;

    private const int SidesOfPiece = 6;

    private Bend _bend;
    private int _made;

    public BridgeSolids()
    {
        int count = 0;
        for (float way = 0; way + PieceMetres <= BridgeCourse.LengthMetres; way += PieceMetres)
        {
            count += HasRims(way) ? 3 : 1;
        }

        (Planes, Solids, Ways) = (new Plane[count * SidesOfPiece], new Solid[count], new float[count]);
        Form();
    }

    public Plane[] Planes { get; }

    public Solid[] Solids { get; }

    /// <summary>Where each solid's piece of way ends, rising.</summary>
    public float[] Ways { get; }

    public Vector3 BoxLow { get; private set; }

    public Vector3 BoxHigh { get; private set; }

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

    /// <summary>Lies as the city does.</summary>
    public void Become(Bend bend)
    {
        if (bend != _bend)
        {
            _bend = bend;
            Form();
        }
    }

    private void Form()
    {
        _made = 0;
        for (float way = 0; way + PieceMetres <= BridgeCourse.LengthMetres; way += PieceMetres)
        {
            AddPiece(way);
        }

        BoxLow = BoxHigh = Solids[0].LowWorld;
        foreach (Solid solid in Solids)
        {
            (BoxLow, BoxHigh) = (Vector3.Min(BoxLow, solid.LowWorld), Vector3.Max(BoxHigh, solid.HighWorld));
        }
    }

    private static bool HasRims(float way) => BridgeCourse.At(way + (0.5f * PieceMetres)).DeckWorld.Y >= RimsAboveMetres;

    private void AddPiece(float way)
    {
        BridgeStation at = BridgeCourse.At(way + (0.5f * PieceMetres)).Bent(_bend);
        Vector3 across = at.AcrossWorld, level = new(across.Z, 0, -across.X), up = Vector3.Cross(across, at.AlongWorld);
        float bottom = at.DeckWorld.Y - BridgeCourse.DepthMetres;
        Plane below = bottom < UnderMetres
            ? new Plane(-Vector3.UnitY, -1)
            : Through(-up, at.DeckWorld - new Vector3(0, BridgeCourse.DepthMetres + Body.HeightMetres, 0), Body.RadiusMetres * new Vector2(up.X, up.Z).Length());
        float half = BridgeCourse.HalfMetres + Body.RadiusMetres;
        // In a bend the outer edges of neighbours part by their turn.
        const float reach = (0.5f * PieceMetres) + OverlapMetres + 0.12f;
        Plane ahead = Through(level, at.DeckWorld, reach), behind = Through(-level, at.DeckWorld, reach);
        Add(way, at, [Through(up, at.DeckWorld, 0), below, ahead, behind, Through(across, at.DeckWorld, half), Through(-across, at.DeckWorld, half)]);
        if (!HasRims(way))
        {
            return;
        }

        for (int side = -1; side <= 1; side += 2)
        {
            Vector3 out_ = across * side, top = at.DeckWorld + new Vector3(0, RimMetres, 0);
            Add(way, at, [Through(up, top, 0), Through(-up, at.DeckWorld, 0.4f), ahead, behind, Through(out_, at.DeckWorld, half), Through(-out_, at.DeckWorld, -RimFromMetres)]);
        }
    }

    private static Plane Through(Vector3 normal, Vector3 place, float outMetres) => new(normal, -Vector3.Dot(normal, place) - outMetres);

    private void Add(float way, in BridgeStation at, ReadOnlySpan<Plane> planes)
    {
        Vector3 room = new(BridgeCourse.HalfMetres + Body.RadiusMetres + PieceMetres, BridgeCourse.DepthMetres + Body.HeightMetres + 1.2f, BridgeCourse.HalfMetres + Body.RadiusMetres + PieceMetres);
        Solids[_made] = new Solid(_made * SidesOfPiece, SidesOfPiece, at.DeckWorld - room, at.DeckWorld + room);
        planes.CopyTo(Planes.AsSpan(_made * SidesOfPiece, SidesOfPiece));
        Ways[_made++] = way + PieceMetres;
    }
}
