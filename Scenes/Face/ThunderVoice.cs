using GlassCity.Engine.Sound;

namespace GlassCity.Scenes.Face;

/// <summary>
/// Thunder of the storm in the stranger's hair, as from far off: each lightning (<see cref="FaceStorm.PeakOf"/>) is heard so much later as sound needs from its own
/// distance, and then rolls, since a channel some kilometres long is heard from its near end to its far one. Air has taken the high of it.
/// </summary>
internal sealed class ThunderVoice : IVoice
{
    private const uint Stream = 0x54485501;
    private const double FirstSeconds = FaceTimes.FirstSeconds, LastLightningSeconds = 185.5, LastSeconds = 198;
    private const double SoundMetresPerSecond = 340, RollSeconds = 6;
    private const int Arrivals = 7, SlotsBack = 6;

    // One in so many strikes nearer than the others.
    private const int NearOf = 3;

    private readonly WideNoise _rolls = new(Stream, new Side(0), new Side(1));

    public string Name => "thunder";

    public SoundGroup Group => SoundGroup.Ambience;

    public bool IsHeard(double fromSeconds, double toSeconds) => toSeconds > FirstSeconds && fromSeconds < LastSeconds;

    public void Add(in SoundBlock block, SoundBus bus) => _rolls.Add(block, bus, FadeAt(block.StartSeconds), FadeAt(block.EndSeconds), 0.35f, 0, 0.55f);

    /// <summary>When the thunder of a slot's lightning begins to be heard, dream seconds; its distance, metres.</summary>
    internal static (double Seconds, float Metres) HeardOf(int slot)
    {
        float metres = slot % NearOf == 0 ? Noise.Between(Stream + 2, slot, 850, 1200) : Noise.Between(Stream + 2, slot, 1100, 1900);
        return (FaceStorm.PeakOf(slot).Seconds + (metres / SoundMetresPerSecond), metres);
    }

    private static float FadeAt(double seconds) => 1 - Engine.Time.Tracks.Smooth(190, LastSeconds, seconds);

    private sealed class Side(uint side) : INoiseShape
    {
        public void Shape(double seconds, Span<float> amplitudes)
        {
            int now = (int)Math.Floor(seconds / FaceStorm.SlotSeconds);
            for (int slot = now - SlotsBack; slot < now; slot++)
            {
                (double lightning, float bright) = FaceStorm.PeakOf(slot);
                (double heard, float metres) = HeardOf(slot);
                if (lightning < FirstSeconds || lightning > LastLightningSeconds || seconds < heard || seconds > heard + RollSeconds)
                {
                    continue;
                }

                // Most only murmur.
                float near = 1000 / metres, chosen = slot % NearOf == 0 ? 1 : 0.35f * Noise.Uniform(Stream + 3, slot), loud = 0.085f * (1 - Engine.Time.Tracks.Smooth(4, RollSeconds, seconds - heard)) * near * near * bright * bright * (0.06f + (1.1f * chosen * chosen));
                for (int i = 0; i < Arrivals; i++)
                {
                    long number = (slot * (long)Arrivals * 2) + (i * 2) + side;
                    double begins = heard + (i == 0 ? 0.04 * side : 3.0 * Math.Pow(Noise.Uniform(Stream + 4, number), 1.6));
                    float since = (float)(seconds - begins), strong = i == 0 ? 1 : 0.25f + (0.75f * Noise.Uniform(Stream + 5, number));
                    if (since > 0)
                    {
                        float swells = 1 - MathF.Exp(-since / (i == 0 ? 0.03f : 0.11f)), falls = MathF.Exp(-since / (0.22f + (0.45f * Noise.Uniform(Stream + 6, number))));
                        float level = loud * strong * swells * falls;
                        NoiseBands.AddPlain(amplitudes, 50, 130 + (200 * near * falls), -5, level);
                        NoiseBands.AddHill(amplitudes, 300, 0.7f, 0.14f * level * falls * near);
                    }
                }
            }
        }
    }
}
