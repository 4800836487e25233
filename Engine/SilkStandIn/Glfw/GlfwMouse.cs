using System.Numerics;
using Silk.NET.Input;

namespace GlassCity.SilkStandIn;

/// <summary>The mouse and its cursor.</summary>
internal sealed class GlfwMouse(nint window) : IMouse, ICursor
{
    public event Action<IMouse, MouseButton> MouseDown = static (_, _) => { };

    public event Action<IMouse, MouseButton> MouseUp = static (_, _) => { };

    public event Action<IMouse, Vector2> MouseMove = static (_, _) => { };

    public event Action<IMouse, ScrollWheel> Scroll = static (_, _) => { };

    public ICursor Cursor => this;

    public Vector2 Position
    {
        get
        {
            GlfwNative.GetCursorPos(window, out double x, out double y);
            return new Vector2((float)x, (float)y);
        }
    }

    public CursorMode CursorMode
    {
        get => GlfwNative.GetInputMode(window, GlfwNative.CursorInput) switch
        {
            GlfwNative.CursorHidden => CursorMode.Hidden,
            GlfwNative.CursorDisabled when IsRaw => CursorMode.Raw,
            GlfwNative.CursorDisabled => CursorMode.Disabled,
            _ => CursorMode.Normal,
        };
        set
        {
            int mode = value switch
            {
                CursorMode.Hidden => GlfwNative.CursorHidden,
                CursorMode.Disabled or CursorMode.Raw => GlfwNative.CursorDisabled,
                _ => GlfwNative.CursorNormal,
            };
            GlfwNative.SetInputMode(window, GlfwNative.CursorInput, mode);
            if (IsSupported(CursorMode.Raw))
            {
                GlfwNative.SetInputMode(window, GlfwNative.RawMouseMotionInput, value == CursorMode.Raw ? 1 : 0);
            }
        }
    }

    private bool IsRaw => GlfwNative.GetInputMode(window, GlfwNative.RawMouseMotionInput) != 0;

    public bool IsSupported(CursorMode mode) => mode switch
    {
        CursorMode.Raw => GlfwNative.RawMouseMotionSupported() != 0,
        _ => Enum.IsDefined(mode),
    };

    internal void Deliver(in GlfwEvent what)
    {
        switch (what.Kind)
        {
            case GlfwEventKind.MouseButton when what.Action == GlfwNative.Press:
                MouseDown(this, (MouseButton)what.Code);
                break;
            case GlfwEventKind.MouseButton:
                MouseUp(this, (MouseButton)what.Code);
                break;
            case GlfwEventKind.CursorPosition:
                MouseMove(this, new Vector2((float)what.X, (float)what.Y));
                break;
            case GlfwEventKind.Scroll:
                Scroll(this, new ScrollWheel((float)what.X, (float)what.Y));
                break;
        }
    }
}
