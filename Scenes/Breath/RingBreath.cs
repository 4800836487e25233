using System.Numerics;
using GlassCity.Scenes.Show;

namespace GlassCity.Scenes.Breath;

/// <summary>
/// How a breath moves a ring of a tower: it shrinks about its middle and sways within the room that leaves. What was inside
/// its outline stays inside, so the cell's border and the planes that part it hold, and with them the drawing order.
/// </summary>
public static class RingBreath
{
    /// <summary>Part of its radius that a ring gives up at most.</summary>
    public const float Depth = 0.12f;

    /// <summary>From crest to crest, along the ground away from where the seed went in, and up a wall; metres. BREATH_WAVE in tissue.glsl.</summary>
    public const float WaveMetres = 96, ClimbMetres = 74;

    private const float Sway = 0.75f;           // of the room a ring has given up
    private const float RootMetres = 12;        // walls stand firm on the ground, and move wholly from here up

    /// <summary>Turns by which a tower is behind the seed's place.</summary>
    public static float LagOf(Vector2 placeWorld, float number) =>
        (Vector2.Distance(placeWorld, new Vector2(StoryPlaces.Planting.X, StoryPlaces.Planting.Z)) / WaveMetres) + (0.16f * number);

    /// <summary>What of its radius a ring keeps, and how far its middle moves, in radii along the outline's own axes.</summary>
    /// <param name="breath">As <see cref="BreathTimes.At"/> has it.</param>
    /// <param name="lagTurns">Of its tower.</param>
    /// <param name="aboveMetres">Over its tower's foot.</param>
    public static (float Keep, Vector2 Sway) At(Vector4 breath, float lagTurns, float aboveMetres)
    {
        float rooted = Math.Clamp(aboveMetres / RootMetres, 0, 1), turns = breath.Y - lagTurns - (aboveMetres / ClimbMetres);
        float given = Depth * breath.X * rooted * (0.5f + (0.5f * MathF.Cos(MathF.Tau * (turns - MathF.Floor(turns)))));
        (float sine, float cosine) = MathF.SinCos(MathF.Tau * ((0.37f * turns) + lagTurns));
        return (1 - given, new Vector2(cosine, sine) * (Sway * given));
    }
}
