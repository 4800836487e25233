using System.Globalization;
using System.Security.Cryptography;

namespace GlassCity.Engine.Record;

/// <summary>
/// A folder of numbered frames with its manifest and journal. Killed at any moment, it goes on where it was: a frame counts
/// as finished only when its file has the hash that the journal states; every other one is filmed again.
/// </summary>
public sealed class FilmFolder : IDisposable
{
    public const string ManifestName = "film.json";
    public const string JournalName = "frames.txt";
    private const string TemporaryPattern = "*" + AtomicFile.TemporaryEnding;

    private readonly FilmJournal _journal;

    private FilmFolder(string path, FilmManifest manifest, FilmJournal journal)
    {
        FolderPath = path;
        Manifest = manifest;
        _journal = journal;
        FramesLeft = Left();
    }

    public string FolderPath { get; }

    public FilmManifest Manifest { get; private set; }

    /// <summary>The frames that were not finished when the folder was opened, by rising number.</summary>
    public IReadOnlyList<long> FramesLeft { get; }

    /// <summary>
    /// Opens a folder to film into, making it where it is missing. One that holds anything is left untouched, unless it holds
    /// this very film and <paramref name="resume"/> is asked for. Resuming in a missing or empty folder begins the film.
    /// </summary>
    /// <exception cref="UserError">The folder holds something else or another film, is in use, or cannot be written.</exception>
    public static FilmFolder Open(string path, FilmManifest manifest, bool resume)
    {
        string manifestPath = Path.Combine(path, ManifestName);
        FilmJournal? journal = null;
        try
        {
            Directory.CreateDirectory(path);
            if (File.Exists(manifestPath))
            {
                FilmManifest kept = FilmManifest.FromJson(File.ReadAllBytes(manifestPath), manifestPath);
                CheckSame(path, kept, manifest, resume);
                manifest = manifest with { Sound = kept.Sound };
            }
            else
            {
                CheckEmpty(path);
                AtomicFile.Write(manifestPath, manifest.ToJson());
            }
            // The journal's lock comes before the clearing: another process's temporary files are not leftovers.
            journal = FilmJournal.Open(Path.Combine(path, JournalName));
            foreach (string leftover in Directory.GetFiles(path, TemporaryPattern))
            {
                AtomicFile.DeleteQuietly(leftover);
            }
            var folder = new FilmFolder(path, manifest, journal);
            journal = null;
            return folder;
        }
        catch (Exception error) when (AtomicFile.IsDiskTrouble(error))
        {
            throw File.Exists(path)
                ? new UserError($"{path}: is a file; films go into a folder, name one")
                : AtomicFile.Explain(path, "written", error);
        }
        finally
        {
            journal?.Dispose();
        }
    }

    /// <summary>The manifest of the film in a folder, read without opening the film; null where there is none.</summary>
    /// <exception cref="UserError">It cannot be read, or is none.</exception>
    public static FilmManifest? ReadManifest(string path)
    {
        string manifestPath = Path.Combine(path, ManifestName);
        try
        {
            return File.Exists(manifestPath) ? FilmManifest.FromJson(File.ReadAllBytes(manifestPath), manifestPath) : null;
        }
        catch (Exception error) when (AtomicFile.IsDiskTrouble(error))
        {
            throw AtomicFile.Explain(manifestPath, "read", error);
        }
    }

    /// <summary>What <see cref="FrameName"/> makes, in the words of C's printf: for encoders.</summary>
    internal const string FramePattern = "frame_%06d.png";

    /// <summary>frame_000077.png; six digits, more where needed, so that names sort by number.</summary>
    public static string FrameName(long frame) => string.Create(CultureInfo.InvariantCulture, $"frame_{frame:D6}.png");

    /// <summary>Writes a finished frame and its line in the journal. Any thread.</summary>
    /// <exception cref="UserError">The disk refuses.</exception>
    public void Keep(long frame, ReadOnlySpan<byte> png)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(png, hash);
        AtomicFile.Write(Path.Combine(FolderPath, FrameName(frame)), png);
        _journal.Append(frame, Convert.ToHexStringLower(hash));
    }

    /// <summary>Whether the folder holds this sound, whole.</summary>
    /// <param name="wanted">Its hash is not looked at.</param>
    public bool HasSound(FilmSound wanted) =>
        Manifest.Sound is { } kept && wanted with { Sha256 = kept.Sha256 } == kept && IsWhole(kept.File, kept.Sha256);

    /// <summary>Takes note of a sound whose file is whole.</summary>
    /// <param name="sound">Its hash is taken from the file.</param>
    /// <exception cref="UserError">The disk refuses.</exception>
    public void KeepSound(FilmSound sound)
    {
        string path = Path.Combine(FolderPath, sound.File);
        try
        {
            using FileStream file = File.OpenRead(path);
            Manifest = Manifest with { Sound = sound with { Sha256 = Convert.ToHexStringLower(SHA256.HashData(file)) } };
        }
        catch (Exception error) when (AtomicFile.IsDiskTrouble(error))
        {
            throw AtomicFile.Explain(path, "read", error);
        }
        AtomicFile.Write(Path.Combine(FolderPath, ManifestName), Manifest.ToJson());
    }

    public void Dispose() => _journal.Dispose();

    private List<long> Left()
    {
        var left = new List<long>();
        for (long frame = Manifest.FirstFrame; frame <= Manifest.LastFrame; frame++)
        {
            if (!_journal.Finished.TryGetValue(frame, out string? sha256) || !IsWhole(FrameName(frame), sha256))
            {
                left.Add(frame);
            }
        }
        return left;
    }

    private bool IsWhole(string name, string sha256)
    {
        try
        {
            using FileStream file = File.OpenRead(Path.Combine(FolderPath, name));
            return Convert.ToHexStringLower(SHA256.HashData(file)) == sha256;
        }
        catch (Exception error) when (AtomicFile.IsDiskTrouble(error))
        {
            return false;
        }
    }

    private static void CheckSame(string path, FilmManifest kept, FilmManifest wanted, bool resume)
    {
        IReadOnlyList<string> differences = FilmManifest.Differences(kept, wanted);
        if (!resume)
        {
            throw new UserError($"{path}: already holds a film; {(differences.Count == 0 ? "go on with it by --resume, or " : "")}name another folder with --out");
        }
        if (differences.Count > 0)
        {
            throw new UserError($"{path}: holds another film: {string.Join("; ", differences)}; give the options it began with, or name another folder with --out");
        }
    }

    // A process killed before its manifest had its name leaves only that temporary file.
    private static void CheckEmpty(string path)
    {
        foreach (string entry in Directory.EnumerateFileSystemEntries(path))
        {
            string name = Path.GetFileName(entry);
            if (!(name.StartsWith(ManifestName, StringComparison.Ordinal) && name.EndsWith(AtomicFile.TemporaryEnding, StringComparison.Ordinal)))
            {
                throw new UserError($"{path}: holds files but no film ({name}...); name an empty or a new folder with --out");
            }
        }
    }
}
