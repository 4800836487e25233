using System.Numerics;
using System.Runtime.InteropServices;
using GlassCity.Scenes.City;
using GlassCity.Scenes.Gravity;

namespace GlassCity.Scenes.Bridge;

/// <summary>A drop of mercury of a frame, as instances read it.</summary>
/// <param name="PlaceAndRadius">Its middle, or where it hangs from; metres.</param>
/// <param name="AxisAndLength">Unit vector toward its head; from end to end, metres.</param>
/// <param name="Form">Whether it hangs, 0 or 1; how thin its neck is or how drawn out its tail, 0..1; two unused.</param>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct MercuryDrop(Vector4 PlaceAndRadius, Vector4 AxisAndLength, Vector4 Form);

/// <summary>
/// Drops, each in closed form: those that gather out of the silver trail and fall into the front, and those that hang from
/// the underside, stretch, and let go or are drawn back.
/// </summary>
public static class BridgeDrops
{
    public const int Gathering = 420;
    public const int Hanging = 110;

    /// <summary>At most in a frame: each hanging one may have a falling one.</summary>
    public const int Most = Gathering + (2 * Hanging);

    private const float Gravity = 9.81f;
    private const float SeenMetres = 120;
    private const float LetsGo = 0.72f;         // part of a drop's time at which it lets go

    /// <summary>Writes what a view can see, where it is before the city's bend; gives how many.</summary>
    public static int Gather(double seconds, Vector3 eyeWorld, in ViewPlanes planes, Bend bend, Span<MercuryDrop> into)
    {
        int count = 0;
        for (int i = 0; i < Gathering && seconds < BridgeTimes.EndsSeconds + 2; i++)
        {
            if (Gathers(i, seconds) is { } drop && IsSeen(drop, planes, 500, eyeWorld, bend))
            {
                into[count++] = drop;
            }
        }

        for (int i = 0; i < Hanging; i++)
        {
            (MercuryDrop? hangs, MercuryDrop? falls) = Hangs(i, seconds);
            if (hangs is { } h && IsSeen(h, planes, SeenMetres, eyeWorld, bend))
            {
                into[count++] = h;
            }

            if (falls is { } f && IsSeen(f, planes, SeenMetres, eyeWorld, bend))
            {
                into[count++] = f;
            }
        }

        return count;
    }

    /// <summary>A drop that gathers in the air and falls to its place on the span as the front comes there; null before and after.</summary>
    public static MercuryDrop? Gathers(int index, double seconds)
    {
        var random = new SeedStream(0xB12D, (ulong)index);
        // More of them near the foot, where they are seen.
        float share = (index + random.Next()) / Gathering, way = (BridgeCourse.LengthMetres - 4) * share * (0.4f + (0.6f * share));
        float radius = 0.07f + (0.30f * random.Next() * random.Next()), hangs = random.Between(1.4f, 3.0f);
        Vector3 from = new(random.Between(-5, 5), random.Between(5, 17), random.Between(-5, 5));
        float aside = random.Between(-0.9f, 0.9f), turn = random.Between(0, MathF.Tau);
        double arrives = BridgeTimes.SecondsAt(way + (0.3f * BridgeTimes.FormsMetres));
        float age = (float)(seconds - arrives + hangs) / hangs;
        if (!(age > 0 && age < 1))
        {
            return null;
        }

        BridgeStation at = BridgeCourse.At(way);
        Vector3 target = at.DeckWorld + (at.AcrossWorld * (aside * 0.4f)) - new Vector3(0, 0.3f, 0);
        Vector3 place = Place(age), ahead = Place(age + 0.01f) - place;
        float speed = ahead.Length() / (0.01f * hangs), grown = Smooth(age / 0.45f);
        float stretch = 1 + MathF.Min(speed * 0.045f, 1.1f);
        Vector3 axis = speed > 0.3f ? Vector3.Normalize(ahead) : -Vector3.UnitY;
        return new MercuryDrop(new(place, radius * grown / MathF.Sqrt(stretch)), new(axis, 2 * radius * grown * stretch), new(0, (stretch - 1) * 0.8f, 0, 0));

        // It hovers, and then falls ever faster; what it circles is the place where it will be.
        Vector3 Place(float u)
        {
            float fall = MathF.Pow(u, 2.6f), left = 1 - fall;
            (float sine, float cosine) = MathF.SinCos(turn + (2.2f * u));
            return target + (from * left) + (new Vector3(cosine, 0.25f * sine, sine) * (1.3f * left * u));
        }
    }

