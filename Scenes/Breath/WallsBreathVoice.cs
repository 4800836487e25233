using GlassCity.Engine.Sound;
using GlassCity.Engine.Time;
using GlassCity.Scenes.Show;

namespace GlassCity.Scenes.Breath;

/// <summary>
/// The hum becomes breath: air that goes in and out of the whole city, in step with the walls beside whoever listens, and still resonant with the notes that the
/// towers hummed. Out is louder, lower and longer; in is brighter.
/// </summary>
internal sealed class WallsBreathVoice : IVoice
{
    // The towers' notes, E2 B2 E3 G3 B3, and what a throat of that size would add.
    private static readonly double[] Notes = [82.4, 123.5, 164.8, 196.0, 246.9];

    private readonly ShapedNoise _left = new(0x42524501, new Walls(-0.04)), _right = new(0x42524502, new Walls(0.04));

    public string Name => "walls-breath";

    public SoundGroup Group => SoundGroup.Ambience;

    public bool IsHeard(double fromSeconds, double toSeconds) => toSeconds > BreathTimes.BeginsSeconds && fromSeconds < Worlds.LeavesSeconds + 0.015;

    public void Add(in SoundBlock block, SoundBus bus)
    {
        (float before, float after) = (LevelAt(block.StartSeconds, block.Before), LevelAt(block.EndSeconds, block.After));
        Span<float> left = bus.Scratch(0), right = bus.Scratch(1);
        _left.Add(block.Index, left);
        _right.Add(block.Index, right);
        bus.Surround(left, 0.85f, before, after, street: 0.25f);
        bus.Surround(right, -0.85f, before, after, street: 0.25f);
    }

    // Walls near by swell a little before or after those at the seed's place.
    private static float LevelAt(double seconds, in Listener listener)
    {
        System.Numerics.Vector4 breath = BreathTimes.At(seconds);
        float turns = breath.Y - RingBreath.LagOf(new(listener.PlaceWorld.X, listener.PlaceWorld.Z), 0.5f);
        float swell = 0.5f + (0.5f * MathF.Cos(MathF.Tau * (turns - MathF.Floor(turns))));
        float whole = 1 - Tracks.Smooth(Worlds.LeavesSeconds, Worlds.LeavesSeconds + 0.015, seconds);
        return breath.X * whole * (0.10f + (0.90f * swell * swell));
    }

    private sealed class Walls(double lag) : INoiseShape
    {
        public void Shape(double seconds, Span<float> amplitudes)
        {
            double turns = ((seconds - BreathTimes.BeginsSeconds) / BreathTimes.PeriodSeconds) + lag;
            // Half of each turn goes out, half in.
            float outward = (float)(0.5 + (0.5 * Math.Sin(Math.Tau * turns)));
            NoiseBands.AddPlain(amplitudes, 90, 420 + (500 * (1 - outward)), -5, 0.030f);
            NoiseBands.AddHill(amplitudes, 330 + (140 * (1 - outward)), 0.45f, 0.030f);
            NoiseBands.AddHill(amplitudes, 900 + (700 * (1 - outward)), 0.35f, 0.016f * (1.4f - outward));
            foreach (double note in Notes)
            {
                NoiseBands.AddHill(amplitudes, note, 0.05f, 0.024f);
            }
        }
    }
}
