using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using GlassCity.Engine.Gpu;
using GlassCity.Engine.Shading;
using GlassCity.Scenes.City;
using GlassCity.Scenes.Discs;
using Silk.NET.OpenGL;

namespace GlassCity.Scenes.Resonance;

/// <summary>One strand of a lamp's thread, as thread.vert reads it.</summary>
/// <param name="HeadAndAngle">The lantern's middle, world metres; radians.</param>
/// <param name="Phases">Of its pulse now and at three times before.</param>
/// <param name="PhasesBefore">At four more.</param>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct ThreadInstance(Vector4 HeadAndAngle, Vector4 Phases, Vector4 PhasesBefore);

/// <summary>
/// The light that climbs from every lamp to the stars, drawn with the rings of cells: threads that carry each lamp's pulse up, and
/// the beads that wind about them. A thread stands in its lamp's own cell.
/// </summary>
public sealed class ThreadsPass : IRingLayer
{
    private const double AgeStepSeconds = 0.875;
    private const float Veil = 1000;                // for an angle: it is none; isVeil in thread.vert
    private const int MostBeads = 3600;
    private const float BeadMetres = 0.026f;

    private static readonly RenderState State = new(Blend.Add, DepthUse.Test);
    private static readonly Vector3 Warm = new(1.000f, 0.610f, 0.270f), Silver = new(0.791f, 0.831f, 1.000f);

    private readonly Stage _stage;
    private readonly Fireflies _fireflies;
    private readonly ShaderProgram _threads;
    private readonly ShaderProgram _beads;
    private readonly uint _threadVertices;
    private readonly uint _beadVertices;
    private readonly int[] _ringOfLamp = new int[Street.Posts.Length];
    private readonly (int FirstThread, int Threads, int FirstBead, int Beads)[] _rings;
    private bool _inMirror;

    public ThreadsPass(Stage stage)
    {
        _stage = stage;
        _fireflies = new Fireflies(stage.Lamps.Chorus, stage.Plan.Seed);
        _threads = stage.Shaders.Load("resonance threads", ["resonance/thread.vert", "resonance/thread.frag"]);
        _beads = stage.Shaders.Load("resonance beads", ["resonance/bead.vert", "resonance/bead.frag"]);
        _rings = new (int, int, int, int)[stage.Plan.Grid.Columns + stage.Plan.Grid.Rows + 2];
        _threadVertices = Vertices("resonance threads");
        _beadVertices = Vertices("resonance beads");
    }

    public string Name => "resonance";

    private int Strands => _inMirror || _stage.Quality.PlainGlass ? 2 : Fireflies.Strands + 1;

    public void Upload(in FrameDescription frame, in Matrix4x4 worldToClip, bool inMirror)
    {
        Array.Clear(_rings);
        _inMirror = inMirror;
        double t = frame.TimeSeconds;
        if (!frame.Parts.Has(Parts.Resonance) || t <= Feeding.FirstSeconds || Feeding.SentAt(t - (7 * AgeStepSeconds)) + Feeding.SentAt(t) <= 0)
        {
            return;
        }

        Vector3 eye = frame.View.Pose.PositionWorld;
        CityGrid grid = _stage.Plan.Grid;
        int column = grid.ColumnAt(eye.X), row = grid.RowAt(eye.Z), last = Math.Min(_rings.Length, inMirror ? _stage.Quality.MirrorRings : _stage.Quality.CityRings) - 1;
        var planes = new ViewPlanes(worldToClip);
        for (int lamp = 0; lamp < _ringOfLamp.Length; lamp++)
        {
            Vector3 head = Street.Posts[lamp].HeadWorld, room = new(6, 0, 3);
            int ring = Math.Abs(grid.ColumnAt(head.X) - column) + Math.Abs(grid.RowAt(head.Z) - row);
            _ringOfLamp[lamp] = planes.Meets(head - room, head + room with { Y = 170 }) ? Math.Min(ring, last) : -1;
        }

        UploadThreads(t);
        if (!inMirror)
        {
            UploadBeads(t);
        }
    }

    public bool IsIn(int ring) => _rings[ring].Threads > 0;

    public void DrawRing(int ring)
    {
        GL gl = _stage.Device.Gl;
        (int firstThread, int threads, int firstBead, int beads) = _rings[ring];
        int steps = _inMirror || _stage.Quality.PlainGlass ? 40 : 72;
        State.Apply(gl);
        _threads.Use();
        _threads.Set("steps", steps);
        _threads.Set("strength", 26f / Strands);
        gl.BindVertexArray(_threadVertices);
        gl.DrawArraysInstancedBaseInstance(PrimitiveType.TriangleStrip, 0, (uint)((steps + 1) * 2), (uint)threads, (uint)firstThread);
        if (beads > 0)
        {
            _beads.Use();
            gl.BindVertexArray(_beadVertices);
            gl.DrawArraysInstancedBaseInstance(PrimitiveType.TriangleStrip, 0, 4, (uint)beads, (uint)firstBead);
        }
    }

