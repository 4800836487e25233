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

    private readonly Stage _stage;
    private readonly ShaderProgram _direct;
    private readonly ShaderProgram _far;
    private readonly ShaderProgram _mirrored;
    private readonly GpuBuffer _frusta;
    private readonly GpuBuffer _hull;
    private readonly GpuTexture _veins;
    private readonly uint _vertices;

    public TowersPass(Stage stage)
    {
        _stage = stage;
        _direct = stage.Shaders.Load("towers", ["towers/towers.vert", "towers/towers.frag"]);
        _far = stage.Shaders.Load("towers far", ["towers/towers.vert", "towers/towers.frag"], "FAR");
        _mirrored = stage.Shaders.Load("towers mirrored", ["towers/towers.vert", "towers/towers.frag"], "MIRROR", "FAR");
        _frusta = GpuBuffer.FromData<Frustum>(stage.Device, "frusta", stage.Plan.Frusta);
        _hull = GpuBuffer.FromData<ushort>(stage.Device, "hull", HullIndices);
        _veins = BakeVeins(stage);
        _vertices = VertexArrays.Create(stage.Device, "towers");
        GL gl = stage.Device.Gl;
        gl.VertexArrayElementBuffer(_vertices, _hull.Handle);
        gl.EnableVertexArrayAttrib(_vertices, 0);
        gl.VertexArrayAttribIFormat(_vertices, 0, 1, VertexAttribIType.UnsignedInt, 0);
        gl.VertexArrayAttribBinding(_vertices, 0, 0);
        gl.VertexArrayBindingDivisor(_vertices, 0, 1);
    }

    /// <summary>Cells at this distance or more are wholly beyond DETAIL_FAR of towers.frag: 4 cells by 4 of at least 26 m.</summary>
    public const int FarRing = 8;

    /// <summary>Puts the drawing order of this frame where instances read it.</summary>
    public void Upload(CellOrder order)
    {
        Span<uint> into = _stage.Ring.Take<uint>(Math.Max(order.Count, 1), out RingSlice slice);
        order.Indices.AsSpan(0, order.Count).CopyTo(into);
        _stage.Device.Gl.VertexArrayVertexBuffer(_vertices, 0, _stage.Ring.Handle, slice.OffsetBytes, sizeof(uint));
    }

    /// <summary>Sets state, program and tables; then <see cref="DrawRange"/> any number of times.</summary>
    /// <param name="isFar">All that follows is at least <see cref="FarRing"/> away: fewer looks inside.</param>
    /// <param name="inMirror">The picture is mirrored: sides wind the other way, and nothing opaque cuts the glass.</param>
    public void Begin(bool inMirror, bool isFar)
    {
        GL gl = _stage.Device.Gl;
        new RenderState(Blend.Transmit, DepthUse.Off, inMirror ? TriangleFace.Back : TriangleFace.Front).Apply(gl);
        (inMirror ? _mirrored : isFar ? _far : _direct).Use();
        Bind();
    }

    /// <summary>Binds tables and vertices for a program of another's making.</summary>
    internal void Bind()
    {
        _frusta.BindStorage(0);
        _veins.Bind(1);
        if (_stage.Scene.Depth is { } depth)
        {
            depth.Bind(0);
        }

        _stage.Device.Gl.BindVertexArray(_vertices);
    }

    /// <summary>Draws frusta first .. first+count-1 of the uploaded order.</summary>
    public unsafe void DrawRange(int first, int count)
    {
        if (count > 0)
        {
            _stage.Device.Gl.DrawElementsInstancedBaseInstance(PrimitiveType.Triangles, (uint)HullIndices.Length,
                DrawElementsType.UnsignedShort, null, (uint)count, (uint)first);
        }
    }

    public void Dispose()
    {
        VertexArrays.Delete(_stage.Device, _vertices);
        _veins.Dispose();
        _hull.Dispose();
        _frusta.Dispose();
    }

    private static GpuTexture BakeVeins(Stage stage)
    {
        const int layers = 3;
        const int levels = 9;
        var texture = new GpuTexture(stage.Device, "veins", VeinTexture.WidthTexels, VeinTexture.HeightTexels,
            SizedInternalFormat.Rgba8, Sampling.LinearRepeat, levels, layers);
        for (int layer = 0; layer < layers; layer++)
        {
            byte[] texels = VeinTexture.Bake(new Venation(stage.Plan.Seed, layer));
            texture.Upload<byte>(texels, PixelFormat.Rgba, PixelType.UnsignedByte, layer);
        }

        texture.GenerateMipmap();
        return texture;
    }
}