    /// <summary>What hangs at a place of the underside, and what fell from it.</summary>
    public static (MercuryDrop? Hangs, MercuryDrop? Falls) Hangs(int index, double seconds)
    {
        var random = new SeedStream(0xB12E, (ulong)index);
        float way = 22 + ((BridgeCourse.LengthMetres - 44) * (index + (0.8f * random.Next())) / Hanging);
        float period = random.Between(6, 11), radius = random.Between(0.09f, 0.20f), part = random.Next();
        bool atLip = random.Next() < 0.35f, letsGo = random.Next() < 0.6f;
        float right = atLip ? MathF.CopySign(1.86f, part - 0.5f) : random.Between(-0.7f, 0.7f);
        float down = atLip ? 0.20f : BridgeCourse.DepthMetres - 0.06f - (0.14f * right * right);
        if (BridgeTimes.BearsTo(seconds) < way)
        {
            return (null, null);
        }

        BridgeStation at = BridgeCourse.At(way);
        Vector3 root = at.DeckWorld + (at.AcrossWorld * right) - new Vector3(0, down, 0);
        float u = (float)(((seconds / period) + part) % 1), swing = 0.04f * MathF.Sin((float)(seconds * 3.1) + (9 * part));
        Vector3 axis = Vector3.Normalize(new Vector3(swing, -1, 0.7f * swing));
        float grown = letsGo ? Smooth(u / (LetsGo - 0.02f)) : 0.75f * MathF.Sin(MathF.PI * u) * MathF.Sin(MathF.PI * u);
        float recoil = 0.25f * MathF.Exp(-(u - LetsGo) * period * 4);
        float length = letsGo && u > LetsGo ? radius * (0.3f + recoil) : radius * (0.4f + (4.2f * grown * grown * grown) + (1.2f * grown));
        float neck = letsGo && u > LetsGo ? 0 : Smooth((grown - 0.45f) / 0.55f);
        float bulb = letsGo && u > LetsGo ? radius * 0.5f : radius * (0.45f + (0.55f * grown));
        var hangs = new MercuryDrop(new(root, bulb), new(axis, length), new(1, neck, 0, 0));
        if (!letsGo || u <= LetsGo)
        {
            return (hangs, null);
        }

        float since = (u - LetsGo) * period, fallen = 0.5f * Gravity * since * since;
        Vector3 place = root - new Vector3(0, (4.4f * radius) + fallen, 0);
        // A bell's note: it rings between long and flat after it has let go.
        float ring = 1 + (0.35f * MathF.Exp(-since * 3) * MathF.Cos(since * 24));
        MercuryDrop? falls = place.Y > radius ? new MercuryDrop(new(place, radius * 0.95f / MathF.Sqrt(ring)), new(-Vector3.UnitY, 1.9f * radius * ring), default) : null;
        return (hangs, falls);
    }

    private static bool IsSeen(in MercuryDrop drop, in ViewPlanes planes, float mostMetres, Vector3 eye, Bend bend)
    {
        Vector3 place = drop.PlaceAndRadius.AsVector3();
        place = bend.IsNone ? place : bend.Of(place);
        Vector3 room = new(drop.AxisAndLength.W + drop.PlaceAndRadius.W);
        return drop.PlaceAndRadius.W > 0.004f && Vector3.Distance(eye, place) < mostMetres && planes.Meets(place - room, place + room);
    }

    private static float Smooth(float u)
    {
        u = Math.Clamp(u, 0, 1);
        return u * u * (3 - (2 * u));
    }
}
