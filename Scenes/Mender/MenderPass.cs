using System.Numerics;
using GlassCity.Engine.Frame;
using GlassCity.Engine.Gpu;
using GlassCity.Engine.Shading;
using Silk.NET.OpenGL;

namespace GlassCity.Scenes.Mender;

/// <summary>
/// The stranger: a signed distance field traced inside its box, opaque. Its pose is plain data (<see cref="MenderPose"/>);
/// the cloak is what the shader makes of it.
/// </summary>
public sealed class MenderPass : IPass<FrameDescription>
{
    private const int BoxCorners = 36;

    private readonly Stage _stage;
    private readonly ShaderProgram _program;
    private readonly ShaderProgram _plain;
    private readonly uint _noVertices;

    public MenderPass(Stage stage)
    {
        _stage = stage;
        string[] files = ["mender/mender.vert", "mender/mender.frag"];
        _plain = stage.Shaders.Load("figure plain", files, ["PLAIN"]);
        _program = stage.Quality.PlainGlass ? _plain : stage.Shaders.Load("figure", files);
        _noVertices = VertexArrays.Create(stage.Device, "figure");
    }

    public string Name => "figure";

    public void Resize(int widthPixels, int heightPixels)
    {
    }

    public void Draw(in FrameDescription frame)
    {
        _stage.Scene.Bind();
        DrawInto(frame, inMirror: false);
    }

    /// <summary>Draws into whatever target is bound; the mirrored view shares it, where sides wind the other way.</summary>
    internal void DrawInto(in FrameDescription frame, bool inMirror)
    {
        if (!frame.Parts.Has(Parts.Figure) || !MenderHands.IsThere(frame.TimeSeconds))
        {
            return;
        }

        Span<Vector4> block = _stage.Ring.Take<Vector4>(MenderBlock.Length, out RingSlice slice);
        MenderBlock.Fill(frame.TimeSeconds, frame.Parts.Has(Parts.Forge), block);
        GL gl = _stage.Device.Gl;
        // The box's far sides: they stay where the eye stands inside it.
        new RenderState(Blend.None, DepthUse.TestAndWrite, inMirror ? TriangleFace.Back : TriangleFace.Front).Apply(gl);
        gl.BindBufferRange(BufferTargetARB.UniformBuffer, MenderBlock.Binding, _stage.Ring.Handle, slice.OffsetBytes, (nuint)slice.SizeBytes);
        (inMirror ? _plain : _program).Use();
        gl.BindVertexArray(_noVertices);
        gl.DrawArrays(PrimitiveType.Triangles, 0, BoxCorners);
    }

    public void Dispose() => VertexArrays.Delete(_stage.Device, _noVertices);
}
