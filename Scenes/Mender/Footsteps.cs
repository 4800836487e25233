using System.Numerics;
using GlassCity.Engine.Time;
using GlassCity.Scenes.Show;

namespace GlassCity.Scenes.Mender;

/// <summary>One foot's way from where it stood to where it stands next.</summary>
/// <param name="LeavesSeconds">The toes leave the stones.</param>
/// <param name="LandsSeconds">The sole is down again.</param>
/// <param name="Ankle">Where: metres to the left, and ahead toward the place of planting, from <see cref="MenderWalk.Arrives"/>.</param>
/// <param name="YawRadians">How far it is turned to the left of that way.</param>
internal readonly record struct Footstep(double LeavesSeconds, double LandsSeconds, Vector2 Ankle, float YawRadians);

/// <summary>
/// Every step of the stranger from where its walk ended: round to the one who watches, to the place of planting, and back.
/// Here feet are set down by a list, and what stands does not move; the body finds its own way between them.
/// </summary>
internal static class Footsteps
{
    /// <summary>From here on: it has arrived, and stands with its back to the place of planting.</summary>
    public const double FirstSeconds = 170;

    // How far from its feet's middle each ankle is.
    private const float ApartMetres = 0.115f;

    private static readonly Vector3 Way = StoryPlaces.Planting - MenderWalk.Arrives;

    /// <summary>From where it arrived to where the seed goes into the ground.</summary>
    public static readonly float WayMetres = Way.Length();

    /// <summary>Toward the place of planting, as the walk's yaw counts: it turns over its left.</summary>
    public static readonly float FacingYaw = MathF.Atan2(Way.X, Way.Z) + MathF.Tau;

    private static readonly float TurnRadians = FacingYaw - MenderWalk.At(FirstSeconds).YawRadians;

    private static readonly Footstep[] Left =
    [
        new(0, 0, Round(-TurnRadians, 0.11f, 0.02f), -TurnRadians),
        Turned(171.35, 171.95, -2.05f, 1), Turned(172.45, 173.05, -0.85f, 1), Turned(173.5, 174.1, 0.10f, 1),
        new(198.1, 198.7, new(0.10f, 0.54f), 0.04f), new(199.2, 199.75, new(0.11f, 1.63f), 0.06f),
        new(210.1, 211.0, new(0.12f, 1.10f), 0.14f),
    ];

    private static readonly Footstep[] Right =
    [
        new(0, 0, Round(-TurnRadians, -0.11f, -0.03f), -TurnRadians),
        Turned(171.9, 172.5, -1.80f, -1), Turned(173.0, 173.6, -0.55f, -1), Turned(174.05, 174.65, -0.08f, -1),
        new(198.65, 199.25, new(-0.10f, 1.09f), -0.05f), new(199.7, 200.3, new(-0.17f, 2.20f), -0.10f),
        new(209.1, 210.05, new(-0.11f, 1.36f), -0.10f), new(211.1, 211.7, new(-0.12f, 1.06f), -0.16f),
    ];

    /// <summary>When its feet come down, dream seconds.</summary>
    public static IEnumerable<double> Landings => Left.Concat(Right).Where(step => step.LandsSeconds > 0).Select(step => step.LandsSeconds).Order();

    // The body's middle on that way.
    private static readonly Track<float> Ahead = Tracks.Of("stranger's way to the planting",
        new TrackKey<float>(198, 0), new(200.5, 1.80f), new(206.6, 1.80f), new(208.9, 1.90f), new(211.6, 1.08f));

    private static readonly Track<float> Hips = Turn(171.3, 174.5), Shoulders = Turn(171.05, 173.9), Head = Turn(170.75, 173.4), Hem = Turn(171.8, 176.0);

    /// <summary>Where the body is, and how its hips are turned.</summary>
    public static (Vector3 PlaceWorld, float YawRadians) BodyAt(double seconds)
    {
        float ahead = Ahead.At(seconds);
        return (MenderWalk.Arrives + (Way * (ahead / WayMetres)), FacingYaw + Hips.At(seconds));
    }

