using System.Numerics;

namespace GlassCity.Scenes.Sight;

/// <summary>
/// The roots as a picture of the ground, which a ray looks up under the stones: light; cosine and sine of how far from the seed it is, in
/// waves of <see cref="WaveMetres"/>, so that pulses run along it; and how near a lamp's foot.
/// </summary>
internal static class RootTexture
{
    public const int TexelsPerMetre = 8;
    public const float WaveMetres = 36;

    private const float LampMetres = 1.3f;      // e-folding of a lamp's warmth about its foot

    public static int WidthTexels => (int)(RootGround.Area.MaxX - RootGround.Area.MinX) * TexelsPerMetre;

    public static int HeightTexels => (int)(RootGround.Area.MaxZ - RootGround.Area.MinZ) * TexelsPerMetre;

    /// <summary>RGBA, rows by rising z.</summary>
    public static byte[] Bake(RootNetwork roots)
    {
        byte[] texels = new byte[WidthTexels * HeightTexels * 4];
        for (int i = 0; i < texels.Length; i += 4)
        {
            (texels[i + 1], texels[i + 2]) = (128, 128);
        }

        foreach (RootPiece piece in roots.Pieces)
        {
            Draw(piece, texels);
        }

        foreach (RootEnd end in roots.Ends)
        {
            if (end.IsLamp)
            {
                Warm(end.Place, texels);
            }
        }

        return texels;
    }

    private static void Draw(in RootPiece piece, byte[] texels)
    {
        // Never narrower than the texels can show without beads.
        float width = MathF.Max(piece.WidthMetres, 0.55f / TexelsPerMetre), light = piece.Light * MathF.Sqrt(piece.WidthMetres / width), reach = 2.6f * width;
        Vector2 a = Texel(piece.From), b = Texel(piece.To), along = b - a;
        float length2 = MathF.Max(along.LengthSquared(), 1e-6f), perWidth = 1 / (width * TexelsPerMetre), most = reach * TexelsPerMetre;
        int left = Math.Max((int)(MathF.Min(a.X, b.X) - most), 0), right = Math.Min((int)(MathF.Max(a.X, b.X) + most) + 1, WidthTexels - 1);
        int low = Math.Max((int)(MathF.Min(a.Y, b.Y) - most), 0), high = Math.Min((int)(MathF.Max(a.Y, b.Y) + most) + 1, HeightTexels - 1);
        for (int y = low; y <= high; y++)
        {
            for (int x = left; x <= right; x++)
            {
                Vector2 at = new Vector2(x + 0.5f, y + 0.5f) - a;
                float u = Math.Clamp(Vector2.Dot(at, along) / length2, 0, 1), away = (at - (u * along)).Length() * perWidth;
                int i = ((y * WidthTexels) + x) * 4;
                byte level = away < 2.6f ? (byte)((255 * light * MathF.Exp(-0.5f * away * away)) + 0.5f) : (byte)0;
                if (level > texels[i])
                {
                    float turn = MathF.Tau * float.Lerp(piece.FromWay, piece.ToWay, u) / WaveMetres;
                    (float sine, float cosine) = MathF.SinCos(turn);
                    (texels[i], texels[i + 1], texels[i + 2]) = (level, (byte)(127.5f + (127 * cosine)), (byte)(127.5f + (127 * sine)));
                }
            }
        }
    }

    private static void Warm(Vector2 place, byte[] texels)
    {
        Vector2 middle = Texel(place);
        const int reach = 5 * TexelsPerMetre;
        for (int y = Math.Max((int)middle.Y - reach, 0); y <= Math.Min((int)middle.Y + reach, HeightTexels - 1); y++)
        {
            for (int x = Math.Max((int)middle.X - reach, 0); x <= Math.Min((int)middle.X + reach, WidthTexels - 1); x++)
            {
                float away = (new Vector2(x + 0.5f, y + 0.5f) - middle).Length() / (LampMetres * TexelsPerMetre);
                int i = (((y * WidthTexels) + x) * 4) + 3;
                texels[i] = Math.Max(texels[i], (byte)(255 * MathF.Exp(-away * away)));
            }
        }
    }

    private static Vector2 Texel(Vector2 place) => (place - new Vector2(RootGround.Area.MinX, RootGround.Area.MinZ)) * TexelsPerMetre;
}
