using System.Numerics;
using GlassCity.Engine.Sound;
using GlassCity.Scenes;
using GlassCity.Scenes.Sound;
using Xunit;

namespace GlassCity.Tests.Sound;

public class LiveSoundTests
{
    private static readonly RoomResponse Short = new(0.3, 0.01, 0.4, 0.3, 0.4);
    private static readonly SoundScene Chord = new([new Channel(new Tones(), 0)], Short, Short, null);

    [Fact]
    public void What_the_device_gets_is_what_a_file_of_the_same_moments_holds_to_the_bit()
    {
        var film = new FlightListener(Flights.Find("film").Path);
        SoundScene scene = Soundscape.Of(1);
        var bench = new LiveBench(scene, film) { Dream = 186 };
        bench.Run(2.5);
        ReadOnlySpan<float> played = bench.Output.All;
        long first = (long)bench.Player.BeganAt;
        int silent = played.IndexOfAnyExcept(0f) / 2 / LiveSound.Buffer * LiveSound.Buffer;
        int count = (played.Length / 2) - silent;
        float[] file = new float[2 * count];
        new SoundMixer(scene, film, Ears.Loudspeakers).Read(first, file);
        const int fade = SoundTime.Rate / 100;
        Assert.InRange(count, 2 * SoundTime.Rate, int.MaxValue);
        Assert.True(played[(2 * (silent + fade))..].SequenceEqual(file.AsSpan(2 * fade)));
        Assert.InRange(file.Max(MathF.Abs), 0.001f, 1);
    }

    [Fact]
    public void Sound_comes_when_its_moment_is_seen()
    {
        LiveBench bench = Begun();
        bench.Run(1);
        double heard = (bench.Player.BeganAt / SoundTime.Rate) + ((bench.Output.All.Length / 2.0 - bench.Output.Waiting - Silence(bench.Output.All)) / SoundTime.Rate);
        Assert.InRange(heard - bench.Dream, -0.02, 0.02);
        Assert.Equal(0, bench.Player.Underruns);
    }

    [Fact]
    public void Nothing_clicks_at_hold_jump_pace_mute_and_levels()
    {
        LiveBench bench = Begun();
        Action[] does =
        [
            () => bench.IsHeld = true, () => bench.IsHeld = false, () => bench.Dream = 40, () => bench.Dream += 0.3, () => bench.Pace = 2, () => bench.Pace = 0.25,
            () => bench.Pace = -1, () => bench.Pace = 1, () => bench.IsOn = false, () => bench.IsOn = true, () => bench.Levels = new(0.2f, 1, 0, 1), () => bench.Levels = SoundLevels.Full,
            () => (bench.IsFilm, bench.Ear) = (false, new Listener(new Vector3(4, 0, 9), -Vector3.UnitZ, Vector3.UnitX)), () => bench.IsFilm = true,
        ];
        foreach (Action does_ in does)
        {
            does_();
            bench.Run(0.7);
        }

        Assert.Equal(0, bench.Player.Underruns);
        Assert.InRange(LargestStep(bench.Output.All), 0.5f * Tones.LargestStep, 2 * 1.2f * Tones.LargestStep);
    }

    [Fact]
    public void Held_time_is_silent_and_what_was_changed_is_heard_within_a_fifth_of_a_second()
    {
        LiveBench bench = Begun();
        bench.IsHeld = true;
        bench.Run(0.2);
        int length = bench.Output.All.Length;
        bench.Run(1);
        Assert.Equal(length, bench.Output.All.Length);
        bench.IsHeld = false;
        bench.Run(0.2);
        Assert.True(bench.Player.IsFlowing);
        Assert.InRange(Loudness(bench.Output.All[^960..]), 0.02, 1);
        Assert.Equal(0, bench.Player.Underruns);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(0.5)]
    [InlineData(-1)]
    public void Another_pace_is_another_pitch_and_keeps_its_place(double pace)
    {
        LiveBench bench = Begun();
        bench.Pace = pace;
        bench.Run(1.2);
        float[] left = [.. bench.Output.All[^19_200..].ToArray().Where((_, i) => i % 2 == 0)];
        double hertz = Enumerable.Range(1, left.Length - 1).Count(i => left[i - 1] < 0 && left[i] >= 0) / (left.Length / (double)SoundTime.Rate);
        Assert.InRange(hertz / Tones.Hertz / Math.Abs(pace), 0.94, 1.06);
        Assert.Equal(0, bench.Player.Underruns);
    }

