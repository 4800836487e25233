using GlassCity.Scenes.Show;

namespace GlassCity.Scenes.Interface;

/// <summary>The dream's time as a thin line: chapters with their titles above it, beats as ticks, a mark at now, the time at the right.</summary>
internal static class TimelineView
{
    private const float TimeLetters = 5;

    public static void Draw(in HudTimeline timeline, in PanelRect pane, TextSlots slots, PanelList into)
    {
        if (!(timeline.Opacity > 0))
        {
            return;
        }

        float em = into.Metrics.Em * 0.8f, hair = into.Metrics.Hairline;
        into.Opacity = timeline.Opacity;
        HudText.Ground(pane, into);
        PanelRect inside = pane.Inset(into.Metrics.Em, 0);
        float timeWidth = TimeLetters * PanelStyle.MonoLetterEm * em;
        PanelRect room = inside.Left(inside.Width - timeWidth - em);
        PanelRect rail = (room with { Y = pane.Y + MathF.Round(pane.Height * 0.68f), Height = hair }).Snapped();
        double seconds = Math.Clamp(timeline.TimeSeconds, 0, ShowTimes.DurationSeconds);

        into.Fill(rail, PanelStyle.Faint);
        into.Fill(rail with { Width = AcrossAt(seconds, rail) - rail.X }, PanelStyle.Accent.Faded(0.7f));
        foreach (Beat beat in Beats.All)
        {
            Tick(beat.FromSeconds, rail, em * 0.3f, PanelStyle.Quiet, into);
        }

        DrawChapters(seconds, pane, rail, em, slots, into);
        Tick(ShowTimes.DurationSeconds, rail, em * 0.9f, PanelStyle.Quiet, into);
        float side = MathF.Round(em * 0.55f);
        into.Fill(new PanelRect(MathF.Round(AcrossAt(seconds, rail) - (side / 2)), rail.Y + MathF.Round((rail.Height - side) / 2), side, side), PanelStyle.Accent, side / 2);

        Span<char> text = stackalloc char[16];
        string time = slots.Keep(new TextLine(text).Add((long)seconds / 60, 1).Add(":").Add((long)seconds % 60, 2).Text);
        into.Text(inside.FromRight(timeWidth), time, PanelStyle.Text, em, PanelAlign.Right, PanelFace.Mono);
        into.Opacity = 1;
    }

    private static void DrawChapters(double seconds, in PanelRect pane, in PanelRect rail, float em, TextSlots slots, PanelList into)
    {
        Span<char> text = stackalloc char[48];
        foreach (Chapter chapter in ShowTimes.Chapters)
        {
            Tick(chapter.FromSeconds, rail, em * 0.9f, PanelStyle.Quiet, into);
            float x = AcrossAt(chapter.FromSeconds, rail), end = AcrossAt(chapter.ToSeconds, rail);
            var title = new PanelRect(x, pane.Y + (em * 0.4f), Math.Max(0, end - x - (em * 0.6f)), rail.Y - pane.Y - (em * 0.9f));
            bool isNow = seconds >= chapter.FromSeconds && (seconds < chapter.ToSeconds || chapter.ToSeconds >= ShowTimes.DurationSeconds);
            into.Text(title, slots.Keep(new TextLine(text).Add(chapter.Act).Add("  ").Add(chapter.Title).Text), isNow ? PanelStyle.Text : PanelStyle.Quiet, em * 0.9f);
        }
    }

    // Half a tick above the line, half below.
    private static void Tick(double seconds, in PanelRect rail, float height, PanelColour colour, PanelList into)
    {
        float hair = into.Metrics.Hairline, half = MathF.Round(height / 2);
        into.Fill(new PanelRect(AcrossAt(seconds, rail) - MathF.Floor(hair / 2), rail.Y - half, hair, rail.Height + (2 * half)), colour);
    }

    private static float AcrossAt(double seconds, in PanelRect rail) => MathF.Round(rail.X + (float)(seconds / ShowTimes.DurationSeconds * rail.Width));
}
