namespace GlassCity.Scenes.Interface;

/// <summary>The caption: bright letters in the lower middle, on a shadow without edges that is seen only over what is bright.</summary>
internal static class CaptionView
{
    /// <summary>Of the line that says what is heard.</summary>
    public const float SmallSizeEm = 0.95f;

    private const float SizeEm = 1.3f;

    // Of the light face, planned generously: what is too long for the window is set smaller, never cut.
    private const float LetterEm = 0.55f;

    // Over white this leaves letters a contrast of 5 to 1; over the night it is hardly there.
    private static readonly PanelColour Dark = new(0x02, 0x04, 0x0A, 168);

    public static void Draw(in HudCaption caption, in PanelRect room, PanelList into, float sizeEm = SizeEm)
    {
        if (caption.Text is not { Length: > 0 } text || !(caption.Opacity > 0))
        {
            return;
        }

        float letters = (text.Length * LetterEm) + 3;
        float size = Math.Min(into.Metrics.Em * sizeEm, room.Width / letters);
        float width = Math.Min(room.Width, letters * size);
        PanelRect line = new PanelRect(room.X + ((room.Width - width) / 2), room.Y, width, room.Height).Snapped();
        into.Pane(line);
        into.Opacity = caption.Opacity;
        into.Shadow(line, Dark, into.Metrics.Em * 0.32f);
        into.Text(line, text, PanelStyle.Text, size, PanelAlign.Centre);
        into.Opacity = 1;
    }
}
