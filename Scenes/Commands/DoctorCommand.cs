using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization;
using GlassCity.Engine;
using Spectre.Console;

namespace GlassCity.Scenes.Commands;

/// <summary>Says what works on this machine and what to install. Leaves with 0 when films can be drawn.</summary>
internal static class DoctorCommand
{
    public static Command Create(Terminal terminal)
    {
        var json = new Option<bool>("--json") { Description = "one JSON object instead of the table" };
        var command = new Command("doctor", "What works here, and what to install") { json };
        command.SetAction(parsed =>
        {
            DoctorReport report = MachineChecks.All();
            if (parsed.GetValue(json))
            {
                terminal.Out.WriteLine(JsonSerializer.Serialize(report, DoctorJson.Default.DoctorReport));
            }
            else
            {
                WriteTable(terminal, report);
            }
            return report.Films ? 0 : UserError.Failed;
        });
        return command;
    }

    private static void WriteTable(Terminal terminal, DoctorReport report)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal.Out) });
        Table table = new Table().Border(TableBorder.None).AddColumns("", "", "here", "what to do");
        foreach (Check check in report.Checks)
        {
            (string mark, Color color) = check.State switch
            {
                CheckState.Works => ("ok", Color.Green),
                CheckState.Lesser => ("-", Color.Yellow),
                _ => ("NO", Color.Red),
            };
            table.AddRow(new Text(mark, new Style(color)), new Text(check.Name), new Text(check.Finding), new Text(check.Remedy));
        }
        console.Write(table);
        terminal.Out.WriteLine(report.Films ? "Films and stills can be drawn here." : "Films and stills cannot be drawn here.");
    }
}

internal enum CheckState
{
    /// <summary>As it should be.</summary>
    Works,

    /// <summary>Something is absent or slow, and the main job works without it.</summary>
    Lesser,

    /// <summary>The main job needs it.</summary>
    Missing,
}

/// <param name="Name">The part of the machine.</param>
/// <param name="State">How it stands.</param>
/// <param name="Finding">What is here.</param>
/// <param name="Remedy">What to do, or nothing.</param>
internal sealed record Check(string Name, CheckState State, string Finding, string Remedy = "");

/// <param name="Films">True when the main job, a film without a display, works.</param>
internal sealed record DoctorReport(bool Films, IReadOnlyList<Check> Checks);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, WriteIndented = true)]
[JsonSerializable(typeof(DoctorReport))]
internal sealed partial class DoctorJson : JsonSerializerContext;
