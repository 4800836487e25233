using GlassCity.Engine;
using GlassCity.Engine.Effects;
using GlassCity.Engine.Frame;
using GlassCity.Engine.Gpu;
using GlassCity.Engine.Shading;
using GlassCity.Scenes.Air;
using GlassCity.Scenes.Arc;
using GlassCity.Scenes.Bridge;
using GlassCity.Scenes.Chrysanthemums;
using GlassCity.Scenes.City;
using GlassCity.Scenes.Creatures;
using GlassCity.Scenes.Dawn;
using GlassCity.Scenes.Discs;
using GlassCity.Scenes.Eyes;
using GlassCity.Scenes.Face;
using GlassCity.Scenes.Fall;
using GlassCity.Scenes.Fracture;
using GlassCity.Scenes.Forge;
using GlassCity.Scenes.Galaxies;
using GlassCity.Scenes.Garden;
using GlassCity.Scenes.Gravity;
using GlassCity.Scenes.Ground;
using GlassCity.Scenes.Hands;
using GlassCity.Scenes.Lamps;
using GlassCity.Scenes.Memories;
using GlassCity.Scenes.Memories.Bedside;
using GlassCity.Scenes.Memories.Bread;
using GlassCity.Scenes.Mender;
using GlassCity.Scenes.Moonlight;
using GlassCity.Scenes.Planting;
using GlassCity.Scenes.Screen;
using GlassCity.Scenes.Resonance;
using GlassCity.Scenes.Seed;
using GlassCity.Scenes.Show;
using GlassCity.Scenes.Rivers;
using GlassCity.Scenes.Sight;
using GlassCity.Scenes.Sky;
using GlassCity.Scenes.Stardust;
using GlassCity.Scenes.Wounded;

namespace GlassCity.Scenes;

/// <summary>
/// The whole picture of one seed, as a list of passes. Read this first: each line is a thing you can see, switch off by
/// its name and look up in the folder of that name.
/// </summary>
public sealed class Picture : IDisposable
{
    private readonly GpuDevice _device;
    private readonly ShaderLibrary _shaders;
    private readonly ShaderProgram[] _programs;
    private readonly Stage _stage;
    private readonly TowersPass _towers;
    private readonly RiverPass _river;
    private readonly HazePass _haze;
    private readonly DiscsPass _discs;
    private readonly DawnPass _dawn;
    private readonly IRingLayer[] _layers;
    private readonly FramePipeline<FrameDescription> _pipeline;
    private readonly int _worldPasses;

