namespace GlassCity.Scenes.Flashes;

/// <summary>
/// Finds the general changes of each cell: luminance that went a tenth of full away from its last turning point, the darker
/// of the two below 0.8. The turning point follows the light as long as it goes on the way of the last change.
/// </summary>
internal sealed class LightChanges
{
    private readonly float[] _low = new float[FlashGrid.Cells];
    private readonly float[] _high = new float[FlashGrid.Cells];

    // The way of the last change: 1 up, -1 down, 0 none yet.
    private readonly sbyte[] _way = new sbyte[FlashGrid.Cells];

    /// <param name="frame">Counted from 0; the first one only sets where the light starts.</param>
    public void Step(CellPicture picture, FlashCounter counter, int frame)
    {
        float[] luminance = picture.Luminance;
        if (frame == 0)
        {
            luminance.CopyTo(_low, 0);
            luminance.CopyTo(_high, 0);
            return;
        }

        for (int cell = 0; cell < luminance.Length; cell++)
        {
            float light = luminance[cell];
            float low = Math.Min(_low[cell], light);
            float high = Math.Max(_high[cell], light);
            if (_way[cell] <= 0 && light - low >= FlashRules.LeastLightChange && low < FlashRules.DarkerBelow)
            {
                _way[cell] = 1;
                high = light;
                counter.Change(cell, frame);
            }
            else if (_way[cell] >= 0 && high - light >= FlashRules.LeastLightChange && light < FlashRules.DarkerBelow)
            {
                _way[cell] = -1;
                low = light;
                counter.Change(cell, frame);
            }

            (_low[cell], _high[cell]) = (low, high);
        }
    }
}
