using System.Numerics;

namespace GlassCity.Engine.View;

/// <summary>The walker's body, an upright cylinder; its place is that of the feet.</summary>
public static class Body
{
    public const float RadiusMetres = 0.35f;
    public const float HeightMetres = 1.8f;
    public const float EyeMetres = 1.65f;

    /// <summary>What is no higher than this is stepped upon, not bumped into.</summary>
    public const float StepMetres = 0.3f;
}

/// <summary>Where a moving body first touches something.</summary>
/// <param name="Fraction">Part of the motion done until then, 0 to 1.</param>
/// <param name="Normal">Unit vector out of what was touched.</param>
/// <param name="Bears">Whether one may stand on it, if it lies flat: water does not bear.</param>
public readonly record struct SolidContact(float Fraction, Vector3 Normal, bool Bears);

/// <summary>What a <see cref="Body"/> cannot pass: ground, walls, the world's end. All places are those of the feet.</summary>
public interface ISolids
{
    /// <summary>
    /// The first contact on the way from <paramref name="feetWorld"/> by <paramref name="motion"/> (metres), exact for a
    /// motion of any length. A body stops <see cref="ConvexSolid.SkinMetres"/> away from what it touches.
    /// </summary>
    /// <param name="isFlying">Some things bar only a walker on foot.</param>
    bool Sweep(Vector3 feetWorld, Vector3 motion, bool isFlying, out SolidContact contact);

    /// <summary>Whether a body may be here.</summary>
    bool IsFree(Vector3 feetWorld, bool isFlying);

    /// <summary>A free place near the wanted one, at the same height if there is one; the wanted one itself if it is free.</summary>
    Vector3 NearestFree(Vector3 feetWorld, bool isFlying);
}
