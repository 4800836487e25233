using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using GlassCity.Engine.Frame;
using GlassCity.Engine.Gpu;
using GlassCity.Engine.Shading;
using Silk.NET.OpenGL;

namespace GlassCity.Scenes.Chrysanthemums;

/// <summary>
/// The petals that are large enough to be shapes, opaque: light that comes through them is a term of their shading. Compute finds
/// them once a frame, for the eye and for wet stone, and makes flecks of all others.
/// </summary>
public sealed class PetalsPass : IPass<FrameDescription>
{
    /// <summary>Length on the screen from which a petal is a shape, from which a better, the best; over what share the first fades in.</summary>
    private static readonly Vector4 Pixels = new(6, 26, 90, 0.4f), PlainPixels = new(7, 34, 120, 0.4f);

    private const int InstanceBytes = 5 * 16, FleckBytes = 2 * 16;
    private const uint FlecksBinding = 4, CommandsBinding = 10;

    private readonly Stage _stage;
    private readonly PetalMesh _mesh = new();
    private readonly ShaderProgram _gather;
    private readonly ShaderProgram _program;
    private readonly GpuBuffer _corners;
    private readonly GpuBuffer _indices;
    private readonly GpuBuffer _fresh;
    private readonly GpuBuffer _commands;
    private readonly uint _vertices;
    private GpuBuffer? _blooms;
    private GpuBuffer? _instances;
    private GpuBuffer? _flecks;

    public PetalsPass(Stage stage)
    {
        _stage = stage;
        string[] files = ["chrysanthemums/petals.vert", "chrysanthemums/petals.frag"];
        _program = stage.Quality.PlainGlass ? stage.Shaders.Load("petals plain", files, "PLAIN") : stage.Shaders.Load("petals", files);
        _gather = stage.Shaders.Load("petals gather", ["chrysanthemums/gather.comp"]);
        _corners = GpuBuffer.FromData(stage.Device, "petal corners", _mesh.Vertices);
        _indices = GpuBuffer.FromData(stage.Device, "petal indices", _mesh.Indices);
        // The small from the first place up, the near ones from the middle down, the close from the middle up: gather.comp says why.
        uint all = (uint)BloomBed.PetalsOf(stage.Quality);
        DrawCommand[] commands = [.. Enumerable.Range(0, PetalMesh.Forms).Select(form =>
            new DrawCommand((uint)_mesh.RangeOf(form).Count, 0, (uint)_mesh.RangeOf(form).First, 0, form == 0 ? 0 : all)), default];
        _fresh = GpuBuffer.FromData<DrawCommand>(stage.Device, "petal commands fresh", commands);
        _commands = GpuBuffer.FromData<DrawCommand>(stage.Device, "petal commands", commands);
        _vertices = VertexArrays.Create(stage.Device, "petals");
        GL gl = stage.Device.Gl;
        gl.VertexArrayElementBuffer(_vertices, _indices.Handle);
        gl.VertexArrayVertexBuffer(_vertices, 0, _corners.Handle, 0, (uint)Unsafe.SizeOf<Vector4>());
        VertexArrays.AddVector4s(stage.Device, _vertices, 1);
        VertexArrays.AddVector4s(stage.Device, _vertices, 5, first: 1, binding: 1);
        gl.VertexArrayBindingDivisor(_vertices, 1, 1);
    }

    public string Name => "petals";

    /// <summary>Of what is gathered: room for every petal in whatever form, twice all of them.</summary>
    private static long InstancesBytes(Quality quality) => 2L * BloomBed.PetalsOf(quality) * InstanceBytes;

    public void Resize(int widthPixels, int heightPixels)
    {
    }

    public void Draw(in FrameDescription frame)
    {
        if (PetalTimes.IsAt(frame))
        {
            _stage.Scene.Bind();
            DrawInto(frame);
        }
    }

    public void Dispose()
    {
        VertexArrays.Delete(_stage.Device, _vertices);
        _instances?.Dispose();
        _flecks?.Dispose();
        _blooms?.Dispose();
        _commands.Dispose();
        _fresh.Dispose();
        _indices.Dispose();
        _corners.Dispose();
    }

    /// <summary>Finds what is near enough; before anything draws it, with the eye's own frame block bound.</summary>
    internal void Gather(in FrameDescription frame)
    {
        GL gl = _stage.Device.Gl;
        if (_instances is null)
        {
            _flecks = GpuBuffer.Empty(_stage.Device, "petal flecks", (long)BloomBed.PetalsOf(_stage.Quality) * FleckBytes);
            _instances = GpuBuffer.Empty(_stage.Device, "petals", InstancesBytes(_stage.Quality));
            gl.VertexArrayVertexBuffer(_vertices, 1, _instances.Handle, 0, InstanceBytes);
        }

        gl.CopyNamedBufferSubData(_fresh.Handle, _commands.Handle, 0, 0, (nuint)_commands.SizeBytes);
        _blooms ??= GpuBuffer.FromData(_stage.Device, "blooms", _stage.Blooms.Value.Blooms);
        _blooms.BindStorage(8);
        _instances.BindStorage(9);
        BindFlecks();
        _gather.Use();
        _gather.Set("formPixels", _stage.Quality.PlainGlass ? PlainPixels : Pixels);
        foreach (BloomRange range in _stage.Blooms.Value.Ranges)
        {
            uint florets = (uint)BloomBed.FloretsOf(_stage.Quality, range.IsNear);
            _gather.Set("firstBloom", (uint)range.First);
            _gather.Set("florets", florets);
            _gather.Set("colour", (uint)range.Colour);
            // Fewer petals are brighter; they are wider too, as long as they sit in their bloom.
            _gather.Set("weight", MathF.Pow(BloomBed.NearFlorets / (float)florets, 0.75f));
            gl.DispatchCompute(florets / 64, (uint)range.Count, 1);
        }

        gl.MemoryBarrier(MemoryBarrierMask.CommandBarrierBit | MemoryBarrierMask.VertexAttribArrayBarrierBit | MemoryBarrierMask.ShaderStorageBarrierBit | MemoryBarrierMask.BufferUpdateBarrierBit);
    }

    /// <summary>Binds what was gathered of petals too small to be shapes, and their number.</summary>
    internal void BindFlecks()
    {
        _flecks!.BindStorage(FlecksBinding);
        _commands.BindStorage(CommandsBinding);
    }

    /// <summary>Draws what was gathered into whatever target is bound; the mirrored view shares it.</summary>
    internal unsafe void DrawInto(in FrameDescription frame)
    {
        if (!PetalTimes.IsAt(frame))
        {
            return;
        }

        GL gl = _stage.Device.Gl;
        new RenderState(Blend.None, DepthUse.TestAndWrite).Apply(gl);
        _program.Use();
        gl.BindVertexArray(_vertices);
        gl.BindBuffer(BufferTargetARB.DrawIndirectBuffer, _commands.Handle);
        for (int form = 0; form < PetalMesh.Forms; form++)
        {
            gl.DrawElementsIndirect(PrimitiveType.Triangles, DrawElementsType.UnsignedShort, (void*)(form * sizeof(DrawCommand)));
        }
    }

    /// <summary>As GL reads it (glDrawElementsIndirect).</summary>
    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct DrawCommand(uint Count, uint Instances, uint FirstIndex, int BaseVertex, uint BaseInstance);
}
