namespace GlassCity.Scenes.Flashes;

/// <summary>
/// Finds the red changes of each cell by the older formula: (R - G - B) * 320, not below 0, that went more than 20 away from
/// its last turning point, where one of the two states is a saturated red.
/// </summary>
internal sealed class RednessChanges
{
    private readonly float[] _low = new float[FlashGrid.Cells];
    private readonly float[] _high = new float[FlashGrid.Cells];
    private readonly bool[] _lowIsRed = new bool[FlashGrid.Cells];
    private readonly bool[] _highIsRed = new bool[FlashGrid.Cells];

    // The way of the last change: 1 redder, -1 less red, 0 none yet.
    private readonly sbyte[] _way = new sbyte[FlashGrid.Cells];

    public static bool IsSaturated(float red, float green, float blue)
    {
        float sum = red + green + blue;
        return sum >= FlashRules.LeastColouredLight && red >= FlashRules.SaturatedShare * sum;
    }

    /// <param name="frame">Counted from 0; the first one only sets where the colour starts.</param>
    public void Step(CellPicture picture, FlashCounter counter, int frame)
    {
        for (int cell = 0; cell < FlashGrid.Cells; cell++)
        {
            (float red, float green, float blue) = (picture.Red[cell], picture.Green[cell], picture.Blue[cell]);
            float redness = Math.Max(0, red - green - blue) * FlashRules.RednessScale;
            bool isRed = IsSaturated(red, green, blue);
            if (frame == 0)
            {
                Start(cell, redness, isRed);
                continue;
            }

            if (redness <= _low[cell])
            {
                (_low[cell], _lowIsRed[cell]) = (redness, isRed);
            }

            if (redness >= _high[cell])
            {
                (_high[cell], _highIsRed[cell]) = (redness, isRed);
            }

            if (_way[cell] <= 0 && redness - _low[cell] > FlashRules.LeastRednessChange && (isRed || _lowIsRed[cell]))
            {
                _way[cell] = 1;
                (_high[cell], _highIsRed[cell]) = (redness, isRed);
                counter.Change(cell, frame);
            }
            else if (_way[cell] >= 0 && _high[cell] - redness > FlashRules.LeastRednessChange && (isRed || _highIsRed[cell]))
            {
                _way[cell] = -1;
                (_low[cell], _lowIsRed[cell]) = (redness, isRed);
                counter.Change(cell, frame);
            }
        }
    }

    private void Start(int cell, float redness, bool isRed)
    {
        (_low[cell], _high[cell]) = (redness, redness);
        (_lowIsRed[cell], _highIsRed[cell]) = (isRed, isRed);
    }
}
