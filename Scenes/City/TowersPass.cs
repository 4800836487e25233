using System.Numerics;
using System.Runtime.CompilerServices;
using GlassCity.Engine.Gpu;
using GlassCity.Engine.Shading;
using Silk.NET.OpenGL;

namespace GlassCity.Scenes.City;

/// <summary>
/// Draws the towers' frusta for the passes that show them (<see cref="CityPass"/>, and <see cref="Ground.MirrorPass"/>
/// with a program of its own): instances in exact order, back faces only, so that an eye inside a tower is no special
/// case; the fragment finds where its ray enters and leaves.
/// </summary>
public sealed class TowersPass : IDisposable
{
    private static readonly ushort[] HullIndices =
    [
        0, 1, 3, 0, 3, 2, 4, 7, 5, 4, 6, 7, // foot, top
        0, 5, 1, 0, 4, 5, 2, 3, 7, 2, 7, 6, // low z, high z
        0, 2, 6, 0, 6, 4, 1, 5, 7, 1, 7, 3, // low x, high x
    ];

    private const float DetailFarMetres = 108;      // DETAIL_FAR in towers.frag

    private readonly Stage _stage;
    private readonly ShaderProgram _direct;
    private readonly ShaderProgram _far;
    private readonly ShaderProgram _mirrored;
    private readonly ShaderProgram? _plain;
    private readonly ShaderProgram? _plainFar;
    private readonly ShaderProgram[] _breathing;        // the same while walls breathe or it dawns: near, far, mirrored; near alone and far where glass is plain
    private readonly ShaderProgram[] _verdant;          // as the verdant sight shows them: near and far, then the same while walls breathe or it dawns; the mirror stays as it is
    private readonly GpuBuffer _hull;
    private ShaderProgram? _substitute;
    private bool _quads;
    private readonly GpuTexture _veins;
    private readonly GpuTexture? _knots;                // none where the veins' own map holds them
    private readonly uint _vertices;

    public TowersPass(Stage stage)
    {
        _stage = stage;
        string[] veins = stage.Quality.PlainGlass ? ["BEADED"] : [];
        _direct = stage.Shaders.Load("towers", ["towers/towers.vert", "towers/towers.frag"], veins);
        _far = stage.Shaders.Load("towers far", ["towers/towers.vert", "towers/towers.frag"], [.. veins, "FAR"]);
        _mirrored = stage.Shaders.Load("towers mirrored", ["towers/towers.vert", "towers/towers.frag"], [.. veins, "MIRROR", "FAR"]);
        if (stage.Quality.PlainGlass)
        {
            _plain = stage.Shaders.Load("towers plain", ["towers/plain.vert", "towers/plain.frag"], veins);
            _plainFar = stage.Shaders.Load("towers plain far", ["towers/plain.vert", "towers/plain.frag"], [.. veins, "QUAD"]);
        }

        _breathing = stage.Quality.PlainGlass
            ? [stage.Shaders.Load("towers plain breathing", ["towers/plain.vert", "towers/plain.frag"], [.. veins, "BREATHES"]),
                stage.Shaders.Load("towers plain far breathing", ["towers/plain.vert", "towers/plain.frag"], [.. veins, "QUAD", "BREATHES"])]
            : [stage.Shaders.Load("towers breathing", ["towers/towers.vert", "towers/towers.frag"], "BREATHES"),
                stage.Shaders.Load("towers far breathing", ["towers/towers.vert", "towers/towers.frag"], "FAR", "BREATHES"),
                stage.Shaders.Load("towers mirrored breathing", ["towers/towers.vert", "towers/towers.frag"], "MIRROR", "FAR", "BREATHES")];

        string glass = stage.Quality.PlainGlass ? "towers/plain" : "towers/towers";
        string far = stage.Quality.PlainGlass ? "QUAD" : "FAR";
        // Still walls have programs of their own: software GL runs a loop that turns not at all once, and what breathes took three quarters of all.
        _verdant = [stage.Shaders.Load("towers verdant", [glass + ".vert", glass + ".frag"], [.. veins, "SIGHT"]),
            stage.Shaders.Load("towers far verdant", [glass + ".vert", glass + ".frag"], [.. veins, "SIGHT", far]),
            stage.Shaders.Load("towers verdant breathing", [glass + ".vert", glass + ".frag"], [.. veins, "SIGHT", "BREATHES"]),
            stage.Shaders.Load("towers far verdant breathing", [glass + ".vert", glass + ".frag"], [.. veins, "SIGHT", far, "BREATHES"])];

        _hull = GpuBuffer.FromData<ushort>(stage.Device, "hull", HullIndices);
        FarRing = stage.Quality.PlainGlass ? 2 : stage.Plan.Grid.RingBeyond(DetailFarMetres);
        (_veins, _knots) = BakeVeins(stage);
        _vertices = VertexArrays.Create(stage.Device, "towers");
        GL gl = stage.Device.Gl;
        gl.VertexArrayElementBuffer(_vertices, _hull.Handle);
        VertexArrays.AddVector4s(_stage.Device, _vertices, Unsafe.SizeOf<Frustum>() / Unsafe.SizeOf<Vector4>());
        gl.VertexArrayBindingDivisor(_vertices, 0, 1);
    }

