namespace GlassCity.Scenes.Controls;

/// <summary>All that keys and buttons can ask for, beside the toggles. The names in files are those of <see cref="ActionTable"/>.</summary>
public enum ControlAction
{
    Forward,
    Back,
    Left,
    Right,
    Jump,
    Run,
    Up,
    Down,
    Fly,
    Faster,
    Slower,
    Help,
    Pause,
    ScrubBack,
    ScrubForward,
    StepBack,
    StepForward,
    PreviousBeat,
    NextBeat,
    FirstBeat,
    LastBeat,
    TimeSlower,
    TimeFaster,
    Reverse,
    Timeline,
    Captions,
    Sound,
    Hands,
    Sight,
    Camera,
    DropKey,
    TakeBack,
    Play,
    Save,
    Menu,
    Fullscreen,
    Screenshot,
    Quit,
}

/// <summary>A set of actions, toggles among them, by their numbers in an <see cref="ActionTable"/>.</summary>
public readonly record struct ActionSet(UInt128 Bits)
{
    public const int MostActions = 128;

    public bool IsEmpty => Bits == 0;

    public bool Contains(ControlAction action) => Contains((int)action);

    public bool Contains(int action) => (Bits & (UInt128.One << action)) != 0;

    public ActionSet With(int action) => new(Bits | (UInt128.One << action));

    public static ActionSet operator |(ActionSet a, ActionSet b) => new(a.Bits | b.Bits);
}
