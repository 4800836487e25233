using System.Numerics;
using GlassCity.Scenes.City;

namespace GlassCity.Scenes.Arc;

/// <summary>A constellation grown from a seed: places that keep apart, joined by the shortest tree and one chord that makes a ring.</summary>
public sealed class GrownStars : IStarGraph
{
    public const int Count = 19;
    private const float RadiusMetres = 1.1f;
    private const float ApartMetres = 0.27f;

    private readonly Vector3[] _places = new Vector3[Count];
    private readonly List<(int From, int To)> _links = [];
    private readonly float[] _brightness = new float[Count];

    public GrownStars(ulong seed)
    {
        var random = new SeedStream(seed, 0x61726373);
        for (int i = 0; i < Count; i++)
        {
            Vector3 at;
            int tries = 0;
            do
            {
                float turn = random.Between(0, MathF.Tau), away = RadiusMetres * MathF.Sqrt(random.Next());
                at = new Vector3(away * MathF.Cos(turn), random.Between(0.03f, 0.16f), away * MathF.Sin(turn));
            }
            while (tries++ < 400 && NearestOf(at, i) < ApartMetres);
            _places[i] = at;
            float rank = random.Next();
            _brightness[i] = 0.25f + (0.75f * rank * rank * rank);
        }

        Join();
    }

    public ReadOnlySpan<Vector3> Places => _places;

    public ReadOnlySpan<(int From, int To)> Links => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_links);

    public float BrightnessOf(int star) => _brightness[star];

    private float NearestOf(Vector3 at, int count)
    {
        float least = float.MaxValue;
        for (int i = 0; i < count; i++)
        {
            least = MathF.Min(least, Vector3.Distance(at, _places[i]));
        }

        return least;
    }

    // Prim's tree; then the shortest chord between two that the tree keeps far apart.
    private void Join()
    {
        var joined = new List<int> { 0 };
        while (joined.Count < Count)
        {
            (float least, int from, int to) = (float.MaxValue, 0, 0);
            foreach (int a in joined)
            {
                for (int b = 0; b < Count; b++)
                {
                    float away = Vector3.Distance(_places[a], _places[b]);
                    (least, from, to) = !joined.Contains(b) && away < least ? (away, a, b) : (least, from, to);
                }
            }

            _links.Add((from, to));
            joined.Add(to);
        }

        (float chord, int one, int other) = (float.MaxValue, 0, 1);
        for (int a = 0; a < Count; a++)
        {
            for (int b = a + 1; b < Count; b++)
            {
                float away = Vector3.Distance(_places[a], _places[b]);
                (chord, one, other) = away > 0.5f && away < chord && !_links.Contains((a, b)) && !_links.Contains((b, a)) ? (away, a, b) : (chord, one, other);
            }
        }

        _links.Add((one, other));
    }
}
