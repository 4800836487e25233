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
    /// <summary>Where <see cref="VeinLight"/> is bound; veinlight.glsl.</summary>
    public const uint VeinLightBinding = 6;

    private const int RingBytes = 768 * 1024;     // twice all frusta of the largest plan, and the blocks

    public Stage(GpuDevice device, ShaderLibrary shaders, ulong seed, Quality quality)
    {
        Device = device;
        Shaders = shaders;
        Quality = quality;
        Plan = new CityPlan(seed);
        Ring = new FrameRing(device, RingBytes);
        VeinLight = new GpuTexture(device, "vein light", City.VeinLight.WidthTexels, City.VeinLight.HeightTexels, SizedInternalFormat.Rgba8, Sampling.LinearClamp);
        VeinLight.Upload<byte>(new VeinLight(Plan).Texels(), PixelFormat.Rgba, PixelType.UnsignedByte);
    }

    public GpuDevice Device { get; }

    public ShaderLibrary Shaders { get; }

    public Quality Quality { get; }

    public CityPlan Plan { get; }

    public FrameRing Ring { get; }

    /// <summary>The veins' light on the ground; <see cref="City.VeinLight"/>.</summary>
    public GpuTexture VeinLight { get; }

    /// <summary>HDR picture of the eye, with depth of what is opaque.</summary>
    public RenderTarget Scene { get; private set; } = null!;

    /// <summary>HDR picture in the plane of the ground, smaller by the quality's divisor.</summary>
    public RenderTarget Mirror { get; private set; } = null!;

    /// <summary>The mirrored picture softened, half of that.</summary>
    public RenderTarget MirrorSoft { get; private set; } = null!;

    /// <summary>The finished picture, RGBA8, sRGB-coded.</summary>
    public RenderTarget Final { get; private set; } = null!;

    /// <param name="widthPixels">What is drawn: <see cref="Quality.DrawnSize"/>.</param>
    /// <param name="heightPixels">As the width.</param>
    public void Resize(int widthPixels, int heightPixels)
    {
        DropTargets();
        int mirrorWidth = Math.Max(1, widthPixels / Quality.MirrorDivisor), mirrorHeight = Math.Max(1, heightPixels / Quality.MirrorDivisor);
        Scene = new RenderTarget(Device, "scene", widthPixels, heightPixels, SizedInternalFormat.Rgba16f, withDepth: true);
        Mirror = new RenderTarget(Device, "mirror", mirrorWidth, mirrorHeight, SizedInternalFormat.Rgba16f, withDepth: true);
        MirrorSoft = new RenderTarget(Device, "mirror soft", Math.Max(1, mirrorWidth / 2), Math.Max(1, mirrorHeight / 2), SizedInternalFormat.Rgba16f, withDepth: false);
        Final = new RenderTarget(Device, "final", widthPixels / Quality.SamplesPerSide, heightPixels / Quality.SamplesPerSide, SizedInternalFormat.Rgba8, withDepth: false, Sampling.Nearest);
    }

    public void Dispose()
    {
        DropTargets();
        VeinLight.Dispose();
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