    public void Dispose()
    {
        VertexArrays.Delete(_stage.Device, _beadVertices);
        VertexArrays.Delete(_stage.Device, _threadVertices);
    }

    private uint Vertices(string label)
    {
        uint vertices = VertexArrays.Create(_stage.Device, label);
        VertexArrays.AddVector4s(_stage.Device, vertices, 3);
        _stage.Device.Gl.VertexArrayBindingDivisor(vertices, 0, 1);
        return vertices;
    }

    private void UploadThreads(double t)
    {
        Span<ThreadInstance> into = _stage.Ring.Take<ThreadInstance>(_ringOfLamp.Length * Strands, out RingSlice slice);
        int count = 0;
        for (int ring = 0; ring < _rings.Length; ring++)
        {
            _rings[ring].FirstThread = count;
            for (int lamp = 0; lamp < _ringOfLamp.Length; lamp++)
            {
                for (int strand = 0; strand < Strands && _ringOfLamp[lamp] == ring; strand++)
                {
                    into[count++] = ThreadOf(lamp, strand, t);
                }
            }

            _rings[ring].Threads = count - _rings[ring].FirstThread;
        }

        _stage.Device.Gl.VertexArrayVertexBuffer(_threadVertices, 0, _stage.Ring.Handle, slice.OffsetBytes, (uint)Unsafe.SizeOf<ThreadInstance>());
    }

    private ThreadInstance ThreadOf(int lamp, int strand, double t)
    {
        LampChorus chorus = _stage.Lamps.Chorus;
        // Whole turns are taken off, since a float has few digits.
        double turns = Math.Tau * Math.Floor(chorus.PhaseAt(lamp, t) / Math.Tau);
        float Back(int steps) => (float)(chorus.PhaseAt(lamp, t - (steps * AgeStepSeconds)) - turns);
        return new ThreadInstance(new(Street.Posts[lamp].HeadWorld, strand == Strands - 1 ? Veil : Fireflies.StrandAngle(lamp, strand)),
            new(Back(0), Back(1), Back(2), Back(3)), new(Back(4), Back(5), Back(6), Back(7)));
    }

    private void UploadBeads(double t)
    {
        Span<LightDisc> into = _stage.Ring.Take<LightDisc>(MostBeads, out RingSlice slice);
        int count = 0;
        for (int ring = 0; ring < _rings.Length; ring++)
        {
            _rings[ring].FirstBead = count;
            for (int lamp = 0; lamp < _ringOfLamp.Length; lamp++)
            {
                // Far off they are too near each other to be told apart.
                int each = Math.Max(Fireflies.PerCrest / (_stage.Quality.PlainGlass ? 4 : 1) >> Math.Min(ring, 3), _stage.Quality.PlainGlass ? 5 : 14);
                count += _ringOfLamp[lamp] == ring ? Gather(lamp, each, t, into[count..]) : 0;
            }

            _rings[ring].Beads = count - _rings[ring].FirstBead;
        }

        _stage.Device.Gl.VertexArrayVertexBuffer(_beadVertices, 0, _stage.Ring.Handle, slice.OffsetBytes, (uint)Unsafe.SizeOf<LightDisc>());
    }

    private int Gather(int lamp, int each, double t, Span<LightDisc> into)
    {
        int count = 0;
        foreach (double crest in _fireflies.CrestsOf(lamp))
        {
            // Some leave before it, and the slow ones live longer.
            bool may = t > crest - 0.7 && t < crest + 0.7 + (Fireflies.LifeSeconds / 0.8);
            for (int number = 0; may && number < each && count < into.Length; number++)
            {
                Firefly bead = _fireflies.At(lamp, crest, number, t);
                if (bead.Light > 0.003f)
                {
                    Vector3 colour = Vector3.Lerp(Warm, Silver, Math.Clamp((bead.PlaceWorld.Y - 14) / 60, 0, 0.7f));
                    into[count++] = new LightDisc(new(bead.PlaceWorld, BeadMetres * (0.6f + (0.6f * bead.Size))), new(colour * (5.5f * bead.Light), 0), new(bead.TailMetres, 0));
                }
            }
        }

        return count;
    }
}
