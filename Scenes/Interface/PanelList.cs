using System.Runtime.InteropServices;

namespace GlassCity.Scenes.Interface;

/// <summary>
/// All that is to be written over one frame: panes, and in them elements in drawing order. Filled anew each frame;
/// filling it with the same number of elements allocates nothing.
/// </summary>
public sealed class PanelList
{
    private readonly List<PanelElement> _elements = [];
    private readonly PanelRegions _areas = new();

    public PanelMetrics Metrics { get; private set; }

    /// <summary>What is left of the opacity of all that follows, 0 to 1.</summary>
    public float Opacity { get; set; } = 1;

    public bool IsEmpty => _elements.Count == 0;

    public ReadOnlySpan<PanelElement> Elements => CollectionsMarshal.AsSpan(_elements);

    /// <summary>Rectangles that hold every element; no two overlap, so that each pixel is laid over the picture once.</summary>
    public ReadOnlySpan<PanelRect> Areas => _areas.Rects;

    /// <summary>Empties the list for a frame of this size.</summary>
    public void Begin(in PanelMetrics metrics)
    {
        (Metrics, Opacity) = (metrics, 1);
        _elements.Clear();
        _areas.Clear();
    }

    /// <summary>Says where the elements that follow lie. Panes that overlap become one.</summary>
    public void Pane(in PanelRect rect) => _areas.Add(rect);

    public void Fill(in PanelRect rect, PanelColour colour, float radius = 0) =>
        Add(new PanelElement(PanelShape.Fill, rect, colour, radius));

    public void Outline(in PanelRect rect, PanelColour colour, float radius, float thickness) =>
        Add(new PanelElement(PanelShape.Outline, rect, colour, radius, thickness));

    public void Chevron(in PanelRect rect, PanelColour colour, bool pointsRight, float thickness) =>
        Add(new PanelElement(pointsRight ? PanelShape.ChevronRight : PanelShape.ChevronLeft, rect, colour, 0, thickness));

    public void Text(in PanelRect rect, string text, PanelColour colour, float sizePixels,
        PanelAlign align = PanelAlign.Left, PanelFace face = PanelFace.Text) =>
        Add(new PanelElement(PanelShape.Text, rect, colour, 0, 0, text, sizePixels, face, align));

    /// <summary>Dark below letters that have no pane, nothing of it outside the rectangle.</summary>
    public void Shadow(in PanelRect rect, PanelColour colour, float blurPixels) =>
        Add(new PanelElement(PanelShape.Shadow, rect, colour, blurPixels));

    private void Add(PanelElement element)
    {
        element = Opacity < 1 ? element with { Colour = element.Colour.Faded(Opacity) } : element;
        // What cannot be seen would only cost a comparison.
        if (!element.Rect.IsEmpty && element.Colour.A > 0 && element.Text is not "")
        {
            _elements.Add(element);
        }
    }
}
