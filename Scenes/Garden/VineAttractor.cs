using System.Numerics;

namespace GlassCity.Scenes.Garden;

/// <summary>What a stem clings to.</summary>
public enum VineHold
{
    Ground,
    Post,
    Wall,
    Air,
    Tendril,
    Stalk,
}

/// <summary>A place that draws vines toward itself until one has come.</summary>
/// <param name="PlaceWorld">World metres.</param>
/// <param name="OutWorld">Away from what bears it, a unit vector.</param>
/// <param name="StepMetres">Length of a stem's steps toward it; it draws from <see cref="ReachSteps"/> of them and is content at <see cref="NearSteps"/>.</param>
/// <param name="Hold">What bears it.</param>
public readonly record struct VineAttractor(Vector3 PlaceWorld, Vector3 OutWorld, float StepMetres, VineHold Hold)
{
    public const float ReachSteps = 6;
    public const float NearSteps = 1.7f;

    public float ReachMetres => ReachSteps * StepMetres;

    public float NearMetres => NearSteps * StepMetres;
}
