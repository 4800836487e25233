using System.Numerics;

namespace GlassCity.Scenes.Lamps;

/// <summary>A spark at a time.</summary>
/// <param name="PlaceWorld">World metres.</param>
/// <param name="VelocityWorld">Metres a second.</param>
/// <param name="Heat">0 dead, 1 fresh.</param>
/// <param name="RadiusMetres">Of its glow.</param>
public readonly record struct Spark(Vector3 PlaceWorld, Vector3 VelocityWorld, float Heat, float RadiusMetres);
