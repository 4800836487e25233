using GlassCity.Scenes.Commands;

namespace GlassCity.Scenes;

internal static class Program
{
    private static int Main(string[] args) => CommandLine.Run(args, new Runner(), Terminal.OfProcess());
}
