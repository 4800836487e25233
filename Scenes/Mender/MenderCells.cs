using System.Numerics;

namespace GlassCity.Scenes.Mender;

/// <summary>The cells of a picture that a box lies in: a rectangle of squares of <see cref="FarPixels"/> pixels.</summary>
public readonly record struct MenderCells(int Column, int Row, int Columns, int Rows)
{
    /// <summary>Side of a cell that gets one cone, pixels.</summary>
    public const int FarPixels = 8;

    /// <summary>Side of the squares inside a cell that get a cone each, pixels.</summary>
    public const int NearPixels = 2;

    // Nearer than this a corner's place on the screen says nothing.
    private const float NearestMetres = 0.05f;

    /// <summary>Cells that it takes to cover some pixels.</summary>
    public static int Count(int pixels, int cellPixels) => (pixels + cellPixels - 1) / cellPixels;

    /// <summary>All cells that show something of a box; all there are where a corner of it is behind the eye.</summary>
    public static MenderCells Around(Vector3 least, Vector3 most, in Matrix4x4 worldToClip, int widthPixels, int heightPixels)
    {
        int columns = Count(widthPixels, FarPixels), rows = Count(heightPixels, FarPixels);
        Vector2 low = new(float.MaxValue), high = new(float.MinValue);
        for (int corner = 0; corner < 8; corner++)
        {
            Vector3 at = new((corner & 1) == 0 ? least.X : most.X, (corner & 2) == 0 ? least.Y : most.Y, (corner & 4) == 0 ? least.Z : most.Z);
            Vector4 clip = Vector4.Transform(new Vector4(at, 1), worldToClip);
            if (clip.W < NearestMetres)
            {
                return new(0, 0, columns, rows);
            }

            Vector2 place = new Vector2((clip.X / clip.W) + 1, (clip.Y / clip.W) + 1) * 0.5f * new Vector2(widthPixels, heightPixels) / FarPixels;
            (low, high) = (Vector2.Min(low, place), Vector2.Max(high, place));
        }

        int left = (int)Math.Clamp(low.X, 0, columns), bottom = (int)Math.Clamp(low.Y, 0, rows);
        int right = (int)Math.Clamp(high.X + 1, 0, columns), top = (int)Math.Clamp(high.Y + 1, 0, rows);
        return new(left, bottom, right - left, top - bottom);
    }
}
