using GlassCity.Engine.Gpu;
using GlassCity.Engine.Host;
using GlassCity.Engine.Shading;

namespace GlassCity.Scenes;

/// <summary>The picture without a window: a hidden context, the device, the shaders, the passes, at one size.</summary>
public sealed class OffscreenPicture : IDisposable
{
    private readonly HiddenHost host;
    private readonly ShaderLibrary shaders;
    private readonly int widthPixels;
    private readonly int heightPixels;

    /// <exception cref="GlassCity.Engine.UserError">No EGL, no OpenGL 4.5, a size the GPU cannot draw, a shader that fails.</exception>
    public OffscreenPicture(ulong seed, int widthPixels, int heightPixels, bool debug = false)
    {
        (this.widthPixels, this.heightPixels) = (widthPixels, heightPixels);
        host = HiddenHost.Open(debug);
        Device = new GpuDevice(host.Gl);
        shaders = new ShaderLibrary(Device, ShaderLibrary.FindRoot());
        Picture = new Picture(Device, shaders, seed);
        Picture.Resize(widthPixels, heightPixels);
    }

    public GpuDevice Device { get; }

    public ShaderLibrary Shaders => shaders;

    public Picture Picture { get; }

    /// <summary>Who draws: written beside films and into stills.</summary>
    public string Renderer => $"{Device.Facts.Identity} | {host.Platform}";

    /// <summary>Draws a frame and reads it back, top row first.</summary>
    public void Render(in FrameDescription frame, Span<byte> rgba8TopDown)
    {
        Picture.Draw(frame with { RowsFromTop = true });
        Picture.Result.ReadRgba8(rgba8TopDown[..(widthPixels * heightPixels * 4)]);
    }

    public void Dispose()
    {
        Picture.Dispose();
        shaders.Dispose();
        Device.Dispose();
        host.Dispose();
    }
}
