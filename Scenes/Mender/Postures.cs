using System.Numerics;
using GlassCity.Engine.Time;

namespace GlassCity.Scenes.Mender;

/// <summary>What the stranger does, as postures on the timeline. Local as in <see cref="Posture"/>.</summary>
public static class Postures
{
    /// <summary>From one breath of the stranger to the next; it is drawn in about the beginning of each, and let out about the middle.</summary>
    public const double BreathSeconds = 4.6;

    private static readonly HandAim LeftHanging = new(new(0.28f, 0.91f, 0.05f), new(0.06f, -1, 0.10f), new(-1, -0.1f, 0.1f));
    private static readonly HandAim RightHanging = new(new(-0.28f, 0.91f, 0.05f), new(-0.06f, -1, 0.10f), new(1, -0.1f, 0.1f));

    internal static readonly Posture Stand = new(
        new(0, 0.92f, 0), new(0.02f, 0.04f, 0.16f), new(0.12f, 0, 0), LeftHanging, RightHanging, new(0.11f, 0.08f, 0.02f), new(-0.11f, 0.08f, -0.03f), 0.35f, new(0.26f, 0.46f, 0));

    // On the right knee, the left foot planted; the back a bow, the face to what lies there.
    private static readonly Posture Kneel = new(
        new(0, 0.52f, -0.32f), new(0.42f, 0.80f, 1.05f), new(1.0f, 0, -0.10f),
        new(new(0.17f, 0.57f, 0.27f), new(-0.35f, -0.55f, 0.75f), new(-0.4f, -0.75f, -0.5f)),
        new(new(-0.17f, 0.45f, 0.26f), new(0.10f, -0.75f, 0.65f), new(0.3f, -0.6f, -0.7f)),
        new(0.14f, 0.08f, 0.07f), new(-0.14f, 0.12f, -0.70f), 0.45f, new(0.50f, 0.58f, 0));

    private static readonly Posture Reach = Kneel with
    {
        Pelvis = new(0, 0.52f, -0.27f),
        Leans = new(0.55f, 0.95f, 1.20f),
        Face = new(0.98f, 0.05f, 0.22f),
        Left = new(new(0.17f, 0.50f, 0.30f), new(-0.45f, -0.45f, 0.77f), new(-0.4f, -0.8f, -0.5f)),
        Right = new(new(-0.06f, 0.42f, 0.40f), new(0.12f, -0.40f, 0.90f), new(0.1f, -0.9f, -0.4f)),
        Curl = 0.22f,
    };

    private static readonly Posture Gather = Kneel with
    {
        Pelvis = new(0, 0.52f, -0.25f),
        Leans = new(0.60f, 1.02f, 1.26f),
        Face = new(1.0f, 0, 0),
        Left = new(new(0.16f, 0.40f, 0.40f), new(-0.50f, -0.32f, 0.80f), new(-0.72f, -0.45f, -0.50f)),
        Right = new(new(-0.16f, 0.40f, 0.40f), new(0.50f, -0.32f, 0.80f), new(0.72f, -0.45f, -0.50f)),
        Curl = 0.50f,
    };

    // The hands a bowl before the mouth, the breath going up over them.
    private static readonly Posture Whisper = Kneel with
    {
        Pelvis = new(0, 0.52f, -0.28f),
        Leans = new(0.14f, 0.16f, 0.20f),
        Face = new(-0.30f, 0, 0),
        Left = new(new(0.075f, 1.04f, 0.08f), new(-0.12f, 0.60f, 0.75f), new(-0.35f, 0.75f, -0.55f)),
        Right = new(new(-0.075f, 1.04f, 0.08f), new(0.12f, 0.60f, 0.75f), new(0.35f, 0.75f, -0.55f)),
        Curl = 0.42f,
    };

    private static readonly Posture Open = Stand with
    {
        Leans = new(-0.02f, 0.0f, 0.10f),
        Face = new(-0.08f, -0.35f, -0.15f),
        Right = new(new(-0.50f, 1.27f, 0.34f), new(-0.50f, 0.12f, 0.85f), new(0.15f, 1, 0.05f)),
        Curl = 0.15f,
    };

    private static readonly Posture Release = Stand with
    {
        Leans = new(-0.05f, -0.08f, 0.0f),
        Face = new(-0.75f, 0, 0),
        Left = new(new(0.31f, 1.86f, 0.16f), new(0.22f, 0.95f, 0.10f), new(-0.45f, 0.2f, 0.85f)),
        Right = new(new(-0.31f, 1.86f, 0.16f), new(-0.22f, 0.95f, 0.10f), new(0.45f, 0.2f, 0.85f)),
        Curl = 0.12f,
    };

    private static readonly Track<Posture> Keys = new("stranger's posture", Posture.Blend,
        new(72, Kneel), new(76, Reach), new(84, Reach), new(86.5, Gather), new(98.8, Gather), new(103, Whisper), new(111.8, Whisper),
        new(117.5, Open), new(120.5, Open with { Face = new(-0.14f, 0.25f, 0) }), new(123.2, Open with { Face = new(-0.2f, 0, 0) }), new(126.2, Stand),
        new(135.4, Stand), new(139.5, Release), new(146.2, Release), new(149.4, Stand));

    /// <summary>The posture at a time, with what is in it always: breath, hands that circle, the weight going forward as it rises.</summary>
    public static Posture At(double seconds)
    {
        Posture keyed = seconds < Footsteps.FirstSeconds ? Keys.At(seconds) : SowerPostures.At(seconds);
        float breath = MathF.Sin((float)(Math.Tau * Math.IEEERemainder(seconds / BreathSeconds, 1)));
        float rising = Tracks.Smooth(112, 114.2, seconds) * (1 - Tracks.Smooth(114.2, 117.2, seconds));
        float gathering = Tracks.Smooth(85, 87.5, seconds) * (1 - Tracks.Smooth(97, 100, seconds));
        (float sine, float cosine) = MathF.SinCos((float)(Math.Tau * (seconds - 85) / 4.2));
        Vector3 circle = new Vector3(0.035f * sine, 0.022f * cosine, 0.05f * cosine) * gathering;
        Vector3 heave = new(0, 0.004f * breath, 0);
        return keyed with
        {
            Leans = keyed.Leans + new Vector3(-0.006f * breath, -0.014f * breath, -0.010f * breath) + (new Vector3(0.45f, 0.50f, 0.45f) * rising),
            Face = keyed.Face + new Vector3((0.015f * breath) + (0.35f * rising), 0, 0),
            Left = keyed.Left with { Wrist = keyed.Left.Wrist + circle + heave },
            Right = keyed.Right with { Wrist = keyed.Right.Wrist + heave + (circle with { Z = -circle.Z }) },
            Curl = keyed.Curl + (0.10f * cosine * gathering),
        };
    }
}
