using System.Numerics;
using GlassCity.Engine.Time;

namespace GlassCity.Scenes.Mender;

/// <summary>
/// What the stranger does with the seed, as postures on the timeline: where <see cref="Postures"/> ends this begins. Local as
/// in <see cref="Posture"/>; what the feet do is <see cref="Footsteps"/>' own.
/// </summary>
internal static class SowerPostures
{
    // Over the mouth of the hole, local to the one who kneels, whose middle is 1.80 m on the way there.
    private static readonly float PlantingAhead = Footsteps.WayMetres - 1.80f;

    private static readonly HandAim LeftHanging = new(new(0.29f, 0.90f, 0.07f), new(0.05f, -1, 0.16f), new(-0.9f, -0.05f, 0.35f));
    private static readonly HandAim RightHanging = new(new(-0.29f, 0.90f, 0.07f), new(-0.05f, -1, 0.16f), new(0.9f, -0.05f, 0.35f));

    // Upright, the face level: the hood's opening looks at whoever comes.
    private static readonly Posture Shown = Postures.Stand with
    {
        Leans = new(-0.02f, 0.0f, 0.05f), Face = new(-0.02f, 0, 0), Left = LeftHanging, Right = RightHanging, Curl = 0.30f, Hem = new(0.20f, 0.48f, 0),
    };

    // The hand is held before what glows there, fingers spread, so that the light comes through it; then it goes in as into water.
    private static readonly Posture AtBreast = Shown with
    {
        Leans = new(0.0f, 0.03f, 0.10f), Face = new(0.26f, -0.04f, 0.10f),
        Right = Holding(new(0.015f, 1.345f, 0.235f), new(0.80f, 0.56f, 0.08f), new(0.1f, -0.05f, -1)), Curl = 0.26f, Grip = -0.24f,
    };

    private static readonly Posture InBreast = AtBreast with
    {
        Face = new(0.34f, -0.02f, 0.16f), Right = Holding(new(-0.01f, 1.34f, 0.145f), new(0.86f, 0.22f, -0.40f), new(0, 0.30f, -0.95f)), Curl = 0.30f, Grip = 0.12f,
    };

    private static readonly Posture Drawn = Shown with
    {
        Leans = new(0.01f, 0.05f, 0.14f), Face = new(0.46f, -0.06f, 0.08f),
        Left = Holding(new(0.07f, 1.20f, 0.25f), new(-0.80f, 0.02f, 0.55f), new(0.1f, 1, -0.1f)),
        Right = Holding(new(-0.04f, 1.30f, 0.30f), new(0.72f, 0.06f, 0.60f), new(0, 1, -0.15f)),
        Grip = 0.05f,
    };

    // Far from the breast on an open palm, the left hand under it: it is shown, not yet given.
    private static readonly Posture Offered = Shown with
    {
        Leans = new(0.05f, 0.10f, 0.18f), Face = new(0.44f, -0.10f, 0.05f),
        Left = Holding(new(0.02f, 1.145f, 0.42f), new(-0.66f, 0.02f, 0.75f), new(0.1f, 1, -0.05f)),
        Right = Holding(new(-0.09f, 1.215f, 0.47f), new(0.40f, 0.0f, 0.92f), new(0, 1, -0.05f)),
        Curl = 0.22f, Grip = -0.04f,
    };

    private static readonly Posture Carried = Offered with
    {
        Pelvis = new(0, 0.885f, 0), Leans = new(0.12f, 0.18f, 0.26f), Face = new(0.62f, -0.06f, 0.02f),
        Right = Holding(new(-0.08f, 1.10f, 0.46f), new(0.40f, -0.05f, 0.92f), new(0.1f, 1, -0.05f)),
        Left = Holding(new(0.03f, 1.03f, 0.42f), new(-0.66f, 0.02f, 0.75f), new(0.1f, 1, -0.05f)),
        Grip = 0.12f, Hem = new(0.42f, 0.36f, 0),
    };

    // On the left knee; what is carried lies on the open hand, and the other is under it.
    private static readonly Posture Kneels = Carried with
    {
        Pelvis = new(0, 0.47f, -0.03f), Leans = new(0.50f, 0.68f, 0.84f), Face = new(1.0f, 0, 0.12f), LeftFoot = new(0, 0.12f, 0),
        Right = Holding(new(-0.03f, 0.48f, PlantingAhead - 0.10f), new(0.34f, -0.12f, 0.92f), new(0.1f, 1, 0.05f)),
        Left = Holding(new(0.12f, 0.44f, PlantingAhead - 0.12f), new(-0.45f, -0.20f, 0.87f), new(-0.5f, 0.85f, 0)),
        Curl = 0.22f, Grip = 0.06f, Hem = new(0.34f, 0.54f, 0),
    };

    // A bow from the hips: the back is long, the hood stays over the hands.
    private static readonly Posture Lowered = Kneels with
    {
        Pelvis = new(0, 0.40f, -0.04f), Leans = new(0.75f, 1.0f, 1.15f), Face = new(1.12f, 0.02f, 0.24f), LeftFoot = new(0, 0.13f, 0),
        Right = Holding(new(-0.02f, 0.20f, PlantingAhead - 0.02f), new(0.30f, -0.22f, 0.92f), new(0.15f, 1, 0.12f)),
        Left = Holding(new(0.15f, 0.26f, PlantingAhead - 0.06f), new(-0.40f, -0.30f, 0.87f), new(-0.70f, 0.70f, 0)),
    };

