using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace GlassCity.Engine.Record;

/// <summary>
/// Joins a folder of finished frames into an .mp4 (H.264, crf 16, 4:2:0: plays everywhere) through ffmpeg, with their sound where there is one.
/// The film grows inside the frames' folder and takes its name when whole.
/// <para>The sound is FLAC of 24 bits: AAC has a start of its own that players cut off as they please, so parts would not meet; of the two lossless
/// codecs that MP4 has, browsers, mpv, VLC and Windows play FLAC (Apple's since 2017), ALAC only Apple's and the players built on ffmpeg.</para>
/// </summary>
public sealed class FilmJoiner
{
    private const int InterruptedExitCode = 255; // ffmpeg's own, after SIGINT
    private const int SignalArrivesMs = 500;
    private const int LookEveryMs = 100;
    private readonly string _path;
    private readonly string _program;
    private readonly FilmFormat _format;
    private volatile string _lastLine = "";

    /// <summary>How ffmpeg comes to this kind of machine.</summary>
    public static string Remedy => OperatingSystem.IsWindows()
        ? "Put the folder of ffmpeg.exe on PATH"
        : "Debian: apt install ffmpeg";

    /// <param name="path">The film; in a folder that exists once <see cref="Join"/> is called.</param>
    /// <param name="format">Both sides even: 4:2:0 halves them.</param>
    /// <param name="program">The encoder's path, or null where there is none.</param>
    /// <exception cref="UserError">No encoder, or a size that no mp4 has: said before anything is filmed.</exception>
    public FilmJoiner(string path, FilmFormat format, string? program)
    {
        if (format.WidthPixels % 2 != 0 || format.HeightPixels % 2 != 0)
        {
            throw new UserError(
                $"size {format.WidthPixels}x{format.HeightPixels}: an mp4 needs an even width and height; choose others or film to PNGs",
                UserError.BadUsage);
        }
        _program = program ?? throw new UserError($"ffmpeg is missing: an mp4 needs it. {Remedy}; or film to PNGs with --format png");
        _path = path;
        _format = format;
    }

    /// <param name="framesFolder">Holds frame_NNNNNN.png from <paramref name="firstFrame"/> on without a gap.</param>
    /// <param name="firstFrame">The number of the film's first frame.</param>
    /// <param name="stop">Ends the encoder and leaves no film.</param>
    /// <param name="sound">A WAV of 24 bits in that folder, by its name; null makes a silent film.</param>
    /// <returns>False when it was stopped.</returns>
    /// <exception cref="UserError">The encoder fails; the frames stay.</exception>
    public bool Join(string framesFolder, long firstFrame, CancellationToken stop, string? sound = null)
    {
        // Of this process alone: an encoder whose filming process was killed may still write the one before. FilmFolder
        // clears leftovers by this ending.
        string part = Path.Combine(Path.GetFullPath(framesFolder), $"film.{Environment.ProcessId}{AtomicFile.TemporaryEnding}");
        try
        {
            int? exitCode = Encode(Command(framesFolder, firstFrame, part, sound), stop);
            if (exitCode is null || (exitCode == InterruptedExitCode && stop.WaitHandle.WaitOne(SignalArrivesMs)))
            {
                return false;
            }
            if (exitCode != 0)
            {
                string said = _lastLine.Length == 0 ? "without a word" : $"with: {_lastLine}";
                throw new UserError(
                    $"{_path}: ffmpeg stopped (exit code {exitCode}) {said}; the frames are kept in {framesFolder}, go on with the same command and --resume");
            }
            File.Move(part, _path);
            return true;
        }
        catch (Exception error) when (AtomicFile.IsDiskTrouble(error))
        {
            throw AtomicFile.Explain(_path, "written", error);
        }
        finally
        {
            AtomicFile.DeleteQuietly(part);
        }
    }

    // Null when it was stopped.
    private int? Encode(ProcessStartInfo start, CancellationToken stop)
    {
        using Process process = Begin(start);
        process.ErrorDataReceived += (_, line) => _lastLine = string.IsNullOrWhiteSpace(line.Data) ? _lastLine : line.Data.Trim();
        process.BeginErrorReadLine();
        while (!process.WaitForExit(LookEveryMs))
        {
            if (stop.IsCancellationRequested)
            {
                process.Kill();
                process.WaitForExit();
                return null;
            }
        }
        process.WaitForExit(); // also for the end of its messages
        return process.ExitCode;
    }

    private static Process Begin(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception error)
        {
            throw new UserError($"{start.FileName} does not start: {error.Message}; the frames are kept in {start.WorkingDirectory}");
        }
    }

    private ProcessStartInfo Command(string framesFolder, long firstFrame, string part, string? sound)
    {
        // Started in the folder, so that no % of a folder's name is read as a pattern.
        string[] input =
        [
            "-nostdin", "-hide_banner", "-loglevel", "error", "-y", "-f", "image2", "-pattern_type", "sequence",
            "-framerate", _format.Rate.ToString(), "-start_number", firstFrame.ToString(CultureInfo.InvariantCulture), "-i", FilmFolder.FramePattern,
        ];
        // 24 bits travel in the upper ones of 32. ffmpeg calls FLAC in MP4 an experiment before version 5.
        string[] soundInput = sound is null ? [] : ["-i", sound, "-map", "0:v:0", "-map", "1:a:0"];
        string[] soundCodec = sound is null ? [] : ["-c:a", "flac", "-sample_fmt:a", "s32", "-bits_per_raw_sample:a", "24", "-strict", "-2", "-flags:a", "+bitexact"];
        // BT.709 named and converted to, or players guess 601 and the violet shifts.
        string[] codec =
        [
            "-vf", "scale=out_color_matrix=bt709:out_range=tv", "-c:v", "libx264", "-pix_fmt", "yuv420p", "-crf", "16",
            "-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "iec61966-2-1", "-color_range", "tv", "-movflags", "+faststart",
        ];
        // Without dates and versions in it the file depends on its frames alone.
        string[] output = ["-fflags", "+bitexact", "-flags:v", "+bitexact", "-f", "mp4", part];
        return new ProcessStartInfo(_program, [.. input, .. soundInput, .. codec, .. soundCodec, .. output])
        {
            WorkingDirectory = Path.GetFullPath(framesFolder),
            RedirectStandardError = true,
            UseShellExecute = false,
        };
    }
}
