using System.Numerics;

namespace GlassCity.Scenes.Interface;

/// <summary>The line at the bottom: columns of fixed width, so that a figure that changes moves no other.</summary>
internal static class StatusView
{
    public static void Draw(in HudStatus status, in PanelRect room, TextSlots slots, PanelList into)
    {
        float em = into.Metrics.Em * 0.82f;
        Span<char> text = stackalloc char[64];
        var row = new Row(room, em);

        // The most telling first: a narrow window leaves out what stands last.
        double seconds = double.IsFinite(status.TimeSeconds) ? status.TimeSeconds : 0;
        long tenths = (long)Math.Min(Math.Abs(seconds) * 10, 1e15);
        string time = slots.Keep(new TextLine(text).Add(seconds < 0 ? "-" : "")
            .Add(tenths / 600, 1).Add(":").Add(tenths / 10 % 60, 2).Add(".").Add(tenths % 10, 1).Text);
        row.Add(7, time, status.IsPaused ? PanelStyle.Accent : PanelStyle.Text);
        row.Add(7, slots.Keep(new TextLine(text).Add(status.FramesPerSecond, 0).Add(" fps").Text), PanelStyle.Text);
        row.Add(8, slots.Keep(new TextLine(text).Add(status.FrameMilliseconds, 1).Add(" ms").Text), PanelStyle.Quiet);
        row.Add(7, status.Mode, PanelStyle.Quiet);
        row.Add(7, status.Tier, PanelStyle.Quiet);
        row.Add(11, slots.Keep(new TextLine(text).Add(status.DrawnWidth, 1).Add(" × ").Add(status.DrawnHeight, 1).Text), PanelStyle.Quiet);
        Vector3 eye = status.PositionWorld;
        row.Add(22, slots.Keep(new TextLine(text).Add(eye.X, 1).Add("  ").Add(eye.Y, 1).Add("  ").Add(eye.Z, 1).Text), PanelStyle.Quiet);
        if (!double.IsNaN(status.LampOrder))
        {
            row.Add(12, slots.Keep(new TextLine(text).Add("order r ").Add(status.LampOrder, 2).Text), PanelStyle.Quiet);
        }

        row.Draw(into);
    }

    /// <summary>Collects columns first: the pane is as wide as they are, and lies below them.</summary>
    private ref struct Row(PanelRect room, float em)
    {
        private const int MostCells = 8;

        private readonly PanelRect _inside = room.Inset(em, 0);
        private Cells _cells;
        private int _count;
        private float _x;

        public void Add(int letters, string text, PanelColour colour)
        {
            float width = letters * PanelStyle.MonoLetterEm * em;
            if (_x < 0 || _x + width > _inside.Width)
            {
                _x = -1;    // and nothing after it, or the order would be lost
                return;
            }

            _cells[_count++] = (_inside with { X = _inside.X + _x, Width = width }, text, colour);
            _x += width + (em * 0.9f);
        }

        public readonly void Draw(PanelList into)
        {
            if (_count == 0)
            {
                return;
            }

            PanelRect pane = room with { Width = MathF.Ceiling(_cells[_count - 1].Rect.Right + em - room.X) };
            HudText.Ground(pane, into);
            for (int i = 0; i < _count; i++)
            {
                (PanelRect rect, string text, PanelColour colour) = _cells[i];
                into.Text(rect, text, colour, em, PanelAlign.Left, PanelFace.Mono);
            }
        }

        [System.Runtime.CompilerServices.InlineArray(MostCells)]
        private struct Cells
        {
            private (PanelRect Rect, string Text, PanelColour Colour) _first;
        }
    }
}
