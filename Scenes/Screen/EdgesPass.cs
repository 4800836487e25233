using GlassCity.Engine.Effects;
using GlassCity.Engine.Frame;
using GlassCity.Engine.Gpu;
using GlassCity.Engine.Shading;
using Silk.NET.OpenGL;

namespace GlassCity.Scenes.Screen;

/// <summary>
/// Smooth edges where one sample a pixel leaves stairs: looks across each edge by as much as its run asks (Lottes 2009).
/// Left out where pictures are supersampled. The last pass; effects take over from it.
/// </summary>
public sealed class EdgesPass : IPass<FrameDescription>
{
    private static readonly RenderState State = new(Blend.None, DepthUse.Off);

    private readonly Stage _stage;
    private readonly EffectChain _effects;
    private readonly ShaderProgram? _program;
    private readonly uint _emptyVertices;
    private RenderTarget? _before;

    public EdgesPass(Stage stage, EffectChain effects)
    {
        (_stage, _effects) = (stage, effects);
        if (stage.Quality.SmoothEdges)
        {
            _program = stage.Shaders.Load("edges", ["include/screen.vert", "edges/edges.frag"]);
        }

        _emptyVertices = VertexArrays.Create(stage.Device, "edges");
    }

    public string Name => "edges";

    public void Resize(int widthPixels, int heightPixels)
    {
        _before?.Dispose();
        _before = _program is null ? null
            : new RenderTarget(_stage.Device, "before edges", _stage.Final.WidthPixels, _stage.Final.HeightPixels, SizedInternalFormat.Rgba8, withDepth: false);
    }

    public bool IsOn(in FrameDescription frame) => _before is not null && frame.Parts.Has(Parts.Edges);

    /// <summary>
    /// Where the picture is to be drawn before this pass, and whether upright: so this pass and effects work, and turn it behind
    /// them.
    /// </summary>
    public (RenderTarget Target, bool Upright) Begin(in FrameDescription frame)
    {
        RenderTarget? upright = _effects.Begin(frame.Effects, _stage.Final);
        return (IsOn(frame) ? _before! : upright ?? _stage.Final, upright is not null || IsOn(frame));
    }

    public void Draw(in FrameDescription frame)
    {
        if (!IsOn(frame))
        {
            return;
        }

        GL gl = _stage.Device.Gl;
        RenderTarget? upright = _effects.Begin(frame.Effects, _stage.Final);
        (upright ?? _stage.Final).Bind();
        State.Apply(gl);
        _program!.Use();
        gl.ProgramUniform2(_program.Handle, _program.Location("texel"), 1f / _before!.WidthPixels, 1f / _before.HeightPixels);
        _program.Set("flip", frame.RowsFromTop && upright is null ? 1f : 0f);
        _before.Colour.Bind(0);
        gl.BindVertexArray(_emptyVertices);
        gl.DrawArrays(PrimitiveType.Triangles, 0, 3);
    }

    public void Dispose()
    {
        _before?.Dispose();
        VertexArrays.Delete(_stage.Device, _emptyVertices);
    }
}
