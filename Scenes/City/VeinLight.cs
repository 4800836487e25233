using System.Numerics;

namespace GlassCity.Scenes.City;

/// <summary>
/// The light of the veins on the ground, as a map of the whole city: what the towers' feet send to stone and mist, and how
/// it breathes. Each tower breathes as 1 + a sin(u t + p) + b sin(v t - p) with its own p (Shaders/include/breath.glsl);
/// summed over towers that needs only the sums of light, light cos p and light sin p.
/// </summary>
public sealed class VeinLight
{
    public const float TexelMetres = 2;
    public const int WidthTexels = 340;
    public const int HeightTexels = 390;

    /// <summary>Corner of the map, x and z world metres: it holds the city of any seed. As in veinlight.glsl.</summary>
    public static readonly Vector2 FirstMetres = new(-340, -680);

    /// <summary>The light of a map's 1.</summary>
    public const float Brightest = 1.2f;
    private const float WallMetres = 14;        // so high a tower's foot shines on the street
    private const float FarMetres = 60;

    private readonly float[] _light;            // sum, cosine, sine, wide; interleaved

    public VeinLight(CityPlan plan)
    {
        _light = new float[WidthTexels * HeightTexels * 4];
        foreach (Tower tower in plan.Towers)
        {
            Add(plan.Frusta[tower.FirstFrustum]);
        }
    }

    /// <summary>How far a tower's breath is along at time 0, radians.</summary>
    public static float PhaseOf(float towerNumber) => towerNumber * 61.7f;

    /// <summary>R: square root of the light; G, B: its cosine and sine parts over it, about a half; A: square root of the wide light in the air.</summary>
    public byte[] Texels()
    {
        var texels = new byte[_light.Length];
        for (int i = 0; i < texels.Length; i += 4)
        {
            float sum = _light[i], share = 1 / MathF.Max(sum, 1e-6f);
            texels[i] = Unit(MathF.Sqrt(sum / Brightest));
            texels[i + 1] = Unit(0.5f + (0.5f * _light[i + 1] * share));
            texels[i + 2] = Unit(0.5f + (0.5f * _light[i + 2] * share));
            texels[i + 3] = Unit(MathF.Sqrt(_light[i + 3] / Brightest));
        }

        return texels;
    }

    private static byte Unit(float value) => (byte)((255 * Math.Clamp(value, 0, 1)) + 0.5f);

    private void Add(in Frustum foot)
    {
        Vector2 middle = new(foot.CentreAndHeights.X, foot.CentreAndHeights.Y), half = new Vector2(1, foot.Outline.Z) * foot.ScaleAndShift.X;
        float phase = PhaseOf(foot.Tower.Y), cosine = MathF.Cos(phase), sine = MathF.Sin(phase);
        int reach = (int)((FarMetres + half.Length()) / TexelMetres);
        int atX = (int)((middle.X - FirstMetres.X) / TexelMetres), atZ = (int)((middle.Y - FirstMetres.Y) / TexelMetres);
        for (int z = Math.Max(0, atZ - reach); z <= Math.Min(HeightTexels - 1, atZ + reach); z++)
        {
            for (int x = Math.Max(0, atX - reach); x <= Math.Min(WidthTexels - 1, atX + reach); x++)
            {
                Vector2 from = FirstMetres + (new Vector2(x + 0.5f, z + 0.5f) * TexelMetres) - middle;
                var turned = new Vector2((from.X * foot.Outline.X) + (from.Y * foot.Outline.Y), (from.Y * foot.Outline.X) - (from.X * foot.Outline.Y));
                float away = Vector2.Max(Vector2.Abs(turned) - half, Vector2.Zero).Length();
                float end = Math.Clamp(1 - (away / FarMetres), 0, 1);
                // A strip of wall seen from the ground beside it: half of (1 - cosine of its height), and narrower the farther.
                float strip = 0.5f * (1 - (away / MathF.Sqrt((away * away) + (WallMetres * WallMetres)))) * (half.X / (half.X + (0.5f * away)));
                float light = foot.VeinBrightness * end * strip;
                int texel = ((z * WidthTexels) + x) * 4;
                _light[texel] += light;
                _light[texel + 1] += light * cosine;
                _light[texel + 2] += light * sine;
                _light[texel + 3] += foot.VeinBrightness * end * end * 12 / (12 + away) * 0.5f;
            }
        }
    }
}
