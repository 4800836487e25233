namespace GlassCity.Scenes.Interface;

public enum MenuItemKind
{
    /// <summary>Does something.</summary>
    Command,

    /// <summary>On or off.</summary>
    Toggle,

    /// <summary>One of several names.</summary>
    Choice,

    /// <summary>A number between two ends.</summary>
    Slider,

    /// <summary>Leads to a page of its own.</summary>
    Submenu,

    /// <summary>Is read, and no more.</summary>
    Note,
}

/// <summary>One line of a menu. Values live elsewhere: an item reads and writes them, and remembers none.</summary>
public abstract class MenuItem(MenuItemKind kind, string label)
{
    public MenuItemKind Kind { get; } = kind;

    public string Label { get; } = label;

    /// <summary>One line on what it does, shown while it is selected.</summary>
    public string? Explanation { get; internal set; }

    /// <summary>Whether it may be chosen now; null: always.</summary>
    internal Func<bool>? Condition { get; set; }

    public bool IsEnabled => Kind != MenuItemKind.Note && (Condition?.Invoke() ?? true);

    /// <summary>The value as text; nothing where there is none.</summary>
    public virtual string ValueText => "";

    /// <summary>What a press of the accept key or a click on it does.</summary>
    public virtual void Accept()
    {
    }

    /// <summary>One step less (-1) or more (+1).</summary>
    public virtual void Change(int steps)
    {
    }
}

/// <param name="run">What it does.</param>
/// <param name="value">What is said beside it, if anything.</param>
public sealed class MenuCommand(string label, Action run, Func<string>? value = null) : MenuItem(MenuItemKind.Command, label)
{
    public override string ValueText => value?.Invoke() ?? "";

    public override void Accept() => run();
}

public sealed class MenuNote(string label) : MenuItem(MenuItemKind.Note, label);

/// <param name="page">Where it leads.</param>
public sealed class MenuSubmenu(string label, MenuPage page) : MenuItem(MenuItemKind.Submenu, label)
{
    public MenuPage Page => page;
}

public sealed class MenuToggle(string label, Func<bool> get, Action<bool> set) : MenuItem(MenuItemKind.Toggle, label)
{
    public bool IsOn => get();

    public override void Accept() => set(!get());

    public override void Change(int steps)
    {
        if (get() != steps > 0)
        {
            set(steps > 0);
        }
    }
}

/// <param name="names">At least one.</param>
/// <param name="get">Index of the one that holds; an index that names nothing shows as nothing.</param>
public sealed class MenuChoice(string label, IReadOnlyList<string> names, Func<int> get, Action<int> set) : MenuItem(MenuItemKind.Choice, label)
{
    public IReadOnlyList<string> Names => names;

    public override string ValueText => get() is int index && index >= 0 && index < names.Count ? names[index] : "";

    public override void Accept() => Change(1);

    /// <summary>Goes round at both ends.</summary>
    public override void Change(int steps)
    {
        int next = (Math.Clamp(get(), 0, names.Count - 1) + steps) % names.Count;
        set(next < 0 ? next + names.Count : next);
    }
}

/// <summary>A number that moves in whole steps from its least value.</summary>
public sealed class MenuSlider(string label, MenuRange range, Func<double> get, Action<double> set, Func<double, string> format)
    : MenuItem(MenuItemKind.Slider, label)
{
    private double _shownValue = double.NaN;
    private string _shownText = "";

    /// <summary>The value where it is a number inside the range, else the nearest that is.</summary>
    public double Value => get() is double value && !double.IsNaN(value) ? Math.Clamp(value, range.Least, range.Most) : range.Least;

    /// <summary>0 at the least value, 1 at the most.</summary>
    public float Fraction => (float)((Value - range.Least) / (range.Most - range.Least));

    /// <summary>Formatted when the value changes, and not each frame.</summary>
    public override string ValueText
    {
        get
        {
            double value = Value;
            if (!value.Equals(_shownValue))
            {
                (_shownValue, _shownText) = (value, format(value));
            }

            return _shownText;
        }
    }

    public override void Change(int steps) => SetTo(Value + (steps * range.Step));

    /// <summary>To a place between the ends, 0 to 1, at the nearest step.</summary>
    public void SetFraction(double fraction) => SetTo(range.Least + (fraction * (range.Most - range.Least)));

    private void SetTo(double wished)
    {
        double next = range.Nearest(wished);
        if (!next.Equals(get()))
        {
            set(next);
        }
    }
}

/// <summary>The values of a slider: Least, Least + Step, ... and Most.</summary>
public readonly record struct MenuRange
{
    // Enough to keep 0.1 + 0.2 at 0.3, too fine to be a step of anything.
    private const int Decimals = 9;

    /// <exception cref="ArgumentOutOfRangeException">Most is not above Least, or Step is not above 0.</exception>
    public MenuRange(double least, double most, double step)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(least, most);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(step);
        (Least, Most, Step) = (least, most, step);
    }

    public double Least { get; }

    public double Most { get; }

    public double Step { get; }

    public double Nearest(double wished) =>
        Math.Round(Math.Clamp(Least + (Math.Round((wished - Least) / Step) * Step), Least, Most), Decimals);
}
