using SkiaSharp;

namespace GlassCity.Scenes.Interface;

/// <summary>
/// Draws a list into a bitmap that it keeps: RGBA8, premultiplied, first row on top. Only what differs from the list
/// before is drawn anew; the same list again costs a comparison and no memory.
/// </summary>
/// <param name="fonts">Null: shapes are drawn, and text is left out. The caller keeps owning them.</param>
public sealed class PanelPainter(PanelFonts? fonts) : IDisposable
{
    // Antialiased edges reach a pixel outside; text may, by a little.
    private const float Overhang = 2f;

    private readonly SKPaint _fill = new() { IsAntialias = true };
    private readonly SKPaint _stroke = new() { IsAntialias = true, IsStroke = true, StrokeCap = SKStrokeCap.Round, StrokeJoin = SKStrokeJoin.Round };
    private readonly List<PanelElement> _painted = [];
    private SKBitmap? _bitmap;
    private SKCanvas? _canvas;

    public int WidthPixels => _bitmap?.Width ?? 0;

    public int HeightPixels => _bitmap?.Height ?? 0;

    /// <summary>The part that the last <see cref="Paint"/> drew anew, in whole pixels.</summary>
    public PanelRect Dirty { get; private set; }

    /// <summary>The bitmap, row after row; empty before the first paint.</summary>
    public ReadOnlySpan<byte> Pixels => _bitmap is { } bitmap ? bitmap.GetPixelSpan() : default;

    /// <summary>Brings the bitmap up to a list.</summary>
    /// <returns>Whether anything changed; then <see cref="Dirty"/> says where.</returns>
    public bool Paint(PanelList list)
    {
        (int width, int height) = (Math.Max(1, list.Metrics.WidthPixels), Math.Max(1, list.Metrics.HeightPixels));
        bool isNew = (width, height) != (WidthPixels, HeightPixels);
        if (isNew)
        {
            Resize(width, height);
        }

        PanelRect whole = new(0, 0, width, height);
        PanelRect changed = isNew ? whole : Clip(Difference(list.Elements), whole);
        Dirty = changed;
        if (changed.IsEmpty)
        {
            return false;
        }

        SKCanvas canvas = _canvas!;
        canvas.Save();
        canvas.ClipRect(new SKRect(changed.X, changed.Y, changed.Right, changed.Bottom));
        canvas.Clear(SKColors.Transparent);
        foreach (ref readonly PanelElement element in list.Elements)
        {
            if (Bounds(element).Overlaps(changed))
            {
                Draw(canvas, element);
            }
        }

        canvas.Restore();
        canvas.Flush();
        _painted.Clear();
        _painted.AddRange(list.Elements);
        return true;
    }

    public void Dispose()
    {
        _canvas?.Dispose();
        _bitmap?.Dispose();
        _fill.Dispose();
        _stroke.Dispose();
    }

    private static PanelRect Bounds(in PanelElement element) => element.Rect.Inset(-Overhang, -Overhang);

    /// <summary>Around all elements, old and new, that have no equal at the same place of the other list.</summary>
    private PanelRect Difference(ReadOnlySpan<PanelElement> now)
    {
        ReadOnlySpan<PanelElement> before = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_painted);
        int common = Math.Min(before.Length, now.Length);
        PanelRect changed = default;
        for (int i = 0; i < common; i++)
        {
            if (before[i] != now[i])
            {
                changed = changed.Union(Bounds(before[i])).Union(Bounds(now[i]));
            }
        }

        foreach (ref readonly PanelElement element in before[common..])
        {
            changed = changed.Union(Bounds(element));
        }

        foreach (ref readonly PanelElement element in now[common..])
        {
            changed = changed.Union(Bounds(element));
        }

        return changed;
    }

    private static PanelRect Clip(in PanelRect rect, in PanelRect whole)
    {
        float x = MathF.Floor(Math.Max(rect.X, whole.X)), y = MathF.Floor(Math.Max(rect.Y, whole.Y));
        float right = MathF.Ceiling(Math.Min(rect.Right, whole.Right)), bottom = MathF.Ceiling(Math.Min(rect.Bottom, whole.Bottom));
        return rect.IsEmpty || right <= x || bottom <= y ? default : new PanelRect(x, y, right - x, bottom - y);
    }

    private void Resize(int width, int height)
    {
        _canvas?.Dispose();
        _bitmap?.Dispose();
        _bitmap = new SKBitmap(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Premul));
        _canvas = new SKCanvas(_bitmap);
        _painted.Clear();
    }

    private void Draw(SKCanvas canvas, in PanelElement element)
    {
        PanelRect rect = element.Rect;
        var colour = new SKColor(element.Colour.R, element.Colour.G, element.Colour.B, element.Colour.A);
        _fill.Color = colour;
        _stroke.Color = colour;
        _stroke.StrokeWidth = element.Thickness;
        switch (element.Shape)
        {
            case PanelShape.Fill:
                float radius = Math.Min(element.Radius, Math.Min(rect.Width, rect.Height) / 2);
                canvas.DrawRoundRect(rect.X, rect.Y, rect.Width, rect.Height, radius, radius, _fill);
                break;
            case PanelShape.Outline:
                // The line's middle runs half its width inside, so that its outer edge is the rectangle's.
                PanelRect line = rect.Inset(element.Thickness / 2, element.Thickness / 2);
                float bend = Math.Max(0, Math.Min(element.Radius, Math.Min(rect.Width, rect.Height) / 2) - (element.Thickness / 2));
                canvas.DrawRoundRect(line.X, line.Y, line.Width, line.Height, bend, bend, _stroke);
                break;
            case PanelShape.Text:
                DrawText(canvas, element);
                break;
            default:
                PanelRect arms = rect.Inset(element.Thickness / 2, element.Thickness / 2);
                bool right = element.Shape == PanelShape.ChevronRight;
                float ends = right ? arms.X : arms.Right, tip = right ? arms.Right : arms.X, middle = arms.Y + (arms.Height / 2);
                canvas.DrawLine(ends, arms.Y, tip, middle, _stroke);
                canvas.DrawLine(tip, middle, ends, arms.Bottom, _stroke);
                break;
        }
    }

    private void DrawText(SKCanvas canvas, in PanelElement element)
    {
        if (fonts == null || element.Text is not { } text)
        {
            return;
        }

        SKFont font = fonts.At(element.Face, element.SizePixels);
        PanelRect rect = element.Rect;
        float width = font.MeasureText(text);
        if (width > rect.Width + 0.5f)
        {
            text = Shortened(text, font, rect.Width);
            width = font.MeasureText(text);
        }

        float x = element.Align switch
        {
            PanelAlign.Centre => rect.X + ((rect.Width - width) / 2),
            PanelAlign.Right => rect.Right - width,
            _ => rect.X,
        };

        // Capitals stand in the middle; a baseline between two rows of pixels would blur every letter.
        float capitals = font.Metrics.CapHeight > 0 ? font.Metrics.CapHeight : font.Size * 0.72f;
        float baseline = MathF.Round(rect.Y + ((rect.Height + capitals) / 2));
        PanelRect bounds = Bounds(element);
        canvas.Save();
        canvas.ClipRect(new SKRect(bounds.X, bounds.Y, bounds.Right, bounds.Bottom));
        canvas.DrawText(text, x, baseline, SKTextAlign.Left, font, _fill);
        canvas.Restore();
    }

    private static string Shortened(string text, SKFont font, float width)
    {
        const string rest = "…";
        int kept = font.BreakText(text, Math.Max(0, width - font.MeasureText(rest)));
        return string.Concat(text.AsSpan(0, kept).TrimEnd(), rest);
    }
}
