using System.Numerics;

namespace GlassCity.Scenes.Memories;

/// <summary>
/// The signed distance of a whole sculpture, and of parts of it: who asks about a small room first asks which solids matter
/// there (<see cref="Near"/>), and then measures only those.
/// </summary>
public sealed class SculptureField
{
    private readonly Solid[] _solids;
    private readonly int[] _formOf;
    private readonly int[][] _ofForm;
    private readonly int[] _all;
    private readonly Vector4[] _bounds;     // of a ball about each solid: middle, radius
    private readonly float[] _least;        // metres of distance that a metre away from that ball is, at least
    private readonly float[] _softReach;    // metres from the surface at which it still changes that: it melts to one, which melts to a later one

    public SculptureField(Sculpture sculpture)
    {
        Sculpture = sculpture;
        _solids = [.. sculpture.Forms.SelectMany(form => form.Solids)];
        _formOf = [.. sculpture.Forms.SelectMany((form, index) => Enumerable.Repeat(index, form.Solids.Count))];
        _all = [.. Enumerable.Range(0, _solids.Length)];
        _bounds = [.. _solids.Select(solid => new Vector4(solid.Middle, solid.ReachMetres))];
        _least = [.. _solids.Select(solid => solid.LeastSlope)];
        _softReach = new float[_solids.Length];
        float later = 0;
        for (int i = _solids.Length - 1; i >= 0; i--)
        {
            later = i + 1 < _solids.Length && _formOf[i + 1] == _formOf[i] ? MathF.Max(later, _solids[i + 1].SoftMetres) : 0;
            _softReach[i] = _solids[i].SoftMetres + later;
        }

        _ofForm = [.. sculpture.Forms.Select((_, form) => _all.Where(i => _formOf[i] == form).ToArray())];
    }

    public Sculpture Sculpture { get; }

    public ReadOnlySpan<Solid> Solids => _solids;

    /// <summary>Every solid's number, in order.</summary>
    public ReadOnlySpan<int> All => _all;

    /// <summary>The numbers of one form's solids.</summary>
    public ReadOnlySpan<int> Of(int form) => _ofForm[form];

    /// <summary>Of some solids those whose surface is within a reach of a place; kept in their order.</summary>
    /// <returns>How many.</returns>
    public int Near(ReadOnlySpan<int> among, Vector3 place, float reachMetres, Span<int> into)
    {
        int count = 0;
        foreach (int i in among)
        {
            float reach = reachMetres + _softReach[i];
            float most = reach * _solids[i].MostSlope;
            if (BoundAt(place, i) < reach && _solids[i].DistanceAt(place, most) < most)
            {
                into[count++] = i;
            }
        }

        return count;
    }

    /// <summary>Metres to the surface of some solids, negative inside: each form's melted together, the nearest form's.</summary>
    /// <param name="place">Metres.</param>
    /// <param name="among">In order.</param>
    public float DistanceAt(Vector3 place, ReadOnlySpan<int> among)
    {
        float nearest = Far, ofForm = Far;
        int form = -1;
        foreach (int i in among)
        {
            ref readonly Solid solid = ref _solids[i];
            if (_formOf[i] != form)
            {
                (nearest, ofForm, form) = (MathF.Min(nearest, ofForm), Far, _formOf[i]);
            }

            // What is too far to change anything is not measured.
            float matters = (solid.Carves ? -ofForm : ofForm) + solid.SoftMetres;
            if (BoundAt(place, i) >= matters)
            {
                continue;
            }

            float distance = solid.DistanceAt(place, matters);
            ofForm = solid.Carves ? -Melted(-ofForm, distance, solid.SoftMetres) : Melted(ofForm, distance, solid.SoftMetres);
        }

        return MathF.Min(nearest, ofForm);
    }

    /// <summary>Distance and its gradient, from four places about one (Quilez, iquilezles.org/articles/normalsSDF): their mean is the distance.</summary>
    public (float Distance, Vector3 Gradient) SlopeAt(Vector3 place, float stepMetres, ReadOnlySpan<int> among)
    {
        float s = stepMetres * 0.57735f;
        float a = DistanceAt(place + new Vector3(s, -s, -s), among), b = DistanceAt(place + new Vector3(-s, -s, s), among);
        float c = DistanceAt(place + new Vector3(-s, s, -s), among), d = DistanceAt(place + new Vector3(s, s, s), among);
        return (0.25f * (a + b + c + d), new Vector3(a - b - c + d, c + d - a - b, b + d - a - c) / (4 * s));
    }

    /// <summary>The two parts that a place of the surface follows most, how far the second, and the solid that it is on.</summary>
    public (int First, int Second, float ShareOfSecond, int Solid) SkinAt(Vector3 place, ReadOnlySpan<int> among)
    {
        Span<float> shares = stackalloc float[Sculpture.MostParts];
        shares.Clear();
        (float nearest, int on) = (Far, -1);
        foreach (int i in among)
        {
            ref readonly Solid solid = ref _solids[i];
            // What was carved shows what it was carved from.
            if (!solid.Carves && BoundAt(place, i) < MathF.Max(solid.SkinMetres, nearest))
            {
                float distance = solid.DistanceAt(place);
                float share = MathF.Max(1 - (MathF.Max(distance, 0) / solid.SkinMetres), 0);
                shares[solid.Part] = MathF.Max(shares[solid.Part], share * share);
                (nearest, on) = distance < nearest ? (distance, i) : (nearest, on);
            }
        }

        if (on < 0)
        {
            return (0, 0, 0, 0);
        }

        int first = _solids[on].Part, second = first;
        for (int part = 0; part < shares.Length; part++)
        {
            second = part != first && (second == first || shares[part] > shares[second]) ? part : second;
        }

        float own = MathF.Max(shares[first], 1e-3f);
        return (first, second, shares[second] / (own + shares[second]), on);
    }

    /// <summary>What a distance is where nothing is near.</summary>
    public const float Far = 1e6f;

    // No more than a solid's distance, for the price of one root.
    private float BoundAt(Vector3 place, int solid)
    {
        Vector4 bound = _bounds[solid];
        float away = Vector3.Distance(place, new(bound.X, bound.Y, bound.Z)) - bound.W;
        return away > 0 ? away * _least[solid] : away - 1;
    }

    // The smaller of two, rounded where they are near each other; a quadratic in their difference, so that its slope stays one.
    private static float Melted(float a, float b, float soft)
    {
        float near = MathF.Max(soft - MathF.Abs(a - b), 0);
        return MathF.Min(a, b) - (soft > 0 ? near * near / (4 * soft) : 0);
    }
}
