using System.Numerics;
using GlassCity.Scenes.Arc;
using GlassCity.Scenes.Bridge;
using GlassCity.Scenes.City;
using GlassCity.Scenes.Garden;
using GlassCity.Scenes.Mender;
using GlassCity.Scenes.Show;
using GlassCity.Scenes.Sky;
using GlassCity.Scenes.Wounded;

namespace GlassCity.Scenes.Sight;

/// <summary>Who gave what to whom in the dream so far: a thread for each, from the giver to the receiver.</summary>
public sealed class Gifts
{
    public const int Most = 320;

    /// <summary>Share of its light that a thread has whose gift nobody saw.</summary>
    public const float MissedShare = 0.16f;

    /// <summary>Share of its light that a thread has beside the few of its kind that are told: of a great many one reads none.</summary>
    public const float BesideShare = 0.07f;

    private const double GivenSeconds = 206;        // by then all that has to do with stones and stars has been given
    private const double BreadGivenSeconds = 276;
    private const double HandGivenSeconds = 290;
    private const float StarMetres = 520;           // as far as a thread to a star is drawn
    private const int StarsFed = 90;
    private const int FlowersReached = 26;
    private const float FlowersAroundMetres = 45;
    private const int FirstLamps = 6;               // that the creatures came to first: the others have it from lamp to lamp
    private const float SagMetres = 1.1f;           // of a garland from lamp to lamp
    private const int BridgeBearers = 5;
    private const int StarsTold = 3, BearersTold = 2, FlowersTold = 5;
    private const float LampsToldMetres = 26;   // as far from where the creatures came from

    private static readonly Vector3 Forge = new(1.00f, 0.44f, 0.13f), Wing = new(1.00f, 0.76f, 0.34f), Silver = new(0.62f, 0.86f, 1.00f), Mercury = new(0.70f, 0.92f, 0.98f),
        Spring = new(1.00f, 0.36f, 0.50f), Blossom = new(1.00f, 0.62f, 0.84f), Crust = new(1.00f, 0.66f, 0.30f), Touch = new(1.00f, 0.80f, 0.62f);

    /// <summary>The palms of who passed by, where they landed: what was only seen ended there.</summary>
    public static readonly Vector3 PalmsWorld = StoryPlaces.Landing + new Vector3(-0.45f, 1.15f, -0.65f);

    /// <summary>The chest of the stranger, where that stands when all has been given.</summary>
    public static readonly Vector3 MenderWorld = MenderPose.At(GivenSeconds)[Joint.Chest];

    public static readonly Vector3 SeedWorld = StoryPlaces.Planting + new Vector3(0, 0.05f, 0);
    public static readonly Vector3 ChildWorld = StoryPlaces.Bread + new Vector3(0.45f, 0.55f, 0), DogWorld = StoryPlaces.Bread + new Vector3(-0.45f, 0.40f, 0);
    public static readonly Vector3 NurseWorld = StoryPlaces.Bedside + new Vector3(0.40f, 1.0f, 0), DyingWorld = StoryPlaces.Bedside + new Vector3(-0.35f, 0.75f, 0);

    private readonly ulong _seed;
    private readonly Constellation _constellation;
    private readonly Vector3[] _stars;
    private readonly Lazy<Flower[]> _flowers;

    /// <param name="seed">The city's.</param>
    /// <param name="flowers">Grown when a thread first goes to one.</param>
    public Gifts(ulong seed, Lazy<FlowerBed> flowers)
    {
        (_seed, _constellation) = (seed, new Constellation(seed));
        _stars = [.. StarField.Make(seed).Select(star => star.DirectionAndPower.AsVector3()).Where(toStar => toStar.Y > 0.42f).Take(StarsFed)];
        _flowers = new Lazy<Flower[]>(() => Chosen(flowers.Value));
    }

