namespace GlassCity.Scenes.Interface;

/// <summary>The right half of a menu's row: switch, name between arrows, slider, or text.</summary>
internal static class MenuValueView
{
    public static void Draw(MenuItem item, in PanelRect row, bool isSelected, PanelColour text, in MenuLayout layout, PanelList into)
    {
        float em = layout.Em, line = into.Metrics.Hairline * 1.5f;
        PanelRect value = layout.ValueOf(row);
        switch (item)
        {
            case MenuToggle toggle:
                Switch(value.FromRight(em * 2f).Middle(em * 1.05f).Snapped(), toggle.IsOn, text, into);
                break;
            case MenuChoice:
                PanelColour arrow = isSelected ? PanelStyle.Accent : text.Faded(0.45f);
                into.Chevron(value.Left(em * 0.45f).Middle(em * 0.75f), arrow, false, line);
                into.Chevron(value.FromRight(em * 0.45f).Middle(em * 0.75f), arrow, true, line);
                into.Text(value.Inset(em * 0.9f, 0), item.ValueText, text, em, PanelAlign.Centre);
                break;
            case MenuSlider slider:
                Slider(slider, layout.TrackOf(row), isSelected, text, into);
                into.Text(layout.NumberOf(row), item.ValueText, text, em, PanelAlign.Right);
                break;
            case MenuSubmenu:
                into.Chevron(value.FromRight(em * 0.45f).Middle(em * 0.75f), isSelected ? PanelStyle.Accent : text.Faded(0.45f), true, line);
                break;
            default:
                into.Text(value, item.ValueText, text.Faded(0.7f), em * 0.9f, PanelAlign.Right);
                break;
        }
    }

    /// <summary>A pill with a knob: left and hollow when off, right and lit when on.</summary>
    public static void Switch(in PanelRect pill, bool isOn, PanelColour text, PanelList into)
    {
        float line = into.Metrics.Hairline, gap = MathF.Max(2 * line, MathF.Round(pill.Height * 0.2f)), side = pill.Height - (2 * gap);
        PanelColour lit = PanelStyle.Accent.Faded(text.A / 255f);
        if (isOn)
        {
            into.Fill(pill, lit.Faded(0.25f), pill.Height / 2);
        }

        into.Outline(pill, isOn ? lit.Faded(0.8f) : text.Faded(0.4f), pill.Height / 2, line);
        var knob = new PanelRect(isOn ? pill.Right - gap - side : pill.X + gap, pill.Y + gap, side, side);
        into.Fill(knob, isOn ? lit : text.Faded(0.55f), side / 2);
    }

    private static void Slider(MenuSlider slider, in PanelRect track, bool isSelected, PanelColour text, PanelList into)
    {
        float thickness = into.Metrics.Hairline * 2, side = MathF.Round(into.Metrics.Em * 0.75f);
        float at = track.X + (slider.Fraction * track.Width);
        PanelRect rail = track.Middle(thickness).Snapped();
        PanelColour lit = PanelStyle.Accent.Faded(text.A / 255f * (isSelected ? 1f : 0.7f));
        into.Fill(rail, text.Faded(0.2f), thickness / 2);
        into.Fill(rail with { Width = at - rail.X }, lit, thickness / 2);
        into.Fill(new PanelRect(at - (side / 2), rail.Y + ((rail.Height - side) / 2), side, side), slider.IsEnabled ? lit with { A = 255 } : lit, side / 2);
    }
}
