using System.Numerics;
using System.Runtime.CompilerServices;
using GlassCity.Engine.Gpu;
using GlassCity.Engine.Shading;
using GlassCity.Scenes.City;
using GlassCity.Scenes.Forge;
using GlassCity.Scenes.Garden;
using GlassCity.Scenes.Lamps;
using GlassCity.Scenes.Planting;
using GlassCity.Scenes.Stardust;
using Silk.NET.OpenGL;

namespace GlassCity.Scenes.Discs;

/// <summary>
/// Draws the small lights near the eye for <see cref="CityPass"/>, ring by ring: sparks in the lamps' haze, the
/// stardust that is near enough to be more than a point, and pollen.
/// </summary>
public sealed class DiscsPass : IDisposable
{
    private readonly Stage _stage;
    private readonly ShaderProgram _program;
    private readonly uint _vertices;
    private readonly DiscList _list;
    private readonly NearMotes _motes;

    public DiscsPass(Stage stage)
    {
        _stage = stage;
        _program = stage.Shaders.Load("discs", ["discs/discs.vert", "discs/discs.frag"]);
        _list = new DiscList(stage.Plan.Grid);
        _motes = new NearMotes(stage.Plan.Seed);
        _vertices = VertexArrays.Create(stage.Device, "discs");
        VertexArrays.AddVector4s(stage.Device, _vertices, 3);
        stage.Device.Gl.VertexArrayBindingDivisor(_vertices, 0, 1);
    }

    /// <summary>Whether a ring of cells shows any.</summary>
    public bool IsIn(int ring) => _list.Ring(ring).Count > 0;

    /// <summary>Gathers this frame's lights.</summary>
    public void Upload(in FrameDescription frame)
    {
        // As cells do, lights float in the straight city, about where the eye is in it.
        Vector3 eye = _stage.Form.Bend.Straight(frame.View.Pose.PositionWorld);
        _list.Clear(eye);
        if (frame.Parts.Has(Parts.Haze))
        {
            Sparks.Gather(frame, _stage.Plan.Seed, _stage.Lamps, _list);
        }

        if (frame.Parts.Has(Parts.Stardust))
        {
            _motes.Gather(frame, eye, _list);
        }

        if (frame.Parts.Has(Parts.Forge))
        {
            ForgeDust.Gather(frame, _stage.Plan.Seed, _list);
        }

        if (frame.Parts.Has(Parts.Planting))
        {
            EarthDust.Gather(frame, _list);
        }

        if (FlowerPuffs.IsAt(frame))
        {
            FlowerPuffs.Gather(frame, _stage.Flowers.Value, _list);
        }

        _list.Sort(_stage.Ring.Take<LightDisc>(DiscList.Most, out RingSlice slice));
        _stage.Device.Gl.VertexArrayVertexBuffer(_vertices, 0, _stage.Ring.Handle, slice.OffsetBytes, (uint)Unsafe.SizeOf<LightDisc>());
    }

    public void DrawRing(int ring)
    {
        GL gl = _stage.Device.Gl;
        new RenderState(Blend.Add, DepthUse.Test).Apply(gl);
        _program.Use();
        gl.BindVertexArray(_vertices);
        (int first, int count) = _list.Ring(ring);
        gl.DrawArraysInstancedBaseInstance(PrimitiveType.TriangleStrip, 0, 4, (uint)count, (uint)first);
    }

    public void Dispose() => VertexArrays.Delete(_stage.Device, _vertices);
}
