using System.Numerics;
using GlassCity.Engine.Time;
using GlassCity.Scenes.Arc;
using GlassCity.Scenes.City;
using GlassCity.Scenes.Show;

namespace GlassCity.Scenes.Wounded;

/// <summary>A line between two stars.</summary>
/// <param name="From">Number of a star.</param>
/// <param name="To">Number of another.</param>
/// <param name="HealsSeconds">When it is whole; before, it is broken in its middle. A line that never broke has healed at 0.</param>
public readonly record struct StarLink(int From, int To, float HealsSeconds);

/// <summary>
/// The fallen constellation of a seed: some twenty stars in the shape of a bird, a spine with two wings, joined by lines, some of
/// them broken. It lies on the stones and trembles until it is healed; then it hovers, and the arc takes it up.
/// </summary>
public sealed class Constellation : IStarGraph
{
    /// <summary>Half its span where it lies, metres.</summary>
    public const float HalfSpanMetres = 1.15f;

    private static readonly Track<float> Tremble = Tracks.Of("trembling, metres", new TrackKey<float>(52, 0.014f), new(84, 0.016f), new(100, 0.006f), new(112, 0));
    private static readonly Track<float> Hover = Tracks.Of("hovering, metres", new TrackKey<float>(104, 0), new(118, 0.10f), new(132, 0.34f), new(135, 0.42f));

    private readonly Vector3[] _places;
    private readonly float[] _moods;
    private readonly Vector3[] _lifted;
    private readonly (int From, int To)[] _lines;

    public Constellation(ulong seed)
    {
        var random = new SeedStream(seed, 0x626972);
        var shape = new List<Vector2>();
        var links = new List<StarLink>();
        // A spine of seven, gently bent; the third bears the wings.
        float bend = random.Between(-0.5f, 0.5f);
        for (int i = 0; i < 7; i++)
        {
            float u = (i - 2.6f) / 3.4f;
            Add(new(0.16f * MathF.Sin((2.2f * u) + bend), u * 0.82f), i - 1);
        }

        for (int side = -1; side <= 1; side += 2)
        {
            // Each wing: an arm of three, the last two with a feather; no two alike.
            int joint = 2;
            float lift = random.Between(-0.15f, 0.25f), reach = random.Between(0.85f, 1.0f);
            for (int i = 1; i <= 3; i++)
            {
                float u = i / 3f;
                Add(new(side * u * reach, -0.25f + (0.55f * u * (1 - u)) - (lift * u)), joint);
                joint = shape.Count - 1;
                if (i >= 2)
                {
                    Add(shape[joint] + new Vector2(-side * random.Between(0.02f, 0.16f), random.Between(0.24f, 0.38f)), joint);
                }
            }
        }

        // The tail's fork.
        Add(shape[6] + new Vector2(-0.24f, 0.16f), 6);
        Add(shape[6] + new Vector2(0.2f, 0.2f), 6);

        void Add(Vector2 place, int linkedTo)
        {
            shape.Add(place + (0.055f * new Vector2(random.Between(-1, 1), random.Between(-1, 1))));
            if (linkedTo >= 0)
            {
                // Two in five are broken, and heal one after the other while the dust is gathered.
                bool isBroken = random.Next() < 0.42f;
                links.Add(new StarLink(linkedTo, shape.Count - 1, isBroken ? random.Between(89, 110) : 0));
            }
        }

        Shape = [.. shape];
        Links = [.. links];
        Powers = new float[Shape.Length];
        _places = new Vector3[Shape.Length];
        _moods = new float[Shape.Length];
        for (int i = 0; i < Shape.Length; i++)
        {
            // One in five is bright, as of magnitudes.
            float rank = random.Next();
            Powers[i] = i == 2 ? 1.25f : 0.28f + (0.72f * rank * rank * rank);
            _moods[i] = random.Next() * 20;
            // It lies on its side, a little heaped: wings across the street, the head toward the stranger.
            _places[i] = StoryPlaces.Wounded + new Vector3(Shape[i].X * HalfSpanMetres, random.Between(0.05f, 0.17f) + (i == 2 ? 0.06f : 0), Shape[i].Y * 0.62f * HalfSpanMetres);
        }

        // The arc takes it up as it hovers there, whole.
        _lifted = new Vector3[Shape.Length];
        for (int i = 0; i < _lifted.Length; i++)
        {
            _lifted[i] = PlaceAt(i, WoundedTimes.LiftsSeconds) - StoryPlaces.Wounded;
        }

        _lines = [.. links.Select(link => (link.From, link.To))];
    }

    ReadOnlySpan<Vector3> IStarGraph.Places => _lifted;

    ReadOnlySpan<(int From, int To)> IStarGraph.Links => _lines;

    float IStarGraph.BrightnessOf(int star) => MathF.Min(Powers[star], 1);

    /// <summary>Places in its own plane, about -1..1, x across its wings, y toward its tail.</summary>
    public Vector2[] Shape { get; }

    /// <summary>Light of each star, 1 for a bright one.</summary>
    public float[] Powers { get; }

    public StarLink[] Links { get; }

    public int Count => Shape.Length;

    /// <summary>Where a star is while it lies and hovers, world metres.</summary>
    public Vector3 PlaceAt(int star, double seconds)
    {
        float tremble = Tremble.At(seconds), mood = _moods[star];
        double t = seconds;
        // A shiver that comes in fits, and a slow breath under it.
        float fit = 0.35f + (0.65f * (float)Math.Pow(0.5 + (0.5 * Math.Sin((t * 1.1) + (0.3 * mood))), 3));
        var shiver = new Vector3((float)Math.Sin((t * 17.3) + mood), (float)Math.Sin((t * 21.1) + (1.7 * mood)), (float)Math.Sin((t * 14.9) + (2.3 * mood)));
        float breath = 0.012f * (float)Math.Sin((t * 1.4) + (Shape[star].Y * 1.5));
        float hover = Hover.At(seconds) * (1 + (0.25f * (float)Math.Sin((t * 0.9) + mood)));
        return _places[star] + (shiver * (tremble * fit)) + new Vector3(0, breath + hover, 0);
    }

    /// <summary>Light of a star at a time: fainter while it bleeds, never blinking.</summary>
    public float LightAt(int star, double seconds)
    {
        float slow = 1 + (0.14f * (float)Math.Sin((seconds * (0.9 + (0.05 * _moods[star]))) + _moods[star]));
        return Powers[star] * WoundedTimes.GlowAt(seconds) * slow;
    }

    /// <summary>How whole a link is, 0 broken .. 1.</summary>
    public static float WholeAt(in StarLink link, double seconds) => Tracks.Smooth(link.HealsSeconds - 3, link.HealsSeconds, seconds);
}
