using System.Numerics;
using System.Runtime.InteropServices;

namespace GlassCity.Scenes.Dawn;

/// <summary>Twin of the uniform block in Shaders/include/dawn.glsl (std140): the morning's light, and what it leaves of the night's.</summary>
/// <param name="Sun">Sunlight on what faces it squarely, over pi; its strength, 0 while the sun is down.</param>
/// <param name="Above">Light of the whole sky on level ground, over pi; what is left of the night's own light, 1 at night.</param>
/// <param name="Ahead">Mean light of the low sky on the sun's side; what is left of the veins' light.</param>
/// <param name="Behind">The same opposite; unused.</param>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct DawnBlock(Vector4 Sun, Vector4 Above, Vector4 Ahead, Vector4 Behind)
{
    /// <summary>Block binding of all shaders.</summary>
    public const uint Binding = 6;

    /// <summary>At night: no morning, and all of the night.</summary>
    public static DawnBlock Night { get; } = new(Vector4.Zero, new(0, 0, 0, 1), new(0, 0, 0, 1), Vector4.Zero);
}
