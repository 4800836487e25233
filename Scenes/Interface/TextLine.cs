using System.Globalization;

namespace GlassCity.Scenes.Interface;

/// <summary>Puts words and figures into a span, the same in every culture. What has no room is left out. Never boxes, unlike an interpolated string before the compiler has warmed up.</summary>
internal ref struct TextLine(Span<char> room)
{
    private readonly Span<char> _room = room;
    private int _length;

    public readonly ReadOnlySpan<char> Text => _room[.._length];

    public TextLine Add(ReadOnlySpan<char> words)
    {
        if (words.TryCopyTo(_room[_length..]))
        {
            _length += words.Length;
        }

        return this;
    }

    public TextLine Add(double value, int decimals)
    {
        _length += value.TryFormat(_room[_length..], out int written, decimals == 0 ? "F0" : "F1", CultureInfo.InvariantCulture) ? written : 0;
        return this;
    }

    /// <param name="digits">At least so many, zeros in front.</param>
    public TextLine Add(long value, int digits)
    {
        _length += value.TryFormat(_room[_length..], out int written, digits == 1 ? "D1" : "D2", CultureInfo.InvariantCulture) ? written : 0;
        return this;
    }
}
