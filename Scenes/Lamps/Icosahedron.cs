using System.Numerics;

namespace GlassCity.Scenes.Lamps;

/// <summary>The icosahedron around the unit sphere: of all hulls with so few sides the one that wastes least.</summary>
public static class Icosahedron
{
    /// <summary>Twelve corners (w is 1) and twenty triangles, counter-clockwise seen from outside.</summary>
    public static (Vector4[] Corners, ushort[] Indices) Around()
    {
        const float golden = 1.6180340f;
        // A corner (0, 1, golden) lies 1.9021 from the middle, a side 1.5115.
        const float scale = 1 / 1.5115226f;
        var corners = new Vector4[12];
        int at = 0;
        for (int axis = 0; axis < 3; axis++)
        {
            foreach (float one in (ReadOnlySpan<float>)[-1, 1])
            {
                foreach (float far in (ReadOnlySpan<float>)[-golden, golden])
                {
                    Vector4 corner = new(0, 0, 0, 1);
                    corner[(axis + 1) % 3] = one * scale;
                    corner[(axis + 2) % 3] = far * scale;
                    corners[at++] = corner;
                }
            }
        }

        return (corners, Sides(corners, 2 * scale));
    }

    private static ushort[] Sides(Vector4[] corners, float edge)
    {
        var indices = new List<ushort>(60);
        bool Joined(int i, int j) => MathF.Abs(Vector4.Distance(corners[i], corners[j]) - edge) < 0.01f;
        for (int i = 0; i < 12; i++)
        {
            for (int j = i + 1; j < 12; j++)
            {
                for (int k = j + 1; k < 12; k++)
                {
                    if (Joined(i, j) && Joined(j, k) && Joined(i, k))
                    {
                        Vector3 a = corners[i].AsVector3(), b = corners[j].AsVector3(), c = corners[k].AsVector3();
                        bool outward = Vector3.Dot(Vector3.Cross(b - a, c - a), a) > 0;
                        indices.AddRange([(ushort)i, (ushort)(outward ? j : k), (ushort)(outward ? k : j)]);
                    }
                }
            }
        }

        return [.. indices];
    }
}
