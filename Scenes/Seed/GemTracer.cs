namespace GlassCity.Scenes.Seed;

/// <summary>Light that leaves the gem: the way it goes, and what part of the eye's ray it is.</summary>
public readonly record struct GemExit(GemVector Way, double Weight);

/// <summary>
/// A ray through the gem in double, the twin of Shaders/seed/gem.glsl: in by Snell's law, from facet to facet, out in part at each by
/// Fresnel's equations for light that is not polarised.
/// </summary>
public static class GemTracer
{
    /// <summary>Diamond at the Fraunhofer lines C, D and F: 656, 589 and 486 nm.</summary>
    public const double RedIndex = 2.410, YellowIndex = 2.417, BlueIndex = 2.435;

    /// <summary>Inner reflections that are followed where a processor does not draw.</summary>
    public const int Bounces = 8;

    /// <summary>What a surface mirrors, by Fresnel.</summary>
    /// <param name="index">Of the far side over the near side's.</param>
    /// <param name="cosine">Between the ray and the normal on the near side.</param>
    public static double Fresnel(double index, double cosine)
    {
        double squared = 1 - ((1 - (cosine * cosine)) / (index * index));
        if (squared <= 0)
        {
            return 1;
        }

        double beyond = Math.Sqrt(squared), across = (cosine - (index * beyond)) / (cosine + (index * beyond)), along = ((index * cosine) - beyond) / ((index * cosine) + beyond);
        return 0.5 * ((across * across) + (along * along));
    }

    /// <summary>The way past a surface, by Snell; the zero vector where nothing passes.</summary>
    /// <param name="way">Unit.</param>
    /// <param name="normal">Unit, against the way.</param>
    /// <param name="index">Of the far side over the near side's.</param>
    public static GemVector Refract(GemVector way, GemVector normal, double index)
    {
        double cosine = -way.Dot(normal), squared = 1 - ((1 - (cosine * cosine)) / (index * index));
        return squared <= 0 ? default : (way * (1 / index)) + (normal * ((cosine / index) - Math.Sqrt(squared)));
    }

    /// <summary>Where a ray from outside meets the gem: which facet, and how far; -1 where it misses.</summary>
    public static (int Facet, double Distance) Enter(ReadOnlySpan<GemFacet> facets, GemVector from, GemVector way)
    {
        int first = -1;
        double enters = double.MinValue, leaves = double.MaxValue;
        for (int i = 0; i < facets.Length; i++)
        {
            double room = facets[i].Offset - facets[i].Normal.Dot(from), speed = facets[i].Normal.Dot(way);
            if (speed < 0 && room / speed > enters)
            {
                (first, enters) = (i, room / speed);
            }

            leaves = speed > 0 ? Math.Min(leaves, room / speed) : leaves;
            leaves = speed == 0 && room < 0 ? double.MinValue : leaves;
        }

        return enters > 0 && enters < leaves ? (first, enters) : (-1, 0);
    }

    /// <summary>The facet that a ray from within meets next, and how far it is.</summary>
    public static (int Facet, double Distance) Leave(ReadOnlySpan<GemFacet> facets, GemVector from, GemVector way)
    {
        int next = 0;
        double least = double.MaxValue;
        for (int i = 0; i < facets.Length; i++)
        {
            double room = facets[i].Offset - facets[i].Normal.Dot(from), speed = facets[i].Normal.Dot(way);
            // A facet that light has just left by is behind it.
            if (speed > 1e-9 && room / speed < least)
            {
                (next, least) = (i, room / speed);
            }
        }

        return (next, least);
    }

    /// <summary>Traces a ray of the eye and gives what leaves the gem: first what its surface mirrors, then what passes at each facet, last what is left.</summary>
    /// <returns>How many of <paramref name="exits"/> are filled: 0 where the ray misses. Their weights sum to 1.</returns>
    public static int Trace(ReadOnlySpan<GemFacet> facets, GemVector from, GemVector way, double index, Span<GemExit> exits)
    {
        (int facet, double distance) = Enter(facets, from, way);
        if (facet < 0)
        {
            return 0;
        }

        GemVector normal = facets[facet].Normal, place = from + (way * distance);
        double mirrored = Fresnel(index, -way.Dot(normal)), weight = 1 - mirrored;
        exits[0] = new(way - (normal * (2 * way.Dot(normal))), mirrored);
        GemVector within = Refract(way, normal, index);
        int count = 1;
        for (int bounce = 0; bounce < exits.Length - 2; bounce++)
        {
            (facet, distance) = Leave(facets, place, within);
            normal = facets[facet].Normal;
            place += within * distance;
            double cosine = within.Dot(normal), kept = Fresnel(1 / index, cosine);
            if (kept < 1)
            {
                exits[count++] = new(Refract(within, normal * -1, 1 / index), weight * (1 - kept));
                weight *= kept;
            }

            within -= normal * (2 * cosine);
        }

        exits[count++] = new(within, weight);
        return count;
    }
}
