using GlassCity.Engine.Frame;
using GlassCity.Engine.Gpu;
using GlassCity.Engine.Shading;
using Silk.NET.OpenGL;

namespace GlassCity.Scenes.Sky;

/// <summary>Night, moon and high veils behind everything opaque.</summary>
public sealed class SkyPass : IPass<FrameDescription>
{
    private static readonly RenderState State = new(Blend.None, DepthUse.Test);

    private readonly Stage _stage;
    private readonly ShaderProgram _program;
    private readonly uint _emptyVertices;

    public SkyPass(Stage stage)
    {
        _stage = stage;
        _program = stage.Shaders.Load("sky", ["sky/sky.vert", "sky/sky.frag"], $"PLAIN {(stage.Quality.PlainGlass ? 1 : 0)}");
        _emptyVertices = VertexArrays.Create(stage.Device, "sky");
    }

    public string Name => "sky";

    public void Resize(int widthPixels, int heightPixels)
    {
    }

    public void Draw(in FrameDescription frame)
    {
        if (frame.Parts.Has(Parts.Sky))
        {
            _stage.Scene.Bind();
            DrawInto();
        }
    }

    /// <summary>Draws into whatever target is bound; the mirrored view shares it.</summary>
    internal void DrawInto()
    {
        GL gl = _stage.Device.Gl;
        State.Apply(gl);
        _program.Use();
        gl.BindVertexArray(_emptyVertices);
        gl.DrawArrays(PrimitiveType.Triangles, 0, 3);
    }

    public void Dispose() => VertexArrays.Delete(_stage.Device, _emptyVertices);
}