    /// <summary>Rings from here on lie wholly beyond DETAIL_FAR of towers.frag.</summary>
    public int FarRing { get; }

    /// <summary>Puts the frusta of this frame, in drawing order, where instances read them.</summary>
    public void Upload(CellOrder order)
    {
        Span<Frustum> into = _stage.Ring.Take<Frustum>(Math.Max(order.Count, 1), out RingSlice slice);
        for (int i = 0; i < order.Count; i++)
        {
            into[i] = _stage.Form.Of((int)order.Indices[i]);
        }

        _stage.Device.Gl.VertexArrayVertexBuffer(_vertices, 0, _stage.Ring.Handle, slice.OffsetBytes, (uint)Unsafe.SizeOf<Frustum>());
    }

    /// <summary>Draws the hulls of all the plan's frusta from a table of them, in the program and state at hand.</summary>
    internal unsafe void DrawAll(GpuBuffer frusta)
    {
        GL gl = _stage.Device.Gl;
        gl.VertexArrayVertexBuffer(_vertices, 0, frusta.Handle, 0, (uint)Unsafe.SizeOf<Frustum>());
        gl.BindVertexArray(_vertices);
        gl.DrawElementsInstanced(PrimitiveType.Triangles, (uint)HullIndices.Length, DrawElementsType.UnsignedShort, null, (uint)_stage.Plan.Frusta.Length);
    }

    /// <summary>Sets state, program and tables; then <see cref="DrawRange"/> any number of times.</summary>
    /// <param name="isFar">All that follows is at least <see cref="FarRing"/> away: fewer looks inside.</param>
    /// <param name="inMirror">The picture is mirrored: sides wind the other way, and the ground cuts nothing.</param>
    public void Begin(bool inMirror, bool isFar)
    {
        GL gl = _stage.Device.Gl;
        // Where the shader does not read depth it cuts by test: a tower is before or behind a lamp, never about it.
        DepthUse depth = inMirror || _plain is not null ? DepthUse.Test : DepthUse.Off;
        if (_plain is not null)
        {
            _quads = isFar;
            new RenderState(Blend.Transmit, depth, isFar ? null : inMirror ? TriangleFace.Back : TriangleFace.Front).Apply(gl);
            (_stage.IsVerdant ? VerdantOf(isFar) : IsLiving ? _breathing[isFar ? 1 : 0] : isFar ? _plainFar! : _plain).Use();
            Bind();
            return;
        }

        new RenderState(Blend.Transmit, depth, inMirror ? TriangleFace.Back : TriangleFace.Front).Apply(gl);
        (_stage.IsVerdant && !inMirror ? _substitute ?? VerdantOf(isFar) : IsLiving ? BreathingOf(inMirror, isFar) : inMirror ? _mirrored : _substitute ?? (isFar ? _far : _direct)).Use();
        Bind();
    }

