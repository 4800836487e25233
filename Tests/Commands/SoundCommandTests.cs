using System.Buffers.Binary;
using GlassCity.Scenes.Commands;
using Xunit;

namespace GlassCity.Tests.Commands;

public sealed class SoundCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sound żółć ").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string At(string name) => Path.Combine(_folder, name);

    [Fact]
    public void It_writes_the_range_says_facts_and_names_the_file()
    {
        string path = At("new/a b.WAV");
        var said = new Said(new FakeRunner(), "sound", "--from", "186.25", "--to", "186.5", "--out", path);

        Assert.Equal((0, path + Environment.NewLine), (said.Code, said.Out));
        Assert.Matches(@"^mixing the sound\r?\n0\.25 s of sound in \d+\.\d s \(\d+\.\d\d of its length\), peak -\d+\.\d dBFS, 0 clipped samples, mean -?\d\.\de[+-]\d\r?\n$", said.Error);
        byte[] bytes = File.ReadAllBytes(path);
        Assert.Equal(44 + (12_000 * 8), bytes.Length);
        Assert.Equal(3, BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(20)));
        Assert.Equal([path], Directory.GetFiles(At("new")));

        // Again, in 24 bits and for headphones: a file of that name is replaced, as a still is.
        Assert.Equal(0, new Said(new FakeRunner(), "sound", "--from", "186.25", "--to", "186.5", "--format", "24", "--headphones", "--out", path).Code);
        Assert.Equal(44 + (12_000 * 6), new FileInfo(path).Length);
    }

    [Fact]
    public void Parts_meet_and_a_voice_left_out_is_silent()
    {
        byte[] whole = Mixed("--from", "186.1", "--to", "186.4"), first = Mixed("--from", "186.1", "--to", "186.2377"), second = Mixed("--from", "186.2377", "--to", "186.4");
        Assert.Equal(whole[44..], (byte[])[.. first[44..], .. second[44..]]);
        Assert.Contains(Mixed("--from", "186.1", "--to", "186.4", "--only", "HeartBeat")[44..], value => value != 0);
    }

    [Fact]
    public void A_flight_has_its_own_span_of_the_dream()
    {
        string flight = At("flüg.json");
        File.WriteAllText(flight, """{"startSeconds": 186, "keys": [{"t": 0, "position": [0, 2, 0], "look": [0, 2, -9]}, {"t": 0.5, "position": [0, 2, -9], "look": [0, 2, -99]}]}""");
        Assert.Equal(44 + (24_000 * 8), Mixed("--flight", flight).Length);
        Assert.Contains("--from 200 --to 186.5", new Said(new FakeRunner(), "sound", "--flight", flight, "--from", "200").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/proc/x.wav", "/proc/x.wav")]
    [InlineData("FOLDER/a.wav", "is a folder")]
    [InlineData("FOLDER/file/b.wav", "file/b.wav")]
    public void What_cannot_be_written_is_one_line_before_anything_is_mixed(string path, string part)
    {
        Directory.CreateDirectory(At("a.wav"));
        File.WriteAllText(At("file"), "mine");
        var said = new Said(new FakeRunner(), "sound", "--out", path.Replace("FOLDER", _folder, StringComparison.Ordinal));
        Assert.Equal((1, ""), (said.Code, said.Out));
        Assert.Contains(part, said.Error, StringComparison.Ordinal);
        Assert.Equal(2, Directory.GetFileSystemEntries(_folder).Length);
    }

    [Fact]
    public void A_full_disk_is_one_line_and_leaves_nothing()
    {
        Directory.CreateDirectory(At("disk"));
        Assert.SkipUnless(Sh.Run($"mount -t tmpfs -o size=64k tmpfs '{At("disk")}'").Code == 0, "no right to mount a small disk");
        try
        {
            var said = new Said(new FakeRunner(), "sound", "--from", "1", "--to", "2", "--out", At("disk/x.wav"));
            Assert.Equal(1, said.Code);
            Assert.Contains("disk/x.wav: cannot be written: the disk is full", said.Error, StringComparison.Ordinal);
            Assert.Empty(Directory.GetFileSystemEntries(At("disk")));
        }
        finally
        {
            Sh.Run($"umount '{At("disk")}'");
        }
    }

    /// <summary>SIGTERM, taken as Ctrl+C is: a shell starts what runs beside it deaf to Ctrl+C.</summary>
    [Fact]
    public void A_wish_to_stop_ends_with_130_and_leaves_what_was_there()
    {
        File.WriteAllText(At("x.wav"), "mine");
        string program = $"dotnet '{Path.Combine(AppContext.BaseDirectory, "glasscity.dll")}'";
        (int code, string said, string error) = Sh.Run(
            $"cd '{_folder}'; {program} sound --out x.wav & id=$!; while [ $(ls | wc -l) -lt 2 ] && kill -0 $id; do sleep 0.05; done; kill -TERM $id; wait $id");

        Assert.Equal((130, "", "mixing the sound\nglasscity: sound: stopped, nothing written\n"), (code, said, error));
        Assert.Equal([At("x.wav")], Directory.GetFiles(_folder));
        Assert.Equal("mine", File.ReadAllText(At("x.wav")));
    }

    [Fact]
    public void A_long_mix_says_a_line_every_few_seconds_with_the_time_left()
    {
        var log = new StringWriter();
        double now = 0;
        var progress = new FilmProgress.Lines(log, () => now);
        for (int i = 0; i <= 12; i++)
        {
            progress.Mixing(i / 12.0);
            now += 1;
        }

        string[] lines = log.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["mixing the sound", "mixing the sound, 42 %, 7 s left", "mixing the sound, 83 %, 2 s left"], lines);
    }

    [Theory]
    [InlineData("", "Loudspeakers")]
    [InlineData("--headphones", "Headphones")]
    [InlineData("--no-sound", "")]
    public void A_film_is_heard_by_whoever_is_named(string option, string ears)
    {
        using var flight = new TempFlight();
        var runner = new FakeRunner();
        _ = new Said(runner, option.Length == 0 ? ["record", flight.Path] : ["record", flight.Path, option]);
        Assert.Equal(ears, $"{Assert.IsType<RecordOptions>(runner.Asked[0]).Ears}");
    }

    private byte[] Mixed(params string[] words)
    {
        var said = new Said(new FakeRunner(), ["sound", .. words, "--out", At("mixed.wav")]);
        Assert.True(said.Code == 0, said.Error);
        return File.ReadAllBytes(At("mixed.wav"));
    }
}
