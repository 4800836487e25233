using GlassCity.Engine.Gpu;
using GlassCity.Engine.Shading;
using GlassCity.Scenes.City;
using Silk.NET.OpenGL;

namespace GlassCity.Scenes;

/// <summary>
/// What the passes share: device, shaders, the per-frame ring, the seed's tables, and the targets they hand on to each
/// other. One stage stands for one seed.
/// </summary>
public sealed class Stage : IDisposable
{
    private const int RingBytes = 768 * 1024;     // twice all frusta of the largest plan, and the blocks

    public Stage(GpuDevice device, ShaderLibrary shaders, ulong seed)
    {
        Device = device;
        Shaders = shaders;
        Plan = new CityPlan(seed);
        Ring = new FrameRing(device, RingBytes);
    }

    public GpuDevice Device { get; }

    public ShaderLibrary Shaders { get; }

    public CityPlan Plan { get; }

    public FrameRing Ring { get; }

    /// <summary>HDR picture of the eye, with depth of what is opaque.</summary>
    public RenderTarget Scene { get; private set; } = null!;

    /// <summary>HDR picture in the plane of the ground, half as wide and high.</summary>
    public RenderTarget Mirror { get; private set; } = null!;

    /// <summary>The mirrored picture softened, half of that again.</summary>
    public RenderTarget MirrorSoft { get; private set; } = null!;

    /// <summary>The finished picture, RGBA8, sRGB-coded.</summary>
    public RenderTarget Final { get; private set; } = null!;

    public void Resize(int widthPixels, int heightPixels)
    {
        DropTargets();
        int halfWidth = Math.Max(1, widthPixels / 2), halfHeight = Math.Max(1, heightPixels / 2);
        Scene = new RenderTarget(Device, "scene", widthPixels, heightPixels, SizedInternalFormat.Rgba16f, withDepth: true);
        Mirror = new RenderTarget(Device, "mirror", halfWidth, halfHeight, SizedInternalFormat.Rgba16f, withDepth: true);
        MirrorSoft = new RenderTarget(Device, "mirror soft", Math.Max(1, halfWidth / 2), Math.Max(1, halfHeight / 2), SizedInternalFormat.Rgba16f, withDepth: false);
        Final = new RenderTarget(Device, "final", widthPixels, heightPixels, SizedInternalFormat.Rgba8, withDepth: false, Sampling.Nearest);
    }

    public void Dispose()
    {
        DropTargets();
        Ring.Dispose();
    }

    private void DropTargets()
    {
        Final?.Dispose();
        MirrorSoft?.Dispose();
        Mirror?.Dispose();
        Scene?.Dispose();
        (Final, MirrorSoft, Mirror, Scene) = (null!, null!, null!, null!);
    }
}
