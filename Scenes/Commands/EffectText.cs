using GlassCity.Engine;
using GlassCity.Engine.Effects;
using GlassCity.Engine.Time;

namespace GlassCity.Scenes.Commands;

/// <summary>Effects as words: "grain:amount=0.4,size=1.5", one word for each effect.</summary>
internal static class EffectText
{
    /// <summary>Settings from the words behind --effect; the headers are only read when there is one.</summary>
    /// <exception cref="UserError">Bad usage: no such effect or input, or a value that it does not take; says what it takes.</exception>
    public static EffectSettings Read(string[]? words, IRunner runner) =>
        words is not { Length: > 0 } ? EffectSettings.None : Parse(words, runner.ReadEffects(), "--effect ");

    /// <summary>Reads what <see cref="EffectSettings.FullText"/> wrote, as for a settings file. '-' before a name keeps its inputs and leaves it off.</summary>
    /// <param name="words">One for each effect.</param>
    /// <param name="catalog">What there is.</param>
    /// <param name="before">Begins each message: the option, or the file and its key.</param>
    public static EffectSettings Parse(IEnumerable<string> words, EffectCatalog catalog, string before)
    {
        EffectSettings settings = EffectSettings.None;
        var seen = new HashSet<string>();
        foreach (string word in words)
        {
            string where = before + Numbers.Quote(word);
            bool isOff = word.StartsWith('-');
            int colon = word.IndexOf(':', StringComparison.Ordinal);
            string name = word[(isOff ? 1 : 0)..(colon < 0 ? word.Length : colon)];
            IsfDocument document = FindEffect(name, catalog, where);
            if (!seen.Add(name))
            {
                throw Bad($"{where}: {name} is named twice; give its inputs in one, as in {name}:{Example(document)}");
            }

            settings = settings.With(name, !isOff);
            foreach (string pair in colon < 0 ? [] : word[(colon + 1)..].Split(','))
            {
                (string input, IsfValue value) = ReadInput(pair, document, where);
                settings = settings.With(name, input, value);
            }
        }

        return settings;
    }

    private static IsfDocument FindEffect(string name, EffectCatalog catalog, string where)
    {
        EffectCatalog.Entry entry = catalog.Find(name)
            ?? throw Bad($"{where}: no such effect{Nearest.Hint(name, catalog.Names)} (there are: {string.Join(", ", catalog.Names)})");
        return entry.Document ?? throw new UserError(entry.Error!);
    }

    private static (string Input, IsfValue Value) ReadInput(string pair, IsfDocument document, string where)
    {
        int equals = pair.IndexOf('=', StringComparison.Ordinal);
        if (equals < 0)
        {
            throw Bad($"{where}: {Numbers.Quote(pair)} is no INPUT=VALUE, as in {document.Name}:{Example(document)}");
        }

        string name = pair[..equals], text = pair[(equals + 1)..];
        IEnumerable<string> names = document.Inputs.Select(input => input.Name);
        IsfInput input = document.Find(name)
            ?? throw Bad($"{where}: {document.Name} has no input {Numbers.Quote(name)}{Nearest.Hint(name, names)} (it has: {string.Join(", ", names)})");
        return IsfValue.TryRead(input.Type, text, out IsfValue value) && input.Takes(value)
            ? (name, value)
            : throw Bad($"{where}: {name} takes {input.Range}, not {Numbers.Quote(text)}");
    }

    private static string Example(IsfDocument document) =>
        document.Inputs.Count == 0 ? "(it has no inputs)" : $"{document.Inputs[0].Name}={document.Inputs[0].Default}";

    private static UserError Bad(string message) => new(message, UserError.BadUsage);
}
