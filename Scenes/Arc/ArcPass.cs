using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using GlassCity.Engine.Gpu;
using GlassCity.Engine.Shading;
using GlassCity.Engine.Time;
using GlassCity.Scenes.City;
using GlassCity.Scenes.Discs;
using Silk.NET.OpenGL;

namespace GlassCity.Scenes.Arc;

/// <summary>A piece of a strand, as strand.vert reads it.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct StrandPiece(Vector4 Piece, Vector4 Form, Vector4 Star);

/// <summary>A piece of a line between two stars, as link.vert reads it.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct LinkPiece(Vector4 From, Vector4 To, Vector4 Form);

/// <summary>A star, as star.vert reads it.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct ArcStar(Vector4 PlaceAndRadius, Vector4 Light);

/// <summary>
/// The healed constellation on its way over the sky, and its trail. All of it is cut so small that each piece lies in one cell:
/// so it is drawn with the rings of cells, and is right before and behind every tower, however large it grows.
/// </summary>
public sealed class ArcPass : IRingLayer
{
    private const int PiecesOfLink = 14;
    private const int PiecesOfStrand = 22;
    private const int StepsOfPiece = 7;

    private static readonly RenderState State = new(Blend.Add, DepthUse.Test);
    private static readonly Vector3 Silver = new(0.68f, 0.80f, 1.00f), Gold = new(1.00f, 0.80f, 0.52f);

    private readonly Stage _stage;
    private readonly IStarGraph _graph;
    private readonly Trail _trail;
    private readonly StrandPiece[] _strands;
    private readonly Vector3[] _turned;
    private readonly Drawn<ArcStar> _stars;
    private readonly Drawn<LinkPiece> _links;
    private readonly Drawn<LightDisc> _motes;
    private readonly Drawn<StrandPiece> _pieces;

    public ArcPass(Stage stage, IStarGraph graph)
    {
        (_stage, _graph) = (stage, graph);
        bool plain = stage.Quality.PlainGlass;
        _trail = new Trail(stage.Plan.Seed, plain ? 1400 : 7000);
        _turned = new Vector3[graph.Places.Length];
        _strands = MakeStrands(stage.Plan.Seed, fine: plain ? 19 : 95, soft: plain ? 6 : 19);
        _pieces = new(stage, "arc strands", ["arc/strand.vert", "arc/line.frag"], _strands.Length);
        _links = new(stage, "arc links", ["arc/link.vert", "arc/line.frag"], graph.Links.Length * PiecesOfLink);
        _motes = new(stage, "arc motes", ["arc/mote.vert", "arc/mote.frag"], _trail.Count);
        _stars = new(stage, "arc stars", ["arc/star.vert", "arc/star.frag"], graph.Places.Length);
    }

    public string Name => "arc";

    public void Upload(in FrameDescription frame, in Matrix4x4 worldToClip, bool inMirror)
    {
        // Cells, and places in them, are those of the straight city; the shaders bend what is drawn.
        Vector3 eye = _stage.Form.Bend.Straight(frame.View.Pose.PositionWorld);
        int last = Math.Min(_stage.Plan.Grid.Columns + _stage.Plan.Grid.Rows + 2, inMirror ? _stage.Quality.MirrorRings : _stage.Quality.CityRings) - 1;
        _stars.List.Clear(eye, last);
        _links.List.Clear(eye, last);
        _motes.List.Clear(eye, last);
        _pieces.List.Clear(eye, last);
        double t = frame.TimeSeconds;
        if (frame.Parts.Has(Parts.Arc) && t > ArcPath.FirstSeconds)
        {
            ArcStance stance = ArcPath.At(t);
            AddStars(stance, t);
            AddLinks(stance, t);
            if (t < Trail.LastSeconds)
            {
                AddTrail(stance, t, withMotes: !inMirror, withStrands: !inMirror || !_stage.Quality.PlainGlass);
            }
        }

        _stars.Upload();
        _links.Upload();
        _motes.Upload();
        _pieces.Upload();
    }

    public bool IsIn(int ring) => _stars.List.Ring(ring).Count + _links.List.Ring(ring).Count + _motes.List.Ring(ring).Count + _pieces.List.Ring(ring).Count > 0;

    public void DrawRing(int ring)
    {
        State.Apply(_stage.Device.Gl);
        int steps = _stage.Quality.PlainGlass ? 4 : StepsOfPiece;
        _pieces.Program.Set("steps", steps);
        _pieces.Draw(ring, (steps + 1) * 2);
        _motes.Draw(ring, 4);
        _links.Draw(ring, 4);
        _stars.Draw(ring, 4);
    }

    public void Dispose()
    {
        _stars.Dispose();
        _motes.Dispose();
        _links.Dispose();
        _pieces.Dispose();
    }

    private static StrandPiece[] MakeStrands(ulong seed, int fine, int soft)
    {
        var random = new SeedStream(seed, 0x73747261);
        var made = new List<StrandPiece>();
        for (int strand = 0; strand < fine + soft; strand++)
        {
            bool isSoft = strand < soft;
            float away = (isSoft ? 0.75f : 1.15f) * MathF.Sqrt(random.Next()), angle = random.Between(0, MathF.Tau), own = random.Next(), gold = random.Next();
            var form = new Vector4(away, isSoft ? random.Between(0.20f, 0.45f) : random.Between(0.003f, 0.012f), isSoft ? 3.3f / soft : 0.95f, gold > 0.85f ? 0.9f : 0.05f);
            for (int i = 0; i < PiecesOfStrand; i++)
            {
                made.Add(new StrandPiece(new((float)i / PiecesOfStrand, (i + 1f) / PiecesOfStrand, angle, own), form, new(0, 0, 0, isSoft ? 1 : 0)));
            }
        }

        return [.. made];
    }

