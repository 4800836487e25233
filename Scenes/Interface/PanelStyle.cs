namespace GlassCity.Scenes.Interface;

/// <summary>The few colours of all that is written over the picture: night, moonlit text, one accent.</summary>
internal static class PanelStyle
{
    public static readonly PanelColour Ground = new(0x05, 0x09, 0x14, 199);      // 78 %: the picture stays felt behind it
    public static readonly PanelColour Veil = new(0x05, 0x09, 0x14, 96);
    public static readonly PanelColour Edge = new(0xDC, 0xE6, 0xFF, 26);
    public static readonly PanelColour Text = new(0xDC, 0xE6, 0xFF);
    public static readonly PanelColour Quiet = new(0xDC, 0xE6, 0xFF, 158);
    public static readonly PanelColour Faint = new(0xDC, 0xE6, 0xFF, 92);
    public static readonly PanelColour Accent = new(0x28, 0xF0, 0xD0);
    public static readonly PanelColour Chosen = new(0x28, 0xF0, 0xD0, 20);

    /// <summary>Widths are planned by counting letters, so that a layout needs no font; longer text is shortened when drawn.</summary>
    public const float LetterEm = 0.6f;

    /// <summary>Mono letters are all this wide, or a little less.</summary>
    public const float MonoLetterEm = 0.61f;
}
