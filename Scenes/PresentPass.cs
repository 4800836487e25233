using GlassCity.Engine.Gpu;
using Silk.NET.OpenGL;

namespace GlassCity.Scenes;

/// <summary>Shows a finished picture in the window, stretched to it: the picture keeps its own size.</summary>
public sealed class PresentPass(GpuDevice device)
{
    /// <param name="picture">The finished picture, first row at the bottom.</param>
    /// <param name="widthPixels">The window's framebuffer.</param>
    /// <param name="heightPixels">The window's framebuffer.</param>
    public void Draw(RenderTarget picture, int widthPixels, int heightPixels)
    {
        GL gl = device.Gl;
        gl.Disable(EnableCap.ScissorTest);
        bool same = picture.WidthPixels == widthPixels && picture.HeightPixels == heightPixels;
        gl.BlitNamedFramebuffer(picture.Handle, 0, 0, 0, picture.WidthPixels, picture.HeightPixels, 0, 0, widthPixels, heightPixels,
            ClearBufferMask.ColorBufferBit, same ? BlitFramebufferFilter.Nearest : BlitFramebufferFilter.Linear);
    }
}
