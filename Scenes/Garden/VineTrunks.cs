using System.Numerics;
using GlassCity.Engine.Time;
using GlassCity.Scenes.Show;

namespace GlassCity.Scenes.Garden;

/// <summary>
/// Gathers the first stems into the one mouth that the seed went in by: each is drawn over to it, the more the nearer to its root,
/// and what grows on them goes along. Where the way to the stranger would be barred, they keep low.
/// </summary>
internal static class VineTrunks
{
    /// <summary>All come out of a bundle so thick.</summary>
    public const float BundleMetres = 0.11f;

    /// <summary>So far under the stones, in the light of the pit.</summary>
    public const float DeepMetres = 0.42f;

    private const float LeastSteps = 9;
    private const float StepsPerMetre = 9;
    private const float KeptAlong = 0.82f;      // of a step's shift, at the next of what branches off

    // From the mouth toward where the stranger is looked at from, and how wide to both sides; radians from x to z.
    private const float SightRadians = 0.84f, OpenRadians = 0.40f, ClosedRadians = 0.85f;
    private const float LowShare = 0.34f;

    /// <param name="shoots">In the order in which they grew.</param>
    /// <param name="planted">How many of them are the first stems, root after root.</param>
    public static void Gather(List<VineShoot> shoots, int planted)
    {
        var shifts = new Vector3[shoots.Count];
        (Vector3 whole, float steps) = (default, 0);
        int along = 0;
        for (int i = 0; i < shoots.Count; i++)
        {
            VineShoot shoot = shoots[i];
            if (shoot.Parent < 0)
            {
                Vector3 off = (shoot.PlaceWorld - StoryPlaces.Planting) with { Y = 0 };
                float away = off.Length();
                // The farther the root was, the farther out in the bundle.
                whole = (off / away * (BundleMetres * MathF.Sqrt(Math.Clamp((away - VineRoots.NearestMetres) / (VineRoots.FarthestMetres - VineRoots.NearestMetres), 0.04f, 1)))) - off;
                (steps, along) = (LeastSteps + (StepsPerMetre * whole.Length()), 0);
                shoots[i] = shoot with { PlaceWorld = (shoot.PlaceWorld + whole) with { Y = -DeepMetres } };
                continue;
            }

            shifts[i] = i < planted ? whole * (1 - Tracks.Smooth(0, steps, ++along)) : shifts[shoot.Parent] * KeptAlong;
            shoots[i] = shoot with { PlaceWorld = Lowered(shoot.PlaceWorld + shifts[i], shoot.Hold) };
        }
    }

    /// <summary>1 where a place stands before the stranger, seen from where the film looks; metres from the mouth, x and z.</summary>
    public static float InSight(Vector2 off) =>
        1 - Tracks.Smooth(OpenRadians, ClosedRadians, MathF.Abs((float)Math.IEEERemainder(MathF.Atan2(off.Y, off.X) - SightRadians, Math.Tau)));

    private static Vector3 Lowered(Vector3 place, VineHold hold)
    {
        Vector3 off = place - StoryPlaces.Planting;
        float away = MathF.Sqrt((off.X * off.X) + (off.Z * off.Z));
        float open = hold == VineHold.Post ? 0 : InSight(new(off.X, off.Z)) * Tracks.Smooth(0.10, 0.45, away) * (1 - Tracks.Smooth(2.4, 3.4, away));
        return place with { Y = place.Y > 0 ? place.Y * float.Lerp(1, LowShare, open) : place.Y };
    }
}
