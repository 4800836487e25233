using System.Numerics;

namespace GlassCity.Scenes.City;

/// <summary>
/// A <see cref="Venation"/> as texels that a shader reads once per look: distance to the nearest vein, way along it from
/// its root, its half-width, and whether a node of amber light sits there.
/// </summary>
public static class VeinTexture
{
    public const int WidthTexels = 256;
    public const int HeightTexels = 768;

    /// <summary>Distances above this are all alike, metres.</summary>
    public const float FarMetres = 2.5f;

    /// <summary>Ways are stored as a fraction of this, metres; veins of 120 m height wind, but not this far.</summary>
    public const float LongestMetres = 200;

    /// <summary>Half-widths are stored as a fraction of this, metres.</summary>
    public const float WidestMetres = 0.6f;

    /// <summary>RGBA8, rows from the foot up: R distance, G way, B half-width, A node.</summary>
    public static byte[] Bake(Venation veins)
    {
        var nearest = new float[WidthTexels * HeightTexels];
        Array.Fill(nearest, FarMetres);
        var texels = new byte[WidthTexels * HeightTexels * 4];
        for (int i = 0; i < nearest.Length; i++)
        {
            texels[i * 4] = 255;
        }

        for (int node = 0; node < veins.Places.Count; node++)
        {
            if (veins.Parents[node] >= 0)
            {
                BakeEdge(veins, node, nearest, texels);
            }
        }

        return texels;
    }

    private static void BakeEdge(Venation veins, int node, float[] nearest, byte[] texels)
    {
        const float perTexelX = Venation.WidthMetres / WidthTexels, perTexelY = Venation.HeightMetres / HeightTexels;
        int parent = veins.Parents[node];
        Vector2 from = veins.Places[parent], along = Venation.Across(from, veins.Places[node]);
        float lengthSquared = along.LengthSquared();
        int lowX = (int)MathF.Floor((MathF.Min(from.X, from.X + along.X) - FarMetres) / perTexelX);
        int highX = (int)MathF.Ceiling((MathF.Max(from.X, from.X + along.X) + FarMetres) / perTexelX);
        int lowY = Math.Max(0, (int)((MathF.Min(from.Y, from.Y + along.Y) - FarMetres) / perTexelY));
        int highY = Math.Min(HeightTexels - 1, (int)((MathF.Max(from.Y, from.Y + along.Y) + FarMetres) / perTexelY) + 1);
        bool amber = node % 20 == 0;
        for (int y = lowY; y <= highY; y++)
        {
            for (int x = lowX; x <= highX; x++)
            {
                Vector2 at = new Vector2((x + 0.5f) * perTexelX, (y + 0.5f) * perTexelY) - from;
                float part = Math.Clamp(Vector2.Dot(at, along) / lengthSquared, 0, 1);
                float distance = (at - (along * part)).Length();
                int texel = (y * WidthTexels) + (((x % WidthTexels) + WidthTexels) % WidthTexels);
                if (distance < nearest[texel])
                {
                    nearest[texel] = distance;
                    float way = veins.LengthsMetres[parent] + (part * MathF.Sqrt(lengthSquared));
                    float width = veins.WidthsMetres[parent] + (part * (veins.WidthsMetres[node] - veins.WidthsMetres[parent]));
                    Write(texels.AsSpan(texel * 4, 4), distance, way, width, amber ? part * part : 0);
                }
            }
        }
    }

    private static void Write(Span<byte> texel, float distance, float way, float width, float node)
    {
        texel[0] = (byte)(255 * (distance / FarMetres));
        texel[1] = (byte)(255 * MathF.Min(way / LongestMetres, 1));
        texel[2] = (byte)(255 * MathF.Min(width / WidestMetres, 1));
        texel[3] = (byte)(255 * node);
    }
}
