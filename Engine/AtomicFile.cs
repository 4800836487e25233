namespace GlassCity.Engine;

/// <summary>
/// Files that are whole or absent: written beside their place under a name that ends in <see cref="TemporaryEnding"/>,
/// flushed to the disk, then renamed over it. Whatever kills the process leaves at most the temporary file.
/// </summary>
public static class AtomicFile
{
    public const string TemporaryEnding = ".tmp";

    /// <exception cref="UserError">The folder cannot be written, the disk is full...; names the path. Nothing is left behind.</exception>
    public static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        // The process's number keeps two processes that write one folder out of each other's files.
        string temporary = $"{path}.{Environment.ProcessId}{TemporaryEnding}";
        try
        {
            using (var file = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0))
            {
                file.Write(bytes);
                file.Flush(flushToDisk: true);
            }
            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception error) when (IsDiskTrouble(error))
        {
            DeleteQuietly(temporary);
            throw Explain(path, "written", error);
        }
    }

    /// <summary>Whether a file could be written there, asked before long work for it; leaves nothing behind.</summary>
    /// <exception cref="UserError">It could not.</exception>
    public static void Probe(string path)
    {
        string temporary = $"{path}.{Environment.ProcessId}{TemporaryEnding}";
        try
        {
            using var file = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose);
        }
        catch (Exception error) when (IsDiskTrouble(error))
        {
            DeleteQuietly(temporary);
            throw Explain(path, "written", error);
        }
    }

    /// <summary>A failure that the person at the keyboard can mend: rights, space, names.</summary>
    public static bool IsDiskTrouble(Exception error) =>
        error is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException;

    /// <summary>One line for a failed file, ending in what to do.</summary>
    /// <param name="path">The file or folder.</param>
    /// <param name="verb">"read" or "written".</param>
    /// <param name="error">Why.</param>
    public static UserError Explain(string path, string verb, Exception error)
    {
        (string why, string what) = error switch
        {
            FileNotFoundException => ("there is no such file", "check the name"),
            DirectoryNotFoundException => ("there is no such folder", "check the name"),
            UnauthorizedAccessException when Directory.Exists(path) => ("it is a folder, or one without the right to it", "name a file"),
            UnauthorizedAccessException => ("access is denied", "choose a place you own"),
            PathTooLongException => ("the name is too long", "choose a shorter one"),
            ArgumentException or NotSupportedException => ("that is no file name", "choose another"),
            _ when IsFull(error) => ("the disk is full or the file too large for it", "free some space and try again"),
            _ when IsReadOnly(error) => ("the disk is read-only", "choose another place"),
            _ => (OneLine(error.Message), "check the disk and try again"),
        };
        return new UserError($"{path}: cannot be {verb}: {why}; {what}");
    }

    /// <summary>Removes a file if that is possible; a leftover temporary file does no harm.</summary>
    public static void DeleteQuietly(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception error) when (IsDiskTrouble(error))
        {
            return;
        }
    }

    // ENOSPC, EFBIG and EDQUOT of Linux (.NET keeps errno in HResult there); ERROR_HANDLE_DISK_FULL and ERROR_DISK_FULL of Windows.
    private static bool IsFull(Exception error) =>
        error.HResult is 28 or 27 or 122 or unchecked((int)0x80070027) or unchecked((int)0x80070070);

    // EROFS; ERROR_WRITE_PROTECT.
    private static bool IsReadOnly(Exception error) => error.HResult is 30 or unchecked((int)0x80070013);

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").TrimEnd('.', ' ');
}
