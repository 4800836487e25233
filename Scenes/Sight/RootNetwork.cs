using System.Numerics;
using GlassCity.Scenes.City;
using GlassCity.Scenes.Show;

namespace GlassCity.Scenes.Sight;

/// <summary>A piece of root under the stones.</summary>
/// <param name="From">World x and z, metres.</param>
/// <param name="To">Where it goes on.</param>
/// <param name="FromWay">Metres of way from the seed.</param>
/// <param name="ToWay">The same where it goes on.</param>
/// <param name="WidthMetres">Half of it.</param>
/// <param name="Light">0..1.</param>
internal readonly record struct RootPiece(Vector2 From, Vector2 To, float FromWay, float ToWay, float WidthMetres, float Light);

/// <summary>What a root comes to.</summary>
/// <param name="Place">World x and z, metres.</param>
/// <param name="IsLamp">Whether it is a lamp, else a tower.</param>
/// <param name="WayMetres">From the seed, along the roots.</param>
internal readonly record struct RootEnd(Vector2 Place, bool IsLamp, float WayMetres);

/// <summary>
/// What is under the streets: from where the seed lies the easiest ways to the foot of every lamp and tower around, run together to
/// stems where many go, with finer threads off them. As a slime mould connects its food, it is a tree of least ways.
/// </summary>
internal sealed class RootNetwork
{
    private const float ThinMetres = 0.060f;
    private const float ThickerMetres = 0.0040f;    // by the root of how many ends a stem feeds
    private static readonly int[] Strands = [8, 30, 90];      // a stem that feeds more than so many is of one strand more
    private const int Smoothings = 3;
    private const int PiecesAStep = 4;

    private readonly List<RootPiece> _pieces = [];
    private readonly List<RootEnd> _ends = [];
    private readonly int[] _from;
    private readonly int[] _feeds = new int[RootGround.Columns * RootGround.Rows];
    private readonly int[] _mainChild = new int[RootGround.Columns * RootGround.Rows];
    private readonly Vector2[] _places;
    private readonly float[] _ways = new float[RootGround.Columns * RootGround.Rows];
    private SeedStream _random;

    public RootNetwork(CityPlan plan)
    {
        var ground = new RootGround(plan);
        _random = new SeedStream(plan.Seed, 0x6d796365);
        _places = ground.Places.ToArray();
        Vector2 seed = new(StoryPlaces.Planting.X, StoryPlaces.Planting.Z);
        int first = ground.Nearest(seed);
        _places[first] = seed;
        (_from, List<int> order) = ground.Ways(first);
        (Vector2 Place, bool IsLamp)[] goals = [.. Goals(plan)];
        int[] lasts = [.. goals.Select(goal => ground.Nearest(goal.Place))];
        foreach (int last in lasts)
        {
            for (int at = last; at >= 0; at = _from[at])
            {
                _feeds[at]++;
            }
        }

        Smooth(order);
        foreach (int at in order.Where(at => _feeds[at] > 0 && _from[at] >= 0))
        {
            Stem(at);
        }

        for (int i = 0; i < goals.Length; i++)
        {
            End(goals[i].Place, goals[i].IsLamp, lasts[i]);
        }
    }

    public IReadOnlyList<RootPiece> Pieces => _pieces;

    /// <summary>All lamps and towers of the area, each reached.</summary>
    public IReadOnlyList<RootEnd> Ends => _ends;

    /// <summary>The feet of lamps and towers in the area, a metre within its border.</summary>
    public static IEnumerable<(Vector2 Place, bool IsLamp)> Goals(CityPlan plan)
    {
        CellBox area = RootGround.Area, within = new(area.MinX + 1, area.MaxX - 1, area.MinZ + 1, area.MaxZ - 1);
        foreach (Lamp lamp in Street.Posts.ToArray())
        {
            Vector2 foot = new(lamp.FootWorld.X, lamp.FootWorld.Z);
            if (within.Contains(foot))
            {
                yield return (foot, true);
            }
        }

        Vector2 seed = new(StoryPlaces.Planting.X, StoryPlaces.Planting.Z);
        foreach (Tower tower in plan.Towers)
        {
            Frustum foot = plan.Frusta[tower.FirstFrustum];
            Vector2 middle = foot.CentreAt(foot.BottomMetres), toSeed = seed - middle;
            Vector2 place = middle + (toSeed * (0.7f * foot.ScaleAt(foot.BottomMetres) / toSeed.Length()));
            if (foot.BottomMetres < 1 && within.Contains(place))
            {
                yield return (place, false);
            }
        }
    }

