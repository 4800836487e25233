namespace GlassCity.Engine;

/// <summary>
/// Something the person at the keyboard can mend: a missing file, a wrong option, an absent driver. The message is
/// one line that says what, where and what to do; the program prints it and leaves with <see cref="ExitCode"/>.
/// </summary>
/// <param name="message">One line, without a stack trace.</param>
/// <param name="exitCode">1 for work that failed, 2 for a command line that could not be understood.</param>
public sealed class UserError(string message, int exitCode = UserError.Failed) : Exception(message)
{
    public const int Failed = 1;
    public const int BadUsage = 2;

    /// <summary>The process exit code that goes with the message.</summary>
    public int ExitCode { get; } = exitCode;
}
