using System.Numerics;

namespace GlassCity.Scenes.Memories;

/// <summary>Solids that melt into one another in the order they are given; forms only stand beside each other.</summary>
/// <param name="name">What it is.</param>
/// <param name="spacingMetres">From point to point on its surface, at the picture's own tier.</param>
public sealed class Form(string name, float spacingMetres)
{
    private readonly List<Solid> _solids = [];

    public string Name => name;

    public float SpacingMetres => spacingMetres;

    public IReadOnlyList<Solid> Solids => _solids;

    /// <summary>The box in which its surface is ever seen: what lies under the ground or behind a wall needs no points.</summary>
    public (Vector3 Low, Vector3 High) Seen { get; init; } = (new(float.MinValue, -0.03f, float.MinValue), new(float.MaxValue));

    public Form Add(params ReadOnlySpan<Solid> solids)
    {
        _solids.AddRange(solids);
        return this;
    }

    /// <summary>The box that holds all that is added, as far as it is seen.</summary>
    public (Vector3 Low, Vector3 High) Bounds()
    {
        (Vector3 low, Vector3 high) = (new(float.MaxValue), new(float.MinValue));
        foreach (Solid solid in _solids)
        {
            if (!solid.Carves)
            {
                var reach = new Vector3(solid.ReachMetres);
                (low, high) = (Vector3.Min(low, solid.Middle - reach), Vector3.Max(high, solid.Middle + reach));
            }
        }

        return (Vector3.Max(low, Seen.Low), Vector3.Min(high, Seen.High));
    }
}

/// <summary>
/// A memory as it is sculpted, in the pose that it is sampled in: forms in metres from the memory's own place, y up, the ground at 0.
/// </summary>
/// <param name="Forms">All that stands there.</param>
/// <param name="ToKey">Toward the one light that throws shadows; unit length. Its shadows are found in the sampled pose and stay.</param>
public sealed record Sculpture(IReadOnlyList<Form> Forms, Vector3 ToKey)
{
    /// <summary>Parts that can move, 0 included.</summary>
    public const int MostParts = 32;
}
