using GlassCity.Engine.Frame;
using GlassCity.Engine.Gpu;
using GlassCity.Engine.Shading;
using GlassCity.Scenes.City;
using Silk.NET.OpenGL;

namespace GlassCity.Scenes.Ground;

/// <summary>Wet stone and canals; writes the depth that everything translucent is cut by. Reads the mirrored view.</summary>
public sealed class GroundPass : IPass<FrameDescription>
{
    private static readonly RenderState State = new(Blend.None, DepthUse.TestAndWrite);

    private const uint FirstSoftBinding = 8;        // mirrorSoft in mirror.glsl, then the others

    private readonly Stage _stage;
    private readonly ShaderProgram _program;
    private readonly uint _emptyVertices;

    public GroundPass(Stage stage)
    {
        _stage = stage;
        string[] defines = [$"FOOTBRIDGES {Street.Footbridges.Length}", $"MIST_LOOKS {(stage.Quality.PlainGlass ? 1 : 3)}"];
        _program = stage.Shaders.Load("ground", ["ground/ground.vert", "ground/ground.frag"], stage.Quality.PlainGlass ? [.. defines, "PLAIN"] : defines);
        _emptyVertices = VertexArrays.Create(stage.Device, "ground");
    }

    public string Name => "ground";

    public void Resize(int widthPixels, int heightPixels)
    {
    }

    public void Draw(in FrameDescription frame)
    {
        GL gl = _stage.Device.Gl;
        _stage.Scene.Bind();
        _stage.Scene.Clear();
        if (!frame.Parts.Has(Parts.Ground))
        {
            return;
        }

        State.Apply(gl);
        _program.Use();
        for (int i = 0; i < Street.Footbridges.Length; i++)
        {
            Footbridge bridge = Street.Footbridges[i];
            gl.ProgramUniform4(_program.Handle, i, bridge.Side, bridge.MiddleZMetres, bridge.HalfMetres, 0);
        }

        _stage.VeinLight.Bind(Stage.VeinLightBinding);
        _stage.Mirror.Colour.Bind(0);
        for (int i = 0; i < _stage.MirrorSoft.Length; i++)
        {
            _stage.MirrorSoft[i].Colour.Bind(FirstSoftBinding + (uint)i);
        }

        gl.BindVertexArray(_emptyVertices);
        gl.DrawArrays(PrimitiveType.TriangleStrip, 0, 4);
    }

    public void Dispose() => VertexArrays.Delete(_stage.Device, _emptyVertices);
}
