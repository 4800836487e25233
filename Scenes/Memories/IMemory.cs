using System.Numerics;

namespace GlassCity.Scenes.Memories;

/// <summary>A memory that <see cref="MemoriesPass"/> draws: what it is made of, and how it moves and is lit, closed forms of the dream's time.</summary>
public interface IMemory
{
    /// <summary>Name of its pass.</summary>
    string Name { get; }

    /// <summary>What switches it.</summary>
    Parts Part { get; }

    /// <summary>It is drawn after this, dream seconds.</summary>
    double FromSeconds { get; }

    /// <summary>And up to this.</summary>
    double ToSeconds { get; }

    /// <summary>Where its own metres begin, world.</summary>
    Vector3 PlaceWorld { get; }

    /// <summary>What a tone's light is multiplied by, linear; 16 at most.</summary>
    ReadOnlySpan<Vector3> Tones { get; }

    /// <summary>Asked once, on another thread, shortly before it is first drawn.</summary>
    Sculpture Make(ulong seed);

    /// <summary>How each part has moved from the sampled pose, in the memory's own metres. Comes in as all at rest.</summary>
    void MoveAt(double seconds, Span<PartMove> parts);

    MemoryLight LightAt(double seconds);
}

/// <summary>A part's motion: three rows of an affine map. Twin of the rows in Shaders/memories/point.glsl.</summary>
public readonly record struct PartMove(Vector4 X, Vector4 Y, Vector4 Z)
{
    public static PartMove Rest { get; } = Of(Matrix4x4.Identity);

    /// <summary>Of a row-vector matrix, as System.Numerics has them.</summary>
    public static PartMove Of(in Matrix4x4 m) => new(new(m.M11, m.M21, m.M31, m.M41), new(m.M12, m.M22, m.M32, m.M42), new(m.M13, m.M23, m.M33, m.M43));

    /// <summary>A turn about a place.</summary>
    public static Matrix4x4 Turn(Vector3 about, Vector3 axis, float radians) =>
        Matrix4x4.CreateTranslation(-about) * Matrix4x4.CreateFromAxisAngle(axis, radians) * Matrix4x4.CreateTranslation(about);

    /// <summary>Swelling about a place, by its own share along each axis.</summary>
    public static Matrix4x4 Swell(Vector3 about, Vector3 shares) =>
        Matrix4x4.CreateTranslation(-about) * Matrix4x4.CreateScale(Vector3.One + shares) * Matrix4x4.CreateTranslation(about);

    public Vector3 Moved(Vector3 place) => new(Vector4.Dot(X, new(place, 1)), Vector4.Dot(Y, new(place, 1)), Vector4.Dot(Z, new(place, 1)));
}

/// <summary>A memory's light at a time; colours linear, places in the memory's own metres.</summary>
/// <param name="Key">Colour of the light that throws shadows.</param>
/// <param name="KeyMiddle">Where it falls brightest.</param>
/// <param name="KeyReachMetres">From there to where a third is left.</param>
/// <param name="Fill">From everywhere, where it is open.</param>
/// <param name="Rim">On what turns away from the eye.</param>
/// <param name="Lamp">Colour of one small light, irradiance over pi at a metre.</param>
/// <param name="LampPlace">Where it is.</param>
/// <param name="LampRadiusMetres">Within which it is no brighter; its own glow's size.</param>
/// <param name="LampGlow">How bright it is to look at, 0 unseen.</param>
/// <param name="EdgeMiddle">Middle of what is whole: beyond, it comes apart into motes.</param>
/// <param name="EdgeFromMetres">Where that begins.</param>
/// <param name="EdgeToMetres">Where nothing is left.</param>
/// <param name="Whole">How far it has gathered out of motes, 0..1.</param>
public readonly record struct MemoryLight(Vector3 Key, Vector3 KeyMiddle, float KeyReachMetres, Vector3 Fill, Vector3 Rim,
    Vector3 Lamp, Vector3 LampPlace, float LampRadiusMetres, float LampGlow,
    Vector3 EdgeMiddle, float EdgeFromMetres, float EdgeToMetres, float Whole)
{
    /// <summary>How much of the key light the dust on its way shows, of a surface's; 0 none.</summary>
    public float Haze { get; init; }

    /// <summary>A second small light, warm as the memories are: irradiance over pi at a metre; 0 none.</summary>
    public float Ember { get; init; }

    /// <summary>Where it is.</summary>
    public Vector3 EmberPlace { get; init; }
}
