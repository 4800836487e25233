using System.Numerics;

namespace GlassCity.Scenes.Mender;

/// <summary>A hand as a posture asks for it.</summary>
/// <param name="Wrist">Local metres.</param>
/// <param name="Fingers">The way they point when straight.</param>
/// <param name="Palm">The way the palm looks.</param>
public readonly record struct HandAim(Vector3 Wrist, Vector3 Fingers, Vector3 Palm)
{
    public static HandAim Blend(in HandAim a, in HandAim b, float u) =>
        new(Vector3.Lerp(a.Wrist, b.Wrist, u), Vector3.Lerp(a.Fingers, b.Fingers, u), Vector3.Lerp(a.Palm, b.Palm, u));
}

/// <summary>
/// What a pose is asked to be, before limbs are solved. Local: the origin on the ground where the stranger stands, x to its
/// left, y up, z the way it faces; metres and radians.
/// </summary>
/// <param name="Pelvis">Middle of the hips.</param>
/// <param name="Leans">How far from upright, forward: loin, ribs, shoulders.</param>
/// <param name="Face">How far the face looks down; how far to the left; how far the shoulders turn left.</param>
/// <param name="Left">Left hand.</param>
/// <param name="Right">Right hand.</param>
/// <param name="LeftFoot">Ankle.</param>
/// <param name="RightFoot">Ankle.</param>
/// <param name="Curl">How far the fingers are closed, 0..1.</param>
/// <param name="Hem">How far the cloak's hem trails behind the heels; radius of what has pooled; metres; how far it trails round to the left.</param>
/// <param name="Toes">How far the left and the right foot are turned to the left of the hips.</param>
/// <param name="Grip">What the right hand's fingers are closed beyond <paramref name="Curl"/>.</param>
public readonly record struct Posture(
    Vector3 Pelvis, Vector3 Leans, Vector3 Face, HandAim Left, HandAim Right, Vector3 LeftFoot, Vector3 RightFoot, float Curl, Vector3 Hem,
    Vector2 Toes = default, float Grip = 0)
{
    public static Posture Blend(Posture a, Posture b, float u) => new(
        Vector3.Lerp(a.Pelvis, b.Pelvis, u), Vector3.Lerp(a.Leans, b.Leans, u), Vector3.Lerp(a.Face, b.Face, u),
        HandAim.Blend(a.Left, b.Left, u), HandAim.Blend(a.Right, b.Right, u),
        Vector3.Lerp(a.LeftFoot, b.LeftFoot, u), Vector3.Lerp(a.RightFoot, b.RightFoot, u), a.Curl + ((b.Curl - a.Curl) * u), Vector3.Lerp(a.Hem, b.Hem, u),
        Vector2.Lerp(a.Toes, b.Toes, u), a.Grip + ((b.Grip - a.Grip) * u));
}
