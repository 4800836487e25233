using GlassCity.Engine.Frame;
using GlassCity.Engine.Shading;
using Silk.NET.OpenGL;

namespace GlassCity.Scenes.Gb1;

/// <summary>Lists, for each column of pixels, the tower faces its ray meets: the camera is level, so all its rows meet the same.</summary>
public sealed class ColumnsPass(Gb1Stage stage) : IPass<Gb1Frame>
{
    private const int GroupSize = 32;

    private readonly ShaderProgram _walk = stage.Shaders.Load("gb1 columns", ["gb1/columns.comp"]);

    public string Name => "gb1 columns";

    public void Resize(int widthPixels, int heightPixels)
    {
    }

    public void Draw(in Gb1Frame frame)
    {
        GL gl = stage.Device.Gl;
        _walk.Use();
        stage.Columns.BindStorage(Gb1Stage.ColumnsBinding);
        gl.DispatchCompute((uint)((frame.Width + GroupSize - 1) / GroupSize), 1, 1);
        gl.MemoryBarrier(MemoryBarrierMask.ShaderStorageBarrierBit);
    }

    public void Dispose() => stage.Shaders.Unload(_walk);
}
