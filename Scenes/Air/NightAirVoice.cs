using GlassCity.Engine.Sound;
using GlassCity.Engine.Time;
using GlassCity.Scenes.Show;

namespace GlassCity.Scenes.Air;

/// <summary>
/// The night itself: hardly a sound, and without it silence would be a fault. A low air that moves between the towers, from each side another, with
/// slow breaths of wind in it and now and then a far glass that answers. Toward morning it is lighter and higher.
/// </summary>
/// <param name="isUntold">Whether there is only the city, for ever, and no story in it.</param>
internal sealed class NightAirVoice(bool isUntold = false) : IVoice
{
    private static readonly Track<float> Loudness = Tracks.Of("night air",
        new TrackKey<float>(0, 0), new(2.5f, 1), new(60, 0.8f), new(170, 0.7f), new(228, 0.6f), new(244, 0.4f), new(Worlds.LeavesSeconds, 0.4f, Ease.Step),
        new(Worlds.LandsSeconds, 0), new(307.5, 0.9f), new(318, 0.8f), new(345, 0.6f), new(357, 0.35f), new(359.7, 0));

    private readonly ShapedNoise _left = new(0x41495201, new Air(0x41495203)), _right = new(0x41495202, new Air(0x41495204));

    public string Name => "night-air";

    public SoundGroup Group => SoundGroup.Ambience;

    public bool IsHeard(double fromSeconds, double toSeconds) =>
        isUntold || fromSeconds < Worlds.LeavesSeconds + 0.02 || (toSeconds > Worlds.LandsSeconds && fromSeconds < Loudness.LastSeconds);

    public void Add(in SoundBlock block, SoundBus bus)
    {
        float before = LoudnessAt(block.StartSeconds), after = LoudnessAt(block.EndSeconds);
        Span<float> left = bus.Scratch(0), right = bus.Scratch(1);
        _left.Add(block.Index, left);
        _right.Add(block.Index, right);
        bus.Surround(left, 0.9f, before, after, street: 0.1f);
        bus.Surround(right, -0.9f, before, after, street: 0.1f);
    }

    private float LoudnessAt(double seconds) => isUntold
        ? Tracks.Smooth(0, 2.5, seconds)
        : Loudness.At(seconds) * (seconds < Worlds.LandsSeconds ? 1 - Tracks.Smooth(Worlds.LeavesSeconds, Worlds.LeavesSeconds + 0.02, seconds) : 1);

    private sealed class Air(uint stream) : INoiseShape
    {
        // Where a gap between towers resounds: E and B of several octaves, wide as a gap's walls are soft.
        private static readonly double[] Gaps = [61.7, 82.4, 123.5, 246.9, 370, 659.3];

        public void Shape(double seconds, Span<float> amplitudes)
        {
            float slow = Gusts.At(stream, seconds, 0.23), gust = Gusts.At(stream + 8, seconds, 0.9), morning = Tracks.Smooth(338, 356, seconds);
            NoiseBands.AddPlain(amplitudes, 55, 260, -5, 0.0062f * (0.5f + slow) * (1 - (0.5f * morning)));
            NoiseBands.AddPlain(amplitudes, 300, 900, -6, 0.0020f * (0.2f + (slow * gust * 2)));
            NoiseBands.AddPlain(amplitudes, 2500, 7000, -4, 0.00030f * (0.4f + gust) * (1 + (2 * morning)));
            for (int i = 0; i < Gaps.Length; i++)
            {
                float answers = Gusts.At(stream + 16 + (uint)i, seconds, 0.31);
                NoiseBands.AddHill(amplitudes, Gaps[i] * (1 + (0.01 * gust)), i < 3 ? 0.12f : 0.035f, 0.0042f * answers * answers * answers / (1 + (0.6f * i)));
            }
        }
    }
}
