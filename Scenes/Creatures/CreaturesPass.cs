using System.Numerics;
using System.Runtime.CompilerServices;
using GlassCity.Engine.Gpu;
using GlassCity.Engine.Shading;
using GlassCity.Scenes.City;
using Silk.NET.OpenGL;

namespace GlassCity.Scenes.Creatures;

/// <summary>
/// Draws the winged creatures, the facets they open from and the breath that hardens into these, ring by ring. Near ones are
/// meshes whose wings the vertex shader beats; far ones, and all in wet stone, are lights of two wings' shape.
/// </summary>
public sealed class CreaturesPass : IRingLayer
{
    private readonly Stage _stage;
    private readonly CreatureGathering _gathering;
    private readonly CreatureList _list;
    private readonly CreatureMesh _mesh = new();
    private readonly ShaderProgram _near;
    private readonly ShaderProgram _far;
    private readonly ShaderProgram _light;
    private readonly ShaderProgram _breath;
    private readonly GpuBuffer _corners;
    private readonly GpuBuffer _indices;
    private readonly uint _vertices;

    public CreaturesPass(Stage stage)
    {
        _stage = stage;
        _gathering = new CreatureGathering(new Flock(stage.Plan.Seed, stage.Lamps.Guests), stage.Plan.Seed, stage.Quality.PlainGlass);
        _list = new CreatureList(stage.Plan.Grid);
        string[] files = ["creatures/creature.vert", "creatures/creature.frag"];
        _far = stage.Shaders.Load("creatures far", files, "PLAIN");
        _near = stage.Quality.PlainGlass ? _far : stage.Shaders.Load("creatures", files);
        _light = stage.Shaders.Load("creatures lights", ["creatures/light.vert", "creatures/light.frag"]);
        _breath = stage.Shaders.Load("creatures breath", ["creatures/breath.vert", "creatures/breath.frag"]);
        _corners = GpuBuffer.FromData(stage.Device, "creature corners", _mesh.Vertices);
        _indices = GpuBuffer.FromData(stage.Device, "creature indices", _mesh.Indices);
        _vertices = VertexArrays.Create(stage.Device, "creatures");
        GL gl = stage.Device.Gl;
        gl.VertexArrayElementBuffer(_vertices, _indices.Handle);
        gl.VertexArrayVertexBuffer(_vertices, 0, _corners.Handle, 0, (uint)Unsafe.SizeOf<CreatureVertex>());
        VertexArrays.AddVector4s(stage.Device, _vertices, 3);
        VertexArrays.AddVector4s(stage.Device, _vertices, 5, first: 3, binding: 1);
        gl.VertexArrayBindingDivisor(_vertices, 1, 1);
    }

    public string Name => "creatures";

    public void Upload(in FrameDescription frame, in Matrix4x4 worldToClip, bool inMirror)
    {
        Vector3 eye = frame.View.Pose.PositionWorld;
        _gathering.Gather(frame, inMirror ? eye with { Y = -eye.Y } : eye, new ViewPlanes(worldToClip), inMirror, _list);
        if (_list.Count > 0)
        {
            _list.Sort(_stage.Ring.Take<CreatureInstance>(_list.Count, out RingSlice slice));
            _stage.Device.Gl.VertexArrayVertexBuffer(_vertices, 1, _stage.Ring.Handle, slice.OffsetBytes, (uint)Unsafe.SizeOf<CreatureInstance>());
        }
    }

    public bool IsIn(int ring) => _list.IsIn(ring);

    public void DrawRing(int ring)
    {
        GL gl = _stage.Device.Gl;
        new RenderState(Blend.Transmit, DepthUse.Test).Apply(gl);
        gl.BindVertexArray(_vertices);
        DrawQuads(_breath, _list.Range(ring, CreatureList.WispForm));
        DrawQuads(_light, _list.Range(ring, CreatureList.LightForm));
        for (int plan = 0; plan < CreatureMesh.Plans; plan++)
        {
            DrawForm(_far, _mesh.Far[plan], _list.Range(ring, CreatureList.FarForm + plan));
        }

        for (int plan = 0; plan < CreatureMesh.Plans; plan++)
        {
            DrawForm(_near, _mesh.Near[plan], _list.Range(ring, CreatureList.NearForm + plan));
        }

        DrawForm(_near, _mesh.Facet, _list.Range(ring, CreatureList.FacetForm));
    }

    public void Dispose()
    {
        VertexArrays.Delete(_stage.Device, _vertices);
        _indices.Dispose();
        _corners.Dispose();
    }

    private void DrawQuads(ShaderProgram program, (int First, int Count) range)
    {
        if (range.Count > 0)
        {
            program.Use();
            _stage.Device.Gl.DrawArraysInstancedBaseInstance(PrimitiveType.TriangleStrip, 0, 4, (uint)range.Count, (uint)range.First);
        }
    }

    private unsafe void DrawForm(ShaderProgram program, (int First, int Count) form, (int First, int Count) range)
    {
        if (range.Count > 0)
        {
            program.Use();
            _stage.Device.Gl.DrawElementsInstancedBaseInstance(PrimitiveType.Triangles, (uint)form.Count, DrawElementsType.UnsignedShort,
                (void*)(form.First * sizeof(ushort)), (uint)range.Count, (uint)range.First);
        }
    }
}
