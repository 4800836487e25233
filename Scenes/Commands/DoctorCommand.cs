using System.CommandLine;

namespace GlassCity.Scenes.Commands;

internal static class DoctorCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new Command("doctor", "What works here, and what to install");
        command.SetAction(_ => { terminal.Out.WriteLine("x"); return 0; });
        return command;
    }
}
