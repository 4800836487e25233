using System.Numerics;
using GlassCity.Scenes.Eyes;
using GlassCity.Scenes.Show;
using GlassCity.Scenes.Sigils;

namespace GlassCity.Scenes.Hands;

/// <summary>Twin of the uniform block in Shaders/include/hands.glsl (std140): bones, light and signs of both hands, in the eye's axes.</summary>
public static class HandsBlock
{
    /// <summary>Block binding of the hands' shaders; whoever else has it binds it anew at its entry.</summary>
    public const uint Binding = 5;

    public const int Length = LensAt + 19;

    // Whatever lens the eye has: one's own hands do not grow with it.
    private const float FovYDegrees = 45;
    private const float LeastAspect = 1.6f;
    private const int HandLength = 3 * HandSkeleton.Bones;
    private const int LensAt = 2 * HandLength;

    // After the bones, what light comes from either side, from above and from below.
    private static readonly int[] LightRows = [2, 4, 5, 6];

    private static readonly Vector3 MoonDirection = new(-0.1480f, 0.2924f, -0.9448f);       // light.glsl
    private static readonly Vector3 Moon = new(0.716f, 0.791f, 1.000f), Memory = new(1.000f, 0.815f, 0.624f), LampLight = new(1.000f, 0.658f, 0.323f);   // #DCE6FF, #FFE9CF, #FFD49A

    /// <param name="frame">Its time, eye and log.</param>
    /// <param name="block">Room for <see cref="Length"/>.</param>
    public static void Fill(in FrameDescription frame, Span<Vector4> block)
    {
        double t = frame.TimeSeconds;
        float up = HandTimes.UpAt(t, frame.HandsRaised);
        HandPose left = HandTimes.At(t, up, isRight: false), right = HandTimes.At(t, up, isRight: true);
        left.Fill(block, isRight: false);
        right.Fill(block[HandLength..], isRight: true);
        bool isUnder = Worlds.IsUnder(t, frame.Parts);
        Span<Vector4> rest = block[LensAt..];
        float aspect = frame.View.AspectRatio, scale = Math.Min(1, aspect / LeastAspect) / MathF.Tan(float.DegreesToRadians(FovYDegrees / 2));
        rest[0] = new(scale / aspect, scale, frame.View.Lens.NearMetres, isUnder ? 0 : 1);
        Quaternion toView = Quaternion.Conjugate(frame.View.Pose.Orientation);
        FillLight(rest, isUnder, toView);
        for (int i = 0; !isUnder && i < LightRows.Length; i++)
        {
            rest[LightRows[i]] *= HandTimes.LitAt(t);
        }

        for (int i = 0; i < Kindnesses.Count; i++)
        {
            rest[7 + i] = frame.Parts.Has(Parts.Sigils) ? SigilTimes.At(i, t, frame.Witnessed) : -Vector4.One;
        }

        EyePair.Fill(frame, left, right, rest[13..16]);
        for (int i = 0; i < 3; i++)
        {
            Vector3 axis = Vector3.Transform(i == 0 ? Vector3.UnitX : i == 1 ? Vector3.UnitY : Vector3.UnitZ, toView);
            rest[16 + i] = new(axis, 0);
        }
    }

    // Under the city what is forgotten glows before one, and a little behind; over it there is the moon, wherever one looks, and a lamp behind.
    private static void FillLight(Span<Vector4> rest, bool isUnder, Quaternion toView)
    {
        Vector3 key = isUnder ? Vector3.Normalize(new(-0.74f, 0.62f, 0.20f)) : Vector3.Transform(MoonDirection, toView);
        Vector3 back = Vector3.Normalize(isUnder ? new(0.80f, 0.20f, -0.56f) : new Vector3(0.45f, 0.55f, 0.70f));
        rest[1] = new(key, 0);
        // Whiter than it is: skin is warm enough.
        rest[2] = new(isUnder ? Vector3.Lerp(Memory, Vector3.One, 0.4f) * 0.62f : Vector3.Lerp(Moon, Vector3.One, 0.3f) * 1.30f, 0);
        rest[3] = new(back, 0);
        rest[4] = new(isUnder ? new Vector3(0.36f, 0.50f, 0.92f) * 0.95f : LampLight * 0.14f, 0);
        rest[5] = isUnder ? new(0.058f, 0.062f, 0.092f, 0) : new(0.058f, 0.082f, 0.125f, 0);
        rest[6] = isUnder ? new(0.030f, 0.024f, 0.022f, 0) : new(0.030f, 0.030f, 0.042f, 0);
    }
}
