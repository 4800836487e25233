using System.Numerics;
using System.Runtime.CompilerServices;
using GlassCity.Engine.Frame;
using GlassCity.Engine.Gpu;
using GlassCity.Engine.Shading;
using GlassCity.Scenes.City;
using GlassCity.Scenes.Gravity;
using Silk.NET.OpenGL;

namespace GlassCity.Scenes.Garden;

/// <summary>
/// The vines, opaque: stems and leaves from tables written once, of which a frame draws what is born and in view. They are
/// grown on another thread shortly before they are needed; whoever comes early waits.
/// </summary>
public sealed class VinesPass : IPass<FrameDescription>
{
    // Thin things whose last pixel is shared with what lies behind; they write depth, so that all that follows is cut by them.
    private static readonly RenderState Solid = new(Blend.Over, DepthUse.TestAndWrite, TriangleFace.Back);
    private static readonly RenderState TwoSided = new(Blend.Over, DepthUse.TestAndWrite);

    private readonly Stage _stage;
    private readonly ShaderProgram _tubes;
    private readonly ShaderProgram _ribbons;
    private readonly ShaderProgram _leaves;
    private Task? _growing;
    private Drawn? _drawn;

    public VinesPass(Stage stage)
    {
        _stage = stage;
        bool isPlain = stage.Quality.PlainGlass;
        _tubes = stage.Shaders.Load("vines tubes", ["vines/stem.vert", "vines/stem.frag"]);
        _ribbons = isPlain ? stage.Shaders.Load("vines ribbons plain", ["vines/stem.vert", "vines/stem.frag"], "RIBBON", "PLAIN") : stage.Shaders.Load("vines ribbons", ["vines/stem.vert", "vines/stem.frag"], "RIBBON");
        _leaves = isPlain ? stage.Shaders.Load("vines leaves plain", ["vines/leaf.vert", "vines/leaf.frag"], "PLAIN") : stage.Shaders.Load("vines leaves", ["vines/leaf.vert", "vines/leaf.frag"]);
    }

    public string Name => "vines";

    public void Resize(int widthPixels, int heightPixels)
    {
    }

    public void Draw(in FrameDescription frame)
    {
        if (frame.Parts.Has(Parts.Vines) && frame.TimeSeconds > VineTimes.WakesSeconds)
        {
            _growing ??= Task.Run(() => _stage.Vines.Value);
            _stage.Scene.Bind();
            DrawInto(frame, frame.View.WorldToClip, inMirror: false);
        }
    }

    /// <summary>Draws into whatever target is bound; the mirrored view shares it, with what is near and in its cheapest form.</summary>
    internal void DrawInto(in FrameDescription frame, in Matrix4x4 worldToClip, bool inMirror)
    {
        if (!frame.Parts.Has(Parts.Vines) || frame.TimeSeconds <= VineTimes.EruptsSeconds)
        {
            return;
        }

        _drawn ??= new Drawn(_stage, _stage.Vines.Value);
        var look = new Look((float)frame.TimeSeconds, new ViewPlanes(worldToClip), frame.View.Pose.PositionWorld, VineDetail.Of(_stage.Quality, inMirror));
        _drawn.Become(_stage.Form.Bend);
        _drawn.DrawStems(look, _tubes, _ribbons);
        _drawn.DrawLeaves(look, _leaves);
    }

    public void Dispose() => _drawn?.Dispose();

    private readonly record struct Look(float Seconds, ViewPlanes Planes, Vector3 EyeWorld, VineDetail Detail);

    private sealed class Drawn : IDisposable
    {
        private const int FineSides = 10;
        private const int FineSpans = 4;
        private const int CoarseSides = 5;
        private const int BladeRows = 9;

        private readonly Stage _stage;
        private readonly int _ribbonSpans;
        private readonly VineChunks<StemPiece> _stems;
        private readonly VineChunks<VineLeaf>[] _leafs;             // where a processor draws: those that are seen far off, and those that are not
        private readonly List<GpuBuffer> _buffers = [];
        private readonly uint _fine, _coarse;
        private readonly uint[] _blades;
        private readonly int _fineCount, _coarseCount, _bladeCount;

        public Drawn(Stage stage, Vines vines)
        {
            _stage = stage;
            _ribbonSpans = stage.Quality.PlainGlass ? 1 : 2;
            int count = vines.CountOf(stage.Quality.VineShare);
            ReadOnlySpan<VineNode> nodes = vines.Nodes.AsSpan(0, count);
            List<StemPiece> pieces = VineInstances.Pieces(nodes);
            List<VineLeaf> leaves = VineInstances.Leaves(nodes, stage.Quality.VineShare, stage.Plan.Seed);
            VineInstances.AddBuds(vines.Buds, leaves);
            _stems = new([.. pieces], [.. pieces.Select(piece => Three(piece.To))], [.. pieces.Select(piece => VineInstances.BeginsSeconds(piece))], 0.7f);
            _leafs = stage.Quality.PlainGlass
                ? [Sorted(leaves.Where((leaf, i) => VineInstances.IsSeenFar(leaf, i))), Sorted(leaves.Where((leaf, i) => !VineInstances.IsSeenFar(leaf, i)))] : [Sorted(leaves)];
            _blades = new uint[_leafs.Length];
            GpuBuffer stemTable = Keep(GpuBuffer.FromData<StemPiece>(stage.Device, "vine stems", _stems.Items));
            (_fine, _fineCount) = Array<StemPiece>("vines fine", stemTable, VineMesh.Tube(FineSides, FineSpans));
            (_coarse, _coarseCount) = Array<StemPiece>("vines coarse", stemTable, VineMesh.Tube(CoarseSides, 1));
            for (int part = 0; part < _leafs.Length; part++)
            {
                (_blades[part], _bladeCount) = Array<VineLeaf>("vines leaves", Keep(GpuBuffer.FromData<VineLeaf>(stage.Device, "vine leaves", _leafs[part].Items)), VineMesh.Blade(BladeRows));
            }
        }

