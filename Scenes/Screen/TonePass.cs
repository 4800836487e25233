using GlassCity.Engine.Frame;
using GlassCity.Engine.Gpu;
using GlassCity.Engine.Shading;
using Silk.NET.OpenGL;

namespace GlassCity.Scenes.Screen;

/// <summary>Scene light to 8 bits: bloom mixed in, tone curve, sRGB, dither. The last pass.</summary>
public sealed class TonePass : IPass<FrameDescription>
{
    private const float Exposure = 1.0f;
    private const float BloomShare = 0.16f;
    private static readonly RenderState State = new(Blend.None, DepthUse.Off);

    private readonly Stage stage;
    private readonly BloomPass bloom;
    private readonly ShaderProgram program;
    private readonly uint emptyVertices;

    public TonePass(Stage stage, BloomPass bloom)
    {
        (this.stage, this.bloom) = (stage, bloom);
        program = stage.Shaders.Load("tone", ["include/screen.vert", "tone/tone.frag"]);
        emptyVertices = VertexArrays.Create(stage.Device, "tone");
    }

    public string Name => "tone";

    public void Resize(int widthPixels, int heightPixels)
    {
    }

    public void Draw(in FrameDescription frame)
    {
        GL gl = stage.Device.Gl;
        stage.Final.Bind();
        State.Apply(gl);
        program.Use();
        program.Set("exposure", Exposure);
        program.Set("bloomShare", BloomShare);
        program.Set("bloomLevels", (float)bloom.LevelCount);
        program.Set("flip", frame.RowsFromTop ? 1f : 0f);
        stage.Scene.Colour.Bind(0);
        bloom.Result.Bind(1);
        gl.BindVertexArray(emptyVertices);
        gl.DrawArrays(PrimitiveType.Triangles, 0, 3);
    }

    public void Dispose() => VertexArrays.Delete(stage.Device, emptyVertices);
}
