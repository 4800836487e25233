using System.Numerics;
using GlassCity.Scenes.Show;

namespace GlassCity.Scenes.Gravity;

/// <summary>What a walker feels of the mass: a drift toward it that any step undoes.</summary>
public static class GravityPull
{
    /// <summary>Metres a second: a quarter of a walk.</summary>
    public const float MostSpeed = 0.8f;

    private const float NearMetres = 2.2f, FarMetres = 60;      // closer than an embrace it lets go; farther off it is faint

    /// <summary>Drift at a place, world metres a second, level; none for who has chosen comfort.</summary>
    public static Vector3 At(Vector3 feetWorld, double seconds, Parts parts, bool isComfortable = false)
    {
        float mass = Worlds.PartsAt(seconds, parts).Has(Parts.Gravity) && !isComfortable ? GravityTimes.MassAt(seconds) : 0;
        Vector2 off = GravityTimes.PlaceWorld - new Vector2(feetWorld.X, feetWorld.Z);
        float away = off.Length();
        if (mass == 0 || away <= NearMetres)
        {
            return Vector3.Zero;
        }

        float speed = MostSpeed * mass * MathF.Min((away - NearMetres) / NearMetres, 1) / (1 + (away * away / (FarMetres * FarMetres)));
        return new Vector3(off.X, 0, off.Y) * (speed / away);
    }
}