    public Picture(GpuDevice device, ShaderLibrary shaders, ulong seed, Quality quality)
    {
        (_device, _shaders) = (device, shaders);
        var others = new HashSet<ShaderProgram>(shaders.Programs);
        _stage = new Stage(device, shaders, seed, quality);
        _towers = new TowersPass(_stage);
        _river = new RiverPass(_stage);
        _haze = new HazePass(_stage);
        _discs = new DiscsPass(_stage);
        _dawn = new DawnPass(_stage);
        var wounded = new Constellation(seed);
        Moonlight = new MoonlightPass(_stage, _towers);
        var sky = new SkyPass(_stage);
        var stardust = new StardustPass(_stage, quality.Motes);
        var petals = new PetalsPass(_stage);
        var petalDust = new PetalDustPass(_stage, stardust.Plan, petals);
        _layers = [new SilverMistPass(_stage), new WoundedPass(_stage, wounded), new ThreadsPass(_stage), new ArcPass(_stage, wounded), new CreaturesPass(_stage), new ShaftsPass(_stage), new VapourPass(_stage, petalDust)];
        var city = City = new CityPass(_stage, _towers, _river, _haze, stardust, _discs, _layers);
        var ground = new GroundPass(_stage);
        var lamps = new LampsPass(_stage);
        var figure = new MenderPass(_stage);
        var face = new FacePass(_stage);
        var bridge = new BridgePass(_stage);
        var vines = new VinesPass(_stage);
        var flowers = new FlowersPass(_stage);
        var air = new AirPass(_stage);
        Fracture = new FracturePass(_stage);
        var bloom = new BloomPass(_stage);
        Exposure = new ExposurePass(_stage, bloom);
        Effects = new EffectChain(device, shaders);
        var edges = new EdgesPass(_stage, Effects);
        Tone = new TonePass(_stage, bloom, Exposure, edges);
        _pipeline = new FramePipeline<FrameDescription>(device)
            .Add(Moonlight)                                  // what the city's glass leaves of the moon's light, everywhere
            .Add(new ProbePass(_stage))                      // the sky as walls mirror it and air scatters it
            .Add(new PetalGatherPass(petals))                // which petals of the breath are near enough to be shapes
            .Add(new MirrorPass(_stage, sky, lamps, figure, face, bridge, vines, flowers, petals, _towers, city, air)) // what wet stone will show: the city from below
            .Add(air)                                       // light that the air scatters, up to every depth: fog, shafts, glow
            .Add(new ClearPass(_stage))                      // no light, nothing near
            .Add(lamps)                                     // streetlamps, opaque
            .Add(figure)                                    // the stranger, opaque, traced in its box
            .Add(face)                                      // the seasons of its face, under the opened hood
            .Add(bridge)                                    // the bridge of mercury and its drops, opaque
            .Add(ground)                                    // stone and canals, opaque: the dearest to shade, so after what stands before it
            .Add(new PlantingPass(_stage, ground))           // plates of that stone, where it is broken
            .Add(vines)                                     // vines out of the cracks, opaque
            .Add(flowers)                                   // flowers that open as their voices sing, opaque
            .Add(petals)                                    // near petals of the breath, opaque
            .Add(new SeedPass(_stage))                       // the gem with a heart, opaque: it draws its own surroundings
            .Add(sky)                                       // night, moon and veils behind it
            .Add(new SeePass(_stage))                        // all of that in the verdant sight, and roots
            .Add(stardust)                                  // motes summed into four slabs
            .Add(petalDust)                                 // far ones, summed as the motes are
            .Add(city)                                      // towers, veins, river, haze, dust: rings from far to near
            .Add(new LensPass(_stage))                       // light bent about the stranger, where kindness has weight
            .Add(new GiftsPass(_stage))                      // threads of kindness, in the verdant sight
            .Add(new GalaxiesPass(_stage))                   // a last breath's stars, behind those who are left
            .Add(new MemoriesPass(_stage, new BreadMemory(), new BedsideMemory()))  // under the city: rooms of light, points on surfaces
            .Add(new StarsPass(_stage))                      // stars, where no tower stands before them
            .Add(_dawn)                                     // lights that settle as new stars, what they write, and the last words
            .Add(new HeatPass(_stage));                      // hot air over the stranger's hands
        _worldPasses = _pipeline.Count;                      // the scene is whole; what follows is memories and the lens
        _pipeline
            .Add(Fracture)                                  // the picture broken as glass
            .Add(new FallPass(_stage))                       // what one falls past, and the wind of it
            .Add(new HandsPass(_stage))                      // one's own hands, over all that is farther
            .Add(new EyesPass(_stage))                       // two eyes of leaves in the palms
            .Add(bloom)                                     // the lens's glow
            .Add(Exposure)                                  // how bright it is to be, from its own light
            .Add(Tone)                                      // tone curve, sRGB, dither
            .Add(edges);                                    // smooth edges; behind it the effects that are on
        _programs = [.. shaders.Programs.Where(program => !others.Contains(program))];
    }

    /// <summary>The finished picture, RGBA8, sRGB-coded; smaller than asked for where the quality limits its rows.</summary>
    public RenderTarget Result => _stage.Final;

    public CityPlan Plan => _stage.Plan;

    public FramePipeline<FrameDescription> Pipeline => _pipeline;

    /// <summary>The full-screen effects behind the last pass.</summary>
    public EffectChain Effects { get; }

    /// <summary>Whether passes and effects are timed; see <see cref="FramePipeline{TFrame}.Timed"/>.</summary>
    public bool Timed
    {
        get => _pipeline.Timed;
        set => _pipeline.Timed = Effects.Timed = value;
    }

