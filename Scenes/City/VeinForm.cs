using System.Numerics;

namespace GlassCity.Scenes.City;

/// <summary>
/// Gives what grew in steps (<see cref="VeinGrowth"/>) the form of something alive: a branch runs along with the vein it
/// springs from before it bends away, every bend is round, and at the foot a vein parts into toes (<see cref="VeinToes"/>).
/// </summary>
internal sealed class VeinForm
{
    private const int RoundsForAll = 6;         // of smoothing: 1.7 m about a node
    private const int RoundsForElbows = 40;
    private const float ElbowCosine = 0.86f;    // from a step to the next; 31 degrees in a metre
    private const float BentCosine = 0.9945f;   // 6 degrees: from here on a bend is drawn in two strokes
    private const float BridgeStepMetres = 0.8f;
    private const float LeastBridgeMetres = 0.4f;

    private readonly VeinGrowth _growth;
    private readonly int[] _heirs;
    private readonly int[] _placed;             // number here of each node there
    private readonly List<Vector2> _path = [];

    public VeinForm(VeinGrowth growth)
    {
        _growth = growth;
        _heirs = Heirs(growth);
        _placed = new int[growth.Places.Count];
        for (int node = 0; node < _placed.Length; node++)
        {
            int parent = growth.Parents[node];
            if (parent < 0 || _heirs[parent] != node)
            {
                AddBranch(node);
            }
        }

        foreach ((int from, int to) in growth.Bridges)
        {
            AddBridge(_placed[from], _placed[to]);
        }

        Own = Places.Count;
        VeinToes.Add(this, growth);
    }

    public List<Vector2> Places { get; } = [];

    /// <summary>Parent of each node, smaller than the node's own number; -1 for a root.</summary>
    public List<int> Parents { get; } = [];

    /// <summary>A vein from a tip over to another branch, and where it lands.</summary>
    public List<(int From, int To)> Bridges { get; } = [];

    /// <summary>How far each toe's node is from the root to the toe's end, 0 to 1; in the order of the nodes from <see cref="Own"/> on.</summary>
    public List<float> Toes { get; } = [];

    /// <summary>So many nodes are veins; the toes follow.</summary>
    public int Own { get; }

    public int Add(Vector2 place, int parent)
    {
        place.X -= Venation.WidthMetres * MathF.Floor(place.X / Venation.WidthMetres);
        Places.Add(place with { Y = Math.Clamp(place.Y, 0, Venation.HeightMetres) });
        Parents.Add(parent);
        return Places.Count - 1;
    }

    /// <summary>The child that goes on where its parent went: it feeds the most, and turns the least.</summary>
    private static int[] Heirs(VeinGrowth growth)
    {
        int count = growth.Places.Count;
        var heirs = new int[count];
        var best = new float[count];
        var fed = new float[count];
        Array.Fill(heirs, -1);
        for (int node = count - 1; node >= 0; node--)
        {
            int parent = growth.Parents[node];
            if (parent < 0)
            {
                continue;
            }

            fed[node] += 1;
            fed[parent] += fed[node];
            int before = growth.Parents[parent];
            float along = before < 0 ? 1 : Cosine(Venation.Across(growth.Places[before], growth.Places[parent]), Venation.Across(growth.Places[parent], growth.Places[node]));
            float claim = fed[node] * (0.35f + MathF.Max(along, 0));
            if (claim >= best[parent])
            {
                (best[parent], heirs[parent]) = (claim, node);
            }
        }

        return heirs;
    }

    private static float Cosine(Vector2 a, Vector2 b) => Vector2.Dot(a, b) / MathF.Max(MathF.Sqrt(a.LengthSquared() * b.LengthSquared()), 1e-6f);

