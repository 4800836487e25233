namespace GlassCity.Engine.View;

/// <summary>
/// Units and axes, stated once for the whole house.
/// <para><b>Units.</b> Metres, seconds, radians; degrees only in files and on the command line, and then the name says so.</para>
/// <para><b>World.</b> Right-handed, +Y up, the ground at Y = 0. World -Z runs up the avenue, +X is to the right of one
/// who walks up it.</para>
/// <para><b>View.</b> Right-handed, +X right, +Y up; the camera looks along -Z.</para>
/// <para><b>Clip.</b> Depth 0..1, reversed, with an infinite far plane: depth = near / distance along the view axis, so 1 at
/// the near plane and 0 at infinity. Clip and texture Y point up; pictures in memory have their top row first.</para>
/// <para><b>Matrices.</b> System.Numerics row vectors: <c>positionClip = positionWorld * worldToView * viewToClip</c>, names
/// read from left to right. They upload to GLSL untransposed and multiply column vectors there from the left.</para>
/// </summary>
public static class Spaces
{
}
