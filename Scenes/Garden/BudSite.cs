using Vector3 = System.Numerics.Vector3;

namespace GlassCity.Scenes.Garden;

/// <summary>A place on the vines where a flower may open.</summary>
/// <param name="PlaceWorld">Where its calyx sits, world metres.</param>
/// <param name="OutWorld">The way it looks, a unit vector.</param>
/// <param name="BornSeconds">Dream time at which the growing tip has reached it.</param>
/// <param name="SizeMetres">From side to side once it is open.</param>
/// <param name="Number">Its place in the list, steady for a seed.</param>
public readonly record struct BudSite(Vector3 PlaceWorld, Vector3 OutWorld, double BornSeconds, float SizeMetres, int Number);
