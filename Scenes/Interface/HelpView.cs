namespace GlassCity.Scenes.Interface;

/// <summary>The help at the left: keys as caps, and what each does, in as many columns as the room asks for.</summary>
internal static class HelpView
{
    public static void Draw(string title, List<HelpRow> rows, in PanelRect room, TextSlots slots, PanelList into)
    {
        if (rows.Count == 0 || !HelpPlan.TryFit(rows, room, into.Metrics.Em * 0.86f, out HelpPlan plan))
        {
            return;
        }

        float em = plan.Em;
        var pane = new PanelRect(room.X, room.Y, MathF.Ceiling(plan.Width), MathF.Ceiling(plan.Height));
        HudText.Ground(pane, into);
        PanelRect inside = pane.Inset(em, 0);
        into.Text(inside with { Y = pane.Y + (em * 0.3f), Height = plan.TitleHeight - (em * 0.3f) }, title, PanelStyle.Text, em * 1.3f, PanelAlign.Left, PanelFace.Light);
        int shown = Math.Min(rows.Count, plan.Columns * plan.RowsPerColumn);
        bool isCut = shown < rows.Count;
        for (int i = 0; i < shown; i++)
        {
            PanelRect line = plan.Line(i, inside);
            if (isCut && i == shown - 1)
            {
                Span<char> text = stackalloc char[48];
                into.Text(line, slots.Keep(new TextLine(text).Add("and ").Add(rows.Count - i, 1).Add(" more: enlarge the window").Text), PanelStyle.Faint, em);
                return;
            }

            DrawRow(rows[i], line, plan, slots, into);
        }
    }

    /// <summary>A key's name in a thin frame.</summary>
    public static void Cap(in PanelRect rect, string key, float em, PanelList into)
    {
        into.Outline(rect, PanelStyle.Faint, em * 0.25f, into.Metrics.Hairline);
        into.Text(rect.Inset(em * 0.2f, 0), key, PanelStyle.Accent, em * 0.82f, PanelAlign.Centre);
    }

    public static float CapWidth(int letters, float em) => MathF.Ceiling(((letters * 0.62f * 0.82f) + 0.75f) * em);

    private static void DrawRow(in HelpRow row, in PanelRect line, in HelpPlan plan, TextSlots slots, PanelList into)
    {
        float em = plan.Em;
        if (row.Keys.Length == 0)
        {
            into.Text(line, row.Meaning, PanelStyle.Accent.Faded(0.85f), em * 0.9f);
            return;
        }

        float x = line.X;
        int start = 0;
        while (start < row.Keys.Length)
        {
            int end = row.Keys.IndexOf(' ', start);
            end = end < 0 ? row.Keys.Length : end;
            if (end > start)
            {
                float width = CapWidth(end - start, em);
                Cap((line with { X = x, Width = width }).Middle(em * 1.35f).Snapped(), slots.Keep(row.Keys.AsSpan(start, end - start)), em, into);
                x += width + (em * 0.25f);
            }

            start = end + 1;
        }

        into.Text(line with { X = line.X + plan.KeysWidth + (em * 0.8f), Width = plan.MeaningWidth }, row.Meaning, PanelStyle.Text.Faded(0.9f), em);
    }
}
