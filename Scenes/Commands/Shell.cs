using System.Text;

namespace GlassCity.Scenes.Commands;

/// <summary>Arguments as a person can paste them into a POSIX shell.</summary>
internal static class Shell
{
    public static string Line(IEnumerable<string> args) => string.Join(' ', args.Select(Word));

    private static string Word(string arg)
    {
        bool plain = arg.Length > 0;
        foreach (Rune rune in arg.EnumerateRunes())
        {
            plain &= Rune.IsLetterOrDigit(rune) || (rune.IsAscii && "-_./:=,+@%".Contains((char)rune.Value, StringComparison.Ordinal));
        }
        return plain ? arg : "'" + arg.Replace("'", "'\\''", StringComparison.Ordinal) + "'";
    }
}
