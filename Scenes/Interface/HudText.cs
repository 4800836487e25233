namespace GlassCity.Scenes.Interface;

/// <summary>
/// The overlay as elements to draw: timeline and status below, messages and what is being made above it or in the top
/// corners, help left and passes right on top, else the caption. Allocates nothing while it says the same.
/// </summary>
public sealed class HudText
{
    private readonly TextSlots _slots = new();

    /// <summary>Adds the overlay to a frame's list.</summary>
    /// <param name="content">What to say.</param>
    /// <param name="toasts">Messages; updated to <paramref name="nowSeconds"/> here.</param>
    /// <param name="nowSeconds">On the clock that <see cref="Toasts.Say"/> was given.</param>
    /// <param name="into">A list begun for this frame.</param>
    public void Draw(HudContent content, Toasts toasts, double nowSeconds, PanelList into)
    {
        PanelMetrics metrics = into.Metrics;
        _slots.Begin();
        toasts.Update(nowSeconds);
        HudLayout layout = HudLayout.Of(metrics, content.ShowsHelp, content.Timeline.Opacity > 0);
        if (content.Status is { } status)
        {
            StatusView.Draw(status, layout.Status, _slots, into);
        }

        if (content.Progress is { } progress)
        {
            DrawProgress(progress, layout.Progress, into);
        }

        DrawToasts(toasts, nowSeconds, layout.Toasts, content.ShowsHelp ? 1 : Toasts.Most, into);
        TimelineView.Draw(content.Timeline, layout.Timeline, _slots, into);
        if (!content.ShowsHelp && content.Status is null)
        {
            CaptionView.Draw(content.Caption, layout.Caption, into);
            CaptionView.Draw(content.SoundCaption, layout.SoundCaption, into, CaptionView.SmallSizeEm);
        }

        if (content.ShowsHelp)
        {
            float passesWidth = PassesView.Draw(content.Passes, layout.Top, _slots, into);
            PanelRect rest = layout.Top with { Width = Math.Max(0, layout.Top.Width - (passesWidth > 0 ? passesWidth + metrics.Margin : 0)) };
            HelpView.Draw(content.HelpTitle, content.Help, rest, _slots, into);
        }
    }

    internal static void Ground(in PanelRect pane, PanelList into, float opacity = 1)
    {
        float radius = into.Metrics.Em * 0.4f;
        into.Pane(pane);
        into.Fill(pane, PanelStyle.Ground.Faded(opacity), radius);
        into.Outline(pane, PanelStyle.Edge.Faded(opacity), radius, into.Metrics.Hairline);
    }

    private void DrawProgress(in HudProgress progress, in PanelRect pane, PanelList into)
    {
        float em = into.Metrics.Em * 0.85f, line = into.Metrics.Hairline * 2;
        Ground(pane, into);
        PanelRect inside = pane.Inset(em * 0.8f, 0);
        PanelRect label = inside.Left(inside.Width * 0.55f), bar = inside.FromRight(inside.Width * 0.43f);
        PanelRect number = bar.FromRight(em * 3f);
        into.Text(label, progress.Label, PanelStyle.Text, em);
        if (double.IsNaN(progress.Fraction))
        {
            return;
        }

        double fraction = Math.Clamp(progress.Fraction, 0, 1);
        PanelRect rail = (bar with { Width = Math.Max(0, bar.Width - number.Width) }).Middle(line).Snapped();
        into.Fill(rail, PanelStyle.Text.Faded(0.2f), line / 2);
        into.Fill(rail with { Width = MathF.Round((float)fraction * rail.Width) }, PanelStyle.Accent, line / 2);
        Span<char> text = stackalloc char[16];
        into.Text(number, _slots.Keep(new TextLine(text).Add((int)(fraction * 100), 1).Add(" %").Text), PanelStyle.Quiet, em, PanelAlign.Right);
    }

    // The newest lies where the one before it was, at the edge of the window or above the status.
    private static void DrawToasts(Toasts toasts, double nowSeconds, in PanelRect newest, int most, PanelList into)
    {
        float em = into.Metrics.Em * 0.9f, gap = MathF.Round(em * 0.4f);
        int shown = Math.Min(most, toasts.Count);
        for (int i = 0; i < shown; i++)
        {
            (string text, float opacity) = toasts.At(toasts.Count - 1 - i, nowSeconds);
            if (opacity <= 0)
            {
                continue;
            }

            float width = MathF.Round(Math.Min(newest.Width, ((text.Length * PanelStyle.LetterEm) + 2.4f) * em));
            PanelRect pane = newest with { Y = newest.Y + (i * (newest.Height + gap)), Width = width };
            if (pane.Bottom > into.Metrics.HeightPixels / 2f && i > 0)
            {
                break;
            }

            Ground(pane, into, opacity);
            into.Fill(new PanelRect(pane.X + (em * 0.7f), pane.Y, into.Metrics.Hairline * 2, pane.Height).Middle(em).Snapped(), PanelStyle.Accent.Faded(opacity));
            into.Text((pane with { X = pane.X + (em * 1.3f), Width = Math.Max(0, pane.Width - (em * 1.8f)) }), text, PanelStyle.Text.Faded(opacity), em);
        }
    }
}
