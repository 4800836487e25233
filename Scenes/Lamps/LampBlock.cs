using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using GlassCity.Scenes.City;

namespace GlassCity.Scenes.Lamps;

/// <summary>
/// Twin of the uniform block in Shaders/include/lamps.glsl (std140): where the two rows of lanterns hang, and how bright
/// each is. All dark when the lamps are switched off.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
public struct LampBlock
{
    /// <summary>Block binding of all shaders.</summary>
    public const uint Binding = 1;

    private Vector4 _line;      // z of the first pair, step from pair to pair, distance of the lanterns from the middle, their height; metres
    private Levels _light;      // four lamps to a vector: two pairs, left before right

    public static LampBlock Of(in FrameDescription frame, LampLevels levels)
    {
        var block = new LampBlock
        {
            _line = new(Street.FirstLampZMetres, Street.LampStepMetres, Street.LampFromMiddleMetres - Street.LampReachMetres, Street.LampHeightMetres),
        };
        for (int i = 0; frame.Parts.Has(Parts.Lamps) && i < Street.Lamps.Length; i++)
        {
            block._light[i / 4][i % 4] = levels.At(i, frame);
        }

        return block;
    }

    [InlineArray(14)]
    private struct Levels
    {
        private Vector4 _first;
    }
}
