using Silk.NET.OpenGL;

namespace GlassCity.Engine.Gpu;

/// <summary>How a texture is read. Levels are chosen, not mixed, unless the name says so: on software GL a mixed look costs twice.</summary>
public enum Sampling
{
    Nearest,
    LinearClamp,
    MixedClamp,
    LinearRepeat,
}

/// <summary>A two-dimensional texture, an array of them, or a volume of slices, with immutable storage.</summary>
public sealed class GpuTexture : IDisposable
{
    private readonly GpuDevice _device;

    public GpuTexture(GpuDevice device, string label, int widthPixels, int heightPixels, SizedInternalFormat format,
        Sampling sampling, int levels = 1, int layers = 0, int slices = 0)
    {
        _device = device;
        WidthPixels = widthPixels;
        HeightPixels = heightPixels;
        Levels = levels;
        GL gl = device.Gl;
        if (slices > 0)
        {
            gl.CreateTextures(TextureTarget.Texture3D, 1, out uint volume);
            Handle = volume;
            gl.TextureStorage3D(Handle, (uint)levels, format, (uint)widthPixels, (uint)heightPixels, (uint)slices);
            gl.TextureParameter(Handle, TextureParameterName.TextureWrapR, (int)TextureWrapMode.ClampToEdge);
        }
        else if (layers > 0)
        {
            gl.CreateTextures(TextureTarget.Texture2DArray, 1, out uint array);
            Handle = array;
            gl.TextureStorage3D(Handle, (uint)levels, format, (uint)widthPixels, (uint)heightPixels, (uint)layers);
        }
        else
        {
            gl.CreateTextures(TextureTarget.Texture2D, 1, out uint single);
            Handle = single;
            gl.TextureStorage2D(Handle, (uint)levels, format, (uint)widthPixels, (uint)heightPixels);
        }

        device.Born(ObjectIdentifier.Texture, Handle, label);
        bool linear = sampling != Sampling.Nearest;
        gl.TextureParameter(Handle, TextureParameterName.TextureMagFilter, (int)(linear ? TextureMagFilter.Linear : TextureMagFilter.Nearest));
        gl.TextureParameter(Handle, TextureParameterName.TextureMinFilter,
            (int)(!linear ? TextureMinFilter.Nearest : sampling == Sampling.MixedClamp ? TextureMinFilter.LinearMipmapLinear : levels > 1 ? TextureMinFilter.LinearMipmapNearest : TextureMinFilter.Linear));
        TextureWrapMode wrap = sampling == Sampling.LinearRepeat ? TextureWrapMode.Repeat : TextureWrapMode.ClampToEdge;
        gl.TextureParameter(Handle, TextureParameterName.TextureWrapS, (int)wrap);
        gl.TextureParameter(Handle, TextureParameterName.TextureWrapT, (int)TextureWrapMode.ClampToEdge);
    }

    public uint Handle { get; }

    public int WidthPixels { get; }

    public int HeightPixels { get; }

    public int Levels { get; }

    /// <summary>Uploads level 0 of one layer, rows from v = 0 upward, and nothing else.</summary>
    public unsafe void Upload<T>(ReadOnlySpan<T> texels, PixelFormat layout, PixelType type, int layer = -1)
        where T : unmanaged
    {
        fixed (T* pointer = texels)
        {
            if (layer >= 0)
            {
                _device.Gl.TextureSubImage3D(Handle, 0, 0, 0, layer, (uint)WidthPixels, (uint)HeightPixels, 1, layout, type, pointer);
            }
            else
            {
                _device.Gl.TextureSubImage2D(Handle, 0, 0, 0, (uint)WidthPixels, (uint)HeightPixels, layout, type, pointer);
            }
        }
    }

    /// <summary>Uploads one level of one layer of an array.</summary>
    public unsafe void UploadLevel<T>(ReadOnlySpan<T> texels, PixelFormat layout, PixelType type, int layer, int level)
        where T : unmanaged
    {
        fixed (T* pointer = texels)
        {
            _device.Gl.TextureSubImage3D(Handle, level, 0, 0, layer, (uint)(WidthPixels >> level), (uint)(HeightPixels >> level), 1, layout, type, pointer);
        }
    }

    /// <summary>Uploads a rectangle of level 0 from an image in memory that is as wide as the texture.</summary>
    /// <param name="image">The whole image, first row first, in the texture's own order of rows.</param>
    /// <param name="x">Left edge in texels, as are the three that follow.</param>
    public unsafe void UploadPart<T>(ReadOnlySpan<T> image, int x, int y, int width, int height, PixelFormat layout, PixelType type)
        where T : unmanaged
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(image.Length, WidthPixels * (y + height));
        GL gl = _device.Gl;
        gl.PixelStore(PixelStoreParameter.UnpackRowLength, WidthPixels);
        fixed (T* pointer = image)
        {
            gl.TextureSubImage2D(Handle, 0, x, y, (uint)width, (uint)height, layout, type, pointer + (y * WidthPixels) + x);
        }

        gl.PixelStore(PixelStoreParameter.UnpackRowLength, 0);
    }

    public void GenerateMipmap() => _device.Gl.GenerateTextureMipmap(Handle);

    public void Bind(uint unit) => _device.Gl.BindTextureUnit(unit, Handle);

    public void Dispose()
    {
        _device.Gone(ObjectIdentifier.Texture, Handle);
        _device.Gl.DeleteTexture(Handle);
    }
}
