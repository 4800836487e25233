namespace GlassCity.Scenes.Interface;

/// <summary>The table at the right: key, name, switch, milliseconds, and a bar that shows who takes the time.</summary>
internal static class PassesView
{
    private const float RowEm = 1.55f;
    private const float SmallestEm = 6f;

    /// <returns>The width it took, 0 where nothing was to show.</returns>
    public static float Draw(List<PassRow> rows, in PanelRect room, TextSlots slots, PanelList into)
    {
        if (rows.Count == 0)
        {
            return 0;
        }

        // One row for the sum, and half a row above and below.
        int lines = rows.Count + 2;
        float em = Math.Max(SmallestEm, Math.Min(into.Metrics.Em * 0.82f, room.Height / (lines * RowEm)));
        float rowHeight = MathF.Floor(em * RowEm);
        int fitting = Math.Min(rows.Count, (int)(room.Height / rowHeight) - 2);
        var columns = new Columns(rows, em);
        float width = MathF.Ceiling(columns.Width);
        if (fitting < 1 || width > room.Width)
        {
            return 0;
        }

        PanelRect pane = room.FromRight(width) with { Height = MathF.Ceiling((fitting + 2) * rowHeight) };
        HudText.Ground(pane, into);
        double most = 0, sum = 0;
        foreach (PassRow row in rows)
        {
            double known = row.IsOn && row.Milliseconds > 0 ? row.Milliseconds : 0;
            (most, sum) = (Math.Max(most, known), sum + known);
        }

        var line = new PanelRect(pane.X + em, pane.Y + MathF.Floor(rowHeight / 2), pane.Width - (2 * em), rowHeight);
        for (int i = 0; i < fitting; i++)
        {
            DrawRow(rows[i], line, most, columns, slots, into);
            line = line with { Y = line.Y + rowHeight };
        }

        Span<char> text = stackalloc char[32];
        into.Fill(new PanelRect(line.X, line.Y, line.Width, into.Metrics.Hairline).Snapped(), PanelStyle.Edge);
        into.Text(columns.Name(line), "all, in ms", PanelStyle.Quiet, em);
        into.Text(columns.Time(line), slots.Keep(new TextLine(text).Add(sum, 1).Text), PanelStyle.Quiet, em, PanelAlign.Right, PanelFace.Mono);
        return width;
    }

    private static void DrawRow(in PassRow row, in PanelRect line, double most, in Columns columns, TextSlots slots, PanelList into)
    {
        float em = columns.Em, hair = into.Metrics.Hairline;
        PanelColour colour = row.IsOn ? PanelStyle.Text : PanelStyle.Faint;
        if (row.Key.Length > 0)
        {
            HelpView.Cap(columns.Key(line).Middle(em * 1.3f).Snapped(), row.Key, em, into);
        }

        into.Text(columns.Name(line), row.Name, colour, em);
        MenuValueView.Switch(columns.Switch(line).Middle(em * 0.8f).Snapped(), row.IsOn, PanelStyle.Text, into);
        if (!row.IsOn || double.IsNaN(row.Milliseconds))
        {
            into.Text(columns.Time(line), "–", PanelStyle.Faint, em, PanelAlign.Right, PanelFace.Mono);
            return;
        }

        Span<char> text = stackalloc char[32];
        into.Text(columns.Time(line), slots.Keep(new TextLine(text).Add(row.Milliseconds, 1).Text), PanelStyle.Quiet, em, PanelAlign.Right, PanelFace.Mono);
        PanelRect bar = columns.Bar(line).Middle(hair * 2).Snapped();
        into.Fill(bar, PanelStyle.Edge, hair);
        into.Fill(bar with { Width = MathF.Round(most > 0 ? bar.Width * (float)Math.Max(0, row.Milliseconds / most) : 0) }, PanelStyle.Accent.Faded(0.75f), hair);
    }

    /// <summary>Columns from left to right, each as wide as its longest text asks for.</summary>
    private readonly struct Columns
    {
        private readonly float _key;
        private readonly float _name;

        public Columns(List<PassRow> rows, float em)
        {
            Em = em;
            int letters = 10, keys = 0;
            foreach (PassRow row in rows)
            {
                (letters, keys) = (Math.Max(letters, row.Name.Length), Math.Max(keys, row.Key.Length));
            }

            _key = keys == 0 ? 0 : HelpView.CapWidth(keys, em);
            _name = letters * PanelStyle.LetterEm * em;
        }

        public float Em { get; }

        public float Width => _key + _name + (Em * 13.4f);

        private float NameStart => _key + (_key > 0 ? Em * 0.8f : 0);

        public PanelRect Key(in PanelRect line) => line.Left(_key);

        public PanelRect Name(in PanelRect line) => line with { X = line.X + NameStart, Width = _name };

        public PanelRect Switch(in PanelRect line) => line with { X = line.X + NameStart + _name + (Em * 0.6f), Width = Em * 1.6f };

        public PanelRect Bar(in PanelRect line) => line.FromRight(Em * 7.6f).Left(Em * 3.6f);

        public PanelRect Time(in PanelRect line) => line.FromRight(Em * 3.6f);
    }
}
