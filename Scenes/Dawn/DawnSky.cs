using System.Numerics;
using GlassCity.Engine.Time;

namespace GlassCity.Scenes.Dawn;

/// <summary>
/// The morning's sky as the picture shows it, for all its suns: made once, in a table of a few suns, and mixed between the two
/// nearest for a frame. What falls from it on the city is summed from the same table.
/// </summary>
public sealed class DawnSky
{
    public const int Columns = 48, Rows = 36;
    private const int Suns = 12;
    private const float Span = DawnTimes.HighestDegrees - DawnTimes.LowestDegrees;

    // Squarely in the sun stone is so much brighter than the sky about it.
    private static readonly Track<float> SunStrength = Tracks.Of("sunlight by the sun's degrees", new TrackKey<float>(-1.0, 0), new(0.6, 0.55f), new(3, 1.7f));

    private readonly Vector3[][] _skies = new Vector3[Suns][];
    private readonly Fill[] _fills = new Fill[Suns];
    private readonly AirTables _air = new();

    public DawnSky()
    {
        Parallel.For(0, Suns, sun =>
        {
            float degrees = DawnTimes.LowestDegrees + (Span * sun / (Suns - 1f)), sine = MathF.Sin(degrees * (MathF.PI / 180)), most = 0;
            var sky = new Vector3[Columns * Rows];
            for (int i = 0; i < sky.Length; i++)
            {
                sky[i] = SkyView.Radiance(_air, At(i), sine);
                most = MathF.Max(most, Vector3.Dot(sky[i], new(0.2126f, 0.7152f, 0.0722f)));
            }

            for (int i = 0; i < sky.Length; i++)
            {
                sky[i] = DawnGrade.Graded(sky[i], most, At(i), degrees);
            }

            (_skies[sun], _fills[sun]) = (sky, FillOf(sky));
        });
    }

    /// <summary>Writes the sky of a sun, four numbers a texel, rows from the horizon up.</summary>
    public void Write(float sunDegrees, Span<Vector4> into)
    {
        (int low, float part) = Between(sunDegrees);
        for (int i = 0; i < into.Length; i++)
        {
            into[i] = new Vector4(Vector3.Lerp(_skies[low][i], _skies[low + 1][i], part), 1);
        }
    }

    /// <summary>What a frame's shaders know of the morning.</summary>
    public DawnBlock BlockAt(double seconds)
    {
        float degrees = DawnTimes.SunDegreesAt(seconds);
        (int low, float part) = Between(degrees);
        Fill from = _fills[low], to = _fills[low + 1];
        // Its hue is what all that air leaves of it, held from turning redder than rose.
        Vector3 through = AirTables.Direct(0.05f, MathF.Sin(MathF.Max(degrees, 0.4f) * (MathF.PI / 180))), hue = through / MathF.Max(through.X, 1e-6f);
        hue = Vector3.Lerp(hue, new(1, 0.56f, 0.29f), 0.65f);
        float strength = SunStrength.At(degrees);
        return new DawnBlock(new(hue * strength, strength), new(Vector3.Lerp(from.Above, to.Above, part), DawnTimes.NightKeptAt(seconds)),
            new(Vector3.Lerp(from.Ahead, to.Ahead, part), DawnTimes.VeinsKeptAt(seconds)), new(Vector3.Lerp(from.Behind, to.Behind, part), 0));
    }

    private static Vector3 At(int texel) => SkyView.DirectionOf(texel % Columns / (Columns - 1f), texel / Columns / (Rows - 1f));

    private static (int Low, float Part) Between(float degrees)
    {
        float at = Math.Clamp((degrees - DawnTimes.LowestDegrees) / Span, 0, 1) * (Suns - 1);
        int low = Math.Min((int)at, Suns - 2);
        return (low, at - low);
    }

    // The level ground's light over pi, and the mean of the lowest 20 degrees on the sun's side and opposite.
    private static Fill FillOf(Vector3[] sky)
    {
        Vector3 above = Vector3.Zero, ahead = Vector3.Zero, behind = Vector3.Zero;
        float aboves = 0, aheads = 0, behinds = 0;
        for (int i = 0; i < sky.Length; i++)
        {
            Vector3 direction = At(i);
            float u = i % Columns / (Columns - 1f), v = i / Columns / (Rows - 1f);
            // Solid angle of a texel: d(sine) = 2 v dv, d(azimuth) = 2 du / sqrt(1 - u u).
            float solid = v / MathF.Sqrt(MathF.Max(1 - (u * u), 0.01f)), low = direction.Y < 0.34f ? solid : 0, side = direction.Z;
            above += sky[i] * (solid * direction.Y);
            aboves += solid * direction.Y;
            ahead += sky[i] * (low * MathF.Max(side, 0));
            aheads += low * MathF.Max(side, 0);
            behind += sky[i] * (low * MathF.Max(-side, 0));
            behinds += low * MathF.Max(-side, 0);
        }

        return new Fill(above / aboves, ahead / aheads, behind / behinds);
    }

    private readonly record struct Fill(Vector3 Above, Vector3 Ahead, Vector3 Behind);
}
