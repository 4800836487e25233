using System.Numerics;
using GlassCity.Engine.Sound;
using GlassCity.Engine.Time;
using GlassCity.Scenes.Gravity;
using GlassCity.Scenes.Show;

namespace GlassCity.Scenes.City;

/// <summary>
/// The towers hum, each its own note: the higher it is, the lower. A note is a rubbed bowl's, two modes that beat slowly against each other and a few over them
/// that are no octaves (a glass's modes go as 1, 2.32, 4.25: French 1983, "In vino veritas", doi:10.1119/1.13147); it
/// swells when a train of light leaves the tower's root, as breath.glsl has it. While the walls breathe it gives way to
/// their breath, and kindness draws every note to the nearest E.
/// </summary>
internal sealed class TowerHumVoice : IVoice
{
    private const float NearMetres = 9, FullMetres = 55, FarMetres = 105;
    private const float AsideMetres = 75;
    private const double BrokenSeconds = 0.015;

    // Open fifths and what lies between them in E minor's five notes, from E4 down to E2; MIDI.
    private static readonly int[] Field = [64, 62, 59, 57, 55, 52, 50, 47, 45, 43, 40];

    private static readonly float[] Modes = [1, 0.30f, 0.12f, 0.05f], Ratios = [1, 2.32f, 4.25f, 6.63f];

    private static readonly Track<float> Loudness = Tracks.Of("towers' hum",
        new TrackKey<float>(6, 0), new(16, 1), new(28, 1), new(34, 0.55f), new(60, 0.42f), new(120, 0.35f), new(132, 0.22f), new(214, 0.24f), new(228, 0.34f), new(231, 0.10f),
        new(236, 0.30f), new(241, 1), new(Worlds.LeavesSeconds, 1, Ease.Step), new(Worlds.LandsSeconds + 5, 0), new(322, 0.32f), new(345, 0.2f), new(356, 0));

    private readonly Tower[] _towers;

    private readonly bool _isUntold;

    /// <param name="seed">The city.</param>
    /// <param name="isUntold">Whether there is only the city, for ever, and no story in it.</param>
    public TowerHumVoice(ulong seed, bool isUntold = false)
    {
        _isUntold = isUntold;
        var plan = new CityPlan(seed);
        var tones = new Dictionary<int, PhaseTable>();
        var towers = new List<Tower>();
        foreach (City.Tower tower in plan.Towers)
        {
            Frustum foot = plan.Frusta[tower.FirstFrustum];
            float height = tower.BoxMaxWorld.Y;
            if (tower.Family == TowerFamily.Skybridge || MathF.Abs(foot.CentreAndHeights.X) > AsideMetres)
            {
                continue;
            }

            int midi = Field[Math.Clamp((int)((height - 32) / 95 * Field.Length), 0, Field.Length - 1)];
            if (!tones.TryGetValue(midi, out PhaseTable? tone))
            {
                double from = 440 * Math.Pow(2, (midi - 69) / 12.0), to = isUntold ? from : 440 * Math.Pow(2, ((int)Math.Round((midi - 40) / 12.0) * 12 + 40 - 69) / 12.0);
                tone = tones[midi] = new PhaseTable(
                    t => from * Math.Pow(to / from, Tracks.Smooth(GravityTimes.BeginsSeconds, GravityTimes.FullSeconds, t)), GravityTimes.BeginsSeconds, GravityTimes.FullSeconds);
            }

            // It sounds from its wall that looks on the avenue, at twice a man's height.
            float side = MathF.Sign(foot.CentreAndHeights.X), face = foot.CentreAndHeights.X - (side * foot.ScaleAndShift.X);
            towers.Add(new(new Vector3(face, 4, foot.CentreAndHeights.Y), foot.Tower.Y, tone, 0.11 + (0.4 * foot.Tower.Y), 0.7f + (0.3f * MathF.Min(foot.VeinBrightness, 1.5f))));
        }

        _towers = [.. towers];
    }

    public string Name => "tower-hum";

    public SoundGroup Group => SoundGroup.Ambience;

