using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace GlassCity.Engine.Record;

/// <summary>
/// A film in one file through ffmpeg and a pipe: .mp4 (H.264, crf 16, 4:2:0, plays everywhere) or .mkv (FFV1, every pixel
/// kept). It grows as NAME.part.mp4 and takes its name when whole. A film stopped on wish leaves its playable part under
/// that name; one that failed leaves nothing.
/// </summary>
public sealed class FfmpegSink : IFrameSink, IDisposable
{
    private readonly string _path;
    private readonly string _program;
    private Process? _process;
    private Thread? _listener;
    private volatile string _lastLine = "";
    private bool _failed;
    private long _frames;

    /// <param name="path">Ends in .mp4 or .mkv; nothing may stand there yet.</param>
    /// <param name="program">The encoder's name or path.</param>
    /// <exception cref="UserError">Another ending, or the file exists.</exception>
    public FfmpegSink(string path, string program = "ffmpeg")
    {
        string ending = Path.GetExtension(path);
        if (!IsVideo(path))
        {
            throw new UserError($"{path}: films end in .mp4 or .mkv, not in \"{ending}\"", UserError.BadUsage);
        }
        if (Path.Exists(path))
        {
            throw new UserError($"{path}: already exists; remove it or name another file");
        }
        _path = path;
        _program = program;
        PartPath = Path.ChangeExtension(path, ".part" + ending);
    }

    public bool NeedsOrder => true;

    /// <summary>Where the film grows.</summary>
    public string PartPath { get; }

    /// <summary>Whether a path asks for this sink.</summary>
    public static bool IsVideo(string path) =>
        path.EndsWith(".mp4", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".mkv", StringComparison.OrdinalIgnoreCase);

    public void Begin(in FilmFormat format)
    {
        bool isMp4 = _path.EndsWith(".mp4", StringComparison.OrdinalIgnoreCase);
        if (isMp4 && (format.WidthPixels % 2 != 0 || format.HeightPixels % 2 != 0))
        {
            throw new UserError(
                $"{_path}: an mp4 needs an even width and height, not {format.WidthPixels}x{format.HeightPixels}; choose others or film to .mkv",
                UserError.BadUsage);
        }
        ProcessStartInfo start = Command(isMp4, format);
        try
        {
            _process = Process.Start(start) ?? throw new Win32Exception();
        }
        catch (Win32Exception)
        {
            throw new UserError($"{_program} cannot be started; install the package ffmpeg, or film to PNGs");
        }
        _listener = new Thread(Listen) { IsBackground = true, Name = "ffmpeg's messages" };
        _listener.Start(_process.StandardError);
    }

    public void Accept(long frameIndex, ReadOnlySpan<byte> rgba8TopDown)
    {
        try
        {
            _process!.StandardInput.BaseStream.Write(rgba8TopDown);
            _frames++;
        }
        catch (IOException)
        {
            _failed = true;
            throw Died();
        }
    }

    public void End(bool completed)
    {
        if (_process is null)
        {
            return;
        }
        try
        {
            _process.StandardInput.BaseStream.Close(); // the end of the film, for ffmpeg
        }
        catch (IOException)
        {
            _failed = true;
        }
        _process.WaitForExit();
        _listener!.Join();
        _failed |= _process.ExitCode != 0;
        if (_failed || _frames == 0)
        {
            AtomicFile.DeleteQuietly(PartPath);
        }
        if (completed && _failed)
        {
            throw Died();
        }
        if (completed)
        {
            Rename();
        }
    }

    public void Dispose() => _process?.Dispose();

    private ProcessStartInfo Command(bool isMp4, in FilmFormat format)
    {
        // In a session of its own, Ctrl+C at the terminal reaches this program alone, which then ends the film in order.
        bool alone = OperatingSystem.IsLinux() && File.Exists("/usr/bin/setsid") && FindsProgram();
        var start = new ProcessStartInfo(alone ? "/usr/bin/setsid" : _program)
        {
            RedirectStandardInput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        string size = string.Create(CultureInfo.InvariantCulture, $"{format.WidthPixels}x{format.HeightPixels}");
        string[] head = ["-hide_banner", "-loglevel", "error", "-y", "-f", "rawvideo", "-pix_fmt", "rgba", "-s", size, "-r", format.Rate.ToString(), "-i", "-"];
        // BT.709 named and converted to, or players guess 601 and the violet shifts.
        string[] codec = isMp4
            ? ["-vf", "scale=out_color_matrix=bt709:out_range=tv", "-c:v", "libx264", "-pix_fmt", "yuv420p", "-crf", "16",
                "-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "iec61966-2-1", "-color_range", "tv", "-movflags", "+faststart"]
            : ["-c:v", "ffv1", "-level", "3", "-g", "1", "-pix_fmt", "bgr0"];
        // Without dates and versions in it the file depends on its frames alone.
        string[] tail = ["-fflags", "+bitexact", "-flags:v", "+bitexact", Path.GetFullPath(PartPath)];
        foreach (string argument in (string[])[.. alone ? new[] { _program } : [], .. head, .. codec, .. tail])
        {
            start.ArgumentList.Add(argument);
        }
        return start;
    }

    // setsid itself always starts, so the missing program has to be noticed before.
    private bool FindsProgram()
    {
        if (_program.Contains('/'))
        {
            return File.Exists(_program);
        }
        foreach (string folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator))
        {
            if (folder.Length > 0 && File.Exists(Path.Combine(folder, _program)))
            {
                return true;
            }
        }
        return false;
    }

    // Read all the time: ffmpeg would stop at a full pipe.
    private void Listen(object? reader)
    {
        while (((StreamReader)reader!).ReadLine() is string line)
        {
            _lastLine = string.IsNullOrWhiteSpace(line) ? _lastLine : line.Trim();
        }
    }

    private UserError Died()
    {
        _process!.WaitForExit();
        _listener!.Join();
        string said = _lastLine.Length == 0 ? "without a word" : $"with: {_lastLine}";
        return new UserError($"{_path}: {_program} stopped (exit code {_process.ExitCode}) {said}");
    }

    private void Rename()
    {
        try
        {
            File.Move(PartPath, _path);
        }
        catch (Exception error) when (AtomicFile.IsDiskTrouble(error))
        {
            throw AtomicFile.Explain(_path, "written", error);
        }
    }
}
