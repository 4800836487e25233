using GlassCity.Engine;
using GlassCity.Engine.Gpu;
using GlassCity.Engine.Shading;
using GlassCity.Scenes.Commands;
using GlassCity.Scenes.Films;
using GlassCity.Scenes.Settings;

namespace GlassCity.Scenes.Live;

/// <summary>The window's picture and its quality: built, fitted to the window, built anew when another quality is chosen, kept as a file.</summary>
internal sealed class LivePicture : IDisposable
{
    private readonly GpuDevice _device;
    private readonly ShaderLibrary _shaders;
    private readonly WindowOptions _options;
    private readonly Action<string> _tell;
    private readonly QualityMemory _memory = QualityMemory.OfUser();
    private readonly PresentPass _present;
    private string _asked;
    private (int Width, int Height) _size;

    /// <param name="device">The window's.</param>
    /// <param name="shaders">The window's.</param>
    /// <param name="options">The city, the window's first size, the quality asked for at the start.</param>
    /// <param name="asked">The quality of the settings.</param>
    /// <param name="tell">Told, in a line, of a quality that cannot be drawn here.</param>
    /// <exception cref="UserError">A shader fails.</exception>
    public LivePicture(GpuDevice device, ShaderLibrary shaders, WindowOptions options, string asked, Action<string> tell)
    {
        (_device, _shaders, _options, _asked, _tell, Seed) = (device, shaders, options, asked, tell, options.Seed);
        Choice = Choose(options.Quality?.Name ?? asked);
        Quality = Choice.Quality;
        Picture = new Picture(device, shaders, Seed, Quality);
        _present = new PresentPass(device);
    }

    /// <summary>How the first quality was found.</summary>
    public QualityChoice Choice { get; }

    public Quality Quality { get; private set; }

    /// <summary>The city.</summary>
    public ulong Seed { get; private set; }

    public Picture Picture { get; private set; }

    /// <summary>Takes over the quality that the settings now name, if it is another one.</summary>
    public void Use(string asked)
    {
        if (asked != _asked)
        {
            _asked = asked;
            Swap(() => Choose(asked).Quality, Seed);
        }
    }

    /// <summary>Grows another city at the same quality; where that fails it is told, and this one stays.</summary>
    public void Grow(ulong seed) => Swap(() => Quality, seed);

    /// <summary>Draws a frame and lays it into the window's back buffer.</summary>
    /// <returns>False where it could not be made as large as the window: the next frame tries a lower quality.</returns>
    public bool Draw(in FrameDescription frame)
    {
        (int width, int height) = (frame.View.WidthPixels, frame.View.HeightPixels);
        if ((width, height) != _size && !Fit(width, height))
        {
            return false;
        }

        Picture.Draw(frame);
        _present.Draw(Picture.Result, width, height);
        return true;
    }

    /// <summary>Draws a frame once more, for a file.</summary>
    /// <returns>One line: where it lies, or why it does not.</returns>
    public string Keep(in FrameDescription frame)
    {
        Picture.Draw(frame with { RowsFromTop = true });
        RenderTarget result = Picture.Result;
        byte[] pixels = new byte[result.WidthPixels * result.HeightPixels * 4];
        result.ReadRgba8(pixels);
        string path = DreamCommand.FreeName(Path.Combine("stills", "window.png"));
        try
        {
            StillFile.Write(path, result.WidthPixels, result.HeightPixels, pixels, StillFile.Text(_device.Facts.Identity, Seed, frame, Quality));
            return $"kept: {path}";
        }
        catch (UserError error)
        {
            return error.Message;
        }
    }

    public void Dispose() => Picture.Dispose();

    private QualityChoice Choose(string name) => QualityMeasure.ForWindow(
        _device, _shaders, Seed, _options.Size.WidthPixels, _options.Size.HeightPixels,
        name == UserSettings.AutoQuality ? null : Quality.Find(name), _memory);

    /// <summary>Another quality's or city's picture; the one at hand stays where the other cannot be built.</summary>
    private void Swap(Func<Quality> choose, ulong seed)
    {
        try
        {
            Quality quality = choose();
            if (quality != Quality || seed != Seed)
            {
                var next = new Picture(_device, _shaders, seed, quality);
                Picture.Dispose();
                (Picture, Quality, Seed, _size) = (next, quality, seed, default);
            }
        }
        catch (UserError error)
        {
            _tell(error.Message);
        }
    }

    private bool Fit(int width, int height)
    {
        try
        {
            Picture.Resize(width, height);
            _size = (width, height);
            return true;
        }
        catch (UserError error) when (Quality != Quality.Low)
        {
            _tell(error.Message);
            Swap(() => Quality == Quality.Film ? Quality.High : Quality == Quality.High ? Quality.Medium : Quality.Low, Seed);
            return false;
        }
    }
}
