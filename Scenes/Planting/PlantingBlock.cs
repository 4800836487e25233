using System.Numerics;
using GlassCity.Scenes.Show;

namespace GlassCity.Scenes.Planting;

/// <summary>Twin of the uniform block in Shaders/planting/plates.glsl (std140, all vec4): where each piece is.</summary>
public static class PlantingBlock
{
    /// <summary>Block binding of the planting's shaders.</summary>
    public const uint Binding = 5;

    /// <summary>Plates, then crumbs.</summary>
    public const int Pieces = PlateCells.Count + PlateMotion.Crumbs;

    /// <summary>Vectors in the block.</summary>
    public const int Length = (2 * Pieces) + 1;

    public static void Fill(double seconds, Span<Vector4> into)
    {
        for (int i = 0; i < Pieces; i++)
        {
            PlatePlace place = i < PlateCells.Count ? PlateMotion.At(i, seconds) : PlateMotion.CrumbAt(i - PlateCells.Count, seconds);
            into[2 * i] = new(place.Turn.X, place.Turn.Y, place.Turn.Z, place.Turn.W);
            into[(2 * i) + 1] = new(place.MoveMetres, place.GapMetres);
        }

        into[2 * Pieces] = new(StoryPlaces.Planting, 0);
    }
}