    // A way over a lattice has corners; a root has bends.
    private void Smooth(List<int> order)
    {
        var used = order.Where(at => _feeds[at] > 0).ToArray();
        Array.Fill(_mainChild, -1);
        foreach (int at in used)
        {
            int from = _from[at];
            if (from >= 0 && (_mainChild[from] < 0 || _feeds[at] > _feeds[_mainChild[from]]))
            {
                _mainChild[from] = at;
            }
        }

        for (int i = 0; i < Smoothings; i++)
        {
            foreach (int at in used)
            {
                if (_from[at] >= 0 && _mainChild[at] >= 0)
                {
                    _places[at] = (0.5f * _places[at]) + (0.25f * (_places[_from[at]] + _places[_mainChild[at]]));
                }
            }
        }

        foreach (int at in used)
        {
            _ways[at] = _from[at] < 0 ? 0 : _ways[_from[at]] + Vector2.Distance(_places[at], _places[_from[at]]);
        }
    }

    private void Stem(int at)
    {
        int from = _from[at], before = _from[from] >= 0 ? _from[from] : from, after = _mainChild[at] >= 0 ? _mainChild[at] : at;
        Vector2 a = _places[before], b = _places[from], c = _places[at], d = _places[after], last = b;
        Vector2 aside = new Vector2(c.Y - b.Y, b.X - c.X) * _random.Between(-0.10f, 0.10f);
        float width = ThinMetres + (ThickerMetres * MathF.Sqrt(_feeds[at])), light = 0.50f + (0.50f * MathF.Min(MathF.Sqrt(_feeds[at]) / 9, 1));
        int strands = 1 + Strands.Count(feeds => _feeds[at] > feeds);
        for (int strand = 0; strand < strands; strand++)
        {
            last = b + Braid(b, strand, strands, _ways[from], c - b);
            for (int i = 1; i <= PiecesAStep; i++)
            {
                // Catmull and Rom 1974: through all places, without kinks.
                float u = i / (float)PiecesAStep, u2 = u * u, u3 = u2 * u, way = float.Lerp(_ways[from], _ways[at], u);
                Vector2 place = 0.5f * ((2 * b) + ((c - a) * u) + (((2 * a) - (5 * b) + (4 * c) - d) * u2) + (((3 * b) - a - (3 * c) + d) * u3)) + (aside * (4 * u * (1 - u)));
                place += Braid(place, strand, strands, way, Vector2.Lerp(c - b, d - c, 0.5f * u));
                _pieces.Add(new RootPiece(last, place, float.Lerp(_ways[from], _ways[at], u - (1f / PiecesAStep)), way, width, light));
                last = place;
            }
        }

        for (float more = 1.9f; more > _random.Next(); more--)
        {
            Thread(Vector2.Lerp(b, c, _random.Next()), Vector2.Normalize(c - b), _ways[from], 5 + _random.Below(8), 0.46f);
        }
    }

    /// <summary>Strands of a stem wind about each other: by how much one lies off its middle.</summary>
    private static Vector2 Braid(Vector2 place, int strand, int strands, float wayMetres, Vector2 along)
    {
        float turn = (0.75f * wayMetres) + (MathF.Tau * strand / strands) + (0.8f * MathF.Sin((0.21f * place.X) + (1.7f * strand)));
        float off = strands == 1 ? 0 : 0.19f * MathF.Sqrt(strands) * MathF.Sin(turn);
        return along.LengthSquared() < 1e-6f ? Vector2.Zero : off * Vector2.Normalize(new Vector2(-along.Y, along.X));
    }

    /// <summary>A fine thread off a stem, that wanders and dies away; a few part once more.</summary>
    private void Thread(Vector2 place, Vector2 way, float wayMetres, int steps, float light)
    {
        float angle = MathF.Atan2(way.Y, way.X) + ((_random.Next() < 0.5f ? -1 : 1) * _random.Between(0.5f, 1.3f)), curl = _random.Between(-0.25f, 0.25f);
        for (int i = 0; i < steps; i++)
        {
            angle += curl + _random.Between(-0.38f, 0.38f);
            Vector2 next = place + (_random.Between(0.5f, 0.9f) * new Vector2(MathF.Cos(angle), MathF.Sin(angle)));
            float left = 1 - (i / (float)steps);
            _pieces.Add(new RootPiece(place, next, wayMetres, wayMetres + 0.7f, 0.030f + (0.025f * left), light * left));
            if (i == steps / 2 && light > 0.2f && _random.Next() < 0.35f)
            {
                Thread(next, new Vector2(MathF.Cos(angle), MathF.Sin(angle)), wayMetres, 3 + _random.Below(3), 0.6f * light);
            }

            (place, wayMetres) = (next, wayMetres + 0.7f);
        }
    }

    private void End(Vector2 place, bool isLamp, int last)
    {
        float way = _ways[last] + Vector2.Distance(place, _places[last]);
        _pieces.Add(new RootPiece(_places[last], place, _ways[last], way, ThinMetres + ThickerMetres, 0.5f));
        _ends.Add(new RootEnd(place, isLamp, way));
        for (int i = 0; i < (isLamp ? 5 : 7); i++)
        {
            float angle = MathF.Tau * (i + _random.Next()) / (isLamp ? 5 : 7);
            Thread(place, new Vector2(MathF.Cos(angle), MathF.Sin(angle)), way, isLamp ? 3 + _random.Below(2) : 5 + _random.Below(4), isLamp ? 0.5f : 0.42f);
        }
    }
}
