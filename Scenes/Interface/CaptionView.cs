namespace GlassCity.Scenes.Interface;

/// <summary>The caption: light letters in the lower middle, on no pane but their own soft shadow.</summary>
internal static class CaptionView
{
    private const float SizeEm = 1.3f;

    // Of the light face, planned generously: what is too long for the window is set smaller, never cut.
    private const float LetterEm = 0.55f;

    private static readonly PanelColour Dark = new(0x02, 0x04, 0x0A);

    public static void Draw(in HudCaption caption, in PanelRect room, PanelList into)
    {
        if (caption.Text is not { Length: > 0 } text || !(caption.Opacity > 0))
        {
            return;
        }

        float letters = (text.Length * LetterEm) + 2;
        float size = Math.Min(into.Metrics.Em * SizeEm, room.Width / letters);
        float width = Math.Min(room.Width, letters * size);
        PanelRect line = new PanelRect(room.X + ((room.Width - width) / 2), room.Y, width, room.Height).Snapped();
        into.Pane(line);
        into.Opacity = caption.Opacity;
        // The wide one darkens what lies around the line, the narrow one draws each letter's edge.
        into.Shadow(line, text, Dark.Faded(0.9f), size, size * 0.4f, PanelAlign.Centre, PanelFace.Text);
        into.Shadow(line, text, Dark, size, size * 0.12f, PanelAlign.Centre, PanelFace.Text);
        into.Text(line, text, PanelStyle.Text, size, PanelAlign.Centre);
        into.Opacity = 1;
    }
}
