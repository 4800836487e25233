namespace GlassCity.Scenes.Interface;

/// <summary>How help fits a room: the largest letters, and the fewest columns, that hold every row.</summary>
internal readonly record struct HelpPlan
{
    private const float TitleEm = 2.6f;

    private const float RowEm = 1.75f;
    private const float SmallestEm = 6f;
    private const float Shrink = 0.95f;
    private const float ColumnGapEm = 2f;
    private const int MostColumns = 4;

    public float Em { get; private init; }

    public int Columns { get; private init; }

    public int RowsPerColumn { get; private init; }

    public float KeysWidth { get; private init; }

    public float MeaningWidth { get; private init; }

    public float Width => (2 * Em) + (Columns * ColumnWidth) + ((Columns - 1) * ColumnGapEm * Em);

    public float TitleHeight => MathF.Ceiling(TitleEm * Em);

    public float Height => TitleHeight + (RowsPerColumn * RowHeight) + (Em * 0.6f);

    private float ColumnWidth => KeysWidth + (Em * 0.8f) + MeaningWidth;

    private float RowHeight => MathF.Floor(Em * RowEm);

    /// <returns>False where not even one row fits.</returns>
    public static bool TryFit(List<HelpRow> rows, in PanelRect room, float wishedEm, out HelpPlan plan)
    {
        float em = Math.Max(wishedEm, SmallestEm);
        while (true)
        {
            for (int columns = 1; columns <= MostColumns; columns++)
            {
                plan = Of(rows, em, columns, (rows.Count + columns - 1) / columns);
                if (plan.Width <= room.Width && plan.Height <= room.Height)
                {
                    return true;
                }
            }

            if (em == SmallestEm)
            {
                return TryFitPart(rows, room, out plan);
            }

            em = Math.Max(SmallestEm, em * Shrink);
        }
    }

    /// <summary>One row of a column: columns are read from top to bottom, then from left to right.</summary>
    public PanelRect Line(int row, in PanelRect inside) => new(
        inside.X + (row / RowsPerColumn * (ColumnWidth + (ColumnGapEm * Em))),
        MathF.Round(inside.Y + TitleHeight + (row % RowsPerColumn * RowHeight)), ColumnWidth, RowHeight);

    private static bool TryFitPart(List<HelpRow> rows, in PanelRect room, out HelpPlan plan)
    {
        HelpPlan one = Of(rows, SmallestEm, 1, 1);
        int fitting = (int)((room.Height - one.Height) / one.RowHeight) + 1;
        int columns = (int)((room.Width - one.Width) / (one.ColumnWidth + (ColumnGapEm * SmallestEm))) + 1;
        plan = one with { RowsPerColumn = Math.Max(1, fitting), Columns = Math.Clamp(columns, 1, MostColumns) };
        return room.Height >= one.Height && room.Width >= one.Width;
    }

    private static HelpPlan Of(List<HelpRow> rows, float em, int columns, int rowsPerColumn)
    {
        float keys = 0, letters = 0;
        foreach (HelpRow row in rows)
        {
            letters = Math.Max(letters, row.Meaning.Length);
            float width = 0;
            int cap = 0;
            foreach (char letter in row.Keys)
            {
                (width, cap) = letter == ' ' ? (width + CapAndGap(cap, em), 0) : (width, cap + 1);
            }

            keys = Math.Max(keys, width + CapAndGap(cap, em));
        }

        return new HelpPlan
        {
            Em = em,
            Columns = columns,
            RowsPerColumn = rowsPerColumn,
            KeysWidth = keys,
            MeaningWidth = letters * 0.56f * em,
        };
    }

    private static float CapAndGap(int letters, float em) => letters == 0 ? 0 : HelpView.CapWidth(letters, em) + (em * 0.25f);
}