    /// <summary>The threads of a frame.</summary>
    /// <returns>How many there are.</returns>
    public int Gather(in FrameDescription frame, Span<GiftThread> into)
    {
        double t = frame.TimeSeconds;
        int count = 0;
        if (t >= GivenSeconds && frame.Parts.Has(Parts.Arc))
        {
            GatherMending(t, Share(frame, Kindness.Mending), into, ref count);
        }

        if (t >= GivenSeconds && frame.Parts.Has(Parts.Resonance))
        {
            GatherFeeding(Share(frame, Kindness.Feeding), into, ref count);
        }

        if (t >= GivenSeconds && frame.Parts.Has(Parts.Bridge | Parts.Arc))
        {
            GatherBridge(t, Share(frame, Kindness.Bridge), into, ref count);
        }

        if (t >= GivenSeconds && frame.Parts.Has(Parts.Vines | Parts.Flowers))
        {
            GatherSeed(Share(frame, Kindness.Seed), into, ref count);
        }

        if (frame.Parts.Has(Parts.Sigils))
        {
            GatherMemories(t, Share(frame, Kindness.Bread), Share(frame, Kindness.Hand), into, ref count);
        }

        return count;
    }

    private static float Told(bool isTold) => isTold ? 1 : BesideShare;

    private static float Share(in FrameDescription frame, Kindness kindness) => (frame.Witnessed & kindness) != 0 ? 1 : MissedShare;

    private void GatherMending(double t, float share, Span<GiftThread> into, ref int count)
    {
        ArcStance stance = ArcPath.At(t);
        for (int i = 0, bright = 0; i < _constellation.Count; i++)
        {
            if (_constellation.Powers[i] > 0.5f)
            {
                Vector3 star = StarOf(stance, i), bow = Aside(0, i, 14) + new Vector3(-18, -38, 0);
                Add(into, ref count, new GiftThread(MenderWorld, star, bow, Forge * (1.5f * share * Told(bright++ < StarsTold)), 0.016f, Chance(0, i)));
            }
        }
    }

    private void GatherFeeding(float share, Span<GiftThread> into, ref int count)
    {
        ReadOnlySpan<Lamp> lamps = Street.Lamps;
        for (int i = 0; i < lamps.Length; i++)
        {
            Vector3 lamp = lamps[i].HeadWorld;
            // From the creatures outward: the lamp before it, on its side, is nearer to where they came from.
            int inward = lamp.Z > StoryPlaces.Whispers.Z ? i + 2 : i - 2;
            bool isFirst = MathF.Abs(lamp.Z - StoryPlaces.Whispers.Z) < FirstLamps * Street.LampStepMetres / 4;
            Vector3 from = isFirst || inward < 0 || inward >= lamps.Length ? StoryPlaces.Whispers : lamps[inward].HeadWorld;
            Vector3 bow = isFirst ? Aside(1, i, 2.5f) + new Vector3(0, 3.4f, 0) : new Vector3(0, -SagMetres, 0);
            float told = share * Told(MathF.Abs(lamp.Z - StoryPlaces.Whispers.Z) < LampsToldMetres);
            Add(into, ref count, new GiftThread(from, lamp, bow, Wing * (0.9f * told), 0.009f, isFirst ? 0 : Chance(1, i)));
            Add(into, ref count, new GiftThread(lamp, lamp + (StarMetres * StarOver(i)), Aside(2, i, 24) + new Vector3(0, -34, 0), Silver * (0.7f * told * (isFirst ? 1 : 0.4f)), 0.010f, Chance(2, i)));
        }
    }

    /// <summary>The star that a lamp feeds: of the bright ones the nearest to over it, a little down the street.</summary>
    private Vector3 StarOver(int lamp)
    {
        Vector3 over = Vector3.Normalize(new(0.03f * Street.Lamps[lamp].HeadWorld.X, 1, -0.45f + (0.5f * Chance(6, lamp)))), nearest = _stars[0];
        foreach (Vector3 star in _stars)
        {
            nearest = Vector3.Dot(star, over) > Vector3.Dot(nearest, over) ? star : nearest;
        }

        return nearest;
    }

