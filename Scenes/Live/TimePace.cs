namespace GlassCity.Scenes.Live;

/// <summary>How fast the dream's time flows, and which way: a step of a short ladder.</summary>
/// <param name="Step">0 is as fast as the wall's time; each step up doubles.</param>
/// <param name="IsBackwards">Whether it flows towards the beginning.</param>
internal readonly record struct TimePace(int Step, bool IsBackwards)
{
    private const int SlowestStep = -2;
    private const int FastestStep = 2;

    public static TimePace Usual => default;

    /// <summary>Dream seconds a second of the wall.</summary>
    public double Speed => Math.ScaleB(IsBackwards ? -1 : 1, Step);

    public TimePace Slower => this with { Step = Math.Max(SlowestStep, Step - 1) };

    public TimePace Faster => this with { Step = Math.Min(FastestStep, Step + 1) };

    public TimePace Reversed => this with { IsBackwards = !IsBackwards };

    public override string ToString() => FormattableString.Invariant($"time {Math.Abs(Speed)}x{(IsBackwards ? " backwards" : "")}");
}
