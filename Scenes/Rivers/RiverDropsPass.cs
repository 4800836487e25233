using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using GlassCity.Engine.Gpu;
using GlassCity.Engine.Shading;
using Silk.NET.OpenGL;

namespace GlassCity.Scenes.Rivers;

/// <summary>A drop as drop.vert reads it.</summary>
/// <param name="PlaceAndRadius">World metres; radius in metres.</param>
/// <param name="SpeedAndLight">Metres a second upward; light 0..1; metres a second along x; one unused.</param>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct DropInstance(Vector4 PlaceAndRadius, Vector4 SpeedAndLight);

/// <summary>
/// Draws the drops near the eye as small lights for <see cref="RiverPass"/>, cell by cell. Their law is worked out here each
/// frame, some thousands at most: cheaper than a storage look in each vertex.
/// </summary>
internal sealed class RiverDropsPass : IDisposable
{
    private static readonly RenderState State = new(Blend.Add, DepthUse.Test);

    private readonly Stage _stage;
    private readonly RiverDrops _drops;
    private readonly ShaderProgram _program;
    private readonly uint _vertices;
    private bool _isOn;

    public RiverDropsPass(Stage stage, RiverDrops drops)
    {
        (_stage, _drops) = (stage, drops);
        _program = stage.Shaders.Load("river drops", ["river/drop.vert", "river/drop.frag"]);
        _vertices = VertexArrays.Create(stage.Device, "river drops");
        VertexArrays.AddVector4s(stage.Device, _vertices, Unsafe.SizeOf<DropInstance>() / Unsafe.SizeOf<Vector4>());
        stage.Device.Gl.VertexArrayBindingDivisor(_vertices, 0, 1);
    }

    public void Prepare(Vector3 eyeWorld, double timeSeconds, bool isOn)
    {
        _isOn = isOn;
        if (!isOn)
        {
            return;
        }

        Span<DropInstance> into = _stage.Ring.Take<DropInstance>(_drops.All.Length, out RingSlice slice);
        for (int i = 0; i < into.Length; i++)
        {
            ref readonly RiverDrop drop = ref _drops.All[i];
            float away = Vector3.Distance(drop.SourceWorld, eyeWorld);
            if (away > drop.FarMetres)
            {
                into[i] = default;
                continue;
            }

            DropState state = drop.At(timeSeconds);
            float light = state.Light * Math.Clamp((drop.FarMetres - away) / 40, 0, 1);
            into[i] = new DropInstance(new(state.PositionWorld, drop.RadiusMetres), new(state.SpeedMetresPerSecond, light, state.DriftMetresPerSecond, 0));
        }

        _stage.Device.Gl.VertexArrayVertexBuffer(_vertices, 0, _stage.Ring.Handle, slice.OffsetBytes, (uint)Unsafe.SizeOf<DropInstance>());
    }

    public void DrawCell(int side, int cellRow, DropPlace place)
    {
        (int first, int count) = _drops.RangeOf(side, cellRow, place);
        count = _stage.Quality.PlainGlass ? (count + 1) / 2 : count;
        if (!_isOn || count == 0)
        {
            return;
        }

        GL gl = _stage.Device.Gl;
        State.Apply(gl);
        _program.Use();
        gl.BindVertexArray(_vertices);
        gl.DrawArraysInstancedBaseInstance(PrimitiveType.TriangleStrip, 0, 4, (uint)count, (uint)first);
    }

    public void Dispose() => VertexArrays.Delete(_stage.Device, _vertices);
}