        public void Become(Bend bend)
        {
            _stems.Become(bend);
            foreach (VineChunks<VineLeaf> part in _leafs)
            {
                part.Become(bend);
            }
        }

        public void DrawStems(in Look look, ShaderProgram tubes, ShaderProgram ribbons)
        {
            bool isMirrored = look.Detail.TubeMetres == 0;
            for (int form = 0; form < 3; form++)
            {
                float from = form == 0 ? -1 : form == 1 ? look.Detail.FineMetres : look.Detail.TubeMetres;
                float to = form == 0 ? look.Detail.FineMetres : form == 1 ? look.Detail.TubeMetres : look.Detail.FarMetres;
                bool isRibbon = form == 2;
                ShaderProgram program = isRibbon ? ribbons : tubes;
                (isRibbon || isMirrored ? TwoSided : Solid).Apply(_stage.Device.Gl);
                program.Use();
                program.Set("spans", isRibbon ? _ribbonSpans : form == 0 ? FineSpans : 1);
                if (!isRibbon)
                {
                    program.Set("sides", form == 0 ? FineSides : CoarseSides);
                }

                _stage.Device.Gl.BindVertexArray(form == 0 ? _fine : _coarse);
                for (int i = 0; i < _stems.Count; i++)
                {
                    (int first, int count, float away) = _stems.At(i, look.Seconds, look.Planes, look.EyeWorld);
                    if (count > 0 && away >= from && away < to)
                    {
                        Draw(isRibbon ? 0 : form == 0 ? _fineCount : _coarseCount, 2 * (_ribbonSpans + 1), first, count);
                    }
                }
            }
        }

        public void DrawLeaves(in Look look, ShaderProgram leaves)
        {
            TwoSided.Apply(_stage.Device.Gl);
            leaves.Use();
            for (int part = 0; part < _leafs.Length; part++)
            {
                _stage.Device.Gl.BindVertexArray(_blades[part]);
                leaves.Set("far", _leafs.Length == 1 ? 0 : part == 0 ? 1 : -1);
                float most = part == 0 ? look.Detail.LeafMetres : MathF.Min(look.Detail.LeafMetres, VineInstances.FewFromMetres);
                for (int form = 0; form < 3; form++)
                {
                    float from = form == 0 ? -1 : form == 1 ? look.Detail.BladeMetres : look.Detail.RhombMetres;
                    float to = form == 0 ? look.Detail.BladeMetres : form == 1 ? look.Detail.RhombMetres : most;
                    leaves.Set("rows", form == 0 ? BladeRows : form == 1 ? 0 : -1);
                    for (int i = 0; i < _leafs[part].Count; i++)
                    {
                        (int first, int count, float away) = _leafs[part].At(i, look.Seconds, look.Planes, look.EyeWorld);
                        if (count > 0 && away >= from && away < to)
                        {
                            Draw(form == 0 ? _bladeCount : 0, form == 1 ? 4 : 3, first, count);
                        }
                    }
                }
            }
        }

        public void Dispose()
        {
            foreach (uint blades in _blades)
            {
                VertexArrays.Delete(_stage.Device, blades);
            }

            VertexArrays.Delete(_stage.Device, _coarse);
            VertexArrays.Delete(_stage.Device, _fine);
            for (int i = _buffers.Count - 1; i >= 0; i--)
            {
                _buffers[i].Dispose();
            }
        }

        private static VineChunks<VineLeaf> Sorted(IEnumerable<VineLeaf> leaves)
        {
            VineLeaf[] all = [.. leaves];
            return new(all, [.. all.Select(leaf => Three(leaf.Foot))], [.. all.Select(leaf => leaf.Ahead.W)], 0.3f);
        }

        private static Vector3 Three(Vector4 four) => new(four.X, four.Y, four.Z);

        private GpuBuffer Keep(GpuBuffer buffer)
        {
            _buffers.Add(buffer);
            return buffer;
        }

        private (uint Vertices, int Count) Array<T>(string label, GpuBuffer table, ushort[] indices)
            where T : unmanaged
        {
            uint made = VertexArrays.Create(_stage.Device, label);
            VertexArrays.AddVector4s(_stage.Device, made, Unsafe.SizeOf<T>() / Unsafe.SizeOf<Vector4>());
            _stage.Device.Gl.VertexArrayBindingDivisor(made, 0, 1);
            _stage.Device.Gl.VertexArrayVertexBuffer(made, 0, table.Handle, 0, (uint)Unsafe.SizeOf<T>());
            _stage.Device.Gl.VertexArrayElementBuffer(made, Keep(GpuBuffer.FromData<ushort>(_stage.Device, label + " indices", indices)).Handle);
            return (made, indices.Length);
        }

        // Without indices it is a strip.
        private unsafe void Draw(int indices, int corners, int first, int count)
        {
            if (indices > 0)
            {
                _stage.Device.Gl.DrawElementsInstancedBaseInstance(PrimitiveType.Triangles, (uint)indices, DrawElementsType.UnsignedShort, (void*)0, (uint)count, (uint)first);
            }
            else
            {
                _stage.Device.Gl.DrawArraysInstancedBaseInstance(PrimitiveType.TriangleStrip, 0, (uint)corners, (uint)count, (uint)first);
            }
        }
    }
}
