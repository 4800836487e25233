using System.Numerics;
using GlassCity.Scenes.City;

namespace GlassCity.Scenes.Fall;

/// <summary>A picture of lines, to be drawn in points of light.</summary>
public sealed class Sketch
{
    private readonly List<(Vector2 From, Vector2 To, float Light)> _lines = [];

    /// <summary>All lines' length, each as often as it is bright.</summary>
    public float Weight => _lines.Sum(line => line.Light * Vector2.Distance(line.From, line.To));

    public void Line(Vector2 from, Vector2 to, float light = 1) => _lines.Add((from, to, light));

    /// <summary>Through some places, one after the other.</summary>
    public void Way(ReadOnlySpan<Vector2> places, float light = 1)
    {
        for (int i = 1; i < places.Length; i++)
        {
            Line(places[i - 1], places[i], light);
        }
    }

    /// <summary>A curve over 0..1 in so many steps.</summary>
    public void Curve(Func<float, Vector2> at, int steps, float light = 1)
    {
        for (int i = 0; i < steps; i++)
        {
            Line(at(i / (float)steps), at((i + 1) / (float)steps), light);
        }
    }

    /// <summary>Moves and scales all of it into a box about the origin.</summary>
    public Sketch Fitted(float halfWidth, float halfHeight)
    {
        Vector2 low = new(float.PositiveInfinity), high = new(float.NegativeInfinity);
        foreach ((Vector2 from, Vector2 to, _) in _lines)
        {
            (low, high) = (Vector2.Min(low, Vector2.Min(from, to)), Vector2.Max(high, Vector2.Max(from, to)));
        }

        Vector2 middle = (low + high) / 2, half = Vector2.Max((high - low) / 2, new Vector2(1e-6f));
        float scale = MathF.Min(halfWidth / half.X, halfHeight / half.Y);
        for (int i = 0; i < _lines.Count; i++)
        {
            (Vector2 from, Vector2 to, float light) = _lines[i];
            _lines[i] = ((from - middle) * scale, (to - middle) * scale, light);
        }

        return this;
    }

    /// <summary>Points along its lines, evenly by weight, each a hair off the line: x, y, depth, light.</summary>
    public void Points(Span<Vector4> into, ref SeedStream random)
    {
        float step = Weight / into.Length, along = 0.5f * step, passed = 0;
        int line = 0;
        for (int i = 0; i < into.Length; i++)
        {
            float length = WeightOf(line), strewn = along + (step * random.Between(-0.5f, 0.5f));
            while (along > passed + length && line < _lines.Count - 1)
            {
                passed += length;
                length = WeightOf(++line);
            }

            (Vector2 from, Vector2 to, _) = _lines[line];
            Vector2 at = Vector2.Lerp(from, to, length > 0 ? Math.Clamp((strewn - passed) / length, 0, 1) : 0);
            // One in seven has left its line.
            float off = random.Next() < 0.15f ? 0.035f : 0.0035f;
            Vector2 strayed = at + (off * new Vector2(random.Between(-1, 1) + random.Between(-1, 1), random.Between(-1, 1) + random.Between(-1, 1)));
            into[i] = new Vector4(strayed, random.Between(-1, 1) * (off > 0.01f ? 0.08f : 0.02f), (off > 0.01f ? 0.4f : 1) * (0.3f + (1.9f * MathF.Pow(random.Next(), 3))));
            along += step;
        }
    }

    private float WeightOf(int line) => _lines[line].Light * Vector2.Distance(_lines[line].From, _lines[line].To);
}
