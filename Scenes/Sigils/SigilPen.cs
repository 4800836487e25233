using System.Numerics;

namespace GlassCity.Scenes.Sigils;

/// <summary>Draws the strokes of a sign as points a short way apart, and counts the way. In a square from -1 to 1.</summary>
internal sealed class SigilPen
{
    private const float StepLength = 0.06f;

    private readonly List<SigilStroke> _strokes = [];
    private readonly List<int> _starts = [];
    private Vector2 _at;

    /// <summary>How far the pen has drawn; where it only moves, nothing is counted.</summary>
    public float Length { get; private set; }

    public SigilStroke[] Strokes => [.. _strokes];

    /// <summary>Outlines that end where the pen was put down, as ranges of strokes.</summary>
    public IEnumerable<Range> Closed
    {
        get
        {
            for (int i = 0; i < _starts.Count; i++)
            {
                int from = _starts[i], to = i + 1 < _starts.Count ? _starts[i + 1] : _strokes.Count;
                if (to > from && Vector2.Distance(_strokes[from].From, _strokes[to - 1].To) < 1e-3f)
                {
                    yield return from..to;
                }
            }
        }
    }

    public SigilPen Move(float x, float y)
    {
        _at = new(x, y);
        _starts.Add(_strokes.Count);
        return this;
    }

    public SigilPen Line(float x, float y)
    {
        Add(new(x, y));
        return this;
    }

    /// <summary>To a place, by way of one that draws the stroke aside (a quadratic curve's).</summary>
    public SigilPen Curve(float aside, float beside, float x, float y)
    {
        Vector2 from = _at, by = new(aside, beside), to = new(x, y);
        int count = Count(Vector2.Distance(from, by) + Vector2.Distance(by, to));
        for (int i = 1; i <= count; i++)
        {
            float t = (float)i / count;
            Add(Vector2.Lerp(Vector2.Lerp(from, by, t), Vector2.Lerp(by, to, t), t));
        }

        return this;
    }

    /// <summary>An arc or spiral about a middle: moves to its beginning, then draws.</summary>
    public SigilPen Arc(float x, float y, float radius, float endRadius, float fromDegrees, float toDegrees)
    {
        float sweep = float.DegreesToRadians(toDegrees - fromDegrees), first = float.DegreesToRadians(fromDegrees);
        int count = Count(MathF.Abs(sweep) * 0.5f * (radius + endRadius));
        for (int i = 0; i <= count; i++)
        {
            float t = (float)i / count, r = float.Lerp(radius, endRadius, t), angle = first + (t * sweep);
            Vector2 to = new(x + (r * MathF.Cos(angle)), y + (r * MathF.Sin(angle)));
            if (i == 0)
            {
                _at = to;
                _starts.Add(_strokes.Count);
            }
            else
            {
                Add(to);
            }
        }

        return this;
    }

    private static int Count(float length) => Math.Max(2, (int)MathF.Ceiling(length / StepLength));

    private void Add(Vector2 to)
    {
        float length = Vector2.Distance(_at, to);
        _strokes.Add(new(_at, to, Length, Length + length));
        (_at, Length) = (to, Length + length);
    }
}

/// <summary>A short straight piece of a sign, and how far the pen had come at both its ends.</summary>
internal readonly record struct SigilStroke(Vector2 From, Vector2 To, float FromLength, float ToLength);
