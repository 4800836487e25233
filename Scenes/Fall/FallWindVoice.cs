using System.Numerics;
using GlassCity.Engine.Sound;
using GlassCity.Engine.Time;

namespace GlassCity.Scenes.Fall;

/// <summary>
/// The wind of a long fall. It is louder and higher the faster one falls: eddies leave a body 0.2 v / d times a second (Strouhal), and their
/// power goes with a high power of the speed. Each veil goes by on its own side with a soft rush, which is heard from where the listener is, so that who falls
/// slower hears it later.
/// </summary>
internal sealed class FallWindVoice : IVoice
{
    private const uint Stream = 0x46414C01;
    private const float MeanSpeed = 21.2f;      // of the film's fall

    private static readonly Track<float> Loudness = Tracks.Of("fall's wind",
        new TrackKey<float>(FallPath.BeginsSeconds - 0.1, 0), new(253.2, 1), new(260.5, 1), new(FallPath.EndsSeconds + 0.3, 0.22f), new(265.5, 0));

    private readonly WideNoise _wind = new(Stream, new Rush(0), new Rush(1));
    private readonly ShapedNoise _even, _odd;

    public FallWindVoice() => (_even, _odd) = (new ShapedNoise(Stream + 2, new Veil(0)), new ShapedNoise(Stream + 3, new Veil(1)));

    public string Name => "fall-wind";

    public SoundGroup Group => SoundGroup.Ambience;

    public bool IsHeard(double fromSeconds, double toSeconds) => toSeconds > Loudness.FirstSeconds && fromSeconds < Loudness.LastSeconds;

    public void Add(in SoundBlock block, SoundBus bus)
    {
        float before = Loudness.At(block.StartSeconds), after = Loudness.At(block.EndSeconds);
        _wind.Add(block, bus, before, after, 0, 0.10f);
        for (int veil = 0; veil < FallVeils.Count; veil++)
        {
            float near0 = before * NearAt(veil, block.Before), near1 = after * NearAt(veil, block.After);
            if (near0 == 0 && near1 == 0)
            {
                continue;
            }

            Span<float> mono = bus.Scratch(0);
            ((veil & 1) == 0 ? _even : _odd).Add(block.Index, mono);
            bus.Place(mono, new(PassingAt(veil, block.Before), near0, 4, 0, 0.16f), new(PassingAt(veil, block.After), near1, 4, 0, 0.16f));
        }
    }

    /// <summary>When the film falls through the height of a veil, dream seconds.</summary>
    internal static double CrossesAt(int veil)
    {
        (double low, double high) = (FallPath.BeginsSeconds, FallPath.EndsSeconds);
        for (int i = 0; i < 40; i++)
        {
            double middle = (low + high) / 2;
            (low, high) = FallPath.At(middle).PositionWorld.Y > FallVeils.MiddleOf(veil).Y ? (middle, high) : (low, middle);
        }

        return low;
    }

    // A veil is a cloth of light: it is heard while one is within some metres of its height.
    private static float NearAt(int veil, in Listener listener)
    {
        float off = (FallVeils.MiddleOf(veil).Y - listener.PlaceWorld.Y) / 8;
        return MathF.Abs(off) > 2.6f ? 0 : MathF.Exp(-off * off) - 0.0012f;
    }

    // Its nearest edge: from ahead, past one side, and away behind.
    private static Vector3 PassingAt(int veil, in Listener listener)
    {
        float side = (veil & 1) == 0 ? -1 : 1, off = FallVeils.MiddleOf(veil).Y - listener.PlaceWorld.Y;
        return listener.PlaceWorld + (listener.RightWorld * (side * 3.2f)) + (listener.ForwardWorld * (-0.5f * off)) + new Vector3(0, 0.4f * off, 0);
    }

    private sealed class Rush(uint side) : INoiseShape
    {
        public void Shape(double seconds, Span<float> amplitudes)
        {
            float speed = FallPath.VelocityAt(seconds).Length() / MeanSpeed, power = MathF.Pow(speed, 1.6f);
            float gust = Gusts.At(Stream + 4 + side, seconds, 1.4), flaps = Gusts.At(Stream + 6 + side, seconds, 13), shakes = 0.75f + (0.5f * flaps);
            // Ears, head and coat: three sizes, three heights.
            NoiseBands.AddPlain(amplitudes, 80, 260, -3, 0.032f * power * shakes * (0.25f + (1.4f * gust * gust)));
            NoiseBands.AddHill(amplitudes, 430 * speed * (0.8f + (0.4f * gust)), 0.55f, 0.040f * power * (0.3f + gust));
            NoiseBands.AddHill(amplitudes, 1250 * speed * (0.85f + (0.3f * gust)), 0.5f, 0.030f * power * gust);
            NoiseBands.AddPlain(amplitudes, 2200, 9000, -5, 0.014f * power * shakes);
            // A faint whistle that goes with the speed.
            NoiseBands.AddHill(amplitudes, 760 * speed * (1 + (0.04f * gust)), 0.04f, 0.012f * power * gust);
        }
    }

    private sealed class Veil(uint parity) : INoiseShape
    {
        private readonly double[] _crossed = [.. Enumerable.Range(0, FallVeils.Count).Where(veil => (veil & 1) == parity).Select(CrossesAt)];

        public void Shape(double seconds, Span<float> amplitudes)
        {
            // Higher as it comes, lower as it goes (a veil's own Doppler, larger than life).
            double since = double.MaxValue, nearest = 0;
            foreach (double at in _crossed)
            {
                (since, nearest) = Math.Abs(seconds - at) < Math.Abs(since) ? (seconds - at, at) : (since, nearest);
            }

            float falls = float.Exp2(-0.9f * (float)Math.Tanh(since / 0.45)), silk = Gusts.At(Stream + 8 + parity, seconds, 22);
            float own = Gusts.At(Stream + 10, nearest, 1.7), hertz = 620 * float.Exp2(1.1f * own) * falls;
            NoiseBands.AddHill(amplitudes, hertz, 0.5f, 0.09f + (0.05f * own));
            NoiseBands.AddHill(amplitudes, 4.1 * hertz, 0.5f, 0.055f * (0.4f + (1.2f * silk)));
        }
    }
}
