using GlassCity.Engine.Frame;
using GlassCity.Engine.Gpu;
using GlassCity.Engine.Shading;
using GlassCity.Scenes.City;
using GlassCity.Scenes.Ground;
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

    private readonly GpuDevice device;
    private readonly Stage stage;
    private readonly TowersPass towers;
    private readonly RiverPass river;
    private readonly FramePipeline<FrameDescription> pipeline;

    public Picture(GpuDevice device, ShaderLibrary shaders, ulong seed)
    {
        this.device = device;
        stage = new Stage(device, shaders, seed);
        towers = new TowersPass(stage);
        river = new RiverPass(stage);
        var sky = new SkyPass(stage);
        var stardust = new StardustPass(stage, MoteCount);
        var city = City = new CityPass(stage, towers, river, stardust);
        var bloom = new BloomPass(stage);
        pipeline = new FramePipeline<FrameDescription>(device)
            .Add(new ProbePass(stage))                      // the sky as walls mirror it and air scatters it
            .Add(new MirrorPass(stage, sky, towers, city))  // what wet stone will show: the city from below
            .Add(new GroundPass(stage))                     // stone and canals, opaque: depth for all that follows
            .Add(sky)                                       // night, moon, stars behind it
            .Add(stardust)                                  // motes summed into four slabs
            .Add(city)                                      // towers, veins, river, slabs: rings from far to near
            .Add(bloom)                                     // the lens's glow
            .Add(new TonePass(stage, bloom));               // tone curve, sRGB, dither
    }

    /// <summary>The finished picture, RGBA8, sRGB-coded.</summary>
    public RenderTarget Result => stage.Final;

    public CityPlan Plan => stage.Plan;

    public FramePipeline<FrameDescription> Pipeline => pipeline;

    internal Stage Stage => stage;

    internal TowersPass Towers => towers;

    internal CityPass City { get; }

    /// <summary>Makes the targets for a size; call before the first frame and after each change.</summary>
    public void Resize(int widthPixels, int heightPixels)
    {
        int most = device.Facts.MaxTextureSizePixels;
        if (widthPixels < 1 || heightPixels < 1 || widthPixels > most || heightPixels > most)
        {
            throw new GlassCity.Engine.UserError($"size {widthPixels}x{heightPixels}: this GPU draws 1 to {most} pixels a side ({device.Facts.Renderer})");
        }

        stage.Resize(widthPixels, heightPixels);
        pipeline.Resize(widthPixels, heightPixels);
    }

    /// <summary>Draws one frame. The same description gives the same picture, in any order of asking.</summary>
    public void Draw(in FrameDescription frame)
    {
        stage.Ring.BeginFrame();
        stage.Ring.BindUniform(FrameBlock.Binding, FrameBlock.Of(frame, stage.Plan.Seed));
        pipeline.Draw(in frame);
        stage.Ring.EndFrame();
    }

    public void Dispose()
    {
        pipeline.Dispose();
        river.Dispose();
        towers.Dispose();
        stage.Dispose();
    }
}
