namespace GlassCity.Scenes.Interface;

/// <summary>sRGB-coded, not premultiplied.</summary>
public readonly record struct PanelColour(byte R, byte G, byte B, byte A = 255)
{
    /// <summary>The same colour, so much of its opacity left: 0 to 1.</summary>
    public PanelColour Faded(float share) => this with { A = (byte)MathF.Round(A * Math.Clamp(share, 0, 1)) };
}

public enum PanelShape
{
    /// <summary>A filled rectangle with round corners; a disc where the radius is half its side.</summary>
    Fill,

    /// <summary>A line along the inside of a rectangle with round corners.</summary>
    Outline,

    /// <summary>Text on one line, shortened where it is longer than the rectangle.</summary>
    Text,

    /// <summary>A rectangle with no edge: it fades over twice <see cref="PanelElement.Radius"/> to each side of where it would end.</summary>
    Shadow,

    /// <summary>A thin angle that points left.</summary>
    ChevronLeft,

    /// <summary>A thin angle that points right.</summary>
    ChevronRight,
}

public enum PanelFace
{
    Text,

    /// <summary>Thin, for titles; the text face where there is none.</summary>
    Light,

    /// <summary>All letters equally wide, for keys and figures; the text face where there is none.</summary>
    Mono,
}

public enum PanelAlign
{
    Left,
    Centre,
    Right,
}

/// <summary>One thing to draw: plain data, equal when it looks equal.</summary>
/// <param name="Rect">Nothing of it lies outside.</param>
/// <param name="Radius">Of corners, or of a shadow's blur (its standard deviation), in pixels.</param>
/// <param name="Thickness">Of lines, in pixels.</param>
/// <param name="Text">What text says.</param>
/// <param name="SizePixels">Of text: its em.</param>
public readonly record struct PanelElement(PanelShape Shape, PanelRect Rect, PanelColour Colour, float Radius = 0,
    float Thickness = 0, string? Text = null, float SizePixels = 0, PanelFace Face = PanelFace.Text, PanelAlign Align = PanelAlign.Left);
