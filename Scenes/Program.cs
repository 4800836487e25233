namespace GlassCity.Scenes;

internal static class Program
{
    private static int Main(string[] args)
    {
        Console.WriteLine($"hello {args.Length}");
        return 0;
    }
}
