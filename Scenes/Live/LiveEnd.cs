using GlassCity.Scenes.Interface;

namespace GlassCity.Scenes.Live;

/// <summary>How a dream goes on.</summary>
internal enum DreamChoice
{
    /// <summary>From its beginning, in this city.</summary>
    Again,

    /// <summary>From its beginning, in the city that this one's seed leads to.</summary>
    AnotherCity,

    /// <summary>No more story: the city, here and as long as one likes.</summary>
    Stay,
}

/// <summary>The card at the dream's end: a menu of one page that comes softly once the last picture has had its time.</summary>
internal sealed class LiveEnd
{
    /// <summary>The last picture is alone so long.</summary>
    private const double WaitSeconds = 2;

    /// <summary>Keys that were struck for the dream choose nothing on the card that comes over it.</summary>
    private const double DeafSeconds = 0.8;

    private readonly Menu _menu;
    private readonly Fade _fade = new();
    private double? _overSinceSeconds;
    private double _openedSeconds;
    private bool _isArmed;

    /// <param name="choose">Told of the choice; the card is closed by then.</param>
    public LiveEnd(Action<DreamChoice> choose)
    {
        void Take(DreamChoice choice)
        {
            Close();
            choose(choice);
        }

        _menu = new Menu(new MenuPage("The dream lets go")
            .Command("Dream again in another city", () => Take(DreamChoice.AnotherCity)).Explain("Other towers, the same night; Esc lingers here")
            .Command("Dream again in this one", () => Take(DreamChoice.Again)).Explain("From the first step; Esc lingers here")
            .Command("Stay in the city", () => Take(DreamChoice.Stay)).Explain("No story, no end: walk and fly; Esc lingers here"));
    }

    public bool IsOpen => _menu.IsOpen;

    /// <summary>Opens once the time has stood at its end for a while; lingering there, it does not come a second time.</summary>
    public void Update(LiveTime time)
    {
        double now = time.NowSeconds;
        if (!time.IsOver)
        {
            _isArmed |= time.DreamSeconds < time.EndSeconds;
            _overSinceSeconds = null;
            return;
        }

        _overSinceSeconds ??= now;
        if (_isArmed && now - _overSinceSeconds >= WaitSeconds)
        {
            (_isArmed, _openedSeconds) = (false, now);
            _menu.Open();
            _fade.Show(true, now);
        }
    }

    /// <param name="input">What the person wants of a menu.</param>
    /// <param name="nowSeconds">On the wall's clock.</param>
    public void Use(in MenuInput input, double nowSeconds, in PanelMetrics metrics)
    {
        bool isDeaf = nowSeconds - _openedSeconds < DeafSeconds;
        _menu.Update(isDeaf ? new MenuInput { PointerPixels = input.PointerPixels } : input, metrics);
        if (!_menu.IsOpen)
        {
            Close();
        }
    }

    public void Draw(PanelList into, double nowSeconds)
    {
        into.Opacity = _fade.OpacityAt(nowSeconds);
        MenuView.Draw(_menu, into);
        into.Opacity = 1;
    }

    private void Close()
    {
        _menu.Close();
        _fade.Show(false, double.NegativeInfinity);
    }
}
