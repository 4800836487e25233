using System.Numerics;

namespace GlassCity.Scenes.Memories;

/// <summary>
/// What the points themselves leave of the key light: their depths seen from the light, on a map of small squares, each point then
/// looking at a few squares about its own (Reeves, Salesin and Cook 1987, doi:10.1145/37402.37435).
/// </summary>
public static class KeyShadow
{
    private const float SquareMetres = 0.008f, BiasMetres = 0.022f, SoftSquares = 2.6f;
    private const int MostSquares = 1400, Looks = 12;

    public static void Throw(SurfacePoint[] points, Vector3 toKey)
    {
        if (points.Length == 0)
        {
            return;
        }

        Vector3 right = Vector3.Normalize(Vector3.Cross(MathF.Abs(toKey.Y) > 0.9f ? Vector3.UnitX : Vector3.UnitY, toKey)), up = Vector3.Cross(toKey, right);
        (Vector2 low, Vector2 high) = (new(float.MaxValue), new(float.MinValue));
        foreach (SurfacePoint point in points)
        {
            var at = new Vector2(Vector3.Dot(point.Place, right), Vector3.Dot(point.Place, up));
            (low, high) = (Vector2.Min(low, at), Vector2.Max(high, at));
        }

        float square = MathF.Max(SquareMetres, MathF.Max(high.X - low.X, high.Y - low.Y) / MostSquares);
        (int wide, int tall) = ((int)((high.X - low.X) / square) + 1, (int)((high.Y - low.Y) / square) + 1);
        var nearest = new float[wide * tall];
        Array.Fill(nearest, float.MinValue);
        foreach (SurfacePoint point in points)
        {
            float depth = Vector3.Dot(point.Place, toKey), x = (Vector3.Dot(point.Place, right) - low.X) / square, y = (Vector3.Dot(point.Place, up) - low.Y) / square;
            float radius = MathF.Max(point.RadiusMetres * 1.2f / square, 0.5f);
            for (int row = Math.Max((int)(y - radius), 0); row <= Math.Min((int)(y + radius), tall - 1); row++)
            {
                for (int column = Math.Max((int)(x - radius), 0); column <= Math.Min((int)(x + radius), wide - 1); column++)
                {
                    ref float here = ref nearest[(row * wide) + column];
                    here = MathF.Max(here, depth);
                }
            }
        }

        for (int i = 0; i < points.Length; i++)
        {
            Vector3 place = points[i].Place + (points[i].Normal * 0.006f);
            float depth = Vector3.Dot(place, toKey) + BiasMetres, x = (Vector3.Dot(place, right) - low.X) / square, y = (Vector3.Dot(place, up) - low.Y) / square;
            int open = 0;
            for (int look = 0; look < Looks; look++)
            {
                // A sunflower of looks, turned for each point.
                (float sine, float cosine) = MathF.SinCos((look * 2.39996f) + (points[i].Own * MathF.Tau));
                float away = SoftSquares * MathF.Sqrt((look + 0.5f) / Looks);
                int column = Math.Clamp((int)(x + (away * cosine)), 0, wide - 1), row = Math.Clamp((int)(y + (away * sine)), 0, tall - 1);
                open += nearest[(row * wide) + column] <= depth ? 1 : 0;
            }

            points[i] = points[i] with { Lit = (float)open / Looks };
        }
    }
}
