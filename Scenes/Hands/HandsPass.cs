using System.Numerics;
using System.Runtime.CompilerServices;
using GlassCity.Engine.Frame;
using GlassCity.Engine.Gpu;
using GlassCity.Engine.Shading;
using GlassCity.Scenes.Show;
using GlassCity.Scenes.Sigils;
using Silk.NET.OpenGL;

namespace GlassCity.Scenes.Hands;

/// <summary>
/// The walker's own hands, in the eye's axes and with a lens of their own, over all the rest: what is an arm's length away is
/// cut by nothing. Their skin is woven on another thread shortly before it is needed; whoever comes early waits.
/// </summary>
public sealed class HandsPass : IPass<FrameDescription>
{
    // The nearest tenth of the depths: the world is not there unless it touches the eye.
    internal const float FromDepth = 0.9f;
    private const double WakesSeconds = 280;
    private const float CellMillimetres = 2.3f, PlainCellMillimetres = 3.2f;
    private const int SigilsUnit = 0;
    private const int Motes = 900;
    private static readonly RenderState DarkState = new(Blend.Add, DepthUse.Off);

    private readonly Stage _stage;
    private readonly ShaderProgram _skin, _dark, _motes;
    private readonly uint _noVertices;
    private Task<(HandMesh Mesh, float[] Sigils)>? _weaving;
    private Drawn? _drawn;

    public HandsPass(Stage stage)
    {
        _stage = stage;
        string[] plain = stage.Quality.PlainGlass ? ["PLAIN"] : [];
        _skin = stage.Shaders.Load("hands", ["hands/hands.vert", "hands/hands.frag"], plain);
        _dark = stage.Shaders.Load("hands dark", ["include/screen.vert", "hands/dark.frag"]);
        _motes = stage.Shaders.Load("hands motes", ["hands/motes.vert", "hands/motes.frag"]);
        _noVertices = VertexArrays.Create(stage.Device, "hands dark");
    }

    public string Name => "hands";

    public void Resize(int widthPixels, int heightPixels)
    {
    }

    public void Draw(in FrameDescription frame)
    {
        bool isUp = HandTimes.UpAt(frame.TimeSeconds, frame.HandsRaised) > 0;
        if (!frame.Parts.Has(Parts.Hands) || (frame.TimeSeconds is < WakesSeconds or >= HandTimes.GoneSeconds && !isUp))
        {
            return;
        }

        _weaving ??= Weave(_stage.Quality.PlainGlass ? PlainCellMillimetres : CellMillimetres);
        if (!isUp)
        {
            return;
        }

        _drawn ??= new Drawn(_stage.Device, _weaving.Result.Mesh, _weaving.Result.Sigils);
        HandsBlock.Fill(frame, _stage.Ring.Take<Vector4>(HandsBlock.Length, out RingSlice slice));
        GL gl = _stage.Device.Gl;
        gl.BindBufferRange(BufferTargetARB.UniformBuffer, HandsBlock.Binding, _stage.Ring.Handle, slice.OffsetBytes, (nuint)slice.SizeBytes);
        _stage.Scene.Bind();
        if (frame.TimeSeconds > HandTimes.RisesSeconds && Worlds.IsUnder(frame.TimeSeconds, frame.Parts))
        {
            DrawDark(gl);
        }

        gl.DepthRange(FromDepth, 1);
        new RenderState(Blend.None, DepthUse.TestAndWrite).Apply(gl);
        _drawn.Draw(_skin);
        gl.DepthRange(0, 1);
    }

    public void Dispose()
    {
        _drawn?.Dispose();
        VertexArrays.Delete(_stage.Device, _noVertices);
    }

    // A method of its own: what a lambda holds is made where its scope begins, and that were every frame.
    private static Task<(HandMesh Mesh, float[] Sigils)> Weave(float cellMillimetres) => Task.Run(() => (HandMesh.Make(cellMillimetres), SigilMap.Texels()));

    // Behind the hands nothing is left but what glimmers.
    private void DrawDark(GL gl)
    {
        DarkState.Apply(gl);
        gl.BindVertexArray(_noVertices);
        _dark.Use();
        gl.DrawArrays(PrimitiveType.Triangles, 0, 3);
        _motes.Use();
        gl.Enable(EnableCap.ProgramPointSize);
        gl.DrawArrays(PrimitiveType.Points, 0, Motes);
        gl.Disable(EnableCap.ProgramPointSize);
    }

    private sealed class Drawn : IDisposable
    {
        private readonly GpuDevice _device;
        private readonly GpuBuffer _corners, _indices;
        private readonly GpuTexture _sigils;
        private readonly uint _vertices;
        private readonly uint _count;

        public Drawn(GpuDevice device, HandMesh mesh, float[] sigils)
        {
            _device = device;
            _count = (uint)mesh.Indices.Length;
            _corners = GpuBuffer.FromData<HandVertex>(device, "hand corners", mesh.Vertices);
            _indices = GpuBuffer.FromData<uint>(device, "hand indices", mesh.Indices);
            _vertices = VertexArrays.Create(device, "hands");
            VertexArrays.AddVector4s(device, _vertices, Unsafe.SizeOf<HandVertex>() / Unsafe.SizeOf<Vector4>());
            device.Gl.VertexArrayVertexBuffer(_vertices, 0, _corners.Handle, 0, (uint)Unsafe.SizeOf<HandVertex>());
            device.Gl.VertexArrayElementBuffer(_vertices, _indices.Handle);
            _sigils = new GpuTexture(device, "sigils", SigilMap.WidthTexels, SigilMap.HeightTexels, SizedInternalFormat.RG16f, Sampling.LinearClamp);
            _sigils.Upload<float>(sigils, PixelFormat.RG, PixelType.Float);
        }

        public unsafe void Draw(ShaderProgram skin)
        {
            _sigils.Bind(SigilsUnit);
            skin.Use();
            _device.Gl.BindVertexArray(_vertices);
            _device.Gl.DrawElementsInstanced(PrimitiveType.Triangles, _count, DrawElementsType.UnsignedInt, (void*)0, 2);
        }

        public void Dispose()
        {
            VertexArrays.Delete(_device, _vertices);
            _sigils.Dispose();
            _indices.Dispose();
            _corners.Dispose();
        }
    }
}
