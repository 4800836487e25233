using SkiaSharp;

namespace GlassCity.Scenes.Interface;

/// <summary>The faces that text is drawn with. Owns them.</summary>
public sealed class PanelFonts : IDisposable
{
    private const string MustHave = "AZaz09";

    private readonly SKTypeface[] _faces;
    private readonly SKFont[] _fonts = new SKFont[3];

    private PanelFonts(string path, SKTypeface text, SKTypeface? light, SKTypeface? mono)
    {
        Path = path;
        _faces = [text, light ?? text, mono ?? text];
        for (int i = 0; i < _fonts.Length; i++)
        {
            _fonts[i] = new SKFont(_faces[i]) { Edging = SKFontEdging.Antialias, Hinting = SKFontHinting.Slight, Subpixel = true };
        }
    }

    /// <summary>The file of the text face.</summary>
    public string Path { get; }

    /// <summary>The best fonts of the system; null where no file holds Latin letters and figures.</summary>
    public static PanelFonts? Find() => Find(FontFiles.Folders());

    /// <summary>The best fonts in some folders; null where no file holds Latin letters and figures.</summary>
    public static PanelFonts? Find(IReadOnlyList<string> folders)
    {
        foreach (FontFamily family in FontFiles.Families(folders))
        {
            if (Load(family.Text) is { } text)
            {
                return new PanelFonts(family.Text, text, Load(family.Light), Load(family.Mono));
            }
        }

        return null;
    }

    public void Dispose()
    {
        foreach (SKFont font in _fonts)
        {
            font.Dispose();
        }

        foreach (SKTypeface face in _faces)
        {
            face.Dispose();
        }
    }

    /// <summary>A face at a size, until the next call.</summary>
    internal SKFont At(PanelFace face, float sizePixels)
    {
        SKFont font = _fonts[(int)face];
        if (font.Size != sizePixels)
        {
            font.Size = sizePixels;
        }

        return font;
    }

    private static SKTypeface? Load(string? path)
    {
        if (path == null || SKTypeface.FromFile(path) is not { } face)
        {
            return null;
        }

        if (face.ContainsGlyphs(MustHave))
        {
            return face;
        }

        face.Dispose();
        return null;
    }
}
