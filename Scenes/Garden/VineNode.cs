using System.Numerics;

namespace GlassCity.Scenes.Garden;

/// <summary>A place on a grown stem; between it and its parent lies a piece of stem.</summary>
public readonly record struct VineNode
{
    public Vector3 PlaceWorld { get; init; }

    /// <summary>Node it grew from, of a smaller number; -1 for a root.</summary>
    public int Parent { get; init; }

    /// <summary>Whether the stem it belongs to is its parent's too; else it begins there as a side branch.</summary>
    public bool IsOn { get; init; }

    /// <summary>Unit vector along the stem, away from the root.</summary>
    public Vector3 AlongWorld { get; init; }

    /// <summary>Unit vector across the stem that turns no more than the stem does.</summary>
    public Vector3 SideWorld { get; init; }

    /// <summary>Unit vector away from what bears the stem.</summary>
    public Vector3 OutWorld { get; init; }

    public VineHold Hold { get; init; }

    /// <summary>Radius once it is grown.</summary>
    public float RadiusMetres { get; init; }

    /// <summary>Way from the root along stems.</summary>
    public float WayMetres { get; init; }

    /// <summary>Dream time at which a tip was here.</summary>
    public float BornSeconds { get; init; }

    /// <summary>0..1, one for each stem.</summary>
    public float Own { get; init; }

    /// <summary>How early a cheaper picture keeps it: never more than its parent's.</summary>
    public float Rank { get; init; }

    /// <summary>Length of steps here.</summary>
    public float StepMetres { get; init; }
}
