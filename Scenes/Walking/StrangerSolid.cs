using System.Numerics;
using GlassCity.Engine.View;
using GlassCity.Scenes.Mender;

namespace GlassCity.Scenes.Walking;

/// <summary>
/// The stranger as an upright prism round its trunk from the hips to the bowed head, at a time of the dream. It bars and
/// does not bear: nobody stands on it, and who comes down on it comes down beside it.
/// </summary>
internal sealed class StrangerSolid
{
    private const int Sides = 16;
    private const float RadiusMetres = 0.32f;   // half the shoulders, and some cloth
    private const float HairMetres = 0.14f;     // above the middle of the head

    private readonly Plane[] _planes = new Plane[Sides + 2];

    public ReadOnlySpan<Plane> Planes => _planes;

    /// <summary>Whether it is there at all.</summary>
    public bool IsThere { get; private set; }

    public Vector3 LowWorld { get; private set; }

    public Vector3 HighWorld { get; private set; }

    /// <summary>Takes it away.</summary>
    public void Leave() => IsThere = false;

    /// <summary>Puts it where it is at a time of the dream.</summary>
    public void BeAt(double dreamSeconds)
    {
        IsThere = MenderHands.IsThere(dreamSeconds);
        if (!IsThere)
        {
            return;
        }

        var pose = MenderPose.At(dreamSeconds);
        Vector3 hips = pose[Joint.Pelvis], chest = pose[Joint.Chest], head = pose[Joint.Head];
        // Raised hands too: whoever flies over it does not have them in the face.
        float top = MathF.Max(head.Y, MathF.Max(pose[Joint.LeftWrist].Y, pose[Joint.RightWrist].Y)) + HairMetres;
        const float reach = RadiusMetres + Body.RadiusMetres;
        for (int i = 0; i < Sides; i++)
        {
            (float sine, float cosine) = MathF.SinCos(MathF.Tau * i / Sides);
            var normal = new Vector3(cosine, 0, sine);
            float outermost = MathF.Max(Vector3.Dot(normal, hips), MathF.Max(Vector3.Dot(normal, chest), Vector3.Dot(normal, head)));
            _planes[i] = new Plane(normal, -outermost - reach);
        }

        _planes[Sides] = new Plane(Vector3.UnitY, -top);
        _planes[Sides + 1] = new Plane(-Vector3.UnitY, -Body.HeightMetres);
        // The corners of the prism are a fiftieth farther out than its sides.
        Vector3 room = new(1.05f * reach, 0, 1.05f * reach);
        LowWorld = (Vector3.Min(hips, Vector3.Min(chest, head)) - room) with { Y = -Body.HeightMetres };
        HighWorld = (Vector3.Max(hips, Vector3.Max(chest, head)) + room) with { Y = top };
    }
}
