using System.Globalization;
using System.Text;

namespace GlassCity.Engine.Record;

/// <summary>
/// frames.txt: one line a finished frame, "frame sha256-of-its-file", appended after the frame has its name. A line that a
/// killed process left half-written is cut off. Holding it open keeps a second process out of the film.
/// </summary>
internal sealed class FilmJournal : IDisposable
{
    private const long MostBytes = 1L << 30;
    private const int WouldBlock = 11; // EAGAIN of Linux
    private const int SharingViolation = unchecked((int)0x80070020);
    private readonly FileStream _file;
    private readonly string _path;
    private readonly Lock _lock = new();

    private FilmJournal(FileStream file, string path)
    {
        _file = file;
        _path = path;
    }

    /// <summary>The hash of each frame that was finished, lower-case hex; a later line wins.</summary>
    public Dictionary<long, string> Finished { get; } = [];

    public static FilmJournal Open(string path)
    {
        FileStream? file = null;
        try
        {
            file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
            var journal = new FilmJournal(file, path);
            journal.ReadAll();
            file = null;
            return journal;
        }
        catch (IOException error) when (error.HResult is WouldBlock or SharingViolation)
        {
            throw new UserError($"{path}: another process is filming into this folder; wait for it or name another folder");
        }
        catch (Exception error) when (AtomicFile.IsDiskTrouble(error))
        {
            throw AtomicFile.Explain(path, "written", error);
        }
        finally
        {
            // Still here only when the journal was refused: its lock goes with it.
            file?.Dispose();
        }
    }

    public void Append(long frame, string sha256)
    {
        byte[] line = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{frame} {sha256}\n"));
        try
        {
            lock (_lock)
            {
                _file.Write(line);
            }
        }
        catch (Exception error) when (AtomicFile.IsDiskTrouble(error))
        {
            throw AtomicFile.Explain(_path, "written", error);
        }
    }

    public void Dispose() => _file.Dispose();

    private void ReadAll()
    {
        if (_file.Length > MostBytes)
        {
            throw new UserError($"{_path}: is no film's journal; name another folder");
        }
        var bytes = new byte[_file.Length];
        _file.ReadExactly(bytes);
        int whole = bytes.AsSpan().LastIndexOf((byte)'\n') + 1;
        foreach (string line in Encoding.ASCII.GetString(bytes, 0, whole).Split('\n'))
        {
            int space = line.IndexOf(' ', StringComparison.Ordinal);
            if (space > 0 && line.Length == space + 1 + 64
                && long.TryParse(line.AsSpan(0, space), NumberStyles.None, CultureInfo.InvariantCulture, out long frame))
            {
                Finished[frame] = line[(space + 1)..];
            }
        }
        _file.SetLength(whole);
        _file.Seek(0, SeekOrigin.End);
    }
}
