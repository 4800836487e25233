using System.Numerics;
using GlassCity.Scenes.City;

namespace GlassCity.Scenes.Fracture;

/// <summary>A convex piece of the pane: its corners in turn (left about), as numbers of shared places.</summary>
public readonly record struct PaneCell(int[] Corners);

/// <summary>
/// How a pane breaks: cracks run straight through it from the blow, and every piece breaks again, along or across, until it is as small as pieces are
/// there: splinters by the blow, large shards far from it. In half heights of a pane of 16:9, x to the right, y up; other shapes are stretched to it.
/// </summary>
/// <remarks>
/// Where a crack ends at another, its end becomes a corner of the piece beyond as well. So two neighbours share whole edges, with the same two places to
/// the last bit, and each pixel of the unbroken pane has exactly one owner.
/// </remarks>
public sealed class PaneCells
{
    public const float HalfWidth = 16f / 9;

    private const int FirstCracks = 7;          // through the blow: twice as many splinters meet there
    private const float NearUnits = 0.012f;     // from an edge's end: a crack that comes so near ends there
    private const float LeastArea = 0.0016f;
    private const int Tries = 5;

    private readonly List<Vector2> _corners = [new(-HalfWidth, -1), new(HalfWidth, -1), new(HalfWidth, 1), new(-HalfWidth, 1)];
    private readonly List<List<int>> _pieces = [[0, 1, 2, 3]];

    public PaneCells(ulong seed)
    {
        var random = new SeedStream(seed, 0x676C6173);
        for (int i = 0; i < FirstCracks; i++)
        {
            float turn = (i + (0.32f * random.Between(-1, 1))) * MathF.PI / FirstCracks;
            for (int piece = _pieces.Count - 1; piece >= 0; piece--)
            {
                Break(piece, Blow, Way(turn));
            }
        }

        for (int piece = 0; piece < _pieces.Count;)
        {
            // A piece that broke is looked at again; what broke off comes at the end.
            piece += BreaksAgain(piece, ref random) ? 0 : 1;
        }

        (Cells, Corners) = ([.. _pieces.Select(piece => new PaneCell([.. piece]))], [.. _corners]);
    }

    /// <summary>Where it is hit: over the stranger's heart, as the film's eye sees it then.</summary>
    public static Vector2 Blow { get; } = new(0.02f, -0.46f);

    public PaneCell[] Cells { get; }

    /// <summary>Places that cells share.</summary>
    public Vector2[] Corners { get; }

    /// <summary>Middle and area of a piece.</summary>
    public static (Vector2 Middle, float Area) MiddleOf(ReadOnlySpan<Vector2> corners, ReadOnlySpan<int> piece)
    {
        Vector2 origin = corners[piece[0]], sum = Vector2.Zero;
        float area = 0;
        for (int k = 1; k < piece.Length - 1; k++)
        {
            Vector2 a = corners[piece[k]] - origin, b = corners[piece[k + 1]] - origin;
            float part = 0.5f * Cross(a, b);
            (sum, area) = (sum + (part / 3 * (a + b)), area + part);
        }

        return (area > 0 ? origin + (sum / area) : origin, area);
    }

    private bool BreaksAgain(int piece, ref SeedStream random)
    {
        ReadOnlySpan<int> corners = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_pieces[piece]);
        (Vector2 middle, float area) = MiddleOf(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_corners), corners);
        float away = Vector2.Distance(middle, Blow);
        if (area < (0.008f + (0.062f * away * MathF.Sqrt(away))) * random.Between(0.7f, 1.7f))
        {
            return false;
        }

        Vector2 along = (middle - Blow) / MathF.Max(away, 1e-4f), across = new(-along.Y, along.X);
        (float length, float width) = (0, 0);
        foreach (int corner in corners)
        {
            Vector2 off = _corners[corner] - middle;
            (length, width) = (MathF.Max(length, MathF.Abs(Vector2.Dot(off, along))), MathF.Max(width, MathF.Abs(Vector2.Dot(off, across))));
        }

        for (int i = 0; i < Tries; i++)
        {
            bool isAcross = length > 2.1f * width * random.Between(0.75f, 1.35f);
            Vector2 through = middle + (isAcross ? along * (length * random.Between(-0.3f, 0.3f)) : across * (width * random.Between(-0.25f, 0.25f)));
            float turn = MathF.Atan2(along.Y, along.X) + (isAcross ? (MathF.PI / 2) + random.Between(-0.6f, 0.6f) : random.Between(-0.22f, 0.22f));
            if (Break(piece, through, Way(turn)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Breaks a piece in two along a line, if it meets it and leaves no crumb.</summary>
    private bool Break(int number, Vector2 through, Vector2 way)
    {
        List<int> piece = _pieces[number];
        int first = -1, second = -1;
        for (int k = 0; k < piece.Count; k++)
        {
            int from = piece[k], to = piece[(k + 1) % piece.Count];
            float a = Cross(way, _corners[from] - through), b = Cross(way, _corners[to] - through), length = Vector2.Distance(_corners[from], _corners[to]);
            // A corner on the line is met by the edge that begins there alone.
            if ((a > 0) == (b > 0))
            {
                continue;
            }

            float share = a / (a - b);
            int end = share * length < NearUnits ? from : (1 - share) * length < NearUnits ? to : Corner(from, to, share);
            (first, second) = first < 0 ? (end, second) : (first, end);
        }

        (int begin, int stop) = (piece.IndexOf(first), piece.IndexOf(second));
        if (first == second || begin < 0 || stop < 0)
        {
            return false;
        }

        List<int> one = Between(piece, begin, stop), other = Between(piece, stop, begin);
        Span<Vector2> corners = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_corners);
        if (MiddleOf(corners, [.. one]).Area < LeastArea || MiddleOf(corners, [.. other]).Area < LeastArea)
        {
            return false;
        }

        _pieces[number] = one;
        _pieces.Add(other);
        return true;
    }

    // A new place on the edge of one piece, and on that of its neighbour.
    private int Corner(int from, int to, float share)
    {
        int made = _corners.Count;
        (Vector2 begin, Vector2 end) = (_corners[from], _corners[to]);
        // On the border to the last bit.
        _corners.Add(new Vector2(
            begin.X == end.X ? begin.X : float.Lerp(begin.X, end.X, share),
            begin.Y == end.Y ? begin.Y : float.Lerp(begin.Y, end.Y, share)));
        foreach (List<int> piece in _pieces)
        {
            for (int k = 0; k < piece.Count; k++)
            {
                (int a, int b) = (piece[k], piece[(k + 1) % piece.Count]);
                if ((a == from && b == to) || (a == to && b == from))
                {
                    piece.Insert(k + 1, made);
                    break;
                }
            }
        }

        return made;
    }

    private static List<int> Between(List<int> piece, int begin, int stop)
    {
        var part = new List<int>();
        for (int k = begin; ; k = (k + 1) % piece.Count)
        {
            part.Add(piece[k]);
            if (k == stop)
            {
                return part;
            }
        }
    }

    private static Vector2 Way(float turn) => new(MathF.Cos(turn), MathF.Sin(turn));

    private static float Cross(Vector2 a, Vector2 b) => (a.X * b.Y) - (a.Y * b.X);
}
