using GlassCity.Engine.Sound;
using GlassCity.Engine.View;
using GlassCity.Scenes.Controls;

namespace GlassCity.Scenes.Settings;

/// <summary>What a person chose, as one value: changed by <c>with</c>, kept by <see cref="SettingsFile"/>.</summary>
public sealed record UserSettings
{
    public const string AutoQuality = "auto";

    /// <summary>Tiers by name, after <see cref="AutoQuality"/>: measured at the first start.</summary>
    public static readonly string[] Qualities = [AutoQuality, .. Scenes.Quality.All.Select(quality => quality.Name)];

    public const double LeastFovDegrees = 40, MostFovDegrees = 110;
    public const double LeastFactor = 0.1, MostFactor = 10;

    public const float LargeTextScale = 1.6f;

    // Comfort: turns of the stick at this part of their speed.
    private const float CalmTurns = 0.5f;

    public bool Fullscreen { get; init; }

    public bool VSync { get; init; } = true;

    /// <summary>One of <see cref="Qualities"/>.</summary>
    public string Quality { get; init; } = AutoQuality;

    /// <summary>The whole vertical angle of view on foot and in flight by hand.</summary>
    public double FovDegrees { get; init => field = Within(value, LeastFovDegrees, MostFovDegrees); } = 60;

    /// <summary>Factor on <see cref="LookFeel.Standard"/>'s turn by mouse.</summary>
    public double MouseSensitivity { get; init => field = Within(value, LeastFactor, MostFactor); } = 1;

    /// <summary>Factor on <see cref="LookFeel.Standard"/>'s turn by stick.</summary>
    public double TurnSpeed { get; init => field = Within(value, LeastFactor, MostFactor); } = 1;

    public bool InvertY { get; init; }

    /// <summary>No nod and no lean of the head, nothing that draws the body, slower turns of the stick.</summary>
    public bool Comfort { get; init; }

    /// <summary>Whether the dream's beats have their line of text.</summary>
    public bool Captions { get; init; } = true;

    /// <summary>Whether what is heard is written, too.</summary>
    public bool SoundCaptions { get; init; }

    /// <summary>Whether all that is written is larger, by <see cref="LargeTextScale"/>.</summary>
    public bool LargeText { get; init; }

    /// <summary>Whether anything is heard.</summary>
    public bool Sound { get; init; } = true;

    /// <summary>How loud all of it is, 0 to 1.</summary>
    public double SoundMaster { get; init => field = Within(value, 0, 1); } = 1;

    public double SoundMusic { get; init => field = Within(value, 0, 1); } = 1;

    public double SoundAmbience { get; init => field = Within(value, 0, 1); } = 1;

    public double SoundVoices { get; init => field = Within(value, 0, 1); } = 1;

    /// <summary>Whether the two channels go to a head's two ears, and not to a pair of loudspeakers.</summary>
    public bool Headphones { get; init; }

    /// <summary>Names of parts that are switched off.</summary>
    public IReadOnlyList<string> PartsOff { get; init; } = [];

    /// <summary>Effects that are on, in the order they apply, each with its values as text.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Effects { get; init; } = [];

    /// <summary>Keys by action, for the actions whose keys are not the standard ones.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Keys { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Of all that is written over the picture: 1 as designed.</summary>
    public float TextScale => LargeText ? LargeTextScale : 1;

    public LookFeel Feel => new(
        LookFeel.Standard.MouseRadiansPerPixel * (float)MouseSensitivity,
        LookFeel.Standard.StickRadiansPerSecond * (float)TurnSpeed * (Comfort ? CalmTurns : 1),
        InvertY);

    /// <summary>Factors on the sound: a slider's square, since half of it is to sound about half as loud (-12 dB).</summary>
    public SoundLevels Levels => new(Square(SoundMaster), Square(SoundAmbience), Square(SoundMusic), Square(SoundVoices));

    /// <summary>The lens for an eye moved by hand.</summary>
    public Lens Lens => Lens.Default with { FovYRadians = (float)double.DegreesToRadians(FovDegrees) };

    private static float Square(double value) => (float)(value * value);

    private static double Within(double value, double least, double most) => double.IsNaN(value) ? least : Math.Clamp(value, least, most);
}
