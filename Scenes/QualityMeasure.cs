using GlassCity.Engine.Gpu;
using GlassCity.Engine.Shading;
using GlassCity.Engine.Time;
using GlassCity.Engine.View;
using GlassCity.Scenes.Gb1;

namespace GlassCity.Scenes;

/// <summary>What a frame costs here: a few of the avenue's, drawn in the context at hand and never shown.</summary>
internal static class QualityMeasure
{
    private const int WarmUpFrames = 2;
    private const int Frames = 5;

    /// <summary>A window's quality: what was asked for, else what this renderer was found good for, else what is measured now and remembered.</summary>
    public static QualityChoice ForWindow(
        GpuDevice device, ShaderLibrary shaders, ulong seed, int widthPixels, int heightPixels, Quality? asked, QualityMemory memory)
    {
        GpuFacts facts = device.Facts;
        Quality? remembered = memory.Find(facts.Identity);
        QualityChoice choice = QualityChooser.Choose(asked, remembered, facts.IsSoftware, quality => MsOrNone(device, shaders, seed, (widthPixels, heightPixels), quality));
        if (asked is null && remembered is null)
        {
            memory.Remember(facts.Identity, choice.Quality);
        }

        return choice;
    }

    /// <summary>NaN where the size is beyond this GPU: the next quality may draw fewer pixels.</summary>
    private static double MsOrNone(GpuDevice device, ShaderLibrary shaders, ulong seed, (int Width, int Height) size, Quality quality)
    {
        try
        {
            return MedianMs(device, shaders, seed, size.Width, size.Height, quality);
        }
        catch (Engine.UserError)
        {
            return double.NaN;
        }
    }

    /// <summary>Median milliseconds of a frame with the work forced to end. Takes well under a second where the answer is yes.</summary>
    /// <exception cref="Engine.UserError">The size is beyond this GPU.</exception>
    public static double MedianMs(GpuDevice device, ShaderLibrary shaders, ulong seed, int widthPixels, int heightPixels, Quality quality)
    {
        FlightPath flight = Flights.Find("avenue").Path;
        using var picture = new Picture(device, shaders, seed, quality);
        picture.Resize(widthPixels, heightPixels);
        var milliseconds = new double[Frames];
        for (int i = -WarmUpFrames; i < Frames; i++)
        {
            double seconds = flight.DurationSeconds * (Math.Max(i, 0) + 0.5) / Frames;
            var frame = new FrameDescription(seconds, i, flight.ViewAt(seconds, widthPixels, heightPixels), Parts.All, RowsFromTop: false);
            double start = LiveClock.NowSeconds();
            picture.Draw(frame);
            device.Finish();
            if (i >= 0)
            {
                milliseconds[i] = (LiveClock.NowSeconds() - start) * 1000;
            }
        }

        return Timing.Median(milliseconds);
    }
}
