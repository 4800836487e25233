using System.Numerics;
using System.Runtime.CompilerServices;
using GlassCity.Engine.Frame;
using GlassCity.Engine.Gpu;
using GlassCity.Engine.Shading;
using GlassCity.Scenes.City;
using Silk.NET.OpenGL;

namespace GlassCity.Scenes.Sight;

/// <summary>A thread for every kindness, where one sees by the verdant sight; over glass, which holds back a part of it. Costs nothing elsewhere.</summary>
public sealed class GiftsPass : IPass<FrameDescription>
{
    private const uint ShadesBinding = 4;           // of thread.vert

    private static readonly RenderState Light = new(Blend.Add, DepthUse.Off);

    private readonly Stage _stage;
    private readonly ShaderProgram _thread;
    private readonly Lazy<Gifts> _gifts;
    private readonly Lazy<TowerShade> _shade;
    private readonly GiftThread[] _threads = new GiftThread[Gifts.Most];
    private readonly int _steps;
    private readonly uint _threadVertices;

    public GiftsPass(Stage stage)
    {
        _stage = stage;
        _gifts = new Lazy<Gifts>(() => new Gifts(stage.Plan.Seed, stage.Flowers));
        _shade = new Lazy<TowerShade>(() => new TowerShade(stage.Plan));
        _steps = stage.Quality.PlainGlass ? 36 : 72;
        _thread = stage.Shaders.Load("sight threads", ["sight/thread.vert", "sight/thread.frag"]);
        _threadVertices = VertexArrays.Create(stage.Device, "sight threads");
        VertexArrays.AddVector4s(stage.Device, _threadVertices, 4);
        stage.Device.Gl.VertexArrayBindingDivisor(_threadVertices, 0, 1);
    }

    public string Name => "gifts";

    public void Resize(int widthPixels, int heightPixels)
    {
    }

    public void Draw(in FrameDescription frame)
    {
        if (SightTimes.At(frame).X <= 0)
        {
            return;
        }

        int count = 0;
        var planes = new ViewPlanes(frame.View.WorldToClip);
        foreach (ref readonly GiftThread thread in _threads.AsSpan(0, _gifts.Value.Gather(frame, _threads)))
        {
            Vector3 room = Vector3.Abs(thread.BowAndPhase.AsVector3()) + Vector3.One;
            if (planes.Meets(Vector3.Min(thread.FromWorld, thread.ToWorld) - room, Vector3.Max(thread.FromWorld, thread.ToWorld) + room))
            {
                _threads[count++] = thread;
            }
        }

        if (count == 0)
        {
            return;
        }

        _threads.AsSpan(0, count).CopyTo(_stage.Ring.Take<GiftThread>(count, out RingSlice slice));
        Span<float> shades = _stage.Ring.Take<float>(count * (_steps + 1), out RingSlice shadeSlice);
        Vector3 eye = frame.View.Pose.PositionWorld;
        bool hasTowers = frame.Parts.Has(Parts.Towers);
        for (int i = 0; i < count; i++)
        {
            for (int step = 0; step <= _steps; step++)
            {
                Vector3 place = _threads[i].At(GiftThread.AlongAt(step, _steps));
                shades[(i * (_steps + 1)) + step] = hasTowers ? _shade.Value.At(eye, place) : 1;
            }
        }

        GL gl = _stage.Device.Gl;
        gl.VertexArrayVertexBuffer(_threadVertices, 0, _stage.Ring.Handle, slice.OffsetBytes, (uint)Unsafe.SizeOf<GiftThread>());
        gl.BindBufferRange(BufferTargetARB.ShaderStorageBuffer, ShadesBinding, _stage.Ring.Handle, shadeSlice.OffsetBytes, (nuint)shadeSlice.SizeBytes);
        _stage.Scene.Bind();
        _stage.Scene.Depth!.Bind(0);
        Light.Apply(gl);
        _thread.Use();
        _thread.Set("steps", _steps);
        gl.BindVertexArray(_threadVertices);
        gl.DrawArraysInstanced(PrimitiveType.TriangleStrip, 0, (uint)((_steps + 1) * 2), (uint)count);
    }

    public void Dispose() => VertexArrays.Delete(_stage.Device, _threadVertices);
}
