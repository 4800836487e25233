using System.Numerics;
using GlassCity.Engine.Gpu;
using GlassCity.Engine.Shading;
using GlassCity.Scenes.Chrysanthemums;
using GlassCity.Scenes.City;
using GlassCity.Scenes.Garden;
using GlassCity.Scenes.Lamps;
using Silk.NET.OpenGL;

namespace GlassCity.Scenes;

/// <summary>
/// What the passes share: device, shaders, the per-frame ring, the seed's tables, and the targets they hand on to each
/// other. One stage stands for one seed.
/// </summary>
public sealed class Stage : IDisposable
{
    /// <summary>Where <see cref="VeinLight"/> is bound; veinlight.glsl.</summary>
    public const uint VeinLightBinding = 4;

    private const int RingBytes = 2 * 1024 * 1024;    // twice all frusta of the largest plan, the blocks, and what the story draws

    private const int MostBehindLevels = 7;       // the last blurs by a hundred pixels

    public Stage(GpuDevice device, ShaderLibrary shaders, ulong seed, Quality quality)
    {
        Device = device;
        Shaders = shaders;
        Quality = quality;
        Plan = new CityPlan(seed);
        Form = new CityForm(Plan);
        Lamps = new LampLevels(seed);
        Vines = new Lazy<Vines>(() => Garden.Vines.Grow(Plan));
        Flowers = new Lazy<FlowerBed>(() => new FlowerBed(seed, Vines.Value.Buds));
        Blooms = new Lazy<BloomBed>(() => new BloomBed(seed));
        Ring = new FrameRing(device, RingBytes);
        VeinLight = new GpuTexture(device, "vein light", City.VeinLight.WidthTexels, City.VeinLight.HeightTexels, SizedInternalFormat.Rgba8, Sampling.LinearClamp);
        VeinLight.Upload<byte>(new VeinLight(Plan).Texels(), PixelFormat.Rgba, PixelType.UnsignedByte);
    }

    public GpuDevice Device { get; }

    public ShaderLibrary Shaders { get; }

    public Quality Quality { get; }

    public CityPlan Plan { get; }

    /// <summary>The towers' shape in the frame that is drawn.</summary>
    public CityForm Form { get; }

    /// <summary>Whether the frame that is drawn is seen by the verdant sight.</summary>
    public bool IsVerdant { get; set; }

    /// <summary>How bright the lamps burn.</summary>
    public LampLevels Lamps { get; }

    /// <summary>The vines, grown when somebody first asks.</summary>
    public Lazy<Vines> Vines { get; }

    /// <summary>The flowers on them, as lazy.</summary>
    public Lazy<FlowerBed> Flowers { get; }

    /// <summary>The blooms of the breath, as lazy.</summary>
    public Lazy<BloomBed> Blooms { get; }

    public FrameRing Ring { get; }

    /// <summary>The veins' light on the ground; <see cref="City.VeinLight"/>.</summary>
    public GpuTexture VeinLight { get; }

    /// <summary>HDR picture of the eye, with depth of what is opaque.</summary>
    public RenderTarget Scene { get; private set; } = null!;

    /// <summary>What near glass bends: <see cref="Scene"/> as it was before a ring of cells, half the size and down by boxes. None where glass is plain.</summary>
    public RenderTarget? Behind { get; private set; }

    /// <summary>HDR picture in the plane of the ground, smaller by the quality's divisor.</summary>
    public RenderTarget Mirror { get; private set; } = null!;

    /// <summary>The mirrored picture softened, each copy farther than the one before and of fewer pixels.</summary>
    public RenderTarget[] MirrorSoft { get; private set; } = [];

    /// <summary>The finished picture, RGBA8, sRGB-coded.</summary>
    public RenderTarget Final { get; private set; } = null!;

    /// <param name="widthPixels">What is drawn: <see cref="Quality.DrawnSize"/>.</param>
    /// <param name="heightPixels">As the width.</param>
    public void Resize(int widthPixels, int heightPixels)
    {
        DropTargets();
        int mirrorWidth = Math.Max(1, widthPixels / Quality.MirrorDivisor), mirrorHeight = Math.Max(1, heightPixels / Quality.MirrorDivisor);
        Scene = new RenderTarget(Device, "scene", widthPixels, heightPixels, SizedInternalFormat.Rgba16f, withDepth: true);
        Behind = Quality.PlainGlass ? null : new RenderTarget(Device, "behind", Math.Max(1, widthPixels / 2), Math.Max(1, heightPixels / 2),
            SizedInternalFormat.Rgba16f, withDepth: false, Sampling.MixedClamp, LevelsOf(widthPixels / 2, heightPixels / 2));
        Mirror = new RenderTarget(Device, "mirror", mirrorWidth, mirrorHeight, SizedInternalFormat.Rgba16f, withDepth: true);
        MirrorSoft =
        [
            SoftMirror("mirror soft", mirrorWidth / 2, mirrorHeight / 2),
            SoftMirror("mirror softer", mirrorWidth / 4, mirrorHeight / 8),
            SoftMirror("mirror softest", mirrorWidth / 8, mirrorHeight / 16),
        ];
        Final = new RenderTarget(Device, "final", widthPixels / Quality.SamplesPerSide, heightPixels / Quality.SamplesPerSide, SizedInternalFormat.Rgba8, withDepth: false, Sampling.Nearest);
    }

    public void Dispose()
    {
        DropTargets();
        VeinLight.Dispose();
        Ring.Dispose();
    }

    private static int LevelsOf(int widthPixels, int heightPixels) =>
        Math.Clamp(BitOperations.Log2((uint)Math.Max(1, Math.Min(widthPixels, heightPixels))) + 1, 1, MostBehindLevels);

    private RenderTarget SoftMirror(string label, int widthPixels, int heightPixels) =>
        new(Device, label, Math.Max(1, widthPixels), Math.Max(1, heightPixels), SizedInternalFormat.Rgba16f, withDepth: false);

    private void DropTargets()
    {
        Behind?.Dispose();
        Final?.Dispose();
        foreach (RenderTarget soft in MirrorSoft)
        {
            soft.Dispose();
        }

        Mirror?.Dispose();
        Scene?.Dispose();
        (Final, MirrorSoft, Mirror, Scene, Behind) = (null!, [], null!, null!, null);
    }
}
