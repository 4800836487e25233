using GlassCity.Scenes.Controls;
using GlassCity.Scenes.Gravity;
using GlassCity.Scenes.Interface;
using Silk.NET.Input;

namespace GlassCity.Scenes.Live;

// What keys and pads ask of the window, in the dream and in the menu.
internal sealed partial class DreamWindow
{
    private void UseMenu(in ControlState controls, double elapsedSeconds, in PanelMetrics metrics)
    {
        if (controls.Pressed.Contains(ControlAction.Menu) && !_input.KeysPressed.Contains(Key.Escape))
        {
            _menu.Close(); // Esc goes back a page, the menu's own key leaves it
        }

        _menu.Update(_menuControls.Read(_input, elapsedSeconds), metrics);
        if (!_menu.IsOpen)
        {
            _settings.Save();
            _picture.Use(_settings.Chosen.Quality);
            _time.EndPause();
        }
    }

    private void Obey(ActionSet pressed)
    {
        if (pressed.IsEmpty)
        {
            return;
        }

        if (pressed.Contains(ControlAction.Menu))
        {
            _time.BeginPause();
            _menuPages.Fill(_picture.Picture.Effects.Documents);
            _menu.Open();
        }

        if (pressed.Contains(ControlAction.Help))
        {
            _hud.IsOpen = !_hud.IsOpen;
        }

        if (pressed.Contains(ControlAction.Camera))
        {
            _eye.SwapCamera(_time.DreamSeconds, _settings.Chosen.Lens);
            Say(_eye.Holder == EyeHolder.Film ? "the film's camera" : "your own eyes");
        }

        if (pressed.Contains(ControlAction.Fullscreen))
        {
            _settings.Chosen = _settings.Chosen with { Fullscreen = !_host.IsFullscreen };
            Apply();
        }

        if (pressed.Contains(ControlAction.Screenshot) && FramesShown > 0)
        {
            Say(_picture.Keep(FrameAt(_input.FramebufferSize.X, _input.FramebufferSize.Y)));
        }

        _time.Obey(pressed, _say);
        LiveEars.Obey(pressed, _settings, _say);
        _story.Obey(pressed, _time, _settings, _say);
        _log.Obey(pressed, _settings.Parts, _story.IsTold, _time, _say);
        _flights.Obey(pressed, _eye, _time, _settings.Chosen.Lens);
        _settings.Obey(pressed, _say);
    }

    /// <summary>The bridge of mercury bears while the dream has it, and the stranger goes its way: who stood on what is gone falls, who is where something comes makes room.</summary>
    private void BearOrLetFall()
    {
        if (_solids.Become(_time.DreamSeconds, _story.Of(_settings.Parts)))
        {
            _eye.Walker.MakeRoom();
        }
    }

    /// <summary>What is asked for, and beside it what the dream's mass draws a body to; comfort feels nothing of that.</summary>
    private ControlState Drawn(in ControlState controls) => controls with
    {
        Walk = controls.Walk with { DriftWorld = GravityPull.At(_eye.Walker.FeetWorld, _time.DreamSeconds, _story.Of(_settings.Parts), _settings.Chosen.Comfort) },
    };
}
