namespace GlassCity.Scenes.Interface;

/// <summary>Where the overlay's parts may lie. They never overlap, whatever each says.</summary>
internal readonly record struct HudLayout(PanelRect Top, PanelRect Toasts, PanelRect Progress, PanelRect Status)
{
    private const float RowEm = 1.9f;

    public static HudLayout Of(in PanelMetrics metrics)
    {
        float margin = metrics.Margin, row = MathF.Round(metrics.Em * RowEm), gap = MathF.Round(metrics.Em * 0.5f);
        float width = metrics.WidthPixels - (2 * margin), half = MathF.Floor((width - gap) / 2);
        var status = new PanelRect(margin, metrics.HeightPixels - margin - row, width, row);
        PanelRect toasts = status with { Y = status.Y - gap - row, Width = half };
        PanelRect progress = toasts with { X = margin + width - half };
        var top = new PanelRect(margin, margin, width, Math.Max(0, toasts.Y - gap - margin));
        return new HudLayout(top, toasts, progress, status);
    }
}
