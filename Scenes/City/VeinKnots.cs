using System.Numerics;

namespace GlassCity.Scenes.City;

/// <summary>
/// Amber beads on a <see cref="Venation"/>: one fork in twenty, the stoutest of them, none beside another. One byte a
/// texel, on a coarser grid than <see cref="VeinTexture"/>'s since a bead is large and soft.
/// </summary>
public static class VeinKnots
{
    public const int WidthTexels = VeinTexture.WidthTexels / 2;
    public const int HeightTexels = VeinTexture.HeightTexels / 2;
    public const int Levels = 7;

    private const float RadiusMetres = 0.85f;
    private const float ApartMetres = 12;
    private const int ForksToKnot = 20;

    /// <summary>Rows from the foot up: 255 in a bead's middle, 0 away from it.</summary>
    public static byte[] Bake(Venation veins)
    {
        var texels = new byte[WidthTexels * HeightTexels];
        foreach (Vector2 place in PlacesOn(veins))
        {
            Add(place, texels);
        }

        return texels;
    }

    /// <summary>Where beads sit on the strip, metres.</summary>
    public static List<Vector2> PlacesOn(Venation veins)
    {
        var children = new int[veins.Places.Count];
        foreach (int parent in veins.Parents)
        {
            children[Math.Max(parent, 0)]++;
        }

        var places = new List<Vector2>();
        int forks = 0, stoutest = -1;
        for (int node = 0; node < children.Length; node++)
        {
            // Toes, all of one way, have none.
            if (children[node] < 2 || veins.Parents[node] < 0 || veins.LengthsMetres[node] <= veins.LengthsMetres[veins.Parents[node]])
            {
                continue;
            }

            bool isApart = places.TrueForAll(place => Venation.Across(place, veins.Places[node]).LengthSquared() > ApartMetres * ApartMetres);
            stoutest = isApart && (stoutest < 0 || veins.WidthsMetres[node] > veins.WidthsMetres[stoutest]) ? node : stoutest;
            if (++forks >= ForksToKnot && stoutest >= 0)
            {
                places.Add(veins.Places[stoutest]);
                (forks, stoutest) = (forks - ForksToKnot, -1);
            }
        }

        return places;
    }

    private static void Add(Vector2 place, byte[] texels)
    {
        const float texel = Venation.WidthMetres / WidthTexels;
        int reach = (int)(RadiusMetres / texel) + 1, atX = (int)(place.X / texel), atY = (int)(place.Y / texel);
        for (int y = Math.Max(atY - reach, 0); y <= Math.Min(atY + reach, HeightTexels - 1); y++)
        {
            for (int x = atX - reach; x <= atX + reach; x++)
            {
                float near = MathF.Max(1 - (Vector2.Distance(new Vector2(x + 0.5f, y + 0.5f) * texel, place) / RadiusMetres), 0);
                ref byte value = ref texels[(y * WidthTexels) + ((x + WidthTexels) % WidthTexels)];
                value = Math.Max(value, (byte)((255 * near) + 0.5f));
            }
        }
    }
}
