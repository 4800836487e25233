using System.Numerics;
using System.Runtime.CompilerServices;
using GlassCity.Engine.Frame;
using GlassCity.Engine.Gpu;
using GlassCity.Engine.Shading;
using GlassCity.Scenes.City;
using Silk.NET.OpenGL;

namespace GlassCity.Scenes.Bridge;

/// <summary>The bridge of mercury and its drops, opaque. The wet stone's view shares it.</summary>
public sealed class BridgePass : IPass<FrameDescription>
{
    private const int CoarseStations = 3;

    private readonly Stage _stage;
    private readonly ShaderProgram _span;
    private readonly ShaderProgram _drops;
    private readonly ShaderProgram _plainSpan;
    private readonly ShaderProgram _plainDrops;
    private readonly GpuBuffer[] _buffers;
    private readonly uint _spanVertices;
    private readonly uint _coarseVertices;
    private readonly uint _dropVertices;
    private readonly int _fineCount;
    private readonly int _coarseCount;
    private readonly int _dropCount;

    public BridgePass(Stage stage)
    {
        _stage = stage;
        GpuDevice device = stage.Device;
        _plainSpan = Load("bridge plain", "bridge/span", "PLAIN");
        _plainDrops = Load("bridge drops plain", "bridge/drop", "PLAIN");
        bool isPlain = stage.Quality.PlainGlass;
        _span = isPlain ? _plainSpan : Load("bridge", "bridge/span");
        _drops = isPlain ? _plainDrops : Load("bridge drops", "bridge/drop");
        uint[] fine = BridgeMesh.Indices(1, isCoarse: false), coarse = BridgeMesh.Indices(CoarseStations, isCoarse: true), drop = BridgeMesh.DropIndices();
        (_fineCount, _coarseCount, _dropCount) = (fine.Length, coarse.Length, drop.Length);
        _buffers =
        [
            GpuBuffer.FromData<SpanVertex>(device, "bridge points", BridgeMesh.Vertices()), GpuBuffer.FromData<uint>(device, "bridge indices", fine),
            GpuBuffer.FromData<uint>(device, "bridge coarse indices", coarse), GpuBuffer.FromData<Vector4>(device, "bridge drop points", BridgeMesh.DropVertices()),
            GpuBuffer.FromData<uint>(device, "bridge drop indices", drop),
        ];
        _spanVertices = MakeArray("bridge", _buffers[0], Unsafe.SizeOf<SpanVertex>(), 4, _buffers[1]);
        _coarseVertices = MakeArray("bridge coarse", _buffers[0], Unsafe.SizeOf<SpanVertex>(), 4, _buffers[2]);
        _dropVertices = MakeArray("bridge drops", _buffers[3], Unsafe.SizeOf<Vector4>(), 1, _buffers[4]);
        VertexArrays.AddVector4s(device, _dropVertices, 3, first: 1, binding: 1);
        device.Gl.VertexArrayBindingDivisor(_dropVertices, 1, 1);
    }

    public string Name => "bridge";

    public void Resize(int widthPixels, int heightPixels)
    {
    }

    public void Draw(in FrameDescription frame)
    {
        if (IsThere(frame))
        {
            _stage.Scene.Bind();
            // What its top shows of the city is what wet stone shows: mirrorSharp in mercury.glsl.
            _stage.Mirror.Colour.Bind(0);
            DrawInto(frame, frame.View.WorldToClip, inMirror: false);
        }
    }

    /// <summary>Draws into whatever target is bound; the mirrored view shares it, where sides wind the other way.</summary>
    internal void DrawInto(in FrameDescription frame, in Matrix4x4 worldToClip, bool inMirror)
    {
        if (!IsThere(frame))
        {
            return;
        }

        GL gl = _stage.Device.Gl;
        bool isCoarse = inMirror || _stage.Quality.PlainGlass;
        _stage.Ring.BindUniform(BridgeBlock.Binding, BridgeBlock.Of(frame, _stage.Form.Bend));
        var planes = new ViewPlanes(worldToClip);
        int drops = BridgeDrops.Gather(frame.TimeSeconds, frame.View.Pose.PositionWorld, planes, _stage.Form.Bend, _stage.Ring.Take<MercuryDrop>(BridgeDrops.Most, out RingSlice slice));
        new RenderState(Blend.None, DepthUse.TestAndWrite, inMirror ? TriangleFace.Front : TriangleFace.Back).Apply(gl);
        (inMirror ? _plainSpan : _span).Use();
        gl.BindVertexArray(isCoarse ? _coarseVertices : _spanVertices);
        DrawElements(isCoarse ? _coarseCount : _fineCount, 1);
        if (drops > 0)
        {
            (inMirror ? _plainDrops : _drops).Use();
            gl.VertexArrayVertexBuffer(_dropVertices, 1, _stage.Ring.Handle, slice.OffsetBytes, (uint)Unsafe.SizeOf<MercuryDrop>());
            gl.BindVertexArray(_dropVertices);
            DrawElements(_dropCount, drops);
        }
    }

    public void Dispose()
    {
        VertexArrays.Delete(_stage.Device, _spanVertices);
        VertexArrays.Delete(_stage.Device, _coarseVertices);
        VertexArrays.Delete(_stage.Device, _dropVertices);
        foreach (GpuBuffer buffer in _buffers)
        {
            buffer.Dispose();
        }
    }

    private static bool IsThere(in FrameDescription frame) => frame.Parts.Has(Parts.Bridge) && frame.TimeSeconds > BridgeTimes.GathersSeconds;

    private ShaderProgram Load(string name, string files, params string[] defines) =>
        _stage.Shaders.Load(name, [files + ".vert", files + ".frag"], defines);

    private uint MakeArray(string label, GpuBuffer points, int strideBytes, int count, GpuBuffer indices)
    {
        uint made = VertexArrays.Create(_stage.Device, label);
        _stage.Device.Gl.VertexArrayElementBuffer(made, indices.Handle);
        _stage.Device.Gl.VertexArrayVertexBuffer(made, 0, points.Handle, 0, (uint)strideBytes);
        VertexArrays.AddVector4s(_stage.Device, made, count);
        return made;
    }

    private unsafe void DrawElements(int indices, int instances) =>
        _stage.Device.Gl.DrawElementsInstanced(PrimitiveType.Triangles, (uint)indices, DrawElementsType.UnsignedInt, (void*)0, (uint)instances);
}
