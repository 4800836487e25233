namespace GlassCity.Scenes.Interface;

/// <summary>How a menu looks: its state as elements to draw.</summary>
public static class MenuView
{
    private const string UsualFoot = "Arrows or mouse to choose, Enter to accept, Esc to go back";

    /// <summary>Adds the menu to a frame's list, in front of a veil over the picture; nothing while it is closed.</summary>
    public static void Draw(Menu menu, PanelList into)
    {
        if (!menu.IsOpen)
        {
            return;
        }

        PanelMetrics metrics = into.Metrics;
        MenuLayout layout = MenuLayout.Of(menu.Page.Items.Count, menu.FirstRow, metrics);
        var window = new PanelRect(0, 0, metrics.WidthPixels, metrics.HeightPixels);
        into.Pane(window);
        into.Fill(window, PanelStyle.Veil);
        into.Fill(layout.Panel, PanelStyle.Ground, metrics.Em * 0.5f);
        into.Outline(layout.Panel, PanelStyle.Edge, metrics.Em * 0.5f, metrics.Hairline);
        DrawHead(menu, layout, into);
        for (int i = layout.FirstRow; i < layout.FirstRow + layout.VisibleRows; i++)
        {
            DrawRow(menu.Page.Items[i], layout.Row(i), i == menu.Selected, layout, into);
        }

        if (layout.Scrolls)
        {
            DrawScroll(layout, into);
        }

        string foot = menu.Selected >= 0 && menu.Page.Items[menu.Selected].Explanation is { } text ? text : UsualFoot;
        into.Text(layout.Inside(layout.Foot), foot, PanelStyle.Faint, metrics.Em * 0.78f);
    }

    private static void DrawHead(Menu menu, in MenuLayout layout, PanelList into)
    {
        float em = layout.Em;
        PanelRect title = layout.Inside(layout.Head);
        if (menu.IsInner)
        {
            PanelRect arrow = layout.BackArrow;
            into.Chevron(new PanelRect(title.X, arrow.Y, em * 0.5f, arrow.Height).Middle(em * 0.9f), PanelStyle.Quiet, false, into.Metrics.Hairline * 1.5f);
            title = title.FromRight(title.Width - (em * 1.2f));
        }

        into.Text(title, menu.Page.Title, PanelStyle.Text, em * 1.35f, PanelAlign.Left, PanelFace.Light);
        into.Fill(new PanelRect(layout.Panel.X + em, layout.Head.Bottom - (em * 0.3f), layout.Panel.Width - (2 * em), into.Metrics.Hairline).Snapped(), PanelStyle.Edge);
    }

    private static void DrawRow(MenuItem item, in PanelRect row, bool isSelected, in MenuLayout layout, PanelList into)
    {
        float em = layout.Em;
        bool isOpen = item.IsEnabled;
        if (isSelected)
        {
            PanelRect band = row.Inset(em * 0.45f, MathF.Round(em * 0.08f)).Snapped();
            into.Fill(band, PanelStyle.Chosen, em * 0.2f);
            into.Fill(band.Left(into.Metrics.Hairline * 2), PanelStyle.Accent, into.Metrics.Hairline);
        }

        if (item.Kind == MenuItemKind.Note)
        {
            into.Text(layout.Inside(row), item.Label, PanelStyle.Quiet, em * 0.85f);
            return;
        }

        PanelColour text = !isOpen ? PanelStyle.Faint : isSelected ? PanelStyle.Text : PanelStyle.Text.Faded(0.82f);
        bool isWide = item.Kind == MenuItemKind.Submenu || (item.Kind == MenuItemKind.Command && item.ValueText.Length == 0);
        into.Text(isWide ? layout.Inside(row).Left(layout.Inside(row).Width - (2 * em)) : layout.LabelOf(row), item.Label, text, em);
        MenuValueView.Draw(item, row, isSelected && isOpen, text, layout, into);
    }

    private static void DrawScroll(in MenuLayout layout, PanelList into)
    {
        float width = into.Metrics.Hairline * 2;
        float share = (float)layout.VisibleRows / layout.RowCount, start = (float)layout.FirstRow / layout.RowCount;
        PanelRect rail = layout.List with { X = layout.Panel.Right - (layout.Em * 0.3f) - width, Width = width };
        into.Fill(rail, PanelStyle.Edge, width / 2);
        into.Fill(rail with { Y = rail.Y + (start * rail.Height), Height = share * rail.Height }, PanelStyle.Faint, width / 2);
    }
}
