using System.Numerics;
using GlassCity.Engine.Time;
using GlassCity.Scenes.Show;

namespace GlassCity.Scenes.Mender;

/// <summary>Where on the ground the stranger is, and how its feet go there.</summary>
/// <param name="PlaceWorld">World metres, on the ground.</param>
/// <param name="YawRadians">0 faces +z; grows to its left.</param>
/// <param name="WayMetres">How far it has walked.</param>
/// <param name="Going">0 stands, 1 walks.</param>
public readonly record struct MenderWalk(Vector3 PlaceWorld, float YawRadians, float WayMetres, float Going)
{
    private const double TurnsAt = 148.2, SetsOutAt = 150.4, ArrivesAt = 169.6;
    private const float RampSeconds = 1.6f;

    // A foot stands for this share of a cycle, from before the body to behind it.
    private const float StanceShare = 0.58f, StrikeMetres = 0.34f, LeaveMetres = -0.46f;
    internal const float CycleMetres = (StrikeMetres - LeaveMetres) / StanceShare;

    /// <summary>The front foot of the one who kneels: what lies wounded is an arm's length before it.</summary>
    public static readonly Vector3 Kneels = StoryPlaces.Stranger + new Vector3(0.20f, 0, 0.96f);

    /// <summary>Where it stands at the foot of the bridge.</summary>
    public static readonly Vector3 Arrives = StoryPlaces.BridgeFoot + new Vector3(-2.3f, 0, 10.2f);

    private const float KneelsYaw = 0.22f;

    public static MenderWalk At(double seconds)
    {
        if (seconds > Footsteps.FirstSeconds)
        {
            (Vector3 place, float yaw) = Footsteps.BodyAt(seconds);
            return At(Footsteps.FirstSeconds) with { PlaceWorld = place, YawRadians = yaw };
        }

        Vector3 way = Arrives - Kneels;
        float whole = way.Length();
        // Even speed with smooth ends: the integral of a smoothstep up and one down.
        double span = ArrivesAt - SetsOutAt, s = Math.Clamp(seconds - SetsOutAt, 0, span), speed = whole / (span - RampSeconds);
        float walked = (float)(speed * (Ramp(s) - Ramp(s - (span - RampSeconds))));
        float going = Tracks.Smooth(SetsOutAt, SetsOutAt + RampSeconds, seconds) * (1 - Tracks.Smooth(ArrivesAt - RampSeconds, ArrivesAt, seconds));
        float yawAway = MathF.Atan2(way.X, way.Z), turn = Tracks.Smooth(TurnsAt, TurnsAt + 2.6, seconds);
        yawAway += yawAway < 0 ? MathF.Tau : 0;
        return new(Kneels + (way * (walked / whole)), KneelsYaw + ((yawAway - KneelsYaw) * turn), walked, going);

        // Way of something that takes the ramp to come to speed 1.
        static double Ramp(double t)
        {
            double u = Math.Clamp(t / RampSeconds, 0, 1);
            return (RampSeconds * u * u * u * (1 - (0.5 * u))) + Math.Max(t - RampSeconds, 0);
        }
    }

    /// <summary>A posture with the walk laid over it: feet, hips, arms.</summary>
    public Posture On(in Posture still)
    {
        float phase = WayMetres / CycleMetres, going = Going;
        Vector3 left = Foot(phase), right = Foot(phase + 0.5f);
        (float sine, float cosine) = MathF.SinCos(MathF.Tau * phase);
        float bob = MathF.Cos(2 * MathF.Tau * phase);
        Vector3 swing = new(0, 0.02f, 0.13f * cosine);
        return still with
        {
            Pelvis = still.Pelvis + (new Vector3(0.022f * sine, -0.045f - (0.014f * bob), 0.02f) * going),
            Leans = still.Leans + (new Vector3(0.05f, 0.05f, 0.04f) * going),
            Face = still.Face + (new Vector3(0.02f * bob, 0, 0.10f * cosine) * going),
            Left = still.Left with { Wrist = still.Left.Wrist - (swing * going) },
            Right = still.Right with { Wrist = still.Right.Wrist + (swing * going) },
            LeftFoot = still.LeftFoot + (left * going),
            RightFoot = still.RightFoot + (right * going),
            Hem = still.Hem + (new Vector3(0.22f, -0.14f, 0) * going),
        };
    }

    // From where a foot stands still: forward and up. While it stands it goes back as fast as the body goes on; the heel
    // leaves first, so the ankle is up when the toes go.
    private static Vector3 Foot(float phase)
    {
        float u = phase - MathF.Floor(phase);
        if (u < StanceShare)
        {
            float late = Math.Clamp(((u / StanceShare) - 0.55f) / 0.45f, 0, 1);
            return new(0, 0.10f * late * late * (3 - (2 * late)), StrikeMetres - (u * CycleMetres));
        }

        float swing = (u - StanceShare) / (1 - StanceShare);
        float forth = Tracks.Shape(Ease.Smooth, swing);
        return new(0, (0.10f * (1 - forth)) + (0.07f * MathF.Sin(MathF.PI * forth)), LeaveMetres + ((StrikeMetres - LeaveMetres) * forth));
    }
}
