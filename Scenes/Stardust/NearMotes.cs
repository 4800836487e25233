using System.Numerics;
using GlassCity.Scenes.City;
using GlassCity.Scenes.Discs;

namespace GlassCity.Scenes.Stardust;

/// <summary>
/// Stardust so near that a mote is a disc: its own few hundred motes in a box that repeats through the world, shown in
/// the copy around the eye, drifting as those of Shaders/stardust/mote.glsl do, which fade out where these fade in.
/// </summary>
public sealed class NearMotes
{
    /// <summary>Side of the repeating box, metres.</summary>
    public const float BoxMetres = 18;

    /// <summary>Motes in one box.</summary>
    public const int Count = 1100;

    /// <summary>Faded in wholly up to here, and out from there; NEAR_MOTES in splat.comp.</summary>
    private const float WholeMetres = 5;
    private const float FarMetres = 8.5f;
    private static readonly Vector3 Light = new(0.791f, 0.831f, 1.000f);    // STARDUST in light.glsl

    private readonly (Vector3 Home, float Mood, float Size)[] _motes = new (Vector3 Home, float Mood, float Size)[Count];

    public NearMotes(ulong seed)
    {
        var random = new SeedStream(seed, 60);
        for (int i = 0; i < Count; i++)
        {
            _motes[i] = (new Vector3(random.Next(), random.Next(), random.Next()) * BoxMetres, random.Next(), random.Next());
        }
    }

    /// <summary>Adds the motes around the eye, as it stands in the straight city.</summary>
    public void Gather(in FrameDescription frame, Vector3 eye, DiscList into)
    {
        Vector3 forward = frame.View.Pose.ForwardWorld;
        for (int i = 0; i < Count; i++)
        {
            Vector3 place = PlaceAt(i, frame.TimeSeconds, eye), toMote = place - eye;
            float away = toMote.Length();
            if (place.Y < 0.03f || away > FarMetres || Vector3.Dot(toMote, forward) < 0.25f * away)
            {
                continue;
            }

            (_, float mood, float size) = _motes[i];
            float turn = TwinkleAt(mood, frame.TimeSeconds);
            float fade = Math.Clamp((FarMetres - away) / (FarMetres - WholeMetres), 0, 1) * Math.Clamp((away - 0.35f) * 2, 0, 1);
            // Near the lens it stays small and pales, so that none is ever seen as a disc.
            float blur = Math.Clamp(1 - ((away - 0.5f) / 2), 0, 1);
            float radius = (0.0032f + (0.0055f * size * size));
            into.Add(place, radius, Light * (fade * turn * (0.85f - (0.55f * blur))));
        }
    }

    /// <summary>A mote's light as it turns, 0.1 to 1: two waves without a common period. Twin of Shaders/stardust/mote.glsl.</summary>
    public static float TwinkleAt(float mood, double timeSeconds)
    {
        double turned = (timeSeconds * (0.5 + (1.1 * mood))) + (40 * mood);
        return 0.55f + (0.29f * (float)Math.Sin(turned)) + (0.16f * (float)Math.Sin((turned * 1.6180) + (17 * mood)));
    }

    /// <summary>Where a mote is in the copy of the box around an eye, world metres.</summary>
    public Vector3 PlaceAt(int mote, double timeSeconds, Vector3 eyeWorld)
    {
        (Vector3 home, float mood, _) = _motes[mote];
        float t = (float)timeSeconds;
        Vector3 p = home + (new Vector3(0.35f, 0.10f + (0.25f * mood), -0.20f) * t);
        p += 0.25f * Sin((new Vector3(home.Y, home.Z, home.X) * 0.83f) + new Vector3(5.1f, 0.9f, 2.8f) + new Vector3(t * 0.52f));
        p += 0.10f * Sin((new Vector3(home.Z, home.X, home.Y) * 1.9f) + new Vector3(1.3f, 3.7f, 0.4f) - new Vector3(t * 0.83f));
        Vector3 from = eyeWorld - new Vector3(BoxMetres / 2), cell = (p - from) / BoxMetres;
        return from + (BoxMetres * (cell - new Vector3(MathF.Floor(cell.X), MathF.Floor(cell.Y), MathF.Floor(cell.Z))));
    }

    private static Vector3 Sin(Vector3 v) => new(MathF.Sin(v.X), MathF.Sin(v.Y), MathF.Sin(v.Z));
}
