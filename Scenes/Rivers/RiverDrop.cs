using System.Numerics;

namespace GlassCity.Scenes.Rivers;

/// <summary>Which side of the water a drop is on: what is behind the water is drawn before it.</summary>
public enum DropPlace
{
    /// <summary>Over a river's ribbon.</summary>
    Above,

    /// <summary>Between a river's ribbon and its empty bed.</summary>
    Under,

    /// <summary>About a sheet of water at a tower's flank.</summary>
    Fall,
}

/// <summary>A drop that falls up, over and over: where it is follows from the time alone.</summary>
/// <param name="SourceWorld">Where it sets out, world metres.</param>
/// <param name="RiseMetres">How far up it goes before it is gone.</param>
/// <param name="SpeedMetresPerSecond">How fast it sets out.</param>
/// <param name="GainMetresPerSecond2">How much faster it gets: things that fall, fall faster.</param>
/// <param name="DriftMetres">How far along x it drifts on the whole way.</param>
/// <param name="RadiusMetres">Its size.</param>
/// <param name="Phase">Part of its life, 0..1, that is over at time 0.</param>
/// <param name="Place">Where it belongs in the drawing order.</param>
public readonly record struct RiverDrop(
    Vector3 SourceWorld, float RiseMetres, float SpeedMetresPerSecond, float GainMetresPerSecond2, float DriftMetres, float RadiusMetres,
    float Phase, DropPlace Place)
{
    /// <summary>Seconds from its setting out to its end: rise = speed t + gain/2 t^2, solved for t.</summary>
    public float LifeSeconds => (MathF.Sqrt((SpeedMetresPerSecond * SpeedMetresPerSecond) + (2 * GainMetresPerSecond2 * RiseMetres)) - SpeedMetresPerSecond)
        / GainMetresPerSecond2;

    /// <summary>From how far it is seen: the dust that a river's end frays into from the whole street, other drops only near.</summary>
    public float FarMetres => RadiusMetres > 0.04f ? 520 : 170;

    /// <summary>The drop at a time: where it is, how fast it rises, and how much of its light is left at either end of its life.</summary>
    public DropState At(double seconds)
    {
        float life = LifeSeconds;
        double turns = (seconds / life) + Phase;
        float part = (float)(turns - Math.Floor(turns)), age = part * life;
        float risen = (SpeedMetresPerSecond * age) + (0.5f * GainMetresPerSecond2 * age * age);
        return new DropState(
            SourceWorld + new Vector3(DriftMetres * part, risen, 0),
            SpeedMetresPerSecond + (GainMetresPerSecond2 * age),
            DriftMetres / life,
            Math.Clamp(part * 9, 0, 1) * Math.Clamp((1 - part) * 3, 0, 1));
    }
}

/// <summary>Where a drop is, world metres; how fast it rises and drifts along x, metres a second; its light, 0..1.</summary>
public readonly record struct DropState(Vector3 PositionWorld, float SpeedMetresPerSecond, float DriftMetresPerSecond, float Light);
