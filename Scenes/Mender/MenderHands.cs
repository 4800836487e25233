using System.Numerics;
using GlassCity.Engine.Time;

namespace GlassCity.Scenes.Mender;

/// <summary>The stranger's hands as others need them: the middle of what each holds, and how hot.</summary>
public readonly record struct MenderHands(Vector3 LeftWorld, float LeftKelvin, Vector3 RightWorld, float RightKelvin)
{
    private const double FirstSeconds = 57;

    private static readonly Track<float> Kelvin = Tracks.Of("hands' heat",
        new TrackKey<float>(83, 0, Ease.Step), new(83.01, 500), new(91, 1290), new(99, 1380), new(104, 1020), new(108, 600, Ease.Step), new(108.01, 0));

    /// <summary>At a time of the dream.</summary>
    public static MenderHands At(double seconds)
    {
        float kelvin = KelvinAt(seconds);
        var pose = MenderPose.At(seconds);
        return new(pose.LeftHand.Middle, kelvin, pose.RightHand.Middle, kelvin);
    }

    /// <summary>How hot the hands are; 0 where they do not glow.</summary>
    public static float KelvinAt(double seconds) => Kelvin.At(seconds);

    /// <summary>Whether the stranger is there at all: the film cuts to it.</summary>
    public static bool IsThere(double seconds) => seconds >= FirstSeconds;

    /// <summary>Between the feet, world metres, and the height of what stands there; 0 where nobody does.</summary>
    public static Vector4 FeetAndHeightAt(double seconds)
    {
        var pose = MenderPose.At(seconds);
        return new(pose[Joint.Pelvis] with { Y = 0 }, IsThere(seconds) ? pose[Joint.Head].Y + 0.14f : 0);
    }
}