    [Fact]
    public void A_device_that_goes_is_told_once_and_the_next_one_is_come_into_softly()
    {
        var outputs = new List<LiveRecorder>();
        LiveBench bench = null!;
        bench = new LiveBench(Chord, new Still(), () =>
        {
            if (outputs.Count == 1 && bench.Now < 105)
            {
                throw LiveBench.Missing;
            }

            outputs.Add(new LiveRecorder(() => bench.Now));
            return outputs[^1];
        });
        bench.Run(1);
        Assert.Null(bench.Player.TakeMessage());
        outputs[0].IsLost = true;
        bench.Run(0.1);
        Assert.Contains("recorder", bench.Player.TakeMessage(), StringComparison.Ordinal);
        Assert.True(outputs[0].IsDisposed);
        bench.Run(3.5);
        Assert.Null(bench.Player.TakeMessage());
        bench.Run(4);
        Assert.Equal("sound is back", bench.Player.TakeMessage());
        Assert.InRange(LargestStep(outputs[1].All), 0.5f * Tones.LargestStep, 1.2f * Tones.LargestStep);
        Assert.Equal(0, bench.Player.Underruns);
    }

    [Fact]
    public void Without_library_or_device_one_line_says_so()
    {
        var bench = new LiveBench(Chord, new Still(), () => throw LiveBench.Missing);
        bench.Run(0.1);
        Assert.Equal("no sound: OpenAL Soft is missing; Debian: apt install libopenal1", bench.Player.TakeMessage());
        bench.Run(20);
        Assert.Null(bench.Player.TakeMessage());
    }

