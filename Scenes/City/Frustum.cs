using System.Numerics;
using System.Runtime.InteropServices;

namespace GlassCity.Scenes.City;

/// <summary>
/// One storey group of a tower: a convex frustum between two horizontal rings of the same outline, scaled and shifted
/// from one to the other, so that every side is a plane. Its four vectors are the attributes of Shaders/towers/towers.vert.
/// </summary>
/// <remarks>
/// The outline is given in ring units, where the half-width is 1: four pairs of planes |dot(axis, q)| &lt;= offset. The
/// rectangle family has axes (1,0), (0,1) and the two diagonals, whose offset is the chamfer: at least sqrt 2 leaves a
/// rectangle, 1 makes a regular octagon. The hexagon family has axes at 0, 60 and 120 degrees.
/// </remarks>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct Frustum
{
    /// <summary>Centre of the lower ring (x, z world metres), then the lower and upper height in metres.</summary>
    public Vector4 CentreAndHeights { get; init; }

    /// <summary>Half-width of the lower ring in metres, its change per metre of height, then the centre's shift (x, z) per metre.</summary>
    public Vector4 ScaleAndShift { get; init; }

    /// <summary>Cosine and sine of the turn about the vertical, depth over width of the outline, chamfer (negative: hexagon).</summary>
    public Vector4 Outline { get; init; }

    /// <summary>Height of the whole tower in metres, its number in [0,1), its vein layer, brightness of its veins: negative where they end under this
    /// storey's top, and <see cref="VeinsBegin"/> more where they begin at its foot.</summary>
    public Vector4 Tower { get; init; }

    /// <summary>Added to the brightness, which stays under half of it; as in towers.vert and plain.vert.</summary>
    public const float VeinsBegin = 8;

    /// <summary>Added to the brightness, as above, where the lower ring holds still while walls breathe; twice as much for the upper.</summary>
    public const float LowerHeld = 2 * VeinsBegin;

    public float VeinBrightness => MathF.Abs(Tower.W) % VeinsBegin;

    public float BottomMetres => CentreAndHeights.Z;

    public float TopMetres => CentreAndHeights.W;

    /// <summary>Half-width in metres at a height.</summary>
    public float ScaleAt(float yMetres) => ScaleAndShift.X + (ScaleAndShift.Y * (yMetres - BottomMetres));

    /// <summary>Centre (x, z world) at a height.</summary>
    public Vector2 CentreAt(float yMetres) =>
        new Vector2(CentreAndHeights.X, CentreAndHeights.Y)
        + (new Vector2(ScaleAndShift.Z, ScaleAndShift.W) * (yMetres - BottomMetres));

    /// <summary>The four corners (x, z world) of the rectangle around the ring at a height: what the shader draws.</summary>
    public void HullAt(float yMetres, Span<Vector2> corners)
    {
        float scale = ScaleAt(yMetres);
        Vector2 centre = CentreAt(yMetres);
        // A hexagon of unit apothem along x reaches 2/sqrt 3 along z.
        float depth = Outline.Z * (Outline.W < 0 ? 1.1547006f : 1f);
        for (int i = 0; i < 4; i++)
        {
            float x = (i & 1) == 0 ? -scale : scale;
            float z = ((i & 2) == 0 ? -scale : scale) * depth;
            corners[i] = centre + new Vector2((x * Outline.X) - (z * Outline.Y), (x * Outline.Y) + (z * Outline.X));
        }
    }
}
