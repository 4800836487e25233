using Silk.NET.Input;

namespace GlassCity.SilkStandIn;

/// <summary>The keyboard. GLFW releases every held key when the window loses the focus.</summary>
internal sealed class GlfwKeyboard : IKeyboard
{
    public event Action<IKeyboard, Key, int>? KeyDown;

    public event Action<IKeyboard, Key, int>? KeyUp;

    internal void Deliver(in GlfwEvent what)
    {
        // Silk.NET took GLFW's numbers for its keys. A repeat is neither down nor up.
        switch (what.Action)
        {
            case GlfwNative.Press:
                KeyDown?.Invoke(this, (Key)what.Code, what.Scancode);
                break;
            case GlfwNative.Release:
                KeyUp?.Invoke(this, (Key)what.Code, what.Scancode);
                break;
        }
    }
}
