using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using GlassCity.Engine.Gpu;
using GlassCity.Engine.Shading;
using GlassCity.Scenes.City;
using GlassCity.Scenes.Show;
using Silk.NET.OpenGL;

namespace GlassCity.Scenes.Wounded;

/// <summary>A star, or the line between two, as instances read it.</summary>
/// <param name="FromAndSize">World metres; radius of a star's core, or half the width of a line, metres.</param>
/// <param name="ToAndWhole">A line's other end, world metres; how whole it is, 0..1; -1 for a star.</param>
/// <param name="Light">Radiance in the middle; a number in [0, 1) of its own.</param>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct StarMark(Vector4 FromAndSize, Vector4 ToAndWhole, Vector4 Light);

/// <summary>Draws the fallen constellation: stars with a point-spread, and the lines between them.</summary>
public sealed class WoundedPass : IRingLayer
{
    private static readonly Vector3 StarLight = new(0.78f, 0.87f, 1.00f), LinkLight = new(0.42f, 0.60f, 1.00f);

    private readonly Stage _stage;
    private readonly ShaderProgram _program;
    private readonly Constellation _stars;
    private readonly uint _vertices;
    private int _ring = -1;
    private int _count;

    public WoundedPass(Stage stage, Constellation stars)
    {
        (_stage, _stars) = (stage, stars);
        _program = stage.Shaders.Load("wounded", ["wounded/wounded.vert", "wounded/wounded.frag"]);
        _vertices = VertexArrays.Create(stage.Device, "wounded");
        VertexArrays.AddVector4s(stage.Device, _vertices, 3);
        stage.Device.Gl.VertexArrayBindingDivisor(_vertices, 0, 1);
    }

    public string Name => "wounded";

    public bool IsIn(int ring) => ring == _ring;

    public void Upload(in FrameDescription frame, in Matrix4x4 worldToClip, bool inMirror)
    {
        _ring = -1;
        double t = frame.TimeSeconds;
        Vector3 middle = StoryPlaces.Wounded, room = new(1.8f, 1.2f, 1.6f);
        bool isLifted = t >= WoundedTimes.LiftsSeconds && frame.Parts.Has(Parts.Arc);
        if (!frame.Parts.Has(Parts.Wounded) || isLifted || WoundedTimes.GlowAt(t) <= 0 || !new ViewPlanes(worldToClip).Meets(middle - room, middle + room))
        {
            return;
        }

        _ring = _stage.Plan.Grid.RingOf(middle, frame.View.Pose.PositionWorld);
        _count = _stars.Links.Length + _stars.Count;
        Span<StarMark> into = _stage.Ring.Take<StarMark>(_count, out RingSlice slice);
        for (int i = 0; i < _stars.Links.Length; i++)
        {
            StarLink link = _stars.Links[i];
            float light = 1.7f * MathF.Sqrt(_stars.LightAt(link.From, t) * _stars.LightAt(link.To, t));
            into[i] = new StarMark(new(_stars.PlaceAt(link.From, t), 0.007f), new(_stars.PlaceAt(link.To, t), Constellation.WholeAt(link, t)), new(LinkLight * light, i * 0.137f % 1));
        }

        for (int i = 0; i < _stars.Count; i++)
        {
            float light = _stars.LightAt(i, t);
            into[_stars.Links.Length + i] = new StarMark(new(_stars.PlaceAt(i, t), 0.013f + (0.012f * _stars.Powers[i])), new(0, 0, 0, -1), new(StarLight * (6 * light), i * 0.317f % 1));
        }

        _stage.Device.Gl.VertexArrayVertexBuffer(_vertices, 0, _stage.Ring.Handle, slice.OffsetBytes, (uint)Unsafe.SizeOf<StarMark>());
    }

    public void DrawRing(int ring)
    {
        GL gl = _stage.Device.Gl;
        new RenderState(Blend.Add, DepthUse.Test).Apply(gl);
        _program.Use();
        gl.BindVertexArray(_vertices);
        gl.DrawArraysInstanced(PrimitiveType.TriangleStrip, 0, 4, (uint)_count);
    }

    public void Dispose() => VertexArrays.Delete(_stage.Device, _vertices);
}
