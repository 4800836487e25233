namespace GlassCity.Scenes.Interface;

/// <summary>A title and items below it, put together in one expression.</summary>
/// <example><code>
/// new MenuPage("Paused")
///     .Command("Resume", menu.Close)
///     .Slider("Field of view", new(40, 110, 1), () => view.Degrees, v => view.Degrees = v, v => $"{v:0}°")
///     .Submenu("Effects", page => page.Toggle("Grain", () => grain.IsOn, on => grain.IsOn = on))
///     .Command("Quit", host.Close);
/// </code></example>
public sealed class MenuPage(string title)
{
    private readonly List<MenuItem> _items = [];

    public string Title => title;

    public IReadOnlyList<MenuItem> Items => _items;

    public MenuPage Command(string label, Action run, Func<string>? value = null) => Add(new MenuCommand(label, run, value));

    public MenuPage Toggle(string label, Func<bool> get, Action<bool> set) => Add(new MenuToggle(label, get, set));

    /// <exception cref="ArgumentOutOfRangeException">There is no name to choose.</exception>
    public MenuPage Choice(string label, IReadOnlyList<string> names, Func<int> get, Action<int> set)
    {
        ArgumentOutOfRangeException.ThrowIfZero(names.Count);
        return Add(new MenuChoice(label, names, get, set));
    }

    public MenuPage Slider(string label, MenuRange range, Func<double> get, Action<double> set, Func<double, string> format) =>
        Add(new MenuSlider(label, range, get, set, format));

    /// <summary>A page of its own, titled as the item is.</summary>
    public MenuPage Submenu(string label, Action<MenuPage> fill)
    {
        var page = new MenuPage(label);
        fill(page);
        return Add(new MenuSubmenu(label, page));
    }

    public MenuPage Note(string text) => Add(new MenuNote(text));

    /// <summary>What the last item does, in one line.</summary>
    public MenuPage Explain(string text)
    {
        _items[^1].Explanation = text;
        return this;
    }

    /// <summary>When the last item may be chosen.</summary>
    public MenuPage When(Func<bool> condition)
    {
        _items[^1].Condition = condition;
        return this;
    }

    /// <summary>Takes all items away, for a page that is filled again, such as a list of files.</summary>
    public void Clear() => _items.Clear();

    private MenuPage Add(MenuItem item)
    {
        _items.Add(item);
        return this;
    }
}
