using Silk.NET.Maths;

namespace Silk.NET.Windowing;

/// <summary>How a window covers its screen.</summary>
public enum WindowState
{
    Normal = 0,
    Minimized = 1,
    Maximized = 2,
    Fullscreen = 3,
}

/// <summary>What a window is created with. Start from <see cref="Default"/>: a blank one has no size.</summary>
public struct WindowOptions
{
    /// <summary>1280 x 720, visible, OpenGL 3.3 core and forward compatible, as Silk.NET has it.</summary>
    public static WindowOptions Default => new()
    {
        IsVisible = true,
        Size = new Vector2D<int>(1280, 720),
        Title = "Silk.NET Window",
        API = new GraphicsAPI(
            ContextAPI.OpenGL, ContextProfile.Core, ContextFlags.ForwardCompatible, new APIVersion(3, 3)),
    };

    public GraphicsAPI API { get; set; }

    public bool IsVisible { get; set; }

    /// <summary>Bits of depth in the window's own framebuffer; null leaves the choice to the window.</summary>
    public int? PreferredDepthBufferBits { get; set; }

    /// <summary>Bits of stencil in the window's own framebuffer; null leaves the choice to the window.</summary>
    public int? PreferredStencilBufferBits { get; set; }

    /// <summary>Size of the content in screen coordinates, which on a scaled screen are not pixels.</summary>
    public Vector2D<int> Size { get; set; }

    public string Title { get; set; }
}
