using System.Numerics;
using System.Runtime.CompilerServices;
using GlassCity.Engine.Frame;
using GlassCity.Engine.Gpu;
using GlassCity.Engine.Shading;
using GlassCity.Scenes.Show;
using Silk.NET.OpenGL;

namespace GlassCity.Scenes.Dawn;

/// <summary>
/// What the morning writes: lights that settle as stars where the sky is open, the lines between them, a name, and the closing
/// card. Holds the morning's sky too, which the passes before it read; all of it is made when it first dawns.
/// </summary>
public sealed class DawnPass : IPass<FrameDescription>
{
    /// <summary>Texture unit of the morning's sky; Shaders/include/morningSky.glsl.</summary>
    private const uint SkyUnit = 11;
    private static readonly RenderState State = new(Blend.AddByAlpha, DepthUse.Test);

    private readonly Stage _stage;
    private readonly ShaderProgram _lightsProgram, _linesProgram;
    private readonly WordsPass _words;
    private readonly uint _vertices;
    private readonly Vector4[] _texels = new Vector4[DawnSky.Columns * DawnSky.Rows];
    private readonly Lazy<DawnSky> _sky = new(() => new DawnSky());
    private readonly GpuTexture _table;
    private SettlingLight[] _lights = [];
    private DrawnLine[] _lines = [];
    private MorningSky? _morning;
    private Kindness _of;
    private float _skyDegrees = float.NaN;

    public DawnPass(Stage stage)
    {
        _stage = stage;
        _lightsProgram = stage.Shaders.Load("dawn lights", ["dawn/lights.vert", "dawn/lights.frag"]);
        _linesProgram = stage.Shaders.Load("dawn lines", ["dawn/lines.vert", "dawn/lines.frag"]);
        _words = new WordsPass(stage);
        _vertices = VertexArrays.Create(stage.Device, "dawn");
        VertexArrays.AddVector4s(stage.Device, _vertices, 3);
        stage.Device.Gl.VertexArrayBindingDivisor(_vertices, 0, 1);
        _table = new GpuTexture(stage.Device, "morning sky", DawnSky.Columns, DawnSky.Rows, SizedInternalFormat.Rgba16f, Sampling.LinearClamp);
    }

    public string Name => "dawn";

    public void Resize(int widthPixels, int heightPixels)
    {
    }

    /// <summary>Binds the morning's light for all passes of a frame; at night, that there is none.</summary>
    public void BindLight(in FrameDescription frame)
    {
        if (!DawnTimes.IsOn(frame))
        {
            _stage.Ring.BindUniform(DawnBlock.Binding, DawnBlock.Night);
            return;
        }

        float degrees = DawnTimes.SunDegreesAt(frame.TimeSeconds);
        if (degrees != _skyDegrees)
        {
            _sky.Value.Write(degrees, _texels);
            _table.Upload<Vector4>(_texels, PixelFormat.Rgba, PixelType.Float);
            _skyDegrees = degrees;
        }

        _table.Bind(SkyUnit);
        _stage.Ring.BindUniform(DawnBlock.Binding, _sky.Value.BlockAt(frame.TimeSeconds));
    }

    public void Draw(in FrameDescription frame)
    {
        if (!DawnTimes.IsOn(frame))
        {
            return;
        }

        MorningSky morning = Morning(frame.Witnessed);
        _stage.Scene.Bind();
        State.Apply(_stage.Device.Gl);
        Draw<DrawnLine>(_linesProgram, _lines, PrimitiveType.TriangleStrip, 4);
        Draw<SettlingLight>(_lightsProgram, _lights, PrimitiveType.Triangles, 3);
        _words.Draw(frame, morning);
    }

    public void Dispose()
    {
        _table.Dispose();
        _words.Dispose();
        VertexArrays.Delete(_stage.Device, _vertices);
    }

    private MorningSky Morning(Kindness witnessed)
    {
        if (_morning is null || _of != witnessed)
        {
            _morning = new MorningSky(_stage.Plan.Seed, witnessed);
            (_lights, _lines, _of) = (MorningLights.Lights(_stage.Plan.Seed, _morning), MorningLights.Lines(_morning), witnessed);
        }

        return _morning;
    }

    private void Draw<T>(ShaderProgram program, T[] things, PrimitiveType shape, uint corners)
        where T : unmanaged
    {
        things.CopyTo(_stage.Ring.Take<T>(things.Length, out RingSlice slice));
        GL gl = _stage.Device.Gl;
        gl.VertexArrayVertexBuffer(_vertices, 0, _stage.Ring.Handle, slice.OffsetBytes, (uint)Unsafe.SizeOf<T>());
        program.Use();
        gl.BindVertexArray(_vertices);
        gl.DrawArraysInstanced(shape, 0, corners, (uint)things.Length);
    }
}
