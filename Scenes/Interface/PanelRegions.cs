using System.Runtime.InteropServices;

namespace GlassCity.Scenes.Interface;

/// <summary>Rectangles of whole pixels, no two of which overlap: those that would become one.</summary>
internal sealed class PanelRegions
{
    private readonly List<PanelRect> _rects = [];

    public ReadOnlySpan<PanelRect> Rects => CollectionsMarshal.AsSpan(_rects);

    public void Clear() => _rects.Clear();

    public bool Overlap(in PanelRect rect)
    {
        foreach (ref readonly PanelRect other in Rects)
        {
            if (other.Overlaps(rect))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether one of them holds all of a rectangle.</summary>
    public bool Contain(in PanelRect rect)
    {
        foreach (ref readonly PanelRect other in Rects)
        {
            if (other.Contains(rect))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Adds a rectangle, widened to whole pixels: what is antialiased at its edge belongs to it.</summary>
    public void Add(in PanelRect rect)
    {
        float x = MathF.Floor(rect.X), y = MathF.Floor(rect.Y);
        var whole = new PanelRect(x, y, MathF.Ceiling(rect.Right) - x, MathF.Ceiling(rect.Bottom) - y);
        for (int i = 0; i < _rects.Count; i++)
        {
            if (_rects[i].Overlaps(whole))
            {
                whole = whole.Union(_rects[i]);
                _rects.RemoveAt(i);
                i = -1;     // the larger one may reach others that were passed by
            }
        }

        _rects.Add(whole);
    }
}
