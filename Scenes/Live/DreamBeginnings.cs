using GlassCity.Scenes.City;
using GlassCity.Scenes.Commands;
using GlassCity.Scenes.Walking;
using GlassCity.Engine.View;

namespace GlassCity.Scenes.Live;

// How a dream begins anew: in this city or another, or without its story.
internal sealed partial class DreamWindow
{
    /// <summary>A new city stops the window while it grows: first it is said, and seen.</summary>
    private const double SaysFirstSeconds = 0.3;

    private (DreamChoice Choice, double DueSeconds)? _asked;

    void IMenuWindow.Dream(DreamChoice choice) => Dream(choice);

    private void Dream(DreamChoice choice)
    {
        bool grows = choice == DreamChoice.AnotherCity;
        _asked = (choice, grows ? _time.NowSeconds + SaysFirstSeconds : 0);
        if (grows)
        {
            Say("another city grows");
        }
    }

    private void BeginWhatIsDue()
    {
        if (_asked is not { } asked || _menu.IsOpen || _time.NowSeconds < asked.DueSeconds)
        {
            return;
        }

        _asked = null;
        _eye.EndFlight();
        _flights.Update(_eye, _time);
        if (asked.Choice == DreamChoice.Stay)
        {
            _story.Begin(false, _time, _eye);
            _eye.TakeBody(_time.DreamSeconds, _settings.Chosen.Lens);
            Say("the city is yours");
            return;
        }

        if (asked.Choice == DreamChoice.AnotherCity)
        {
            _picture.Grow(SeedStream.SeedAfter(_picture.Seed));
            _flights.Seed = _picture.Seed;
            _solids = new CitySolids(_picture.Picture.Plan);
            Tell($"this city's seed is {_picture.Seed}");
        }

        // Nobody has walked, looked or raised a hand yet in a dream that begins.
        (_eye, _log) = (NewEye(WindowStart.Film), new LiveLog());
        Apply();
        _story.Begin(true, _time, _eye);
        _time.Tick();
        _time.Restart();
    }

    private Eye NewEye(WindowStart start) => new(new Walker(_solids), _film, start);
}
