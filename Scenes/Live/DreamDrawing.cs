using GlassCity.Engine.View;
using GlassCity.Scenes.Interface;

namespace GlassCity.Scenes.Live;

// What the window shows: the picture, and over it what is said, the help and the menu.
internal sealed partial class DreamWindow
{
    private FrameDescription FrameAt(int width, int height)
    {
        (Pose pose, Lens lens) = _eye.At(_time.DreamSeconds, _settings.Chosen.Lens);
        var frame = new FrameDescription(_time.DreamSeconds, _time.FrameNumber, new View(pose, lens, width, height), _story.Of(_settings.Parts), false, _settings.Effects)
        {
            IsCalm = _settings.Chosen.Comfort,
            IsUntold = !_story.IsTold,
        };
        return _log.In(frame, _settings.Parts, _time.NowSeconds);
    }

    private void Draw(int width, int height, in PanelMetrics metrics)
    {
        FrameDescription frame = FrameAt(width, height);
        _picture.Picture.Timed = _hud.IsOpen;
        if (!_picture.Draw(frame))
        {
            return;
        }

        FramesShown++;
        _hud.CountFrame(_time.NowSeconds);
        if (_hud.IsOpen && _hud.IsStale)
        {
            _hud.Fill(_picture.Picture.Times);
        }

        _hud.Tell(frame, _time.IsHeld, _picture.Quality, _eye.Mode, _flights.Job, _picture.Picture.LampOrderAt(frame));
        bool isMenuOpen = _menu.IsOpen || _end.IsOpen;
        _story.Tell(_hud.Content, _time, _settings.Chosen.Captions, _settings.Chosen.SoundCaptions, isMenuOpen);
        _panelList.Begin(metrics);
        _hud.Draw(_panelList, _time.NowSeconds, withHelp: !isMenuOpen);
        MenuView.Draw(_menu, _panelList);
        _end.Draw(_panelList, _time.NowSeconds);
        _panel.Draw(_panelList);
        _reports.TellMessages();
    }
}
