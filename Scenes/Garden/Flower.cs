using System.Numerics;
using GlassCity.Scenes.City;
using GlassCity.Scenes.Score;

namespace GlassCity.Scenes.Garden;

/// <summary>A flower as it is at a time.</summary>
/// <param name="Open">0 a bud .. 1 as wide as it can.</param>
/// <param name="Glow">Light in its throat, 0..1.</param>
/// <param name="Grown">0 not there .. 1 of full size.</param>
/// <param name="AxisWorld">The way it looks, a unit vector.</param>
/// <param name="Lit">What of the night's light is on it, 0..1: while others sing, who is silent is in shade.</param>
public readonly record struct FlowerPose(float Open, float Glow, float Grown, Vector3 AxisWorld, float Lit);

/// <summary>
/// A flower: a place on a vine, one of the eight voices, and its own ways of doing what that voice asks. It is a bud until the voice
/// is about to sing; then it is as wide as each of its notes is strong, for as long as that lasts. Its light follows more slowly,
/// and steeply: who sings aloud is a lamp, who hums a glimmer.
/// </summary>
public sealed class Flower
{
    /// <summary>A flower that has sung once stays so far open.</summary>
    public const float Resting = 0.20f;

    /// <summary>So long before its first note a bud begins to loosen; by that note it is as far open as it will be between notes.</summary>
    public const double LoosensSeconds = 1.8;

    // What a throat that has sung keeps while others sing, and when all have ended.
    private const float BetweenGlow = 0.10f, AfterGlow = 0.30f;

    // Its light is the mean of its notes' strength over so long: a fifth of a second from note to note would be a blink.
    private const double LightSeconds = 0.42;
    private const int LightLooks = 4;

    // Less of the night's light in the choir: on who sings aloud, that its own is seen, and on who is silent.
    private const float LoudShade = 0.30f, SilentShade = 0.55f;
    private const double ChoirComesSeconds = 2.5;

    /// <summary>Louder than this none opens wider.</summary>
    private const float Loudest = 0.84f;

    // Of the first on its bud's stalk; the others stand farther out, so that all begin at one place and none within another.
    private const float ShortStalk = 0.5f, MoreStalk = 0.85f;

    private const double GrowsSeconds = 2.6;
    private const double NodSeconds = 0.30;     // e-folding of the nod at a note's start
    private const double NodHertz = 1.7;

    private readonly double _lateSeconds;
    private readonly float _gain;
    private readonly float _phase;
    private readonly Vector3 _looks;
    private readonly Vector3 _aside;

    /// <param name="site">Where its stalk begins.</param>
    /// <param name="singer">Its voice.</param>
    /// <param name="spray">0 the first on its bud's stalk; those after it are younger, smaller and look aside.</param>
    /// <param name="seed">The city's.</param>
    public Flower(in BudSite site, Singer singer, int spray, ulong seed)
    {
        var random = new SeedStream(seed ^ 0xF10E, ((ulong)site.Number * 4) + (ulong)spray);
        FlowerKind kind = FlowerKinds.Of(singer);
        (Site, Singer, Kind, Spray) = (site, singer, kind, spray);
        _lateSeconds = random.Between(0, 0.016f);
        _gain = random.Between(0.80f, 1.0f);
        _phase = random.Between(0, MathF.Tau);
        Roll = random.Between(0, MathF.Tau);
        Number = random.Next();
        SizeMetres = site.SizeMetres * kind.Size * random.Between(0.78f, 1.28f) * (1 - (0.16f * spray));
        Vector3 jitter = new(random.Between(-1, 1), random.Between(-1, 1), random.Between(-1, 1));
        Vector3 up = new(0, kind.Uprightness, 0);
        _looks = Vector3.Normalize((site.OutWorld * (1 - (0.75f * MathF.Abs(kind.Uprightness)))) + up + (jitter * (spray == 0 ? 0.32f : 0.95f)));
        StalkRadii = ShortStalk + (MoreStalk * spray);
        PlaceWorld = site.PlaceWorld + (_looks * (StalkRadii * 0.5f * SizeMetres));
        _aside = Vector3.Normalize(Vector3.Cross(_looks, MathF.Abs(_looks.Y) > 0.9f ? Vector3.UnitX : Vector3.UnitY));
        // Age: some have paled, some are fresh; and each is a little warmer or cooler than its sister.
        float pale = random.Between(0, 0.35f), warm = random.Between(-0.10f, 0.10f);
        Vector3 tint = new(1 + warm, 1, 1 - warm);
        BaseColour = Vector3.Lerp(kind.Base, kind.Tip, pale) * tint;
        TipColour = Vector3.Lerp(kind.Tip, new(0.86f, 0.86f, 0.88f), pale) * tint * random.Between(0.82f, 1.04f);
    }

