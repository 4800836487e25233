using GlassCity.Engine.Gpu;
using GlassCity.Engine.Shading;
using Silk.NET.OpenGL;

namespace GlassCity.Scenes.Gb1;

/// <summary>What GB-1's passes share at one size: device, shaders, per-frame ring, and what they hand on to each other.</summary>
public sealed class Gb1Stage : IDisposable
{
    /// <summary>Rows of the picture that one fragment of the towers' pass makes.</summary>
    public const int RowsPerBlock = 8;

    /// <summary>Binding of the tower faces met by each column.</summary>
    public const uint ColumnsBinding = 1;

    /// <summary>Binding of what lies over the towers; see Shaders/gb1/over.glsl.</summary>
    public const uint OverBinding = 3;

    private const int RingBytes = 1024;
    private const int MostLayers = 16;

    /// <exception cref="GlassCity.Engine.UserError">A shader fails.</exception>
    public Gb1Stage(GpuDevice device, ShaderLibrary shaders, int widthPixels, int heightPixels)
    {
        Device = device;
        Shaders = shaders;
        (WidthPixels, HeightPixels) = (widthPixels, heightPixels);
        RowsBelow = heightPixels / 2;
        BlocksBelow = (RowsBelow + RowsPerBlock - 1) / RowsPerBlock;
        BlocksAbove = (heightPixels - RowsBelow + RowsPerBlock - 1) / RowsPerBlock;
        Ring = new FrameRing(device, RingBytes);
        // One entry more than the most layers: the 0 that ends a list.
        Columns = GpuBuffer.Empty(device, "gb1 columns", (long)widthPixels * (MostLayers + 1) * 2 * sizeof(float));
        Over = GpuBuffer.Empty(device, "gb1 over", OverBytes(widthPixels, heightPixels));
        Rows = new LayerTarget(device, "gb1 rows", widthPixels, BlocksBelow + BlocksAbove, RowsPerBlock, SizedInternalFormat.Rgba16f);
        Final = new RenderTarget(device, "gb1 final", widthPixels, heightPixels, SizedInternalFormat.Rgba8, withDepth: false, Sampling.Nearest);
        EmptyVertices = VertexArrays.Create(device, "gb1");
    }

    public GpuDevice Device { get; }

    public ShaderLibrary Shaders { get; }

    public int WidthPixels { get; }

    public int HeightPixels { get; }

    /// <summary>Rows of pixels below the horizon, which a level camera holds at half height.</summary>
    public int RowsBelow { get; }

    public int BlocksBelow { get; }

    public int BlocksAbove { get; }

    public FrameRing Ring { get; }

    public GpuBuffer Columns { get; }

    public GpuBuffer Over { get; }

    /// <summary>The HDR picture: row r of block b in layer r, blocks counted away from the horizon on either side.</summary>
    public LayerTarget Rows { get; }

    /// <summary>The finished picture, RGBA8, sRGB-coded, top row first, as files want it.</summary>
    public RenderTarget Final { get; }

    /// <summary>A vertex array without attributes.</summary>
    public uint EmptyVertices { get; }

    /// <summary>Room for what lies over the towers: twin of overRow and overPlane in Shaders/gb1/over.glsl.</summary>
    public static long OverBytes(int widthPixels, int heightPixels)
    {
        int below = heightPixels / 2, end = heightPixels - below + ((below + 11) & ~1);
        return 3L * ((end + 8) >> 1) * widthPixels * sizeof(uint);
    }

    public void Dispose()
    {
        VertexArrays.Delete(Device, EmptyVertices);
        Final.Dispose();
        Rows.Dispose();
        Over.Dispose();
        Columns.Dispose();
        Ring.Dispose();
    }
}
