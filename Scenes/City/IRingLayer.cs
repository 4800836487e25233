using System.Numerics;

namespace GlassCity.Scenes.City;

/// <summary>
/// Something translucent that <see cref="CityPass"/> draws between the rings of towers: it says in which rings it is, and
/// draws what lies in a ring's cells, itself from far to near.
/// </summary>
public interface IRingLayer : IDisposable
{
    /// <summary>Name of its group and of its row in the table of times.</summary>
    string Name { get; }

    /// <summary>Gathers what a view can see, in rings of cells about the eye's; called before a view's first ring.</summary>
    /// <param name="frame">Its time and parts.</param>
    /// <param name="worldToClip">Of the view: the eye's or the mirrored one's.</param>
    /// <param name="inMirror">Whether it is the mirrored view.</param>
    void Upload(in FrameDescription frame, in Matrix4x4 worldToClip, bool inMirror);

    /// <summary>Whether it shows anything in the cells of a ring.</summary>
    bool IsIn(int ring);

    /// <summary>Draws it into the bound target.</summary>
    void DrawRing(int ring);
}
