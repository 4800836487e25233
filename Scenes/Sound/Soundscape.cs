using GlassCity.Engine.Sound;
using GlassCity.Engine.View;
using GlassCity.Scenes.Air;
using GlassCity.Scenes.Arc;
using GlassCity.Scenes.Breath;
using GlassCity.Scenes.Bridge;
using GlassCity.Scenes.Chrysanthemums;
using GlassCity.Scenes.City;
using GlassCity.Scenes.Creatures;
using GlassCity.Scenes.Face;
using GlassCity.Scenes.Fall;
using GlassCity.Scenes.Forge;
using GlassCity.Scenes.Fracture;
using GlassCity.Scenes.Galaxies;
using GlassCity.Scenes.Garden;
using GlassCity.Scenes.Gravity;
using GlassCity.Scenes.Memories.Bread;
using GlassCity.Scenes.Mender;
using GlassCity.Scenes.Planting;
using GlassCity.Scenes.Resonance;
using GlassCity.Scenes.Rivers;
using GlassCity.Scenes.Score;
using GlassCity.Scenes.Seed;
using GlassCity.Scenes.Walking;
using GlassCity.Scenes.Wounded;

namespace GlassCity.Scenes.Sound;

/// <summary>
/// Everything that can be heard, one line each with what it is and how loud: read this first. The twin of <see cref="Picture"/>. Voices lie in the folders
/// of what they belong to; the score's instruments in Scenes/Score.
/// </summary>
internal static class Soundscape
{
    /// <summary>The avenue between its towers: two seconds, darker as it goes.</summary>
    private static readonly RoomResponse Street = new(2.2, 0.03, 2.6, 0.9, 0.35);

    /// <summary>Under the city, where nothing has walls: longer, and soft from its beginning.</summary>
    private static readonly RoomResponse Deep = new(3.6, 0.06, 5.2, 1.6, 0.2);

    /// <summary>Of all of it: to -18 LUFS over the whole dream (ITU-R BS.1770-4).</summary>
    private const double MasterDecibels = 3;

    /// <summary>The desk of one city.</summary>
    /// <param name="seed">Which.</param>
    /// <param name="steps">The walker's; in films nobody walks.</param>
    public static SoundScene Of(ulong seed, WalkerStepLog? steps = null) =>
        new([.. Desk(seed, new GardenPlaces(seed), steps).Select(channel => channel with { Decibels = channel.Decibels + MasterDecibels })], Street, Deep, new StreetEchoes());

    /// <summary>The desk of a city without its story, whose time has no end: what of it tells nothing.</summary>
    public static SoundScene CityOnly(ulong seed, WalkerStepLog? steps = null) => new(
        [new(new NightAirVoice(true), 1), new(new DripsVoice(true), -4), new(new TowerHumVoice(seed, true), -18), new(new RiverVoice(seed, true), 2), new(new StepsVoice(steps, true), -8)],
        Street, Deep, new StreetEchoes());

    /// <summary>The voices' names, in the desk's order.</summary>
    public static IReadOnlyList<string> NamesOf(SoundScene scene) => [.. scene.Channels.Select(channel => channel.Voice.Name)];

    /// <summary>With only some voices, or without some.</summary>
    public static SoundScene Select(SoundScene scene, IReadOnlyList<string> only, IReadOnlyList<string> without) => scene with
    {
        Channels = [.. scene.Channels.Where(channel =>
            (only.Count == 0 || only.Contains(channel.Voice.Name, StringComparer.OrdinalIgnoreCase))
            && !without.Contains(channel.Voice.Name, StringComparer.OrdinalIgnoreCase))],
    };

    private static List<Channel> Desk(ulong seed, GardenPlaces garden, WalkerStepLog? steps) =>
    [
        new(new NightAirVoice(), -1),                      // I.1 and wherever there is a city: the night
        new(new DripsVoice(), -6),                         // I.1 distant drips
        new(new TowerHumVoice(seed), -20),                 // I.2 each tower its note
        new(new RiverVoice(seed), 0),                      // I.3 rising water
        new(new RainVoice(), 4),                           // I.4 fine rain that ends
        new(new LowBreathVoice(), -13),                    // II.1 the stranger's breath
        new(new GlassToneVoice(seed), -1),                 // II.2 stars that bleed
        new(new EmberVoice(seed), 0),                      // II.3 forge hands and stardust
        new(new WhispersVoice(), 6),                       // II.4 whispering without words
        new(new GlassClicksVoice(seed), 6),                // II.4 that hardens
        new(new WingsVoice(seed), -13),                    // II.5 the swarm
        new(new LampNotesVoice(seed), -8),                 // II.5 a note for each lamp
        new(new LampTonesVoice(seed), -5),                 // II.6 scattered pulses that become one chord
        new(new ArcVoice(), 3),                            // III.1 what crosses the sky
        new(new MercuryVoice(), -6),                       // III.2 the bridge's shimmer
        new(new StepsVoice(steps), -10),                   // III.2 footsteps, and wherever one walks
        new(new SeasonWindVoice(), -5),                    // IV.1 the face's seasons
        new(new ThunderVoice(), -5),                       // IV.1 far, of the storm in its hair
        new(new HeartVoice(), -8),                         // IV.2 the seed's beat
        new(new CrackVoice(), -5),                         // IV.3 the ground breaks
        new(new VineVoice(garden), -7),                    // IV.4 vines race out
        new(new ChoirVoice(garden), -32),                  // IV.5 the flowers sing
        new(new WallsBreathVoice(), -9),                   // IV.6 the hum becomes breath
        new(new GravityVoice(), -10),                      // IV.7 everything tunes to one low note
        new(new ShatterVoice(seed), -10),                  // V.1 the pane
        new(new FallWindVoice(), -4),                      // V.2 the fall, and veils that go by
        new(new LostVoices(), 7),                          // V.2 voices without words
        new(new RubbleVoice(), 4),                         // V.3 stones that settle
        new(new LongBreathVoice(), -2),                    // V.4 the last breath, and what becomes of it
        new(new ExhaleVoice(), 0),                         // VI.3 one's own breath
        new(new PetalWindVoice(seed), 2),                  // VI.3 the storm of petals
        new(ScoreVoice.Of("music"), -4),                   // I to VI, all of the score that is no beat's subject
        new(ScoreVoice.Of("rising-line"), -3),             // III.1 what was healed rises
        new(ScoreVoice.Of("music-box"), -1),               // V.3 the seed's theme, a note too short
        new(ScoreVoice.Of("sigil-strikes"), -4),           // V.5 each sign's own note
        new(ScoreVoice.Of("inverted-theme"), -2),          // VI.2 the mender's theme, turned
        new(ScoreVoice.Of("final-chord"), -3),             // VI.4 E major
    ];
}

/// <summary>A flight's own ears: where its camera is.</summary>
/// <param name="flight">Before its first key and after its last they stand there.</param>
/// <param name="startSeconds">The dream's time at its start.</param>
internal sealed class FlightListener(FlightPath flight, double startSeconds = 0) : IListener
{
    public FlightListener(Engine.View.Flight flight)
        : this(flight.Path, flight.StartSeconds)
    {
    }

    public Listener At(double seconds) => Listener.Of(flight.At(seconds - startSeconds));
}