    [Fact]
    public void Steady_sound_allocates_nothing()
    {
        LiveBench bench = Begun();
        bench.IsFilm = false;
        bench.Run(1);
        long least = long.MaxValue;
        for (int round = 0; round < 4; round++)
        {
            bench.Pace = round % 2 == 0 ? 1 : 0.5;
            bench.Run(0.5);
            long before = GC.GetAllocatedBytesForCurrentThread();
            bench.Run(0.5);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.Equal(0, least);
    }

    [Fact]
    public void Where_mixing_takes_longer_than_life_it_is_silent_and_does_not_stutter()
    {
        LiveBench bench = null!;
        bench = new LiveBench(Chord with { Channels = [new Channel(new Tones(() => bench.Now += 0.005), 0)] }, new Still());
        bench.Run(3);
        Assert.True(bench.Player.IsFlowing);
        long before = bench.Player.Underruns;
        bench.Pace = 4;
        bench.Run(2);
        int length = bench.Output.All.Length;
        bench.Run(5);
        Assert.Equal(length, bench.Output.All.Length);
        Assert.InRange(bench.Player.Underruns - before, 0, 1);
        bench.Pace = 1;
        bench.Run(4);
        Assert.True(bench.Player.IsFlowing);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public void On_either_way_a_block_is_mixed_once(int way)
    {
        int mixed = 0;
        var mixer = new SoundMixer(Chord with { Channels = [new Channel(new Tones(() => mixed++), 0)], Deep = Short with { Seconds = 2 } }, new Still(), Ears.Loudspeakers);
        mixer.BlockOf(2000);
        mixed = 0;
        for (int i = 1; i <= 200; i++)
        {
            mixer.BlockOf(2000 + (way * i));
        }

        Assert.Equal(200, mixed);
    }

    [Fact]
    public void Steps_are_asked_into_samples_that_are_still_to_be_mixed()
    {
        LiveBench bench = Begun();
        Assert.InRange(bench.Player.NextSample / (double)SoundTime.Rate - bench.Dream, 0.05, 0.25);
        bench.IsHeld = true;
        bench.Run(0.3);
        Assert.Equal(-1, bench.Player.NextSample);
    }

    [Fact]
    public void Each_beat_says_what_is_heard_within_it()
    {
        Assert.Equal(Beats.All.Count, SoundCaptions.All.Count);
        foreach (((double from, double to, string text), Beat beat) in SoundCaptions.All.Zip(Beats.All))
        {
            Assert.True(from > beat.FromSeconds && to <= beat.ToSeconds && to - from > 2, beat.Id);
            Assert.Matches(@"^\[.*\]$", text);
            Assert.Equal((text, 1f), SoundCaptions.At((from + to) / 2));
        }
    }

    private static LiveBench Begun()
    {
        var bench = new LiveBench(Chord, new Still());
        bench.Run(1);
        Assert.True(bench.Player.IsFlowing);
        return bench;
    }

    private static int Silence(ReadOnlySpan<float> all) => all.IndexOfAnyExcept(0f) / 2 / LiveSound.Buffer * LiveSound.Buffer;

    private static float LargestStep(ReadOnlySpan<float> stereo)
    {
        float most = 0;
        for (int i = 2; i < stereo.Length; i++)
        {
            most = MathF.Max(most, MathF.Abs(stereo[i] - stereo[i - 2]));
        }

        return most;
    }

    private static double Loudness(ReadOnlySpan<float> stereo)
    {
        double sum = 0;
        foreach (float x in stereo)
        {
            sum += x * x;
        }

        return Math.Sqrt(sum / stereo.Length);
    }

    private sealed class Tones(Action? mixing = null) : IVoice
    {
        public const double Hertz = 220;

        public static float LargestStep => (float)(Math.Tau * Hertz / SoundTime.Rate * 0.4 * Math.Sqrt(0.5));

        public string Name => "tones";

        public SoundGroup Group => SoundGroup.Music;

        public bool IsHeard(double fromSeconds, double toSeconds) => true;

        public void Add(in SoundBlock block, SoundBus bus)
        {
            mixing?.Invoke();
            Span<float> mono = bus.Scratch(0);
            Oscillator.AddSine(mono, Glide.Steady(block, Hertz), 0.4f, 0.4f);
            bus.Surround(mono, 0, 1, 1);
        }
    }

    private sealed class Still : IListener
    {
        public Listener At(double seconds) => new(Vector3.Zero, Vector3.UnitX, -Vector3.UnitZ);
    }
}

/// <summary>Beside nothing else: time is measured.</summary>
[CollectionDefinition(nameof(LiveDeviceCollection), DisableParallelization = true)]
public sealed class LiveDeviceCollection;

[Collection(nameof(LiveDeviceCollection))]
public class LiveDeviceTests
{
    [Fact]
    public void OpenALs_null_device_plays_for_seconds_without_a_break()
    {
        var film = new FlightListener(Flights.Find("film").Path);
        using var sound = new LiveSound(plan => Soundscape.Of(plan.Seed), film);
        double start = Engine.Time.LiveClock.NowSeconds(), now = start;
        while ((now = Engine.Time.LiveClock.NowSeconds()) < start + 3.5)
        {
            sound.Tell(new SoundMoment(new SoundPlan(1, true, Ears.Loudspeakers), 186 + (now - start), now, 1, false, 360, film.At(186), true, SoundLevels.Full, true));
            Thread.Sleep(16);
        }

        Assert.Null(sound.TakeMessage());
        Assert.Equal(0, sound.Underruns);
        Assert.InRange(sound.Seconds.Sounded, 1.5, 4);
    }
}