    // The fingers open and the hand is drawn from under it.
    private static readonly Posture LetGo = Lowered with
    {
        Right = Holding(new(-0.10f, 0.22f, PlantingAhead - 0.15f), new(0.30f, -0.22f, 0.92f), new(0.45f, 0.85f, 0.25f)),
        Left = Holding(new(0.20f, 0.27f, PlantingAhead - 0.10f), new(-0.25f, -0.30f, 0.90f), new(-0.85f, 0.50f, 0.1f)), Curl = 0.08f, Grip = 0,
    };

    private static readonly Posture Pressed = Lowered with
    {
        Pelvis = new(0, 0.36f, 0.03f), Leans = new(0.90f, 1.25f, 1.40f), Face = new(1.25f, 0.05f, 0.35f),
        Right = Holding(new(0, 0.028f, PlantingAhead), new(0.22f, -0.06f, 0.97f), new(0, -1, -0.05f)), Curl = 0.06f, Grip = 0,
    };

    private static readonly Posture Rising = Shown with
    {
        Pelvis = new(0, 0.80f, -0.06f), Leans = new(0.42f, 0.44f, 0.46f), Face = new(0.85f, 0, 0), LeftFoot = new(0, 0.10f, 0),
        Right = new(new(-0.27f, 0.78f, 0.34f), new(-0.05f, -0.80f, 0.55f), new(0.9f, -0.1f, 0.1f)),
        Left = new(new(0.29f, 0.78f, 0.30f), new(0.05f, -0.85f, 0.50f), new(-0.9f, -0.1f, 0.1f)),
        Hem = new(0.30f, 0.50f, 0),
    };

    private static readonly Posture Watches = Shown with { Face = new(0.50f, 0.02f, 0), Curl = 0.24f };

    // Hands open at its sides, palms to what sings.
    private static readonly Posture Listens = Shown with
    {
        Leans = new(-0.01f, 0.02f, 0.08f), Face = new(0.28f, 0.30f, 0.08f),
        Left = new(new(0.37f, 0.99f, 0.20f), new(0.35f, -0.62f, 0.68f), new(-0.25f, 0.60f, 0.75f)),
        Right = new(new(-0.37f, 0.99f, 0.20f), new(-0.35f, -0.62f, 0.68f), new(0.25f, 0.60f, 0.75f)),
        Curl = 0.16f,
    };

    private static readonly Posture BreathesIn = Listens with
    {
        Pelvis = new(0, 0.925f, 0.01f), Leans = new(-0.06f, -0.10f, -0.06f), Face = new(-0.34f, 0, 0),
        Left = new(new(0.50f, 1.13f, 0.18f), new(0.62f, -0.42f, 0.60f), new(-0.15f, 0.75f, 0.62f)),
        Right = new(new(-0.50f, 1.13f, 0.18f), new(-0.62f, -0.42f, 0.60f), new(0.15f, 0.75f, 0.62f)),
        Curl = 0.10f,
    };

    private static readonly Posture BreathesOut = Listens with { Leans = new(0.02f, 0.07f, 0.12f), Face = new(0.08f, -0.06f, 0) };

    // The cloth no longer trails: what lies on the stones is drawn in to it, as all else is.
    private static readonly Posture Draws = Listens with
    {
        Leans = new(-0.03f, -0.02f, 0.03f), Face = new(-0.12f, 0, 0),
        Left = new(new(0.38f, 0.98f, 0.22f), new(0.32f, -0.50f, 0.80f), new(-0.30f, 0.72f, 0.62f)),
        Right = new(new(-0.38f, 0.98f, 0.22f), new(-0.32f, -0.50f, 0.80f), new(0.30f, 0.72f, 0.62f)),
        Curl = 0.08f, Hem = new(-0.10f, 0.34f, 0),
    };

    private static readonly Track<Posture> Keys = new("sower's posture", Posture.Blend,
        new(170.6, Postures.Stand), new(174.8, Shown), new(177, Shown), new(179.5, Shown with { Face = new(0.02f, 0.10f, 0.02f) }),
        new(182.5, Shown with { Face = new(-0.05f, -0.07f, -0.02f) }), new(184.8, Shown),
        new(186.9, AtBreast), new(SeedHolding.ReachedSeconds, AtBreast), new(SeedHolding.TakenSeconds, InBreast), new(SeedHolding.DrawnSeconds, Drawn), new(196.4, Offered), new(198, Offered),
        new(199.6, Carried), new(201.3, Kneels), new(202.6, Lowered), new(SeedHolding.LetGoSeconds, Lowered), new(204.1, LetGo), new(204.6, LetGo), new(205.4, Pressed), new(206.1, Pressed),
        new(208.0, Rising), new(209.6, Watches), new(211.2, Watches), new(213, Watches with { Face = new(0.16f, 0.62f, 0.16f) }),
        new(215.2, Watches with { Face = new(-0.16f, -0.55f, -0.14f) }), new(218, Listens), new(220.5, Listens with { Face = new(0.22f, -0.50f, -0.14f) }),
        new(223.5, Listens with { Face = new(0.02f, 0.46f, 0.12f) }), new(226, Listens with { Face = new(-0.12f, -0.16f, 0) }), new(228.2, Listens with { Face = new(0.06f, 0, 0) }),
        new(231.5, BreathesIn), new(232.2, BreathesIn), new(235.8, BreathesOut), new(239, Draws));

    /// <summary>From <see cref="Footsteps.FirstSeconds"/> on.</summary>
    public static Posture At(double seconds) => Keys.At(seconds);

    // A hand by the middle of what it holds.
    private static HandAim Holding(Vector3 middle, Vector3 fingers, Vector3 palm)
    {
        fingers = Vector3.Normalize(fingers);
        palm = Vector3.Normalize(palm - (fingers * Vector3.Dot(palm, fingers)));
        return new(HandFrame.WristOf(middle, fingers, palm), fingers, palm);
    }
}
