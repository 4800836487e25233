using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using GlassCity.Engine.Frame;
using GlassCity.Engine.Gpu;
using GlassCity.Engine.Shading;
using GlassCity.Engine.View;
using GlassCity.Scenes.Show;
using Silk.NET.OpenGL;

namespace GlassCity.Scenes.Fracture;

/// <summary>A shard as Shaders/fracture/shard.vert reads it (std430).</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct ShardMark(Vector4 OffsetAndOpen, Vector4 Turn, Vector4 MiddleAndShine);

/// <summary>
/// The broken picture: shards of glass, opaque, with the light of the moment it broke. That light is kept from frame to frame under all it
/// depends on (<see cref="FractureTimes.Whole"/>) until a shader is edited; who draws asks <see cref="Lacks"/> first and draws the whole picture where it is not kept.
/// </summary>
public sealed class FracturePass : IPass<FrameDescription>
{
    /// <summary>From the eye that broke to the pane.</summary>
    public const float PaneMetres = 2;

    private const int SoftLevels = 6;           // the last blurs by a thirtieth of the pane
    private const uint ShardsBinding = 2;

    private readonly Stage _stage;
    private readonly Lazy<Broken> _broken;
    private readonly ShaderProgram _program;
    private RenderTarget? _pane;
    private FrameDescription _kept;
    private int _keptBy;
    private int _widthPixels;
    private int _heightPixels;

    public FracturePass(Stage stage)
    {
        _stage = stage;
        string[] plain = stage.Quality.PlainGlass ? ["PLAIN"] : [];
        _program = stage.Shaders.Load("fracture", ["fracture/shard.vert", "fracture/shard.frag"], plain);
        _broken = new Lazy<Broken>(() => new Broken(stage));
    }

    public string Name => "fracture";

    /// <summary>How often the whole picture was drawn for its light.</summary>
    internal int Kept { get; private set; }

    public void Resize(int widthPixels, int heightPixels)
    {
        (_widthPixels, _heightPixels) = (widthPixels, heightPixels);
        Forget();
    }

    /// <summary>Whether a frame needs the light of a whole picture that is not the one kept.</summary>
    public bool Lacks(in FrameDescription frame, Parts asked, out FrameDescription whole)
    {
        bool isSeen = FractureTimes.IsSeen(frame);
        whole = isSeen ? FractureTimes.Whole(frame, asked) : default;
        return isSeen && (_pane is null || whole != _kept || _keptBy != _stage.Shaders.Version);
    }

    /// <summary>Takes the scene as it is for the light of a whole picture.</summary>
    public void Keep(in FrameDescription whole)
    {
        _pane ??= new RenderTarget(_stage.Device, "unbroken", _widthPixels, _heightPixels, SizedInternalFormat.Rgba16f, withDepth: false, Sampling.MixedClamp,
            Math.Clamp(BitOperations.Log2((uint)Math.Max(1, Math.Min(_widthPixels, _heightPixels))) + 1, 1, SoftLevels));
        GL gl = _stage.Device.Gl;
        KeepState.Apply(gl);
        gl.BlitNamedFramebuffer(_stage.Scene.Handle, _pane.Handle, 0, 0, _widthPixels, _heightPixels, 0, 0, _widthPixels, _heightPixels,
            ClearBufferMask.ColorBufferBit, BlitFramebufferFilter.Nearest);
        gl.GenerateTextureMipmap(_pane.Colour.Handle);
        (_kept, _keptBy) = (whole, _stage.Shaders.Version);
        Kept++;
    }

    /// <summary>As if nothing had been drawn yet.</summary>
    internal void Forget()
    {
        _pane?.Dispose();
        _pane = null;
    }

