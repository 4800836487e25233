using System.Numerics;
using System.Runtime.CompilerServices;

namespace GlassCity.Scenes;

/// <summary>
/// A walker's last steps, as an input of the picture: where each foot came down and when. Without a log nobody has walked.
/// </summary>
public readonly record struct StepLog
{
    public const int Most = 8;

    private readonly Steps _steps;

    private StepLog(Steps steps, int count) => (_steps, Count) = (steps, count);

    /// <summary>How many there are.</summary>
    public int Count { get; }

    /// <summary>World metres, then dream time; 0 is the latest.</summary>
    public Vector4 this[int index] => index < Count ? _steps[index] : throw new ArgumentOutOfRangeException(nameof(index));

    /// <summary>With one more, the oldest forgotten.</summary>
    public StepLog With(Vector3 placeWorld, double dreamSeconds)
    {
        Steps steps = default;
        steps[0] = new Vector4(placeWorld, (float)dreamSeconds);
        int count = Math.Min(Count + 1, Most);
        for (int i = 1; i < count; i++)
        {
            steps[i] = _steps[i - 1];
        }

        return new StepLog(steps, count);
    }

    [InlineArray(Most)]
    private struct Steps : IEquatable<Steps>
    {
        private Vector4 _first;

        public readonly bool Equals(Steps other)
        {
            ReadOnlySpan<Vector4> mine = this, others = other;
            return mine.SequenceEqual(others);
        }

        public override readonly bool Equals(object? obj) => obj is Steps other && Equals(other);

        public override readonly int GetHashCode()
        {
            var hash = default(HashCode);
            foreach (Vector4 step in (ReadOnlySpan<Vector4>)this)
            {
                hash.Add(step);
            }

            return hash.ToHashCode();
        }
    }
}
