using GlassCity.Engine;
using GlassCity.Engine.Frame;
using GlassCity.Engine.Gpu;
using GlassCity.Engine.Shading;
using GlassCity.Scenes.City;
using GlassCity.Scenes.Discs;
using GlassCity.Scenes.Ground;
using GlassCity.Scenes.Lamps;
using GlassCity.Scenes.Screen;
using GlassCity.Scenes.Rivers;
using GlassCity.Scenes.Sky;
using GlassCity.Scenes.Stardust;

namespace GlassCity.Scenes;

/// <summary>
/// The whole picture of one seed, as a list of passes. Read this first: each line is a thing you can see, switch off by
/// its name and look up in the folder of that name.
/// </summary>
public sealed class Picture : IDisposable
{
    /// <summary>Motes at the fixed tier of stills and films.</summary>
    public const int MoteCount = 300_000;

    private readonly GpuDevice _device;
    private readonly Stage _stage;
    private readonly TowersPass _towers;
    private readonly RiverPass _river;
    private readonly HazePass _haze;
    private readonly DiscsPass _discs;
    private readonly FramePipeline<FrameDescription> _pipeline;

    public Picture(GpuDevice device, ShaderLibrary shaders, ulong seed)
    {
        _device = device;
        _stage = new Stage(device, shaders, seed);
        _towers = new TowersPass(_stage);
        _river = new RiverPass(_stage);
        _haze = new HazePass(_stage);
        _discs = new DiscsPass(_stage);
        var sky = new SkyPass(_stage);
        var stardust = new StardustPass(_stage, MoteCount);
        var city = City = new CityPass(_stage, _towers, _river, _haze, stardust, _discs);
        var lamps = new LampsPass(_stage);
        var bloom = new BloomPass(_stage);
        _pipeline = new FramePipeline<FrameDescription>(device)
            .Add(new ProbePass(_stage))                      // the sky as walls mirror it and air scatters it
            .Add(new MirrorPass(_stage, sky, lamps, _towers, city)) // what wet stone will show: the city from below
            .Add(new GroundPass(_stage))                     // stone and canals, opaque: depth for all that follows
            .Add(lamps)                                     // streetlamps, opaque too
            .Add(sky)                                       // night, moon, stars behind it
            .Add(stardust)                                  // motes summed into four slabs
            .Add(city)                                      // towers, veins, river, haze, dust: rings from far to near
            .Add(bloom)                                     // the lens's glow
            .Add(new TonePass(_stage, bloom));               // tone curve, sRGB, dither
    }

    /// <summary>The finished picture, RGBA8, sRGB-coded.</summary>
    public RenderTarget Result => _stage.Final;

    public CityPlan Plan => _stage.Plan;

    public FramePipeline<FrameDescription> Pipeline => _pipeline;

    internal Stage Stage => _stage;

    internal TowersPass Towers => _towers;

    internal CityPass City { get; }

    /// <summary>Makes the targets for a size; call before the first frame and after each change.</summary>
    public void Resize(int widthPixels, int heightPixels)
    {
        int most = _device.Facts.MaxTextureSizePixels;
        if (widthPixels < 1 || heightPixels < 1 || widthPixels > most || heightPixels > most)
        {
            throw new UserError($"size {widthPixels}x{heightPixels}: this GPU draws 1 to {most} pixels a side ({_device.Facts.Renderer})");
        }

        long mostPixels = _device.Facts.MaxStorageBlockBytes / StardustPass.BytesPerPixel;
        if ((long)widthPixels * heightPixels > mostPixels)
        {
            throw new UserError($"size {widthPixels}x{heightPixels}: this GPU draws at most {mostPixels / 1_000_000.0:0.0} million pixels at once ({_device.Facts.Renderer})");
        }

        _stage.Resize(widthPixels, heightPixels);
        _pipeline.Resize(widthPixels, heightPixels);
    }

    /// <summary>Draws one frame. The same description gives the same picture, in any order of asking.</summary>
    public void Draw(in FrameDescription frame)
    {
        _stage.Ring.BeginFrame();
        _stage.Ring.BindUniform(FrameBlock.Binding, FrameBlock.Of(frame, _stage.Plan.Seed));
        _stage.Ring.BindUniform(LampBlock.Binding, LampBlock.Of(frame));
        _pipeline.Draw(in frame);
        _stage.Ring.EndFrame();
    }

    public void Dispose()
    {
        _pipeline.Dispose();
        _discs.Dispose();
        _haze.Dispose();
        _river.Dispose();
        _towers.Dispose();
        _stage.Dispose();
    }
}
