namespace GlassCity.Scenes.Interface;

/// <summary>Keeps the strings of the frame before, so that a text written again and found the same costs no garbage.</summary>
internal sealed class TextSlots
{
    private readonly List<string> _kept = [];
    private int _next;

    /// <summary>Starts with the first slot again.</summary>
    public void Begin() => _next = 0;

    /// <summary>The text as a string: the one of this slot where it says the same.</summary>
    public string Keep(ReadOnlySpan<char> text)
    {
        int slot = _next++;
        if (slot == _kept.Count)
        {
            _kept.Add(text.ToString());
        }
        else if (!text.SequenceEqual(_kept[slot]))
        {
            _kept[slot] = text.ToString();
        }

        return _kept[slot];
    }
}
