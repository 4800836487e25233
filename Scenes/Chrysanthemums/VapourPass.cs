using System.Numerics;
using System.Runtime.CompilerServices;
using GlassCity.Engine.Gpu;
using GlassCity.Engine.Shading;
using GlassCity.Scenes.City;
using Silk.NET.OpenGL;

namespace GlassCity.Scenes.Chrysanthemums;

/// <summary>What of the breath is translucent, between the rings of towers: its slabs of far petals, and its clouds of vapour from far to near.</summary>
public sealed class VapourPass : IRingLayer
{
    // No cloud is farther from whoever breathes.
    private const int LastRing = 6;

    private readonly Stage _stage;
    private readonly PetalDustPass _dust;
    private readonly Vapour _vapour;
    private readonly RingSorted<VapourCloud> _clouds;
    private readonly ShaderProgram _program;
    private readonly uint _vertices;
    private bool _isThere;

    public VapourPass(Stage stage, PetalDustPass dust)
    {
        (_stage, _dust) = (stage, dust);
        _vapour = new Vapour(stage.Plan.Seed);
        _clouds = new RingSorted<VapourCloud>(stage.Plan.Grid, Vapour.Clouds);
        _program = stage.Shaders.Load("vapour", ["chrysanthemums/vapour.vert", "chrysanthemums/vapour.frag"]);
        _vertices = VertexArrays.Create(stage.Device, "vapour");
        VertexArrays.AddVector4s(stage.Device, _vertices, 2);
        stage.Device.Gl.VertexArrayBindingDivisor(_vertices, 0, 1);
    }

    public string Name => "vapour";

    public void Upload(in FrameDescription frame, in Matrix4x4 worldToClip, bool inMirror)
    {
        Vector3 eye = frame.View.Pose.PositionWorld;
        _clouds.Clear(eye, LastRing);
        // Wet stone is too dark for a breath.
        _isThere = PetalTimes.IsAt(frame) && !inMirror;
        if (_isThere)
        {
            GatherClouds(frame, eye);
        }
    }

    public bool IsIn(int ring) => _isThere && (_dust.IsIn(ring) || _clouds.Ring(ring).Count > 0);

    public void DrawRing(int ring)
    {
        if (_dust.IsIn(ring))
        {
            _dust.DrawRing(ring);
        }

        (int first, int count) = _clouds.Ring(ring);
        if (count > 0)
        {
            GL gl = _stage.Device.Gl;
            new RenderState(Blend.Transmit, DepthUse.Test).Apply(gl);
            _program.Use();
            gl.BindVertexArray(_vertices);
            gl.DrawArraysInstancedBaseInstance(PrimitiveType.TriangleStrip, 0, 4, (uint)count, (uint)first);
        }
    }

    public void Dispose() => VertexArrays.Delete(_stage.Device, _vertices);

    private void GatherClouds(in FrameDescription frame, Vector3 eye)
    {
        Span<VapourCloud> seen = stackalloc VapourCloud[Vapour.Clouds];
        Span<float> aways = stackalloc float[Vapour.Clouds];
        int count = 0;
        // Squares over squares are what breath costs on a processor: there every second stands for two.
        int step = _stage.Quality.PlainGlass ? 2 : 1;
        for (int i = 0; i < Vapour.Clouds; i += step)
        {
            VapourCloud cloud = _vapour.At(i, frame.TimeSeconds);
            float radius = cloud.MiddleAndRadius.W, away = Vector3.Distance(cloud.MiddleAndRadius.AsVector3(), eye);
            // None is a wall before the eye.
            float density = cloud.Form.Y * (step > 1 ? 1.7f : 1) * Math.Clamp((away - (0.6f * radius) - 0.25f) / ((1.2f * radius) + 0.2f), 0, 1);
            if (density > 0.002f)
            {
                (seen[count], aways[count]) = (cloud with { Form = cloud.Form with { Y = density } }, -away);
                count++;
            }
        }

        aways[..count].Sort(seen[..count]);
        foreach (ref readonly VapourCloud cloud in seen[..count])
        {
            _clouds.Add(cloud.MiddleAndRadius.AsVector3(), cloud);
        }

        if (_clouds.Count > 0)
        {
            _clouds.Sort(_stage.Ring.Take<VapourCloud>(_clouds.Count, out RingSlice slice));
            _stage.Device.Gl.VertexArrayVertexBuffer(_vertices, 0, _stage.Ring.Handle, slice.OffsetBytes, (uint)Unsafe.SizeOf<VapourCloud>());
        }
    }
}
