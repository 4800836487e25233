using System.Numerics;

namespace GlassCity.Scenes.City;

/// <summary>
/// A <see cref="Venation"/> as texels that a shader reads once per look, and the levels of their mipmap. R: square root
/// of the halo, from which the finest level gives the distance to the vein's skin back; G: way along the vein; B: square
/// root of the half-width; A: square root of the core's light, which coarser
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
    public const float BrightestCore = 6;

    private const float WidthShare = 0.6f;
    private const float CrossedMetres = 0.02f;  // of another's skin

    /// <summary>RGBA8, rows from the foot up, the finest level.</summary>
    /// <param name="veins">The network.</param>
    /// <param name="beads">If any, <see cref="VeinKnots"/> that B holds above widths to <see cref="WidthShare"/>: one look where a second is
    /// dear, at the price of a dark rim about a bead that only a close look finds.</param>
    public static byte[] Bake(Venation veins, byte[]? beads = null)
    {
        // X: way to the nearest vein's skin; Y, Z: to its middle, and its half-width; W: way along it.
        var nearest = new Vector4[WidthTexels * HeightTexels];
        Array.Fill(nearest, new(FarMetres - WidestMetres, FarMetres, 0, 0));
        for (int node = 0; node < veins.Places.Count; node++)
        {
            if (veins.Parents[node] >= 0)
            {
                BakeEdge(veins, veins.Parents[node], node, nearest);
            }
        }

        foreach ((int from, int to) in veins.Bridges)
        {
            BakeEdge(veins, from, to, nearest);
        }

        var texels = new byte[WidthTexels * HeightTexels * 4];
        for (int i = 0; i < nearest.Length; i++)
        {
            int x = i % WidthTexels, y = i / WidthTexels;
            Write(texels.AsSpan(i * 4, 4), nearest[i], Rounding(x, y));
        }

        if (beads is not null)
        {
            AddBeads(beads, texels);
        }

        return texels;
    }

    private static void AddBeads(byte[] beads, byte[] texels)
    {
        const int coarser = WidthTexels / VeinKnots.WidthTexels;
        for (int i = 0; i < texels.Length / 4; i++)
        {
            int bead = beads[(i / WidthTexels / coarser * VeinKnots.WidthTexels) + (i % WidthTexels / coarser)];
            ref byte width = ref texels[(i * 4) + 2];
            width = bead > 0 ? (byte)(255 * (WidthShare + ((1 - WidthShare) * (0.15f + (0.85f * bead / 255f))))) : (byte)((WidthShare * width) + 0.5f);
        }
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
        float drawn = MathF.Max(halfWidth, 0.8f * texel), thin = MathF.Max(0.32f * drawn, texel);
        float squared = MathF.Max((away * away) - (0.16f * texel * texel), 0);
        float body = MathF.Max(1 - (0.4f * squared / (drawn * drawn)), 0), thread = MathF.Max(1 - (squared / (thin * thin)), 0);
        return ((0.5f * body * body * body) + (0.8f * drawn / thin * thread * thread)) * (halfWidth / drawn) * RankOf(halfWidth);
    }

    /// <summary>
    /// What a way is rounded up by, 0 to 1: eight bits are a step in each metre, which would ring a vein; so rounded
    /// (Jimenez 2014, interleaved gradient noise) it is a grain of a texel's size, whose mean is true.
    /// </summary>
    private static float Rounding(int x, int y)
    {
        float inner = (0.06711056f * x) + (0.00583715f * y), outer = 52.9829189f * (inner - MathF.Floor(inner));
        return outer - MathF.Floor(outer);
    }

    private static void BakeEdge(Venation veins, int parent, int node, Vector4[] nearest)
    {
        const float perTexelX = Venation.WidthMetres / WidthTexels, perTexelY = Venation.HeightMetres / HeightTexels;
        Vector2 from = veins.Places[parent], along = Venation.Across(from, veins.Places[node]);
        float perLength = 1 / MathF.Max(along.LengthSquared(), 1e-6f);
        float widthFrom = MathF.Min(veins.WidthsMetres[parent], veins.WidthsMetres[node] * 1.6f), widthTo = veins.WidthsMetres[node];
        float way = veins.LengthsMetres[parent], length = MathF.Max(veins.LengthsMetres[node] - way, 0);
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
                float part = Math.Clamp(Vector2.Dot(at, along) * perLength, 0, 1);
                float width = widthFrom + (part * (widthTo - widthFrom)), squared = (at - (along * part)).LengthSquared();
                ref Vector4 texel = ref nearest[(y * WidthTexels) + (x < 0 ? x + WidthTexels : x >= WidthTexels ? x - WidthTexels : x)];
                // The first vein keeps a texel that two claim evenly.
                float least = texel.X + width - 0.01f;
                if (least > 0 && squared < least * least)
                {
                    float away = MathF.Sqrt(squared);
                    // A vein that crosses under another takes that one's beat: a seam of two would be a stair of bright and dark.
                    texel = new(away - width, away, width, texel.X < CrossedMetres ? texel.W : way + (part * length));
                }
            }
        }
    }

    private static void Write(Span<byte> texel, Vector4 nearest, float rounding)
    {
        float near = Math.Clamp(1 - ((nearest.X + WidestMetres) / FarMetres), 0, 1), width = MathF.Sqrt(nearest.Z / WidestMetres);
        texel[0] = (byte)((255 * near * near) + 0.5f);
        texel[1] = (byte)Math.Min((255 * nearest.W / LongestMetres) + rounding, 255);
        texel[2] = (byte)((255 * MathF.Min(width, 1)) + 0.5f);
        texel[3] = (byte)((255 * MathF.Sqrt(MathF.Min(CoreOf(nearest.Y, nearest.Z) / BrightestCore, 1))) + 0.5f);
    }
}
