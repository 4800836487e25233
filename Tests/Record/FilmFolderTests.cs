using System.Security.Cryptography;
using CsCheck;
using GlassCity.Engine;
using GlassCity.Engine.Record;
using Xunit;

namespace GlassCity.Tests.Recording;

public sealed class FilmFolderTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("film żółć ").FullName;

    private string Film => Path.Combine(_root, "a film");

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void A_film_is_whole_and_films_are_equal_bit_for_bit()
    {
        Assert.True(Films.Record(Film, resume: false).IsComplete);
        string other = Path.Combine(_root, "other");
        Films.Record(other, resume: true); // resuming nothing begins
        Assert.Equal(Hashes(Film), Hashes(other));
        Assert.Equal(20, Directory.GetFiles(Film, "frame_*.png").Length);
        Assert.True(File.Exists(Path.Combine(Film, "frame_000019.png")));
        Assert.Empty(Directory.GetFiles(Film, "*.tmp"));
    }

    [Fact]
    public void A_stopped_film_goes_on_to_the_same_bits()
    {
        using var stop = new CancellationTokenSource();
        FilmReport report = Films.Record(Film, resume: false, frame => { if (frame == 6) { stop.Cancel(); } }, stop: stop.Token);
        Assert.Equal(7, report.Done);
        report = Films.Record(Film, resume: true);
        Assert.Equal((13, 13), (report.Done, report.Total));
        Assert.Equal(0, Films.Record(Film, resume: true).Total);
        SameAsFresh();
    }

    [Fact]
    public void Whatever_a_kill_leaves_behind_the_film_goes_on_to_the_same_bits() =>
        Gen.Select(Gen.Int[0, 6], Gen.Int[0, 19], Gen.Int[0, 1400]).Array[1, 4].Sample(damages =>
        {
            string film = Path.Combine(_root, Guid.NewGuid().ToString());
            Films.Record(film, resume: false);
            foreach ((int kind, int frame, int at) in damages)
            {
                Damage(film, kind, frame, at);
            }
            Films.Record(film, resume: true);
            string[] wrong = [.. Hashes(film).Except(Fresh.Value)];
            Assert.Empty(wrong);
            Assert.Equal(Fresh.Value.Length, Hashes(film).Length);
            Assert.Empty(Directory.GetFiles(film, "*.tmp"));
        }, iter: 40, threads: 1);

    [Fact]
    public void A_killed_process_resumes_from_an_empty_beginning()
    {
        Directory.CreateDirectory(Film);
        File.WriteAllText(Path.Combine(Film, "film.json.123.tmp"), "{ half");
        Assert.True(Films.Record(Film, resume: true).IsComplete);
        SameAsFresh();
    }

    [Theory]
    [InlineData(false, "--resume")]
    [InlineData(true, "")]
    public void A_finished_film_is_not_filmed_over(bool resume, string way)
    {
        Films.Record(Film, resume: false);
        DateTime written = File.GetLastWriteTimeUtc(Path.Combine(Film, "frame_000000.png"));
        if (resume)
        {
            Assert.Equal(0, Films.Record(Film, resume).Total);
        }
        else
        {
            Assert.Contains(way, Assert.Throws<UserError>(() => Films.Record(Film, resume)).Message, StringComparison.Ordinal);
        }
        Assert.Equal(written, File.GetLastWriteTimeUtc(Path.Combine(Film, "frame_000000.png")));
    }

    [Fact]
    public void Another_film_in_the_folder_is_left_alone_and_every_difference_named()
    {
        Films.Record(Film, resume: false);
        string[] before = Hashes(Film);
        FilmManifest other = Films.Manifest with { Seed = "8", FirstFrame = 5, Renderer = "H100", FramesPerSecond = "25", ProgramSha256 = "another" };
        string said = Assert.Throws<UserError>(() => Films.Record(Film, resume: true, manifest: other)).Message;
        foreach (string part in new[] { Film, "seed was 7 and is 8", "renderer", "fps was 24", "program was", "frames was 0-19" })
        {
            Assert.Contains(part, said, StringComparison.Ordinal);
        }
        Assert.DoesNotContain("size", said, StringComparison.Ordinal);
        Assert.Equal(before, Hashes(Film));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_foreign_folder_a_file_and_a_broken_manifest_are_refused(bool resume)
    {
        Directory.CreateDirectory(Film);
        string letter = Path.Combine(Film, "letter.txt");
        File.WriteAllText(letter, "dear");
        Assert.Contains("letter.txt", Assert.Throws<UserError>(() => Films.Record(Film, resume)).Message, StringComparison.Ordinal);
        Assert.Equal([letter], Directory.GetFileSystemEntries(Film));
        Assert.Contains("is a file", Assert.Throws<UserError>(() => Films.Record(letter, resume)).Message, StringComparison.Ordinal);
        File.Move(letter, Path.Combine(Film, FilmFolder.ManifestName));
        Assert.Contains("manifest", Assert.Throws<UserError>(() => Films.Record(Film, resume)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_processes_do_not_film_into_one_folder()
    {
        using FilmFolder first = FilmFolder.Open(Film, Films.Manifest, resume: false);
        Assert.Contains("another process", Assert.Throws<UserError>(() => FilmFolder.Open(Film, Films.Manifest, resume: true)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refused_journal_is_not_kept_locked()
    {
        Films.Record(Film, resume: false);
        string journal = Path.Combine(Film, FilmFolder.JournalName);
        using (FileStream sparse = File.OpenWrite(journal))
        {
            sparse.SetLength((1L << 30) + 1);
        }
        Assert.Contains("no film's journal", Assert.Throws<UserError>(() => FilmFolder.Open(Film, Films.Manifest, resume: true)).Message, StringComparison.Ordinal);
        new FileStream(journal, FileMode.Open, FileAccess.ReadWrite, FileShare.None).Dispose();
    }

    private static readonly Lazy<string[]> Fresh = new(() =>
    {
        string folder = Directory.CreateTempSubdirectory("fresh").FullName;
        Films.Record(Path.Combine(folder, "film"), resume: false);
        string[] hashes = Hashes(Path.Combine(folder, "film"));
        Directory.Delete(folder, recursive: true);
        return hashes;
    });

    private void SameAsFresh() => Assert.Equal(Fresh.Value, Hashes(Film));

    private static void Damage(string film, int kind, int frame, int at)
    {
        string png = Path.Combine(film, FilmFolder.FrameName(frame));
        string journal = Path.Combine(film, FilmFolder.JournalName);
        switch (kind)
        {
            case 0 when File.Exists(journal): // killed between the frame and its line, or in the line
                File.WriteAllBytes(journal, File.ReadAllBytes(journal)[..Math.Min(at, (int)new FileInfo(journal).Length)]);
                break;
            case 1: // the disk lost the end of a frame
                File.WriteAllBytes(png, File.Exists(png) ? File.ReadAllBytes(png)[..Math.Min(at, (int)new FileInfo(png).Length)] : []);
                break;
            case 2:
                File.Delete(png);
                break;
            case 3: // killed inside a frame
                File.WriteAllBytes(png + ".77.tmp", [1, 2, 3]);
                break;
            case 4:
                File.Delete(journal);
                break;
            case 5: // a stretch of zeros, as a power cut leaves
                File.AppendAllBytes(journal, new byte[at]);
                break;
            default:
                File.AppendAllText(journal, $"{frame} not-a-hash\nx\n-3 {new string('0', 64)}\n{frame}");
                break;
        }
    }

    private static string[] Hashes(string film) =>
        [.. Directory.GetFiles(film, "frame_*").Order(StringComparer.Ordinal).Select(file => Path.GetFileName(file) + Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file))))];
}
