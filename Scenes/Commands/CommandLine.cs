using System.CommandLine;
using System.CommandLine.Parsing;
using GlassCity.Engine;
using GlassCity.Engine.Time;

namespace GlassCity.Scenes.Commands;

/// <summary>The command line as a whole: the commands, the exit codes (0 done, 1 failed, 2 bad usage), the last line said.</summary>
internal static class CommandLine
{
    /// <summary>What a shell calls a program that Ctrl+C ended (128 + SIGINT).</summary>
    public const int Interrupted = 130;

    public static int Run(string[] args, IRunner runner, Terminal terminal)
    {
        try
        {
            RootCommand root = Root(runner, terminal, args);
            var plain = new ParserConfiguration { EnablePosixBundling = false, ResponseFileTokenReplacer = null };
            ParseResult parsed = root.Parse(args, plain);
            Refuse(parsed, root);
            return parsed.Invoke(new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                // Signals are taken by the commands that have something to finish.
                ProcessTerminationTimeout = null,
                Output = terminal.Out,
                Error = terminal.Error,
            });
        }
        catch (UserError error)
        {
            terminal.Error.WriteLine($"glasscity: {error.Message}");
            return error.ExitCode;
        }
#pragma warning disable CA1031 // The last place that can turn a fault of ours into one line.
        catch (Exception fault)
        {
            terminal.Error.WriteLine(CrashReport.Write(fault, args));
            return UserError.Failed;
        }
#pragma warning restore CA1031
    }

    private static RootCommand Root(IRunner runner, Terminal terminal, string[] args)
    {
        var root = new RootCommand(
            "A city of moonlit glass. Without a command: the dream in a window, or 10 s of it as a film where there is no display. "
            + "The launcher adds: test [--long], publish.");
        root.Directives.Clear();
        DreamCommand.Build(root, runner, terminal);
        root.Add(FlyCommand.Create(runner));
        root.Add(StillCommand.Create(runner, terminal));
        root.Add(StoryboardCommand.Create(runner, terminal));
        root.Add(RecordCommand.Create(runner, terminal, args));
        root.Add(SoundCommand.Create(terminal));
        root.Add(FlashesCommand.Create(terminal));
        root.Add(EffectsCommand.Create(runner, terminal));
        root.Add(BenchCommand.Create(runner, terminal));
        root.Add(DoctorCommand.Create(terminal));
        return root;
    }

    /// <summary>Says the first thing wrong with the words themselves; the commands judge the values.</summary>
    private static void Refuse(ParseResult parsed, RootCommand root)
    {
        Command command = parsed.CommandResult.Command;
        if (parsed.Action is System.CommandLine.Help.HelpAction)
        {
            return;
        }
        if (parsed.UnmatchedTokens.Count > 0)
        {
            throw Unknown(parsed.UnmatchedTokens[0], command, root);
        }
        if (parsed.Errors.Count > 0)
        {
            throw new UserError($"{Prefix(command, root)}{parsed.Errors[0].Message.TrimEnd('.')} (see --help)", UserError.BadUsage);
        }
        // An option before the command would be read and then have no effect.
        foreach (SymbolResult child in parsed.RootCommandResult.Children)
        {
            if (command != root && child is OptionResult { Implicit: false } option)
            {
                throw new UserError($"{option.Option.Name} stands before {command.Name}: put it behind", UserError.BadUsage);
            }
        }
    }

    private static UserError Unknown(string word, Command command, RootCommand root)
    {
        bool isOption = word.StartsWith('-');
        IEnumerable<string> names = isOption
            ? command.Options.Select(option => option.Name)
            : command.Subcommands.Select(sub => sub.Name);
        string kind = isOption ? "option" : command.Subcommands.Count > 0 ? "command" : "argument";
        return new UserError(
            $"{Prefix(command, root)}unknown {kind} {Numbers.Quote(word)}{Nearest.Hint(word, names)} (see --help)", UserError.BadUsage);
    }

    private static string Prefix(Command command, RootCommand root) => command == root ? "" : $"{command.Name}: ";
}
