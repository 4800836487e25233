using GlassCity.Engine;
using GlassCity.Engine.Gpu;
using GlassCity.Engine.Host;
using GlassCity.Engine.Shading;
using Silk.NET.OpenGL;

namespace GlassCity.Scenes;

/// <summary>The picture without a window: a hidden context, the device, the shaders, the passes, at one size.</summary>
public sealed class OffscreenPicture : IDisposable
{
    private readonly HiddenHost _host;
    private readonly ShaderLibrary _shaders;
    private readonly RenderTarget? _stretched;
    private readonly int _widthPixels;
    private readonly int _heightPixels;

    /// <exception cref="UserError">No EGL, no OpenGL 4.5, a size the GPU cannot draw, a shader that fails.</exception>
    public OffscreenPicture(ulong seed, int widthPixels, int heightPixels, Quality quality, bool debug = false)
    {
        (_widthPixels, _heightPixels) = (widthPixels, heightPixels);
        _host = HiddenHost.Open(debug);
        try
        {
            Device = new GpuDevice(_host.Gl);
            _shaders = new ShaderLibrary(Device, ShaderLibrary.FindRoot());
            Picture = new Picture(Device, _shaders, seed, quality);
            Picture.Resize(widthPixels, heightPixels);
            if ((Picture.Result.WidthPixels, Picture.Result.HeightPixels) != (widthPixels, heightPixels))
            {
                _stretched = new RenderTarget(Device, "stretched", widthPixels, heightPixels, SizedInternalFormat.Rgba8, withDepth: false, Sampling.Nearest);
            }
        }
        catch
        {
            // The context takes with it what was made in it.
            _host.Dispose();
            throw;
        }
    }

    public GpuDevice Device { get; }

    public ShaderLibrary Shaders => _shaders;

    public Picture Picture { get; }

    /// <summary>Who draws: written beside films and into stills.</summary>
    public string Renderer => $"{Device.Facts.Identity} | {_host.Platform}";

    /// <summary>Draws a frame and reads it back, top row first.</summary>
    /// <exception cref="UserError">The driver reported an error: the picture cannot be trusted.</exception>
    public void Render(in FrameDescription frame, Span<byte> rgba8TopDown)
    {
        Picture.Draw(frame with { RowsFromTop = true });
        if (_stretched is not null)
        {
            Picture.Result.StretchTo(_stretched);
        }

        (_stretched ?? Picture.Result).ReadRgba8(rgba8TopDown[..(_widthPixels * _heightPixels * 4)]);
        if (Device.Messages.Serious.Count > 0)
        {
            throw new UserError($"the graphics driver reports {Device.Messages.Serious[0]}: try a smaller --size or another driver; nothing was written");
        }
    }

    public void Dispose()
    {
        _stretched?.Dispose();
        Picture.Dispose();
        _shaders.Dispose();
        Device.Dispose();
        _host.Dispose();
    }
}
