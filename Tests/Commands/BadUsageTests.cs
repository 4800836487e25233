using Xunit;

namespace GlassCity.Tests.Commands;

public class BadUsageTests
{
    [Theory]
    [InlineData("stil --at 3", "did you mean still?")]
    [InlineData("dream", "unknown command \"dream\"")]
    [InlineData("sing", "unknown command \"sing\"")]
    [InlineData("--sed 3", "did you mean --seed?")]
    [InlineData("--seed", "--seed")]
    [InlineData("--seed 3 still --at 1", "--seed stands before still")]
    [InlineData("--size 10x", "--size \"10x\"")]
    [InlineData("still", "--at 20")]
    [InlineData("still --at", "--at")]
    [InlineData("still --at 1,5", "\"1,5\"")]
    [InlineData("still --at NaN", "\"NaN\"")]
    [InlineData("still --at -5", "\"-5\"")]
    [InlineData("still --at Infinity", "\"Infinity\"")]
    [InlineData("still --at 1e999", "1e999")]
    [InlineData("still --at 1 --at 2", "--at")]
    [InlineData("still --at 1 2", "unknown argument \"2\"")]
    [InlineData("still --at 1 --size 0x720", "\"0x720\"")]
    [InlineData("still --at 1 --size 1280", "\"1280\"")]
    [InlineData("still --at 1 --size 99999x4", "\"99999x4\"")]
    [InlineData("still --at 1 --sead 4", "did you mean --seed?")]
    [InlineData("still --at 1 --out x.jpg", ".png")]
    [InlineData("still --at 1 --only sk", "did you mean sky?")]
    [InlineData("still --at 1 --only water", "there are: sky, towers, stardust")]
    [InlineData("still --at 1 --only sky --without towers", "one of the two")]
    [InlineData("still --at 1 @somewhere", "unknown argument \"@somewhere\"")]
    [InlineData("storyboard --act VII", "there are: I")]
    [InlineData("storyboard --act 1", "no such act")]
    [InlineData("storyboard --per-beat 0", "--per-beat \"0\"")]
    [InlineData("storyboard --per-beat 25", "from 1 to 24")]
    [InlineData("storyboard --size 9000x5000", "--size \"9000x5000\": 28 such stills make a sheet of 54")]
    [InlineData("storyboard --size 640", "\"640\"")]
    [InlineData("storyboard --out x.jpg", ".png")]
    [InlineData("storyboard --quality hihg", "did you mean high?")]
    [InlineData("storyboard I", "unknown argument \"I\"")]
    [InlineData("record no-such-flight", "flight \"no-such-flight\"")]
    [InlineData("record avenu", "did you mean avenue?")]
    [InlineData("record a b", "unknown argument \"b\"")]
    [InlineData("record FLIGHT --fps 0", "\"0\"")]
    [InlineData("record FLIGHT --fps 29.97", "\"29.97\"")]
    [InlineData("record FLIGHT --fps 1/0", "\"1/0\"")]
    [InlineData("record FLIGHT --frames 0", "\"0\"")]
    [InlineData("record FLIGHT --frames 9..3", "before the first")]
    [InlineData("record FLIGHT --frames 9..", "\"\"")]
    [InlineData("record FLIGHT --frames -3", "\"-3\"")]
    [InlineData("record FLIGHT --frames 1,5", "\"1,5\"")]
    [InlineData("record FLIGHT --format exr", "png or mp4")]
    [InlineData("record FLIGHT --format png --out x.mp4", "contradict")]
    [InlineData("record FLIGHT --format mp4 --out x", "contradict")]
    [InlineData("bench", "gb1")]
    [InlineData("bench gb2", "did you mean gb1?")]
    [InlineData("bench gb1 --w 0", "--w \"0\"")]
    [InlineData("bench gb1 --p 1.5", "--p \"1.5\"")]
    [InlineData("bench gb1 --f 0", "--f \"0\"")]
    [InlineData("bench stardust --p x", "--p \"x\"")]
    [InlineData("bench stardust --n 3", "unknown option \"--n\"")]
    [InlineData("still --at 1 --quality hihg", "did you mean high?")]
    [InlineData("record FLIGHT --quality 3", "there are: low, medium, high, film")]
    [InlineData("--quality", "--quality")]
    [InlineData("--quality best", "\"best\"")]
    [InlineData("bench city --quality lw", "did you mean low?")]
    [InlineData("bench city --frames 0", "--frames \"0\"")]
    [InlineData("bench city --size x", "--size \"x\"")]
    [InlineData("flashes", "DIR")]
    [InlineData("flashes a b", "unknown argument \"b\"")]
    [InlineData("flashes a --fps 29.97", "\"29.97\"")]
    [InlineData("flashes a --out x", "unknown option \"--out\"")]
    [InlineData("record FLIGHT --headphones --no-sound", "one of the two")]
    [InlineData("sound 3", "unknown argument \"3\"")]
    [InlineData("sound --from 1,5", "\"1,5\"")]
    [InlineData("sound --from -1", "\"-1\"")]
    [InlineData("sound --to NaN", "--to \"NaN\"")]
    [InlineData("sound --from 360", "after the beginning")]
    [InlineData("sound --from 361", "--from 361: the dream ends at 360 s")]
    [InlineData("sound --to 1e9", "--to \"1e9\"")]
    [InlineData("sound --to 360.5", "--to 360.5: the dream ends at 360 s")]
    [InlineData("sound --from 5 --to 4", "--from 5 --to 4: the end must come after the beginning")]
    [InlineData("sound --from 1.00001 --to 1.00002", "after the beginning")]
    [InlineData("sound --format 16", "float or 24")]
    [InlineData("sound --out x.mp3", ".wav")]
    [InlineData("sound --only hartbeat", "no such voice; did you mean heartbeat?")]
    [InlineData("sound --without sky", "there are: ")]
    [InlineData("sound --only heartbeat --without heartbeat", "one of the two")]
    [InlineData("sound --flight flim", "did you mean film?")]
    [InlineData("sound --headphone", "did you mean --headphones?")]
    [InlineData("doctor now", "unknown argument \"now\"")]
    public void Bad_usage_says_one_line_that_names_it_and_leaves_with_2(string line, string part)
    {
        using var flight = new TempFlight();
        var runner = new FakeRunner();
        var said = new Said(runner, Words(line, flight));

        Assert.Equal(2, said.Code);
        Assert.Empty(runner.Asked);
        Assert.Empty(said.Out);
        Assert.Contains(part, said.Error, StringComparison.Ordinal);
        Assert.StartsWith("glasscity: ", said.Error, StringComparison.Ordinal);
        Assert.Equal(said.Error.Length - Environment.NewLine.Length, said.Error.IndexOf(Environment.NewLine, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\u001b[2J\nx")]
    public void A_hostile_word_neither_breaks_the_line_nor_reaches_the_terminal(string word)
    {
        var said = new Said(new FakeRunner(), word);

        Assert.Equal(2, said.Code);
        Assert.DoesNotContain('\u001b', said.Error);
        Assert.Equal(1, said.Error.Count(c => c == '\n'));
    }

    [Fact]
    public void A_flight_file_that_is_not_there_is_a_failure_not_bad_usage()
    {
        var said = new Said(new FakeRunner(), "record", "no such folder/flight é.json");

        Assert.Equal(1, said.Code);
        Assert.Contains("no such folder/flight é.json", said.Error, StringComparison.Ordinal);
    }

    internal static string[] Words(string line, TempFlight flight) =>
        [.. line.Split(' ').Select(word => word == "FLIGHT" ? flight.Path : word)];
}

/// <summary>A flight file whose folder has a space and a letter beyond ASCII.</summary>
internal sealed class TempFlight : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("flights é ").FullName;

    public TempFlight()
    {
        Path = System.IO.Path.Combine(_folder, "my flight.json");
        File.WriteAllText(Path, """{"name": "mine", "keys": [{"t": 0, "position": [0, 2, 0], "look": [0, 2, -9]}, {"t": 10, "position": [0, 2, -9], "look": [0, 2, -99]}]}""");
    }

    public string Path { get; }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
