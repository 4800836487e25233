using System.Numerics;
using GlassCity.Engine.Gpu;
using GlassCity.Engine.Shading;
using GlassCity.Scenes.City;
using GlassCity.Scenes.Show;
using Silk.NET.OpenGL;

namespace GlassCity.Scenes.Wounded;

/// <summary>
/// The silver mist that the stars bleed: a low sea with a curling top that pours from them, follows the stones and parts around
/// whoever stands in it. A ray is stepped through the layer it lies in; all of it is a function of place and time.
/// </summary>
public sealed class SilverMistPass : IRingLayer
{
    /// <summary>The layer ends at this height, metres; TOP in silver-mist.frag.</summary>
    public const float TopMetres = 0.75f;

    private readonly Stage _stage;
    private readonly ShaderProgram _program;
    private readonly uint _emptyVertices;
    private int _ring = -1;

    public SilverMistPass(Stage stage)
    {
        _stage = stage;
        _program = stage.Shaders.Load("silver mist", ["silver-mist/silver-mist.vert", "silver-mist/silver-mist.frag"],
            $"STEPS {(stage.Quality.PlainGlass ? 5 : 24)}", $"INSIDE {(stage.Quality.PlainGlass ? 1 : 7)}", stage.Quality.PlainGlass ? "PLAIN 1" : "PLAIN 0");
        _emptyVertices = VertexArrays.Create(stage.Device, "silver mist");
    }

    public string Name => "silver-mist";

    public bool IsIn(int ring) => ring == _ring;

    public void Upload(in FrameDescription frame, in Matrix4x4 worldToClip, bool inMirror)
    {
        _ring = -1;
        // Wet stone under the mist shows none of it: it lies on what would mirror it.
        Vector4 mist = frame.Parts.Has(Parts.SilverMist) ? WoundedTimes.MistAt(frame.TimeSeconds) : Vector4.Zero;
        Vector3 middle = StoryPlaces.Wounded, room = new(mist.Y, TopMetres, mist.Y);
        if (inMirror || mist.X <= 0 || !new ViewPlanes(worldToClip).Meets(middle - room with { Y = 0 }, middle + room))
        {
            return;
        }

        _ring = _stage.Plan.Grid.RingOf(middle, frame.View.Pose.PositionWorld);
    }

    public void DrawRing(int ring)
    {
        GL gl = _stage.Device.Gl;
        new RenderState(Blend.Transmit, DepthUse.Off, TriangleFace.Front).Apply(gl);
        _program.Use();
        _stage.Scene.Depth!.Bind(0);
        gl.BindVertexArray(_emptyVertices);
        gl.DrawArrays(PrimitiveType.Triangles, 0, 36);
    }

    public void Dispose() => VertexArrays.Delete(_stage.Device, _emptyVertices);
}
