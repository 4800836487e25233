using System.Runtime.InteropServices;
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
    private readonly SKPaint _shadow = new() { IsAntialias = true };
    private readonly List<PanelElement> _painted = [];
    private readonly PanelRegions _dirty = new();
    private SKMaskFilter? _blur;
    private float _blurPixels;
    private SKBitmap? _bitmap;
    private SKCanvas? _canvas;

    public int WidthPixels => _bitmap?.Width ?? 0;

    public int HeightPixels => _bitmap?.Height ?? 0;

    /// <summary>The parts that the last <see cref="Paint"/> drew anew, in whole pixels.</summary>
    public ReadOnlySpan<PanelRect> Dirty => _dirty.Rects;

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

        _dirty.Clear();
        var whole = new PanelRect(0, 0, width, height);
        if (isNew)
        {
            _dirty.Add(whole);
        }
        else
        {
            MarkDifference(list, whole);
        }

        foreach (ref readonly PanelRect part in _dirty.Rects)
        {
            PaintPart(_canvas!, list, part);
        }

        if (Dirty.IsEmpty)
        {
            return false;
        }

        _canvas!.Flush();
        _painted.Clear();
        _painted.AddRange(list.Elements);
        return true;
    }

    public void Dispose()
    {
        _canvas?.Dispose();
        _bitmap?.Dispose();
        _fill.Dispose();
        _shadow.Dispose();
        _blur?.Dispose();
        _stroke.Dispose();
    }

    private static PanelRect Bounds(in PanelElement element) => element.Rect.Inset(-Overhang, -Overhang);

    private void PaintPart(SKCanvas canvas, PanelList list, in PanelRect part)
    {
        canvas.Save();
        canvas.ClipRect(new SKRect(part.X, part.Y, part.Right, part.Bottom));
        canvas.Clear(SKColors.Transparent);
        foreach (ref readonly PanelElement element in list.Elements)
        {
            if (Bounds(element).Overlaps(part))
            {
                Draw(canvas, element);
            }
        }

        canvas.Restore();
    }

    /// <summary>Marks all elements, old and new, that have no equal at the same place of the other list.</summary>
    private void MarkDifference(PanelList list, in PanelRect whole)
    {
        ReadOnlySpan<PanelElement> before = CollectionsMarshal.AsSpan(_painted), now = list.Elements;
        for (int i = 0; i < Math.Max(before.Length, now.Length); i++)
        {
            if (i >= before.Length || i >= now.Length || before[i] != now[i])
            {
                Mark(i < before.Length ? before[i] : default, whole);
                Mark(i < now.Length ? now[i] : default, whole);
            }
        }

        // A shape that touches the edge of what is drawn anew would come out a step or two different: panes are drawn
        // whole, with a little room around.
        for (bool grew = true; grew;)
        {
            grew = false;
            foreach (ref readonly PanelRect area in list.Areas)
            {
                PanelRect seen = Clip(area.Inset(-Overhang, -Overhang), whole);
                if (!seen.IsEmpty && !_dirty.Contain(seen) && _dirty.Overlap(area))
                {
                    _dirty.Add(seen);
                    grew = true;
                }
            }
        }
    }

    private void Mark(in PanelElement element, in PanelRect whole)
    {
        PanelRect seen = element.Rect.IsEmpty ? default : Clip(Bounds(element), whole);
        if (!seen.IsEmpty)
        {
            _dirty.Add(seen);
        }
    }

    private static PanelRect Clip(in PanelRect rect, in PanelRect whole)
    {
        float x = MathF.Floor(Math.Max(rect.X, whole.X)), y = MathF.Floor(Math.Max(rect.Y, whole.Y));
        float right = MathF.Ceiling(Math.Min(rect.Right, whole.Right)), bottom = MathF.Ceiling(Math.Min(rect.Bottom, whole.Bottom));
        return right <= x || bottom <= y ? default : new PanelRect(x, y, right - x, bottom - y);
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
            case PanelShape.Shadow:
                _shadow.Color = colour;
                Blur(element.Radius);
                PanelRect core = rect.Inset(2 * element.Radius, 2 * element.Radius);
                canvas.DrawRoundRect(core.X, core.Y, core.Width, core.Height, element.Radius, element.Radius, _shadow);
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

    private void Blur(float pixels)
    {
        if (pixels != _blurPixels)
        {
            _blur?.Dispose();
            _shadow.MaskFilter = _blur = SKMaskFilter.CreateBlur(SKBlurStyle.Normal, pixels);
            _blurPixels = pixels;
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
