using System.Numerics;
using GlassCity.Engine.Time;
using GlassCity.Scenes.Show;

namespace GlassCity.Scenes.Mender;

/// <summary>When the stranger's right hand has the seed, and where it is then: a function of time alone.</summary>
public static class SeedHolding
{
    /// <summary>The hand has come for it.</summary>
    public const double ReachedSeconds = TakenSeconds - 0.9;

    /// <summary>The hand closes on it, inside the breast.</summary>
    public const double TakenSeconds = 189.1;

    /// <summary>All of it is out of the breast.</summary>
    public const double DrawnSeconds = 191.2;

    /// <summary>The fingers open over the ground: from here on it sinks.</summary>
    public const double LetGoSeconds = 203.2;

    // From what a hand holds to the middle of a seed that lies on the palm.
    private const float LiesMetres = 0.035f;

    /// <summary>Whether the right hand has it.</summary>
    public static bool IsHeld(double seconds) => seconds >= TakenSeconds && seconds < LetGoSeconds;

    /// <summary>The middle of the seed in the hand, world metres: what the hand would hold, at any time.</summary>
    public static Vector3 InHandWorld(double seconds)
    {
        HandFrame hand = MenderPose.At(seconds).RightHand;
        return hand.Middle + (hand.Palm * LiesMetres);
    }

    /// <summary>Its middle from when it is taken on: in the hand, then down into the ground.</summary>
    /// <param name="seconds">Dream time.</param>
    /// <param name="depthMetres">How deep it comes to lie.</param>
    public static Vector3 PlaceWorld(double seconds, float depthMetres)
    {
        Vector3 held = InHandWorld(Math.Min(seconds, LetGoSeconds)), rests = StoryPlaces.Planting - new Vector3(0, depthMetres, 0);
        return Vector3.Lerp(held, rests, Tracks.Smooth(LetGoSeconds, LetGoSeconds + 1.1, seconds));
    }
}
