using GlassCity.Engine.Time;
using GlassCity.Scenes.Flashes;

namespace GlassCity.Tests.Flashes;

/// <summary>A made film: a grey background that a function of time paints over, one pixel for each cell of the analyser's grid.</summary>
internal sealed class Clip(FrameRate rate)
{
    public const int Width = FlashGrid.Across;
    public const int Height = FlashGrid.Down;

    public static readonly Box Whole = new(0, 0, Width, Height);

    private readonly byte[] _rgba = new byte[Width * Height * 4];

    public long FirstFrame { get; init; }

    public FlashReport Play(double seconds, Action<Clip, double> paint)
    {
        int frames = (int)Math.Round(seconds * rate.FramesPerSecond);
        var analyser = new FlashAnalyser(Width, Height, rate, FirstFrame, frames);
        for (int frame = 0; frame < frames; frame++)
        {
            Fill(Whole, Grey(0.05));
            paint(this, new FrameTime(frame, rate).Seconds);
            analyser.Add(_rgba);
        }

        return analyser.Report();
    }

    public void Fill(Box box, (byte Red, byte Green, byte Blue) colour)
    {
        for (int y = Math.Max(0, box.Top); y < Math.Min(Height, box.Top + box.Height); y++)
        {
            for (int x = Math.Max(0, box.Left); x < Math.Min(Width, box.Left + box.Width); x++)
            {
                int at = ((y * Width) + x) * 4;
                (_rgba[at], _rgba[at + 1], _rgba[at + 2], _rgba[at + 3]) = (colour.Red, colour.Green, colour.Blue, 255);
            }
        }
    }

    /// <summary>The code nearest to a relative luminance.</summary>
    public static (byte Red, byte Green, byte Blue) Grey(double luminance) => Colour(luminance, luminance, luminance);

    /// <summary>From linear light.</summary>
    public static (byte Red, byte Green, byte Blue) Colour(double red, double green, double blue)
    {
        return (Code(red), Code(green), Code(blue));

        static byte Code(double c) => (byte)Math.Round(255 * (c <= 0.0031308 ? 12.92 * c : (1.055 * Math.Pow(c, 1 / 2.4)) - 0.055));
    }

    /// <summary>On in the first half of each period.</summary>
    public static bool IsOn(double seconds, double hertz, double lateSeconds = 0)
    {
        double turns = (seconds - lateSeconds) * hertz;
        return turns >= 0 && turns - Math.Floor(turns + 1e-9) < 0.5 - 1e-9;
    }
}

internal readonly record struct Box(int Left, int Top, int Width, int Height);
