using System.Numerics;
using GlassCity.Scenes.City;
using GlassCity.Scenes.Show;

namespace GlassCity.Scenes.Dawn;

/// <summary>A constellation where it stands: unit vectors to its stars, the lines between them, and when each is there.</summary>
/// <param name="Kindness">What it stands for; none: it is the seed's own.</param>
/// <param name="Flat">Its stars as they lie about its middle, y up, in its own half size.</param>
/// <param name="Stars">Directions, world.</param>
/// <param name="ArrivesSeconds">When a light has become each star.</param>
/// <param name="Lines">Pairs of stars.</param>
/// <param name="LineSeconds">When each line begins to be drawn.</param>
public sealed record Figure(Kindness Kindness, Vector2[] Flat, Vector3[] Stars, float[] ArrivesSeconds, (int From, int To)[] Lines, float[] LineSeconds);

/// <summary>
/// What the petals write over the dawn: one large constellation that a seed alone decides, with its name, and a small one for each
/// kindness that was witnessed. A function of both, and of nothing else.
/// </summary>
public sealed class MorningSky
{
    /// <summary>So long a line draws itself.</summary>
    public const float LineTakesSeconds = 0.9f;

    private const float Degrees = MathF.PI / 180;
    private const float LargeHalf = 9.8f * Degrees, SmallHalf = 4.0f * Degrees;

    // Of the small ones: away from the sun's azimuth, and over the horizon, degrees. The seed shares them out.
    private static readonly Vector2[] Places = [new(-36, 24.5f), new(-23, 37), new(21.5f, 37.5f), new(33.5f, 27), new(-41, 37.5f), new(40.5f, 38.5f)];
    private static readonly Vector2 LargePlace = new(1, 31.5f);

    public MorningSky(ulong seed, Kindness witnessed)
    {
        var random = new SeedStream(seed, 0x6D6F726E);
        FigureForm form = FigureForms.Large[random.Below(FigureForms.Large.Length)];
        Name = $"the {FigureForms.Qualities[random.Below(FigureForms.Qualities.Length)]} {form.Noun}";
        var figures = new List<Figure> { Make(form, Kindness.None, LargePlace, LargeHalf, 0.050f, 349.9f, ref random) };
        int[] places = [.. Enumerable.Range(0, Places.Length)];
        for (int i = places.Length - 1; i > 0; i--)
        {
            int other = random.Below(i + 1);
            (places[i], places[other]) = (places[other], places[i]);
        }

        ReadOnlySpan<(Kindness Of, FigureForm Form)> small = FigureForms.OfKindness;
        for (int i = 0; i < small.Length; i++)
        {
            // A stream of its own each: what was missed moves no other star.
            var own = new SeedStream(seed, 0x6B696E64 + (ulong)i);
            Vector2 place = Places[places[i]] + new Vector2(own.Between(-1, 1), own.Between(-1, 1));
            Figure figure = Make(small[i].Form, small[i].Of, place, SmallHalf, 0.045f, 347.4f + (0.7f * i), ref own);
            if ((witnessed & small[i].Of) != 0)
            {
                figures.Add(figure);
            }
        }

        Figures = [.. figures];
    }

    /// <summary>The seed's own first, then those of kindnesses in the dream's order.</summary>
    public Figure[] Figures { get; }

    /// <summary>Of the seed's own: "the Open Hand".</summary>
    public string Name { get; }

    /// <summary>Where its name is written: under the seed's own figure.</summary>
    public static Vector3 NamePlace => DirectionOf(LargePlace, new Vector2(0, -1.42f), LargeHalf);

    private static Figure Make(FigureForm form, Kindness kindness, Vector2 place, float half, float jitter, float beginsSeconds, ref SeedStream random)
    {
        (float sine, float cosine) = MathF.SinCos(random.Between(-0.16f, 0.16f));
        float mirror = random.Next() < 0.5f ? -1 : 1;
        var stretch = new Vector2(random.Between(0.92f, 1.08f), random.Between(0.92f, 1.06f));
        int count = form.Stars.Length;
        (Vector2[] flat, Vector3[] stars, float[] arrives) = (new Vector2[count], new Vector3[count], new float[count]);
        for (int i = 0; i < count; i++)
        {
            Vector2 at = (form.Stars[i] + (jitter * new Vector2(random.Between(-1, 1), random.Between(-1, 1)))) * stretch * new Vector2(mirror, 1);
            flat[i] = new((at.X * cosine) - (at.Y * sine), (at.X * sine) + (at.Y * cosine));
            stars[i] = DirectionOf(place, flat[i], half);
            arrives[i] = beginsSeconds + (0.26f * i) + (0.2f * random.Next());
        }

        float[] lines = [.. form.Lines.Select((line, i) => MathF.Max(arrives[line.From], arrives[line.To]) + 0.25f + (0.08f * i))];
        return new Figure(kindness, flat, stars, arrives, form.Lines, lines);
    }

    // A place in the plane that touches the sky at a middle: there straight lines are great circles.
    private static Vector3 DirectionOf(Vector2 middleDegrees, Vector2 flat, float half)
    {
        Vector3 sun = DawnTimes.SunAt(DawnTimes.BeginsSeconds) with { Y = 0 };
        sun = Vector3.Normalize(sun);
        // Seen toward the sun, to the right.
        var right = new Vector3(-sun.Z, 0, sun.X);
        (float side, float ahead) = MathF.SinCos(middleDegrees.X * Degrees);
        (float up, float level) = MathF.SinCos(middleDegrees.Y * Degrees);
        Vector3 way = (sun * ahead) + (right * side), middle = (way * level) + new Vector3(0, up, 0);
        Vector3 across = (right * ahead) - (sun * side), rise = new Vector3(0, level, 0) - (way * up);
        float size = MathF.Tan(half);
        return Vector3.Normalize(middle + (across * (flat.X * size)) + (rise * (flat.Y * size)));
    }
}
