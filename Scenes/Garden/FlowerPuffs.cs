using System.Numerics;
using GlassCity.Scenes.City;
using GlassCity.Scenes.Discs;
using GlassCity.Scenes.Score;

namespace GlassCity.Scenes.Garden;

/// <summary>Pollen that leaves a flower at the start of a note: a ring of motes that widens and goes out; and the air about a throat that shines. One sees who sings.</summary>
public static class FlowerPuffs
{
    public const int Motes = 7;
    public const double LastsSeconds = 1.9;

    private const float SeenMetres = 14;

    // The air's light about a throat: so wide, in the flower's, and so much of the throat's.
    private const float HaloSize = 0.62f, HaloLight = 0.30f, LeastGlow = 0.25f;

    /// <summary>Whether there can be any.</summary>
    public static bool IsAt(in FrameDescription frame) =>
        frame.Parts.Has(Parts.Flowers) && frame.TimeSeconds > Choir.BeginsSeconds && frame.TimeSeconds < Choir.EndsSeconds + LastsSeconds;

    /// <summary>Adds the motes of all flowers near the eye.</summary>
    public static void Gather(in FrameDescription frame, FlowerBed bed, DiscList into)
    {
        Vector3 eye = frame.View.Pose.PositionWorld, forward = frame.View.Pose.ForwardWorld;
        foreach (Flower flower in bed.Flowers)
        {
            Vector3 away = flower.PlaceWorld - eye;
            double since = VoiceEnvelope.SinceNoteSeconds(flower.Singer, frame.TimeSeconds);
            if (since is > 0 and < LastsSeconds && Vector3.Dot(away, forward) > 0 && away.LengthSquared() < SeenMetres * SeenMetres)
            {
                FlowerPose pose = flower.At(frame.TimeSeconds);
                float sung = Math.Max(pose.Glow - LeastGlow, 0) * pose.Grown * Math.Clamp((SeenMetres - away.Length()) * 0.4f, 0, 1);
                if (sung > 0)
                {
                    into.Add(flower.PlaceWorld + (pose.AxisWorld * (0.3f * flower.SizeMetres)), HaloSize * flower.SizeMetres, flower.Kind.Throat * (HaloLight * sung));
                }

                for (int i = 0; i < Motes; i++)
                {
                    (Vector3 place, float light) = At(flower, pose, i, since);
                    float fade = Math.Clamp((SeenMetres - away.Length()) * 0.4f, 0, 1);
                    into.Add(place, 0.0028f + (0.050f * flower.SizeMetres), flower.Kind.Throat * (light * fade * 8.5f));
                }
            }
        }
    }

    /// <summary>Where a mote is, world metres, and how bright, 0..1.</summary>
    /// <param name="flower">Whose it is.</param>
    /// <param name="pose">The flower now.</param>
    /// <param name="mote">Its number.</param>
    /// <param name="sinceSeconds">Since the note began.</param>
    public static (Vector3 PlaceWorld, float Light) At(Flower flower, in FlowerPose pose, int mote, double sinceSeconds)
    {
        var random = new SeedStream(((ulong)flower.Site.Number * 4) + (ulong)flower.Spray, (ulong)mote + 0x9011E5);
        float age = (float)Math.Clamp(sinceSeconds / LastsSeconds, 0, 1), gone = 1 - ((1 - age) * (1 - age));
        float turn = (MathF.Tau * (mote + (0.7f * random.Next())) / Motes) + flower.Roll + (0.9f * gone), speed = random.Between(0.6f, 1.25f);
        Vector3 aside = Vector3.Normalize(Vector3.Cross(pose.AxisWorld, MathF.Abs(pose.AxisWorld.Y) > 0.9f ? Vector3.UnitX : Vector3.UnitY));
        Vector3 across = Vector3.Cross(pose.AxisWorld, aside);
        (float sine, float cosine) = MathF.SinCos(turn);
        float size = flower.SizeMetres;
        Vector3 ring = ((aside * cosine) + (across * sine)) * (size * (0.10f + (0.85f * gone * speed)));
        Vector3 place = flower.PlaceWorld + ring + (pose.AxisWorld * (size * (0.30f + (0.75f * gone * speed)))) + new Vector3(0, 0.10f * age * age, 0);
        float light = Math.Clamp(age * 14, 0, 1) * (1 - age) * MathF.Sqrt(1 - age) * random.Between(0.5f, 1);
        return (place, light * pose.Grown);
    }
}
