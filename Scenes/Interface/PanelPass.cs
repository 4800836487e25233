using System.Runtime.InteropServices;
using GlassCity.Engine.Gpu;
using GlassCity.Engine.Shading;
using Silk.NET.OpenGL;

namespace GlassCity.Scenes.Interface;

/// <summary>
/// Lays what is written over the window's picture. Uploads what changed, and covers only the panes: the rest of the
/// picture costs nothing. Comes after <see cref="PresentPass"/>.
/// </summary>
public sealed class PanelPass : IDisposable
{
    private static readonly RenderState State = new(Blend.Over, DepthUse.Off);

    private readonly GpuDevice _device;
    private readonly GpuName _name = new("panel");
    private readonly ShaderProgram _program;
    private readonly PanelFonts? _fonts;
    private readonly PanelPainter _painter;
    private readonly uint _emptyVertices;
    private GpuTexture? _texture;

    public PanelPass(GpuDevice device, ShaderLibrary shaders)
    {
        _device = device;
        _program = shaders.Load("panel", ["include/screen.vert", "panel/panel.frag"]);
        _fonts = PanelFonts.Find();
        _painter = new PanelPainter(_fonts);
        _emptyVertices = VertexArrays.Create(device, "panel");
    }

    /// <summary>One line for the user where text must be left out; null where all is well.</summary>
    public string? Complaint => _fonts == null ? $"no font here, so menu and help have no text: {FontFiles.Remedy}" : null;

    /// <summary>Draws a list over the window's back buffer.</summary>
    /// <param name="list">Begun with the metrics of the target, and filled.</param>
    /// <param name="target">Another target of the same size, instead of the window.</param>
    public void Draw(PanelList list, RenderTarget? target = null)
    {
        if (list.IsEmpty)
        {
            return;
        }

        _device.PushGroup(_name);
        if (_painter.Paint(list))
        {
            Upload(_painter);
        }

        int width = _painter.WidthPixels, height = _painter.HeightPixels;
        GL gl = _device.Gl;
        gl.BindFramebuffer(FramebufferTarget.Framebuffer, target?.Handle ?? 0);
        gl.Viewport(0, 0, (uint)width, (uint)height);
        State.Apply(gl);
        _program.Use();
        _program.Set("lastRow", height - 1);
        _texture!.Bind(0);
        gl.BindVertexArray(_emptyVertices);
        gl.Enable(EnableCap.ScissorTest);
        foreach (ref readonly PanelRect area in list.Areas)
        {
            gl.Scissor((int)area.X, height - (int)area.Bottom, (uint)area.Width, (uint)area.Height);
            gl.DrawArrays(PrimitiveType.Triangles, 0, 3);
        }

        gl.Disable(EnableCap.ScissorTest);
        _device.PopGroup();
    }

    public void Dispose()
    {
        _texture?.Dispose();
        VertexArrays.Delete(_device, _emptyVertices);
        _painter.Dispose();
        _fonts?.Dispose();
    }

    private void Upload(PanelPainter painter)
    {
        if (_texture == null || (_texture.WidthPixels, _texture.HeightPixels) != (painter.WidthPixels, painter.HeightPixels))
        {
            _texture?.Dispose();
            _texture = new GpuTexture(_device, "panel", painter.WidthPixels, painter.HeightPixels, SizedInternalFormat.Rgba8, Sampling.Nearest);
        }

        ReadOnlySpan<uint> texels = MemoryMarshal.Cast<byte, uint>(painter.Pixels);
        foreach (ref readonly PanelRect part in painter.Dirty)
        {
            _texture.UploadPart(texels, (int)part.X, (int)part.Y, (int)part.Width, (int)part.Height, PixelFormat.Rgba, PixelType.UnsignedByte);
        }
    }
}
