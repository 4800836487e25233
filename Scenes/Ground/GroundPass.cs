using GlassCity.Engine.Frame;
using GlassCity.Engine.Gpu;
using GlassCity.Engine.Shading;
using Silk.NET.OpenGL;

namespace GlassCity.Scenes.Ground;

/// <summary>Wet stone and canals; writes the depth that everything translucent is cut by. Reads the mirrored view.</summary>
public sealed class GroundPass : IPass<FrameDescription>
{
    private static readonly RenderState State = new(Blend.None, DepthUse.TestAndWrite);

    private readonly Stage stage;
    private readonly ShaderProgram program;
    private readonly uint emptyVertices;

    public GroundPass(Stage stage)
    {
        this.stage = stage;
        program = stage.Shaders.Load("ground", ["ground/ground.vert", "ground/ground.frag"]);
        emptyVertices = VertexArrays.Create(stage.Device, "ground");
    }

    public string Name => "ground";

    public void Resize(int widthPixels, int heightPixels)
    {
    }

    public void Draw(in FrameDescription frame)
    {
        GL gl = stage.Device.Gl;
        stage.Scene.Bind();
        stage.Scene.Clear();
        if (!frame.Parts.Has(Parts.Ground))
        {
            return;
        }

        State.Apply(gl);
        program.Use();
        stage.Mirror.Colour.Bind(0);
        stage.MirrorSoft.Colour.Bind(1);
        gl.BindVertexArray(emptyVertices);
        gl.DrawArrays(PrimitiveType.TriangleStrip, 0, 4);
    }

    public void Dispose() => VertexArrays.Delete(stage.Device, emptyVertices);
}