    public void Draw(in FrameDescription frame)
    {
        if (!FractureTimes.IsSeen(frame))
        {
            return;
        }

        GL gl = _stage.Device.Gl;
        Broken broken = _broken.Value;
        Span<ShardMark> marks = _stage.Ring.Take<ShardMark>(broken.Shards.Count, out RingSlice slice);
        for (int i = 0; i < marks.Length; i++)
        {
            ShardPose pose = broken.Shards.At(i, frame.TimeSeconds);
            marks[i] = new ShardMark(new(pose.Offset, pose.Open), new(pose.Turn.X, pose.Turn.Y, pose.Turn.Z, pose.Turn.W), new(broken.Shards.MiddleAt(i), pose.Shine, 0));
        }

        gl.BindBufferRange(BufferTargetARB.ShaderStorageBuffer, ShardsBinding, _stage.Ring.Handle, slice.OffsetBytes, (nuint)slice.SizeBytes);
        BrokenSight sight = frame.Broken.OrFilms;
        float metres = PaneMetres * MathF.Tan(sight.Lens.FovYRadians / 2);
        float stretch = (float)_widthPixels / _heightPixels / PaneCells.HalfWidth;
        _stage.Scene.Bind();
        DrawState.Apply(gl);
        _program.Use();
        SetMatrix(ToClip(sight.Pose, frame.View));
        Vector3 eye = Vector3.Transform(frame.View.Pose.PositionWorld - sight.Pose.PositionWorld, Quaternion.Conjugate(sight.Pose.Orientation)) / metres;
        _program.Set("pane", new Vector4(metres, stretch, PaneMetres / metres, (float)(frame.TimeSeconds - Worlds.LeavesSeconds)));
        _program.Set("eye", eye);
        _program.Set("blow", PaneCells.Blow);
        _pane!.Colour.Bind(0);
        gl.BindVertexArray(broken.Vertices);
        gl.DrawArrays(PrimitiveType.Triangles, 0, (uint)broken.Count);
    }

    public void Dispose()
    {
        Forget();
        if (_broken.IsValueCreated)
        {
            _broken.Value.Dispose();
        }
    }

    private static readonly RenderState KeepState = new(Blend.None, DepthUse.Off);

    private static readonly RenderState DrawState = new(Blend.None, DepthUse.TestAndWrite, TriangleFace.Back);

    /// <summary>From the axes of the eye that broke, metres, to the picture; by the eyes' distance, not by their places, whose digits would not do.</summary>
    private static Matrix4x4 ToClip(in Pose broken, in View view) =>
        Matrix4x4.CreateFromQuaternion(broken.Orientation) * Matrix4x4.CreateTranslation(broken.PositionWorld - view.Pose.PositionWorld)
        * Matrix4x4.CreateFromQuaternion(Quaternion.Conjugate(view.Pose.Orientation)) * view.ViewToClip;

    private unsafe void SetMatrix(Matrix4x4 paneToClip) =>
        _stage.Device.Gl.ProgramUniformMatrix4(_program.Handle, _program.Location("paneToClip"), 1, false, (float*)&paneToClip);

    /// <summary>What is made when somebody first comes so far.</summary>
    private sealed class Broken : IDisposable
    {
        private readonly GpuDevice _device;
        private readonly GpuBuffer _points;

        public Broken(Stage stage)
        {
            _device = stage.Device;
            Shards = new Shards(stage.Plan.Seed);
            ShardVertex[] vertices = ShardMesh.Of(Shards);
            Count = vertices.Length;
            _points = GpuBuffer.FromData<ShardVertex>(_device, "shards", vertices);
            Vertices = VertexArrays.Create(_device, "fracture");
            _device.Gl.VertexArrayVertexBuffer(Vertices, 0, _points.Handle, 0, (uint)Unsafe.SizeOf<ShardVertex>());
            VertexArrays.AddVector4s(_device, Vertices, 2);
        }

        public Shards Shards { get; }

        public uint Vertices { get; }

        public int Count { get; }

        public void Dispose()
        {
            VertexArrays.Delete(_device, Vertices);
            _points.Dispose();
        }
    }
}
