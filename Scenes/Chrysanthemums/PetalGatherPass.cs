using GlassCity.Engine.Frame;

namespace GlassCity.Scenes.Chrysanthemums;

/// <summary>Finds the petals that are shapes, before the wet stone's view draws them.</summary>
public sealed class PetalGatherPass(PetalsPass petals) : IPass<FrameDescription>
{
    public string Name => "petals gather";

    public void Resize(int widthPixels, int heightPixels)
    {
    }

    public void Draw(in FrameDescription frame)
    {
        if (PetalTimes.IsAt(frame))
        {
            petals.Gather(frame);
        }
    }

    public void Dispose()
    {
    }
}
