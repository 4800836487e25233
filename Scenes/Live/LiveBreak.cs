using GlassCity.Engine.View;
using GlassCity.Scenes.Fracture;
using GlassCity.Scenes.Show;

namespace GlassCity.Scenes.Live;

/// <summary>Notes with what eye one came to the moment at which the picture breaks. Who goes back before it and comes again breaks it anew.</summary>
internal sealed class LiveBreak
{
    /// <summary>The last one; the film's until somebody came so far.</summary>
    public BrokenSight Sight { get; private set; }

    /// <summary>One turn of the loop, after the eye was moved.</summary>
    public void Update(Eye eye, double dreamSeconds, Lens ownLens)
    {
        if (dreamSeconds <= Worlds.LeavesSeconds)
        {
            // Cameras are where they are at that very moment, a body where it stands.
            (Pose pose, Lens lens) = eye.At(Worlds.LeavesSeconds, ownLens);
            Sight = new BrokenSight(pose, lens);
        }
    }
}
