using GlassCity.Engine.Host;

namespace GlassCity.Scenes.Live;

/// <summary>
/// Whose the mouse is: the eye's while the person has the eye, the pointer's while a menu is open or the film has it. A lost
/// focus frees it until a click.
/// </summary>
internal sealed class LiveMouse(WindowHost host)
{
    private bool _wasFocused;
    private bool _isFree;

    /// <summary>Whether its movement turns the head.</summary>
    public bool IsCaptured { get; private set; }

    /// <param name="input">This turn's poll.</param>
    /// <param name="isEyes">Whether the person has the eye.</param>
    /// <param name="isMenuOpen">Whether a pointer is needed.</param>
    public void Update(in InputSnapshot input, bool isEyes, bool isMenuOpen)
    {
        _isFree |= IsCaptured && _wasFocused && !host.IsFocused;
        _wasFocused = host.IsFocused;
        if (isMenuOpen || input.MouseButtonsPressed != default)
        {
            _isFree = false;
        }

        bool wanted = isEyes && !isMenuOpen && !_isFree;
        if (wanted != IsCaptured)
        {
            host.CaptureMouse(wanted);
            IsCaptured = wanted;
        }
    }
}
