namespace GlassCity.Scenes.Interface;

/// <summary>What sizes follow from: the framebuffer, and how large text is in it.</summary>
/// <param name="WidthPixels">Of the framebuffer.</param>
/// <param name="HeightPixels">Of the framebuffer.</param>
/// <param name="Em">Size of ordinary text in pixels.</param>
public readonly record struct PanelMetrics(int WidthPixels, int HeightPixels, float Em)
{
    // 16 pixels in a window of 720 rows; never below what can be read, unless the window itself is smaller than that.
    private const float RowsOfText = 45f;
    private const float SmallestReadable = 11f;

    /// <summary>Between a pane and the window's edge, and between panes.</summary>
    public float Margin => MathF.Round(Em * 0.9f);

    /// <summary>The thinnest line: a pixel, more on dense screens.</summary>
    public float Hairline => Math.Max(1f, MathF.Round(Em / 16f));

    /// <summary>Metrics for a window.</summary>
    /// <param name="widthPixels">Of the framebuffer; at least 1.</param>
    /// <param name="heightPixels">Of the framebuffer; at least 1.</param>
    /// <param name="contentScale">Pixels per unit of the screen, 1 on an ordinary one.</param>
    /// <param name="textScale">The user's wish: 1 as designed, 1.5 half as large again.</param>
    public static PanelMetrics Of(int widthPixels, int heightPixels, float contentScale = 1, float textScale = 1)
    {
        float wished = Math.Max(Math.Min(heightPixels / RowsOfText, widthPixels / 70f), SmallestReadable * contentScale) * textScale;
        float em = Math.Max(1f, Math.Min(wished, Math.Min(heightPixels / 16f, widthPixels / 28f)));
        return new PanelMetrics(widthPixels, heightPixels, em);
    }
}
