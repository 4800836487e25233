using System.CommandLine;
using GlassCity.Engine;
using GlassCity.Engine.Effects;
using GlassCity.Engine.Shading;
using GlassCity.Engine.Time;

namespace GlassCity.Scenes.Commands;

/// <summary>The full-screen effects: which there are, what they take, whether their files build.</summary>
internal static class EffectsCommand
{
    public static Command Create(IRunner runner, Terminal terminal)
    {
        var command = new Command("effects", "The effects over the picture: list, check, describe") { Check(runner, terminal), Describe(runner, terminal) };
        command.SetAction(_ => List(runner.ReadEffects(), terminal));
        return command;
    }

    private static int List(EffectCatalog catalog, Terminal terminal)
    {
        int width = catalog.Names.Append("").Max(name => name.Length);
        foreach (EffectCatalog.Entry entry in catalog.Entries)
        {
            terminal.Out.WriteLine($"{entry.Name.PadRight(width)}  {entry.Document?.Description ?? "(does not load: see effects check)"}");
        }

        return 0;
    }

    private static Command Describe(IRunner runner, Terminal terminal)
    {
        var named = new Argument<string>("NAME") { Description = "an effect" };
        var command = new Command("describe", "What an effect takes") { named };
        command.SetAction(parsed =>
        {
            string name = parsed.GetValue(named)!;
            EffectCatalog catalog = runner.ReadEffects();
            EffectCatalog.Entry entry = catalog.Find(name) ?? throw new UserError(
                $"effects describe {Numbers.Quote(name)}: no such effect{Nearest.Hint(name, catalog.Names)} (there are: {string.Join(", ", catalog.Names)})", UserError.BadUsage);
            Write(entry.Document ?? throw new UserError(entry.Error!), terminal);
            return 0;
        });
        return command;
    }

    private static void Write(IsfDocument document, Terminal terminal)
    {
        terminal.Out.WriteLine($"{document.Name}: {document.Description}");
        string[][] rows = [["input", "type", "takes", "default", ""], .. document.Inputs.Select(input =>
            (string[])[input.Name, NameOf(input.Type), input.Range, input.Default.ToString(), input.Label])];
        foreach (string[] row in rows)
        {
            IEnumerable<string> cells = row.Select((cell, column) => cell.PadRight(rows.Max(other => other[column].Length)));
            terminal.Out.WriteLine($"  {string.Join("  ", cells)}".TrimEnd());
        }
    }

    private static string NameOf(IsfType type) => type == IsfType.Point2D ? "point2D" : type.ToString().ToLowerInvariant();

    private static Command Check(IRunner runner, Terminal terminal)
    {
        var named = new Argument<string[]>("FILE") { Description = "effect files (those of this program)", Arity = ArgumentArity.ZeroOrMore };
        var command = new Command("check", "Builds effect files, and says where one is wrong") { named };
        command.SetAction(parsed =>
        {
            string[] files = parsed.GetValue(named) is { Length: > 0 } given ? given : Own();
            IReadOnlyList<string?> errors = runner.CheckEffects(files);
            for (int i = 0; i < files.Length; i++)
            {
                if (errors[i] is { } error)
                {
                    terminal.Error.WriteLine($"glasscity: {error}");
                }
                else
                {
                    terminal.Out.WriteLine($"{files[i]}: well");
                }
            }

            return errors.Any(error => error is not null) ? UserError.Failed : 0;
        });
        return command;
    }

    private static string[] Own()
    {
        string root = ShaderLibrary.FindRoot();
        return [.. EffectCatalog.PathsIn(root).Select(path => Path.Combine(root, path))];
    }
}
