using GlassCity.Engine.Sound;

namespace GlassCity.Scenes.Sound;

/// <summary>
/// The noise of a breath, as a mouth shapes it: whispered vowels' resonances (Peterson, Barney 1952, doi:10.1121/1.1906875; whispering lifts the first by a
/// quarter), air over teeth, and the chest's own.
/// </summary>
internal static class BreathNoise
{
    /// <summary>Draws it into a noise's bins.</summary>
    /// <param name="amplitudes">The bins.</param>
    /// <param name="open">The mouth: 0 as for oo, 1 as for ah.</param>
    /// <param name="flow">How fast air goes, 0..1: faster is louder and brighter.</param>
    /// <param name="chest">How much of the chest sounds with it.</param>
    /// <param name="size">How large who breathes is: 1 divides resonances by nothing, 1.2 makes them lower.</param>
    public static void Add(Span<float> amplitudes, float open, float flow, float chest, float size = 1)
    {
        if (flow <= 0)
        {
            return;
        }

        float bright = 0.25f + (0.75f * flow);
        NoiseBands.AddHill(amplitudes, (380 + (420 * open)) / size, 0.30f, 0.55f * flow);
        NoiseBands.AddHill(amplitudes, (900 + (350 * open)) / size, 0.24f, 0.42f * flow);
        NoiseBands.AddHill(amplitudes, (2250 + (250 * open)) / size, 0.18f, 0.24f * flow * bright);
        NoiseBands.AddHill(amplitudes, 3500 / size, 0.20f, 0.14f * flow * bright);
        NoiseBands.AddPlain(amplitudes, 500, 9000, -4, 0.22f * flow * bright);
        NoiseBands.AddHill(amplitudes, 165 / size, 0.55f, 0.75f * chest * flow);
    }
}
