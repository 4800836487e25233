using GlassCity.Scenes;
using GlassCity.Scenes.Show;
using Xunit;

namespace GlassCity.Tests.Show;

public class WorldsTests
{
    [Theory]
    [InlineData(0, false)]
    [InlineData(245, false)]
    [InlineData(245.001, true)]
    [InlineData(270, true)]
    [InlineData(305, true)]
    [InlineData(305.001, false)]
    public void The_city_is_left_after_it_is_whole_and_until_one_lands(double seconds, bool isUnder)
    {
        Assert.Equal(isUnder, Worlds.IsUnder(seconds, Parts.All));
        Assert.Equal(!isUnder, Worlds.PartsAt(seconds, Parts.All).Has(Parts.Towers));
    }

    [Fact]
    public void Who_leaves_all_memories_out_stays_in_the_city()
    {
        Parts city = Parts.All & ~Parts.Story;
        Assert.Equal(city, Worlds.PartsAt(270, city));
        Assert.Equal(Parts.Towers, Worlds.PartsAt(270, Parts.Towers));
    }

    [Fact]
    public void Who_gave_all_is_not_there_when_one_lands_and_what_grew_is()
    {
        Parts after = Worlds.PartsAt(310, Parts.All);
        Assert.False(after.Has(Parts.Figure) || after.Has(Parts.Bread));
        Assert.True(after.Has(Parts.Vines | Parts.Flowers | Parts.Bridge | Parts.Hands | Parts.Sigils));
    }
}
