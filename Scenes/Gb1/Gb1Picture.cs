using GlassCity.Engine.Frame;
using GlassCity.Engine.Gpu;
using GlassCity.Engine.Shading;

namespace GlassCity.Scenes.Gb1;

/// <summary>The passes of GB-1 in order. Everything but the motes' places is computed anew in every frame.</summary>
public sealed class Gb1Picture : IDisposable
{
    /// <summary>Fewer rows than this, and eight of them span more of the noise than is kept for them.</summary>
    private const int RowsForSharedNoise = 600;

    private readonly Gb1Options _options;
    private readonly Gb1Stage _stage;

    /// <exception cref="GlassCity.Engine.UserError">A shader fails.</exception>
    /// <param name="device">Where it draws.</param>
    /// <param name="shaders">Where its programs come from.</param>
    /// <param name="options">The workload.</param>
    /// <param name="noisePerRow">See <see cref="GlassPass"/>; by the picture's height when null.</param>
    public Gb1Picture(GpuDevice device, ShaderLibrary shaders, in Gb1Options options, bool? noisePerRow = null)
    {
        _options = options;
        _stage = new Gb1Stage(device, shaders, options.WidthPixels, options.HeightPixels);
        Pipeline = new FramePipeline<Gb1Frame>(device)
            .Add(new ColumnsPass(_stage))                      // which faces each column of pixels meets
            .Add(new WaterPass(_stage))                        // the river's layers, counted over each pixel
            .Add(new MotesPass(_stage, options.Particles))     // the motes, carried and summed over each pixel
            .Add(new GlassPass(_stage, noisePerRow ?? options.HeightPixels < RowsForSharedNoise)) // towers, ground, sky, and the two above over them
            .Add(new LightPass(_stage));                       // bloom, film curve, 8 bit
    }

    /// <summary>The passes, for their times.</summary>
    public FramePipeline<Gb1Frame> Pipeline { get; }

    /// <summary>Draws a frame. Frames follow each other from 0: the motes are carried.</summary>
    public void Draw(int frame)
    {
        Gb1Frame description = Gb1Frame.At(frame, _options);
        _stage.Ring.BeginFrame();
        _stage.Ring.BindUniform(Gb1Frame.Binding, description);
        _stage.Over.ClearToZero();
        Pipeline.Draw(description);
        _stage.Ring.EndFrame();
    }

    /// <summary>Reads the finished picture, RGBA8, top row first; waits for the GPU.</summary>
    public void Read(Span<byte> rgba8) => _stage.Final.ReadRgba8(rgba8);

    public void Dispose()
    {
        Pipeline.Dispose();
        _stage.Dispose();
    }
}
