using System.Numerics;

namespace GlassCity.Scenes.Memories;

/// <summary>Adds to a form what is one thing: its part, tone and softness are set once and kept until they are set anew.</summary>
/// <param name="form">What is added to.</param>
public sealed class Sculptor(Form form)
{
    public Form Form => form;

    public int Part { get; set; }

    public int Tone { get; set; }

    /// <summary>Metres; <see cref="Solid.SoftMetres"/>.</summary>
    public float Soft { get; set; } = 0.01f;

    /// <summary>Metres; <see cref="Solid.SkinMetres"/>.</summary>
    public float Skin { get; set; } = 0.025f;

    public Relief Relief { get; set; }

    public Pattern Pattern { get; set; }

    public Sculptor With(int? part = null, int? tone = null, float? soft = null, float? skin = null, Relief? relief = null, Pattern? pattern = null)
    {
        (Part, Tone, Soft, Skin) = (part ?? Part, tone ?? Tone, soft ?? Soft, skin ?? Skin);
        (Relief, Pattern) = (relief ?? Relief, pattern ?? Pattern);
        return this;
    }

    /// <summary>Adds a solid as it is made, in the part, tone and softness set.</summary>
    public Sculptor Add(Solid solid)
    {
        form.Add(solid with { Part = Part, Tone = Tone, SoftMetres = Soft, SkinMetres = Skin, Relief = Relief, Pattern = Pattern });
        return this;
    }

    /// <summary>Takes a solid away from what the form has so far.</summary>
    public Sculptor Carve(Solid solid)
    {
        form.Add(solid with { Part = Part, Tone = Tone, SoftMetres = Soft, SkinMetres = Skin, Carves = true });
        return this;
    }

    public Sculptor Limb(Vector3 from, Vector3 to, float radiusMetres, float endRadiusMetres) => Add(Solid.Limb(from, to, radiusMetres, endRadiusMetres));

    public Sculptor Ball(Vector3 middle, float radiusMetres) => Add(Solid.Ball(middle, radiusMetres));

    public Sculptor Ball(Vector3 middle, Vector3 radiiMetres, Quaternion turn) => Add(Solid.Ball(middle, radiiMetres, turn));

    /// <summary>Limbs from place to place; each place has a radius.</summary>
    public Sculptor Chain(params ReadOnlySpan<(Vector3 Place, float RadiusMetres)> places)
    {
        for (int i = 1; i < places.Length; i++)
        {
            Limb(places[i - 1].Place, places[i].Place, places[i - 1].RadiusMetres, places[i].RadiusMetres);
        }

        return this;
    }

    /// <summary>A closed ring of limbs.</summary>
    public Sculptor Ring(Vector3 middle, Vector3 one, Vector3 other, float radiusMetres, int pieces)
    {
        for (int i = 0; i < pieces; i++)
        {
            Limb(Round(i), Round(i + 1), radiusMetres, radiusMetres);
        }

        return this;

        Vector3 Round(int i) => middle + (one * MathF.Cos(MathF.Tau * i / pieces)) + (other * MathF.Sin(MathF.Tau * i / pieces));
    }

    /// <summary>The same solid on both sides of the plane z = 0.</summary>
    public Sculptor BothLimbs(Vector3 from, Vector3 to, float radiusMetres, float endRadiusMetres) =>
        Limb(from, to, radiusMetres, endRadiusMetres).Limb(Other(from), Other(to), radiusMetres, endRadiusMetres);

    public Sculptor BothBalls(Vector3 middle, float radiusMetres) => Ball(middle, radiusMetres).Ball(Other(middle), radiusMetres);

    private static Vector3 Other(Vector3 place) => place with { Z = -place.Z };
}
