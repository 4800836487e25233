using GlassCity.Scenes;
using GlassCity.Scenes.Controls;
using GlassCity.Scenes.Live;
using Xunit;

namespace GlassCity.Tests.Live;

public sealed class LiveSightTests
{
    private readonly List<string> _said = [];
    private readonly LiveSight _sight = new();

    [Fact]
    public void The_dream_gives_it_once_it_has_shown_it_and_takes_it_back_before()
    {
        Press(isTold: true, dreamSeconds: 100);
        Assert.Equal(("nobody has shown you yet how to see so", 0f), (_said[^1], After(3, isTold: true, dreamSeconds: 100)));
        Press(isTold: true, dreamSeconds: 340);
        Assert.Equal("the verdant sight", _said[^1]);
        Assert.InRange(After(1, isTold: true, dreamSeconds: 341), 0.2f, 0.8f);
        Assert.Equal(1, After(2, isTold: true, dreamSeconds: 343));
        Assert.Equal(0, After(3, isTold: true, dreamSeconds: 100));
    }

    [Fact]
    public void The_city_alone_has_it_at_any_time_and_only_while_a_hand_holds_it_open()
    {
        Parts city = Parts.All & ~Parts.Story;
        Assert.Equal(city, _sight.Of(city, Parts.All));
        Press(isTold: false, dreamSeconds: 5);
        Assert.Equal(1, After(2.5, isTold: false, dreamSeconds: 5));
        Assert.Equal(city | Parts.Sight, _sight.Of(city, Parts.All));
        Assert.Equal(city, _sight.Of(city, Parts.All & ~Parts.Sight));
        Press(isTold: false, dreamSeconds: 5);
        Assert.Equal(("sight as ever", 0f), (_said[^1], After(2.5, isTold: false, dreamSeconds: 5)));
        Assert.Equal(city, _sight.Of(city, Parts.All));
    }

    [Fact]
    public void It_says_what_is_so()
    {
        Press(isTold: false, dreamSeconds: 5, Parts.All & ~Parts.Sight);
        Assert.Equal(("the verdant sight is off: its part is", 0f), (_said[^1], After(3, isTold: false, dreamSeconds: 5)));
        // While the dream itself has it, a hand takes hold of it and lets go of it, and it stays until the dream closes it.
        Press(isTold: true, dreamSeconds: 324);
        Assert.Equal("the verdant sight: yours to keep", _said[^1]);
        Press(isTold: true, dreamSeconds: 325);
        Assert.Equal(("sight as ever, once the dream has seen", 0f), (_said[^1], After(3, isTold: true, dreamSeconds: 325)));
        Press(isTold: true, dreamSeconds: 340);
        Assert.Equal("the verdant sight", _said[^1]);
        Press(isTold: true, dreamSeconds: 340, Parts.All & ~Parts.Sight);
        Press(isTold: true, dreamSeconds: 340);
        Assert.Equal("the verdant sight", _said[^1]);
        Press(isTold: true, dreamSeconds: 340);
        Assert.Equal("sight as ever", _said[^1]);
    }

    private void Press(bool isTold, double dreamSeconds, Parts chosen = Parts.All) => _sight.Obey(default(ActionSet).With((int)ControlAction.Sight), chosen, isTold, dreamSeconds, _said.Add);

    private float After(double seconds, bool isTold, double dreamSeconds)
    {
        _sight.Update(isTold, dreamSeconds, seconds);
        return _sight.Amount;
    }
}
