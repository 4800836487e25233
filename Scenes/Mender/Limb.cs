using System.Numerics;

namespace GlassCity.Scenes.Mender;

/// <summary>Two bones between a root and a target in closed form: the law of cosines in the plane of a pole.</summary>
public static class Limb
{
    // A limb is never quite straight: at full reach the elbow would jump as the root of what is left.
    private const float MostReach = 0.995f;

    /// <param name="root">Shoulder or hip.</param>
    /// <param name="target">Where the end is wanted.</param>
    /// <param name="pole">The way elbow or knee points; not along the limb.</param>
    /// <param name="upperMetres">Length of the first bone.</param>
    /// <param name="lowerMetres">Length of the second.</param>
    /// <returns>The middle joint, and the end: the target where the limb reaches it.</returns>
    public static (Vector3 Middle, Vector3 End) Reach(Vector3 root, Vector3 target, Vector3 pole, float upperMetres, float lowerMetres)
    {
        Vector3 to = target - root;
        float asked = to.Length(), most = (upperMetres + lowerMetres) * MostReach;
        float far = Math.Clamp(asked, Math.Abs(upperMetres - lowerMetres) + 0.02f, most);
        Vector3 way = to / asked;
        Vector3 bend = Vector3.Normalize(pole - (way * Vector3.Dot(pole, way)));
        float along = ((upperMetres * upperMetres) - (lowerMetres * lowerMetres) + (far * far)) / (2 * far);
        float aside = MathF.Sqrt(MathF.Max((upperMetres * upperMetres) - (along * along), 0));
        return (root + (way * along) + (bend * aside), root + (way * far));
    }
}
