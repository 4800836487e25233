using GlassCity.Engine.Frame;

namespace GlassCity.Scenes.Screen;

/// <summary>Empties the scene: no light, nothing near.</summary>
public sealed class ClearPass(Stage stage) : IPass<FrameDescription>
{
    public string Name => "clear";

    public void Resize(int widthPixels, int heightPixels)
    {
    }

    public void Draw(in FrameDescription frame) => stage.Scene.Clear();

    public void Dispose()
    {
    }
}
