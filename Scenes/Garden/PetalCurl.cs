namespace GlassCity.Scenes.Garden;

/// <summary>
/// How a petal bends: its middle line leans from the flower's axis and turns on as two arcs, so that its length never changes.
/// Shut, it leans out and arcs back until the tips meet; open, it leans and arcs as its kind does, and its tip may roll back.
/// Twin of Shaders/flowers/curl.glsl.
/// </summary>
/// <param name="ShutLean">At the base, from the axis, radians.</param>
/// <param name="ShutArc">Turns by so much over its length, radians.</param>
/// <param name="OpenLean">As <paramref name="ShutLean"/>, wide open.</param>
/// <param name="OpenArc">As <paramref name="ShutArc"/>, wide open.</param>
/// <param name="Reflex">Turns by so much more a length beyond <see cref="Bends"/>, wide open.</param>
public readonly record struct PetalCurl(float ShutLean, float ShutArc, float OpenLean, float OpenArc, float Reflex)
{
    /// <summary>Part of the length at which the tip begins.</summary>
    public const float Bends = 0.6f;

    /// <summary>A bud's petals are so much shorter.</summary>
    public const float ShutLength = 0.66f;

    /// <summary>How far a petal is open in a flower that is: the outer ones go first. Layer: 0 innermost .. 1 outermost.</summary>
    public static float OpenOf(float open, float layer)
    {
        float late = 0.3f * (1 - layer);
        return Math.Clamp((open - late) / (1 - late), 0, 1);
    }

    /// <summary>Away from the axis and along it, in lengths of the open petal, and the angle from the axis, at a part of the length.</summary>
    public (float Out, float Up, float Radians) At(float open, float part)
    {
        float lean = Mix(ShutLean, OpenLean, open), arc = Mix(ShutArc, OpenArc, open), tip = arc + (Reflex * open), length = Mix(ShutLength, 1, open);
        float first = MathF.Min(part, Bends), second = part - first;
        (float outer, float up) = Arc(lean, arc, first);
        float at = lean + (arc * first);
        (float outerTip, float upTip) = Arc(at, tip, second);
        return ((outer + outerTip) * length, (up + upTip) * length, at + (tip * second));
    }

    // The chord of an arc is its length times sin(x) / x, and looks half way round.
    private static (float Out, float Up) Arc(float lean, float arc, float length)
    {
        float half = 0.5f * arc * length, chord = length * (MathF.Abs(half) < 1e-3f ? 1 : MathF.Sin(half) / half);
        (float sine, float cosine) = MathF.SinCos(lean + half);
        return (chord * sine, chord * cosine);
    }

    private static float Mix(float a, float b, float u) => a + ((b - a) * u);
}
