using GlassCity.Scenes.Interface;
using SkiaSharp;

namespace GlassCity.Scenes.Dawn;

/// <summary>Words as a picture of how much ink lies where: spaced letters in a light face, lines centred under each other.</summary>
public static class Inscription
{
    /// <summary>A line of words.</summary>
    /// <param name="Text">What it says; empty: a hairline.</param>
    /// <param name="SizePixels">Of its letters, or the hairline's length.</param>
    /// <param name="SpacingEm">Between letters, over what the face has.</param>
    /// <param name="LeadPixels">From the baseline before it.</param>
    public readonly record struct Line(string Text, float SizePixels, float SpacingEm, float LeadPixels);

    /// <summary>Paints lines; one byte a texel, first row on top. No font: hairlines alone.</summary>
    public static (byte[] Ink, int Width, int Height) Paint(PanelFonts? fonts, ReadOnlySpan<Line> lines)
    {
        float width = 0, height = 0, last = 0;
        foreach (Line line in lines)
        {
            width = MathF.Max(width, line.Text.Length == 0 ? line.SizePixels : WidthOf(fonts, line));
            (height, last) = (height + line.LeadPixels, line.Text.Length == 0 ? 0 : 0.35f * line.SizePixels);
        }

        int columns = Math.Max((int)MathF.Ceiling(width) + 8, 1), rows = Math.Max((int)MathF.Ceiling(height + last) + 4, 1);
        using var bitmap = new SKBitmap(new SKImageInfo(columns, rows, SKColorType.Alpha8, SKAlphaType.Premul));
        using var canvas = new SKCanvas(bitmap);
        using var paint = new SKPaint { IsAntialias = true, Color = SKColors.White };
        canvas.Clear(SKColors.Transparent);
        float y = 0;
        foreach (Line line in lines)
        {
            y += line.LeadPixels;
            if (line.Text.Length == 0)
            {
                float thick = MathF.Max(1, MathF.Round(line.SizePixels / 160));
                canvas.DrawRect(MathF.Round((columns - line.SizePixels) / 2), MathF.Round(y), MathF.Round(line.SizePixels), thick, paint);
            }
            else if (fonts != null)
            {
                Write(canvas, fonts, line, (columns - WidthOf(fonts, line)) / 2, MathF.Round(y), paint);
            }
        }

        canvas.Flush();
        byte[] ink = new byte[columns * rows];
        for (int row = 0; row < rows; row++)
        {
            bitmap.GetPixelSpan().Slice(row * bitmap.RowBytes, columns).CopyTo(ink.AsSpan(row * columns));
        }

        return (ink, columns, rows);
    }

    private static float WidthOf(PanelFonts? fonts, in Line line)
    {
        if (fonts == null)
        {
            return 0;
        }

        SKFont font = fonts.At(PanelFace.Light, line.SizePixels);
        float width = -line.SpacingEm * line.SizePixels;
        foreach (char letter in line.Text)
        {
            width += font.MeasureText([letter]) + (line.SpacingEm * line.SizePixels);
        }

        return width;
    }

    private static void Write(SKCanvas canvas, PanelFonts fonts, in Line line, float x, float y, SKPaint paint)
    {
        SKFont font = fonts.At(PanelFace.Light, line.SizePixels);
        foreach (char letter in line.Text)
        {
            canvas.DrawText(letter.ToString(), x, y, SKTextAlign.Left, font, paint);
            x += font.MeasureText([letter]) + (line.SpacingEm * line.SizePixels);
        }
    }
}
