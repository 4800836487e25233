using System.Numerics;
using GlassCity.Engine.Sound;
using GlassCity.Engine.Time;

namespace GlassCity.Scenes.Face;

/// <summary>
/// Wind about the face, of whichever season has the most of it: dry leaves in autumn, a whistle over edges in winter, a heavy gusting before a summer
/// storm, soft air and new leaves in spring. How much each has is asked of the waves that turn the face's tiles (<see cref="FaceSeasons"/>).
/// </summary>
internal sealed class SeasonWindVoice : IVoice
{
    private const uint Stream = 0x53454101;
    private const double CellSeconds = 0.012;
    private const int CellsBack = 9, Places = 7;

    private static readonly Track<float> Loudness = Tracks.Of("seasons' wind",
        new TrackKey<float>(FaceTimes.FirstSeconds - 1, 0), new(173.5, 1), new(184.5, 1), new(187.5, 0.25f), new(192, 0));

    private readonly WideNoise _wind = new(Stream, new Side(0), new Side(1));
    private readonly NoiseScraps _leaves = new(Stream + 2, 2200, 7500), _dry = new(Stream + 3, 900, 3200);

    public string Name => "season-wind";

    public SoundGroup Group => SoundGroup.Ambience;

    public bool IsHeard(double fromSeconds, double toSeconds) => toSeconds > Loudness.FirstSeconds && fromSeconds < Loudness.LastSeconds;

    public void Add(in SoundBlock block, SoundBus bus)
    {
        float before = Loudness.At(block.StartSeconds), after = Loudness.At(block.EndSeconds);
        Span<float> left = bus.Scratch(0), right = bus.Scratch(1);
        AddLeaves(block, left, right);
        bus.Surround(left, 0.7f, before, after, 0.10f);
        bus.Surround(right, -0.7f, before, after, 0.10f);
        _wind.Add(block, bus, before, after, 0.06f);
    }

    /// <summary>How much of the face's middle each season has, 0..1: autumn, winter, summer; spring has the rest.</summary>
    internal static Vector4 SeasonsAt(double seconds)
    {
        Vector3 sum = Vector3.Zero;
        for (int i = 0; i < Places; i++)
        {
            // A ring on the face, and its middle.
            (float sine, float cosine) = MathF.SinCos(MathF.Tau * i / (Places - 1));
            Vector3 place = i == Places - 1 ? Vector3.Zero : new(0.022f * cosine, 0.022f * sine, 0);
            sum += new Vector3(FaceSeasons.TurnedAt(0, seconds, place, 0), FaceSeasons.TurnedAt(1, seconds, place, 0), FaceSeasons.TurnedAt(2, seconds, place, 0));
        }

        // A season that has two thirds of them has the wind.
        sum *= 1.6f / Places;
        float all = sum.X + sum.Y + sum.Z;
        sum /= MathF.Max(all, 1);
        return new(sum, 1 - MathF.Min(all, 1));
    }

    // What blows about: dry and loud in autumn, a soft flutter in spring.
    private void AddLeaves(in SoundBlock block, Span<float> left, Span<float> right)
    {
        Vector4 seasons = SeasonsAt(block.StartSeconds);
        long last = (long)Math.Floor(block.EndSeconds / CellSeconds);
        for (long cell = last - CellsBack; cell <= last; cell++)
        {
            double at = cell * CellSeconds;
            Vector4 then = cell >= last - 2 ? seasons : SeasonsAt(at);
            float gust = GustAt(at, cell & 1);
            if (Noise.Uniform(Stream + 8, cell) > ((0.75f * then.X) + (0.16f * then.W)) * (0.2f + (1.3f * gust)))
            {
                continue;
            }

            ulong chance = Noise.Hash(Stream + 9, cell);
            float size = Noise.Uniform(Stream + 10, cell), autumn = then.X / MathF.Max(then.X + then.W, 1e-3f);
            double onset = at + (CellSeconds * Noise.Uniform(Stream + 11, cell));
            Span<float> into = (chance >> 40 & 1) == 0 ? left : right;
            _leaves.Add(into, block.FirstSample, onset, 0.012 + (0.06 * size * size), 0.25f, chance, (0.012f + (0.07f * size * size * size)) * (0.35f + (0.65f * autumn)));
            if (size > 0.6f && autumn > 0.3f)
            {
                _dry.Add(into, block.FirstSample, onset, 0.006 + (0.02 * size), 0.1f, chance >> 12, 0.06f * size * autumn);
            }
        }
    }

    private static float GustAt(double seconds, long side) =>
        (0.65f * Gusts.At(Stream + 4 + (uint)side, seconds, 0.8)) + (0.35f * Gusts.At(Stream + 6 + (uint)side, seconds, 2.9));

    private sealed class Side(uint side) : INoiseShape
    {
        public void Shape(double seconds, Span<float> amplitudes)
        {
            Vector4 seasons = SeasonsAt(seconds);
            float gust = GustAt(seconds, side), whips = gust * gust;
            // Spring: soft, and leaves that are new.
            NoiseBands.AddPlain(amplitudes, 250, 1300, -3.5f, 0.030f * seasons.W * (0.5f + gust));
            NoiseBands.AddHill(amplitudes, 5200, 0.55f, 0.012f * seasons.W * (0.3f + Gusts.At(Stream + 12 + side, seconds, 5)));
            // Autumn: what the leaves are driven by.
            NoiseBands.AddHill(amplitudes, 420 + (380 * gust), 0.65f, 0.050f * seasons.X * (0.4f + gust));
            // Summer: before the storm.
            NoiseBands.AddPlain(amplitudes, 110, 320, -4, 0.12f * seasons.Z * (0.25f + (1.4f * whips)));
            NoiseBands.AddHill(amplitudes, 320 + (420 * whips), 0.5f, 0.060f * seasons.Z * (0.3f + whips));
            // Winter: edges whistle, and snow hisses.
            float keen = Gusts.At(Stream + 14, seconds, 0.9);
            for (int i = 0; i < 3; i++)
            {
                float sings = Gusts.At(Stream + 16 + (uint)i, seconds, 1.7);
                NoiseBands.AddHill(amplitudes, (620 + (330 * i)) * float.Exp2((0.55f * keen) + (0.12f * gust)), 0.035f, 0.034f * seasons.Y * sings * sings);
            }

            NoiseBands.AddPlain(amplitudes, 5500, 12000, -2, 0.022f * seasons.Y * (0.3f + gust));
            NoiseBands.AddHill(amplitudes, 900 * float.Exp2(0.5f * keen), 0.4f, 0.022f * seasons.Y * (0.4f + gust));
            // There is never none.
            NoiseBands.AddPlain(amplitudes, 130, 7000, -6, 0.026f * (0.3f + (1.2f * gust)));
        }
    }
}
