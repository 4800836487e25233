using GlassCity.Engine.Time;
using GlassCity.Scenes.Commands;

namespace GlassCity.Scenes.Controls;

/// <summary>Which keys ask for which actions: the standard ones, and over them what a person chose.</summary>
public sealed class KeyBindings
{
    private readonly List<(int Action, Binding Binding)> _rows = [];

    /// <param name="actions">All there is to ask for.</param>
    /// <param name="chosen">Action names with key texts; an empty list leaves an action without keys.</param>
    /// <param name="say">Told of each name that is none and each key that means two things; the rest is used.</param>
    public KeyBindings(ActionTable actions, IReadOnlyDictionary<string, IReadOnlyList<string>> chosen, Action<string> say)
    {
        Actions = actions;
        var isChosen = new bool[actions.Count];
        foreach ((string name, IReadOnlyList<string> keys) in chosen)
        {
            int action = actions.Find(name);
            if (action < 0)
            {
                say($"keys: there is no action {Numbers.Quote(name)}{Nearest.Hint(name, actions.Names)}");
                continue;
            }

            isChosen[action] = true;
            foreach (string key in keys)
            {
                Choose(action, key, say);
            }
        }

        for (int action = 0; action < actions.Count; action++)
        {
            if (!isChosen[action])
            {
                AddStandard(action, say);
            }
        }
    }

    public ActionTable Actions { get; }

    /// <summary>Every binding with the number of its action.</summary>
    public IReadOnlyList<(int Action, Binding Binding)> Rows => _rows;

    /// <summary>The standard keys alone.</summary>
    public static KeyBindings Standard(ActionTable actions) => new(actions, new Dictionary<string, IReadOnlyList<string>>(), _ => { });

    /// <summary>The keys of an action as people read them, "W or Up"; empty where it has none.</summary>
    public string TextOf(int action) => string.Join(" or ", _rows.Where(row => row.Action == action).Select(row => row.Binding.ToString()));

    public string TextOf(ControlAction action) => TextOf((int)action);

    private void Choose(int action, string text, Action<string> say)
    {
        if (!Binding.TryParse(text, out Binding binding))
        {
            string hint = Nearest.Hint(text, KeyNames.All.Select(KeyNames.NameOf));
            say($"keys: {Actions.Names[action]}: there is no key {Numbers.Quote(text)}{hint}");
        }
        else if (Holder(binding) is int other)
        {
            if (other != action)
            {
                say($"keys: {binding} is given to {Actions.Names[other]} and to {Actions.Names[action]}; the first has it");
            }
        }
        else
        {
            _rows.Add((action, binding));
        }
    }

    private void AddStandard(int action, Action<string> say)
    {
        foreach (string text in Actions.StandardKeys(action))
        {
            _ = Binding.TryParse(text, out Binding binding);
            if (Holder(binding) is int other)
            {
                say($"keys: {binding} now means {Actions.Names[other]}, no longer {Actions.Names[action]}");
            }
            else
            {
                _rows.Add((action, binding));
            }
        }
    }

    private int? Holder(Binding binding)
    {
        foreach ((int action, Binding taken) in _rows)
        {
            if (taken.Collides(binding))
            {
                return action;
            }
        }

        return null;
    }
}
