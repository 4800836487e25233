using System.Numerics;
using System.Runtime.CompilerServices;
using GlassCity.Engine.Frame;
using GlassCity.Engine.Gpu;
using GlassCity.Engine.Shading;
using GlassCity.Scenes.City;
using GlassCity.Scenes.Planting;
using Silk.NET.OpenGL;

namespace GlassCity.Scenes.Ground;

/// <summary>Wet stone and canals; writes the depth that everything translucent is cut by. Reads the mirrored view.</summary>
public sealed class GroundPass : IPass<FrameDescription>
{
    private static readonly RenderState State = new(Blend.None, DepthUse.TestAndWrite);

    private const uint FirstSoftBinding = 8;        // mirrorSoft in mirror.glsl, then the others

    private readonly Stage _stage;
    private readonly ShaderProgram _program;
    private readonly ShaderProgram _holed;
    private readonly ShaderProgram _plates;
    private readonly GpuBuffer _holedPoints;
    private readonly int _holedCount;
    private readonly uint _holedVertices;
    private readonly uint _emptyVertices;

    public GroundPass(Stage stage)
    {
        _stage = stage;
        string[] defines = [$"FOOTBRIDGES {Street.Footbridges.Length}", $"MIST_LOOKS {(stage.Quality.PlainGlass ? 1 : 3)}"];
        defines = stage.Quality.PlainGlass ? [.. defines, "PLAIN"] : defines;
        _program = stage.Shaders.Load("ground", ["ground/ground.vert", "ground/ground.frag"], defines);
        _holed = stage.Shaders.Load("ground holed", ["ground/ground.vert", "ground/ground.frag"], [.. defines, "HOLED"]);
        _plates = stage.Shaders.Load("ground plates", ["planting/plates.vert", "ground/ground.frag"], [.. defines, "PLATES"]);
        _emptyVertices = VertexArrays.Create(stage.Device, "ground");
        // First about all plates, then, where a processor draws, about those alone that move.
        Vector4[] around = [.. HoledGround.Strip(PlantingTimes.RadiusMetres), .. HoledGround.Strip(PlateMesh.MovedMetres)];
        _holedCount = around.Length / 2;
        _holedPoints = GpuBuffer.FromData<Vector4>(stage.Device, "ground holed", around);
        _holedVertices = VertexArrays.Create(stage.Device, "ground holed");
        stage.Device.Gl.VertexArrayVertexBuffer(_holedVertices, 0, _holedPoints.Handle, 0, (uint)Unsafe.SizeOf<Vector4>());
        VertexArrays.AddVector4s(stage.Device, _holedVertices, 1);
    }

    public string Name => "ground";

    public void Resize(int widthPixels, int heightPixels)
    {
    }

    public void Draw(in FrameDescription frame)
    {
        GL gl = _stage.Device.Gl;
        if (!frame.Parts.Has(Parts.Ground))
        {
            return;
        }

        _stage.Scene.Bind();
        State.Apply(gl);
        bool isHoled = PlantingTimes.IsBroken(frame);
        Use(isHoled ? _holed : _program);
        gl.BindVertexArray(isHoled ? _holedVertices : _emptyVertices);
        int first = _stage.Quality.PlainGlass && PlantingTimes.IsSettled(frame) ? _holedCount : 0;
        gl.DrawArrays(isHoled ? PrimitiveType.Triangles : PrimitiveType.TriangleStrip, first, isHoled ? (uint)_holedCount : 4);
    }

    /// <summary>For the faces of the plates that the broken ground is made of.</summary>
    internal void UsePlates() => Use(_plates);

    private void Use(ShaderProgram program)
    {
        GL gl = _stage.Device.Gl;
        program.Use();
        for (int i = 0; i < Street.Footbridges.Length; i++)
        {
            Footbridge bridge = Street.Footbridges[i];
            gl.ProgramUniform4(program.Handle, i, bridge.Side, bridge.MiddleZMetres, bridge.HalfMetres, 0);
        }

        _stage.VeinLight.Bind(Stage.VeinLightBinding);
        _stage.Mirror.Colour.Bind(0);
        for (int i = 0; i < _stage.MirrorSoft.Length; i++)
        {
            _stage.MirrorSoft[i].Colour.Bind(FirstSoftBinding + (uint)i);
        }
    }

    public void Dispose()
    {
        VertexArrays.Delete(_stage.Device, _emptyVertices);
        VertexArrays.Delete(_stage.Device, _holedVertices);
        _holedPoints.Dispose();
    }
}
