using System.Numerics;
using System.Runtime.InteropServices;

namespace GlassCity.Scenes.Chrysanthemums;

/// <summary>A bloom of the breath. Twin of the struct in Shaders/chrysanthemums/bloom.glsl (std430).</summary>
/// <param name="Place">Middle of its receptacle when it forms, world metres; radius, metres.</param>
/// <param name="Axis">The way it looks, unit length; turns at so many radians a second.</param>
/// <param name="Times">Forms, bursts, its breath left the mouth, seconds of dream time; phase, 0..1.</param>
/// <param name="Inner">Of the innermost florets: lean, arc, reflex, length in radii.</param>
/// <param name="Outer">Of the outermost.</param>
/// <param name="Wide">Half width in radii and roll in radians, each inner and outer.</param>
/// <param name="Own">Where inner ends, over how much outer begins; the receptacle's radius in radii; colour, 0 gold, 1 pink, 2 white.</param>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct Bloom(Vector4 Place, Vector4 Axis, Vector4 Times, Vector4 Inner, Vector4 Outer, Vector4 Wide, Vector4 Own)
{
    public float FormsSeconds => Times.X;

    public float BurstsSeconds => Times.Y;

    /// <param name="form">How its florets stand.</param>
    /// <param name="place">Middle, world metres; radius, metres.</param>
    /// <param name="axis">The way it looks; turns, radians a second.</param>
    /// <param name="times">As <see cref="Times"/>.</param>
    /// <param name="colour">Number of its colour.</param>
    public static Bloom Of(in CultivarForm form, Vector4 place, Vector4 axis, Vector4 times, int colour)
    {
        (FloretForm inner, FloretForm outer) = (form.Inner, form.Outer);
        return new Bloom(place, axis, times, new(inner.Lean, inner.Arc, inner.Reflex, inner.Length), new(outer.Lean, outer.Arc, outer.Reflex, outer.Length),
            new(inner.HalfWidth, outer.HalfWidth, inner.Roll, outer.Roll), new(form.From, form.Over, form.Receptacle, colour));
    }

    /// <summary>Where it hangs, world metres: it came with the breath and still drifts a little.</summary>
    public Vector3 At(float seconds)
    {
        float since = seconds - Times.X, phase = MathF.Tau * Times.W;
        return new Vector3(Place.X, Place.Y, Place.Z)
            + new Vector3((0.05f * MathF.Sin((0.7f * since) + phase)) - (0.05f * MathF.Sin(phase)), 0.030f * since, -0.045f * since);
    }
}
