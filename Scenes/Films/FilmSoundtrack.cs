using GlassCity.Engine;
using GlassCity.Engine.Record;
using GlassCity.Engine.Sound;
using GlassCity.Engine.Time;
using GlassCity.Scenes.Commands;
using GlassCity.Scenes.Sound;

namespace GlassCity.Scenes.Films;

/// <summary>
/// A film's sound: the dream's between its first frame and the one behind its last, heard from the flight's own camera. It is mixed when the frames
/// are there, into their folder: floating point beside frames that are kept, 24 bits for the track of an MP4.
/// </summary>
internal sealed class FilmSoundtrack
{
    public const string FileName = "sound.wav";

    // A WAV file's sizes are of 32 bits: so many samples of both channels in floating point.
    private const long MostSamples = (uint.MaxValue - 64L) / 8;

    private readonly RecordOptions _options;
    private readonly Ears _ears;
    private readonly FilmSound _wanted;

    private FilmSoundtrack(RecordOptions options, Ears ears, long first, long count)
    {
        (_options, _ears) = (options, ears);
        string kept = Format == WavFormat.Float ? "32 bit floating point" : "24 bit";
        string heard = ears == Ears.Headphones ? "headphones" : "loudspeakers";
        _wanted = new FilmSound(FileName, FormattableString.Invariant($"{SoundTime.Rate} Hz, {kept}, {heard}"), first, count, "");
    }

    private WavFormat Format => _options.Format == Commands.FilmFormat.Mp4 ? WavFormat.Bits24 : WavFormat.Float;

    /// <summary>The sound of a range of frames; null where none is wanted.</summary>
    /// <exception cref="UserError">It is longer than a file of sound can be: said before the first frame is drawn.</exception>
    public static FilmSoundtrack? Of(RecordOptions options, FrameRange range)
    {
        if (options.Ears is not { } ears)
        {
            return null;
        }

        long start = SoundTime.SampleAt(options.Flight.StartSeconds);
        long first = SampleOf(range.First, options.Rate), count = SampleOf(range.Last + 1, options.Rate) - first;
        return count <= MostSamples
            ? new FilmSoundtrack(options, ears, start + first, count)
            : throw new UserError(
                $"{range.Count} frames: their sound is longer than a WAV file can be ({MostSamples / SoundTime.Rate} s); film in parts with --frames A..B, or with --no-sound",
                UserError.BadUsage);
    }

    /// <summary>
    /// The first sample at or after a frame's moment, counted from the flight's start, by whole numbers: where one film ends the
    /// next begins, at any rate, and no sample is missing or heard twice.
    /// </summary>
    public static long SampleOf(long frame, FrameRate rate)
    {
        Int128 samples = (Int128)frame * SoundTime.Rate * rate.Denominator;
        return (long)((samples + rate.Numerator - 1) / rate.Numerator);
    }

    /// <summary>Mixes it into the frames' folder, unless it lies there already, whole.</summary>
    /// <returns>False when it was stopped.</returns>
    /// <exception cref="UserError">It cannot be written; the frames stay.</exception>
    public bool Mix(FilmFolder folder, IFilmProgress progress, CancellationToken stop)
    {
        if (folder.HasSound(_wanted))
        {
            return true;
        }

        progress.Mixing(0);
        string path = Path.Combine(folder.FolderPath, FileName);
        try
        {
            var mixer = new SoundMixer(Soundscape.Of(_options.Seed), new FlightListener(_options.Flight), _ears);
            if (SoundFile.Write(path, Format, mixer, _wanted.FirstSample, _wanted.Samples, stop, progress.Mixing) is null)
            {
                return false;
            }

            folder.KeepSound(_wanted);
            return true;
        }
        catch (UserError error)
        {
            throw new UserError($"{error.Message}; the frames are kept in {folder.FolderPath}, go on with the same command and --resume");
        }
    }
}
