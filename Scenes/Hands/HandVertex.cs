using System.Numerics;
using System.Runtime.InteropServices;

namespace GlassCity.Scenes.Hands;

/// <summary>A corner of the skin at rest; read by Shaders/hands/hands.vert.</summary>
/// <param name="Place">Millimetres, in the axes of <see cref="HandSkeleton"/>; how open to light, 0..1.</param>
/// <param name="Normal">Outward; how thick the flesh is below, millimetres.</param>
/// <param name="Weights">How much of each of four bones.</param>
/// <param name="BoneNumbers">Which four.</param>
/// <param name="OnDigit">Past how many joints, 3 at the tip; aside and toward the nail, in units of the digit's radius; the digit, and 0.5 past it where none is.</param>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct HandVertex(Vector4 Place, Vector4 Normal, Vector4 Weights, Vector4 BoneNumbers, Vector4 OnDigit);
