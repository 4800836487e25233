namespace GlassCity.Scenes.Interface;

/// <summary>
/// Where the overlay's parts may lie. They never overlap, whatever each says. Messages lie above the status beside open
/// help, else in the top corners: the lower middle is the caption's.
/// </summary>
internal readonly record struct HudLayout(PanelRect Top, PanelRect Toasts, PanelRect Progress, PanelRect Status, PanelRect Timeline, PanelRect Caption, PanelRect SoundCaption)
{
    private const float RowEm = 1.9f;
    private const float TimelineEm = 2.9f;
    private const float CaptionEm = 3.3f;
    private const float SoundCaptionEm = 2.2f;

    public static HudLayout Of(in PanelMetrics metrics, bool hasHelp, bool hasTimeline)
    {
        float margin = metrics.Margin, row = MathF.Round(metrics.Em * RowEm), gap = MathF.Round(metrics.Em * 0.5f);
        float width = metrics.WidthPixels - (2 * margin), half = MathF.Floor((width - gap) / 2);
        float strip = MathF.Round(metrics.Em * TimelineEm), line = MathF.Round(metrics.Em * CaptionEm);
        var timeline = new PanelRect(margin, metrics.HeightPixels - margin - strip, width, strip);
        float bottom = hasTimeline ? timeline.Y - gap : metrics.HeightPixels - margin;
        var status = new PanelRect(margin, bottom - row, width, row);
        PanelRect toasts = status with { Y = hasHelp ? status.Y - gap - row : margin, Width = half };
        PanelRect progress = toasts with { X = margin + width - half };
        var top = new PanelRect(margin, margin, width, Math.Max(0, status.Y - gap - row - gap - margin));
        // Where it is whether the timeline is shown or not: nothing jumps.
        var caption = new PanelRect(margin, timeline.Y - gap - line, width, line);
        float heard = MathF.Round(metrics.Em * SoundCaptionEm);
        return new HudLayout(top, toasts, progress, status, timeline, caption, caption with { Y = caption.Y - heard, Height = heard });
    }
}
