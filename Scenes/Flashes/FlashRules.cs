using GlassCity.Engine.Time;

namespace GlassCity.Scenes.Flashes;

/// <summary>
/// What a flash is and how many may be: the definitions of WCAG 2.2 ("general flash and red flash thresholds",
/// w3.org/TR/WCAG22), with stricter limits. Light is relative luminance: linear sRGB, white is 1.
/// </summary>
/// <remarks>
/// WCAG leaves open what "concurrently" means, and judges a flash by its pairs of changes, not by their duration. Here:
/// <list type="bullet">
/// <item>A cell is a tenth of a degree of a film that fills 30 degrees, WCAG's bound for patterns too fine to count. A
/// change of a cell is dated by the frame in which it has reached its least size, counted from the last turning point, so
/// a fade and a jump are one change each. Changes of a cell alternate.</item>
/// <item>A cell's flash is a change and the opposite one less than a second later. A slow swell is none.</item>
/// <item>Cells whose flashes end within <see cref="SpanSeconds"/> of each other flash together; whether they rose or fell
/// first is all the same (a chequered picture that turns inside out flashes as a whole). A window flashes once a quarter
/// of its cells flash together, in flashes that began after the window's last one ended; a cell that ends its own flash
/// only then, but within the span, is late for that one and begins none by it. So a stripe that wanders through a window
/// flashes only where it sweeps a quarter of it within the span.</item>
/// <item>A second is any second: from one frame to all frames less than a second later. A flash counts in it when
/// it begins and ends there; the beginning is the latest among its cells, so that the flash is as short as any part of it.</item>
/// </list>
/// Two flashes lie in one second from 1.5 a second on (rise, fall, rise, fall), so the limit is stricter than its name.
/// </remarks>
internal static class FlashRules
{
    /// <summary>As many general flashes within a second fail; WCAG fails at four.</summary>
    public const int GeneralFails = 2;

    /// <summary>As many red flashes within a second fail; WCAG fails at four.</summary>
    public const int RedFails = 1;

    public const float LeastLightChange = 0.1f;

    /// <summary>The darker state of a general flash is below.</summary>
    public const float DarkerBelow = 0.8f;

    /// <summary>R / (R + G + B) of a saturated red, at least.</summary>
    public const float SaturatedShare = 0.8f;

    /// <summary>Redness is (R - G - B) times this, and not below 0.</summary>
    public const float RednessScale = 320;

    /// <summary>A red change is larger.</summary>
    public const float LeastRednessChange = 20;

    /// <summary>
    /// R + G + B, at least, of a state that has a colour to speak of: below, no redness of 20 is possible, and a single step
    /// of 8 bits would be "saturated red".
    /// </summary>
    public const float LeastColouredLight = LeastRednessChange / RednessScale;

    /// <summary>Distance in CIE 1976 u'v' that a red change exceeds in WCAG 2.2's newer words (ISO 9241-391).</summary>
    public const float LeastChromaChange = 0.2f;

    /// <summary>
    /// Under it, light that changes in several places at once is seen as one change: about the time over which the eye sums
    /// light (Bloch's law, 0.1 s in the dark).
    /// </summary>
    public const double SpanSeconds = 0.1;

    /// <summary>One part in so many of a window's area flashes, at least.</summary>
    public const int AreaDivisor = 4;

    /// <summary>Frames less than a second apart have numbers less than this apart.</summary>
    public static int SecondFrames(FrameRate rate) => (int)(((long)rate.Numerator + rate.Denominator - 1) / rate.Denominator);

    /// <summary>Frames less than <see cref="SpanSeconds"/> apart have numbers less than this apart.</summary>
    public static int SpanFrames(FrameRate rate)
    {
        long tenths = 10L * rate.Denominator;
        return (int)((rate.Numerator + tenths - 1) / tenths);
    }
}

/// <summary>The cells of a picture, and the windows that slide over them: a third of each side, by a twelfth of that.</summary>
internal static class FlashGrid
{
    public const int Across = 288;
    public const int Down = 144;
    public const int Cells = Across * Down;
    public const int WindowAcross = Across / 3;
    public const int WindowDown = Down / 3;
    public const int WindowCells = WindowAcross * WindowDown;
    public const int StepAcross = WindowAcross / 12;
    public const int StepDown = WindowDown / 12;
    public const int PlacesAcross = ((Across - WindowAcross) / StepAcross) + 1;
    public const int PlacesDown = ((Down - WindowDown) / StepDown) + 1;
    public const int Windows = PlacesAcross * PlacesDown;

    /// <summary>The first column and row of a window.</summary>
    public static (int Column, int Row) Corner(int window) =>
        (window % PlacesAcross * StepAcross, window / PlacesAcross * StepDown);
}
