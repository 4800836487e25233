using System.Numerics;
using System.Runtime.CompilerServices;
using GlassCity.Engine.Frame;
using GlassCity.Engine.Gpu;
using GlassCity.Engine.Shading;
using GlassCity.Scenes.City;
using GlassCity.Scenes.Score;
using Silk.NET.OpenGL;

namespace GlassCity.Scenes.Garden;

/// <summary>The flowers, opaque: light that comes through their petals is a term of their shading. The wet stone's view shares it.</summary>
public sealed class FlowersPass : IPass<FrameDescription>
{
    /// <summary>From so many pixels across they have all their petals, down to so many the most of them; where a processor draws, only what is close.</summary>
    private static readonly (float Near, float Far) Pixels = (44, 15), PlainPixels = (100, 30);

    private readonly Stage _stage;
    private readonly FlowerMesh _mesh = new();
    private readonly ShaderProgram _program;
    private readonly ShaderProgram _plain;
    private readonly GpuBuffer _corners;
    private readonly GpuBuffer _indices;
    private readonly uint _vertices;
    private FlowerGathering? _gathering;

    public FlowersPass(Stage stage)
    {
        _stage = stage;
        bool isPlain = stage.Quality.PlainGlass;
        string[] files = ["flowers/flowers.vert", "flowers/flowers.frag"];
        _plain = stage.Shaders.Load("flowers plain", files, "PLAIN");
        _program = isPlain ? _plain : stage.Shaders.Load("flowers", files);
        _corners = GpuBuffer.FromData(stage.Device, "flower corners", _mesh.Vertices);
        _indices = GpuBuffer.FromData(stage.Device, "flower indices", _mesh.Indices);
        _vertices = VertexArrays.Create(stage.Device, "flowers");
        GL gl = stage.Device.Gl;
        gl.VertexArrayElementBuffer(_vertices, _indices.Handle);
        gl.VertexArrayVertexBuffer(_vertices, 0, _corners.Handle, 0, (uint)Unsafe.SizeOf<BladeVertex>());
        VertexArrays.AddVector4s(stage.Device, _vertices, 4);
        VertexArrays.AddVector4s(stage.Device, _vertices, 6, first: 4, binding: 1);
        gl.VertexArrayBindingDivisor(_vertices, 1, 1);
    }

    public string Name => "flowers";

    public void Resize(int widthPixels, int heightPixels)
    {
    }

    public void Draw(in FrameDescription frame)
    {
        if (IsThere(frame))
        {
            _stage.Scene.Bind();
            DrawInto(frame, frame.View.WorldToClip, _stage.Scene.HeightPixels, inMirror: false);
        }
    }

    /// <summary>Draws into whatever target is bound; the mirrored view shares it.</summary>
    internal void DrawInto(in FrameDescription frame, in Matrix4x4 worldToClip, int heightPixels, bool inMirror)
    {
        if (!IsThere(frame))
        {
            return;
        }

        float pixelRadians = 2 * MathF.Tan(frame.View.Lens.FovYRadians * 0.5f) / heightPixels;
        Vector3 eye = frame.View.Pose.PositionWorld;
        (float near, float far) = _stage.Quality.PlainGlass ? PlainPixels : Pixels;
        _gathering ??= new FlowerGathering(_stage.Flowers.Value, near, far);
        _gathering.Gather(frame.TimeSeconds, inMirror ? eye with { Y = -eye.Y } : eye, new ViewPlanes(worldToClip), pixelRadians, VineDetail.Of(_stage.Quality, inMirror).FarMetres, _stage.Form.Bend);
        if (_gathering.Count == 0)
        {
            return;
        }

        _gathering.Sort(_stage.Ring.Take<FlowerInstance>(_gathering.Count, out RingSlice slice));
        GL gl = _stage.Device.Gl;
        new RenderState(Blend.None, DepthUse.TestAndWrite).Apply(gl);
        (inMirror ? _plain : _program).Use();
        gl.VertexArrayVertexBuffer(_vertices, 1, _stage.Ring.Handle, slice.OffsetBytes, (uint)Unsafe.SizeOf<FlowerInstance>());
        gl.BindVertexArray(_vertices);
        for (int kind = 0; kind < Choir.Voices; kind++)
        {
            for (int form = 0; form < FlowerMesh.Forms; form++)
            {
                DrawForm(_mesh.RangeOf((Singer)kind, form), _gathering.RangeOf((Singer)kind, form));
            }
        }
    }

    public void Dispose()
    {
        VertexArrays.Delete(_stage.Device, _vertices);
        _indices.Dispose();
        _corners.Dispose();
    }

    private static bool IsThere(in FrameDescription frame) => frame.Parts.Has(Parts.Flowers) && frame.TimeSeconds > VineTimes.EruptsSeconds;

    private unsafe void DrawForm((int First, int Count) form, (int First, int Count) range)
    {
        if (range.Count > 0)
        {
            _stage.Device.Gl.DrawElementsInstancedBaseInstance(PrimitiveType.Triangles, (uint)form.Count, DrawElementsType.UnsignedShort,
                (void*)(form.First * sizeof(ushort)), (uint)range.Count, (uint)range.First);
        }
    }
}