    /// <summary>Keeps the picture as it is now for the glass that follows to bend; where glass is plain, nothing.</summary>
    public void KeepBehind()
    {
        if (_stage.Behind is { } behind)
        {
            _stage.Scene.StretchTo(behind);
            behind.Colour.GenerateMipmap();
        }
    }

    /// <summary>Draws the eye's glass, near and far, with a program of another's making; null ends that.</summary>
    internal void Substitute(ShaderProgram? program) => _substitute = program;

    // The breath and the morning share the living walls' programs, whose loops turn only for what there is.
    private bool IsLiving => _stage.Form.Breathes || _stage.Form.Dawns;

    private ShaderProgram VerdantOf(bool isFar) => _verdant[(IsLiving ? 2 : 0) + (isFar ? 1 : 0)];

    private ShaderProgram BreathingOf(bool inMirror, bool isFar) => inMirror ? _breathing[2] : _substitute ?? _breathing[isFar ? 1 : 0];

    private void Bind()
    {
        _veins.Bind(1);
        _knots?.Bind(3);
        _stage.Behind?.Colour.Bind(2);
        _stage.VeinLight.Bind(Stage.VeinLightBinding);
        if (_stage.Scene.Depth is { } depth)
        {
            depth.Bind(0);
        }

        _stage.Device.Gl.BindVertexArray(_vertices);
    }

    /// <summary>Draws frusta first .. first+count-1 of the uploaded order.</summary>
    public unsafe void DrawRange(int first, int count)
    {
        if (count > 0 && _quads)
        {
            _stage.Device.Gl.DrawArraysInstancedBaseInstance(PrimitiveType.TriangleStrip, 0, 4, (uint)count, (uint)first);
        }
        else if (count > 0)
        {
            _stage.Device.Gl.DrawElementsInstancedBaseInstance(PrimitiveType.Triangles, (uint)HullIndices.Length,
                DrawElementsType.UnsignedShort, null, (uint)count, (uint)first);
        }
    }

    public void Dispose()
    {
        VertexArrays.Delete(_stage.Device, _vertices);
        _veins.Dispose();
        _knots?.Dispose();
        _hull.Dispose();
    }

    private static (GpuTexture Veins, GpuTexture? Knots) BakeVeins(Stage stage)
    {
        var texture = new GpuTexture(stage.Device, "veins", VeinTexture.WidthTexels, VeinTexture.HeightTexels,
            SizedInternalFormat.Rgba8, Sampling.LinearRepeat, VeinTexture.Levels, VeinFamilies.Count);
        bool oneMap = stage.Quality.PlainGlass;
        GpuTexture? knots = oneMap ? null : new GpuTexture(stage.Device, "knots", VeinKnots.WidthTexels, VeinKnots.HeightTexels,
            SizedInternalFormat.R8, Sampling.LinearRepeat, VeinKnots.Levels, VeinFamilies.Count);
        byte[][] layers = new byte[VeinFamilies.Count][], beads = new byte[VeinFamilies.Count][];
        Parallel.For(0, layers.Length, layer =>
        {
            var veins = new Venation(stage.Plan.Seed, (VeinFamily)layer);
            beads[layer] = VeinKnots.Bake(veins);
            layers[layer] = VeinTexture.Bake(veins, oneMap ? beads[layer] : null);
        });
        for (int layer = 0; layer < layers.Length; layer++)
        {
            knots?.Upload<byte>(beads[layer], PixelFormat.Red, PixelType.UnsignedByte, layer);
            byte[] texels = layers[layer];
            for (int level = 0; level < VeinTexture.Levels; level++)
            {
                texture.UploadLevel<byte>(texels, PixelFormat.Rgba, PixelType.UnsignedByte, layer, level);
                texels = VeinTexture.Halve(texels, VeinTexture.WidthTexels >> level, VeinTexture.HeightTexels >> level);
            }
        }

        knots?.GenerateMipmap();
        return (texture, knots);
    }
}
