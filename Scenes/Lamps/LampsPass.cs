using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using GlassCity.Engine.Frame;
using GlassCity.Engine.Gpu;
using GlassCity.Engine.Shading;
using GlassCity.Scenes.City;
using Silk.NET.OpenGL;

namespace GlassCity.Scenes.Lamps;

/// <summary>One lamp of a frame, as instances read it.</summary>
/// <param name="FootAndSide">World metres; -1 left of the avenue, 1 right.</param>
/// <param name="Light">Brightness; how much of its guests have settled in it, 0..1; two unused.</param>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct LampInstance(Vector4 FootAndSide, Vector4 Light);

/// <summary>
/// The streetlamps themselves, opaque; their light on other things is a term in those things' shaders
/// (Shaders/include/lamps.glsl). Near lamps have their scrolls and bars, far ones a post and a light.
/// </summary>
public sealed class LampsPass : IPass<FrameDescription>
{
    private const float NearMetres = 26;
    private const float MiddleMetres = 70;

    private readonly Stage _stage;
    private readonly ShaderProgram _program;
    private readonly LampMesh _mesh = new();
    private readonly GpuBuffer _corners;
    private readonly GpuBuffer _indices;
    private readonly uint _vertices;

    public LampsPass(Stage stage)
    {
        _stage = stage;
        _program = stage.Shaders.Load("lamps", ["lamps/lamps.vert", "lamps/lamps.frag"]);
        _corners = GpuBuffer.FromData(stage.Device, "lamp corners", _mesh.Vertices);
        _indices = GpuBuffer.FromData(stage.Device, "lamp indices", _mesh.Indices);
        _vertices = VertexArrays.Create(stage.Device, "lamps");
        GL gl = stage.Device.Gl;
        gl.VertexArrayElementBuffer(_vertices, _indices.Handle);
        gl.VertexArrayVertexBuffer(_vertices, 0, _corners.Handle, 0, (uint)Unsafe.SizeOf<LampVertex>());
        VertexArrays.AddVector4s(stage.Device, _vertices, 2);
        VertexArrays.AddVector4s(stage.Device, _vertices, 2, first: 2, binding: 1);
        gl.VertexArrayBindingDivisor(_vertices, 1, 1);
    }

    public string Name => "lamps";

    public void Resize(int widthPixels, int heightPixels)
    {
    }

    public void Draw(in FrameDescription frame)
    {
        if (frame.Parts.Has(Parts.Lamps))
        {
            _stage.Scene.Bind();
            DrawInto(frame, frame.View.WorldToClip, inMirror: false);
        }
    }

    /// <summary>Draws into whatever target is bound; the mirrored view shares it, where sides wind the other way.</summary>
    internal void DrawInto(in FrameDescription frame, in Matrix4x4 worldToClip, bool inMirror)
    {
        Span<LampInstance> into = _stage.Ring.Take<LampInstance>(Street.Posts.Length, out RingSlice slice);
        var planes = new ViewPlanes(worldToClip);
        Vector3 eye = frame.View.Pose.PositionWorld;
        // The mirrored view is seen small and soft: the middle form is its best.
        int near = Gather(frame, planes, eye, inMirror ? -1 : 0, NearMetres, into);
        int middle = Gather(frame, planes, eye, inMirror ? 0 : NearMetres, MiddleMetres, into[near..]);
        int far = Gather(frame, planes, eye, MiddleMetres, float.MaxValue, into[(near + middle)..]);
        GL gl = _stage.Device.Gl;
        new RenderState(Blend.None, DepthUse.TestAndWrite, inMirror ? TriangleFace.Front : TriangleFace.Back).Apply(gl);
        _program.Use();
        gl.VertexArrayVertexBuffer(_vertices, 1, _stage.Ring.Handle, slice.OffsetBytes, (uint)Unsafe.SizeOf<LampInstance>());
        gl.BindVertexArray(_vertices);
        DrawForm(_mesh.Near, 0, near);
        DrawForm(_mesh.Middle, near, middle);
        DrawForm(_mesh.Far, near + middle, far);
    }

    public void Dispose()
    {
        VertexArrays.Delete(_stage.Device, _vertices);
        _indices.Dispose();
        _corners.Dispose();
    }

    private int Gather(in FrameDescription frame, in ViewPlanes planes, Vector3 eye, float fromMetres, float toMetres, Span<LampInstance> into)
    {
        int count = 0;
        ReadOnlySpan<Lamp> lamps = Street.Posts;
        for (int i = 0; i < lamps.Length; i++)
        {
            float away = Vector3.Distance(eye, lamps[i].HeadWorld);
            Vector3 room = new(1.2f, 0, 0.5f), foot = lamps[i].FootWorld;
            if (away >= fromMetres && away < toMetres && fromMetres >= 0 && planes.Meets(foot - room, foot + room with { Y = 6 }))
            {
                into[count++] = new LampInstance(new(foot, MathF.Sign(foot.X)), new(_stage.Lamps.At(i, frame), _stage.Lamps.WakenedAt(i, frame), 0, 0));
            }
        }

        return count;
    }

    private unsafe void DrawForm((int First, int Count) form, int firstInstance, int count)
    {
        if (count > 0)
        {
            _stage.Device.Gl.DrawElementsInstancedBaseInstance(PrimitiveType.Triangles, (uint)form.Count, DrawElementsType.UnsignedShort,
                (void*)(form.First * sizeof(ushort)), (uint)count, (uint)firstInstance);
        }
    }
}
