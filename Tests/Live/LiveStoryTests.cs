using GlassCity.Engine.Effects;
using GlassCity.Engine.Shading;
using GlassCity.Engine.View;
using GlassCity.Scenes;
using GlassCity.Scenes.City;
using GlassCity.Scenes.Commands;
using GlassCity.Scenes.Controls;
using GlassCity.Scenes.Interface;
using GlassCity.Scenes.Live;
using GlassCity.Scenes.Settings;
using GlassCity.Scenes.Show;
using GlassCity.Scenes.Walking;
using Xunit;

namespace GlassCity.Tests.Live;

public sealed class LiveStoryTests
{
    private static readonly CitySolids Solids = new(new CityPlan(1));

    private readonly LiveSettings _settings = new(new SettingsFile(null, _ => { }), EffectCatalog.Load(ShaderLibrary.FindRoot()));
    private readonly LiveStory _story = new();
    private readonly HudContent _hud = new();
    private readonly List<string> _said = [];
    private readonly LiveTime _time;
    private readonly Eye _eye = new(new Walker(Solids), Flights.Find("film").Path, WindowStart.Film);
    private double _now = 50;

    public LiveStoryTests() => _time = new LiveTime(() => _now);

    [Fact]
    public void The_story_ends_with_its_last_beat_and_the_city_alone_never_does_and_has_nothing_of_it()
    {
        _story.Begin(true, _time, _eye);
        Assert.Equal((Parts.All, ShowTimes.DurationSeconds, false), (_story.Of(Parts.All), _time.EndSeconds, _eye.LoopsFilm));
        _story.Begin(false, _time, _eye);
        Assert.Equal((Parts.All & ~Parts.Story, double.PositiveInfinity, true), (_story.Of(Parts.All), _time.EndSeconds, _eye.LoopsFilm));
        Assert.False(_story.Of(Parts.All).Has(Parts.Figure));
        Assert.True(_story.Of(Parts.All).Has(Parts.Towers));
    }

    [Fact]
    public void Keys_jump_from_beat_to_beat_and_the_timeline_says_where_for_a_while()
    {
        _story.Begin(true, _time, _eye);
        Assert.Equal(0, Tell().Timeline.Opacity);
        Assert.Equal(12, Press(ControlAction.NextBeat));
        Assert.Equal(28, Press(ControlAction.NextBeat));
        Assert.Equal(12, Press(ControlAction.PreviousBeat));
        Assert.Equal(345, Press(ControlAction.LastBeat));
        Assert.Equal(0, Press(ControlAction.FirstBeat));
        Tell();
        Assert.Equal(1, Tell(after: 1).Timeline.Opacity);
        Tell(after: 3);
        Assert.Equal(0, Tell(after: 1).Timeline.Opacity);
    }

    [Fact]
    public void The_timeline_is_shown_until_it_is_asked_for_again()
    {
        _story.Begin(true, _time, _eye);
        Press(ControlAction.Timeline);
        Tell();
        Assert.Equal(1, Tell(after: 100).Timeline.Opacity);
        Press(ControlAction.Timeline);
        Tell();
        Assert.Equal(0, Tell(after: 1).Timeline.Opacity);
    }

    [Fact]
    public void Captions_are_there_in_the_dream_alone_under_no_menu_and_while_they_are_wanted()
    {
        _story.Begin(true, _time, _eye);
        _time.JumpTo(63);
        Assert.Equal((ShowTimes.BeatAt(63).Caption, 1f), (Tell().Caption.Text, Tell().Caption.Opacity));
        Assert.Equal(0, Tell(isMenuOpen: true).Caption.Opacity);
        Press(ControlAction.Captions);
        Assert.Equal(("captions off", false, 0f), (_said[^1], _settings.Chosen.Captions, Tell().Caption.Opacity));
        Press(ControlAction.Captions);
        Assert.Equal(("captions on", 1f), (_said[^1], Tell().Caption.Opacity));
        _story.Begin(false, _time, _eye);
        Assert.Equal(0, Tell().Caption.Opacity);
    }

    [Fact]
    public void The_city_alone_has_no_beats_to_jump_to_and_says_so()
    {
        _story.Begin(false, _time, _eye);
        Assert.Equal(0, Press(ControlAction.LastBeat));
        Press(ControlAction.Timeline);
        Tell();
        Assert.Equal(0, Tell(after: 1).Timeline.Opacity);
        Assert.All(_said, line => Assert.Contains("no beats", line, StringComparison.Ordinal));
        Assert.Equal(2, _said.Count);
    }

    private HudContent Tell(double after = 0, bool isMenuOpen = false)
    {
        _now += after;
        bool wasHeld = _time.IsHeld;
        _time.IsHeld = true;
        _time.Tick();
        _time.IsHeld = wasHeld;
        _story.Tell(_hud, _time, _settings.Chosen.Captions, _settings.Chosen.SoundCaptions, isMenuOpen);
        return _hud;
    }

    private double Press(ControlAction action)
    {
        _story.Obey(default(ActionSet).With((int)action), _time, _settings, _said.Add);
        return _time.DreamSeconds;
    }
}
