using Silk.NET.OpenGL;

namespace GlassCity.Engine.Gpu;

/// <summary>A framebuffer over the layers of one array texture, output n of a fragment going to layer n. Owns the texture.</summary>
public sealed class LayerTarget : IDisposable
{
    private readonly GpuDevice _device;

    /// <param name="device">Where it lives.</param>
    /// <param name="label">Its name in messages and the ledger.</param>
    /// <param name="widthPixels">Width of each layer.</param>
    /// <param name="heightPixels">Height of each layer.</param>
    /// <param name="layers">At most 8, which every driver offers (GL_MAX_DRAW_BUFFERS).</param>
    /// <param name="format">Format of the texture.</param>
    /// <exception cref="InvalidOperationException">The driver calls the framebuffer incomplete.</exception>
    public LayerTarget(GpuDevice device, string label, int widthPixels, int heightPixels, int layers, SizedInternalFormat format)
    {
        _device = device;
        Layers = new GpuTexture(device, label + " layers", widthPixels, heightPixels, format, Sampling.Nearest, layers: layers);
        GL gl = device.Gl;
        Handle = gl.CreateFramebuffer();
        device.Born(ObjectIdentifier.Framebuffer, Handle, label);
        Span<ColorBuffer> buffers = stackalloc ColorBuffer[layers];
        for (int i = 0; i < layers; i++)
        {
            gl.NamedFramebufferTextureLayer(Handle, FramebufferAttachment.ColorAttachment0 + i, Layers.Handle, 0, i);
            buffers[i] = ColorBuffer.ColorAttachment0 + i;
        }

        gl.NamedFramebufferDrawBuffers(Handle, buffers);
        GLEnum status = gl.CheckNamedFramebufferStatus(Handle, FramebufferTarget.Framebuffer);
        if (status != GLEnum.FramebufferComplete)
        {
            throw new InvalidOperationException($"framebuffer {label} {widthPixels}x{heightPixels}x{layers}: {status}");
        }
    }

    public uint Handle { get; }

    public GpuTexture Layers { get; }

    /// <summary>Makes this the target; the viewport is the caller's.</summary>
    public void Bind() => _device.Gl.BindFramebuffer(FramebufferTarget.Framebuffer, Handle);

    public void Dispose()
    {
        _device.Gone(ObjectIdentifier.Framebuffer, Handle);
        _device.Gl.DeleteFramebuffer(Handle);
        Layers.Dispose();
    }
}
