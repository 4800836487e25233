using System.CommandLine;
using GlassCity.Engine;
using GlassCity.Engine.Time;

namespace GlassCity.Scenes.Commands;

/// <summary>
/// Options that several commands share. All are read as text and turned into numbers by <see cref="Numbers"/>, because
/// the parser's own conversions read <c>1,5</c> as 15 and accept NaN.
/// </summary>
internal static class CommonOptions
{
    private const ulong DefaultSeed = 1;

    public static Option<string?> Text(string name, string helpName, string description) =>
        new(name) { Description = description, HelpName = helpName };

    public static Option<string?> Seed() => Text("--seed", "SEED", "the city: a number or some words (1)");

    public static Option<string?> Size() => Text("--size", "WxH", "pixels (1280x720)");

    public static Option<string[]> Subjects(string name, string description) =>
        new(name) { Description = description, HelpName = "NAME", Arity = ArgumentArity.OneOrMore };

    public static Option<string[]> Only() => Subjects("--only", "draw nothing but this subject; may be repeated");

    public static Option<string[]> Without() => Subjects("--without", "leave this subject out; may be repeated");

    /// <summary>--quality of a window: without it the machine's own measure decides.</summary>
    public static Option<string?> WindowQuality() => Quality("what this machine draws at 30 frames a second; measured once");

    public static Option<string?> Quality(string fallback) =>
        Text("--quality", "NAME", $"{string.Join(", ", Scenes.Quality.All.Select(quality => quality.Name))} ({fallback})");

    /// <summary>For pictures that are kept: a fixed one, never what some machine was found to be good for.</summary>
    public static Quality ReadQuality(string? text) => text is null ? Scenes.Quality.High : Scenes.Quality.Find(text);

    public static Option<string[]> Effect() => new("--effect")
    {
        Description = "an effect over the picture, as in grain or grain:amount=0.4,size=2; may be repeated (see: effects)",
        HelpName = "NAME[:INPUT=VALUE,...]",
        Arity = ArgumentArity.OneOrMore,
    };

    public static Option<bool> Headphones() => new("--headphones") { Description = "sound for a head between two phones instead of a pair of loudspeakers" };

    public static ulong ReadSeed(string? text) => text is null ? DefaultSeed : Numbers.Seed(text);

    public static PictureSize ReadSize(string? text)
    {
        if (text is null)
        {
            return PictureSize.Default;
        }
        var (widthPixels, heightPixels) = Numbers.Size(text);
        return new PictureSize(widthPixels, heightPixels);
    }

    /// <param name="subjects">What there is.</param>
    /// <param name="kind">What one of them is called.</param>
    public static Selection ReadSelection(string[]? only, string[]? without, IReadOnlyList<string> subjects, string kind = "subject")
    {
        only ??= [];
        without ??= [];
        if (only.Length > 0 && without.Length > 0)
        {
            throw new UserError("--only and --without: give one of the two", UserError.BadUsage);
        }
        Check("--only", only, subjects, kind);
        Check("--without", without, subjects, kind);
        return new Selection(only, without);
    }

    private static void Check(string option, string[] names, IReadOnlyList<string> subjects, string kind)
    {
        foreach (string name in names)
        {
            if (!subjects.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                throw new UserError(
                    $"{option} {Numbers.Quote(name)}: no such {kind}{Nearest.Hint(name, subjects)} (there are: {string.Join(", ", subjects)})",
                    UserError.BadUsage);
            }
        }
    }
}
