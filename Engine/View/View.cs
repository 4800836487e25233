using System.Numerics;

namespace GlassCity.Engine.View;

/// <summary>One eye's whole view: the pose, the lens and the picture's size. Matrices as <see cref="Spaces"/> states.</summary>
public readonly record struct View(Pose Pose, Lens Lens, int WidthPixels, int HeightPixels)
{
    public float AspectRatio => (float)WidthPixels / HeightPixels;

    public Matrix4x4 WorldToView =>
        Matrix4x4.CreateTranslation(-Pose.PositionWorld) * Matrix4x4.CreateFromQuaternion(Quaternion.Conjugate(Pose.Orientation));

    public Matrix4x4 ViewToWorld =>
        Matrix4x4.CreateFromQuaternion(Pose.Orientation) * Matrix4x4.CreateTranslation(Pose.PositionWorld);

    /// <summary>Depth 0..1, reversed, infinite far: clip z is the near distance and clip w the distance along the axis.</summary>
    public Matrix4x4 ViewToClip
    {
        get
        {
            (float scaleX, float scaleY) = Scales;
            return new Matrix4x4(
                scaleX, 0, 0, 0,
                0, scaleY, 0, 0,
                0, 0, 0, -1,
                0, 0, Lens.NearMetres, 0);
        }
    }

    /// <summary>Inverted by hand: a general inverse of a matrix with an infinite far plane loses digits.</summary>
    public Matrix4x4 ClipToView
    {
        get
        {
            (float scaleX, float scaleY) = Scales;
            return new Matrix4x4(
                1 / scaleX, 0, 0, 0,
                0, 1 / scaleY, 0, 0,
                0, 0, 0, 1 / Lens.NearMetres,
                0, 0, -1, 0);
        }
    }

    public Matrix4x4 WorldToClip => WorldToView * ViewToClip;

    public Matrix4x4 ClipToWorld => ClipToView * ViewToWorld;

    private (float X, float Y) Scales
    {
        get
        {
            double scaleY = 1 / Math.Tan(Lens.FovYRadians * 0.5);
            return ((float)(scaleY * HeightPixels / WidthPixels), (float)scaleY);
        }
    }
}
