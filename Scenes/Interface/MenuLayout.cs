using System.Numerics;

namespace GlassCity.Scenes.Interface;

/// <summary>
/// Where a page of a menu lies: a panel in the middle with a head, whole rows, and a foot. Rows that do not fit are
/// scrolled to; none is ever cut.
/// </summary>
public readonly record struct MenuLayout
{
    private const float WidthEm = 34f;
    private const float PaddingEm = 1.1f;

    public PanelRect Panel { get; private init; }

    /// <summary>Title, and on an inner page the way back.</summary>
    public PanelRect Head { get; private init; }

    public PanelRect List { get; private init; }

    public PanelRect Foot { get; private init; }

    public float RowHeight { get; private init; }

    public float Em { get; private init; }

    public int RowCount { get; private init; }

    /// <summary>The row on top, after keeping it where rows are.</summary>
    public int FirstRow { get; private init; }

    public int VisibleRows { get; private init; }

    public bool Scrolls => VisibleRows < RowCount;

    public static MenuLayout Of(int rowCount, int firstRow, in PanelMetrics metrics)
    {
        float em = metrics.Em, padding = MathF.Round(em * 0.6f);
        float rowHeight = MathF.Round(em * 2.1f), head = MathF.Round(em * 3f), foot = MathF.Round(em * 2.2f);
        float width = MathF.Round(Math.Min(metrics.WidthPixels - (2 * metrics.Margin), em * WidthEm));
        float room = metrics.HeightPixels - (2 * metrics.Margin) - head - foot - padding;
        int fitting = Math.Max(1, (int)(room / rowHeight));
        int visible = Math.Clamp(rowCount, 1, fitting);
        float height = head + (visible * rowHeight) + padding + foot;
        float x = MathF.Floor((metrics.WidthPixels - width) / 2), y = MathF.Floor((metrics.HeightPixels - height) / 2);
        var panel = new PanelRect(x, y, width, height);
        return new MenuLayout
        {
            Panel = panel,
            Head = panel with { Height = head },
            List = panel with { Y = y + head, Height = visible * rowHeight },
            Foot = panel with { Y = panel.Bottom - foot, Height = foot },
            RowHeight = rowHeight,
            Em = em,
            RowCount = rowCount,
            FirstRow = Math.Clamp(firstRow, 0, Math.Max(0, rowCount - visible)),
            VisibleRows = Math.Min(visible, rowCount),
        };
    }

    public bool IsVisible(int row) => row >= FirstRow && row < FirstRow + VisibleRows;

    /// <summary>The whole width of a visible row.</summary>
    public PanelRect Row(int row) => List with { Y = List.Y + ((row - FirstRow) * RowHeight), Height = RowHeight };

    /// <summary>The row at a point, or -1.</summary>
    public int RowAt(Vector2 point)
    {
        int row = FirstRow + (int)MathF.Floor((point.Y - List.Y) / RowHeight);
        return List.Contains(point) && IsVisible(row) ? row : -1;
    }

    /// <summary>The part of the head where a click leads back.</summary>
    public PanelRect BackArrow => Head.Left(Em * 2.6f);

    /// <summary>A row's inside: what is written stays in it.</summary>
    public PanelRect Inside(in PanelRect row) => row.Inset(Em * PaddingEm, 0);

    public PanelRect LabelOf(in PanelRect row)
    {
        PanelRect inside = Inside(row);
        return inside.Left((inside.Width * 0.5f) - (Em * 0.4f));
    }

    public PanelRect ValueOf(in PanelRect row)
    {
        PanelRect inside = Inside(row);
        return inside.FromRight(inside.Width * 0.5f);
    }

    /// <summary>A slider's line; its knob's middle goes from end to end.</summary>
    public PanelRect TrackOf(in PanelRect row)
    {
        PanelRect value = ValueOf(row);
        float knob = Em * 0.4f;
        return new PanelRect(value.X + knob, value.Y, Math.Max(1, (value.Width * 0.66f) - (2 * knob)), value.Height);
    }

    /// <summary>A slider's number, right of its line.</summary>
    public PanelRect NumberOf(in PanelRect row)
    {
        PanelRect value = ValueOf(row);
        return value.FromRight(value.Width * 0.34f - (Em * 0.3f));
    }
}
