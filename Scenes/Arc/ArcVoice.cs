using GlassCity.Engine.Sound;
using GlassCity.Engine.Time;

namespace GlassCity.Scenes.Arc;

/// <summary>What crosses the sky is hardly heard: a streak of high air with glass in it, that goes over from where it rose to where it sinks.</summary>
internal sealed class ArcVoice : IVoice
{
    private readonly ShapedNoise _streak = new(0x41524301, new Streak());

    public string Name => "arc";

    public SoundGroup Group => SoundGroup.Ambience;

    public bool IsHeard(double fromSeconds, double toSeconds) => toSeconds > ArcPath.FirstSeconds && fromSeconds < ArcPath.LastSeconds;

    public void Add(in SoundBlock block, SoundBus bus)
    {
        Span<float> mono = bus.Scratch(0);
        _streak.Add(block.Index, mono);
        bus.Place(mono, At(block.StartSeconds), At(block.EndSeconds));
    }

    // It is as far as the sky and is not heard by its distance.
    private static Placing At(double seconds) => new(
        ArcPath.PlaceAt(ArcPath.AlongAt(seconds)),
        0.05f * Tracks.Smooth(ArcPath.FirstSeconds, ArcPath.FirstSeconds + 3, seconds) * (1 - Tracks.Smooth(ArcPath.LastSeconds - 3, ArcPath.LastSeconds, seconds)), 500, 0.4f);

    private sealed class Streak : INoiseShape
    {
        private static readonly double[] Glass = [2637, 3951, 5274, 6272];      // E7 B7 E8 G8

        public void Shape(double seconds, Span<float> amplitudes)
        {
            float along = ArcPath.AlongAt(seconds);
            NoiseBands.AddHill(amplitudes, 1400 * Math.Pow(2, 1.4 * Math.Sin(Math.PI * along)), 0.5f, 0.3f);
            for (int i = 0; i < Glass.Length; i++)
            {
                NoiseBands.AddHill(amplitudes, Glass[i], 0.02f, 0.25f * Gusts.At(0x41524302u + (uint)i, seconds, 2.3));
            }
        }
    }
}
