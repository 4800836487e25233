using GlassCity.Engine.Sound;
using GlassCity.Engine.Time;
using GlassCity.Scenes.Show;

namespace GlassCity.Scenes.Gravity;

/// <summary>
/// What draws the world has one note, the lowest E, and it grows as the mass does: a fundamental that is felt, strings of
/// partials over it that lean together as light does round the stranger, each a little off until all is bent.
/// </summary>
internal sealed class GravityVoice : IVoice
{
    private const double LowE = 41.203;         // E1
    private const double BrokenSeconds = 0.015;
    private const int Partials = 12;

    private static readonly PhaseTable[] Leaning = [.. Enumerable.Range(0, 3).Select(voice => new PhaseTable(
        t => LowE * Math.Pow(2, (voice - 1) * 0.045 * (1 - Tracks.Smooth(GravityTimes.BeginsSeconds, GravityTimes.FullSeconds + 2, t))),
        GravityTimes.BeginsSeconds - 2, GravityTimes.FullSeconds + 2))];

    public string Name => "gravity";

    public SoundGroup Group => SoundGroup.Music;

    public bool IsHeard(double fromSeconds, double toSeconds) => toSeconds > GravityTimes.BeginsSeconds - 2 && fromSeconds < Worlds.LeavesSeconds + BrokenSeconds;

    public void Add(in SoundBlock block, SoundBus bus)
    {
        Span<float> before = stackalloc float[Partials], after = stackalloc float[Partials];
        for (int voice = 0; voice < Leaning.Length; voice++)
        {
            Span<float> mono = bus.Scratch(voice);
            Fill(block.StartSeconds, voice, before);
            Fill(block.EndSeconds, voice, after);
            Oscillator.AddHarmonics(mono, Leaning[voice].Over(block), before, after);
            float left = (voice - 1) * 0.8f;
            bus.Surround(mono, left, LevelAt(block.StartSeconds), LevelAt(block.EndSeconds), street: 0.15f);
        }
    }

    // A wave of brightness climbs through the partials, slower than a breath.
    private static void Fill(double seconds, int voice, Span<float> amplitudes)
    {
        float mass = Tracks.Smooth(GravityTimes.BeginsSeconds - 2, GravityTimes.FullSeconds, seconds);
        for (int h = 0; h < amplitudes.Length; h++)
        {
            double wave = 0.55 + (0.45 * Math.Sin((Math.Tau * ((seconds * 0.21) - (h * 0.17))) + (voice * 2.1)));
            // Octaves and fifths of it: what else there is in a string's tone is kept down.
            float kin = (h + 1) switch { 1 => 1, 2 => 0.8f, 4 => 0.45f, 8 => 0.22f, 3 or 6 or 12 => 0.22f, _ => 0.05f };
            amplitudes[h] = kin * (float)wave * mass * MathF.Min(1, 0.5f + mass);
        }
    }

    private static float LevelAt(double seconds) =>
        0.16f * Tracks.Smooth(GravityTimes.BeginsSeconds - 2, GravityTimes.FullSeconds, seconds) * (1 - Tracks.Smooth(Worlds.LeavesSeconds, Worlds.LeavesSeconds + BrokenSeconds, seconds));
}
