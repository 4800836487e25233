using System.Numerics;

namespace GlassCity.Scenes.Mender;

/// <summary>A wide sleeve about a forearm: it hangs lower the nearer the wrist, and ends in a hem. World metres.</summary>
/// <param name="Elbow">Where it begins.</param>
/// <param name="Along">Unit vector, to the wrist.</param>
/// <param name="Hangs">Unit vector, as far down as is across the arm.</param>
/// <param name="FallMetres">How far its lower edge is under the upper one at the hem.</param>
/// <param name="HemLean">How far the hem leans along the arm for each metre that it hangs: it hangs plumb where it can.</param>
public readonly record struct Sleeve(Vector3 Elbow, Vector3 Along, Vector3 Hangs, float FallMetres, float HemLean)
{
    /// <summary>From the elbow to the hem: what is left of a forearm is seen.</summary>
    public const float Metres = Bone.Forearm * 0.90f;

    /// <summary>Of what rounds it off, above at the elbow and along the lower edge.</summary>
    public const float UpperRadius = 0.057f, LowerRadius = 0.034f;

    private const float LeastFall = 0.02f, LevelFall = 0.185f, MostLean = 0.30f;

    /// <summary>Its lowest place, where drops gather.</summary>
    public Vector3 Tip => Elbow + (Along * (Metres * 0.94f)) + (Hangs * (FallMetres + (LowerRadius * 0.8f)));

    /// <summary>Of an arm.</summary>
    /// <param name="elbow">World metres.</param>
    /// <param name="wrist">World metres.</param>
    /// <param name="forward">The way the stranger stands, level.</param>
    public static Sleeve Of(Vector3 elbow, Vector3 wrist, Vector3 forward)
    {
        Vector3 along = Vector3.Normalize(wrist - elbow);
        // An arm that hangs straight has no side that is lower: then it is the back's.
        Vector3 down = -Vector3.UnitY - (forward * 0.30f), hangs = Vector3.Normalize(down - (along * Vector3.Dot(down, along)));
        float drop = -along.Y, level = MathF.Sqrt(MathF.Max(1 - (drop * drop), 0));
        // Cloth that meets the stones lies on them.
        float room = (elbow.Y + (along.Y * Metres) - LowerRadius) / MathF.Max(-hangs.Y, 0.2f);
        float fall = Math.Clamp(LeastFall + (LevelFall * level), 0, MathF.Max(room, 0.005f));
        return new(elbow, along, hangs, fall, Math.Clamp(drop / MathF.Max(level, 0.1f), -MostLean, MostLean));
    }
}
