using System.Numerics;
using GlassCity.Scenes.City;

namespace GlassCity.Scenes.Fall;

/// <summary>Where the veils hang, one under the other, and the points of what they carry. Twin of Shaders/fall/veil.glsl; world metres.</summary>
public static class FallVeils
{
    public const int Count = 8;
    public const float FirstMetres = -74, ApartMetres = 22;

    /// <summary>Half the width of what a veil carries.</summary>
    public const float HalfMetres = 15;

    /// <summary>Middle of a veil's picture: ahead of one who falls, left and right in turn, so that one passes it by.</summary>
    public static Vector3 MiddleOf(int veil) => new((veil & 1) == 0 ? -7 : 7, FirstMetres - (ApartMetres * veil), -229 - (1.1f * veil));

    /// <summary>All points, veil by veil: x, y in halves of the picture's width, depth, light.</summary>
    public static Vector4[] Points(CityPlan plan, int pointsOfVeil)
    {
        var points = new Vector4[Count * pointsOfVeil];
        Sketch[] sketches = FallMemories.Of(plan);
        var random = new SeedStream(plan.Seed, 0x66616C6C);
        for (int i = 0; i < Count; i++)
        {
            sketches[i].Points(points.AsSpan(i * pointsOfVeil, pointsOfVeil), ref random);
        }

        return points;
    }
}
