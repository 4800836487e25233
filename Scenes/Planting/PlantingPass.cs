using System.Numerics;
using System.Runtime.CompilerServices;
using GlassCity.Engine.Frame;
using GlassCity.Engine.Gpu;
using GlassCity.Scenes.Ground;
using Silk.NET.OpenGL;
using GlassCity.Engine.Shading;

namespace GlassCity.Scenes.Planting;

/// <summary>
/// The ground where the seed goes in, opaque: plates with the ground's own shader on their faces, their broken sides, crumbs,
/// and the earth under them. <see cref="GroundPass"/> leaves a hole for it.
/// </summary>
public sealed class PlantingPass : IPass<FrameDescription>
{
    private readonly Stage _stage;
    private readonly GroundPass _ground;
    private readonly ShaderProgram _sides;
    private readonly GpuBuffer _points;
    private readonly GpuBuffer _indices;
    private readonly uint _vertices;
    private readonly int _faceCount;
    private readonly int _sideCount;
    private readonly int _movedFaceCount, _movedSideCount;

    public PlantingPass(Stage stage, GroundPass ground)
    {
        (_stage, _ground) = (stage, ground);
        string[] plain = stage.Quality.PlainGlass ? ["PLAIN"] : [];
        _sides = stage.Shaders.Load("planting", ["planting/plates.vert", "planting/sides.frag"], plain);
        var mesh = new PlateMesh(stage.Quality.PlainGlass);
        (_faceCount, _sideCount) = (mesh.FaceCount, mesh.Indices.Length - mesh.FaceCount);
        (_movedFaceCount, _movedSideCount) = (mesh.MovedFaceCount, mesh.MovedSideCount);
        _points = GpuBuffer.FromData<PlateVertex>(stage.Device, "planting points", mesh.Vertices);
        _indices = GpuBuffer.FromData<uint>(stage.Device, "planting indices", mesh.Indices);
        _vertices = VertexArrays.Create(stage.Device, "planting");
        stage.Device.Gl.VertexArrayElementBuffer(_vertices, _indices.Handle);
        stage.Device.Gl.VertexArrayVertexBuffer(_vertices, 0, _points.Handle, 0, (uint)Unsafe.SizeOf<PlateVertex>());
        VertexArrays.AddVector4s(stage.Device, _vertices, 3);
    }

    public string Name => "planting";

    public void Resize(int widthPixels, int heightPixels)
    {
    }

    public void Draw(in FrameDescription frame)
    {
        if (!PlantingTimes.IsBroken(frame) || !frame.Parts.Has(Parts.Ground))
        {
            return;
        }

        GL gl = _stage.Device.Gl;
        PlantingBlock.Fill(frame.TimeSeconds, _stage.Ring.Take<Vector4>(PlantingBlock.Length, out RingSlice slice));
        gl.BindBufferRange(BufferTargetARB.UniformBuffer, PlantingBlock.Binding, _stage.Ring.Handle, slice.OffsetBytes, (nuint)slice.SizeBytes);
        _stage.Scene.Bind();
        new RenderState(Blend.None, DepthUse.TestAndWrite, TriangleFace.Back).Apply(gl);
        gl.BindVertexArray(_vertices);
        _ground.UsePlates();
        // On software GL many small triangles of the ground's shader cost several times what large ones do.
        bool isAll = !_stage.Quality.PlainGlass || !PlantingTimes.IsSettled(frame);
        DrawElements(0, isAll ? _faceCount : _movedFaceCount);
        _sides.Use();
        DrawElements(_faceCount, isAll ? _sideCount : _movedSideCount);
    }

    public void Dispose()
    {
        VertexArrays.Delete(_stage.Device, _vertices);
        _points.Dispose();
        _indices.Dispose();
    }

    private unsafe void DrawElements(int first, int count) =>
        _stage.Device.Gl.DrawElements(PrimitiveType.Triangles, (uint)count, DrawElementsType.UnsignedInt, (void*)(first * sizeof(uint)));
}