    /// <summary>A posture with the feet where they are set, the weight over the one that stands, and a turn that the head leads.</summary>
    public static Posture On(in Posture still, double seconds)
    {
        float hips = Hips.At(seconds), shoulders = Shoulders.At(seconds) - hips, ahead = Ahead.At(seconds);
        Vector3 left = Foot(Left, seconds, still.LeftFoot.Y, ahead, out float leftYaw, out float leftSwing);
        Vector3 right = Foot(Right, seconds, still.RightFoot.Y, ahead, out float rightYaw, out float rightSwing);
        Vector3 leftFoot = ToBody(left), rightFoot = ToBody(right);
        float aside = (0.30f * ((rightFoot.X * leftSwing) + (leftFoot.X * rightSwing))) + Sway(seconds);
        return still with
        {
            Pelvis = still.Pelvis + new Vector3(aside, -0.012f * (leftSwing + rightSwing), 0),
            Face = still.Face + new Vector3(0, Head.At(seconds) - hips, shoulders),
            Left = still.Left with { Wrist = Yawed(still.Left.Wrist, shoulders) },
            Right = still.Right with { Wrist = Yawed(still.Right.Wrist, shoulders) },
            LeftFoot = leftFoot,
            RightFoot = rightFoot,
            Toes = new(leftYaw - hips, rightYaw - hips),
            Hem = still.Hem + new Vector3(0, 0, Hem.At(seconds) - hips),
        };

        Vector3 ToBody(Vector3 planned) => Yawed(planned - new Vector3(0, 0, ahead), -hips);
    }

    // What stands is never quite still: the weight goes from one foot to the other.
    private static float Sway(double seconds)
    {
        float standing = Tracks.Smooth(174.5, 177, seconds) * (1 - Tracks.Smooth(197, 198, seconds)) + Tracks.Smooth(211, 213, seconds);
        return 0.016f * standing * MathF.Sin((float)(Math.Tau * Math.IEEERemainder(seconds / 7.3, 1)));
    }

    // Ankle in the plan, feet's height included. The toes stay where they stand while the heel leaves with the body that goes on.
    private static Vector3 Foot(Footstep[] steps, double seconds, float standsMetres, float bodyAhead, out float yaw, out float swing)
    {
        int next = 1;
        while (next < steps.Length && steps[next].LeavesSeconds <= seconds)
        {
            next++;
        }

        ref readonly Footstep to = ref steps[next - 1], from = ref steps[Math.Max(next - 2, 0)];
        float share = Tracks.Smooth(to.LeavesSeconds, to.LandsSeconds, seconds);
        Vector2 flat = Vector2.Lerp(from.Ankle, to.Ankle, share);
        yaw = from.YawRadians + ((to.YawRadians - from.YawRadians) * share);
        float up = MathF.Sin(MathF.PI * share);
        swing = up * up;
        (float sine, float cosine) = MathF.SinCos(yaw);
        float behind = (bodyAhead - flat.Y) * cosine;
        float ankle = standsMetres + (0.09f * Tracks.Smooth(0.18, 0.46, behind));
        float slip = MathF.Sqrt(Level(0.08f)) - MathF.Sqrt(Level(ankle));
        return new(flat.X + (sine * slip), ankle + (0.06f * up), flat.Y + (cosine * slip));

        static float Level(float ankle) => (Bone.Foot * Bone.Foot) - ((ankle - MenderPose.ToeMetres) * (ankle - MenderPose.ToeMetres));
    }

    private static Footstep Turned(double leaves, double lands, float yaw, int side) => new(leaves, lands, Round(yaw, side * ApartMetres, 0), yaw);

    private static Vector2 Round(float yaw, float left, float ahead)
    {
        Vector3 at = Yawed(new(left, 0, ahead), yaw);
        return new(at.X, at.Z);
    }

    /// <summary>Turned to the left.</summary>
    private static Vector3 Yawed(Vector3 way, float radians)
    {
        (float sine, float cosine) = MathF.SinCos(radians);
        return new((way.X * cosine) + (way.Z * sine), way.Y, (way.Z * cosine) - (way.X * sine));
    }

    private static Track<float> Turn(double from, double to) => Tracks.Of("stranger's turn", new TrackKey<float>(from, -TurnRadians), new(to, 0));
}
