using System.Numerics;
using GlassCity.Scenes.City;

namespace GlassCity.Scenes.Creatures;

/// <summary>What a view can see of the flock and in which form: near ones whole, those of few pixels as lights, a fade between.</summary>
/// <param name="flock">The city's.</param>
/// <param name="seed">The city's.</param>
/// <param name="fewWisps">Whether every second wisp stands for two: squares over squares are what breath costs on a processor.</param>
public sealed class CreatureGathering(Flock flock, ulong seed, bool fewWisps = false)
{
    private const float NearPixels = 22;         // of wing span: where veins begin to show
    private const float LightPixels = 11;         // where a wing is no more than a stroke
    private const float FadeShare = 0.18f;
    private const float ShutterSeconds = 1 / 96f;

    private readonly CreaturePose[] _poses = new CreaturePose[flock.Creatures.Length];
    private double _posedSeconds = double.NaN;

    /// <summary>Fills a list.</summary>
    /// <param name="frame">Its time and eye.</param>
    /// <param name="eyeWorld">The eye of the view: mirrored for the mirror.</param>
    /// <param name="planes">Of the view.</param>
    /// <param name="onlyLights">Whether all are lights, as for the mirror.</param>
    /// <param name="into">Cleared by this.</param>
    public void Gather(in FrameDescription frame, Vector3 eyeWorld, in ViewPlanes planes, bool onlyLights, CreatureList into)
    {
        into.Clear(eyeWorld);
        if (!frame.Parts.Has(Parts.Creatures) || !Flock.IsAbroad(frame.TimeSeconds))
        {
            return;
        }

        Pose(frame.TimeSeconds);
        // Two views of one frame share a pixel's angle near enough: forms are chosen by the picture's.
        float pixelRadians = 2 * MathF.Tan(frame.View.Lens.FovYRadians * 0.5f) / frame.View.HeightPixels;
        for (int i = 0; i < _poses.Length; i++)
        {
            ref readonly CreaturePose pose = ref _poses[i];
            float span = flock.Creatures[i].SpanMetres;
            Vector3 room = new(span * 0.7f);
            if (pose.IsSeen && planes.Meets(pose.PlaceWorld - room, pose.PlaceWorld + room))
            {
                float away = Vector3.Distance(pose.PlaceWorld, eyeWorld);
                Add(flock.Creatures[i], pose, eyeWorld, onlyLights ? 0 : span / (away * pixelRadians), into);
            }
        }

        for (int i = 0; i < Breath.Wisps && !onlyLights; i += fewWisps ? 2 : 1)
        {
            Wisp wisp = Breath.At(i, seed, frame.TimeSeconds);
            if (wisp.Density > 0)
            {
                into.Add(CreatureList.WispForm, new(new(wisp.PlaceWorld, wisp.RadiusMetres), new(0, 0, 0, wisp.Turn), default, new(0, 0, 0, wisp.Density * (fewWisps ? 1.8f : 1)), new(i, 1, 0, 0)));
            }
        }
    }

    private static void Add(in Creature creature, in CreaturePose pose, Vector3 eyeWorld, float pixels, CreatureList into)
    {
        float mirrored = Vector3.Dot(eyeWorld - pose.PlaceWorld, Vector3.Cross(pose.UpWorld, pose.ForwardWorld)) < 0 ? -1 : 1;
        int plan = (int)creature.Plan;
        var whole = new CreatureInstance(
            new(pose.PlaceWorld, creature.SpanMetres), new(pose.ForwardWorld, pose.Stroke), new(pose.UpWorld, pose.Open),
            new(creature.Glow, 1), new(plan, mirrored, creature.Phase, pose.VelocityWorld.Length() * ShutterSeconds));
        if (pose.Facet > 0.02f)
        {
            into.Add(CreatureList.FacetForm, Sized(whole, pose.Size * pose.Facet, 1));
        }

        float grown = pose.Size * (1 - pose.Facet), near = Shown(pixels, NearPixels), mesh = Shown(pixels, LightPixels);
        if (grown < 0.02f)
        {
            return;
        }

        // All have a halo; only that is left of the light where the creature itself is drawn.
        into.Add(CreatureList.LightForm, Sized(whole, grown, 1 - mesh));

        if (mesh > 0 && near < 1)
        {
            into.Add(CreatureList.FarForm + plan, Sized(whole, grown, mesh * (1 - near)));
        }

        if (near > 0)
        {
            into.Add(CreatureList.NearForm + plan, Sized(whole, grown, near));
        }
    }

    private static CreatureInstance Sized(in CreatureInstance whole, float size, float show) => whole with
    {
        MiddleAndSpan = new(whole.MiddleAndSpan.AsVector3(), whole.MiddleAndSpan.W * size),
        GlowAndShow = new(whole.GlowAndShow.AsVector3(), show),
    };

    /// <summary>0 below a size, 1 above it, and in between a share of it wide.</summary>
    private static float Shown(float pixels, float limit) => Math.Clamp(((pixels / limit) - 1) / FadeShare, 0, 1);

    /// <summary>Both views of a frame see the same poses.</summary>
    private void Pose(double seconds)
    {
        if (seconds == _posedSeconds)
        {
            return;
        }

        ReadOnlySpan<Creature> creatures = flock.Creatures;
        for (int i = 0; i < creatures.Length; i++)
        {
            _poses[i] = CreaturePose.At(creatures[i], seconds);
        }

        _posedSeconds = seconds;
    }
}