    private void AddStars(in ArcStance stance, double t)
    {
        float radius = 0.018f * MathF.Pow(stance.Scale, 0.84f), wakes = Tracks.Smooth(135, 137, t);
        for (int i = 0; i < _graph.Places.Length; i++)
        {
            float bright = _graph.BrightnessOf(i), twinkle = 1 + (0.10f * (float)Math.Sin((t * (1.1 + (0.17 * (i % 7)))) + (i * 2.4)));
            Vector3 place = stance.PlaceOf(_graph.Places[i]);
            Vector3 colour = Vector3.Lerp(new(0.80f, 0.88f, 1), new(1, 0.90f, 0.74f), i * 0.618f % 1 * 0.7f);
            _stars.List.Add(place, new ArcStar(new(place, radius * (0.55f + (0.65f * bright))), new(colour * ((1 + (3 * wakes)) * (0.7f + (1.6f * bright)) * twinkle), bright)));
        }
    }

    private void AddLinks(in ArcStance stance, double t)
    {
        float width = 0.0036f * MathF.Pow(stance.Scale, 0.84f);
        ReadOnlySpan<(int From, int To)> links = _graph.Links;
        for (int link = 0; link < links.Length; link++)
        {
            Vector3 from = stance.PlaceOf(_graph.Places[links[link].From]), to = stance.PlaceOf(_graph.Places[links[link].To]);
            var form = new Vector4(width, 1.3f, (float)((t - 135.4 - (0.13 * link)) * 0.9), link * 0.618f % 1);
            for (int i = 0; i < PiecesOfLink; i++)
            {
                float a = (float)i / PiecesOfLink, b = (i + 1f) / PiecesOfLink;
                _links.List.Add(Vector3.Lerp(from, to, 0.5f * (a + b)), new LinkPiece(new(Vector3.Lerp(from, to, a), a), new(Vector3.Lerp(from, to, b), b), form));
            }
        }
    }

    private void AddTrail(in ArcStance stance, double t, bool withMotes, bool withStrands)
    {
        for (int i = 0; i < _turned.Length; i++)
        {
            _turned[i] = (stance.PlaceOf(_graph.Places[i]) - stance.MiddleWorld) / stance.Scale;
        }

        float head = ArcPath.AlongAt(t);
        for (int i = 0; withStrands && i < _strands.Length; i++)
        {
            ref readonly StrandPiece piece = ref _strands[i];
            Vector3 star = stance.Scale * _turned[i / PiecesOfStrand % _turned.Length];
            if (piece.Piece.X < head && Trail.SunkAt(piece.Piece.X, piece.Piece.W, t) < 1)
            {
                _pieces.List.Add(ArcPath.PlaceAt(0.5f * (piece.Piece.X + piece.Piece.Y)), piece with { Star = new(star, piece.Star.W) });
            }
        }

        for (int i = 0; withMotes && i < _trail.Count; i++)
        {
            TrailMote mote = _trail.At(i, t, _turned);
            if (mote.Light > 0.004f)
            {
                _motes.List.Add(mote.PlaceWorld, new LightDisc(new(mote.PlaceWorld, mote.RadiusMetres), new(Vector3.Lerp(Silver, Gold, mote.Gold) * (11 * mote.Light), 0), new(mote.Streak, 0)));
            }
        }
    }

    /// <summary>A kind of instances: its list, its program, its vertex array.</summary>
    private sealed class Drawn<T> : IDisposable
        where T : unmanaged
    {
        private readonly Stage _stage;
        private readonly uint _vertices;

        public Drawn(Stage stage, string name, string[] files, int most)
        {
            _stage = stage;
            Program = stage.Shaders.Load(name, files);
            List = new RingSorted<T>(stage.Plan.Grid, most);
            _vertices = VertexArrays.Create(stage.Device, name);
            VertexArrays.AddVector4s(stage.Device, _vertices, Unsafe.SizeOf<T>() / Unsafe.SizeOf<Vector4>());
            stage.Device.Gl.VertexArrayBindingDivisor(_vertices, 0, 1);
        }

        public ShaderProgram Program { get; }

        public RingSorted<T> List { get; }

        public void Upload()
        {
            List.Sort(_stage.Ring.Take<T>(List.Count, out RingSlice slice));
            _stage.Device.Gl.VertexArrayVertexBuffer(_vertices, 0, _stage.Ring.Handle, slice.OffsetBytes, (uint)Unsafe.SizeOf<T>());
        }

        public void Draw(int ring, int corners)
        {
            (int first, int count) = List.Ring(ring);
            if (count > 0)
            {
                Program.Use();
                _stage.Device.Gl.BindVertexArray(_vertices);
                _stage.Device.Gl.DrawArraysInstancedBaseInstance(PrimitiveType.TriangleStrip, 0, (uint)corners, (uint)count, (uint)first);
            }
        }

        public void Dispose() => VertexArrays.Delete(_stage.Device, _vertices);
    }
}
