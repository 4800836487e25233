using Silk.NET.OpenGL;

namespace GlassCity.Engine.Gpu;

/// <summary>A framebuffer over one colour texture and, when asked, a depth texture (32-bit float, reversed). Owns both.</summary>
public sealed class RenderTarget : IDisposable
{
    private readonly GpuDevice _device;

    /// <exception cref="InvalidOperationException">The driver calls the framebuffer incomplete.</exception>
    public RenderTarget(GpuDevice device, string label, int widthPixels, int heightPixels, SizedInternalFormat colourFormat,
        bool withDepth, Sampling sampling = Sampling.LinearClamp, int levels = 1)
    {
        _device = device;
        WidthPixels = widthPixels;
        HeightPixels = heightPixels;
        Colour = new GpuTexture(device, label + " colour", widthPixels, heightPixels, colourFormat, sampling, levels);
        Depth = withDepth
            ? new GpuTexture(device, label + " depth", widthPixels, heightPixels, SizedInternalFormat.DepthComponent32f, Sampling.Nearest)
            : null;
        Handle = device.Gl.CreateFramebuffer();
        device.Born(ObjectIdentifier.Framebuffer, Handle, label);
        device.Gl.NamedFramebufferTexture(Handle, FramebufferAttachment.ColorAttachment0, Colour.Handle, 0);
        if (Depth != null)
        {
            device.Gl.NamedFramebufferTexture(Handle, FramebufferAttachment.DepthAttachment, Depth.Handle, 0);
        }

        GLEnum status = device.Gl.CheckNamedFramebufferStatus(Handle, FramebufferTarget.Framebuffer);
        if (status != GLEnum.FramebufferComplete)
        {
            Dispose();
            throw new InvalidOperationException($"framebuffer {label} {widthPixels}x{heightPixels}: {status}");
        }
    }

    public uint Handle { get; }

    public GpuTexture Colour { get; }

    public GpuTexture? Depth { get; }

    public int WidthPixels { get; }

    public int HeightPixels { get; }

    /// <summary>Makes this the target and its whole area the viewport.</summary>
    public void Bind()
    {
        _device.Gl.BindFramebuffer(FramebufferTarget.Framebuffer, Handle);
        _device.Gl.Viewport(0, 0, (uint)WidthPixels, (uint)HeightPixels);
    }

    /// <summary>Colour to black, depth to infinitely far (0: depth is reversed).</summary>
    public void Clear()
    {
        // Clears obey the write masks, which the pass before may have closed.
        _device.Gl.DepthMask(true);
        _device.Gl.ColorMask(true, true, true, true);
        _device.Gl.Disable(EnableCap.ScissorTest);
        _device.Gl.ClearNamedFramebuffer(Handle, BufferKind.Color, 0, stackalloc float[] { 0, 0, 0, 0 });
        if (Depth != null)
        {
            _device.Gl.ClearNamedFramebuffer(Handle, BufferKind.Depth, 0, stackalloc float[] { 0 });
        }
    }

    /// <summary>Copies the colour, stretched over the whole of another target.</summary>
    public void StretchTo(RenderTarget target)
    {
        _device.Gl.Disable(EnableCap.ScissorTest);
        _device.Gl.ColorMask(true, true, true, true);
        _device.Gl.BlitNamedFramebuffer(Handle, target.Handle, 0, 0, WidthPixels, HeightPixels, 0, 0, target.WidthPixels, target.HeightPixels,
            ClearBufferMask.ColorBufferBit, BlitFramebufferFilter.Linear);
    }

    /// <summary>Reads RGBA8 texels, first row first as stored; waits for the GPU.</summary>
    public unsafe void ReadRgba8(Span<byte> into)
    {
        if (into.Length < WidthPixels * HeightPixels * 4)
        {
            throw new ArgumentException($"{into.Length} bytes for {WidthPixels}x{HeightPixels} RGBA8", nameof(into));
        }

        fixed (byte* pointer = into)
        {
            _device.Gl.GetTextureImage(Colour.Handle, 0, PixelFormat.Rgba, PixelType.UnsignedByte, (uint)into.Length, pointer);
        }
    }

    /// <summary>Reads RGBA float texels, first row first as stored; waits for the GPU.</summary>
    public unsafe void ReadRgbaFloat(Span<float> into)
    {
        fixed (float* pointer = into)
        {
            _device.Gl.GetTextureImage(Colour.Handle, 0, PixelFormat.Rgba, PixelType.Float, (uint)(into.Length * sizeof(float)), pointer);
        }
    }

    /// <summary>Waits for the GPU. Reversed: 0 where nothing opaque was drawn; first row is the lowest.</summary>
    public unsafe void ReadDepth(Span<float> into)
    {
        fixed (float* pointer = into)
        {
            _device.Gl.GetTextureImage(Depth!.Handle, 0, PixelFormat.DepthComponent, PixelType.Float, (uint)(into.Length * sizeof(float)), pointer);
        }
    }

    public void Dispose()
    {
        _device.Gone(ObjectIdentifier.Framebuffer, Handle);
        _device.Gl.DeleteFramebuffer(Handle);
        Depth?.Dispose();
        Colour.Dispose();
    }
}