    /// <summary>Name and last milliseconds of each pass, then of each effect that was on.</summary>
    public IEnumerable<(string Name, double Milliseconds)> Times => _pipeline.Times.Concat(Effects.Times);

    internal Stage Stage => _stage;

    /// <summary>How nearly the lamps beat as one, 0..1; NaN while they do not pulse.</summary>
    internal double LampOrderAt(in FrameDescription frame) =>
        frame.Parts.Has(Parts.Resonance) && LampChorus.DepthAt(frame.TimeSeconds) > 0 ? _stage.Lamps.Chorus.OrderAt(frame.TimeSeconds) : double.NaN;

    internal TowersPass Towers => _towers;

    internal CityPass City { get; }

    internal MoonlightPass Moonlight { get; }

    internal FracturePass Fracture { get; }

    internal ExposurePass Exposure { get; }

    internal TonePass Tone { get; }

    /// <summary>Makes the targets for a size; call before the first frame and after each change.</summary>
    /// <exception cref="UserError">This GPU cannot draw the size at this quality.</exception>
    public void Resize(int widthPixels, int heightPixels)
    {
        (widthPixels, heightPixels) = _stage.Quality.DrawnSize(widthPixels, heightPixels);
        int most = _device.Facts.MaxTextureSizePixels;
        if (widthPixels < 1 || heightPixels < 1 || widthPixels > most || heightPixels > most)
        {
            throw new UserError($"size {widthPixels}x{heightPixels}: this GPU draws 1 to {most} pixels a side ({_device.Facts.Renderer})");
        }

        long mostPixels = _device.Facts.MaxStorageBlockBytes / SlabPlan.BytesPerPixel;
        if ((long)widthPixels * heightPixels > mostPixels)
        {
            throw new UserError($"size {widthPixels}x{heightPixels}: this GPU draws at most {mostPixels / 1_000_000.0:0.0} million pixels at once ({_device.Facts.Renderer})");
        }

        _stage.Resize(widthPixels, heightPixels);
        _pipeline.Resize(widthPixels, heightPixels);
    }

    /// <summary>Draws one frame. The same description gives the same picture, in any order of asking.</summary>
    /// <param name="asked">Its view has the shape of the size last given to <see cref="Resize"/>.</param>
    public void Draw(in FrameDescription asked)
    {
        FrameDescription frame = asked with
        {
            Parts = Worlds.PartsAt(asked.TimeSeconds, asked.Parts),
            View = asked.View with { WidthPixels = _stage.Scene.WidthPixels, HeightPixels = _stage.Scene.HeightPixels },
        };
        if (Fracture.Lacks(frame, asked.Parts, out FrameDescription whole))
        {
            Begin(whole);
            _pipeline.Draw(in whole, _worldPasses);
            Fracture.Keep(whole);
            _stage.Ring.EndFrame();
        }

        Begin(frame);
        _pipeline.Draw(in frame);
        Effects.Draw(frame.Effects, new EffectFrame(frame.TimeSeconds, frame.FrameNumber, frame.StepSeconds, frame.RowsFromTop), _stage.Final);
        _stage.Ring.EndFrame();
    }

    public void Dispose()
    {
        _pipeline.Dispose();
        Effects.Dispose();
        _discs.Dispose();
        foreach (IRingLayer layer in _layers)
        {
            layer.Dispose();
        }

        _haze.Dispose();
        _river.Dispose();
        _towers.Dispose();
        _stage.Dispose();
        foreach (ShaderProgram program in _programs)
        {
            _shaders.Unload(program);
        }
    }

    // What every pass finds bound.
    private void Begin(in FrameDescription frame)
    {
        _stage.Form.Become(frame.TimeSeconds, frame.Parts);
        _stage.Ring.BeginFrame();
        _stage.Ring.BindUniform(FrameBlock.Binding, FrameBlock.Of(frame, _stage.Plan.Seed));
        _stage.Ring.BindUniform(LampBlock.Binding, LampBlock.Of(frame, _stage.Lamps));
        var story = StoryBlock.Of(frame);
        _stage.IsVerdant = story.Sight.X > 0;
        _stage.Ring.BindUniform(StoryBlock.Binding, story);
        _dawn.BindLight(frame);
    }
}
