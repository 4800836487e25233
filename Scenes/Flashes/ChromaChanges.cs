namespace GlassCity.Scenes.Flashes;

/// <summary>
/// Finds the red changes of each cell by WCAG 2.2's newer words: a colour more than 0.2 away in CIE 1976 u'v' from where it
/// last turned, where one of the two is a saturated red. A state too dark to have a colour keeps the colour before it: red
/// that goes out and on again is the older formula's to find.
/// </summary>
internal sealed class ChromaChanges
{
    private const float LeastSquared = FlashRules.LeastChromaChange * FlashRules.LeastChromaChange;

    // Where the colour turned last (the farthest it went), and where it came from when it went there.
    private readonly Colour[] _turn = new Colour[FlashGrid.Cells];
    private readonly Colour[] _from = new Colour[FlashGrid.Cells];

    /// <param name="frame">Counted from 0.</param>
    public void Step(CellPicture picture, FlashCounter counter, int frame)
    {
        for (int cell = 0; cell < FlashGrid.Cells; cell++)
        {
            (float red, float green, float blue) = (picture.Red[cell], picture.Green[cell], picture.Blue[cell]);
            if (red + green + blue < FlashRules.LeastColouredLight)
            {
                continue;
            }

            Colour now = Of(red, green, blue);
            ref Colour turn = ref _turn[cell];
            ref Colour from = ref _from[cell];
            if (!turn.IsSeen)
            {
                (turn, from) = (now, now);
            }
            else if (now.SquaredTo(turn) > LeastSquared)
            {
                if (now.IsRed || turn.IsRed)
                {
                    counter.Change(cell, frame);
                }

                (from, turn) = (turn, now);
            }
            else if (now.SquaredTo(from) > turn.SquaredTo(from))
            {
                turn = now;
            }
        }
    }

    /// <summary>CIE 1976 UCS of linear sRGB (IEC 61966-2-1's primaries).</summary>
    private static Colour Of(float red, float green, float blue)
    {
        float x = (0.4124f * red) + (0.3576f * green) + (0.1805f * blue);
        float y = (0.2126f * red) + (0.7152f * green) + (0.0722f * blue);
        float z = (0.0193f * red) + (0.1192f * green) + (0.9505f * blue);
        float share = 1 / (x + (15 * y) + (3 * z));
        return new Colour(4 * x * share, 9 * y * share, RednessChanges.IsSaturated(red, green, blue), IsSeen: true);
    }

    private readonly record struct Colour(float U, float V, bool IsRed, bool IsSeen)
    {
        public float SquaredTo(in Colour other) => ((U - other.U) * (U - other.U)) + ((V - other.V) * (V - other.V));
    }
}
