using System.Numerics;

namespace GlassCity.Scenes.Dawn;

/// <summary>
/// Two tables of the air (Hillaire 2020, 5.2 and 5.5): what of the sun comes through to a height, and what light that was
/// scattered more than once adds there, per light of the sun. They know no time and no place: made once.
/// </summary>
public sealed class AirTables
{
    private const int SunSteps = 128, HeightSteps = 40;         // of the transmittance
    private const int MoreSuns = 32, MoreHeights = 12;          // of what is scattered again
    private const float LowestSun = -0.30f, SunSpan = 0.60f;    // sines of the sun's height that a dawn can ask for
    private const float MoreSpan = 0.45f;
    private const int Ways = 32, Marches = 16;
    private const float Top = Atmosphere.TopKilometres - Atmosphere.GroundKilometres;

    // Half the angle that the sun takes up, and what the horizon's own air blurs: light does not end on a line.
    private const float SoftSine = 0.012f;

    private readonly Vector3[] _through = new Vector3[SunSteps * HeightSteps];
    private readonly Vector3[] _more = new Vector3[MoreSuns * MoreHeights];

    public AirTables()
    {
        for (int y = 0; y < HeightSteps; y++)
        {
            float h = Height(y / (HeightSteps - 1f));
            for (int x = 0; x < SunSteps; x++)
            {
                _through[(y * SunSteps) + x] = Direct(h, LowestSun + (SunSpan * x / (SunSteps - 1f)));
            }
        }

        for (int y = 0; y < MoreHeights; y++)
        {
            for (int x = 0; x < MoreSuns; x++)
            {
                _more[(y * MoreSuns) + x] = MoreAt(Height(y / (MoreHeights - 1f)), MoreSpan * ((2 * x / (MoreSuns - 1f)) - 1));
            }
        }
    }

    /// <summary>The sun's light at a height, of what it is above the air; none where the Earth stands before it.</summary>
    public static Vector3 Direct(float heightKilometres, float sunSine)
    {
        // The horizon lies lower the higher one is.
        float r = Atmosphere.GroundKilometres + heightKilometres, horizon = -MathF.Sqrt(heightKilometres * (r + Atmosphere.GroundKilometres)) / r;
        float open = Math.Clamp(0.5f + ((sunSine - horizon) / (2 * SoftSine)), 0, 1);
        open *= open * (3 - (2 * open));
        return open <= 0 ? Vector3.Zero : Atmosphere.TransmittanceToTop(heightKilometres, MathF.Max(sunSine, horizon)) * open;
    }

    /// <summary>As <see cref="Direct"/>, from the table.</summary>
    public Vector3 SunThrough(float heightKilometres, float sunSine) =>
        Look(_through, SunSteps, HeightSteps, (sunSine - LowestSun) / SunSpan, MathF.Sqrt(Math.Clamp(heightKilometres / Top, 0, 1)));

    /// <summary>Light that comes from everywhere at a height, scattered more than once; per steradian, for a sun of 1.</summary>
    public Vector3 Again(float heightKilometres, float sunSine) =>
        Look(_more, MoreSuns, MoreHeights, 0.5f + (0.5f * sunSine / MoreSpan), MathF.Sqrt(Math.Clamp(heightKilometres / Top, 0, 1)));

    private static float Height(float unit) => MathF.Max(unit * unit * Top, 0.001f);

    // Second order from all sides, and all that follow as a geometric series: alike every way, each loses the same part.
    private Vector3 MoreAt(float height, float sunSine)
    {
        Vector3 second = Vector3.Zero, kept = Vector3.Zero;
        for (int way = 0; way < Ways; way++)
        {
            // Even over the sphere: a spiral of golden angles.
            float upward = 1 - (2 * (way + 0.5f) / Ways), turn = way * 2.3999632f, level = MathF.Sqrt(1 - (upward * upward));
            March(height, upward, level * MathF.Cos(turn), sunSine, ref second, ref kept);
        }

        const float isotropic = 1 / (4 * MathF.PI);
        kept /= Ways;
        return second * (isotropic * 4 * MathF.PI / Ways) / (Vector3.One - kept);
    }

    private void March(float height, float upward, float sunward, float sunSine, ref Vector3 second, ref Vector3 kept)
    {
        float r = Atmosphere.GroundKilometres + height, ground = Atmosphere.ToSphere(r, upward, Atmosphere.GroundKilometres);
        bool meets = upward < 0 && ground > 0;
        float length = meets ? ground : Atmosphere.ToSphere(r, upward, Atmosphere.TopKilometres), sunLevel = MathF.Sqrt(1 - (sunSine * sunSine));
        Vector3 clear = Vector3.One;
        for (int i = 0; i < Marches; i++)
        {
            float from = (float)i / Marches, to = (i + 1f) / Marches, middle = 0.5f * (from + to), along = length * middle * middle, step = length * ((to * to) - (from * from));
            float h = Atmosphere.HeightAlong(height, upward, along);
            float sun = (((r + (along * upward)) * sunSine) + (along * sunward * sunLevel)) / (Atmosphere.GroundKilometres + h);
            (Vector3 molecules, float haze, Vector3 taken) = Atmosphere.At(h);
            Vector3 scatters = molecules + new Vector3(haze), through = Atmosphere.Exp(-taken * step), part = clear * (Vector3.One - through) / taken;
            second += part * scatters * SunThrough(h, sun) * (1 / (4 * MathF.PI));
            kept += part * scatters;
            clear *= through;
        }

        if (meets)
        {
            float sun = (((r + (length * upward)) * sunSine) + (length * sunward * sunLevel)) / Atmosphere.GroundKilometres;
            second += clear * SunThrough(0.001f, sun) * (MathF.Max(sun, 0) * Atmosphere.GroundAlbedo / MathF.PI);
        }
    }

    private static Vector3 Look(Vector3[] table, int columns, int rows, float u, float v)
    {
        float x = Math.Clamp(u, 0, 1) * (columns - 1), y = Math.Clamp(v, 0, 1) * (rows - 1);
        int left = Math.Min((int)x, columns - 2), low = Math.Min((int)y, rows - 2), at = (low * columns) + left;
        return Vector3.Lerp(Vector3.Lerp(table[at], table[at + 1], x - left), Vector3.Lerp(table[at + columns], table[at + columns + 1], x - left), y - low);
    }
}
