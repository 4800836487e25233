using System.Numerics;
using System.Runtime.InteropServices;
using GlassCity.Scenes.Mender;

namespace GlassCity.Scenes.Face;

/// <summary>Twin of the uniform block in Shaders/face/block.glsl (std140).</summary>
/// <param name="Head">Middle of the head, world metres; breath, -1..1.</param>
/// <param name="Look">The way the face looks, world; how far the lids are down.</param>
/// <param name="Crown">From throat to crown, world; how far the hood is open.</param>
/// <param name="LeftGaze">The way the left eye looks, in the head's axes; how far frost has grown.</param>
/// <param name="RightGaze">The right eye; seconds, wrapped so that slow turning keeps its digits.</param>
/// <param name="Autumn">A wave: turns a metre in the head's axes, and phase.</param>
/// <param name="Winter">As autumn's.</param>
/// <param name="Summer">As autumn's.</param>
/// <param name="Lightning">Where the storm glows, in the head's axes; how bright.</param>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct FaceBlock(Vector4 Head, Vector4 Look, Vector4 Crown, Vector4 LeftGaze, Vector4 RightGaze,
    Vector4 Autumn, Vector4 Winter, Vector4 Summer, Vector4 Lightning)
{
    /// <summary>Block binding of the face's shaders; bound at each draw.</summary>
    public const uint Binding = 5;

    /// <summary>All of the face and its hair lies so near the head's middle, metres. REACH in block.glsl.</summary>
    public const float ReachMetres = 0.175f;

    /// <summary>The left eye's middle in the head's axes; the right one mirrors it. EYE in block.glsl.</summary>
    public static readonly Vector3 Eye = new(0.031f, 0, 0.053f);

    public static FaceBlock At(double seconds)
    {
        var pose = MenderPose.At(seconds);
        return new(
            new(pose[Joint.Head], FaceTimes.BreathAt(seconds)),
            new(pose.Look, FaceTimes.BlinkAt(seconds)),
            new(pose.Crown, FaceTimes.HoodAt(seconds)),
            new(FaceTimes.GazeAt(seconds, Eye), FaceTimes.FrostAt(seconds)),
            new(FaceTimes.GazeAt(seconds, Eye with { X = -Eye.X }), (float)(seconds % 1000)),
            FaceSeasons.At(0, seconds), FaceSeasons.At(1, seconds), FaceSeasons.At(2, seconds), FaceStorm.At(seconds));
    }

    /// <summary>Whether an eye can see into the hood at all.</summary>
    public bool IsSeenFrom(Vector3 eyeWorld)
    {
        Vector3 to = eyeWorld - new Vector3(Head.X, Head.Y, Head.Z);
        return Vector3.Dot(to, new(Look.X, Look.Y, Look.Z)) > -0.25f * to.Length();
    }
}
