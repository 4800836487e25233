using System.Numerics;
using GlassCity.Engine.Gpu;
using GlassCity.Engine.Shading;
using GlassCity.Scenes.City;
using GlassCity.Scenes.Show;
using Silk.NET.OpenGL;

namespace GlassCity.Scenes.Planting;

/// <summary>Light that stands in the dust over the broken ground: soft beams out of the mouth and the widest cracks.</summary>
public sealed class ShaftsPass : IRingLayer
{
    private const float FarMetres = 30;
    private static readonly Vector3 Room = new(1.3f, 1.4f, 1.3f);

    private readonly Stage _stage;
    private readonly ShaderProgram _program;
    private readonly uint _beams;
    private readonly uint _emptyVertices;
    private int _ring = -1;

    public ShaftsPass(Stage stage)
    {
        _stage = stage;
        _beams = stage.Quality.PlainGlass ? 7u : 15u;
        _program = stage.Shaders.Load("shafts", ["planting/shafts.vert", "planting/shafts.frag"], $"BEAMS {_beams}");
        _emptyVertices = VertexArrays.Create(stage.Device, "shafts");
    }

    public string Name => "shafts";

    public bool IsIn(int ring) => ring == _ring;

    public void Upload(in FrameDescription frame, in Matrix4x4 worldToClip, bool inMirror)
    {
        _ring = -1;
        Vector3 middle = StoryPlaces.Planting, eye = frame.View.Pose.PositionWorld;
        if (!inMirror && PlantingTimes.IsBroken(frame) && PlantingTimes.EarthAt(frame.TimeSeconds).W > 0 && Vector3.DistanceSquared(eye, middle) < FarMetres * FarMetres
            && new ViewPlanes(worldToClip).Meets(middle - Room, middle + Room))
        {
            _ring = _stage.Plan.Grid.RingOf(middle, _stage.Form.Bend.Straight(eye));
        }
    }

    public void DrawRing(int ring)
    {
        GL gl = _stage.Device.Gl;
        new RenderState(Blend.Add, DepthUse.Test).Apply(gl);
        _program.Use();
        gl.BindVertexArray(_emptyVertices);
        gl.DrawArraysInstanced(PrimitiveType.TriangleStrip, 0, 4, _beams);
    }

    public void Dispose() => VertexArrays.Delete(_stage.Device, _emptyVertices);
}
