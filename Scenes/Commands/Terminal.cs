namespace GlassCity.Scenes.Commands;

/// <summary>
/// Where the program talks: results on <paramref name="Out"/>, everything said along the way on <paramref name="Error"/>.
/// </summary>
/// <param name="Interactive">True when a person watches <paramref name="Error"/>: progress may redraw itself.</param>
internal sealed record Terminal(TextWriter Out, TextWriter Error, bool Interactive)
{
    public static Terminal OfProcess() => new(
        Console.Out,
        Console.Error,
        !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") is not (null or "" or "dumb"));
}