    public bool IsHeard(double fromSeconds, double toSeconds) =>
        (_isUntold && toSeconds > Loudness.FirstSeconds) || (toSeconds > Loudness.FirstSeconds && fromSeconds < Worlds.LeavesSeconds + BrokenSeconds) || (toSeconds > Worlds.LandsSeconds + 5 && fromSeconds < Loudness.LastSeconds);

    public void Add(in SoundBlock block, SoundBus bus)
    {
        (double start, double end) = (block.StartSeconds, block.EndSeconds);
        float before = LoudnessAt(start), after = LoudnessAt(end);
        Span<float> amplitudes0 = stackalloc float[1], amplitudes1 = stackalloc float[1];
        foreach (ref readonly Tower tower in _towers.AsSpan())
        {
            float gain0 = before * Near(tower, block.Before), gain1 = after * Near(tower, block.After);
            if (gain0 == 0 && gain1 == 0)
            {
                continue;
            }

            Span<float> mono = bus.Scratch(0);
            Glide glide = tower.Tone.Over(block);
            (float pulse0, float pulse1) = (PulseAt(tower.Number, start), PulseAt(tower.Number, end));
            for (int mode = 0; mode < Modes.Length; mode++)
            {
                // What is high comes with the light and goes with it.
                amplitudes0[0] = 0.5f * Modes[mode] * MathF.Pow(pulse0, 1 + (0.6f * mode));
                amplitudes1[0] = 0.5f * Modes[mode] * MathF.Pow(pulse1, 1 + (0.6f * mode));
                for (int pair = -1; pair <= 1; pair += 2)
                {
                    double aside = pair * 0.5 * tower.BeatHertz * (1 + (0.31 * mode));
                    var tone = new Glide(
                        ((glide.Turns.Before * Ratios[mode]) + (aside * start) + (tower.Number * 7), (glide.Turns.After * Ratios[mode]) + (aside * end) + (tower.Number * 7)),
                        ((glide.Hertz.Before * Ratios[mode]) + aside, (glide.Hertz.After * Ratios[mode]) + aside));
                    Oscillator.AddHarmonics(mono, tone, amplitudes0, amplitudes1);
                }
            }

            bus.Place(mono, new Placing(tower.PlaceWorld, gain0, NearMetres, 0.35f), new Placing(tower.PlaceWorld, gain1, NearMetres, 0.35f));
        }
    }

    /// <summary>How strongly a tower's light leaves its root, about 0.1..1; breath.glsl's two trains and its slow breath.</summary>
    internal static float PulseAt(float number, double seconds)
    {
        double t = seconds + (1.7 * Math.Sin((seconds * (0.17 + (0.09 * number))) + (number * 40.0)));
        double slow = (number * 9.0) - (t * (0.052 + (0.031 * number))), quick = (number * 23.0) - (t * (0.118 + (0.047 * (number * 7.0 % 1))));
        double phase = number * 61.7;
        double breath = 1 + (0.24 * Math.Sin((0.3632 * seconds) + phase)) + (0.12 * Math.Sin((0.5878 * seconds) - phase));
        return (float)(breath * (0.10 + (0.42 * Bump(slow)) + (0.48 * Bump(quick))));

        static double Bump(double turns) => Math.Exp(3 * (Math.Cos(Math.Tau * turns) - 1));
    }

    private float LoudnessAt(double seconds) => _isUntold ? 0.7f * Tracks.Smooth(Loudness.FirstSeconds, 16, seconds) : Loudness.At(seconds)
        * (seconds < Worlds.LandsSeconds ? 1 - Tracks.Smooth(Worlds.LeavesSeconds, Worlds.LeavesSeconds + BrokenSeconds, seconds) : 1);

    private static float Near(in Tower tower, in Listener listener) =>
        tower.Level * (1 - Tracks.Smooth(FullMetres, FarMetres, Vector3.Distance(tower.PlaceWorld, listener.PlaceWorld)));

    /// <summary>One that hums.</summary>
    private readonly record struct Tower(Vector3 PlaceWorld, float Number, PhaseTable Tone, double BeatHertz, float Level);
}