    public BudSite Site { get; }

    /// <summary>Which of its bud's it is.</summary>
    public int Spray { get; }

    /// <summary>Where its petals spring once it is grown, world metres: a stalk's length from its site.</summary>
    public Vector3 PlaceWorld { get; }

    /// <summary>From its site to where its petals spring, in radii of the flower.</summary>
    public float StalkRadii { get; }

    /// <summary>Dream time at which it begins to swell.</summary>
    public double BornSeconds => Site.BornSeconds + (0.5 * Spray);

    public Singer Singer { get; }

    public FlowerKind Kind { get; }

    /// <summary>About its axis, radians.</summary>
    public float Roll { get; }

    /// <summary>0..1, by which its petals differ from its sisters'.</summary>
    public float Number { get; }

    /// <summary>From side to side when wide open.</summary>
    public float SizeMetres { get; }

    public Vector3 BaseColour { get; }

    public Vector3 TipColour { get; }

    public FlowerPose At(double seconds)
    {
        double heard = seconds - _lateSeconds, first = VoiceEnvelope.FirstSeconds(Singer), since = VoiceEnvelope.SinceNoteSeconds(Singer, heard);
        float voice = (float)VoiceEnvelope.At(Singer, heard);
        float woken = Smooth((heard - first) / VoiceEnvelope.FirstAttackSeconds), loose = Smooth(1 + ((heard - first) / LoosensSeconds));
        float open = _gain * ((Resting * loose) + ((1 - Resting) * MathF.Min((float)NoteGate.EasedAt(Singer, heard) / Loudest, 1)));
        float nod = since > 0 ? 0.16f * voice * MathF.Exp((float)(-since / NodSeconds)) * MathF.Sin((float)(since * NodHertz * Math.Tau)) : 0;
        // The air moves all of them, each in its turn; a long note leans it forward.
        float idle = 0.050f * MathF.Sin((float)(seconds * 0.83) + _phase), turn = 0.045f * MathF.Sin((float)(seconds * 0.61) + (2.3f * _phase));
        float struck = since > 0 ? MathF.Exp((float)(-since / 0.45)) : 0;
        Vector3 over = Vector3.Cross(_aside, _looks);
        Vector3 axis = Vector3.Normalize(_looks + (over * (nod + idle)) + (_aside * (turn + (0.05f * voice * MathF.Sin((float)(heard * 2.1) + _phase)))));
        float rises = Smooth((seconds - Choir.BeginsSeconds) / ChoirComesSeconds), ended = Smooth((seconds - Choir.EndsSeconds) / ChoirComesSeconds);
        float sung = SungAt(heard), light = sung * MathF.Sqrt(sung);
        float glow = (float.Lerp(BetweenGlow, AfterGlow, ended) * woken) + ((1 - BetweenGlow) * light * (0.92f + (0.08f * struck)));
        float lit = 1 - (rises * (1 - ended) * float.Lerp(SilentShade, LoudShade, sung));
        return new FlowerPose(open, MathF.Min(glow, 1), Smooth((seconds - BornSeconds) / GrowsSeconds), axis, lit);
    }

    // 0..1 of the loudest.
    private float SungAt(double heard)
    {
        double sum = 0;
        for (int i = 0; i < LightLooks; i++)
        {
            sum += NoteGate.EasedAt(Singer, heard - (LightSeconds * (i + 0.5) / LightLooks) + NoteGate.LeadSeconds);
        }

        return MathF.Min((float)(sum / LightLooks) / Loudest, 1);
    }

    private static float Smooth(double u)
    {
        float s = (float)Math.Clamp(u, 0, 1);
        return s * s * (3 - (2 * s));
    }
}
