using System.Numerics;

namespace GlassCity.Scenes.Interface;

/// <summary>All that the overlay may say, as plain data that one owner changes from frame to frame.</summary>
public sealed class HudContent
{
    /// <summary>Whether help and passes are shown, or the status line alone.</summary>
    public bool ShowsHelp { get; set; }

    public string HelpTitle { get; set; } = "GlassCity";

    /// <summary>What each key does, in the order of reading.</summary>
    public List<HelpRow> Help { get; } = [];

    /// <summary>What can be seen and switched, in drawing order.</summary>
    public List<PassRow> Passes { get; } = [];

    /// <summary>Null: no status line.</summary>
    public HudStatus? Status { get; set; }

    /// <summary>Null: nothing is being made.</summary>
    public HudProgress? Progress { get; set; }

    /// <summary>The line that belongs to this moment of the dream; seen while help is not.</summary>
    public HudCaption Caption { get; set; }

    /// <summary>What is heard at this moment, in words; over the caption.</summary>
    public HudCaption SoundCaption { get; set; }

    /// <summary>The dream's timeline.</summary>
    public HudTimeline Timeline { get; set; }
}

/// <param name="Keys">Names of keys with a space between ("W A S D", "Ctrl+S"); empty: a heading.</param>
/// <param name="Meaning">What they do.</param>
public readonly record struct HelpRow(string Keys, string Meaning);

/// <param name="Name">Of the pass or part, as everywhere.</param>
/// <param name="Key">That switches it; empty where none does.</param>
/// <param name="IsOn">Whether it is drawn.</param>
/// <param name="Milliseconds">That it took; NaN where nobody measured.</param>
public readonly record struct PassRow(string Name, string Key, bool IsOn, double Milliseconds);

/// <param name="TimeSeconds">Dream time.</param>
/// <param name="IsPaused">Whether time stands.</param>
/// <param name="FramesPerSecond">Measured over some frames; a number that changes each frame cannot be read.</param>
/// <param name="FrameMilliseconds">Of one frame, measured likewise.</param>
/// <param name="Tier">Name of the quality tier.</param>
/// <param name="DrawnWidth">Size of the picture in pixels, before it is stretched to the window.</param>
/// <param name="DrawnHeight">Size of the picture in pixels, before it is stretched to the window.</param>
/// <param name="Mode">Walk, fly, flight.</param>
/// <param name="PositionWorld">The eye, in metres.</param>
public readonly record struct HudStatus(double TimeSeconds, bool IsPaused, double FramesPerSecond, double FrameMilliseconds,
    string Tier, int DrawnWidth, int DrawnHeight, string Mode, Vector3 PositionWorld)
{
    /// <summary>The lamps' order parameter, 0..1; NaN while they do not pulse.</summary>
    public double LampOrder { get; init; } = double.NaN;
}

/// <param name="Label">What is being made.</param>
/// <param name="Fraction">0 to 1; NaN while nobody knows.</param>
public readonly record struct HudProgress(string Label, double Fraction);

/// <param name="Text">One line.</param>
/// <param name="Opacity">0 to 1; 0: there is none.</param>
public readonly record struct HudCaption(string? Text, float Opacity);

/// <param name="TimeSeconds">Dream time.</param>
/// <param name="Opacity">0 to 1; 0: there is none.</param>
public readonly record struct HudTimeline(double TimeSeconds, float Opacity);
