using System.Buffers.Binary;
using System.Diagnostics;
using System.Runtime.Versioning;
using GlassCity.Engine;
using GlassCity.Engine.Record;
using GlassCity.Engine.Sound;
using GlassCity.Engine.Time;
using GlassCity.Engine.View;
using GlassCity.Scenes.Commands;
using GlassCity.Scenes.Films;
using Xunit;

namespace GlassCity.Tests.Recording;

/// <summary>The sound of films: which samples, kept how. Needs ffmpeg.</summary>
[SupportedOSPlatform("linux")]
public sealed class FilmSoundTests : IDisposable
{
    private static readonly Engine.Record.FilmFormat Format = new(64, 36, new FrameRate(24000, 1001));
    private static readonly Flight Beating = FlightFile.Parse(
        """{"startSeconds":186.2,"keys":[{"t":0,"position":[0,2,0],"look":[0,2,-9]},{"t":3,"position":[0,3,-1],"look":[4,2,-9]}]}""", "beating");

    private readonly string _root = Directory.CreateTempSubdirectory("film sound żółć ").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Theory]
    [InlineData(24000, 1001)]
    [InlineData(30000, 1001)]
    [InlineData(25, 1)]
    [InlineData(997, 7)]
    public void Where_frames_end_the_next_begin_and_no_sample_is_early(int numerator, int denominator)
    {
        var rate = new FrameRate(numerator, denominator);
        Assert.Equal(0, FilmSoundtrack.SampleOf(0, rate));
        // A whole number of seconds that is a whole number of frames: exactly so many samples.
        Assert.Equal(48_000L * denominator * 1_000_000, FilmSoundtrack.SampleOf(1_000_000L * numerator, rate));
        foreach (long frame in (ReadOnlySpan<long>)[1, 2, 77, 8_640, 999_999_999])
        {
            Int128 sample = FilmSoundtrack.SampleOf(frame, rate), moment = (Int128)frame * 48_000 * denominator;
            Assert.True(sample * numerator >= moment && (sample - 1) * numerator < moment);
        }
    }

    [Fact]
    public void Parts_of_a_film_have_the_samples_of_the_whole()
    {
        byte[] whole = Track(3, 30);
        Assert.Equal(FilmSoundtrack.SampleOf(31, Format.Rate) - FilmSoundtrack.SampleOf(3, Format.Rate), whole.Length / 8);
        Assert.Contains(whole, value => value != 0);
        Assert.Equal(whole, (byte[])[.. Track(3, 14), .. Track(15, 30)]);

        // And it is what the command "sound" writes, rounded to 24 bits.
        string wav = Path.Combine(_root, "x.wav");
        var mixer = new SoundMixer(Scenes.Sound.Soundscape.Of(1), new Scenes.Sound.FlightListener(Beating), Ears.Loudspeakers);
        long first = SoundTime.SampleAt(186.2) + FilmSoundtrack.SampleOf(3, Format.Rate);
        Scenes.Sound.SoundFile.Write(wav, WavFormat.Bits24, mixer, first, whole.Length / 8, CancellationToken.None);
        Assert.Equal(Decode(wav), whole);
    }

    [Fact]
    public void A_film_is_the_same_bytes_twice_and_begins_without_a_gap()
    {
        byte[] before = File.ReadAllBytes(Join(3, 14));
        string film = Join(3, 14);
        Assert.Equal(before, File.ReadAllBytes(film));
        string facts = Run("ffprobe", "-v", "error", "-show_entries", "stream=codec_name,start_pts,bits_per_raw_sample,channels,sample_rate", "-of", "default=nw=1", film);
        foreach (string fact in (string[])["codec_name=flac", "bits_per_raw_sample=24", "channels=2", "sample_rate=48000"])
        {
            Assert.Contains(fact + "\n", facts, StringComparison.Ordinal);
        }

        Assert.Equal(2, facts.Split("start_pts=0\n").Length - 1);
    }

    [Fact]
    public void A_whole_sound_is_kept_and_any_other_written_again()
    {
        FilmManifest manifest = Films.Manifest;
        string path = Path.Combine(_root, "film", FilmSoundtrack.FileName);
        using (FilmFolder folder = FilmFolder.Open(Path.GetDirectoryName(path)!, manifest, resume: false))
        {
            Assert.True(Of(Ears.Loudspeakers).Mix(folder, new Quiet(), CancellationToken.None));
            Assert.Equal((FilmSoundtrack.FileName, 2_000L), (folder.Manifest.Sound!.File, folder.Manifest.Sound.Samples));
        }

        byte[] whole = File.ReadAllBytes(path);
        Assert.False(IsMixedAnew(Ears.Loudspeakers));
        Assert.True(IsMixedAnew(Ears.Headphones));
        Assert.True(IsMixedAnew(Ears.Loudspeakers));
        Assert.Equal(whole, File.ReadAllBytes(path));

        File.WriteAllBytes(path, whole[..^1]);
        Assert.True(IsMixedAnew(Ears.Loudspeakers));
        Assert.Equal(whole, File.ReadAllBytes(path));
        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(path)!, "*.tmp"));

        bool IsMixedAnew(Ears ears)
        {
            using FilmFolder folder = FilmFolder.Open(Path.GetDirectoryName(path)!, manifest, resume: true);
            var progress = new Quiet();
            Assert.True(Of(ears).Mix(folder, progress, CancellationToken.None));
            return progress.HasMixed;
        }

        static FilmSoundtrack Of(Ears ears) => FilmSoundtrack.Of(Options(ears, Scenes.Commands.FilmFormat.Png) with { Rate = new FrameRate(24, 1) }, new FrameRange(4, 4))!;
    }

    [Fact]
    public void A_stop_while_mixing_leaves_no_sound_and_a_failure_says_that_frames_are_kept()
    {
        using FilmFolder folder = FilmFolder.Open(Path.Combine(_root, "film"), Films.Manifest, resume: false);
        FilmSoundtrack track = FilmSoundtrack.Of(Options(Ears.Loudspeakers, Scenes.Commands.FilmFormat.Png), new FrameRange(0, 3))!;
        Assert.False(track.Mix(folder, new Quiet(), new CancellationToken(true)));
        Assert.Empty(Directory.GetFiles(folder.FolderPath, "sound*"));

        Directory.CreateDirectory(Path.Combine(folder.FolderPath, FilmSoundtrack.FileName));
        UserError error = Assert.Throws<UserError>(() => { track.Mix(folder, new Quiet(), CancellationToken.None); });
        Assert.Contains("the frames are kept", error.Message, StringComparison.Ordinal);
        Assert.Null(folder.Manifest.Sound);
    }

    [Fact]
    public void A_sound_longer_than_a_file_can_be_is_refused_before_filming()
    {
        RecordOptions options = Options(Ears.Loudspeakers, Scenes.Commands.FilmFormat.Png);
        UserError error = Assert.Throws<UserError>(() => FilmSoundtrack.Of(options, new FrameRange(0, 9_000_000)));
        Assert.Contains("--no-sound", error.Message, StringComparison.Ordinal);
        Assert.Null(FilmSoundtrack.Of(options with { Ears = null }, new FrameRange(0, 9_000_000)));
    }

    private static RecordOptions Options(Ears ears, Scenes.Commands.FilmFormat format) => new(
        Beating, null, Format.Rate, new PictureSize(64, 36), "film", format, false, 1, Selection.All, Scenes.Quality.Low, Ears: ears);

    // Grey frames, with the sound that a film of these frames has.
    private string Join(long first, long last)
    {
        string frames = Path.Combine(_root, Guid.NewGuid().ToString()), film = frames + ".mp4";
        FilmManifest manifest = Films.Manifest with { FirstFrame = first, LastFrame = last };
        using FilmFolder folder = FilmFolder.Open(frames, manifest, resume: false);
        byte[] png = new PngEncoder().Encode(64, 36, new byte[Format.FrameBytes]).ToArray();
        for (long frame = first; frame <= last; frame++)
        {
            folder.Keep(frame, png);
        }

        FilmSoundtrack track = FilmSoundtrack.Of(Options(Ears.Loudspeakers, Scenes.Commands.FilmFormat.Mp4), new FrameRange(first, last))!;
        Assert.True(track.Mix(folder, new Quiet(), CancellationToken.None));
        Assert.True(new FilmJoiner(film, Format, "ffmpeg").Join(frames, first, CancellationToken.None, FilmSoundtrack.FileName));
        return film;
    }

    private byte[] Track(long first, long last) => Decode(Join(first, last));

    private byte[] Decode(string file)
    {
        string raw = Path.Combine(_root, "decoded");
        Run("ffmpeg", "-loglevel", "error", "-y", "-i", file, "-map", "0:a", "-f", "s32le", raw);
        byte[] bytes = File.ReadAllBytes(raw);
        for (int i = 0; i < bytes.Length; i += 4)
        {
            Assert.Equal(0, BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(i)) & 0xff);
        }

        return bytes;
    }

    private static string Run(string program, params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        string said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return said;
    }

    private sealed class Quiet : IFilmProgress
    {
        public bool HasMixed { get; private set; }

        public void Begin(long framesTotal, long framesKept)
        {
        }

        public void FrameDone()
        {
        }

        public void Mixing(double share) => HasMixed = true;

        public void Joining()
        {
        }
    }
}
