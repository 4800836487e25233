using CsCheck;
using GlassCity.Scenes.Commands;
using Xunit;

namespace GlassCity.Tests.Commands;

public class SmallPartsTests
{
    [Theory]
    [InlineData("still", "still", 0)]
    [InlineData("stlil", "still", 1)]
    [InlineData("", "abc", 3)]
    [InlineData("recrod", "record", 1)]
    [InlineData("kitten", "sitting", 3)]
    public void Slips_are_counted(string from, string to, int slips) => Assert.Equal(slips, Nearest.Slips(from, to));

    [Fact]
    public void Slips_are_the_same_both_ways_and_none_for_the_same_word() =>
        Gen.Select(Gen.String.AlphaNumeric, Gen.String.AlphaNumeric).Sample((a, b) =>
        {
            Assert.Equal(Nearest.Slips(a, b), Nearest.Slips(b, a));
            Assert.Equal(a == b, Nearest.Slips(a, b) == 0);
        });

    [Fact]
    public void A_far_name_is_not_suggested() => Assert.Equal("", Nearest.Hint("zzzzzz", ["still", "record"]));

    [Fact]
    public void A_shell_reads_a_quoted_line_back_word_for_word()
    {
        string[] words = ["a b", "it's", "", "é", "$HOME", "--at=1", "*", "back\\slash"];
        string echoed = Sh.Run($"for w in {Shell.Line(words)}; do printf '%s|' \"$w\"; done").Out;

        Assert.Equal(string.Join('|', words) + "|", echoed);
    }

    [Fact]
    public void Plain_progress_says_a_line_every_few_seconds_with_the_time_left()
    {
        var log = new StringWriter();
        double now = 0;
        var progress = new FilmProgress.Lines(log, () => now);
        progress.Begin(100, 20);
        for (int i = 0; i < 12; i++)
        {
            now += 1;
            progress.FrameDone();
        }

        string[] lines = log.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["filming 100 frames, 20 of them kept", "frame 25 of 100, 1.0 a second, 75 s left", "frame 30 of 100, 1.0 a second, 70 s left"], lines);
    }
}
