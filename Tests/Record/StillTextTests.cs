using GlassCity.Engine.View;
using GlassCity.Scenes;
using GlassCity.Scenes.Films;
using GlassCity.Scenes.Fracture;
using GlassCity.Scenes.Show;
using Xunit;

namespace GlassCity.Tests.Record;

public class StillTextTests
{
    private static readonly FrameDescription Film = new(247, 0, default, Parts.All, true);

    [Fact]
    public void A_still_names_what_of_its_log_is_not_the_films_and_nothing_else()
    {
        string[] plain = Names(Film);
        Assert.Equal(plain, Names(Film with { Broken = BrokenSight.Film }));
        Assert.Equal([.. plain, "Missed", "HandsRaised", "SightByHand", "Steps", "IsCalm", "IsUntold", "Broken"], Names(Film with
        {
            Missed = Kindness.Seed | Kindness.Hand, HandsRaised = 0.5f, SightByHand = 1, IsCalm = true, IsUntold = true, Steps = default(StepLog).With(new(1, 2.5f, 3), 160), Broken = new BrokenSight(default, Lens.Default),
        }));
        Assert.Contains(new("Missed", "Seed, Hand"), Text(Film with { Missed = Kindness.Seed | Kindness.Hand }));
        Assert.Contains(new("Steps", "4 5 6 at 161 s, 1 2.5 3 at 160 s"), Text(Film with { Steps = default(StepLog).With(new(1, 2.5f, 3), 160).With(new(4, 5, 6), 161) }));
        Assert.Contains(new("HandsRaised", "0.5"), Text(Film with { HandsRaised = 0.5f }));
    }

    private static KeyValuePair<string, string>[] Text(in FrameDescription frame) => StillFile.Text("nobody", 1, frame, Quality.Low);

    private static string[] Names(in FrameDescription frame) => [.. Text(frame).Select(line => line.Key)];
}