    private void GatherBridge(double t, float share, Span<GiftThread> into, ref int count)
    {
        ArcStance stance = ArcPath.At(t);
        for (int i = 0; i < BridgeBearers; i++)
        {
            Vector3 deck = BridgeCourse.At((0.03f + (0.5f * i / BridgeBearers)) * BridgeCourse.LengthMetres).DeckWorld;
            Add(into, ref count, new GiftThread(StarOf(stance, i * 2 % _constellation.Count), deck, Aside(3, i, 8) + new Vector3(14, -34, 0), Mercury * (1.2f * share * Told(i < BearersTold)), 0.014f, Chance(3, i)));
        }
    }

    private void GatherSeed(float share, Span<GiftThread> into, ref int count)
    {
        Add(into, ref count, new GiftThread(MenderWorld, SeedWorld, new Vector3(0.4f, 0.9f, 0.3f), Spring * (2.2f * share), 0.012f, 0.2f));
        for (int i = 0; i < _flowers.Value.Length; i++)
        {
            Vector3 place = _flowers.Value[i].PlaceWorld, level = (place - SeedWorld) with { Y = 0 };
            Vector3 bow = Aside(4, i, 0.10f * level.Length()) + new Vector3(0, 0.25f + (0.16f * level.Length()), 0);
            bool isTold = i % (FlowersReached / FlowersTold) == FlowersReached / FlowersTold - 1;
            Add(into, ref count, new GiftThread(SeedWorld, place, bow, Vector3.Lerp(Blossom, Spring, Chance(5, i)) * (0.8f * share * Told(isTold)), 0.006f, Chance(4, i)));
        }
    }

    private static void GatherMemories(double t, float bread, float hand, Span<GiftThread> into, ref int count)
    {
        if (t >= BreadGivenSeconds)
        {
            Add(into, ref count, new GiftThread(ChildWorld, DogWorld, new Vector3(0, 0.25f, 0), Crust * (2 * bread), 0.012f, 0));
            Add(into, ref count, new GiftThread(DogWorld, PalmsWorld, new Vector3(26, 0, -18), Crust * (2 * bread), 0.012f, 0.3f));
        }

        if (t >= HandGivenSeconds)
        {
            Add(into, ref count, new GiftThread(NurseWorld, DyingWorld, new Vector3(0, 0.2f, 0), Touch * (2 * hand), 0.012f, 0.5f));
            Add(into, ref count, new GiftThread(DyingWorld, PalmsWorld, new Vector3(-24, 0, 16), Touch * (2 * hand), 0.012f, 0.8f));
        }
    }

    private static void Add(Span<GiftThread> into, ref int count, in GiftThread thread)
    {
        if (count < into.Length)
        {
            into[count++] = thread;
        }
    }

    /// <summary>Flowers that threads go to: as many near the seed as far from it.</summary>
    private static Flower[] Chosen(FlowerBed bed)
    {
        Flower[] near = [.. bed.Flowers.ToArray().Where(flower => Vector3.Distance(flower.PlaceWorld, SeedWorld) < FlowersAroundMetres).OrderBy(flower => Vector3.DistanceSquared(flower.PlaceWorld, SeedWorld))];
        int count = Math.Min(FlowersReached, near.Length);
        return [.. Enumerable.Range(0, count).Select(i => near[(int)((long)i * near.Length / count)])];
    }

    private Vector3 StarOf(in ArcStance stance, int star) => stance.PlaceOf(((IStarGraph)_constellation).Places[star]);

    private float Chance(int kind, int number) => new SeedStream(_seed ^ 0x67696674, ((ulong)kind * 1000) + (ulong)number).Next();

    private Vector3 Aside(int kind, int number, float metres)
    {
        var own = new SeedStream(_seed ^ 0x626f77, ((ulong)kind * 1000) + (ulong)number);
        return metres * new Vector3(own.Between(-1, 1), own.Between(-0.3f, 0.3f), own.Between(-1, 1));
    }
}
