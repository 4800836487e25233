using System.Numerics;

namespace GlassCity.Scenes.City;

/// <summary>
/// A <see cref="Venation"/> as texels that a shader reads once per look, and the levels of their mipmap. R: square root
/// of the halo, from which the finest level gives the distance to the vein's skin back; G: way along the vein; B: square
/// root of the half-width, and above it the knots of amber light; A: square root of the core's light, which coarser
/// levels average, so that veins that no pixel can hold keep their light. Square roots, since eight bits are few.
/// </summary>
public static class VeinTexture
{
    public const int WidthTexels = 384;
    public const int HeightTexels = 1152;
    public const int Levels = 8;

    /// <summary>Halos end here, metres from the skin of the widest vein's middle; VEIN_FAR in veins.glsl.</summary>
    public const float FarMetres = 2;

    /// <summary>Ways are stored as a fraction of this, metres.</summary>
    public const float LongestMetres = 256;

    /// <summary>Half-widths are stored as a fraction of this, metres.</summary>
    public const float WidestMetres = 0.35f;

    /// <summary>Core lights are stored as a fraction of this.</summary>
    public const float BrightestCore = 3.6f;
    private const float WidthShare = 0.6f;      // of B; above it lie the knots

    /// <summary>RGBA8, rows from the foot up, the finest level.</summary>
    public static byte[] Bake(Venation veins)
    {
        var nearest = new float[WidthTexels * HeightTexels];
        Array.Fill(nearest, FarMetres - WidestMetres);
        var texels = new byte[WidthTexels * HeightTexels * 4];
        int[] children = new int[veins.Places.Count];
        for (int node = 0; node < veins.Places.Count; node++)
        {
            children[Math.Max(veins.Parents[node], 0)]++;
        }

        int forks = 0;
        for (int node = 0; node < veins.Places.Count; node++)
        {
            if (veins.Parents[node] >= 0)
            {
                bool amber = children[node] > 1 && forks++ % 20 == 9;
                BakeEdge(veins, veins.Parents[node], node, amber, nearest, texels);
            }
        }

        foreach ((int from, int to) in veins.Bridges)
        {
            BakeEdge(veins, from, to, false, nearest, texels);
        }

        return texels;
    }

    /// <summary>The next level: lights averaged, and way and width averaged as the lights weigh.</summary>
    public static byte[] Halve(byte[] texels, int width, int height)
    {
        var half = new byte[width / 2 * (height / 2) * 4];
        for (int y = 0; y < height / 2; y++)
        {
            for (int x = 0; x < width / 2; x++)
            {
                float halo = 0, core = 0, way = 0, wide = 0, weights = 0;
                for (int n = 0; n < 4; n++)
                {
                    int at = ((((y * 2) + (n >> 1)) * width) + (x * 2) + (n & 1)) * 4;
                    float own = texels[at + 3] * texels[at + 3], around = texels[at] * texels[at];
                    float weight = own + (0.05f * around) + 1e-3f;
                    halo += 0.25f * around;
                    core += 0.25f * own;
                    way += weight * texels[at + 1];
                    wide += weight * texels[at + 2];
                    weights += weight;
                }

                int into = ((y * (width / 2)) + x) * 4;
                half[into] = (byte)(MathF.Sqrt(halo) + 0.5f);
                half[into + 1] = (byte)((way / weights) + 0.5f);
                half[into + 2] = (byte)((wide / weights) + 0.5f);
                half[into + 3] = (byte)(MathF.Sqrt(core) + 0.5f);
            }
        }

        return half;
    }

    /// <summary>How bright a vein of a half-width is: few trunks lead, twigs are a filigree. As in veinLight of veins.glsl.</summary>
    public static float RankOf(float halfWidthMetres)
    {
        float x = Math.Clamp((halfWidthMetres - 0.03f) / 0.17f, 0, 1);
        return 0.30f + (1.5f * x * x);
    }

    /// <summary>The core's light at a distance from its middle, were nothing narrower drawn than this. As in veinLight.</summary>
    private static float CoreOf(float away, float halfWidth)
    {
        const float texel = Venation.WidthMetres / WidthTexels;
        float drawn = MathF.Max(halfWidth, 0.8f * texel);
        float thin = MathF.Max(0.45f * drawn, 1.15f * texel), x = away / drawn, y = away / thin;
        float body = MathF.Max(1 - (x * x * 0.64f), 0), thread = MathF.Max(1 - (y * y), 0);
        return ((0.75f * body * body) + (0.54f * drawn / thin * thread * thread)) * (halfWidth / drawn) * RankOf(halfWidth);
    }

    private static void BakeEdge(Venation veins, int parent, int node, bool amber, float[] nearest, byte[] texels)
    {
        const float perTexelX = Venation.WidthMetres / WidthTexels, perTexelY = Venation.HeightMetres / HeightTexels;
        Vector2 from = veins.Places[parent], along = Venation.Across(from, veins.Places[node]);
        float lengthSquared = MathF.Max(along.LengthSquared(), 1e-6f), length = MathF.Sqrt(lengthSquared);
        float widthFrom = MathF.Min(veins.WidthsMetres[parent], veins.WidthsMetres[node] * 1.6f), widthTo = veins.WidthsMetres[node];
        float reach = FarMetres - WidestMetres + MathF.Max(widthFrom, widthTo);
        int lowX = (int)MathF.Floor((MathF.Min(from.X, from.X + along.X) - reach) / perTexelX);
        int highX = (int)MathF.Ceiling((MathF.Max(from.X, from.X + along.X) + reach) / perTexelX);
        int lowY = Math.Max(0, (int)((MathF.Min(from.Y, from.Y + along.Y) - reach) / perTexelY));
        int highY = Math.Min(HeightTexels - 1, (int)((MathF.Max(from.Y, from.Y + along.Y) + reach) / perTexelY) + 1);
        for (int y = lowY; y <= highY; y++)
        {
            for (int x = lowX; x <= highX; x++)
            {
                Vector2 at = new Vector2((x + 0.5f) * perTexelX, (y + 0.5f) * perTexelY) - from;
                float part = Math.Clamp(Vector2.Dot(at, along) / lengthSquared, 0, 1);
                float width = widthFrom + (part * (widthTo - widthFrom));
                float away = (at - (along * part)).Length();
                int texel = (y * WidthTexels) + (((x % WidthTexels) + WidthTexels) % WidthTexels);
                // The first vein keeps a texel that two claim evenly.
                if (away - width < nearest[texel] - 0.01f)
                {
                    nearest[texel] = away - width;
                    Write(texels.AsSpan(texel * 4, 4), away, width, veins.LengthsMetres[parent] + (part * length), amber ? part * part : 0);
                }
            }
        }
    }

    private static void Write(Span<byte> texel, float away, float width, float way, float knot)
    {
        float near = Math.Clamp(1 - ((away - width + WidestMetres) / FarMetres), 0, 1);
        texel[0] = (byte)((255 * near * near) + 0.5f);
        texel[1] = (byte)((255 * MathF.Min(way / LongestMetres, 1)) + 0.5f);
        texel[2] = (byte)((255 * MathF.Min((WidthShare * MathF.Sqrt(width / WidestMetres)) + ((1 - WidthShare) * knot), 1)) + 0.5f);
        texel[3] = (byte)((255 * MathF.Sqrt(MathF.Min(CoreOf(away, width) / BrightestCore, 1))) + 0.5f);
    }
}
