using GlassCity.Engine.Sound;
using GlassCity.Scenes;
using GlassCity.Scenes.City;
using GlassCity.Scenes.Creatures;
using GlassCity.Scenes.Resonance;
using GlassCity.Scenes.Sound;
using GlassCity.Scenes.Walking;
using Xunit;

namespace GlassCity.Tests.Sound;

/// <summary>The voices of city, lamps, creatures, bridge and steps: pure, free of garbage, and by the timeline.</summary>
public class StoryVoicesTests
{
    private const ulong Seed = 1;

    /// <summary>A voice, where it sounds, and a moment at which it is silent.</summary>
    public static TheoryData<string, double, double> Voices => new()
    {
        { "night-air", 5, 260 }, { "drips", 3, 260 }, { "tower-hum", 20, 2 }, { "rain", 48, 80 }, { "glass-tone", 79, 60 }, { "whispers", 104, 120 }, { "glass-clicks", 106, 90 },
        { "wings", 116, 90 }, { "lamp-notes", 120, 90 }, { "lamp-tones", 130, 110 }, { "arc", 143, 120 }, { "mercury", 157, 140 }, { "steps", 160, 120 }, { "walls-breath", 232, 200 }, { "gravity", 241, 200 },
    };

    [Theory]
    [MemberData(nameof(Voices))]
    public void A_voice_is_a_function_of_its_block_and_makes_no_garbage(string name, double sounds, double silent)
    {
        float[] ordered = Read(name, sounds, 40_000), alone = Read(name, sounds + (24_000.0 / SoundTime.Rate), 16_000);
        Assert.True(Hearing.Rms(ordered) > 1e-5, $"{name}: silent at {sounds} s");
        Assert.Equal(ordered[48_000..], alone);
        Assert.True(Hearing.Rms(Read(name, silent, 4_800)) < 1e-6, $"{name}: heard at {silent} s");

        SoundMixer mixer = Mixer(name);
        float[] stereo = new float[2 * SoundTime.Block];
        long first = SoundTime.SampleAt(sounds), least = long.MaxValue;
        mixer.Read(first, stereo);
        for (int round = 0; round < 4; round++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int i = 1; i <= 20; i++)
            {
                mixer.Read(first + (((20 * round) + i) * SoundTime.Block), stereo);
            }

            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.Equal(0, least);
    }

    [Fact]
    public void Lamps_tones_draw_together_as_the_order_rises()
    {
        var chorus = new LampChorus(Seed);
        double before = double.MaxValue;
        bool isTuned = false;
        for (double t = 124; t < 140; t += 0.5)
        {
            double most = 0;
            for (int lamp = 0; lamp < Street.Posts.Length; lamp++)
            {
                most = Math.Max(most, Math.Abs(LampTonesVoice.SemitonesAt(chorus, lamp, t)));
            }

            float order = chorus.OrderAt(t);
            if (order < 0.3f)
            {
                Assert.True(100 * most > 80, $"{t} s: {100 * most:0} cents at r = {order}");
            }

            if (order > LampTonesVoice.TunedOrder)
            {
                isTuned = true;
                Assert.True(100 * most < 3, $"{t} s: {100 * most:0.0} cents at r = {order}");
            }

            // It is a function of the order alone: while that rises, it falls.
            if (t > 126 && chorus.OrderAt(t) > chorus.OrderAt(t - 0.5))
            {
                Assert.True(most <= before + 1e-9, $"{t} s");
            }

            before = most;
        }

        Assert.True(isTuned);
    }

    [Fact]
    public void Each_lamp_sounds_when_its_first_guest_comes()
    {
        var guests = new LampGuests(Seed);
        double first = Enumerable.Range(0, Street.Lamps.Length).Min(lamp => guests.ArriveSeconds(lamp, 0));
        Assert.True(Hearing.Rms(Read("lamp-notes", first - 1, 40_000)) < 1e-6);
        Assert.True(Hearing.Rms(Read("lamp-notes", first, 9_600)) > 1e-5);
    }

    [Fact]
    public void Own_steps_sound_where_and_when_they_were_noted_and_each_ground_has_its_sound()
    {
        float[][] heard = new float[3][];
        for (int ground = 0; ground < 3; ground++)
        {
            var log = new WalkerStepLog();
            log.Add(48_000, new(0, 0, 40), (Scenes.Walking.Ground)ground);
            var mixer = new SoundMixer(Soundscape.Select(Soundscape.CityOnly(Seed, log), ["steps"], []), new FlightListener(Flights.Find("film")), Ears.Loudspeakers);
            heard[ground] = new float[2 * 24_000];
            mixer.Read(48_000 - 4_800, heard[ground].AsSpan(0, 2 * 4_000));
            Assert.True(Hearing.Rms(heard[ground]) < 1e-6);
            mixer.Read(48_000, heard[ground]);
            Assert.True(Hearing.Rms(heard[ground]) > 1e-5, $"{(Scenes.Walking.Ground)ground}");
        }

        Assert.NotEqual(heard[0], heard[1]);
        Assert.NotEqual(heard[1], heard[2]);
    }

    [Fact]
    public void A_city_without_a_story_sounds_at_any_time()
    {
        var mixer = new SoundMixer(Soundscape.CityOnly(Seed), new FlightListener(Flights.Find("film")), Ears.Loudspeakers);
        float[] stereo = new float[2 * 48_000];
        foreach (double t in (ReadOnlySpan<double>)[20, 250, 900])
        {
            mixer.Read(SoundTime.SampleAt(t), stereo);
            Assert.InRange(Hearing.Decibels(Hearing.Rms(stereo)), -50, -15);
        }
    }

    private static float[] Read(string name, double fromSeconds, int samples)
    {
        float[] stereo = new float[2 * samples];
        Mixer(name).Read(SoundTime.SampleAt(fromSeconds), stereo);
        return stereo;
    }

    private static SoundMixer Mixer(string name) =>
        new(Soundscape.Select(Whole.Value, [name], []), new FlightListener(Flights.Find("film")), Ears.Loudspeakers);

    private static readonly Lazy<SoundScene> Whole = new(() => Soundscape.Of(Seed));
}
