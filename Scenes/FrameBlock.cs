using System.Numerics;
using System.Runtime.InteropServices;
using GlassCity.Engine.View;

namespace GlassCity.Scenes;

/// <summary>
/// Twin of the uniform block in Shaders/include/frame.glsl (std140). Member names are GL's; row vectors of
/// System.Numerics arrive as column vectors without a transpose.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct FrameBlock(
    Matrix4x4 WorldToClip, Matrix4x4 ClipToWorld, Vector4 EyeAndTime, Vector4 Viewport, Vector4 Lens,
    uint SwitchParts, uint SwitchSeed, uint SwitchFrame, uint SwitchUnused)
{
    /// <summary>Block binding of all shaders.</summary>
    public const uint Binding = 0;
    private const float AirDensityPerMetre = 0.0042f;
    private const float AirHeightMetres = 46;

    public static FrameBlock Of(in FrameDescription frame, ulong seed) =>
        Make(frame, seed, frame.View.WorldToClip, frame.View.ClipToWorld, frame.View.Pose.PositionWorld, frame.View.WidthPixels, frame.View.HeightPixels, 1);

    /// <summary>The world seen in the plane y = 0: eye below it, picture mirrored back, so that a place on the plane keeps its pixel.</summary>
    public static FrameBlock OfMirrored(in FrameDescription frame, ulong seed, int widthPixels, int heightPixels)
    {
        Matrix4x4 flip = Matrix4x4.CreateScale(1, -1, 1);
        Vector3 eye = frame.View.Pose.PositionWorld with { Y = -frame.View.Pose.PositionWorld.Y };
        return Make(frame, seed, flip * frame.View.WorldToClip, frame.View.ClipToWorld * flip, eye, widthPixels, heightPixels, -1);
    }

    private static FrameBlock Make(in FrameDescription frame, ulong seed, in Matrix4x4 worldToClip, in Matrix4x4 clipToWorld,
        Vector3 eye, int width, int height, float side)
    {
        Lens lens = frame.View.Lens;
        // Density of the air at the eye's height, per metre; AIR_HEIGHT in air.glsl.
        float density = frame.Parts.Has(Parts.Air) ? AirDensityPerMetre * MathF.Exp(-MathF.Max(eye.Y, 0) / AirHeightMetres) : 0;
        float pixelRadians = 2 * MathF.Tan(lens.FovYRadians * 0.5f) / height;
        return new FrameBlock(worldToClip, clipToWorld, new(eye, (float)frame.TimeSeconds),
            new(width, height, 1f / width, 1f / height), new(pixelRadians, lens.NearMetres, side, density),
            unchecked((uint)frame.Parts), (uint)(seed ^ (seed >> 32)), (uint)frame.FrameNumber, 0);
    }
}
