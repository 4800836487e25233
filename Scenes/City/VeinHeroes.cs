using System.Numerics;

namespace GlassCity.Scenes.City;

/// <summary>Gives each stack its veins: their family, and how bright they are. Few lead, so that a picture has one to look at.</summary>
internal static class VeinHeroes
{
    private const float StepMetres = 78;        // along the street from hero to hero, sides in turn
    private const float HeroBrightness = 2.0f;
    private const float LedgeMetres = 0.4f;
    private const float LeastBrightness = 0.80f;
    private const float MostBrightness = 1.45f;

    /// <summary>Whether the wall is set back, stands out or turns from one storey group to the next.</summary>
    internal static bool IsLedge(in Frustum below, in Frustum above)
    {
        float y = below.TopMetres, half = below.ScaleAt(y);
        float apart = MathF.Abs(half - above.ScaleAt(y)) + Vector2.Distance(below.CentreAt(y), above.CentreAt(y));
        return apart + (half * MathF.Abs(below.Outline.Y - above.Outline.Y)) > LedgeMetres;
    }

    /// <param name="stack">The frusta of one stack, foot to top.</param>
    /// <param name="cell">Its cell.</param>
    /// <param name="fromAvenue">Columns between the cell and the canal.</param>
    /// <param name="parted">Whether others share the cell.</param>
    public static void Dress(Span<Frustum> stack, CellBox cell, int fromAvenue, bool parted)
    {
        float layer = VeinFamilies.LayerOf(stack, parted), number = stack[0].Tower.Y;
        // The cell that holds a hero's place: every other one left of the street.
        float beat = (CityPlan.EdgeZMetres - 40 - cell.MaxZ) / StepMetres, next = (CityPlan.EdgeZMetres - 40 - cell.MinZ) / StepMetres;
        float place = MathF.Ceiling(beat);
        bool isHero = fromAvenue == 0 && place < next && ((int)place % 2 == 0) == (cell.MinX > 0);
        float share = (number * 7.31f) - MathF.Floor(number * 7.31f);
        float brightness = isHero ? HeroBrightness : LeastBrightness + ((MostBrightness - LeastBrightness) * share * share);
        // As many bits as are kept when a mark is added.
        brightness = MathF.Round(brightness * 1024) / 1024;
        for (int i = 0; i < stack.Length; i++)
        {
            // Where a wall is set back, or stands out, veins have no way on: they end under the ledge, and begin over it.
            float own = i > 0 && IsLedge(stack[i - 1], stack[i]) ? brightness + Frustum.VeinsBegin : brightness;
            bool ends = i + 1 == stack.Length || IsLedge(stack[i], stack[i + 1]);
            stack[i] = stack[i] with { Tower = stack[i].Tower with { Z = layer, W = ends ? -own : own } };
        }
    }
}
