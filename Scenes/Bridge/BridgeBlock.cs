using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using GlassCity.Scenes.Gravity;

namespace GlassCity.Scenes.Bridge;

/// <summary>Twin of the uniform block in Shaders/bridge/ripples.glsl (std140).</summary>
/// <param name="Front">Metres of way that the front has come; length of the bridge; seconds since it began; how bright the trail overhead is.</param>
/// <param name="Steps">Way, metres across, age in seconds, strength 0..1 of the last steps.</param>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct BridgeBlock(Vector4 Front, BridgeSteps Steps)
{
    /// <summary>Block binding of the bridge's shaders.</summary>
    public const uint Binding = 4;

    private const float AboveMetres = 0.6f;     // a step counts on the deck alone

    /// <param name="frame">Its time and steps.</param>
    /// <param name="bend">Of the city: steps were left on the bridge as it lies now.</param>
    public static BridgeBlock Of(in FrameDescription frame, Bend bend)
    {
        double t = frame.TimeSeconds;
        BridgeSteps steps = default;
        for (int i = 0; i < frame.Steps.Count; i++)
        {
            Vector4 step = frame.Steps[i];
            Vector3 place = BridgeCourse.Nearest(bend.Straight(step.AsVector3()));
            float age = (float)(t - step.W);
            bool isOn = age > 0 && age < StepRipples.LifeSeconds && MathF.Abs(place.Z) < AboveMetres && MathF.Abs(place.Y) < BridgeCourse.HalfMetres;
            steps[i] = new Vector4(place.X, place.Y, age, isOn ? 1 : 0);
        }

        return new BridgeBlock(new(BridgeTimes.FrontAt(t), BridgeCourse.LengthMetres, (float)(t - BridgeTimes.BeginsSeconds), 1), steps);
    }
}

/// <summary>As many as <see cref="StepLog.Most"/>.</summary>
[InlineArray(StepLog.Most)]
public struct BridgeSteps : IEquatable<BridgeSteps>
{
    private Vector4 _first;

    public readonly bool Equals(BridgeSteps other) => ((ReadOnlySpan<Vector4>)this).SequenceEqual(other);

    public override readonly bool Equals(object? obj) => obj is BridgeSteps other && Equals(other);

    public override readonly int GetHashCode() => _first.GetHashCode();

    public static bool operator ==(BridgeSteps left, BridgeSteps right) => left.Equals(right);

    public static bool operator !=(BridgeSteps left, BridgeSteps right) => !left.Equals(right);
}