    /// <summary>A branch from its first node to its tip. It leaves its parent earlier than it grew, the earlier the more it turns.</summary>
    private void AddBranch(int first)
    {
        int anchor = _growth.Parents[first], leaves = anchor;
        _path.Clear();
        if (anchor >= 0)
        {
            int second = _heirs[first] >= 0 ? _heirs[first] : first, before = Math.Max(_growth.Parents[anchor], 0);
            float turn = MathF.Acos(Math.Clamp(Cosine(Venation.Across(_growth.Places[before], _growth.Places[anchor]), Venation.Across(_growth.Places[anchor], _growth.Places[second])), -1, 1));
            int back = Math.Clamp((int)((turn * 2.6f) + 0.5f), 1, 5);
            _path.Add(Places[_placed[anchor]]);
            for (int i = 0; i < back && _growth.Parents[leaves] >= 0 && _heirs[_growth.Parents[leaves]] == leaves; i++)
            {
                leaves = _growth.Parents[leaves];
                _path.Add(_path[^1] + Venation.Across(_path[^1], Places[_placed[leaves]]));
            }

            _path.Reverse();
        }

        int lead = _path.Count - 1;     // the last step of the way that is its parent's
        for (int node = first; node >= 0; node = _heirs[node])
        {
            _path.Add(_path.Count == 0 ? _growth.Places[node] : _path[^1] + Venation.Across(_path[^1], _growth.Places[node]));
        }

        Round();
        Draw(first, leaves < 0 ? -1 : _placed[leaves], lead);
    }

    /// <summary>Rounds the path, ends and the first heading kept; elbows longer than the rest.</summary>
    private void Round()
    {
        for (int round = 0; round < RoundsForAll + RoundsForElbows; round++)
        {
            bool moved = false;
            for (int i = _path.Count - 2; i > 0; i--)
            {
                Vector2 there = _path[i + 1] - _path[i], here = _path[i] - _path[i - 1];
                if (round < RoundsForAll || Cosine(here, there) < ElbowCosine)
                {
                    _path[i] += 0.25f * (there - here);
                    moved = true;
                }
            }

            if (!moved)
            {
                return;
            }
        }
    }

    /// <summary>The path as nodes, by Catmull and Rom's spline where it bends.</summary>
    private void Draw(int first, int parent, int lead)
    {
        int node = first;
        for (int i = 0; i < _path.Count; i++)
        {
            if (i > 0)
            {
                Vector2 before = i > 1 ? _path[i - 2] : (2 * _path[0]) - _path[1], after = i + 1 < _path.Count ? _path[i + 1] : (2 * _path[i]) - _path[i - 1];
                Vector2 a = _path[i - 1], b = _path[i];
                if (Cosine(a - before, b - a) < BentCosine || Cosine(b - a, after - b) < BentCosine)
                {
                    parent = Add((0.5625f * (a + b)) - (0.0625f * (before + after)), parent);
                }
            }

            if (i > 0 || parent < 0)
            {
                parent = Add(_path[i], parent);
            }

            if (i > lead)
            {
                _placed[node] = parent;
                node = _heirs[node];
            }
        }
    }

    /// <summary>From a tip in its own heading, and into the vein it meets half in that vein's.</summary>
    private void AddBridge(int from, int to)
    {
        Vector2 way = Venation.Across(Places[from], Places[to]);
        float length = way.Length();
        if (length < LeastBridgeMetres || Parents[from] < 0 || Parents[to] < 0)
        {
            return;
        }

        Vector2 leave = Vector2.Normalize(Venation.Across(Places[Parents[from]], Places[from])) * length;
        Vector2 meet = Vector2.Normalize(Venation.Across(Places[Parents[to]], Places[to])) * length;
        meet = 0.5f * (way + meet);
        int strokes = Math.Max(2, (int)(length / BridgeStepMetres)), node = from;
        Vector2 start = Places[from];
        for (int i = 1; i < strokes; i++)
        {
            float u = i / (float)strokes, v = 1 - u;
            node = Add(start + (u * u * (3 - (2 * u)) * way) + (u * v * v * leave) - (u * u * v * meet), node);
        }

        Bridges.Add((node, to));
    }
}
